"""What a person walks round: walls, columns and stairs that stand on a floor, and holes in it; as areas in plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from importlib import import_module

from bblcheck.ifc.bodies import pieces_of_body
from bblcheck.ifc.columns import Area
from bblcheck.ifc.corners import Corners, readable
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.grid import Box, Grid
from bblcheck.ifc.model import Model, name_of
from bblcheck.ifc.shape import NoShape, Point

_STANDING = (
    *("IfcWall", "IfcColumn", "IfcPlate", "IfcMember", "IfcRailing", "IfcChimney"),
    *("IfcStair", "IfcStairFlight", "IfcBuildingElementProxy"),
)
_RISING = ("IfcStair", "IfcStairFlight")
_FOOT, _HEAD = 0.1, 2.0
"""Metres above a floor: what lies wholly under or over these is stepped on or walked under."""
_UNDER_FLOOR = 0.5
_AT_FLOOR = 0.4
"""Metres: a stair from below that ends this near a floor comes up through it."""
_SMALL_HOLE = 0.3
"""Metres: a hole in a floor that is smaller to one side is one for pipes."""
_ROUND = 1e-4


@dataclass(frozen=True, slots=True)
class _Thing:
    """`area`: its plan, without a shape that can be read None. `rises`: a stair, `hole`: in a slab."""

    entity: Entity
    area: Area | None
    low: float = 0.0
    high: float = 0.0
    rises: bool = False
    hole: bool = False

    def blocks(self, floor: float) -> bool:
        """Whether it takes away floor at this height."""
        if self.hole:
            return self.low - _FOOT <= floor <= self.high + _FOOT
        if self.rises and self.low < floor - _UNDER_FLOOR and abs(self.high - floor) <= _AT_FLOOR:
            return True
        return self.low < floor + _HEAD and self.high > floor + _FOOT


class Obstacles:
    """What stands in the way on the floors of one model, by place."""

    def __init__(self, model: Model, corners: Corners) -> None:
        self._model = model
        self._corners = corners
        standing = (entity for entity in model.instances(*_STANDING) if entity.Representation is not None)
        holes = (
            relation.RelatedOpeningElement
            for slab in model.instances("IfcSlab")
            for relation in slab.HasOpenings or ()
        )
        found = [*map(self._thing, standing), *filter(_is_wide, map(self._hole, holes))]
        self._unread = next((thing.entity for thing in found if thing.area is None), None)
        self._things = [thing for thing in found if thing.area is not None]
        self._grid = Grid([thing.area.bounds for thing in self._things if thing.area is not None])

    def on(self, box: Box, floor: float) -> Iterator[Area]:
        """The plans of what stands in a box on a floor at this height. Raises NoShape when one is not to be read."""
        if self._unread is not None:
            raise NoShape(f"waar {name_of(self._unread) or self._unread.is_a()} staat is niet te lezen")
        for number in self._grid.near(box):
            thing = self._things[number]
            if thing.area is not None and thing.blocks(floor):
                yield thing.area

    def _thing(self, entity: Entity) -> _Thing:
        found = room_taken(self._model, self._corners, entity)
        if found is None:
            return _Thing(entity, None)
        return _Thing(entity, *found, any(map(entity.is_a, _RISING)))

    def _hole(self, entity: Entity) -> _Thing:
        return replace(self._thing(entity), hole=True)


def room_taken(model: Model, corners: Corners, entity: Entity) -> tuple[Area, float, float] | None:
    """The convex plan of a body, its foot and its top, in the axes of the model; None when it cannot be read."""
    points = points_of(model, corners, entity)
    if not points:
        return None
    spots = import_module("shapely").MultiPoint([(x, y) for x, y, _ in points])
    heights = [z for _, _, z in points]
    area = spots.convex_hull.buffer(_ROUND, quad_segs=1, join_style="mitre")
    return area, min(heights), max(heights)


def points_of(model: Model, corners: Corners, entity: Entity) -> Sequence[Point]:
    """The corners of a body in the axes of the model; none when they cannot be read."""
    return readable(lambda: corners.of(entity)) or readable(lambda: _points(model, corners, entity)) or ()


def _points(model: Model, corners: Corners, entity: Entity) -> list[Point]:
    """The corners of its faces, for a shape that is more than a box or a prism. Raises what is in `UNREADABLE`."""
    axes = corners.axes(entity)
    return [
        axes.place(point) for face in pieces_of_body(model, entity) for loop in face.loops for point in loop
    ]


def _is_wide(hole: _Thing) -> bool:
    """Whether the hole in a floor is more than one for pipes."""
    if hole.area is None:
        return True
    left, low, right, high = hole.area.bounds
    return bool(min(right - left, high - low) >= _SMALL_HOLE)
