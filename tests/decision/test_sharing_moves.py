"""What the homes of a block share is decided once in a move as well, and counts for every home."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from bblcheck.decision.relocating import RelocateRequest, relocate_file
from bblcheck.decision.sharing import TOLD_APART
from bblcheck.engine.verdicts import Verdict
from bblcheck.law.load import load_rules
from bblcheck.report.formats import render
from bblcheck.report.report import Report
from bblcheck.result.model import OF_BUILDING, Result
from bblcheck.result.summary import overall, verdict_of

BLOCK = Path(__file__).parents[2] / "samples" / "blok"
NOTHING_SHARED = ("bouwwerk.verwarmd=nee",)


@cache
def moved(settings: tuple[str, ...] = ()) -> tuple[tuple[Result, ...], Result]:
    """The homes of a block of two after a move to one place, and what they share."""
    return _moved(BLOCK / "dossier-permanent.json", settings)


def _moved(dossier: Path, settings: tuple[str, ...]) -> tuple[tuple[Result, ...], Result]:
    request = RelocateRequest(before=two_homes(), after=two_homes(), settings=settings)
    *homes, shared = relocate_file(dossier, load_rules(examples=False), request)
    return tuple(homes), shared


@cache
def two_homes() -> Path:
    import tempfile

    whole = json.loads((BLOCK / "home.json").read_text(encoding="utf-8"))
    whole["woningen"] = whole["woningen"][:2]
    path = Path(tempfile.mkdtemp()) / "twee.json"
    path.write_text(json.dumps(whole), encoding="utf-8")
    return path


def test_a_move_gives_a_result_per_home_and_one_for_what_they_share() -> None:
    homes, shared = moved()
    assert (len(homes), shared.home.shares) == (2, 2)
    assert shared.home.name == "Blok Noorderstroom: gedeeld door 2 woningen"
    assert all(TOLD_APART in home.assumptions for home in homes)
    assert shared.decision is not None and shared.counts.judged > 0


def test_no_lid_is_told_of_a_home_and_of_what_it_shares() -> None:
    homes, shared = moved()
    told = {(item.rule, item.level, item.subject.id) for item in shared.results}
    assert all(
        not told & {(item.rule, item.level, item.subject.id) for item in home.results} for home in homes
    )


def test_the_outcome_and_row_are_those_of_each_home() -> None:
    homes, shared = moved()
    assert shared.decision is not None
    decided = {(home.decision.outcome, home.decision.row) for home in homes if home.decision}
    assert decided == {(shared.decision.outcome, shared.decision.row)}


@pytest.mark.parametrize("which", ["site_bound", "of_home"])
def test_the_parts_of_a_decision_count_what_stands_in_its_own_result(which: str) -> None:
    homes, shared = moved()
    for result in (*homes, shared):
        assert result.decision is not None
        counted = getattr(result.decision, which)
        bound = which == "site_bound"
        assert counted.judged == sum(
            item.verdict is not Verdict.NOT_APPLICABLE for item in result.results if item.site_bound is bound
        )


def test_a_home_does_not_meet_its_level_while_what_it_shares_does_not() -> None:
    request = RelocateRequest(
        site=BLOCK / "site-groningen.json", settings=("bouwwerk.bezwijkt_niet_fundamenteel=nee",)
    )
    *homes, shared = relocate_file(BLOCK / "dossier.json", load_rules(examples=False), request)
    assert verdict_of(shared.counts) is Verdict.INSUFFICIENT_DATA
    for home in homes:
        assert verdict_of(home.counts) is Verdict.COMPLIANT and home.decision is not None
        assert home.decision.now_applies is Verdict.INSUFFICIENT_DATA
        assert home.decision.questions[-1].answer == "unknown"
        assert overall(home) is not Verdict.COMPLIANT
        assert home.what_if is not None and home.what_if.changes == ()
    assert shared.what_if is not None
    (change,) = shared.what_if.changes
    assert (change.before, change.after) == (Verdict.COMPLIANT, Verdict.INSUFFICIENT_DATA)


def test_a_supposition_is_set_against_what_was_said_of_the_same() -> None:
    homes, shared = moved(NOTHING_SHARED)
    for result in (*homes, shared):
        assert result.what_if is not None
        for change in result.what_if.changes:
            assert change.before is not None and change.after is not None


@pytest.mark.parametrize("form", ["text", "github", "letter", "junit", "html"])
def test_every_format_speaks_of_what_they_share(form: str) -> None:
    _, shared = moved()
    page = render(form, Report(results=(shared,)))
    assert isinstance(page, str)
    assert "at de woningen delen" in page
    assert "de woning mag zo" not in page and "De woning voldoet" not in page
    assert any(item.subject.concept == OF_BUILDING for item in shared.results)


@pytest.mark.parametrize(("form", "said"), [("html", "Alle woningen (2)"), ("letter", "van 2 woningen")])
def test_what_they_share_is_no_home_more(form: str, said: str) -> None:
    homes, shared = moved()
    page = render(form, Report(results=(*homes, shared)))
    assert isinstance(page, str) and said in page
