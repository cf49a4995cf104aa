"""What a dossier says of the composition for one move."""

from __future__ import annotations

import json

from bblcheck.composition import Change
from bblcheck.composition.evidence import evidence_of
from bblcheck.home.dossier import Dossier, read_dossier
from bblcheck.home.jsonfile import parse_json
from tests.composition.making import SMALL


def dossier(*events: dict[str, object], **planned: object) -> Dossier:
    first = {"soort": "plaatsing", "id": "p1", "plaats": "Almere", "van": "2019-05-01", "tot": "2026-10-01"}
    target = {
        "soort": "plaatsing",
        "id": "p2",
        "plaats": "Delft",
        "van": "2026-11-23",
        "gepland": True,
        **planned,
    }
    file = {"format": "bblcheck.dossier/1", "naam": "Studio", "gebeurtenissen": [first, target, *events]}
    return read_dossier(parse_json(json.dumps(file), "dossier.json"), SMALL)


def work(day: str, nature: str, *parts: str) -> dict[str, object]:
    return {"soort": "werk", "datum": day, "omschrijving": "werk", "aard": nature, "onderdelen": list(parts)}


def kinds(found: Dossier) -> list[Change]:
    return [each.change for each in evidence_of(found, found.target()).works]


def test_works_count_from_the_previous_place() -> None:
    found = dossier(work("2018-01-01", "vervangen", "w1"), work("2020-01-01", "onderhoud_gelijk", "w1"))
    assert kinds(found) == [Change.MAINTENANCE]


def test_work_on_the_foundation_alone_is_set_apart() -> None:
    found = dossier(
        work("2026-11-01", "vervangen", "fundering"), work("2026-11-02", "vervangen", "fundering", "w1")
    )
    assert kinds(found) == [Change.FOUNDATION, Change.REPLACED]


def test_altered_parts_and_a_new_foundation_come_from_the_plan() -> None:
    assert kinds(dossier(verbouwde_delen=["w1"], fundering_gewijzigd=True)) == [
        Change.ALTERATION,
        Change.FOUNDATION,
    ]
    assert kinds(dossier(verbouwde_delen=[])) == []


def test_the_last_declaration_about_the_move_counts() -> None:
    declared = {"soort": "samenstelling", "persoon": "A", "document": {"naam": "brief"}}
    found = dossier(
        {**declared, "datum": "2026-10-02", "oordeel": "ongewijzigd"},
        {**declared, "datum": "2026-10-01", "oordeel": "gewijzigd"},
        {**declared, "datum": "2026-10-09", "oordeel": "gewijzigd", "plaatsing": "p1"},
    )
    answer = evidence_of(found, found.target()).declared
    assert answer is not None
    assert (answer.verdict, answer.document, answer.where) == (
        "ongewijzigd",
        "brief",
        "dossier.json#/gebeurtenissen/2",
    )
