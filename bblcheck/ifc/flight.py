"""A flight of stairs from its faces: the treads as a person steps on them, and the sizes between them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib import import_module
from itertools import pairwise

from bblcheck.ifc.columns import Area, pieces
from bblcheck.ifc.covers import Covers
from bblcheck.ifc.shape import Face, NoShape

_FLAT = 1e-4
_SMALLEST_TREAD = 0.02
"""Square metres: a smaller level face is the top of a string or a riser board."""
_BOARD = 0.12
"""Metres: a level face this little under another is its underside."""
_SHARED = 0.5
_LARGE = 3.0
"""A level face this many times a common tread is a floor, a landing or the underside of the flight."""
_FEWEST = 3
_LOWEST, _HIGHEST = 0.08, 0.35
"""Metres: what rises less or more is no riser."""
_EVEN = 0.003
_STRAIGHT = 0.02


@dataclass(frozen=True, slots=True)
class Tread:
    height: float
    plan: Area


@dataclass(frozen=True, slots=True)
class Flight:
    """In metres, of every tread or between each tread and the next; `goings` and `depths` (of the treads, along
    the walking line) and `widths` are empty where the flight is not straight. `headroom`: the least height
    under a slab or ceiling over the treads, None when nothing lies over them. `sure` False: something
    else may be a tread too; one such level below or above them is a floor. `treads`: from low to high."""

    risers: tuple[float, ...]
    goings: tuple[float, ...]
    depths: tuple[float, ...]
    widths: tuple[float, ...]
    headroom: float | None
    sure: bool
    treads: tuple[Tread, ...]

    @property
    def riser(self) -> float:
        """The mean rise from tread to tread."""
        return sum(self.risers) / len(self.risers)


def flight_of(faces: Iterable[Face], covers: Covers) -> Flight:
    """The flight of these faces, in the axes of the model. Raises NoShape when its treads are not clear."""
    found = _treads(faces)
    treads = _evenly(found)
    if len(treads) < _FEWEST:
        raise NoShape("geen drie treden op gelijke hoogte boven elkaar")
    between = [tread for tread in found if treads[0].height < tread.height < treads[-1].height]
    sure = len(between) == len(treads) - 2 and len(found) - len(treads) <= 1
    risers = tuple(after.height - before.height for before, after in pairwise(treads))
    over = [covers.above(tread.plan, tread.height) for tread in treads]
    headroom = min((height for height in over if height is not None), default=None)
    along = _direction(treads)
    if along is None:
        return Flight(risers, (), (), (), headroom, sure, tuple(treads))
    spans = [_span(tread.plan, along) for tread in treads]
    across = [_span(tread.plan, (-along[1], along[0])) for tread in treads]
    goings = tuple(after[0] - before[0] for before, after in pairwise(spans))
    depths = tuple(far - near for near, far in spans)
    widths = tuple(far - near for near, far in across)
    return Flight(risers, goings, depths, widths, headroom, sure, tuple(treads))


def _treads(faces: Iterable[Face]) -> list[Tread]:
    """The level faces that are stepped on, from low to high."""
    levels = _levels(faces)
    tops = [
        tread
        for index, tread in enumerate(levels)
        if not any(
            other.height - tread.height < _BOARD
            and other.plan.intersection(tread.plan).area > _SHARED * tread.plan.area
            for other in levels[index + 1 :]
        )
    ]
    if not tops:
        return []
    common = sorted(tread.plan.area for tread in tops)[len(tops) // 2]
    return [tread for tread in tops if tread.plan.area < _LARGE * common]


def _evenly(treads: Sequence[Tread]) -> list[Tread]:
    """The longest row of treads that each rise as much as the one before."""
    best: list[Tread] = []
    for index, first in enumerate(treads):
        for second in treads[index + 1 :]:
            riser = second.height - first.height
            if _LOWEST <= riser <= _HIGHEST:
                row = [first, second]
                for other in treads[index + 1 :]:
                    if abs(other.height - row[-1].height - riser) <= _EVEN:
                        row.append(other)
                best = max(best, row, key=len)
    return best


def _levels(faces: Iterable[Face]) -> list[Tread]:
    shapely = import_module("shapely")
    found: dict[float, list[tuple[float, Area]]] = {}
    for face in faces:
        heights = [z for loop in face.loops for _, _, z in loop]
        if max(heights) - min(heights) > _FLAT:
            continue
        plan = shapely.Polygon([(x, y) for x, y, _ in face.loops[0]])
        if plan.is_valid:
            found.setdefault(round(min(heights), 3), []).append((min(heights), plan))
    return [
        Tread(level[0][0], plan)
        for _, level in sorted(found.items())
        for plan in pieces(shapely.union_all([plan for _, plan in level]))
        if plan.area > _SMALLEST_TREAD
    ]


def _direction(treads: Sequence[Tread]) -> tuple[float, float] | None:
    """The direction of a straight flight upward, in plan; None when it turns."""
    middles = [tread.plan.centroid for tread in treads]
    x, y = middles[-1].x - middles[0].x, middles[-1].y - middles[0].y
    length = math.hypot(x, y)
    if length < _STRAIGHT:
        return None
    x, y = x / length, y / length
    aside = [(spot.x - middles[0].x) * y - (spot.y - middles[0].y) * x for spot in middles]
    forward = [(b.x - a.x) * x + (b.y - a.y) * y for a, b in pairwise(middles)]
    straight = max(map(abs, aside)) <= _STRAIGHT and min(forward) > _STRAIGHT
    return (x, y) if straight else None


def _span(plan: Area, along: tuple[float, float]) -> tuple[float, float]:
    """How far the plan reaches in a direction."""
    places = [x * along[0] + y * along[1] for x, y in plan.exterior.coords]
    return min(places), max(places)
