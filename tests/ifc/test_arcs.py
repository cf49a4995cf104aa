"""Rooms with arcs in their outline: measured as they are, in any unit, and never by a guess."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest

from bblcheck.engine.facts import Fact
from bblcheck.engine.values import Interval
from bblcheck.ifc.arcs import DEVIATION, through
from bblcheck.ifc.shape import NoShape
from tests.ifc.reading import content_of, only
from tests.ifc.steptext import Raw, Ref, StepText, Typed

ROUND = 4 * 3 + math.pi * 1.5**2 / 2
"""Square metres: a room of 4 by 3 m with half a circle against its short side."""
HOLLOW = 4 * 3 - math.pi * 1.5**2 / 2


def line(model: StepText, *points: tuple[float, float]) -> Ref:
    made = model.add("IfcPolyline", [model.point(*point) for point in points])
    return model.add("IfcCompositeCurveSegment", Raw(".CONTINUOUS."), True, made)


def arc(
    model: StepText, centre: tuple[float, float], radius: float, *, sense: bool = True, same: bool = True
) -> Ref:
    """An arc whose angles say nothing that is true."""
    circle = model.add("IfcCircle", model.axes(centre), model.length(radius))
    trims = ([Typed("IfcParameterValue", value)] for value in (1.0, 2.0))
    trimmed = model.add("IfcTrimmedCurve", circle, *trims, sense, Raw(".PARAMETER."))
    return model.add("IfcCompositeCurveSegment", Raw(".CONTINUOUS."), same, trimmed)


def area(model: StepText, curve: Ref) -> object:
    profile = model.add("IfcArbitraryClosedProfileDef", Raw(".AREA."), None, curve)
    model.space("Hal", model.body(model.extruded(profile, 2.6)))
    return only(content_of(model), "ruimten")["vloeroppervlakte"]


def about(found: object, size: float) -> bool:
    assert isinstance(found, Fact)
    assert isinstance(found.value, Interval)
    assert found.value.low is not None
    assert found.value.high is not None
    assert "omtrek van de vloer" in found.source.where
    return float(found.value.low) <= size <= float(found.value.high) <= float(found.value.low) + 0.03


def outline(model: StepText, *bent: Ref) -> Ref:
    three = line(model, (0.0, 3.0), (0.0, 0.0), (4.0, 0.0))
    back = line(model, (4.0, 3.0), (0.0, 3.0))
    return model.add("IfcCompositeCurve", [three, *bent, back], False)


@pytest.mark.parametrize("unit", ["m", "mm", "foot"])
@pytest.mark.parametrize(
    ("sense", "same", "size"),
    [(True, True, ROUND), (False, False, ROUND), (False, True, HOLLOW), (True, False, HOLLOW)],
)
def test_an_arc_goes_round_the_way_it_says(unit: str, sense: bool, same: bool, size: float) -> None:
    model = StepText(unit=unit)
    found = area(model, outline(model, arc(model, (4.0, 1.5), 1.5, sense=sense, same=same)))
    assert about(found, size)


@pytest.mark.parametrize(("bow", "size"), [(5.5, ROUND), (2.5, HOLLOW)])
def test_an_arc_through_three_points(bow: float, size: float) -> None:
    model = StepText()
    spots = [(0.0, 0.0), (4.0, 0.0), (bow, 1.5), (4.0, 3.0), (0.0, 3.0)]
    points = model.add("IfcCartesianPointList2D", [[model.length(x) for x in spot] for spot in spots])
    segments = [
        Typed("IfcLineIndex", [1, 2]),
        Typed("IfcArcIndex", [2, 3, 4]),
        Typed("IfcLineIndex", [4, 5, 1]),
    ]
    found = area(model, model.add("IfcIndexedPolyCurve", points, segments, False))
    assert about(found, size)


def test_no_corner_lies_off_the_arc_and_no_side_far_from_it() -> None:
    corners = through((0.0, 0.0), (2.0, 2.0), (4.0, 0.0))
    assert corners[0] == (0.0, 0.0)
    assert corners[-1] == (4.0, 0.0)
    assert all(math.isclose(math.dist((2.0, 0.0), corner), 2.0) for corner in corners)
    middles = [((a + c) / 2, (b + d) / 2) for (a, b), (c, d) in pairwise(corners)]
    assert all(0 < 2.0 - math.dist((2.0, 0.0), middle) <= DEVIATION for middle in middles)


@pytest.mark.parametrize(
    "points",
    [
        ((0.0, 0.0), (1.0, 0.0), (2.0, 0.0)),
        ((0.0, 0.0), (0.0, 0.0), (2.0, 0.0)),
        ((0.0, 0.0), (1.0, 1.0), (0.0, 0.0)),
        ((0.0, 0.0), (500_000.0, 1_000.0), (1_000_000.0, 0.0)),
    ],
    ids=["straight", "two of three the same", "closed", "too large"],
)
def test_what_is_no_arc_is_left_to_the_kernel(
    points: tuple[tuple[float, float], tuple[float, float], tuple[float, float]],
) -> None:
    with pytest.raises(NoShape) as caught:
        through(*points)
    assert caught.value.kernel


@pytest.mark.parametrize(
    ("centre", "radius"), [((4.0, 1.5), 1.6), ((4.0, 1.7), 1.5)], ids=["other radius", "other centre"]
)
def test_an_arc_that_does_not_meet_its_neighbours_is_not_measured_here(
    centre: tuple[float, float], radius: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []

    def kernel_faces(entity: object) -> tuple[()]:
        asked.append(entity)
        return ()

    monkeypatch.setattr("bblcheck.ifc.bodies.kernel_faces", kernel_faces)
    model = StepText()
    area(model, outline(model, arc(model, centre, radius)))
    assert asked
