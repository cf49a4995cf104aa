"""Walls as rectangles in plan: what a level line meets of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bblcheck.ifc.corners import Corners, read_each
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.grid import Grid, box_of
from bblcheck.ifc.model import Model
from bblcheck.ifc.plan import Outline
from bblcheck.ifc.roomplans import Line, crossings


@dataclass(frozen=True, slots=True)
class WallPlan:
    """The rectangle around a wall along its own axes, its foot and its top; metres, axes of the model."""

    step_id: int
    outline: Outline
    low: float
    high: float


class WallPlans:
    """The walls of a model by place, worked out when first asked for."""

    def __init__(self, model: Model, corners: Corners) -> None:
        self._model = model
        self._corners = corners
        self._made: tuple[tuple[WallPlan, ...], Grid] | None = None

    def met(self, line: Line, without: int) -> Iterator[tuple[float, float]]:
        """Where the line enters and leaves a wall, the one with number `without` left out."""
        walls, grid = self._walls()
        for number in grid.near(line.box):
            wall = walls[number]
            if wall.step_id != without and wall.low <= line.height <= wall.high:
                crossed = crossings((wall.outline,), line)
                yield from zip(crossed[::2], crossed[1::2], strict=True)

    def _walls(self) -> tuple[tuple[WallPlan, ...], Grid]:
        if self._made is None:
            found = read_each(self._model.instances("IfcWall"), self._plan)
            walls = tuple(wall for wall in found if wall is not None)
            self._made = (walls, Grid([box_of(wall.outline) for wall in walls]))
        return self._made

    def _plan(self, wall: Entity) -> WallPlan:
        axes, points = self._corners.axes(wall), self._corners.local(wall)
        left, low, right, high = box_of(points)
        heights = [z for _, _, z in points]
        bottom, top = min(heights), max(heights)
        outline = [
            axes.place((x, y, bottom)) for x, y in ((left, low), (right, low), (right, high), (left, high))
        ]
        levels = [axes.place((left, low, z))[2] for z in (bottom, top)]
        return WallPlan(wall.id(), tuple((x, y) for x, y, _ in outline), min(levels), max(levels))
