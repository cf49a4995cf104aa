"""Where to look from: a camera above the elements of a finding, with what is above them cut away."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from bblcheck.engine.verdicts import Verdict
from bblcheck.report.drawings.marks import LOOKS
from bblcheck.result.model import Shapes

Vector: TypeAlias = tuple[float, float, float]
FIELD_OF_VIEW = 60.0
ASPECT_RATIO = 1.5
_OPENING = 2200
"""Millimetres that an opening is taken to be high: its own height is not drawn."""
_LEAST = 2.0
"""Metres around the middle that are always in view."""
_CUT = 0.05
"""Metres under the highest point where the model is cut, so that a ceiling does not hide the room."""
_DIRECTION: Vector = (0.5, 0.5, -math.sqrt(0.5))
_UP: Vector = (0.5, 0.5, math.sqrt(0.5))


@dataclass(frozen=True, slots=True)
class View:
    """What a viewpoint shows: the elements, in the colour of their verdict, and a camera where their place is
    known. Metres in the axes of the model; all above `cut` is left out."""

    components: tuple[str, ...]
    colour: str
    eye: Vector
    cut: float
    direction: Vector = _DIRECTION
    up: Vector = _UP


def view_of(elements: Sequence[str], shapes: Shapes, verdict: Verdict) -> View | None:
    """The view of elements, or of the whole home when none of them is drawn; None when nothing is drawn."""
    points = list(_points(shapes, elements)) or list(_points(shapes, None))
    if not points:
        return None
    low, high = (tuple(limit(axis) / 1000 for axis in zip(*points, strict=True)) for limit in (min, max))
    middle = tuple((a + b) / 2 for a, b in zip(low, high, strict=True))
    radius = max(math.dist(low, high) / 2, _LEAST)
    away = radius / math.tan(math.radians(FIELD_OF_VIEW / 2)) * 1.2
    x, y, z = (at - away * step for at, step in zip(middle, _DIRECTION, strict=True))
    return View(tuple(elements), LOOKS[verdict].ink.removeprefix("#").upper(), (x, y, z), high[2] - _CUT)


def _points(shapes: Shapes, elements: Collection[str] | None) -> Iterator[tuple[int, int, int]]:
    """The corners of the elements in millimetres; of all when None."""
    for room in shapes.rooms:
        if elements is None or room.id.partition("#")[0] in elements:
            for x, y in (spot for outline in room.outlines for spot in outline):
                yield x, y, room.low
                yield x, y, room.high
    for item in shapes.openings:
        if elements is None or item.id.partition("#")[0] in elements:
            for x, y in (item.start, item.end):
                yield x, y, item.low
                yield x, y, item.low + _OPENING
