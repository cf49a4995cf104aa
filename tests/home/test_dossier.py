"""Dossiers: what is refused, and what a dossier says of a placement."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bblcheck.engine.facts import Fact
from bblcheck.engine.values import Interval
from bblcheck.home import BadInput, InputErrors, NoTarget
from bblcheck.home.dossier import Dossier, read_dossier
from bblcheck.home.dossierfacts import dossier_layer
from bblcheck.home.events import TermInParts
from bblcheck.home.jsonfile import parse_json
from bblcheck.home.term import anniversary, term_end, years_between
from tests.home.making import vocabulary

FIRST: dict[str, object] = {
    "soort": "plaatsing",
    "id": "p1",
    "plaats": "Almere",
    "van": "2019-05-01",
    "tot": "2026-10-01",
}
NEXT: dict[str, object] = {
    "soort": "plaatsing",
    "id": "p2",
    "plaats": "Delft",
    "van": "2026-11-23",
    "gepland": True,
}
EVIDENCE: dict[str, object] = {"soort": "bewijs", "datum": "2020-01-01", "wet": "bbl", "plaatsing": "p1"}


def placement(base: dict[str, object], **changes: object) -> dict[str, object]:
    return {**base, **changes}


def with_term(term: dict[str, object]) -> dict[str, object]:
    return placement(NEXT, instandhoudingstermijn=term)


def dossier(*events: Mapping[str, object], **keys: object) -> Dossier:
    file: dict[str, object] = {
        "format": "bblcheck.dossier/1",
        "naam": "Studio",
        "gebeurtenissen": list(events),
        **keys,
    }
    return read_dossier(parse_json(json.dumps(file), "map/dossier.json"), vocabulary())


def refused(*events: Mapping[str, object], **keys: object) -> list[tuple[str, str]]:
    with pytest.raises(InputErrors) as raised:
        dossier(*events, **keys)
    return [(error.pointer, f"{error.message} {error.hint}") for error in raised.value.errors]


def known(found: Dossier, standing: date | None = None) -> dict[str, object]:
    """The facts of the last placement; a fact in conflict as "?"."""
    singles = dossier_layer(found, found.placements[-1], vocabulary(), standing).singles
    result: dict[str, object] = {}
    for name, facts in singles.items():
        for attribute, fact in facts.items():
            if isinstance(fact, Fact):
                value = fact.value.low if isinstance(fact.value, Interval) else fact.value
                result[f"{name}.{attribute}"] = "?" if fact.conflict else value
    return result


# --- refused


@pytest.mark.parametrize(
    ("event", "pointer", "message"),
    [
        (placement(NEXT, van="2026-02-30"), "/van", "bestaat niet"),
        (placement(NEXT, van=3), "/van", "geen datum"),
        (placement(NEXT, vn="x"), "/vn", 'onbekend Bedoelt u "van"?'),
        (placement(NEXT, gepland="ja"), "/gepland", "geen ja of nee"),
        (placement(NEXT, plaats=""), "/plaats", "geen tekst"),
        (placement(NEXT, kwaliteit="nieuwbouw"), "/kwaliteit", "niet aangetoond"),
        (placement(NEXT, tot="2026-11-23"), "/tot", "niet na"),
        (with_term({"jr": 1}), "/instandhoudingstermijn/jr", '"jaar"'),
        (with_term({"value": 1, "unit": "jaren"}), "/instandhoudingstermijn/unit", '"jaar"'),
        (with_term({"value": 1.5, "unit": "jaar"}), "/instandhoudingstermijn/value", "geheel"),
        (with_term({}), "/instandhoudingstermijn", "nul"),
        (placement(NEXT, instandhoudingstermijn={"jaar": 1}, onbepaalde_tijd=True), "/onbepaalde_tijd", "niet samen"),
        (placement(NEXT, van="2026-09-01"), "/van", 'overlapt met plaatsing "p1"'),
        (placement(NEXT, id="p1"), "/id", "al van de plaatsing"),
        ({"soort": "plaatsin"}, "", '"plaatsing"'),
        ({}, "", 'geen "soort"'),
        ({"soort": "werk", "datum": "2020-01-01", "omschrijving": "x", "aard": "vervngen"}, "/aard", '"vervangen"'),
        ({"soort": "bewijs", "datum": "2020-01-01", "wet": "bbl", "documenten": [{"naam": "x"}]}, "", "waarvan"),
        ({"soort": "bewijs", "datum": "2020-01-01", "wet": "bbl", "documenten": []}, "/documenten", "leeg"),
        ({**EVIDENCE, "documenten": [{"naam": "x", "sha256": "zz"}]}, "/documenten/0/sha256", "vorm"),
    ],
)  # fmt: skip
def test_a_complaint_names_its_place(event: dict[str, object], pointer: str, message: str) -> None:
    found = refused(FIRST, event)
    assert [place for place, _ in found] == [f"/gebeurtenissen/1{pointer}"]
    assert message in found[0][1]


def test_an_assessment_names_a_lid_and_a_known_placement() -> None:
    answer = {
        "soort": "beoordeling",
        "uitkomst": "voldoet",
        "persoon": "A",
        "datum": "2026-01-01",
        "document": {"naam": "x"},
    }
    assert refused(FIRST, {**answer, "lid": "3.5"})[0][0] == "/gebeurtenissen/1/lid"
    assert (
        refused(FIRST, {**answer, "lid": "bbl 3.5", "plaatsing": "p9"})[0][0] == "/gebeurtenissen/1/plaatsing"
    )


def test_only_one_plan_and_at_least_one_placement() -> None:
    later = placement(NEXT, id="p3", van="2030-01-01")
    assert "meer dan een" in refused(FIRST, placement(NEXT, tot="2029-01-01"), later)[0][1]
    assert "geen plaatsing" in refused()[0][1]


def test_a_plan_does_not_lie_in_the_past_of_the_home() -> None:
    planned = placement(NEXT, van="2018-01-01", tot="2019-01-01")
    assert "ligt voor deze plaatsing" in refused(planned, FIRST)[0][1]


def test_a_declaration_states_only_facts_of_the_dossier() -> None:
    event = {"soort": "verklaring", "datum": "2026-01-01", "document": {"naam": "x"}}
    facts = {"woonfunctie": {"soort": "zorg"}, "bouwwerk": {"tijdelijk": "ja"}}
    assert [place for place, _ in refused(FIRST, {**event, "feiten": facts})] == [
        "/gebeurtenissen/1/feiten/woonfunctie/soort",
        "/gebeurtenissen/1/feiten/bouwwerk/tijdelijk",
    ]


def test_a_move_without_a_target() -> None:
    with pytest.raises(NoTarget, match="geen geplande plaatsing") as raised:
        dossier(FIRST).target()
    assert isinstance(raised.value, BadInput)


# --- placements


def test_placements_are_in_order_of_time() -> None:
    found = dossier(NEXT, FIRST)
    assert [each.id for each in found.placements] == ["p1", "p2"]
    assert (found.target().id, found.first().id) == ("p2", "p1")
    assert found.previous(found.target()) == found.first()
    assert found.previous(found.first()) is None


def test_where_the_home_stands_on_a_day() -> None:
    found = dossier(FIRST, NEXT)
    assert found.current(date(2020, 1, 1)) == found.first()
    assert found.current(date(2026, 10, 1)) is None
    assert found.current(date(2019, 4, 30)) is None


def test_a_state_is_found_from_the_folder_of_the_dossier() -> None:
    found = dossier(placement(FIRST, staat="voor.ifc"))
    assert str(found.state_path(found.first())) == "map/voor.ifc"


# --- facts


def test_a_first_placement_is_building() -> None:
    found = known(dossier(placement(FIRST, datum_aanvraag="2018-12-01")))
    assert (found["bouwwerk.handeling"], found["bouwwerk.bestaand"], found["bouwwerk.verplaatst"]) == (
        "bouwen",
        False,
        False,
    )
    assert found["plaatsing.datum_aanvraag"] == date(2018, 12, 1)
    assert "bouwwerk.tijdelijk" not in found and "bouwwerk.tijdelijk_voor" not in found


def test_a_move() -> None:
    term = {"value": 10, "unit": "jaar"}
    found = known(
        dossier(
            placement(FIRST, tijdelijk=True),
            placement(NEXT, instandhoudingstermijn=term, verbouwde_delen=[], fundering_gewijzigd=True),
        )
    )
    assert (found["bouwwerk.handeling"], found["bouwwerk.bestaand"], found["bouwwerk.verplaatst"]) == (
        "verplaatsen",
        True,
        True,
    )
    assert (found["bouwwerk.tijdelijk_voor"], found["plaatsing.instandhoudingstermijn"]) == (True, 10)
    assert (found["bouwwerk.delen_verbouwd"], found["bouwwerk.fundering_gewijzigd"]) == (False, True)
    assert found["bouwwerk.blijft_na_termijn"] is False
    assert "bouwwerk.functie_gewijzigd" not in found


def test_an_indefinite_stay_is_not_temporary() -> None:
    found = known(dossier(FIRST, placement(NEXT, onbepaalde_tijd=True)))
    assert (found["bouwwerk.tijdelijk"], found["bouwwerk.blijft_na_termijn"]) == (False, False)


def test_an_indefinite_stay_declared_temporary_is_a_conflict() -> None:
    found = known(dossier(FIRST, placement(NEXT, onbepaalde_tijd=True, tijdelijk=True)))
    assert found["bouwwerk.tijdelijk"] == "?"


def test_staying_on_the_same_place_is_no_move_and_the_term_counts_on() -> None:
    term = {"value": 10, "unit": "jaar"}
    stay = placement(NEXT, plaats=" almere", van="2026-10-01", instandhoudingstermijn=term)
    found = known(dossier(FIRST, stay))
    assert (found["bouwwerk.handeling"], found["bouwwerk.verplaatst"]) == ("instandhouden", False)
    assert found["plaatsing.instandhoudingstermijn"] == 17 + Fraction(153, 365)
    assert "bouwwerk.blijft_na_termijn" not in found


def test_a_home_that_went_away_and_came_back_is_moved() -> None:
    assert known(dossier(FIRST, placement(NEXT, plaats="Almere")))["bouwwerk.verplaatst"] is True


def test_a_home_that_stands_beyond_its_term() -> None:
    found = dossier(placement(FIRST, tot=None, instandhoudingstermijn={"jaar": 5}))
    assert known(found, date(2024, 4, 30))["bouwwerk.blijft_na_termijn"] is False
    assert known(found, date(2024, 5, 1))["bouwwerk.blijft_na_termijn"] is True
    assert known(found, date(2024, 5, 1))["bouwwerk.handeling"] == "instandhouden"


def test_new_build_quality_is_shown_by_a_document() -> None:
    quality = placement(FIRST, kwaliteit="nieuwbouw", documenten=[{"naam": "verklaring"}])
    proof = {
        "soort": "bewijs",
        "datum": "2019-05-01",
        "wet": "bbl",
        "niveau": "nieuwbouw",
        "documenten": [{"naam": "x"}],
    }
    assert known(dossier(quality, NEXT))["bouwwerk.kwaliteit_nieuwbouw"] is True
    assert known(dossier(FIRST, NEXT, proof))["bouwwerk.kwaliteit_nieuwbouw"] is True
    assert "bouwwerk.kwaliteit_nieuwbouw" not in known(dossier(FIRST, NEXT))


def test_a_declaration_with_its_document_goes_before_what_follows() -> None:
    event = {"soort": "verklaring", "datum": "2026-01-01", "document": {"naam": "brief"}}
    facts = {"bouwwerk": {"blijft_na_termijn": True, "voldoet_aan_vorig_niveau": True}}
    moved = placement(NEXT, instandhoudingstermijn={"jaar": 5})
    found = known(dossier(FIRST, moved, {**event, "feiten": facts}))
    assert (found["bouwwerk.blijft_na_termijn"], found["bouwwerk.voldoet_aan_vorig_niveau"]) == (True, True)
    elsewhere = known(dossier(FIRST, moved, {**event, "feiten": facts, "plaatsing": "p1"}))
    assert elsewhere["bouwwerk.blijft_na_termijn"] is False


def test_every_fact_says_where_it_stands() -> None:
    found = dossier(FIRST, placement(NEXT, fundering_gewijzigd=True))
    fact = dossier_layer(found, found.target(), vocabulary()).singles["bouwwerk"]["fundering_gewijzigd"]
    assert isinstance(fact, Fact)
    assert fact.source.where == "map/dossier.json#/gebeurtenissen/1/fundering_gewijzigd"


# --- terms


@pytest.mark.parametrize(
    ("term", "more_than_fifteen"),
    [
        ({"jaar": 15}, False),
        ({"jaar": 15, "dag": 1}, True),
        ({"maand": 180}, False),
        ({"jaar": 14, "dag": 366}, True),
    ],
)
def test_fifteen_years_and_a_day_is_more_than_fifteen_years(
    term: dict[str, int], more_than_fifteen: bool
) -> None:
    found = known(dossier(FIRST, placement(NEXT, instandhoudingstermijn=term)))
    years = found["plaatsing.instandhoudingstermijn"]
    assert isinstance(years, Fraction)
    assert (years > 15) is more_than_fifteen


def test_a_term_by_its_last_day() -> None:
    found = dossier(FIRST, placement(NEXT, instandhouding_tot="2036-11-24"))
    assert found.target().term == 10 + Fraction(1, 365)


def test_a_term_that_starts_on_a_leap_day() -> None:
    start = date(2024, 2, 29)
    assert term_end(start, TermInParts(jaar=10)) == anniversary(start, 10) == date(2034, 3, 1)
    assert term_end(date(2026, 1, 31), TermInParts(maand=1)) == date(2026, 3, 1)


def test_a_term_beyond_the_calendar_ends_with_it() -> None:
    assert term_end(date(2026, 1, 1), TermInParts(jaar=1000, maand=100_000)) == date.max


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(0, 60))
def test_whole_years_are_whole(start: date, years: int) -> None:
    assert years_between(start, term_end(start, TermInParts(jaar=years))) == years


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(0, 9000), st.integers(1, 9000))
def test_a_longer_term_is_more_years(start: date, days: int, more: int) -> None:
    shorter, longer = (term_end(start, TermInParts(dag=each)) for each in (days, days + more))
    assert years_between(start, shorter) < years_between(start, longer)
