"""The measures of a room from its faces: floor area, clear height, smallest width."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bblcheck.engine.values import Interval
from bblcheck.ifc.plan import Corner, Outline, area_of, snapped, width_of, without_straight_corners
from bblcheck.ifc.shape import Face, NoShape, Point

_FLAT = 1e-4
"""Metres: points closer in height lie in one plane."""
_SLANT = 1e-4
_WHOLE = 1e-3


@dataclass(frozen=True, slots=True)
class Measures:
    """In metres and square metres. `level_ceiling` False: the height runs over the interval."""

    area: Interval
    height: Interval
    level_ceiling: bool
    width: Interval
    rectangle: bool


@dataclass(frozen=True, slots=True)
class _Flat:
    """A face in plan: its loops, lowest and highest point, and its upright area vector component."""

    loops: tuple[Outline, ...]
    low: float
    high: float
    upright: float
    size: float


def measure(faces: Sequence[Face], up: Point) -> Measures:
    """Measure a closed room with one level floor; `up` is upward in its axes. Raises NoShape."""
    flat = [_flatten(face, up) for face in faces]
    bottom = min(face.low for face in flat)
    floor = [face for face in flat if face.high - bottom <= _FLAT]
    over = [face for face in flat if face.high - bottom > _FLAT and abs(face.upright) > _SLANT * face.size]
    size = sum(abs(face.upright) for face in floor)
    if not floor or size <= _FLAT:
        raise NoShape("de ruimte heeft geen vlakke vloer")
    if abs(sum(abs(face.upright) for face in over) - size) > _WHOLE * size:
        raise NoShape("boven de vloer ligt geen even groot plafond: meer vloeren, een nis of een open vorm")
    lowest = min(face.low for face in over) - bottom
    highest = max(face.high for face in over) - bottom
    outlines = _outlines(floor)
    width, only_bound = width_of(outlines)
    level = highest - lowest <= _FLAT
    height = snapped(lowest) if level else Interval(snapped(lowest).low, snapped(highest).high)
    return Measures(area_of(outlines), height, level, width, not only_bound)


@dataclass(frozen=True, slots=True)
class Floor:
    """The floor of a room: its edge, then the holes in it; its height, and that of the highest point above it."""

    outlines: tuple[Outline, ...]
    low: float
    high: float


def floor_of(faces: Sequence[Face]) -> Floor:
    """The lowest level faces of a room, whose third axis is upward. Raises NoShape."""
    flat = [_flatten(face, (0.0, 0.0, 1.0)) for face in faces]
    bottom = min(face.low for face in flat)
    floor = [face for face in flat if face.high - bottom <= _FLAT]
    if not floor:
        raise NoShape("de ruimte heeft geen vlakke vloer")
    return Floor(_outlines(floor), bottom, max(face.high for face in flat))


def _flatten(face: Face, up: Point) -> _Flat:
    loops = [[_turned(point, up) for point in loop] for loop in face.loops]
    heights = [z for loop in loops for _, _, z in loop]
    vectors = [_area_vector(loop) for loop in loops]
    size = math.hypot(*vectors[0])
    upright = abs(vectors[0][2]) - sum(abs(vector[2]) for vector in vectors[1:])
    plan = tuple(tuple((x, y) for x, y, _ in loop) for loop in loops)
    return _Flat(plan, min(heights), max(heights), upright, size)


def _turned(point: Point, up: Point) -> Point:
    """The point in axes whose third one is up; unchanged when it already is."""
    if up[2] > 1 - 1e-12:
        return point
    wanted: Point = (0.0, 1.0, 0.0) if abs(up[0]) > abs(up[1]) else (1.0, 0.0, 0.0)
    along = sum(a * b for a, b in zip(wanted, up, strict=True))
    x0, x1, x2 = (a - along * b for a, b in zip(wanted, up, strict=True))
    length = math.hypot(x0, x1, x2)
    x = (x0 / length, x1 / length, x2 / length)
    y = (up[1] * x[2] - up[2] * x[1], up[2] * x[0] - up[0] * x[2], up[0] * x[1] - up[1] * x[0])
    first, second, third = (sum(a * b for a, b in zip(point, axis, strict=True)) for axis in (x, y, up))
    return (first, second, third)


def _area_vector(loop: Sequence[Point]) -> Point:
    origin = loop[0]
    moved = [(x - origin[0], y - origin[1], z - origin[2]) for x, y, z in loop]
    x = y = z = 0.0
    for a, b in pairwise((*moved, moved[0])):
        x += (a[1] * b[2] - a[2] * b[1]) / 2
        y += (a[2] * b[0] - a[0] * b[2]) / 2
        z += (a[0] * b[1] - a[1] * b[0]) / 2
    return (x, y, z)


def _outlines(floor: Sequence[_Flat]) -> tuple[Outline, ...]:
    """The edge of the floor: the largest outline first, then its holes."""
    loops: Sequence[Outline] = floor[0].loops if len(floor) == 1 else _merged(floor)
    turning = [without_straight_corners(loop) for loop in loops]
    outlines = sorted((loop for loop in turning if len(loop) > 2), key=lambda loop: -abs(_signed_size(loop)))
    if not outlines:
        raise NoShape("de vloer heeft geen omtrek")
    return tuple(outlines)


def _signed_size(loop: Outline) -> float:
    x, y = loop[0]
    moved = [(a - x, b - y) for a, b in loop]
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise((*moved, moved[0]))) / 2


def _merged(floor: Sequence[_Flat]) -> list[Outline]:
    """The outer edges of several faces side by side: edges that two faces share fall away."""
    edges: dict[tuple[Corner, Corner], None] = {}
    for face in floor:
        for number, loop in enumerate(face.loops):
            ordered = loop if (_signed_size(loop) > 0) == (number == 0) else loop[::-1]
            corners = [(round(x, 6), round(y, 6)) for x, y in ordered]
            for edge in pairwise((*corners, corners[0])):
                if (edge[1], edge[0]) in edges:
                    del edges[edge[1], edge[0]]
                else:
                    edges[edge] = None
    return _chained(edges)


def _chained(edges: dict[tuple[Corner, Corner], None]) -> list[Outline]:
    following: dict[Corner, Corner] = {}
    for start, end in edges:
        if start in following:
            raise NoShape("de omtrek van de vloer raakt zichzelf")
        following[start] = end
    outlines = []
    while following:
        start, corner = following.popitem()
        outline = [start]
        while corner != start:
            outline.append(corner)
            if corner not in following:
                raise NoShape("de omtrek van de vloer is niet gesloten")
            corner = following.pop(corner)
        outlines.append(tuple(outline))
    return outlines
