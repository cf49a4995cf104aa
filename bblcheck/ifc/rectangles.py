"""Rectangles in a floor: its smallest width, how long and how square a rectangle in it can be."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from importlib import import_module
from itertools import pairwise

from bblcheck.engine.values import Interval
from bblcheck.ifc.plan import Corner, Outline, area_of, frame_of, in_frame, snapped

_SAME = 1e-5
"""Metres: lines closer together are one line."""
_SLIVER = 0.001
"""Metres along the edge: a strip no wider than this that no rectangle covers is drawing noise."""
_MOST_LINES = 14
_CIRCLE = 0.0005


@dataclass(frozen=True, slots=True)
class Sizes:
    """In metres. `width`: the smallest width; `length`: of the largest rectangle; `square`: the side of the
    largest square. `rectangle` False: width and length run over an interval that only bounds them, and
    `largest` holds the sides of the largest rectangle that was found, along the longest edge."""

    width: Interval
    length: Interval
    square: Interval
    rectangle: bool
    largest: tuple[float, float] | None = None


def sizes_of(outlines: Sequence[Outline]) -> Sizes:
    """The sizes of a floor: the first outline is its edge, the others are holes in it."""
    frame = frame_of(outlines[0])
    turned = [[in_frame(corner, frame) for corner in outline] for outline in outlines]
    edge = turned[0]
    if len(turned) == 1 and len(edge) == 4 and _rectilinear(edge):
        short, long = sorted((math.dist(edge[0], edge[1]), math.dist(edge[1], edge[2])))
        return Sizes(snapped(short), snapped(long), snapped(short), True)
    widest = _high(min(_narrowest_strip(edge), _widest_circle(turned)))
    longest = _high(max(math.dist(a, b) for a in edge for b in edge))
    found = _Rectangles.of(turned)
    size = area_of(outlines).low
    everywhere = found.narrowest if found.covers(float(size or 0), turned) else 0.0
    width = _at_most(_low(everywhere), widest)
    length = _at_most(_low(found.length_of_largest) if everywhere else Fraction(0), longest)
    square = _at_most(_low(found.square), widest)
    return Sizes(width, length, square, False, found.largest)


def _at_most(low: Fraction, high: Fraction) -> Interval:
    return Interval(min(low, high), high)


def _low(length: float) -> Fraction:
    return snapped(length).low or Fraction(0)


def _high(length: float) -> Fraction:
    high = snapped(length).high
    assert high is not None
    return high


def _rectilinear(outline: Sequence[Corner]) -> bool:
    return all(
        min(abs(after[0] - corner[0]), abs(after[1] - corner[1])) <= _SAME
        for corner, after in pairwise((*outline, outline[0]))
    )


# --- no rectangle in the floor is larger than this


def _narrowest_strip(outline: Sequence[Corner]) -> float:
    """The width of the narrowest strip that holds the outline: no rectangle inside it is wider."""
    hull = _hull(outline)
    widths = []
    for start, end in pairwise((*hull, hull[0])):
        length = math.dist(start, end) or 1.0
        x, y = (end[0] - start[0]) / length, (end[1] - start[1]) / length
        widths.append(max(abs((corner[1] - start[1]) * x - (corner[0] - start[0]) * y) for corner in hull))
    return min(widths)


def _widest_circle(turned: Sequence[Sequence[Corner]]) -> float:
    """The diameter of the largest circle in the floor, rounded up: a rectangle in it is no wider."""
    shapely = import_module("shapely")
    floor = shapely.Polygon(turned[0], turned[1:])
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


# --- rectangles that do fit


@dataclass(frozen=True, slots=True)
class _Rectangles:
    """Every largest rectangle of cells of the floor between lines through its corners: its two sides.
    `narrowest`: of every cell the widest rectangle over it, and of those the least wide."""

    sides: tuple[tuple[float, float], ...]
    narrowest: float
    area: float

    @classmethod
    def of(cls, outlines: Sequence[Sequence[Corner]]) -> _Rectangles:
        xs, ys = _grid(outlines)
        if not xs or not ys:
            return cls((), 0.0, 0.0)
        edges = [edge for outline in outlines for edge in pairwise((*outline, outline[0]))]
        free = [
            [_free(left, right, low, high, edges) for low, high in pairwise(ys)]
            for left, right in pairwise(xs)
        ]
        widest: dict[tuple[int, int], float] = {}
        sides: dict[tuple[float, float], None] = {}
        for left, right, low, high in _blocks(free):
            width, length = sorted((xs[right] - xs[left], ys[high] - ys[low]))
            sides[width, length] = None
            for i in range(left, right):
                for j in range(low, high):
                    widest[i, j] = max(widest.get((i, j), 0.0), width)
        area = sum((xs[i + 1] - xs[i]) * (ys[j + 1] - ys[j]) for i, j in widest)
        return cls(tuple(sides), min(widest.values(), default=0.0), area)

    def covers(self, size: float, outlines: Sequence[Sequence[Corner]]) -> bool:
        """Whether the cells are the whole floor of that size, but for slivers along its edge."""
        around = sum(math.dist(a, b) for outline in outlines for a, b in pairwise((*outline, outline[0])))
        return size - self.area <= around * _SLIVER

    @property
    def length_of_largest(self) -> float:
        return self.largest[1] if self.largest else 0.0

    @property
    def square(self) -> float:
        return max((wide for wide, _ in self.sides), default=0.0)

    @property
    def largest(self) -> tuple[float, float] | None:
        """Of those that differ less than a rounding the widest."""
        return max(self.sides, key=lambda sides: (round(sides[0] * sides[1], 4), sides[0]), default=None)


def _grid(outlines: Sequence[Sequence[Corner]]) -> tuple[list[float], list[float]]:
    """Lines through the corners and, while there are few, through where those across cut the other edges."""
    corners = [corner for outline in outlines for corner in outline]
    xs, ys = _lines(x for x, _ in corners), _lines(y for _, y in corners)
    if len(xs) > _MOST_LINES or len(ys) > _MOST_LINES:
        return [], []
    edges = [edge for outline in outlines for edge in pairwise((*outline, outline[0]))]
    more = _lines((*ys, *(y for x in xs for edge in edges for y in _cut(x, edge))))
    return xs, more if len(more) <= _MOST_LINES else ys


def _cut(x: float, edge: tuple[Corner, Corner]) -> Iterator[float]:
    (ax, ay), (bx, by) = edge
    if min(ax, bx) + _SAME < x < max(ax, bx) - _SAME and abs(by - ay) > _SLIVER:
        yield ay + (by - ay) * (x - ax) / (bx - ax)


def _lines(values: Iterable[float]) -> list[float]:
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > _SAME:
            found.append(value)
    return found


def _free(left: float, right: float, low: float, high: float, edges: Sequence[tuple[Corner, Corner]]) -> bool:
    """Whether the cell lies inside the floor: its middle does, and no edge comes in it."""
    inner = (left + _SAME, right - _SAME, low + _SAME, high - _SAME)
    return _inside(((left + right) / 2, (low + high) / 2), edges) and not any(
        _enters(edge, inner) for edge in edges
    )


def _enters(edge: tuple[Corner, Corner], box: tuple[float, float, float, float]) -> bool:
    """Whether a part of the edge lies in the box: what is left of it after cutting at each side."""
    (ax, ay), (bx, by) = edge
    left, right, low, high = box
    first, last = 0.0, 1.0
    for start, step, least, most in ((ax, bx - ax, left, right), (ay, by - ay, low, high)):
        if step == 0:
            if not least < start < most:
                return False
            continue
        near, far = sorted(((least - start) / step, (most - start) / step))
        first, last = max(first, near), min(last, far)
    return first < last


def _inside(spot: Corner, edges: Sequence[tuple[Corner, Corner]]) -> bool:
    x, y = spot
    crossings = 0
    for (ax, ay), (bx, by) in edges:
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            crossings += 1
    return crossings % 2 == 1


def _blocks(free: Sequence[Sequence[bool]]) -> Iterator[tuple[int, int, int, int]]:
    """Every block of free cells, as the numbers of its lines; narrower ones that lie in a wider one too."""
    for left in range(len(free)):
        for low in range(len(free[0])):
            top = len(free[0])
            for right in range(left, len(free)):
                height = low
                while height < top and free[right][height]:
                    height += 1
                top = height
                if top == low:
                    break
                yield left, right + 1, low, top
