"""Plane outlines: area, smallest width and the exact millimetre, from the corners of a floor."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from fractions import Fraction
from importlib import import_module
from itertools import pairwise
from typing import TypeAlias

from bblcheck.engine.values import Interval, exactly

Corner: TypeAlias = tuple[float, float]
Outline: TypeAlias = tuple[Corner, ...]
Frame: TypeAlias = tuple[Corner, Corner]

_SNAP = 0.1
"""Millimetres within which a computed length is the whole millimetre."""
_STRAIGHT = 1e-6
_MAXIMUM_LINES = 14
_CIRCLE = 0.0005


def snapped(length: float) -> Interval:
    """A computed length in metres: the millimetre when it is within 0,1 mm of one, else half a millimetre
    either side."""
    millimetres = length * 1000
    whole = round(millimetres)
    if abs(millimetres - whole) <= _SNAP:
        return exactly(Fraction(whole, 1000))
    middle = Fraction(round(length * 10**6), 10**6)
    return Interval(middle - Fraction(1, 2000), middle + Fraction(1, 2000))


def without_straight_corners(outline: Sequence[Corner]) -> Outline:
    """The outline with only the corners where it turns."""
    count = len(outline)
    kept = []
    for index, corner in enumerate(outline):
        before, after = outline[index - 1], outline[(index + 1) % count]
        (ax, ay), (bx, by) = _towards(before, corner), _towards(corner, after)
        if abs(ax * by - ay * bx) > _STRAIGHT or ax * bx + ay * by < 0:
            kept.append(corner)
    return tuple(kept)


def area_of(outlines: Sequence[Outline]) -> Interval:
    """The area of the first outline less that of the others, in m2, from lengths to the millimetre."""
    frame = frame_of(outlines[0])
    turned = [[in_frame(corner, frame) for corner in outline] for outline in outlines]
    signs = _signs(outlines)
    whole = [_all_millimetres(outline) for outline in turned]
    exact = [outline for outline in whole if outline is not None]
    if len(exact) == len(whole):
        doubled = sum(sign * abs(_doubled(outline)) for sign, outline in zip(signs, exact, strict=True))
        return exactly(Fraction(doubled, 2 * 10**6))
    size = sum(sign * abs(_shoelace(outline)) for sign, outline in zip(signs, turned, strict=True))
    edge = sum(_perimeter(outline) for outline in turned) / 2000
    return Interval(
        Fraction(round((size - edge) * 10**6), 10**6), Fraction(round((size + edge) * 10**6), 10**6)
    )


def width_of(outlines: Sequence[Outline]) -> tuple[Interval, bool]:
    """The smallest width in metres; True when the interval only bounds it (the floor is no rectangle)."""
    outline = outlines[0]
    frame = frame_of(outline)
    turned = [in_frame(corner, frame) for corner in outline]
    if len(outlines) == 1 and len(turned) == 4 and _rectilinear(turned):
        return snapped(min(math.dist(turned[0], turned[1]), math.dist(turned[1], turned[2]))), False
    high = snapped(min(_narrowest_strip(turned), _widest_circle(turned, outlines, frame))).high
    low = Fraction(0)
    if len(outlines) == 1 and _rectilinear(turned):
        low = snapped(_narrowest_part(turned)).low or low
    return Interval(min(low, high or low), high), True


# --- the frame of the longest edge


def frame_of(outline: Outline) -> Frame:
    """A corner and the direction of the longest edge from it."""
    edges = list(pairwise((*outline, outline[0])))
    start, end = max(edges, key=lambda edge: round(math.dist(*edge), 6))
    return start, _towards(start, end)


def in_frame(corner: Corner, frame: Frame) -> Corner:
    """The corner in that frame."""
    (x, y), (cos, sin) = frame
    dx, dy = corner[0] - x, corner[1] - y
    return (dx * cos + dy * sin, dy * cos - dx * sin)


def _towards(start: Corner, end: Corner) -> Corner:
    length = math.dist(start, end) or 1.0
    return ((end[0] - start[0]) / length, (end[1] - start[1]) / length)


def _rectilinear(outline: Sequence[Corner]) -> bool:
    return all(
        min(abs(after[0] - corner[0]), abs(after[1] - corner[1])) <= _STRAIGHT * 10
        for corner, after in pairwise((*outline, outline[0]))
    )


# --- area


def _signs(outlines: Sequence[object]) -> list[int]:
    """The first outline counts, the others are holes in it."""
    return [1, *(-1 for _ in outlines[1:])]


def _all_millimetres(outline: Sequence[Corner]) -> list[tuple[int, int]] | None:
    """The corners in whole millimetres; None when one lies between two."""
    found = []
    for corner in outline:
        x, y = corner[0] * 1000, corner[1] * 1000
        if abs(x - round(x)) > _SNAP or abs(y - round(y)) > _SNAP:
            return None
        found.append((round(x), round(y)))
    return found


def _doubled(outline: Sequence[tuple[int, int]]) -> int:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise((*outline, outline[0])))


def _shoelace(outline: Sequence[Corner]) -> float:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise((*outline, outline[0]))) / 2


def _perimeter(outline: Sequence[Corner]) -> float:
    return sum(math.dist(a, b) for a, b in pairwise((*outline, outline[0])))


# --- width


def _narrowest_strip(outline: Sequence[Corner]) -> float:
    """The width of the narrowest strip that holds the outline: no rectangle inside it is wider."""
    hull = _hull(outline)
    widths = []
    for start, end in pairwise((*hull, hull[0])):
        x, y = _towards(start, end)
        widths.append(max(abs((corner[1] - start[1]) * x - (corner[0] - start[0]) * y) for corner in hull))
    return min(widths)


def _widest_circle(turned: Sequence[Corner], outlines: Sequence[Outline], frame: Frame) -> float:
    """The diameter of the largest circle in the floor, rounded up: a rectangle in it is no wider."""
    shapely = import_module("shapely")
    holes = [[in_frame(corner, frame) for corner in outline] for outline in outlines[1:]]
    floor = shapely.Polygon(turned, holes)
    if not floor.is_valid:
        return math.inf
    radius: float = shapely.maximum_inscribed_circle(floor, tolerance=_CIRCLE).length
    return 2 * (radius + _CIRCLE)


def _hull(outline: Sequence[Corner]) -> list[Corner]:
    corners = sorted(set(outline))

    def half(ordered: Sequence[Corner]) -> list[Corner]:
        chain: list[Corner] = []
        for corner in ordered:
            while len(chain) > 1 and _turn(chain[-2], chain[-1], corner) <= 0:
                chain.pop()
            chain.append(corner)
        return chain[:-1]

    return half(corners) + half(corners[::-1])


def _turn(a: Corner, b: Corner, c: Corner) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _narrowest_part(outline: Sequence[Corner]) -> float:
    """Of every spot in a rectilinear outline the widest rectangle over it; the narrowest of those."""
    xs, ys = _lines(corner[0] for corner in outline), _lines(corner[1] for corner in outline)
    if len(xs) > _MAXIMUM_LINES or len(ys) > _MAXIMUM_LINES:
        return 0.0
    inside = [
        [_inside(((left + right) / 2, (low + high) / 2), outline) for low, high in pairwise(ys)]
        for left, right in pairwise(xs)
    ]
    best: dict[tuple[int, int], float] = {}
    for left in range(len(xs) - 1):
        for low in range(len(ys) - 1):
            _grow(left, low, xs, ys, inside, best)
    return min(best.values(), default=0.0)


def _grow(
    left: int,
    low: int,
    xs: Sequence[float],
    ys: Sequence[float],
    inside: Sequence[Sequence[bool]],
    best: dict[tuple[int, int], float],
) -> None:
    """Every rectangle of cells with this lower left cell: its width counts for all its cells."""
    top = len(ys) - 1
    for right in range(left, len(xs) - 1):
        height = low
        while height < top and inside[right][height]:
            height += 1
        top = height
        for high in range(low, top):
            width = min(xs[right + 1] - xs[left], ys[high + 1] - ys[low])
            for i in range(left, right + 1):
                for j in range(low, high + 1):
                    best[i, j] = max(best.get((i, j), 0.0), width)


def _lines(values: Iterable[float]) -> list[float]:
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > _STRAIGHT * 10:
            found.append(value)
    return found


def _inside(spot: Corner, outline: Sequence[Corner]) -> bool:
    x, y = spot
    crossings = 0
    for (ax, ay), (bx, by) in pairwise((*outline, outline[0])):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            crossings += 1
    return crossings % 2 == 1
