"""Models from other tools: each opens, and says of every room what it is or why it does not know.

The golden file was reviewed against the models; `BBLCHECK_WRITE_GOLDEN=1 pytest` writes it anew.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bblcheck.engine.facts import Fact, Unknown
from bblcheck.engine.values import Interval
from bblcheck.home.content import Facts
from bblcheck.ifc import IfcError, IfcModel, read_ifc
from bblcheck.ifc.values import shown
from tests.ifc.reading import vocabulary

MODELS = Path(__file__).parents[3] / "shared" / "ifc"
GOLDEN = Path(__file__).parent / "golden"
NAMES = (
    "Duplex_A_20110907_ifc2x3",
    "GEELEN-Dakvloer_new",
    "GEELEN-Dakvloer_old",
    "SampleHouse4_Revit_ifc4",
    "Schependomlaan_Kozijnen",
    "TallBuilding",
    "building-architecture_bSI_ifc4x3",
    "doubleguids",
)

pytestmark = pytest.mark.skipif(not MODELS.is_dir(), reason="the models are not part of the project")


def described(model: IfcModel) -> str:
    """What was read, one line per room and one per list, for a person to check."""
    lines = [f"schema {model.schema}, woningen: {len(model.homes)}"]
    for plural, part in model.homes[0].content.lists.items():
        state = "volledig" if part.complete else "niet volledig"
        lines.append(f"{plural}: {len(part.items)}, {state}")
    facts = {
        item.id: item.facts
        for home in model.homes
        for item in (home.content.lists["ruimten"].items if "ruimten" in home.content.lists else ())
    }
    for room in model.recognised:
        what = f"{room.soort} ({room.rule})" if room.soort else f"NIET HERKEND: {room.reason}"
        lines += [f"{room.name}: {what}", f"    {_measures(facts[room.id])}"]
    codes = [finding.code for finding in model.findings]
    lines += [f"{code}: {codes.count(code)}" for code in dict.fromkeys(codes)]
    return "\n".join(lines) + "\n"


def _measures(facts: Facts) -> str:
    return "; ".join(
        f"{name} {_value(facts.get(name))}" for name in ("vloeroppervlakte", "hoogte", "breedte")
    )


def _value(fact: Fact | Unknown | None) -> str:
    if not isinstance(fact, Fact) or not isinstance(fact.value, Interval):
        return "onbekend"
    low, high = (shown(side) if side is not None else "" for side in (fact.value.low, fact.value.high))
    text = low if low == high else f"{low} tot {high}"
    others = [_value(other) for other in fact.conflict]
    return f"{text} (meetkunde zegt {', '.join(others)})" if others else text


@pytest.mark.parametrize("name", NAMES)
def test_says_of_every_room_what_it_is_or_why_not(name: str) -> None:
    found = described(read_ifc(MODELS / f"{name}.ifc", vocabulary()))
    golden = GOLDEN / f"{name}.txt"
    if os.environ.get("BBLCHECK_WRITE_GOLDEN"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")


def test_the_broken_model_is_refused_at_its_line() -> None:
    with pytest.raises(IfcError) as caught:
        read_ifc(MODELS / "errorfile.ifc", vocabulary())
    assert caught.value.line == 15


@pytest.mark.parametrize("name", ["TallBuilding", "doubleguids"])
@pytest.mark.parametrize("part", [0.02, 0.5, 0.9999])
def test_a_model_that_is_cut_is_refused(tmp_path: Path, name: str, part: float) -> None:
    whole = (MODELS / f"{name}.ifc").read_bytes()
    path = tmp_path / "cut.ifc"
    path.write_bytes(whole[: int(len(whole) * part)])
    with pytest.raises(IfcError):
        read_ifc(path, vocabulary())


def test_reading_twice_gives_the_same() -> None:
    path = MODELS / "doubleguids.ifc"
    assert read_ifc(path, vocabulary()) == read_ifc(path, vocabulary())
