"""Layers: who fills, who overrides, who is in conflict; reverse lists; the site; the command line."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bblcheck.engine.facts import Fact, Unknown
from bblcheck.engine.values import exactly
from bblcheck.home import InputErrors
from bblcheck.home.layering import combined
from bblcheck.home.settings import settings_layer
from bblcheck.home.sitefile import check_elements
from tests.home.making import complaints, content, fact, laid, number, site, vocabulary

ROOM = {"ruimten": [{"id": "r1", "naam": "kamer", "hoogte": 2.6}]}


def height(value: object, file: str = "extra.json") -> object:
    return content({"ruimten": [{"id": "r1", "hoogte": value}]}, file)


def room_height(value: object) -> Fact:
    layer = content({"ruimten": [{"id": "r1", "hoogte": value}]}, "extra.json")
    return fact(laid(content(ROOM), layer).lists["ruimten"].items[0], "hoogte")


def test_a_later_layer_fills_what_is_unknown() -> None:
    under = content({"ruimten": [{"id": "r1", "hoogte": None}]})
    room = (
        laid(under, content({"ruimten": [{"id": "r1", "hoogte": 2.4, "breedte": 3}]}))
        .lists["ruimten"]
        .items[0]
    )
    assert (number(room, "hoogte"), number(room, "breedte")) == ("12/5", "3")


def test_another_value_without_document_is_a_conflict() -> None:
    found = room_height(2.5)
    assert found.value == exactly(Fraction(13, 5))
    assert [other.source.where for other in found.conflict] == ["extra.json#/ruimten/0/hoogte"]


def test_another_value_with_source_and_document_overrides() -> None:
    value = {"value": 2.5, "unit": "m", "source": "inmeting", "document": "rapport.pdf"}
    found = room_height(value)
    assert found.value == exactly(Fraction(5, 2)) and not found.conflict
    assert room_height({"value": 2.5, "unit": "m", "document": "rapport.pdf"}).conflict


def test_the_same_value_is_no_conflict() -> None:
    assert not room_height({"value": 2600, "unit": "mm"}).conflict


def test_unknown_in_a_later_layer_takes_nothing_away() -> None:
    assert room_height(None).value == exactly(Fraction(13, 5))


def test_a_value_within_an_interval_sharpens_it() -> None:
    under = content({"ruimten": [{"id": "r1", "hoogte": {"min": 2.59, "max": 2.61, "unit": "m"}}]})
    found = fact(laid(under, content(ROOM)).lists["ruimten"].items[0], "hoogte")
    assert found.value == exactly(Fraction(13, 5)) and not found.conflict


def test_another_method_is_a_conflict() -> None:
    def area(method: str) -> dict[str, object]:
        value = {"value": 10, "unit": "dm3/s", "method": method}
        return {"ruimten": [{"id": "r1", "ventilatie": value}]}

    room = laid(content(area("NEN 1087")), content(area("NEN 8087"))).lists["ruimten"].items[0]
    assert fact(room, "ventilatie").conflict


def test_a_new_element_makes_a_complete_list_incomplete() -> None:
    under = content({"ruimten": {"items": [{"id": "r1"}], "volledig": True}})
    rooms = laid(under, content({"ruimten": [{"id": "r2"}]}, "extra.json")).lists["ruimten"]
    assert not rooms.complete and "extra.json" in rooms.reason


def test_a_later_layer_may_say_that_a_list_is_complete() -> None:
    rooms = laid(content(ROOM), content({"ruimten": {"items": [], "volledig": True}})).lists["ruimten"]
    assert rooms.complete and len(rooms.items) == 1
    assert laid(content(ROOM), content({"volledig": True})).lists["ruimten"].complete


@given(st.lists(st.sampled_from([None, 2.4, 2.5, 2.6]), max_size=5))
def test_layers_never_forget_a_known_fact(values: list[float | None]) -> None:
    layers = [
        content({"ruimten": [{"id": "r1", "hoogte": value}]}, f"{i}.json") for i, value in enumerate(values)
    ]
    given_values = {exactly(Fraction(str(value))) for value in values if value is not None}
    situation = laid(*layers)
    items = situation.lists["ruimten"].items if layers else ()
    for room in items:
        found = room.facts["hoogte"]
        seen = (
            set() if isinstance(found, Unknown) else {found.value, *(other.value for other in found.conflict)}
        )
        assert seen == given_values


def test_a_review_is_not_filled_with_silence() -> None:
    doubtful = Unknown("twee bronnen", "review")
    assert combined(doubtful, Unknown("niets")) is doubtful


# --- reverse lists


def test_a_reverse_list_holds_the_elements_that_refer() -> None:
    given_home = {
        "volledig": True,
        "bouwlagen": [{"id": "bg"}],
        "ruimten": [{"id": "r1", "bouwlaag": "bg"}, {"id": "r2", "bouwlaag": "bg"}],
        "ramen": [{"id": "w1", "ruimte": "r1"}],
    }
    storey = laid(content(given_home)).lists["bouwlagen"].items[0]
    first, second = storey.lists["ruimten"].items
    assert [window.id for window in first.lists["ramen"].items] == ["w1"]
    assert second.lists["ramen"].complete and not second.lists["ramen"].items


@pytest.mark.parametrize("reference", [{}, {"ruimte": None}, {"ruimte": "elders"}])
def test_one_unknown_reference_makes_every_reverse_list_incomplete(reference: dict[str, object]) -> None:
    given_home = {
        "ruimten": [{"id": "r1"}],
        "ramen": {"items": [{"id": "w1", "ruimte": "r1"}, {"id": "w2", **reference}], "volledig": True},
    }
    windows = laid(content(given_home)).lists["ruimten"].items[0].lists["ramen"]
    assert [window.id for window in windows.items] == ["w1"]
    assert not windows.complete and "w2" in windows.reason


def test_without_the_root_list_there_is_no_reverse_list() -> None:
    assert "ramen" not in laid(content(ROOM)).lists["ruimten"].items[0].lists


# --- the site

WINDOWS = {"ramen": [{"id": "w1"}, {"id": "w2", "afstand_tot_perceelsgrens": 5}]}


def test_a_site_fills_every_element_or_one() -> None:
    place = site(
        {"ramen": [{"id": "w1", "afstand_tot_perceelsgrens": 1}, {"id": "*", "afstand_tot_perceelsgrens": 3}]}
    )
    first, second = laid(content(WINDOWS), place.content).lists["ramen"].items
    assert number(first, "afstand_tot_perceelsgrens") == "1"
    assert number(second, "afstand_tot_perceelsgrens") == "5"
    assert not fact(second, "afstand_tot_perceelsgrens").conflict


def test_a_site_adds_no_elements() -> None:
    place = site(
        {"ramen": [{"id": "w9", "afstand_tot_perceelsgrens": 1}], "locatie": {"gezamenlijk_geluid": 53}}
    )
    situation = laid(content(WINDOWS), place.content)
    assert len(situation.lists["ramen"].items) == 2
    assert number(situation.singles["locatie"], "gezamenlijk_geluid") == "53"
    with pytest.raises(InputErrors) as raised:
        check_elements(place, [content(WINDOWS)])
    assert complaints(raised.value)[0][0] == "/ramen/0/id"


def test_a_site_holds_only_what_is_site_bound() -> None:
    with pytest.raises(InputErrors) as raised:
        site({"ramen": [{"id": "*", "breedte": 1}], "woonfunctie": {"soort": "zorg"}})
    assert [pointer for pointer, _ in complaints(raised.value)] == ["/ramen/0/breedte", "/woonfunctie/soort"]


# --- the command line


def test_a_setting_names_an_element_by_id_or_name() -> None:
    under = content({"ruimten": [{"id": "r1", "naam": "kamer"}]})
    layer = settings_layer(["ruimten[kamer].hoogte=2,6m", "woonfunctie.te_huur=nee"], vocabulary(), [under])
    situation = laid(under, layer)
    assert number(situation.lists["ruimten"].items[0], "hoogte") == "13/5"
    assert fact(situation.singles["woonfunctie"], "te_huur").value is False


@pytest.mark.parametrize(
    ("setting", "message"),
    [
        ("onzin", "niet te lezen"),
        ("ruimte.hoogte=2", "welk element"),
        ("ruimten[x].hoogte=2", "geen element"),
        ("ruimten[r1].hogte=2", "geen kenmerk"),
        ("kamers[r1].hoogte=2", "geen lijst"),
        ("ruimten[r1].hoogte=2600", "lijkt geen meter"),
        ("ruimten[r1].hoogte=2 kg", "deze eenheid"),
    ],
)
def test_a_setting_that_is_not_understood(setting: str, message: str) -> None:
    with pytest.raises(InputErrors, match=message):
        settings_layer([setting], vocabulary(), [content(ROOM)])


def test_a_setting_that_contradicts_is_a_conflict() -> None:
    layer = settings_layer(["ruimten[r1].hoogte=2,5"], vocabulary(), [content(ROOM)])
    assert fact(laid(content(ROOM), layer).lists["ruimten"].items[0], "hoogte").conflict
