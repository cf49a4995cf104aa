"""Footprints on paper: turned upright, scaled to fit, with the spot where a name can stand."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from bblcheck.result.model import RoomShape

Spot: TypeAlias = tuple[int, int]
Point: TypeAlias = tuple[float, float]
Outlines: TypeAlias = Sequence[Sequence[Point]]
_CUTS = 15


@dataclass(frozen=True, slots=True)
class Sheet:
    """From millimetres in the model to units on the drawing: turned by `angle`, scaled, moved, y downward."""

    cos: float
    sin: float
    scale: float
    left: float
    top: float
    width: float
    height: float

    def at(self, spot: Spot) -> Point:
        x, y = _turned(spot, self.cos, self.sin)
        return ((x - self.left) * self.scale, (self.top - y) * self.scale)

    def moved(self, x: float, y: float) -> Sheet:
        """The same sheet, with its corner at a place of the drawing."""
        return Sheet(
            self.cos,
            self.sin,
            self.scale,
            self.left - x / self.scale,
            self.top + y / self.scale,
            self.width,
            self.height,
        )


def sheet_for(
    rooms: Iterable[RoomShape], width: float, height: float, also: Sequence[Sequence[Spot]] = ()
) -> Sheet:
    """The sheet on which all rooms fit, and other outlines `also`: the longest wall runs level or upright, and the
    long side of the home lies along the long side of the sheet."""
    outlines = [outline for room in rooms for outline in room.outlines[:1]]
    cos, sin = _direction(outlines or also)
    spots = [spot for outline in (*outlines, *also) for spot in outline]
    sides = _sides(spots, cos, sin)
    if sides[3] - sides[1] > 1.25 * (sides[2] - sides[0]):
        cos, sin = -sin, cos
        sides = _sides(spots, cos, sin)
    left, low, right, high = sides
    wide, deep = max(right - left, 1.0), max(high - low, 1.0)
    scale = min(width / wide, height / deep)
    return Sheet(cos, sin, scale, left, high, wide * scale, deep * scale)


def _direction(outlines: Sequence[Sequence[Spot]]) -> tuple[float, float]:
    edges = [edge for outline in outlines for edge in pairwise((*outline, outline[0]))]
    (ax, ay), (bx, by) = max(edges, key=lambda edge: math.dist(*edge))
    angle = math.atan2(by - ay, bx - ax) % (math.pi / 2)
    if angle > math.pi / 4:
        angle -= math.pi / 2
    return math.cos(-angle), math.sin(-angle)


def _turned(spot: Spot, cos: float, sin: float) -> Point:
    return (spot[0] * cos - spot[1] * sin, spot[0] * sin + spot[1] * cos)


def _sides(spots: Sequence[Spot], cos: float, sin: float) -> tuple[float, float, float, float]:
    turned = [_turned(spot, cos, sin) for spot in spots]
    xs, ys = [x for x, _ in turned], [y for _, y in turned]
    return min(xs), min(ys), max(xs), max(ys)


def path_of(outlines: Outlines) -> str:
    """The outlines as path data; a hole is a part of the path, to be filled evenodd."""
    return " ".join(
        "M" + " L".join(f"{x:.1f} {y:.1f}" for x, y in outline) + " Z" for outline in outlines if outline
    )


def name_place(outlines: Outlines) -> tuple[Point, float]:
    """The middle of the widest level line inside the room, near its own middle, and how wide it is."""
    ys = [y for _, y in outlines[0]]
    low, high = min(ys), max(ys)
    best: tuple[float, Point, float] | None = None
    for cut in range(1, _CUTS):
        y = low + (high - low) * cut / _CUTS
        for left, right in spans_at(outlines, y):
            off = abs(cut / _CUTS - 0.5)
            weight = (right - left) * (1 - off)
            if best is None or weight > best[0]:
                best = (weight, ((left + right) / 2, y), right - left)
    if best is None:
        return outlines[0][0], 0.0
    return best[1], best[2]


def spans_at(outlines: Outlines, y: float) -> list[tuple[float, float]]:
    """The parts of a level line that lie inside."""
    crossings = sorted(
        ax + (y - ay) * (bx - ax) / (by - ay)
        for outline in outlines
        for (ax, ay), (bx, by) in pairwise((*outline, outline[0]))
        if (ay > y) != (by > y)
    )
    return list(zip(crossings[::2], crossings[1::2], strict=False))
