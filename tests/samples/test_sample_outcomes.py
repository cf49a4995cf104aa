"""What the samples are for: one move is right, one home fails by centimetres, one lacks data."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from bblcheck.decision.checking import CheckRequest, check_file
from bblcheck.decision.relocating import RelocateRequest, relocate_file
from bblcheck.law.load import load_rules
from bblcheck.law.rulebook import Rulebook
from bblcheck.result.model import Result

SAMPLES = Path(__file__).parents[2] / "samples"


@cache
def book() -> Rulebook:
    return load_rules(None, examples=False)


def moved(dossier: str, site: str, *extra: str) -> tuple[Result, ...]:
    folder = (SAMPLES / dossier).parent
    request = RelocateRequest(site=folder / f"site-{site}.json", extra=tuple(folder / name for name in extra))
    return relocate_file(SAMPLES / dossier, book(), request)


def wanting(result: Result) -> dict[str, set[str]]:
    """The subjects per lid that is not met or not decided."""
    found: dict[str, set[str]] = {}
    for lid in result.results:
        if lid.verdict in ("non_compliant", "insufficient_data", "review_required"):
            found.setdefault(lid.rule, set()).add(lid.subject.name if lid.subject else "")
    return found


@pytest.mark.parametrize(
    ("dossier", "site", "outcome", "row"),
    [
        ("studio/dossier.json", "amersfoort", "keeps_first_placement", "R9"),
        ("studio/dossier-permanent.json", "zwolle", "needs_new_build_checks", "R8"),
        ("twee-kamers/dossier.json", "arnhem", "keeps_first_placement", "R9"),
        ("twee-kamers/dossier-aanpassing.json", "arnhem", "needs_new_build_checks", "R7"),
        ("blok/dossier.json", "groningen", "needs_new_build_checks", "R6"),
        ("blok/dossier-permanent.json", "groningen", "needs_new_build_checks", "R8"),
        ("woonwagen/dossier.json", "tilburg", "keeps_first_placement", "R9"),
        ("woonwagen/dossier-onvolledig.json", "tilburg", "undetermined", "R5"),
    ],
)
def test_a_move_is_decided_by_its_row(dossier: str, site: str, outcome: str, row: str) -> None:
    for result in moved(dossier, site):
        assert result.decision is not None
        assert (result.decision.outcome, result.decision.row) == (outcome, row)


def test_the_studio_may_move_and_meets_everything_there() -> None:
    (result,) = moved("studio/dossier.json", "amersfoort")
    assert wanting(result) == {}
    assert result.counts.compliant > 40


def test_the_studio_lacks_insulation_where_it_would_stay() -> None:
    (result,) = moved("studio/dossier-permanent.json", "zwolle")
    assert {"Bbl 4.152 lid 1", "Bbl 4.152 lid 3", "Bbl 4.149 lid 1", "Bbl 4.159 lid 1"} <= set(
        wanting(result)
    )


def test_a_window_at_1_99_m_does_not_count_for_the_bedroom() -> None:
    (result,) = moved("twee-kamers/dossier.json", "arnhem", "metingen-2026.json")
    assert wanting(result) == {"Bbl 3.82 lid 1": {"Slaapkamer"}}


def test_at_the_first_place_the_same_home_meets_everything() -> None:
    (result,) = moved("twee-kamers/dossier.json", "nijmegen", "metingen-2026.json")
    assert wanting(result) == {}


def test_the_block_of_twenty_modules_meets_the_temporary_level() -> None:
    *homes, shared = moved("blok/dossier.json", "groningen")
    assert [wanting(result) for result in homes] == [{}] * 10
    assert wanting(shared) == {} and shared.home.shares == 10


def test_the_woonwagen_needs_a_few_facts_more() -> None:
    (result,) = moved("woonwagen/dossier.json", "tilburg")
    assert result.counts.non_compliant == 0
    assert wanting(result) == {
        "Bbl 3.67 lid 1": {"Woonkamer met keuken"},
        "Bbl 3.67 lid 3": {"Woonkamer met keuken"},
        "Bbl 3.82 lid 1": {"Slaapkamer"},
        "Bbl 3.82 lid 2": {"Slaapkamer / Raam slaapkamer"},
        "Bbl 3.117 lid 1": {"00 begane grond"},
    }


@pytest.mark.parametrize("file", ["home.json", "model.ifc"])
def test_as_new_build_only_the_height_of_the_bedroom_fails(file: str) -> None:
    request = CheckRequest(site=SAMPLES / "twee-kamers" / "site-nijmegen.json")
    (result,) = check_file(SAMPLES / "twee-kamers" / file, book(), request)
    assert wanting(result) == {"Bbl 4.164 lid 4": {"Verblijfsgebied 2", "Slaapkamer"}}
