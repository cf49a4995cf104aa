"""Announced law and the conditions of the subsidy stand beside the law in force and never replace it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bblcheck.decision.relocating import RelocateRequest, relocate_file
from bblcheck.engine.verdicts import Verdict
from bblcheck.law.rulebook import Rulebook
from bblcheck.report.text import render
from bblcheck.result.model import Announced, Conditions, Decision, Result
from tests.cli.running import run
from tests.decision.making import (
    DECLARED_CHANGED,
    DECLARED_UNCHANGED,
    HOME,
    PROOF,
    Json,
    permanent,
    placed,
    planned,
    write_dossier,
)

BOTH = RelocateRequest(announced=True, rthf=True)
QUALITY: Json = {"kwaliteit": "nieuwbouw", "documenten": [{"naam": "toets hoofdstuk 4"}]}


def decision_of(result: Result) -> Decision:
    assert result.decision is not None
    return result.decision


def judged(
    folder: Path, book: Rulebook, *events: Json, home: Json = HOME, request: RelocateRequest = BOTH
) -> Result:
    (result,) = relocate_file(write_dossier(folder, *events, PROOF, home=home), book, request)
    return result


def announced(result: Result) -> Announced:
    found = decision_of(result).announced
    assert found is not None
    return found


def conditions(result: Result) -> Conditions:
    found = decision_of(result).rthf
    assert found is not None
    return found


def test_new_build_quality_to_a_permanent_site_would_keep_its_status(tmp_path: Path, book: Rulebook) -> None:
    result = judged(tmp_path, book, placed(**QUALITY), permanent(planned()), DECLARED_UNCHANGED)
    assert (decision_of(result).row, decision_of(result).outcome) == ("R8", "needs_new_build_checks")
    beside = announced(result)
    assert (beside.row, beside.outcome, beside.level) == ("R9", "keeps_first_placement", "bestaand")
    assert beside.differs
    assert "Aangekondigd bij Bbl 5.6 lid 1" in [step.rule for step in beside.basis]


def test_temporary_quality_is_not_helped_by_the_announcement(tmp_path: Path, book: Rulebook) -> None:
    events = (placed(kwaliteit="tijdelijk"), permanent(planned()), DECLARED_UNCHANGED)
    beside = announced(judged(tmp_path, book, *events))
    assert (beside.row, beside.differs) == ("R8", False)


def test_unknown_quality_leaves_the_announcement_open(tmp_path: Path, book: Rulebook) -> None:
    beside = announced(judged(tmp_path, book, placed(), permanent(planned()), DECLARED_UNCHANGED))
    assert (beside.row, beside.outcome) == (None, "undetermined")
    assert any("kwaliteit_nieuwbouw" in gap for gap in beside.open)


def test_a_changed_composition_stays_outside_it(tmp_path: Path, book: Rulebook) -> None:
    beside = announced(judged(tmp_path, book, placed(**QUALITY), permanent(planned()), DECLARED_CHANGED))
    assert (beside.row, beside.differs) == ("R7", False)


def test_a_site_that_becomes_permanent_is_announced_too(tmp_path: Path, book: Rulebook) -> None:
    stays = permanent(planned(plaats="Almere", van="2029-06-01", blijft_na_termijn=True))
    result = judged(tmp_path, book, placed(tot="2029-06-01", **QUALITY), stays)
    assert decision_of(result).row == "R3"
    assert (announced(result).row, announced(result).outcome) == ("R9", "keeps_first_placement")


def test_an_application_before_the_announced_day_is_not_touched(tmp_path: Path, book: Rulebook) -> None:
    target = permanent(planned(datum_aanvraag="2025-12-31"))
    beside = announced(judged(tmp_path, book, placed(**QUALITY), target, DECLARED_UNCHANGED))
    assert (beside.row, beside.differs) == ("R8", False)


@pytest.mark.parametrize("events", [(placed(**QUALITY), permanent(planned())), (placed(), planned())])
def test_asking_for_it_changes_nothing_of_the_law_in_force(
    tmp_path: Path, book: Rulebook, events: tuple[Json, ...]
) -> None:
    plain = judged(tmp_path, book, *events, DECLARED_UNCHANGED, request=RelocateRequest())
    asked = judged(tmp_path, book, *events, DECLARED_UNCHANGED)
    assert decision_of(plain).rthf is None
    unasked = replace(decision_of(plain), announced=None)
    assert replace(decision_of(asked), announced=None, rthf=None) == unasked
    assert asked.results == plain.results
    assert asked.counts == plain.counts


def subsidised(**facts: object) -> Json:
    return {
        "soort": "verklaring",
        "datum": "2026-10-10",
        "feiten": {"rthf": facts},
        "document": {"naam": "aanvraag RTHF"},
    }


def with_mpg(value: float) -> Json:
    method = "Bepalingsmethode Milieuprestatie Gebouwen en GWW-werken"
    return HOME | {"bouwwerk": {"verwarmd": True, "milieuprestatie": {"value": value, "method": method}}}


@pytest.mark.parametrize(
    ("category", "mpg", "verdict"),
    [
        ("tijdelijk", 0.65, Verdict.COMPLIANT),
        ("tijdelijk", 0.66, Verdict.NON_COMPLIANT),
        ("nieuwbouw", 0.5, Verdict.COMPLIANT),
        ("nieuwbouw", 0.65, Verdict.NON_COMPLIANT),
    ],
)
def test_the_subsidy_asks_a_milieuprestatie_by_category(
    tmp_path: Path, book: Rulebook, category: str, mpg: float, verdict: Verdict
) -> None:
    events = (placed(), planned(), DECLARED_UNCHANGED, subsidised(categorie=category))
    found = conditions(judged(tmp_path, book, *events, home=with_mpg(mpg)))
    topic = (item for item in found.results if item.topic == "rthf.milieuprestatie")
    (item,) = (item for item in topic if item.verdict is not Verdict.NOT_APPLICABLE)
    assert item.verdict is verdict
    assert item.rule == "RTHF artikel 5"


def test_a_condition_that_fails_does_not_make_the_move_fail(tmp_path: Path, book: Rulebook) -> None:
    events = (placed(), planned(), DECLARED_UNCHANGED, subsidised(materieel_gewijzigd=True))
    result = judged(tmp_path, book, *events)
    assert conditions(result).counts.non_compliant == 1
    assert not [item for item in result.results if item.rule.startswith("RTHF")]


def test_the_report_says_that_both_stand_beside_the_law(tmp_path: Path, book: Rulebook) -> None:
    events = (placed(**QUALITY), permanent(planned()), DECLARED_UNCHANGED)
    text = render(judged(tmp_path, book, *events))
    assert "Aangekondigd, naast het geldende recht: brief van de minister van 20 juni 2024" in text
    assert "niet in werking" in text
    assert "subsidie, geen eisen van het Bbl" in text


def test_the_command_shows_announced_law_where_it_differs_or_is_asked_for(tmp_path: Path) -> None:
    said = "Aangekondigd, naast het geldende recht"
    differs = write_dossier(tmp_path, placed(**QUALITY), permanent(planned()), DECLARED_UNCHANGED, PROOF)
    assert said in run("relocate", str(differs)).stdout
    same = write_dossier(tmp_path, placed(), planned(), DECLARED_UNCHANGED, PROOF)
    plain, asked = run("relocate", str(same)), run("relocate", str(same), "--announced")
    assert said not in plain.stdout
    assert said in asked.stdout
    assert asked.code == plain.code
