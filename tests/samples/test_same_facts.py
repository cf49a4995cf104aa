"""The IFC model and the home file of a sample say the same: the same homes, elements, values and methods."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from bblcheck.engine.facts import Fact, Unknown, Value
from bblcheck.home.content import Home, Item
from bblcheck.home.homefile import read_home
from bblcheck.ifc import read_ifc
from bblcheck.language.vocabulary import Vocabulary
from samples.making.vocabulary import vocabulary

SAMPLES = Path(__file__).parents[2] / "samples"
HOMES = ("studio", "twee-kamers", "blok", "woonwagen")

Said = tuple[Value, str | None] | str


def homes(sample: str) -> tuple[tuple[Home, ...], tuple[Home, ...]]:
    words: Vocabulary = vocabulary()
    in_json = read_home(SAMPLES / sample / "home.json", words).homes
    return in_json, read_ifc(SAMPLES / sample / "model.ifc", words).homes


ONLY_IN_THE_MODEL = frozenset(
    (
        *("afscheiding_onder_raam", "afstand_tot_perceelsgrens", "gemeenschappelijke_ruimte"),
        *("volume", "keerruimte"),
    )
)
"""What the reader finds of a window by where it stands, and measures of a shared room; the home files leave it to
the site or say nothing of it."""


def said(facts: Mapping[str, Fact | Unknown]) -> dict[str, Said]:
    """Value and method of every fact; sources differ by nature."""
    return {name: _said(fact) for name, fact in sorted(facts.items())}


def compared(in_json: tuple[Item, ...], in_ifc: tuple[Item, ...]) -> tuple[Item, ...]:
    """The elements of the model, without what only a model can say of them."""
    known = {item.id: item.facts.keys() for item in in_json}
    return tuple(
        replace(
            item,
            facts={
                name: fact
                for name, fact in item.facts.items()
                if name not in ONLY_IN_THE_MODEL or name in known.get(item.id, ())
            },
        )
        for item in in_ifc
    )


def _said(fact: Fact | Unknown) -> Said:
    if isinstance(fact, Unknown):
        return f"onbekend: {fact.reason}"
    return "tegenspraak" if fact.conflict else (fact.value, fact.method)


def elements(items: tuple[Item, ...]) -> list[tuple[str, str | None, dict[str, Said]]]:
    return [(item.id, item.name, said(item.facts)) for item in items]


@pytest.mark.parametrize("sample", HOMES)
def test_both_files_hold_the_same_homes(sample: str) -> None:
    in_json, in_ifc = homes(sample)
    if len(in_json) > 1:
        assert [(home.id, home.name) for home in in_json] == [(home.id, home.name) for home in in_ifc]
    assert len(in_json) == len(in_ifc)


@pytest.mark.parametrize("sample", HOMES)
def test_both_files_say_the_same_of_each_home(sample: str) -> None:
    for one, other in zip(*homes(sample), strict=True):
        assert one.content.complete == other.content.complete
        assert {name: said(facts) for name, facts in one.content.singles.items()} == {
            name: said(facts) for name, facts in other.content.singles.items()
        }


@pytest.mark.parametrize("sample", HOMES)
def test_both_files_say_the_same_of_each_element(sample: str) -> None:
    for one, other in zip(*homes(sample), strict=True):
        assert sorted(one.content.lists) == sorted(other.content.lists)
        for plural, part in one.content.lists.items():
            found = compared(part.items, other.content.lists[plural].items)
            assert elements(part.items) == elements(found), plural


@pytest.mark.parametrize("sample", HOMES)
def test_the_reader_of_models_finds_nothing_odd(sample: str) -> None:
    assert read_ifc(SAMPLES / sample / "model.ifc", vocabulary()).findings == ()
