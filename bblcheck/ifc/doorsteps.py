"""How much lower or higher than its floor the ground before an outer door lies, and what follows for a room behind it
and for the building. It is the ground as the model draws it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from bblcheck.engine.facts import Fact, Source
from bblcheck.engine.values import Interval
from bblcheck.ifc.borders import Borders
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.floorlevels import Ground
from bblcheck.ifc.freefloor import polygon_of
from bblcheck.ifc.joints import Joints
from bblcheck.ifc.kinds import LIVING, TRAFFIC, kind_of, shared
from bblcheck.ifc.model import Model
from bblcheck.ifc.plan import snapped
from bblcheck.ifc.sources import Read, settled
from bblcheck.ifc.terrain import Terrain
from bblcheck.ifc.values import Reading

_OUTSIDE_STORE = "buitenberging"
_STEP = "hoogteverschil_naar_buiten"
_HIGHEST = 1.5
"""Metres: ground further under or over the floor does not adjoin it, as under the door to a balcony."""


class Doorsteps:
    """The steps at the doors of one model."""

    def __init__(self, model: Model, borders: Borders, terrain: Terrain) -> None:
        self._model = model
        self._borders = borders
        self._terrain = terrain

    def of(self, door: Entity) -> list[Reading]:
        """From the floor behind a door to the ground before it, or to the floor of a shared traffic space."""
        found = self._step(door)
        if found is None:
            return []
        difference, how = found
        source = Source("geometry", f"{self._model.id_of(door)} meetkunde: {how}")
        return [Fact(difference, source, bound=not difference.exact)]

    def with_ways_out(self, rooms: Sequence[Read], joints: Joints) -> list[Read]:
        """The rooms, with for outside storage how much its floor differs from the ground at the best of its doors."""
        return [
            self._with_way_out(room, joints) if kind_of(room) == _OUTSIDE_STORE else room for room in rooms
        ]

    def ground(self, rooms: Sequence[Read], joints: Joints) -> Ground:
        """What the surface of the ground says of the only building."""
        plans = [(room, self._borders.plan(room)) for room in rooms] if self._terrain.known else []
        if not plans or len(list(self._model.instances("IfcBuilding"))) != 1:
            return Ground()
        known = [(room, plan) for room, plan in plans if plan is not None]
        around = [polygon_of(plan.outlines) for _, plan in known] if len(known) == len(plans) else []
        living = max((plan.low for room, plan in known if kind_of(room) in LIVING), default=None)
        return Ground(self._at_entrances(joints), self._terrain.lowest_along(around), living)

    def _at_entrances(self, joints: Joints) -> tuple[float, float] | None:
        """The lowest and highest ground before what the model says is a main entrance; None without one on ground."""
        doors = [joint for door, joint in joints.doors if _is_entrance(door)]
        found = [spot for joint in doors if (spot := self._ground(joint.entity)) is not None]
        if not found or len(found) < len(doors):
            return None
        return min(low for _, low, _ in found), max(high for _, _, high in found)

    def _with_way_out(self, room: Read, joints: Joints) -> Read:
        attribute = self._model.concepts["ruimte"].attributes.get(_STEP)
        doors = [joint for _, joint in joints.doors if room.element.id in (r.element.id for r in joint.rooms)]
        found = [self._step(joint.entity) for joint in doors]
        steps = [step[0] for step in found if step is not None]
        if attribute is None or not steps:
            return room
        said = room.element.facts.get(_STEP)
        computed = self._best(room, steps, joints.complete and len(steps) == len(doors))
        readings = [computed] if said is None else [said, computed]
        chosen = settled(self._model, room.entity, attribute, readings)
        facts = room.element.facts if chosen is None else {**room.element.facts, _STEP: chosen}
        return Read(room.entity, replace(room.element, facts=facts))

    def _best(self, room: Read, steps: Sequence[Interval], complete: bool) -> Fact:
        """The least of the steps; where others may be left out, no more than that."""
        high = min(step.high for step in steps if step.high is not None)
        low = min(step.low for step in steps if step.low is not None) if complete else Fraction(0)
        where = f"{self._model.id_of(room.entity)} meetkunde: {_GROUND}, bij de gunstigste deur"
        return Fact(Interval(low, high), Source("geometry", where), bound=low != high)

    def _step(self, door: Entity) -> tuple[Interval, str] | None:
        ground = self._ground(door)
        if ground is not None:
            floor, low, high = ground
            return _apart(snapped(floor - high), snapped(floor - low)), _GROUND
        return self._between(door)

    def _ground(self, door: Entity) -> tuple[float, float, float] | None:
        """The floor behind an outer door, and the lowest and highest ground that adjoins it."""
        if not self._terrain.known:
            return None
        beside, sides = self._borders.beside(door), self._borders.sides()
        if isinstance(beside, str) or sides is None:
            return None
        for side in (0, 1):
            behind = beside.rooms[1 - side]
            plan = self._borders.plan(behind[0]) if len(behind) == 1 else None
            if plan is None or not sides.is_outside(door, beside, side):
                continue
            ground = self._terrain.before(beside, side, plan.low)
            adjoins = ground is not None and abs(plan.low - ground[0]) <= _HIGHEST
            return (plan.low, *ground) if ground is not None and adjoins else None
        return None

    def _between(self, door: Entity) -> tuple[Interval, str] | None:
        """From floor to floor, at a door to a traffic space that is shared."""
        rooms = self._borders.of(door).rooms
        common = [room for room in rooms if shared(room) and kind_of(room) == TRAFFIC]
        if len(rooms) != 2 or len(common) != 1:
            return None
        plans = [self._borders.plan(room) for room in rooms]
        if plans[0] is None or plans[1] is None:
            return None
        return snapped(abs(plans[0].low - plans[1].low)), "van vloer tot vloer"


_GROUND = "van de vloer tot het terrein voor de deur"


def _apart(least: Interval, most: Interval) -> Interval:
    """How far from 0 a number between two others can be."""
    low, high = least.low or Fraction(0), most.high or Fraction(0)
    near = Fraction(0) if low <= 0 <= high else min(abs(low), abs(high))
    return Interval(near, max(abs(low), abs(high)))


def _is_entrance(door: Read) -> bool:
    sort = door.element.facts.get("soort")
    return isinstance(sort, Fact) and sort.value == "hoofdtoegang" and not sort.conflict
