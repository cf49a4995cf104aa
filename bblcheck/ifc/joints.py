"""Where rooms are joined: doors, openings in walls in which nothing stands, and borders without a wall."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from bblcheck.engine.facts import Fact, Source
from bblcheck.ifc.beside import Beside
from bblcheck.ifc.borders import Borders
from bblcheck.ifc.corners import Corners
from bblcheck.ifc.dwellings import all_within
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.freefloor import middle_of, polygon_of, touching
from bblcheck.ifc.grid import Grid, box_of
from bblcheck.ifc.model import Model
from bblcheck.ifc.roomplans import Line, RoomPlan
from bblcheck.ifc.sources import Read, declared_complete
from bblcheck.ifc.values import Reading
from bblcheck.ifc.wallplans import WallPlans

PASSABLE = 0.6
"""Metres: a narrower opening is not walked through."""
OPEN = 0.02
"""Metres: floors that are open to each other lie no further apart, nor one higher than the other."""
_HEIGHT = 1.9
_APART = 0.04
"""Metres: floors nearer than this may be open to each other without anything between them."""
_SAME_LEVEL = 0.5
_LYING = ("IfcSlab", "IfcRoof", "IfcCovering", "IfcFooting")
"""What an opening in is no opening between rooms beside each other."""


@dataclass(frozen=True, slots=True)
class Joint:
    """A door or an opening. `rooms`: those that it borders on; `beside`: its place, else why that is not known."""

    entity: Entity
    rooms: tuple[Read, ...]
    beside: Beside | str

    @property
    def passable(self) -> bool:
        """Whether its hole is wide and high enough to walk through."""
        if isinstance(self.beside, str):
            return False
        frame = self.beside.frame
        return math.dist(frame.start, frame.end) >= PASSABLE and frame.high - frame.low >= _HEIGHT

    def joins(self, one: Read, other: Read) -> bool:
        return {room.entity.id() for room in self.rooms} == {one.entity.id(), other.entity.id()}


class Joints:
    """The joints of one model, looked for when first asked for; `rooms` and `doors`: all, as they were read."""

    def __init__(self, model: Model, borders: Borders, rooms: Sequence[Read], doors: Sequence[Read]) -> None:
        self._model = model
        self.borders = borders
        self.rooms = rooms
        self._doors = doors

    @cached_property
    def doors(self) -> Sequence[tuple[Read, Joint]]:
        return [
            (
                door,
                Joint(door.entity, self.borders.of(door.entity).rooms, self.borders.beside(door.entity)),
            )
            for door in self._doors
        ]

    @cached_property
    def gaps(self) -> Sequence[Joint]:
        """The openings in walls in which nothing stands."""
        found = []
        for hole in self._model.instances("IfcOpeningElement"):
            hosts = [relation.RelatingBuildingElement for relation in hole.VoidsElements or ()]
            if hole.HasFillings or not hosts or any(any(map(host.is_a, _LYING)) for host in hosts):
                continue
            beside = self.borders.beside_gap(hole)
            found.append(Joint(hole, () if isinstance(beside, str) else beside.all, beside))
        return found

    @property
    def all(self) -> Sequence[Joint]:
        """Doors and openings in which nothing stands."""
        return [*(joint for _, joint in self.doors), *self.gaps]

    @cached_property
    def open_borders(self) -> Sequence[tuple[Entity, tuple[Read, ...]]]:
        """Where two rooms border on each other without a wall: virtual elements, and virtual boundaries of rooms that
        touch."""
        virtual = ((each, self.borders.said_of(each)) for each in self._model.instances("IfcVirtualElement"))
        return [*((each, rooms) for each, rooms in virtual if len(rooms) == 2), *self._touching()]

    def _touching(self) -> Iterator[tuple[Entity, tuple[Read, ...]]]:
        """The pairs of rooms that each have a boundary without an element, and that touch where no wall stands."""
        numbers = {
            relation.RelatingSpace.id(): relation
            for relation in self._model.instances("IfcRelSpaceBoundary")
            if relation.PhysicalOrVirtualBoundary == "VIRTUAL"
            and relation.RelatedBuildingElement is None
            and relation.RelatingSpace is not None
        }
        rooms = [room for room in self.rooms if room.entity.id() in numbers]
        plans = [(room, plan) for room in rooms if (plan := self.borders.plan(room)) is not None]
        grid = Grid([box_of(plan.outlines[0]) for _, plan in plans])
        for number, (room, plan) in enumerate(plans):
            left, low, right, high = box_of(plan.outlines[0])
            for near in grid.near((left - OPEN, low - OPEN, right + OPEN, high + OPEN)):
                if near > number and self._is_open(plan, plans[near][1]):
                    yield numbers[room.entity.id()], (room, plans[near][0])

    def _is_open(self, one: RoomPlan, other: RoomPlan) -> bool:
        """Whether two floors touch over the width of a person, without a wall in the middle of it."""
        if abs(one.low - other.low) > OPEN:
            return False
        border = touching(one.outlines, other.outlines, OPEN)
        if border is None or math.dist(*border) < PASSABLE:
            return False
        line = Line(*middle_of(border), one.low + _HEIGHT / 2, -OPEN, OPEN)
        return not any(True for _ in self._walls.met(line, 0))

    @cached_property
    def _walls(self) -> WallPlans:
        return WallPlans(self._model, Corners(self._model))

    @cached_property
    def complete(self) -> bool:
        """Whether the model says that everything is in it, and where each door and opening stands is known."""
        holders = self._model.instances("IfcProject", "IfcBuilding")
        unplaced = any(isinstance(joint.beside, str) for joint in self.all)
        return declared_complete(self._model, holders) and not unplaced

    def across(self, separation: Entity) -> list[Reading]:
        """Whether the two rooms of a group, or on both sides of a wall, are joined; nothing without two rooms."""
        members = all_within([separation])
        rooms = [room for room in self.rooms if room.entity.id() in members]
        if not rooms:
            rooms = [*self.borders.of_wall(separation).rooms]
        return self._between(*rooms) if len(rooms) == 2 else []

    def _between(self, one: Read, other: Read) -> list[Reading]:
        """Whether two rooms are open to each other or have a doorway between them. That they have not is only said by
        a complete model, of rooms with something between them."""
        for door, joint in self.doors:
            if joint.joins(one, other):
                return [self._fact(True, door.entity, "deur tussen beide ruimten")]
        for joint in self.gaps:
            if joint.joins(one, other) and joint.passable:
                return [self._fact(True, joint.entity, "opening in de wand tussen beide ruimten")]
        for border, rooms in self.open_borders:
            if {room.entity.id() for room in rooms} == {one.entity.id(), other.entity.id()}:
                return [self._fact(True, border, "ruimtegrens zonder wand tussen beide ruimten")]
        if self.complete and not self._may_touch(one, other):
            return [self._fact(False, one.entity, f"geen deur of opening naar {other.element.name}")]
        return []

    def _may_touch(self, one: Read, other: Read) -> bool:
        """Whether the rooms may be open to each other all the same: side by side without a wall, over each other, or
        through an opening that is not clear."""
        both = {one.entity.id(), other.entity.id()}
        if any(both <= {room.entity.id() for room in joint.rooms} for joint in self.all):
            return True
        plans = [self.borders.plan(room) for room in (one, other)]
        if plans[0] is None or plans[1] is None:
            return True
        if abs(plans[0].low - plans[1].low) > _SAME_LEVEL:
            return True
        first, second = (polygon_of(plan.outlines) for plan in plans if plan is not None)
        return bool(first.distance(second) <= _APART)

    def _fact(self, value: bool, entity: Entity, how: str) -> Fact:
        return Fact(value, Source("geometry", f"{self._model.id_of(entity)} meetkunde: {how}"))
