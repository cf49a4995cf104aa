"""The measures of a room from its faces: floor area, clear height, width, length and volume."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from bblcheck.engine.values import Interval, multiply
from bblcheck.ifc.columns import Column, columns_of, outlines_of
from bblcheck.ifc.plan import Corner, Outline, area_of, snapped, without_straight_corners
from bblcheck.ifc.rectangles import Sizes, sizes_of
from bblcheck.ifc.shape import Face, Loop, NoShape, Point

_FLAT = 1e-4
"""Metres: points closer in height lie in one plane."""
_SLANT = 1e-4
_WHOLE = 1e-3
_STEP = 0.22
"""Metres: a part of the floor that lies no higher than a step above the rest is walked on."""
_HALF_MILLIMETRE = Fraction(1, 2000)
ROOMS_KEPT = 256
"""How many rooms of another shape are remembered: homes of one type have the same rooms."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the floor by the clear height over it: its area, lowest, highest and mean height."""

    area: float
    low: float
    high: float
    mean: float

    @classmethod
    def of(cls, column: Column) -> Part:
        low, high = column.heights()
        return cls(column.plan.area, low, high, column.middle())


@dataclass(frozen=True, slots=True)
class Measures:
    """In metres and square metres. `raised`: a part of the floor lies too high above the rest to be sure that
    it counts; area and sizes then run over an interval that bounds them."""

    area: Interval
    parts: tuple[Part, ...]
    sizes: Sizes
    raised: bool = False

    @property
    def level(self) -> bool:
        """Whether the clear height is the same everywhere."""
        return max(part.high for part in self.parts) - min(part.low for part in self.parts) <= _FLAT

    @property
    def height(self) -> Interval:
        """The clear height; not level: from the lowest to the highest."""
        lowest = snapped(min(part.low for part in self.parts))
        return lowest if self.level else Interval(lowest.low, snapped(max(p.high for p in self.parts)).high)

    @property
    def volume(self) -> Interval:
        if self.level:
            return multiply(self.area, self.height)
        size = sum(part.area for part in self.parts)
        mean = Fraction(round(sum(part.area * part.mean for part in self.parts) / size * 10**6), 10**6)
        return multiply(self.area, Interval(mean - _HALF_MILLIMETRE, mean + _HALF_MILLIMETRE))


@lru_cache(maxsize=ROOMS_KEPT)
def measure(faces: tuple[Face, ...], up: Point) -> Measures:
    """Measure a closed room; `up` is upward in its axes. Raises NoShape."""
    flat = [_flatten(face, up) for face in faces]
    bottom = min(face.low for face in flat)
    floor = [face for face in flat if face.high - bottom <= _FLAT]
    over = [face for face in flat if face.high - bottom > _FLAT and abs(face.upright) > _SLANT * face.size]
    size = sum(abs(face.upright) for face in floor)
    above = sum(abs(face.upright) for face in over)
    if not floor or size <= _FLAT or abs(above - size) > _WHOLE * size:
        return _measure_columns(columns_of([_upright(face, up) for face in faces]))
    outlines = _outlines(floor)
    parts = tuple(
        Part(abs(face.upright), face.low - bottom, face.high - bottom, face.mean - bottom) for face in over
    )
    return Measures(area_of(outlines), parts, sizes_of(outlines))


def _measure_columns(columns: Sequence[Column]) -> Measures:
    """A room with a floor at more than one height."""
    levels = [column.floor() for column in columns]
    bottom = min(low for low, _ in levels)
    parts = tuple(Part.of(column) for column in columns)
    outlines = [without_straight_corners(outline) for outline in outlines_of(columns)]
    area, sizes = area_of(outlines), sizes_of(outlines)
    walked = [
        column for column, (_, high) in zip(columns, levels, strict=True) if high - bottom <= _STEP + _FLAT
    ]
    if len(walked) == len(columns):
        return Measures(area, parts, sizes)
    sure = Fraction(math.floor(sum(column.plan.area for column in walked) * 10**4), 10**4)
    width, length, square = (
        Interval(Fraction(0), each.high) for each in (sizes.width, sizes.length, sizes.square)
    )
    return Measures(Interval(sure, area.high), parts, Sizes(width, length, square, False), raised=True)


@dataclass(frozen=True, slots=True)
class _Flat:
    """A face in plan: its loops, lowest, highest and mean height, and its upright area vector component."""

    loops: tuple[Outline, ...]
    low: float
    high: float
    mean: float
    upright: float
    size: float


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
    loops = _upright(face, up).loops
    heights = [z for loop in loops for _, _, z in loop]
    vectors = [_area_vector(loop) for loop in loops]
    size = math.hypot(*vectors[0])
    if not math.isfinite(size):
        raise NoShape("een vlak zonder eindige maat")
    upright = abs(vectors[0][2]) - sum(abs(vector[2]) for vector in vectors[1:])
    plan = tuple(tuple((x, y) for x, y, _ in loop) for loop in loops)
    low, high = min(heights), max(heights)
    sloping = high - low > _FLAT and abs(upright) > _SLANT * size
    return _Flat(plan, low, high, _mean_height(loops, upright) if sloping else low, upright, size)


def _mean_height(loops: Sequence[Loop], upright: float) -> float:
    """The height of a plane face averaged over its plan."""
    first = loops[0][0][2]
    total = 0.0
    for number, loop in enumerate(loops):
        (px, py, pz), fan = loop[0], 0.0
        for (ax, ay, az), (bx, by, bz) in pairwise(loop[1:]):
            twice = (ax - px) * (by - py) - (bx - px) * (ay - py)
            fan += twice / 2 * ((az + bz + pz) / 3 - first)
        turn = 1 if _area_vector(loop)[2] > 0 else -1
        total += fan * turn * (1 if number == 0 else -1)
    return first + total / upright


def _upright(face: Face, up: Point) -> Face:
    """The face in axes whose third one is up."""
    return Face(tuple(tuple(_turned(point, up) for point in loop) for loop in face.loops))


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
