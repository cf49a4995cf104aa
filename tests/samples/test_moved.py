"""Moving and turning a home changes no verdict of a home-bound lid, nor what was measured for it."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import pytest

from bblcheck.decision.checking import CheckRequest, check_file
from bblcheck.law.load import load_rules
from bblcheck.law.rulebook import Rulebook
from bblcheck.result.model import LidResult

ifcopenshell = pytest.importorskip("ifcopenshell")
SAMPLES = Path(__file__).parents[2] / "samples"
FAR = 100_000.0
"""How far the home is moved: metres."""


@pytest.fixture(scope="module")
def book() -> Rulebook:
    return load_rules(examples=False)


@pytest.mark.parametrize(
    ("sample", "angle"), [("studio", 37.3), ("twee-kamers", 211.9), ("woonwagen", 90.01), ("studio", -0.37)]
)
def test_a_home_keeps_its_verdicts_where_it_stands(
    sample: str, angle: float, book: Rulebook, tmp_path: Path
) -> None:
    model = SAMPLES / sample / "model.ifc"
    moved = tmp_path / model.name
    assert _move(model, moved, angle) == 1
    before, after = _home_bound(model, book), _home_bound(moved, book)
    assert len(before) > 50
    assert after == before


def _move(source: Path, target: Path, angle: float) -> int:
    """Write the model moved and turned; how many placements that took."""
    model = ifcopenshell.open(str(source))
    moved = turned_and_moved(model, angle)
    model.write(str(target))
    return moved


def turned_and_moved(model: Any, angle: float) -> int:  # noqa: ANN401
    """Move and turn every placement that stands on its own; how many those are."""
    lengths = [unit for unit in model.by_type("IfcSIUnit") if unit.UnitType == "LENGTHUNIT"]
    metre = FAR * 1000 if any(unit.Prefix == "MILLI" for unit in lengths) else FAR
    turned = math.radians(angle)
    roots = [each for each in model.by_type("IfcLocalPlacement") if each.PlacementRelTo is None]
    for root in roots:
        root.RelativePlacement = model.create_entity(
            "IfcAxis2Placement3D",
            model.create_entity("IfcCartesianPoint", (metre, -metre / 3, metre / 1000)),
            model.create_entity("IfcDirection", (0.0, 0.0, 1.0)),
            model.create_entity("IfcDirection", (math.cos(turned), math.sin(turned), 0.0)),
        )
    return len(roots)


def _home_bound(model: Path, book: Rulebook) -> list[tuple[object, ...]]:
    (result,) = check_file(model, book, CheckRequest())
    return [_compared(item) for item in result.results if not item.site_bound]


def _compared(item: LidResult) -> tuple[object, ...]:
    return (item.rule, item.subject, item.verdict, item.measured, item.required, item.operator, item.margin)
