"""Every row and overlay of law/regimes.md section 8, through the public API and the command line."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

import bblcheck
from bblcheck.engine.verdicts import Verdict
from bblcheck.law.rulebook import Rulebook
from bblcheck.result.model import Result
from tests.cli.running import run
from tests.decision.making import (
    DECLARED_CHANGED,
    DECLARED_UNCHANGED,
    PROOF,
    Json,
    permanent,
    placed,
    planned,
    write_dossier,
)


@dataclass(frozen=True)
class Case:
    """Events of a dossier, and the row, outcome and level they must lead to."""

    name: str
    events: tuple[Json, ...]
    row: str
    outcome: str
    level: str


FROM_PERMANENT = permanent(placed())
MOVES = (
    Case(
        "filed before 2024: the old law",
        (placed(), planned(datum_aanvraag="2023-12-15"), DECLARED_UNCHANGED),
        "R0",
        "keeps_first_placement",
        "rechtens_verkregen",
    ),
    Case(
        "stays on its place beyond the term",
        (placed(), planned(plaats="Almere", van="2026-11-01", blijft_na_termijn=True)),
        "R3",
        "needs_new_build_checks",
        "nieuwbouw",
    ),
    Case(
        "stays on its place within the term",
        (placed(), planned(plaats="Almere", van="2026-11-01")),
        "R4",
        "no_move",
        "bestaand",
    ),
    Case("moved, nothing known of the composition", (placed(), planned()), "R5", "undetermined", "onbepaald"),
    Case(
        "moved and changed, temporary after",
        (placed(), planned(), DECLARED_CHANGED),
        "R6",
        "needs_new_build_checks",
        "tijdelijk",
    ),
    Case(
        "moved and changed, permanent after",
        (placed(), permanent(planned()), DECLARED_CHANGED),
        "R7",
        "needs_new_build_checks",
        "nieuwbouw",
    ),
    Case(
        "temporary before, permanent after",
        (placed(), permanent(planned()), DECLARED_UNCHANGED),
        "R8",
        "needs_new_build_checks",
        "nieuwbouw",
    ),
    Case(
        "temporary to temporary, unchanged",
        (placed(), planned(), DECLARED_UNCHANGED),
        "R9",
        "keeps_first_placement",
        "bestaand",
    ),
    Case(
        "permanent before, temporary after, unchanged",
        (FROM_PERMANENT, planned(), DECLARED_UNCHANGED),
        "R9",
        "keeps_first_placement",
        "bestaand",
    ),
    Case(
        "permanent to permanent, unchanged",
        (FROM_PERMANENT, permanent(planned()), DECLARED_UNCHANGED),
        "R9",
        "keeps_first_placement",
        "bestaand",
    ),
    Case(
        "unknown composition, but both branches agree",
        (placed(), permanent(planned())),
        "R5",
        "needs_new_build_checks",
        "onbepaald",
    ),
)


@pytest.mark.parametrize("case", MOVES, ids=lambda case: case.name)
def test_row_of_a_move(case: Case, book: Rulebook, tmp_path: Path) -> None:
    (result,) = bblcheck.relocate(write_dossier(tmp_path, *case.events), book)
    assert result.decision is not None
    found = (result.decision.row, result.decision.outcome, result.regime.level)
    assert found == (case.row, case.outcome, case.level)


@pytest.mark.parametrize("case", MOVES, ids=lambda case: case.name)
def test_row_of_a_move_on_the_command_line(case: Case, tmp_path: Path) -> None:
    done = run("relocate", str(write_dossier(tmp_path, *case.events)), "--format", "json")
    decision = json.loads(done.stdout)["decision"]
    assert (decision["row"], decision["outcome"]) == (case.row, case.outcome)
    assert done.code == (1 if case.outcome == "needs_new_build_checks" else 3)


@pytest.mark.parametrize(
    ("placement", "row", "level"),
    [(permanent(planned()), "R1", "nieuwbouw"), (planned(), "R2", "tijdelijk")],
    ids=["permanent", "temporary"],
)
def test_first_placement_is_checked_not_moved(
    placement: Json, row: str, level: str, book: Rulebook, tmp_path: Path
) -> None:
    path = write_dossier(tmp_path, placement | {"staat": "home.json"})
    (result,) = bblcheck.check(path, book)
    assert (result.regime.row, result.regime.level) == (row, level)


def moved(book: Rulebook, folder: Path, *events: Json, reading: str | None = None) -> Result:
    path = write_dossier(folder, *events)
    (result,) = bblcheck.relocate(path, book, reading=reading)  # type: ignore[arg-type]
    return result


# --- overlays


def test_o1_new_foundation_gives_both_levels_and_changes_nothing(book: Rulebook, tmp_path: Path) -> None:
    result = moved(book, tmp_path, placed(), planned(fundering_gewijzigd=True), DECLARED_UNCHANGED)
    assert result.decision is not None
    assert set(result.decision.foundation) == {"strict", "lenient"}
    assert (result.decision.row, result.decision.outcome) == ("R9", "keeps_first_placement")


def test_o2_altered_parts_break_the_strict_reading_only(book: Rulebook, tmp_path: Path) -> None:
    events = (placed(), planned(verbouwde_delen=["gevel"]), DECLARED_UNCHANGED)
    strict = moved(book, tmp_path, *events, reading="strict").decision
    lenient = moved(book, tmp_path, *events, reading="lenient").decision
    assert strict is not None and lenient is not None
    assert (strict.row, lenient.row) != (None, None)


def test_o3_change_of_use_is_told(book: Rulebook, tmp_path: Path) -> None:
    result = moved(book, tmp_path, placed(), planned(functie_gewijzigd=True), DECLARED_UNCHANGED)
    assert result.decision is not None
    assert any(flag.startswith("O3") for flag in result.decision.flags)


def test_o4_a_decision_in_the_dossier_is_named(book: Rulebook, tmp_path: Path) -> None:
    decision: Json = {
        "soort": "besluit",
        "datum": "2026-09-01",
        "soort_besluit": "maatwerkvoorschrift",
        "artikelen": ["bbl 3.40"],
        "inhoud": "wbdbo 30 minuten",
        "documenten": [{"naam": "besluit 12"}],
    }
    result = moved(book, tmp_path, placed(), planned(), DECLARED_UNCHANGED, decision)
    assert result.decision is not None
    assert any("Bbl 3.40" in flag and "maatwerk" in flag for flag in result.decision.flags)
    before = moved(book, tmp_path, placed(), planned(), DECLARED_UNCHANGED)
    general = {(item.rule, item.subject.id): item.verdict for item in before.results}
    for item in result.results:
        was = general[item.rule, item.subject.id]
        if item.article == "3.40" and was is not Verdict.NOT_APPLICABLE:
            assert item.verdict is Verdict.REVIEW_REQUIRED
            assert "wbdbo 30 minuten" in item.because and "maatwerkvoorschrift" in item.missing[0].reason
        else:
            assert item.verdict is was
    assert {item.article for item in result.results if item.because.startswith("maatwerk")} == {"3.40"}


def test_o4_what_a_person_finds_of_a_decision_counts(book: Rulebook, tmp_path: Path) -> None:
    lid = "bbl 3.40 lid 1"
    decision: Json = {
        "soort": "besluit",
        "datum": "2026-09-01",
        "soort_besluit": "vergunning_afwijking",
        "artikelen": [lid],
        "inhoud": "wbdbo 10 minuten",
    }
    answer: Json = {
        "soort": "beoordeling",
        "datum": "2026-09-02",
        "lid": lid,
        "uitkomst": "voldoet",
        "persoon": "V. Ergunning",
        "document": {"naam": "besluit 12"},
    }
    result = moved(book, tmp_path, placed(), planned(), DECLARED_UNCHANGED, decision, answer)
    found = {item.verdict for item in result.results if (item.article, item.lid) == ("3.40", "1")}
    assert found <= {Verdict.COMPLIANT, Verdict.NOT_APPLICABLE} and Verdict.COMPLIANT in found


def test_o5_a_term_above_ten_years_points_at_the_noise_rules(book: Rulebook, tmp_path: Path) -> None:
    def flagged(term: Json) -> bool:
        result = moved(book, tmp_path, placed(), planned(instandhoudingstermijn=term), DECLARED_UNCHANGED)
        assert result.decision is not None
        return any(flag.startswith("O5") for flag in result.decision.flags)

    assert not flagged({"jaar": 10})
    assert flagged({"jaar": 10, "dag": 1})


def test_o6_a_missing_site_fact_is_never_a_pass(book: Rulebook, tmp_path: Path) -> None:
    result = moved(book, tmp_path, placed(), planned(), DECLARED_UNCHANGED)
    bound = [item for item in result.results if item.site_bound and item.verdict != "not_applicable"]
    assert bound
    assert not [item for item in bound if item.verdict == "compliant" and item.article == "3.40"]


# --- evidence and answers of people


def test_r0_with_proof_of_the_lawful_level_is_met_but_for_the_site(book: Rulebook, tmp_path: Path) -> None:
    events = (placed(), PROOF, planned(datum_aanvraag="2023-12-15"), DECLARED_UNCHANGED)
    result = moved(book, tmp_path, *events)
    assert result.decision is not None
    assert result.decision.first_placement.verdict == "compliant"
    waiting = [item for item in result.results if "rechtens verkregen niveau" in item.because]
    assert all(item.site_bound for item in waiting)


def test_without_proof_the_first_placement_under_the_old_law_is_missing_data(
    book: Rulebook, tmp_path: Path
) -> None:
    result = moved(book, tmp_path, placed(), planned(), DECLARED_UNCHANGED)
    assert result.decision is not None
    assert result.decision.first_placement.verdict == "insufficient_data"


def test_an_answer_in_the_dossier_settles_a_review(book: Rulebook, tmp_path: Path) -> None:
    danger: Json = {
        "soort": "verklaring",
        "datum": "2026-09-01",
        "feiten": {"bouwwerk": {"gevaar_bekend": True}},
        "document": {"naam": "inspectie"},
    }
    answer: Json = {
        "soort": "beoordeling",
        "lid": "bbl 3.5",
        "uitkomst": "voldoet",
        "persoon": "Inspecteur",
        "datum": "2026-10-01",
        "document": {"naam": "rapport"},
    }

    def duty_of_care(*events: Json) -> str:
        result = moved(book, tmp_path, placed(), planned(), DECLARED_UNCHANGED, danger, *events)
        return next(item.verdict for item in result.results if item.article == "3.5")

    assert duty_of_care() == "review_required"
    assert duty_of_care(answer) == "compliant"


def test_check_of_a_dossier_judges_the_home_where_it_stands(book: Rulebook, tmp_path: Path) -> None:
    path = write_dossier(tmp_path, placed(), planned())
    (result,) = bblcheck.check(path, book)
    assert (result.regime.row, result.regime.level) == ("R4", "bestaand")
