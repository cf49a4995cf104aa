"""The life of a dossier: events that are only added, plans that are carried out, terms, contradictions."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bblcheck.home import InputErrors
from bblcheck.home.adding import added, begun
from bblcheck.home.chain import digests
from bblcheck.home.contradictions import contradictions
from bblcheck.home.deadlines import deadlines
from bblcheck.home.eventwords import event_of
from bblcheck.home.jsonfile import JsonFile, JsonValue, parse_json
from bblcheck.home.jsonwriter import canonical, pretty
from tests.home.making import vocabulary
from tests.home.test_dossier import FIRST, NEXT, dossier, placement, refused

Event = Mapping[str, object]
BUILT: Event = {"soort": "bouw", "datum": "2019-04-01"}
INSPECTED: Event = {"soort": "inspectie", "datum": "2025-03-01", "persoon": "A", "uitkomst": "in orde"}
WORK: Event = {"soort": "werk", "datum": "2026-09-01", "omschrijving": "x", "aard": "vervangen"}
MOVED: Event = {"soort": "verplaatsing", "datum": "2026-11-25", "plaatsing": "p2"}
STORED: Event = {"soort": "opslag", "plaats": "depot", "van": "2026-10-05", "tot": "2026-11-20"}
CERTIFICATE: Event = {"soort": "certificaat", "datum": "2024-01-01", "artikelen": ["bbl 3.117"]}
UNCHANGED: Event = {
    "soort": "samenstelling",
    "datum": "2026-08-01",
    "oordeel": "ongewijzigd",
    "persoon": "A",
    "document": {"naam": "x"},
}
PROOF: Event = {"soort": "bewijs", "datum": "2019-04-02", "wet": "bbl", "documenten": [{"naam": "x"}]}


def plain(event: Event) -> dict[str, JsonValue]:
    data: dict[str, JsonValue] = json.loads(json.dumps(event))
    return data


def grown(*events: Event) -> JsonFile:
    """A dossier to which these events were added one by one."""
    text = begun("Studio", None, "S1", vocabulary())
    for event in events:
        text, _ = added(parse_json(text, "d.json"), plain(event), vocabulary())
    return parse_json(text, "d.json")


# --- only added to


def test_an_added_event_leaves_what_stood_there_and_its_links() -> None:
    before, after = grown(FIRST), grown(FIRST, NEXT)
    old, new = before.data, after.data
    assert isinstance(old["gebeurtenissen"], list) and isinstance(new["gebeurtenissen"], list)
    assert isinstance(old["keten"], list) and isinstance(new["keten"], list)
    assert new["gebeurtenissen"][:1] == old["gebeurtenissen"]
    assert new["keten"][:2] == old["keten"]


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        (lambda data: data["gebeurtenissen"][0].update(plaats="Elders"), "/gebeurtenissen/0"),
        (lambda data: data["gebeurtenissen"][1].update(van="2026-11-24"), "/gebeurtenissen/1"),
        (lambda data: data["gebeurtenissen"].pop(), "/gebeurtenissen/1"),
        (lambda data: data["gebeurtenissen"].reverse(), "/gebeurtenissen/0"),
        (lambda data: data.update(serienummer="S2"), "/naam"),
        (lambda data: data["keten"].__setitem__(1, "0" * 64), "/gebeurtenissen/0"),
    ],
)
def test_a_change_in_what_was_sealed_is_named(change: object, pointer: str) -> None:
    data = json.loads(pretty(grown(FIRST, NEXT).data))
    assert callable(change)
    change(data)
    events = data.pop("gebeurtenissen")
    found = refused(*events, **data)
    assert found[0][0] == pointer
    assert "veranderd of weggehaald" in found[0][1]


def test_an_event_written_in_by_hand_is_not_sealed_yet() -> None:
    data = json.loads(pretty(grown(FIRST).data))
    found = dossier(*data.pop("gebeurtenissen"), NEXT, **data)
    assert (found.chain.sealed, found.chain.unsealed, found.chain.broken) == (1, 1, None)


def test_an_event_that_cannot_stand_there_is_refused() -> None:
    with pytest.raises(InputErrors) as raised:
        added(grown(FIRST), plain(placement(NEXT, van="2026-09-01")), vocabulary())
    assert raised.value.errors[0].pointer == "/gebeurtenissen/1/van"


NUMBERS = st.integers(-(10**12), 10**12) | st.decimals(-(10**9), 10**9, places=3)
JSON = st.recursive(
    st.none() | st.booleans() | NUMBERS | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.text(max_size=5), JSON, max_size=4))
def test_json_is_written_as_it_was_read(data: dict[str, JsonValue]) -> None:
    again = parse_json(pretty(data), "x").data
    assert canonical(again) == canonical(data)


def test_a_number_keeps_its_digits() -> None:
    assert pretty({"a": Decimal("2.50"), "b": []}) == '{\n  "a": 2.50,\n  "b": []\n}'


def test_another_dossier_has_another_first_link() -> None:
    assert digests({"naam": "A", "gebeurtenissen": []}) != digests({"naam": "B", "gebeurtenissen": []})


# --- plans


def test_a_plan_that_was_carried_out_ends_the_stay_before() -> None:
    found = dossier(placement(FIRST, tot=None), NEXT, {**MOVED, "vertrek": "2026-11-21"})
    first, second = found.placements
    assert first.event.tot == date(2026, 11, 21)
    assert (second.event.van, second.event.gepland) == (date(2026, 11, 25), False)


def test_a_plan_that_is_off_makes_room_for_another() -> None:
    off = {"soort": "intrekking", "datum": "2026-10-01", "plaatsing": "p2", "reden": "geen grond"}
    found = dossier(FIRST, NEXT, off, placement(NEXT, id="p3", plaats="Gouda"))
    assert found.target().id == "p3"


@pytest.mark.parametrize(
    ("events", "pointer"),
    [
        ([MOVED], "/gebeurtenissen/1/plaatsing"),
        ([NEXT, {**MOVED, "plaatsing": "p1"}], "/gebeurtenissen/2/plaatsing"),
        ([NEXT, MOVED, MOVED], "/gebeurtenissen/3/plaatsing"),
        ([NEXT, {**MOVED, "vertrek": "2026-11-26"}], "/gebeurtenissen/2/vertrek"),
        ([{**WORK, "documenten": [{"pad": "../x.pdf"}]}], "/gebeurtenissen/1/documenten/0/pad"),
        ([{**WORK, "documenten": [{}]}], "/gebeurtenissen/1/documenten/0"),
    ],
)
def test_what_cannot_follow_is_refused(events: list[Event], pointer: str) -> None:
    assert pointer in [place for place, _ in refused(FIRST, *events)]


# --- contradictions


@pytest.mark.parametrize(
    ("events", "pointer"),
    [
        ([FIRST, {**BUILT, "datum": "2019-05-02"}], "/gebeurtenissen/0/van"),
        ([FIRST, BUILT, {**INSPECTED, "datum": "2019-03-31"}], "/gebeurtenissen/2/datum"),
        ([FIRST, BUILT, {**BUILT, "datum": "2020-01-01"}], "/gebeurtenissen/2/datum"),
        ([FIRST, NEXT, {**INSPECTED, "datum": "2026-11-24"}], "/gebeurtenissen/2/datum"),
        ([FIRST, {**STORED, "van": "2026-09-30"}], "/gebeurtenissen/1/van"),
        ([FIRST, NEXT, {**STORED, "tot": "2026-11-24"}], "/gebeurtenissen/2/van"),
        ([placement(FIRST, kwaliteit="tijdelijk"), {**PROOF, "niveau": "nieuwbouw"}], "/gebeurtenissen/0/kwaliteit"),
        ([placement(FIRST, tijdelijk=True, instandhoudingstermijn={"jaar": 16})], "/gebeurtenissen/0/tijdelijk"),
        ([placement(FIRST, tijdelijk=False, instandhoudingstermijn={"jaar": 15})], "/gebeurtenissen/0/tijdelijk"),
        ([placement(FIRST, tijdelijk=True, onbepaalde_tijd=True)], "/gebeurtenissen/0/tijdelijk"),
        ([placement(FIRST, datum_aanvraag="2019-05-02")], "/gebeurtenissen/0/datum_aanvraag"),
        ([placement(FIRST, begin_bouw="2019-05-02")], "/gebeurtenissen/0/begin_bouw"),
        ([{**CERTIFICATE, "geldig_tot": "2024-01-01"}, FIRST], "/gebeurtenissen/0/geldig_tot"),
        ([FIRST, NEXT, UNCHANGED, {**UNCHANGED, "oordeel": "gewijzigd"}], "/gebeurtenissen/3/oordeel"),
        ([FIRST, NEXT, UNCHANGED, WORK], "/gebeurtenissen/3/datum"),
    ],
)  # fmt: skip
def test_a_contradiction_is_named_with_its_place(events: list[Event], pointer: str) -> None:
    assert [each.pointer for each in contradictions(dossier(*events))] == [pointer]


@pytest.mark.parametrize(
    "events",
    [
        [BUILT, FIRST, INSPECTED, STORED, NEXT],
        [placement(FIRST, tijdelijk=True, instandhoudingstermijn={"jaar": 15}), NEXT],
        [placement(FIRST, kwaliteit="tijdelijk"), {**PROOF, "niveau": "tijdelijk"}],
        [FIRST, NEXT, {**WORK, "datum": "2026-07-01"}, UNCHANGED],
        [FIRST, NEXT, UNCHANGED, {**WORK, "aard": "onderhoud_gelijk"}],
        [FIRST, NEXT, MOVED, {**INSPECTED, "datum": "2026-12-01"}],
    ],
)
def test_an_ordinary_life_has_none(events: list[Event]) -> None:
    assert contradictions(dossier(*events)) == ()


# --- terms

TEMPORARY = placement(FIRST, tot=None, tijdelijk=True, instandhoudingstermijn={"jaar": 8})


def ends(*events: Event, on: str) -> dict[str, tuple[str, str]]:
    day = date.fromisoformat(on)
    return {each.kind: (str(each.end), each.state(day)) for each in deadlines(dossier(*events), day)}


def test_the_terms_of_a_temporary_stay() -> None:
    assert ends(TEMPORARY, on="2026-05-01") == {
        "maintenance_term": ("2027-05-01", "soon"),
        "sound_relaxation": ("2029-05-01", "running"),
        "temporary_limit": ("2034-05-01", "running"),
    }


@pytest.mark.parametrize(
    ("on", "state"),
    [("2026-04-30", "running"), ("2026-05-01", "soon"), ("2027-04-30", "soon"), ("2027-05-01", "expired")],
)
def test_a_term_is_soon_within_a_year_and_over_on_its_day(on: str, state: str) -> None:
    assert ends(TEMPORARY, on=on)["maintenance_term"][1] == state


def test_a_stay_that_ended_has_no_terms() -> None:
    assert ends(placement(TEMPORARY, tot="2026-01-01"), on="2026-05-01") == {}


def test_a_permanent_stay_has_no_limits() -> None:
    assert ends(placement(FIRST, tot=None, tijdelijk=False, onbepaalde_tijd=True), on="2026-05-01") == {}


def test_papers_run_out_and_the_newest_counts() -> None:
    older, newer = ({**CERTIFICATE, "geldig_tot": day} for day in ("2026-01-01", "2027-01-01"))
    inspected = {**INSPECTED, "volgende": "2026-03-01"}
    found = ends(FIRST, newer, older, inspected, on="2026-12-01")
    assert found == {"certificate": ("2027-01-01", "soon"), "inspection": ("2026-03-01", "expired")}


def test_a_notification_holds_a_year_as_long_as_nothing_has_begun() -> None:
    plan = placement(NEXT, procedure="bouwmelding", datum_aanvraag="2026-10-01")
    assert ends(FIRST, plan, on="2026-10-05") == {"notification": ("2027-10-02", "soon")}
    assert ends(FIRST, {**plan, "begin_bouw": "2026-11-01"}, on="2026-10-05") == {}


# --- words


def test_an_event_in_words() -> None:
    words = ["id=p2", "plaats=Delft", "van=2026-11-23", "gepland=ja", "instandhoudingstermijn=10 jaar 1 dag"]
    words += ["verbouwde_delen=r1, r2", "documenten=rapport.pdf, Vergunning 12"]
    assert event_of("plaatsing", words, vocabulary()) == {
        "soort": "plaatsing",
        "id": "p2",
        "plaats": "Delft",
        "van": "2026-11-23",
        "gepland": True,
        "instandhoudingstermijn": {"jaar": 10, "dag": 1},
        "verbouwde_delen": ["r1", "r2"],
        "documenten": [{"pad": "rapport.pdf"}, {"naam": "Vergunning 12"}],
    }


@pytest.mark.parametrize(
    ("kind", "words", "message"),
    [
        ("plaatsng", [], 'Bedoelt u "plaatsing"?'),
        ("plaatsing", ["van"], "geen SLEUTEL=WAARDE"),
        ("plaatsing", ["vn=1"], 'Bedoelt u "van"?'),
        ("plaatsing", ["van=1", "van=2"], "twee keer"),
        ("plaatsing", ["instandhoudingstermijn=tien jaar"], "geen termijn"),
        ("plaatsing", ["soort=x"], "twee keer"),
    ],
)
def test_words_that_are_not_understood(kind: str, words: list[str], message: str) -> None:
    with pytest.raises(InputErrors) as raised:
        event_of(kind, words, vocabulary())
    assert message in str(raised.value)
