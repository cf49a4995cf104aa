"""Outlines: what is measured does not depend on where the outline lies or how it is turned."""

from __future__ import annotations

import math
from fractions import Fraction

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bblcheck.engine.values import exactly
from bblcheck.ifc.plan import Outline, area_of, snapped, without_straight_corners
from bblcheck.ifc.rectangles import sizes_of

SIZES = st.integers(500, 20_000).map(lambda millimetres: millimetres / 1000)
ANGLES = st.floats(0, 360)
SHIFTS = st.tuples(st.floats(-1e5, 1e5), st.floats(-1e5, 1e5))


def turned(outline: Outline, angle: float, shift: tuple[float, float]) -> Outline:
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    return tuple((x * cos - y * sin + shift[0], x * sin + y * cos + shift[1]) for x, y in outline)


def millimetres(metres: float) -> int:
    return round(metres * 1000)


@given(SIZES, SIZES, ANGLES, SHIFTS)
def test_a_rectangle_anywhere_has_its_area_and_its_width(
    width: float, depth: float, angle: float, shift: tuple[float, float]
) -> None:
    outline = turned(((0.0, 0.0), (width, 0.0), (width, depth), (0.0, depth)), angle, shift)
    assert area_of([outline]) == exactly(Fraction(millimetres(width) * millimetres(depth), 10**6))
    sizes = sizes_of([outline])
    assert sizes.rectangle
    assert sizes.width == sizes.square == exactly(Fraction(millimetres(min(width, depth)), 1000))
    assert sizes.length == exactly(Fraction(millimetres(max(width, depth)), 1000))


@settings(deadline=None)  # the first example loads shapely
@given(SIZES, SIZES, st.floats(0.2, 0.8), st.floats(0.2, 0.8), ANGLES, SHIFTS)
def test_the_width_of_an_l_lies_between_its_bounds(
    width: float, depth: float, part_x: float, part_y: float, angle: float, shift: tuple[float, float]
) -> None:
    x, y = round(width * part_x, 3), round(depth * part_y, 3)
    outline: Outline = ((0.0, 0.0), (width, 0.0), (width, y), (x, y), (x, depth), (0.0, depth))
    assume(abs(width * y - x * depth) > 1e-3)
    sizes = sizes_of([turned(outline, angle, shift)])
    assert not sizes.rectangle and sizes.largest is not None
    largest = max(((width, y), (x, depth)), key=lambda sides: sides[0] * sides[1])
    assert math.isclose(math.prod(sizes.largest), math.prod(largest), abs_tol=1e-3)
    for found, side in ((sizes.width, min(largest)), (sizes.length, max(largest))):
        assert found.low is not None and found.high is not None
        assert float(found.low) - 1e-3 <= side <= float(found.high) + 1e-3


def test_a_hole_is_taken_off_and_makes_the_width_a_bound() -> None:
    outer: Outline = ((0.0, 0.0), (4.0, 0.0), (4.0, 3.0), (0.0, 3.0))
    hole: Outline = ((1.0, 1.0), (2.0, 1.0), (2.0, 2.0), (1.0, 2.0))
    assert area_of([outer, hole]) == exactly(11)
    sizes = sizes_of([outer, hole])
    assert not sizes.rectangle and sizes.width.high is not None and sizes.width.high < 3
    assert sizes.width.low == 1
    assert sizes.largest == (2.0, 3.0)


def test_corners_on_a_straight_edge_do_not_count() -> None:
    outline: Outline = ((0.0, 0.0), (2.0, 0.0), (4.0, 0.0), (4.0, 3.0), (0.0, 3.0), (0.0, 1.0))
    assert without_straight_corners(outline) == ((0.0, 0.0), (4.0, 0.0), (4.0, 3.0), (0.0, 3.0))


def test_a_length_is_the_millimetre_only_when_it_is_near_one() -> None:
    assert snapped(2.60009) == exactly(Fraction("2.6"))
    assert snapped(2.59991) == exactly(Fraction("2.6"))
    off = snapped(2.6002)
    assert off.low == Fraction("2.5997") and off.high == Fraction("2.6007")
