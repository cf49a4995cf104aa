"""The floors of the rooms of one model as they can be walked, each worked out when first asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module

from bblcheck.ifc.bodies import placed_faces
from bblcheck.ifc.borders import Borders
from bblcheck.ifc.corners import UNREADABLE, Corners
from bblcheck.ifc.freefloor import FreeFloor, free_floor, polygon_of
from bblcheck.ifc.grid import Box, Grid, box_of
from bblcheck.ifc.model import Model
from bblcheck.ifc.obstacles import Obstacles
from bblcheck.ifc.roomplans import RoomPlan
from bblcheck.ifc.shape import NoShape
from bblcheck.ifc.slabs import Slabs
from bblcheck.ifc.sources import Read
from bblcheck.ifc.units import NoUnit

_UPRIGHT = 1e-6
_SAME = 0.01
"""A room is this much larger in plan than its lowest floor: a part of the floor lies higher, or a wall leans."""


@dataclass(frozen=True, slots=True)
class Ground:
    """The floor of a room: its height in the axes of the model, and what of it is free to walk on."""

    room: Read
    low: float
    free: FreeFloor


class Grounds:
    """`rooms`: all rooms of the model."""

    def __init__(self, model: Model, borders: Borders, rooms: Sequence[Read]) -> None:
        self._model = model
        self._borders = borders
        self._rooms = rooms
        self._made: dict[int, Ground | str] = {}

    @cached_property
    def corners(self) -> Corners:
        sides = self._borders.sides()
        return sides.corners if sides is not None else Corners(self._model)

    @cached_property
    def _obstacles(self) -> Obstacles:
        return Obstacles(self._model, self.corners)

    @cached_property
    def _slabs(self) -> Slabs:
        return Slabs(self._model, self.corners)

    @cached_property
    def _placed(self) -> tuple[Sequence[Read], Grid]:
        plans = [(room, self._borders.plan(room)) for room in self._rooms]
        known = [(room, plan) for room, plan in plans if plan is not None]
        return [room for room, _ in known], Grid([box_of(plan.outlines[0]) for _, plan in known])

    def of(self, room: Read) -> Ground | str:
        """The floor of a room; or why it is not known."""
        number = room.entity.id()
        if number not in self._made:
            self._made[number] = self._looked(room)
        return self._made[number]

    def near(self, box: Box) -> Iterator[Ground]:
        """The floors that touch a box in plan."""
        rooms, grid = self._placed
        grounds = (self.of(rooms[number]) for number in grid.near(box))
        yield from (ground for ground in grounds if not isinstance(ground, str))

    def _looked(self, room: Read) -> Ground | str:
        plan = self._borders.plan(room)
        if plan is None:
            return "de vloer is niet te lezen"
        try:
            self._check_whole(room, plan)
            obstacles = list(self._obstacles.on(box_of(plan.outlines[0]), plan.low))
            obstacles += self._slabs.holes_in(polygon_of(plan.outlines), plan.low)
            return Ground(room, plan.low, free_floor(plan.outlines, obstacles))
        except (NoShape, NoUnit) as problem:
            return str(problem)
        except UNREADABLE:
            return "de vorm in het model is onvolledig"

    def _check_whole(self, room: Read, plan: RoomPlan) -> None:
        """Raises NoShape for a room of which the lowest floor is not all."""
        shapely = import_module("shapely")
        faces = placed_faces(self._model, room.entity)
        whole = shapely.union_all(
            [polygon_of([tuple((x, y) for x, y, _ in face.loops[0])]) for face in faces]
        )
        if whole.area > (1 + _SAME) * polygon_of(plan.outlines).area:
            raise NoShape("een deel van de vloer ligt hoger, of een wand helt naar buiten")
