"""Walking over the floor of one room: the part at 0,3 m from what stands there, and the shortest ways over it.

Every length is one that can be walked, so it is never shorter than the shortest.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib import import_module
from itertools import pairwise

from bblcheck.ifc.columns import Area
from bblcheck.ifc.plan import Corner, Outline
from bblcheck.ifc.shape import NoShape

CLEAR = 0.3
"""Metres that a walking line stays off walls and other parts of the building."""
_ASIDE = 0.45
"""Metres within which the corner of a room lies from the floor that is walked over."""
_NOISE = 1e-6
_LOOSE = 0.05
"""Square metres: a smaller piece of floor behind a wall is drawing noise."""
_SLIT = 1e-3
_MOST_CORNERS = 150


@dataclass(frozen=True, slots=True, eq=False)
class FreeFloor:
    """`floor`: what is free of the floor; `walked`: the part of it that the line runs over, in one piece without
    holes; `aside`: no spot of the floor is further from it, walked straight."""

    floor: Area
    walked: Area
    aside: float
    _ways: dict[tuple[Corner, Corner], float] = field(default_factory=dict)

    @property
    def corners(self) -> Sequence[Corner]:
        """The corners of what is walked."""
        return [(float(x), float(y)) for x, y in self.walked.exterior.coords[:-1]]

    def holds(self, spot: Corner) -> bool:
        """Whether the line can run over the spot."""
        return bool(self.walked.distance(import_module("shapely").Point(spot)) <= _NOISE)

    def way(self, start: Corner, end: Corner) -> float:
        """How long the shortest line between two spots is, over what is walked."""
        key = (start, end) if start <= end else (end, start)
        if key not in self._ways:
            self._ways[key] = _shortest(self.walked, [*self.corners, end], start)[end]
        return self._ways[key]

    def farthest(self, spot: Corner) -> float:
        """No spot of the floor is further from this one. In one piece without holes the farthest is a corner."""
        return max(_shortest(self.walked, self.corners, spot).values()) + self.aside


def free_floor(outlines: Sequence[Outline], obstacles: Sequence[Area]) -> FreeFloor:
    """What can be walked of a floor, its edge first and then its holes. Raises NoShape when that is not clear."""
    floor = polygon_of(outlines)
    if obstacles:
        floor = floor.difference(import_module("shapely").union_all(obstacles))
    floor = _one(floor, "wat er staat deelt de vloer in losse stukken")
    walked = floor.buffer(-CLEAR, join_style="mitre")
    if walked.is_empty:
        raise NoShape("de vloer is overal smaller dan 0,6 m")
    walked = _without_holes(_one(walked, "een doorgang in de ruimte is smaller dan 0,6 m"))
    return FreeFloor(floor, walked, _aside(floor, walked))


def polygon_of(outlines: Sequence[Outline]) -> Area:
    """The area within the first outline and outside the others."""
    return import_module("shapely").Polygon(outlines[0], outlines[1:]).buffer(0)


def _one(area: Area, problem: str) -> Area:
    parts = sorted(import_module("shapely").get_parts(area), key=lambda part: -float(part.area))
    if not parts or parts[0].geom_type != "Polygon":
        raise NoShape("de vloer heeft geen omtrek")
    if sum(part.area for part in parts[1:]) > _LOOSE:
        raise NoShape(problem)
    return parts[0]


def _without_holes(walked: Area) -> Area:
    """The area cut open from each hole to its edge: a line goes round on one side, which is never shorter."""
    shapely = import_module("shapely")
    while walked.interiors:
        cut = shapely.shortest_line(walked.interiors[0], walked.exterior).buffer(_SLIT)
        walked = _one(walked.difference(cut), "wat er staat deelt de vloer in losse stukken")
    if len(walked.exterior.coords) > _MOST_CORNERS:
        raise NoShape("de vorm is te zwaar")
    return walked


def _aside(floor: Area, walked: Area) -> float:
    """How far a spot of the floor can lie from what is walked; a niche is left straight. Raises NoShape."""
    shapely = import_module("shapely")
    farthest = _ASIDE
    niches = shapely.get_parts(floor.difference(walked.buffer(_ASIDE)))
    for niche in niches[~shapely.is_empty(niches)]:
        hull = niche.convex_hull
        if not floor.buffer(_NOISE).covers(hull):
            raise NoShape("een nis in de ruimte is smaller dan 0,6 m")
        farthest = max(farthest, _ASIDE + _longest(hull))
    return farthest


def _longest(hull: Area) -> float:
    corners = import_module("shapely").get_coordinates(hull)
    return max(math.dist(one, other) for one in corners for other in corners)


def _shortest(area: Area, others: Sequence[Corner], start: Corner) -> dict[Corner, float]:
    """The lengths of the shortest lines over the area from `start` to the other spots; inf where none is found."""
    shapely = import_module("shapely")
    spots = list(dict.fromkeys([start, *others]))
    around = area.buffer(_NOISE)
    shapely.prepare(around)
    lengths = dict.fromkeys(spots, math.inf)
    lengths[start] = 0.0
    waiting = set(spots)
    while waiting:
        here = min(waiting, key=lambda spot: (lengths[spot], spot))
        waiting.discard(here)
        if math.isinf(lengths[here]):
            break
        others = [spot for spot in sorted(waiting) if lengths[here] + math.dist(here, spot) < lengths[spot]]
        seen = (
            shapely.covers(around, shapely.linestrings([(here, spot) for spot in others])) if others else ()
        )
        for spot, visible in zip(others, seen, strict=True):
            if visible:
                lengths[spot] = lengths[here] + math.dist(here, spot)
    return lengths


def touching(one: Sequence[Outline], other: Sequence[Outline], apart: float) -> tuple[Corner, Corner] | None:
    """The longest straight stretch along which two floors touch, on the edge of the first; None without one."""
    found = [
        stretch
        for edge in _edges(one)
        if math.dist(*edge) > apart
        for beside in _edges(other)
        if (stretch := _overlap(edge, beside, apart)) is not None
    ]
    return max(found, key=lambda stretch: math.dist(*stretch), default=None)


def middle_of(stretch: tuple[Corner, Corner]) -> tuple[Corner, Corner]:
    """The middle of a straight stretch, and the unit vector across it."""
    (x, y), (a, b) = stretch
    length = math.dist(*stretch)
    return ((x + a) / 2, (y + b) / 2), ((y - b) / length, (a - x) / length)


def _edges(outlines: Sequence[Outline]) -> list[tuple[Corner, Corner]]:
    return [edge for outline in outlines for edge in pairwise((*outline, outline[0]))]


def _overlap(
    edge: tuple[Corner, Corner], beside: tuple[Corner, Corner], apart: float
) -> tuple[Corner, Corner] | None:
    """The part of an edge that the other lies along, no further away than `apart`."""
    (x, y), length = edge[0], math.dist(*edge)
    a, b = (edge[1][0] - x) / length, (edge[1][1] - y) / length
    if max(abs((py - y) * a - (px - x) * b) for px, py in beside) > apart:
        return None
    along = [(px - x) * a + (py - y) * b for px, py in beside]
    near, far = max(0.0, min(along)), min(length, max(along))
    return ((x + a * near, y + b * near), (x + a * far, y + b * far)) if far - near > apart else None
