"""Home files that are right: what they say."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from bblcheck.engine.facts import Unknown
from bblcheck.engine.values import Interval, exactly
from bblcheck.home import read_home
from tests.home.making import ROOT, content, fact, home_file, laid, number, vocabulary


def test_a_bare_number_is_in_the_unit_of_the_vocabulary() -> None:
    room = laid(content({"ruimten": [{"id": "r1", "hoogte": 2.6}]})).lists["ruimten"].items[0]
    assert number(room, "hoogte") == "13/5"


def test_decimals_are_exact() -> None:
    home = home_file(
        '{"format": "bblcheck.home/1", "ruimten": [{"id": "r1", "hoogte": 2.1000000000000000001}]}'
    )
    found = home.homes[0].content.lists["ruimten"].items[0].facts["hoogte"]
    assert not isinstance(found, Unknown)
    assert found.value == exactly(Fraction(21 * 10**18 + 1, 10**19))


def test_a_value_with_unit_becomes_the_base_unit() -> None:
    facts = {"hoogte": {"value": 2600, "unit": "mm"}, "ventilatie": {"value": 36, "unit": "m3/h"}}
    room = laid(content({"ruimten": [{"id": "r1", **facts}]})).lists["ruimten"].items[0]
    assert (number(room, "hoogte"), number(room, "ventilatie")) == ("13/5", "10")


def test_a_fact_knows_where_it_stands() -> None:
    value = {"value": 21.5, "unit": "m2", "method": "NEN 2580", "source": "meting", "document": "staat.pdf"}
    found = fact(
        laid(content({"woonfunctie": {"gebruiksoppervlakte": value}})).singles["woonfunctie"],
        "gebruiksoppervlakte",
    )
    assert found.source.where == "home.json#/woonfunctie/gebruiksoppervlakte"
    assert (found.source.note, found.source.document, found.method) == ("meting", "staat.pdf", "NEN 2580")


def test_an_interval_and_an_upper_bound() -> None:
    value = {"max": 900, "unit": "mm", "bound": True}
    door = laid(content({"deuren": [{"id": "d1", "vrije_breedte": value}]})).lists["deuren"].items[0]
    found = fact(door, "vrije_breedte")
    assert found.value == Interval(None, Fraction(9, 10)) and found.bound


def test_null_is_unknown() -> None:
    room = laid(content({"ruimten": [{"id": "r1", "hoogte": None}]})).lists["ruimten"].items[0]
    assert isinstance(room.facts["hoogte"], Unknown)


@pytest.mark.parametrize(
    ("given", "complete"),
    [
        ({"ruimten": [{"id": "r1"}]}, False),
        ({"ruimten": {"items": [{"id": "r1"}]}}, False),
        ({"ruimten": {"items": [{"id": "r1"}], "volledig": True}}, True),
        ({"ruimten": [{"id": "r1"}], "volledig": True}, True),
        ({"ruimten": {"items": [{"id": "r1"}], "volledig": False}, "volledig": True}, False),
        ({"ruimten": None, "volledig": True}, False),
    ],
)
def test_a_list_is_complete_only_when_the_file_says_so(given: dict[str, object], complete: bool) -> None:
    assert laid(content(given)).lists["ruimten"].complete is complete


def test_a_list_that_is_not_given_is_unknown_or_empty() -> None:
    assert "trappen" not in laid(content({})).lists
    empty = laid(content({"volledig": True})).lists["trappen"]
    assert empty.complete and not empty.items


def test_homes_share_what_stands_above_them() -> None:
    homes = home_file(
        {
            "naam": "Blok",
            "bouwwerk": {"bouwlagen": 3},
            "ruimten": [{"id": "galerij", "soort": "verkeersruimte", "gemeenschappelijk": True}],
            "woningen": [
                {"id": "A1", "ruimten": {"items": [{"id": "r1", "hoogte": 2.6}], "volledig": True}},
                {
                    "id": "A2",
                    "naam": "Hoek",
                    "ruimten": [{"id": "galerij", "hoogte": 2.4}],
                    "bouwwerk": {"bouwlagen": 2},
                },
            ],
        }
    ).homes
    first, second = (laid(home.content) for home in homes)
    assert [(home.id, home.name) for home in homes] == [("A1", "A1"), ("A2", "Hoek")]
    assert [room.id for room in first.lists["ruimten"].items] == ["galerij", "r1"]
    assert number(first.singles["bouwwerk"], "bouwlagen") == "3"
    assert number(second.singles["bouwwerk"], "bouwlagen") == "2"
    assert number(second.lists["ruimten"].items[0], "hoogte") == "12/5"
    assert fact(second.lists["ruimten"].items[0], "soort").value == "verkeersruimte"


def test_a_list_of_two_parts_is_complete_when_both_are() -> None:
    part = {"items": [{"id": "x"}], "volledig": True}
    own = {"items": [{"id": "y"}], "volledig": True}
    both = home_file({"ruimten": part, "woningen": [{"id": "A", "ruimten": own}]}).homes[0]
    one = home_file(
        {"ruimten": [{"id": "x"}], "woningen": [{"id": "A", "ruimten": own, "volledig": True}]}
    ).homes[0]
    assert laid(both.content).lists["ruimten"].complete
    assert not laid(one.content).lists["ruimten"].complete
    assert laid(one.content).lists["trappen"].complete


@pytest.mark.parametrize("path", sorted(ROOT.glob("samples/*/home*.json")), ids=lambda path: path.parent.name)
def test_every_sample_is_read(path: Path) -> None:
    assert read_home(path, vocabulary()).homes
