"""Which procedure a placement follows: route, terms and papers, each with its article."""

from __future__ import annotations

from pathlib import Path

import pytest

from bblcheck.decision.checking import CheckRequest, check_file
from bblcheck.decision.relocating import RelocateRequest, relocate_file
from bblcheck.engine.verdicts import Verdict
from bblcheck.law.rulebook import Rulebook
from bblcheck.report.text import render
from bblcheck.result.model import Procedure, Result
from tests.decision.making import DECLARED_UNCHANGED, PROOF, Json, permanent, placed, planned, write_dossier

GROUND_BOUND: Json = {
    "format": "bblcheck.home/1",
    "naam": "Proefwoning",
    "woonfunctie": {"soort": "zelfstandig", "in_woongebouw": False, "particulier_eigendom": False},
    "bouwwerk": {"verwarmd": True, "monument": False, "bouwlagen": 1, "andere_gebruiksfuncties": False},
    "procedure": {
        "grondgebonden": True,
        "hoogte": 3,
        "buitenruimte_boven_grond": False,
        "onder_weg_of_water": False,
    },
}
STACKED: Json = GROUND_BOUND | {
    "woonfunctie": {
        "soort": "zelfstandig",
        "in_woongebouw": True,
        "particulier_eigendom": False,
        "drijvend": False,
    }
}


def declared(**facts: object) -> Json:
    """A declaration of what the procedure needs; `stukken` are the papers that are there."""
    papers = facts.pop("stukken", {})
    known = {
        "gelijkwaardig_constructie_of_brand": False,
        "brandcompartiment_berekend": False,
        "milieubelastende_activiteit": False,
        "zonder_vereiste_vergunning": False,
        "hoofdgebouw": True,
        "sloopafval": 2,
        "asbest_verwijderd": False,
    }
    return {
        "soort": "verklaring",
        "datum": "2026-10-10",
        "feiten": {"procedure": known | facts, "stukken": papers},
        "document": {"naam": "aanvraagformulier"},
    }


def moved(folder: Path, book: Rulebook, *events: Json, home: Json = GROUND_BOUND) -> Procedure:
    """The procedure of a move."""
    path = write_dossier(folder, placed(), *events, planned(), DECLARED_UNCHANGED, PROOF, home=home)
    (result,) = relocate_file(path, book, RelocateRequest())
    assert result.decision is not None
    assert result.decision.procedure is not None
    return result.decision.procedure


def first(
    folder: Path, book: Rulebook, *events: Json, home: Json = GROUND_BOUND, **changes: object
) -> Result:
    """The result of a first placement that is planned."""
    placement = permanent(planned(staat="home.json", **changes))
    path = write_dossier(folder, placement, *events, home=home)
    (result,) = check_file(path, book, CheckRequest())
    return result


def procedure_of(result: Result) -> Procedure:
    assert result.procedure is not None
    return result.procedure


def terms(procedure: Procedure) -> list[tuple[str, str, str]]:
    return [(term.rule, term.operator, f"{term.amount.value} {term.amount.unit}") for term in procedure.terms]


def test_a_ground_bound_home_is_notified_with_quality_assurance(tmp_path: Path, book: Rulebook) -> None:
    procedure = procedure_of(first(tmp_path, book, declared()))
    assert procedure.route == "quality_assurance"
    assert [step.rule for step in procedure.basis] == ["Bbl 2.17 lid 1", "Bbl 2.27 lid 1"]
    assert terms(procedure) == [
        ("Bbl 2.18 lid 1", "ten minste", "4 week"),
        ("Bbl 2.18 lid 2", "ten hoogste", "1 jaar"),
        ("Bbl 2.21 lid 1", "ten minste", "2 week"),
        ("Bbl 7.7 lid 1", "ten minste", "2 werkdag"),
        ("Bbl 7.7 lid 2", "ten hoogste", "1 werkdag"),
    ]


