"""The top rail of a level railing: how wide it is, and over what length it is interrupted."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import cached_property
from importlib import import_module

from bblcheck.engine.facts import Fact, Source, Unknown
from bblcheck.engine.values import Interval
from bblcheck.ifc.balusters import Balusters
from bblcheck.ifc.columns import Area
from bblcheck.ifc.corners import Corners
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.grid import Grid, box_of
from bblcheck.ifc.model import Model
from bblcheck.ifc.obstacles import points_of, room_taken
from bblcheck.ifc.plan import snapped
from bblcheck.ifc.values import Reading

_LEVEL = 1e-3
_WHOLE = 0.95
_RECTANGLE = 1e-4
_BESIDE = 0.1
"""Metres: an end of a railing that lies further from what stands beside it is open."""
_NEAR = _BESIDE + 0.01
_STANDING = ("IfcWall", "IfcColumn", "IfcRailing")


class TopRails:
    """The top rails of one model, with what stands beside the ends of railings."""

    def __init__(self, model: Model, corners: Corners) -> None:
        self._model = model
        self._corners = corners

    def facts(self, railing: Entity, found: Balusters) -> Iterator[tuple[str, Reading]]:
        """The width of the top rail and its largest interruption."""
        where = f"{self._model.id_of(railing)} meetkunde"
        width = _width(found)
        reading: Reading = Unknown("de bovenkant van de afscheiding is geen vlakke regel over de hele lengte")
        if width is not None:
            source = Source("geometry", f"{where}: breedte van het vlak aan de bovenkant")
            reading = Fact(snapped(width), source)
        yield "bovenregel_breedte", reading
        gaps = [*found.top_gaps, *self._at_ends(railing, found)]
        open_end = None in gaps
        largest = snapped(max((gap for gap in gaps if gap is not None), default=0.0))
        how = f"{where}: grootste onderbreking aan de bovenkant"
        if open_end:
            source = Source("geometry", how, note=_OPEN)
            yield "onderbreking_bovenregel", Fact(Interval(largest.low, None), source, bound=True)
        else:
            yield "onderbreking_bovenregel", Fact(largest, Source("geometry", how))

    def _at_ends(self, railing: Entity, found: Balusters) -> Iterator[float | None]:
        """How far each end of the top rail is from what stands beside it; None where nothing does."""
        shapely = import_module("shapely")
        others, grid = self._beside
        for end in found.end_edges:
            left, low, right, high = end.bounds
            near = grid.near((left - _NEAR, low - _NEAR, right + _NEAR, high + _NEAR))
            beside = (self._taken(others[each]) for each in near if others[each].id() != railing.id())
            apart = [
                float(shapely.distance(end, area))
                for area, bottom, top in filter(None, beside)
                if bottom <= found.top - _LEVEL <= top + _LEVEL
            ]
            nearest = min(apart, default=math.inf)
            yield nearest if nearest <= _BESIDE else None

    @cached_property
    def _beside(self) -> tuple[Sequence[Entity], Grid]:
        """What a railing may end against, by place."""
        things = [
            (each, points_of(self._model, self._corners, each)) for each in self._model.instances(*_STANDING)
        ]
        placed = [(each, points) for each, points in things if points]
        return [each for each, _ in placed], Grid(
            [box_of((x, y) for x, y, _ in found) for _, found in placed]
        )

    def _taken(self, entity: Entity) -> tuple[Area, float, float] | None:
        return room_taken(self._model, self._corners, entity)


_OPEN = "naast een eind van het hek staat niets in het model: daar kan de bovenregel verder onderbroken zijn"


def _width(found: Balusters) -> float | None:
    """The width of the level top; None when it is no rectangle over the whole length."""
    shapely = import_module("shapely")
    flat = [
        shapely.Polygon(
            [(x, y) for x, y, _ in face.loops[0]], [[(x, y) for x, y, _ in hole] for hole in face.loops[1:]]
        )
        for face in found.faces
        if all(abs(z - found.top) <= _LEVEL for loop in face.loops for _, _, z in loop)
    ]
    plan = shapely.union_all([each.buffer(0) for each in flat])
    if plan.geom_type != "Polygon" or plan.is_empty:
        return None
    around = plan.minimum_rotated_rectangle
    if around.area - plan.area > _RECTANGLE * around.area:
        return None
    a, b, c = around.exterior.coords[:3]
    sides = sorted((math.dist(a, b), math.dist(b, c)))
    return sides[0] if sides[1] >= _WHOLE * (found.ends[1] - found.ends[0]) else None
