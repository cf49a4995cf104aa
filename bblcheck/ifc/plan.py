"""Plane outlines: area and the exact millimetre, from the corners of a floor."""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from typing import TypeAlias

from bblcheck.engine.values import Interval, exactly

Corner: TypeAlias = tuple[float, float]
Outline: TypeAlias = tuple[Corner, ...]
Frame: TypeAlias = tuple[Corner, Corner]

_SNAP = 0.1
"""Millimetres within which a computed length is the whole millimetre."""
_STRAIGHT = 1e-6


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


def moved(spot: Corner, along: Corner, far: float) -> Corner:
    """The spot so far along a unit vector."""
    return (spot[0] + along[0] * far, spot[1] + along[1] * far)


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