def test_each_paper_has_its_article_and_whether_it_is_there(tmp_path: Path, book: Rulebook) -> None:
    papers = {"borgingsplan": True, "risicobeoordeling": False}
    procedure = procedure_of(first(tmp_path, book, declared(stukken=papers)))
    found = {paper.name: (paper.rule, paper.present) for paper in procedure.papers}
    assert found["borgingsplan"] == ("Bbl 2.19 lid 1", "yes")
    assert found["risicobeoordeling, met de bijzondere lokale omstandigheden"] == ("Bbl 2.19 lid 1", "no")
    assert found["verklaring van de kwaliteitsborger"] == ("Bbl 2.21 lid 2", "unknown")
    assert all(paper.interpretation is None for paper in procedure.papers)


def test_a_move_in_gevolgklasse_1_is_an_open_question_of_the_law(tmp_path: Path, book: Rulebook) -> None:
    procedure = moved(tmp_path, book, declared())
    assert procedure.route == "quality_assurance"
    assert any("artikel 2.17 lid 4" in item.casefold() for item in procedure.open)


def test_the_papers_of_a_move_are_called_an_interpretation(tmp_path: Path, book: Rulebook) -> None:
    found = {paper.name: paper for paper in moved(tmp_path, book, declared()).papers}
    paper = found["tekening van de wbdbo met de nieuwe perceelsgrenzen"]
    assert paper.rule == "Uitleg bij Bbl 5.6 (eigen lezing 5.6c lid 1)"
    assert paper.interpretation is not None


def test_a_person_may_answer_the_open_question(tmp_path: Path, book: Rulebook) -> None:
    answer: Json = {
        "soort": "beoordeling",
        "datum": "2026-10-12",
        "lid": "uitleg 2.17 lid 1",
        "uitkomst": "voldoet",
        "persoon": "Casemanager",
        "document": {"naam": "brief van de gemeente"},
    }
    procedure = moved(tmp_path, book, declared(), answer)
    assert not any("artikel 2.17 lid 4" in item.casefold() for item in procedure.open)


def test_a_stacked_home_that_becomes_a_main_building_needs_a_permit(tmp_path: Path, book: Rulebook) -> None:
    procedure = moved(tmp_path, book, declared(), home=STACKED)
    assert procedure.route == "permit"
    assert [step.rule for step in procedure.basis] == ["Bbl 2.25"]
    assert terms(procedure) == [
        ("Bbl 7.7 lid 1", "ten minste", "2 werkdag"),
        ("Bbl 7.7 lid 2", "ten hoogste", "1 werkdag"),
    ]
    assert any("Omgevingsregeling" in item for item in procedure.open)


def test_what_was_built_without_its_permit_is_not_free_of_one(tmp_path: Path, book: Rulebook) -> None:
    procedure = moved(tmp_path, book, declared(zonder_vereiste_vergunning=True))
    assert "Bbl 2.25" in [step.rule for step in procedure.basis]
    assert procedure.route == "permit"


def test_a_low_annex_outside_gevolgklasse_1_needs_neither(tmp_path: Path, book: Rulebook) -> None:
    procedure = moved(tmp_path, book, declared(hoofdgebouw=False), home=STACKED)
    assert procedure.route == "none"
    assert procedure.terms == ()


def test_what_is_not_known_leaves_the_route_open_and_is_named(tmp_path: Path, book: Rulebook) -> None:
    procedure = moved(tmp_path, book)
    assert procedure.route == "undetermined"
    assert procedure.basis == ()
    assert "procedure.hoofdgebouw: niet opgegeven" in procedure.open


def test_a_home_that_stays_needs_neither(tmp_path: Path, book: Rulebook) -> None:
    path = write_dossier(tmp_path, placed(tot=None), PROOF, home=GROUND_BOUND)
    (result,) = check_file(path, book, CheckRequest())
    assert procedure_of(result).route == "none"


def test_a_bouwmelding_three_weeks_ahead_is_too_late(tmp_path: Path, book: Rulebook) -> None:
    result = first(tmp_path, book, declared(), procedure="bouwmelding", begin_bouw="2026-11-05")
    (term,) = (term for term in procedure_of(result).terms if term.rule == "Bbl 2.18 lid 1")
    assert term.verdict is Verdict.NON_COMPLIANT


