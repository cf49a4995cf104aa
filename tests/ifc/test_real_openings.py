"""What is understood of the doors, windows and railings of models from other tools.

The golden files were reviewed against the models; `BBLCHECK_WRITE_GOLDEN=1 pytest` writes them anew.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from bblcheck.engine.facts import Fact, Unknown
from bblcheck.engine.values import Interval
from bblcheck.home.content import HomeContent, Item
from bblcheck.ifc import read_ifc
from bblcheck.ifc.values import shown
from tests.ifc.reading import vocabulary
from tests.ifc.test_real_models import GOLDEN, MODELS

NAMES = ("Duplex_A_20110907_ifc2x3", "SampleHouse4_Revit_ifc4", "TallBuilding", "doubleguids")
TOLD = {
    "deuren": ("ruimte", "soort", "thermische_schil", "vrije_breedte", "vrije_hoogte"),
    "ramen": ("ruimte", "afscheiding_onder_raam", "afstand_tot_perceelsgrens"),
    "hellingbanen": ("helling", "hoogteverschil", "breedte"),
    "randen": ("soort", "afscheiding", "afscheiding_hoogte", "grootste_opening", "spleet"),
}

pytestmark = pytest.mark.skipif(not MODELS.is_dir(), reason="the models are not part of the project")


def described(content: HomeContent) -> Iterator[str]:
    """A line per element, and one per fact with where it comes from, for a person to check."""
    rooms = {item.id: item.name for item in content.lists["ruimten"].items}
    for plural, names in TOLD.items():
        for item in content.lists[plural].items if plural in content.lists else ():
            yield f"{plural} {item.name}"
            yield from (f"    {name}: {said}" for name in names if (said := _said(item, name, rooms)))


def _said(item: Item, name: str, rooms: dict[str, str | None]) -> str:
    fact = item.facts.get(name)
    if fact is None:
        return ""
    if isinstance(fact, Unknown):
        return f"onbekend, {fact.reason}"
    return f"{_value(fact, rooms)} ({fact.source.kind}, {fact.source.where.removeprefix(item.id).strip()})"


def _value(fact: Fact, rooms: dict[str, str | None]) -> str:
    value = fact.value
    if not isinstance(value, Interval):
        return str(rooms.get(str(value), value))
    sides = ["" if side is None else shown(side) for side in (value.low, value.high)]
    return " tot ".join(dict.fromkeys(sides))


@pytest.mark.parametrize("name", NAMES)
def test_says_of_every_opening_what_is_understood(name: str) -> None:
    (home,) = read_ifc(MODELS / f"{name}.ifc", vocabulary()).homes
    found = "\n".join(described(home.content)) + "\n"
    golden = GOLDEN / "openings" / f"{name}.txt"
    if os.environ.get("BBLCHECK_WRITE_GOLDEN"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")
