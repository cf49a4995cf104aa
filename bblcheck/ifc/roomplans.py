"""Rooms as upright prisms over their floors, in the axes of the model: which of them a level line meets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from bblcheck.ifc.bodies import body_of
from bblcheck.ifc.corners import Corners, read_each
from bblcheck.ifc.grid import Box, Grid, box_of
from bblcheck.ifc.model import Model
from bblcheck.ifc.plan import Corner, Outline
from bblcheck.ifc.room import floor_of
from bblcheck.ifc.sources import Read

_IN_HEIGHT = 0.05
"""Metres that a room may begin lower or end higher than the line that meets it."""


@dataclass(frozen=True, slots=True)
class RoomPlan:
    """The floor of a room, its edge first, then its holes; floor and top in height; metres, axes of the model."""

    read: Read
    outlines: tuple[Outline, ...]
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Line:
    """A level line in plan through `start` along a unit vector, at a height; `back` and `ahead` bound it."""

    start: Corner
    along: Corner
    height: float
    back: float
    ahead: float

    @property
    def box(self) -> Box:
        (x, y), (a, b) = self.start, self.along
        return box_of((x + a * far, y + b * far) for far in (self.back, self.ahead))


class RoomPlans:
    """The rooms of a model that have a level floor, by place."""

    def __init__(self, model: Model, corners: Corners, rooms: Iterable[Read]) -> None:
        plans = read_each(rooms, partial(_plan, model, corners))
        self.plans: Sequence[RoomPlan] = tuple(plan for plan in plans if plan is not None)
        self._by_room = {plan.read.entity.id(): plan for plan in self.plans}
        self._grid = Grid([box_of(plan.outlines[0]) for plan in self.plans])

    def met(self, line: Line) -> Iterator[tuple[RoomPlan, float, float]]:
        """The rooms that the line runs through, with the distances along it where it enters and leaves."""
        for number in self._grid.near(line.box):
            plan = self.plans[number]
            if plan.low - _IN_HEIGHT <= line.height <= plan.high + _IN_HEIGHT:
                crossed = crossings(plan.outlines, line)
                yield from ((plan, near, far) for near, far in zip(crossed[::2], crossed[1::2], strict=True))

    def of(self, read: Read) -> RoomPlan | None:
        """The plan of one room; None when its floor could not be read."""
        return self._by_room.get(read.entity.id())


def _plan(model: Model, corners: Corners, read: Read) -> RoomPlan:
    axes = corners.axes(read.entity)
    floor = floor_of([face.moved(axes) for face in body_of(model, read.entity)])
    return RoomPlan(read, floor.outlines, floor.low, floor.high)


def crossings(outlines: Iterable[Outline], line: Line) -> list[float]:
    """The distances along the line at which it crosses the outlines, in order: in, out, in, out."""
    (x, y), (a, b) = line.start, line.along
    found = []
    for outline in outlines:
        placed = [((px - x) * a + (py - y) * b, (py - y) * a - (px - x) * b) for px, py in outline]
        for (s, off), (t, beyond) in pairwise((*placed, placed[0])):
            if (off > 0) != (beyond > 0):
                found.append(s + (t - s) * off / (off - beyond))
    return sorted(found)