def test_a_home_under_a_viaduct_needs_a_permit(tmp_path: Path, book: Rulebook) -> None:
    viaduct = STACKED | {"procedure": {"grondgebonden": True, "hoogte": 3, "onder_weg_of_water": True}}
    procedure = moved(tmp_path, book, declared(hoofdgebouw=False), home=viaduct)
    assert procedure.route == "permit"


def test_an_office_in_the_building_takes_it_out_of_gevolgklasse_1(tmp_path: Path, book: Rulebook) -> None:
    mixed = GROUND_BOUND | {"bouwwerk": {"monument": False, "andere_gebruiksfuncties": True}}
    assert moved(tmp_path, book, declared(), home=mixed).route == "permit"


@pytest.mark.parametrize(
    ("filed", "begins", "verdict"),
    [
        ("2026-12-11", "2027-01-08", Verdict.COMPLIANT),  # Friday to Friday, over Christmas and New Year
        ("2026-12-12", "2027-01-08", Verdict.NON_COMPLIANT),  # on a Saturday: one day short
        ("2027-03-30", "2027-04-27", Verdict.COMPLIANT),  # begins on King's Day
        ("2027-03-31", "2027-04-27", Verdict.NON_COMPLIANT),
    ],
)
def test_four_weeks_are_28_calendar_days_whatever_days_off_are_in_them(
    tmp_path: Path, book: Rulebook, filed: str, begins: str, verdict: Verdict
) -> None:
    """The law data says nothing of holidays: a term in weeks is neither longer nor shorter for them."""
    result = first(
        tmp_path,
        book,
        declared(),
        procedure="bouwmelding",
        datum_aanvraag=filed,
        begin_bouw=begins,
        van="2027-06-01",
    )
    (term,) = (term for term in procedure_of(result).terms if term.rule == "Bbl 2.18 lid 1")
    assert term.verdict is verdict


def test_a_bouwmelding_four_weeks_ahead_is_in_time(tmp_path: Path, book: Rulebook) -> None:
    result = first(tmp_path, book, declared(), procedure="bouwmelding", begin_bouw="2026-11-12")
    (term,) = (term for term in procedure_of(result).terms if term.rule == "Bbl 2.18 lid 1")
    assert term.verdict is Verdict.COMPLIANT


def test_room_by_room_letting_is_notified_before_use(tmp_path: Path, book: Rulebook) -> None:
    rooms = GROUND_BOUND | {
        "woonfunctie": {
            "soort": "kamergewijze_verhuur",
            "in_woongebouw": False,
            "particulier_eigendom": False,
        }
    }
    procedure = procedure_of(first(tmp_path, book, declared(), home=rooms))
    assert procedure.route == "permit"
    assert ("Bbl 6.7 lid 1", "ten minste", "4 week") in terms(procedure)


def test_more_than_10_m3_of_demolition_waste_is_notified(tmp_path: Path, book: Rulebook) -> None:
    procedure = moved(tmp_path, book, declared(sloopafval=11))
    assert ("Bbl 7.10", "ten minste", "4 week") in terms(procedure)


def test_the_procedure_does_not_count_among_the_requirements(tmp_path: Path, book: Rulebook) -> None:
    result = first(tmp_path, book, declared())
    assert not [item.rule for item in result.results if item.article.startswith(("2.", "7."))]
    assert not [item for item in result.not_evaluated if "procedure" in item.reason]


def test_before_2024_the_rules_know_no_procedure(tmp_path: Path, book: Rulebook) -> None:
    result = first(tmp_path, book, datum_aanvraag="2023-11-01", van="2024-02-01")
    assert result.procedure is None


def test_the_report_tells_the_procedure_in_both_languages(tmp_path: Path, book: Rulebook) -> None:
    result = first(tmp_path, book, declared(stukken={"borgingsplan": True}))
    dutch = render(result, everything=True)
    assert "De procedure: bouwmelding met kwaliteitsborging" in dutch
    assert "? ten minste 4 week (gegevens ontbreken): Wie in gevolgklasse 1" in dutch
    assert "✓ borgingsplan (Bbl 2.19 lid 1)" in dutch
    assert "The procedure: a notification of building with quality assurance" in render(result, "en")
