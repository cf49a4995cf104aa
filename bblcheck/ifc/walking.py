"""How far it is to walk within a subbrandcompartiment, from the furthest spot to an exit: no further than measured.

The line keeps 0,3 m off what is built, goes through the middle of doorways and over a stair along the walking line.
As corrected distance all of it counts one and a half times: nothing says which part runs through no gebruiksgebied.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cached_property
from heapq import heappop, heappush
from itertools import permutations
from typing import TypeAlias

from bblcheck.engine.facts import Fact, Source, Unknown
from bblcheck.engine.values import Interval
from bblcheck.ifc.covers import Covers
from bblcheck.ifc.dwellings import all_within
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.grounds import Ground, Grounds
from bblcheck.ifc.joints import Joint, Joints
from bblcheck.ifc.kinds import CUPBOARDS, LIVING, OUTDOOR, SANITARY, TRAFFIC, kind_of
from bblcheck.ifc.model import Model
from bblcheck.ifc.passages import Passage, Passages, Port
from bblcheck.ifc.plan import Corner
from bblcheck.ifc.plots import to_edge
from bblcheck.ifc.sources import Others, Read
from bblcheck.ifc.values import Reading

_CORRECTION = Fraction(3, 2)
"""What a distance through a gebruiksgebied counts for as corrected distance (definition in Bouwbesluit 2012, 1.1)."""
_ENTRANCES = ("hoofdtoegang", "toegang")
_NOT_USED = SANITARY | CUPBOARDS | {TRAFFIC, OUTDOOR, "liftschacht"}
"""Rooms that are no part of a gebruiksgebied."""
_NAMES = ("loopafstand", "gecorrigeerde_loopafstand")


class Walks:
    """The walking distances of one model. `covers`: what may hang over its stairs."""

    def __init__(self, model: Model, joints: Joints, covers: Covers) -> None:
        self._model = model
        self._joints = joints
        self._rooms = {room.entity.id(): room for room in joints.rooms}
        self._grounds = Grounds(model, joints.borders, joints.rooms)
        self._passages = Passages(model, joints, self._grounds, covers)

    @cached_property
    def _doors_by_room(self) -> Mapping[int, Sequence[tuple[Read, Joint]]]:
        found: dict[int, list[tuple[Read, Joint]]] = {}
        for door, joint in self._joints.doors:
            for room in () if isinstance(joint.beside, str) else joint.beside.all:
                found.setdefault(room.entity.id(), []).append((door, joint))
        return found

    @cached_property
    def _passages_by_room(self) -> Mapping[int, Sequence[Passage]]:
        found: dict[int, list[Passage]] = {}
        for passage in self._passages.between_rooms():
            for port in passage.ports:
                found.setdefault(port.room, []).append(passage)
        return found

    def of(self, compartment: Entity) -> Others:
        """What can be said of the distances in a group or zone of rooms; nothing for what is no group of rooms."""
        members = all_within([compartment])
        rooms = {number: room for number, room in self._rooms.items() if number in members}
        if not rooms:
            return {}
        farthest = self._farthest(rooms)
        if isinstance(farthest, str):
            return {name: [Unknown(f"de loopafstand is niet te meten: {farthest}")] for name in _NAMES}
        where = f"{self._model.id_of(compartment)} meetkunde: {_HOW}"
        low = _hundredths(math.floor, self._nearest(rooms))
        high = _hundredths(math.ceil, farthest)
        return {
            _NAMES[0]: [_within_bounds(Interval(low, high), where, _NOTE)],
            _NAMES[1]: [_within_bounds(Interval(low, high * _CORRECTION), where, _CORRECTED)],
        }

    def _farthest(self, rooms: Mapping[int, Read]) -> float | str:
        unread = [room for room in rooms.values() if self._joints.borders.plan(room) is None]
        exits = f"{unread[0].element.name}: de vloer is niet te lezen" if unread else self._exits(rooms)
        if isinstance(exits, str):
            return exits
        used = {number: room for number, room in rooms.items() if kind_of(room) not in _NOT_USED}
        if not used:
            return "er is geen ruimte van een gebruiksgebied in"
        reached = self._reached(rooms, exits)
        farthest = 0.0
        for number, room in used.items():
            ground = self._grounds.of(room)
            if isinstance(ground, str):
                return f"{room.element.name}: {ground}"
            ways = [far + ground.free.farthest(spot) for (at, spot), far in reached.items() if at == number]
            if not ways or math.isinf(min(ways)):
                return f"{room.element.name}: geen weg naar een uitgang gevonden"
            farthest = max(farthest, min(ways))
        return farthest

    def _exits(self, rooms: Mapping[int, Read]) -> Sequence[Port] | str:
        """Where the doors that are exits come into a room; or why none is known."""
        doors = (each for number in rooms for each in self._doors_by_room.get(number, ()))
        leading = [(door, joint) for door, joint in doors if _leads_out(joint, rooms)]
        exits = [joint for door, joint in leading if self._is_exit(door, joint)]
        if not exits and len(leading) == 1 and self._is_only_way(leading[0][1], rooms):
            exits = [leading[0][1]]
        if not exits:
            return "het model zegt niet welke deur een uitgang is"
        passages = (self._passages.through(joint) for joint in exits)
        ports = [port for each in passages if each is not None for port in each.ports if port.room in rooms]
        return ports or self._why_closed(exits, rooms)

    def _why_closed(self, exits: Sequence[Joint], rooms: Mapping[int, Read]) -> str:
        """Why no way into a room is known from an exit: the floor of that room, or a doorway that is too small."""
        behind = [room for joint in exits for room in joint.rooms if room.entity.id() in rooms]
        grounds = ((room, self._grounds.of(room)) for room in behind)
        unread = (f"{room.element.name}: {ground}" for room, ground in grounds if isinstance(ground, str))
        return next(unread, "de weg door de uitgang is niet te meten")

    def _is_exit(self, door: Read, joint: Joint) -> bool:
        """Whether the model says that a door that leads out is an entrance of the home; or one for escape, which a door
        within the home may be as well: behind it must lie a room, or the outside."""
        sort, route = (_sure(door.element.facts.get(name)) for name in ("soort", "vluchtroute"))
        if sort in _ENTRANCES:
            return True
        said = self._model.properties.find(door.entity, "Pset_DoorCommon", "FireExit")
        escape = route is True or (bool(said) and all(found.value is True for found in said))
        return escape and self._has_other_side(joint)

    def _has_other_side(self, joint: Joint) -> bool:
        sides = self._joints.borders.sides()
        if sides is None or isinstance(joint.beside, str):
            return False
        beside = joint.beside
        return all(beside.rooms[side] or sides.is_outside(joint.entity, beside, side) for side in (0, 1))

    def _is_only_way(self, door: Joint, rooms: Mapping[int, Read]) -> bool:
        """Whether all of a complete model lies in these rooms, and this door is all that leads out of them: a home has
        an entrance."""
        if not self._are_all(rooms) or any(kind_of(room) == OUTDOOR for room in door.rooms):
            return False
        return not any(_leads_out(gap, rooms) for gap in self._joints.gaps)

    def _are_all(self, rooms: Mapping[int, Read]) -> bool:
        """Whether these are all rooms indoors of a model that says that it is complete."""
        elsewhere = [room for number, room in self._rooms.items() if number not in rooms]
        return self._joints.complete and all(kind_of(room) == OUTDOOR for room in elsewhere)

    def _nearest(self, rooms: Mapping[int, Read]) -> float:
        """From the furthest spot in a living room straight to the nearest door or opening that may lead out: no way is
        shorter. 0 where there may be other ways out."""
        borders = (room for _, both in self._joints.open_borders for room in both)
        if not self._are_all(rooms) or any(room.entity.id() not in rooms for room in borders):
            return 0.0
        out = [joint.beside for joint in self._joints.all if not _is_inner(joint, rooms)]
        frames = [beside.frame for beside in out if not isinstance(beside, str)]
        if not frames:
            return 0.0
        grounds = [self._grounds.of(room) for room in rooms.values() if kind_of(room) in LIVING]
        spots = [spot for each in grounds if isinstance(each, Ground) for spot in each.free.corners]
        return max((min(to_edge((f.start, f.end), spot) for f in frames) for spot in spots), default=0.0)

    def _reached(self, rooms: Mapping[int, Read], exits: Sequence[Port]) -> Mapping[_Spot, float]:
        """How far each spot where a way comes into a room is from the nearest exit."""
        passages = (each for number in rooms for each in self._passages_by_room.get(number, ()))
        inside = {each: None for each in passages if all(port.room in rooms for port in each.ports)}
        ports = [*exits, *(port for each in inside for port in each.ports)]
        lengths: dict[_Spot, float] = {}
        waiting = [(port.length, (port.room, port.spot)) for port in exits]
        while waiting:
            far, here = heappop(waiting)
            if here in lengths or math.isinf(far):
                continue
            lengths[here] = far
            for length, spot in (*self._within(here, ports), *_across(here, inside)):
                if spot not in lengths:
                    heappush(waiting, (far + length, spot))
        return lengths

    def _within(self, here: _Spot, ports: Sequence[Port]) -> Iterator[tuple[float, _Spot]]:
        """The ways over the floor of one room to where others come into it."""
        ground = self._grounds.of(self._rooms[here[0]])
        if isinstance(ground, Ground):
            for port in ports:
                if port.room == here[0] and port.spot != here[1]:
                    yield ground.free.way(here[1], port.spot), (port.room, port.spot)


_Spot: TypeAlias = tuple[int, Corner]
"""The number of a room and a spot on its floor."""
_HOW = "verste plek tot de uitgang, door het midden van deuren, 0,3 m van wanden"
_NOTE = "een bovengrens: de kortste weg kan korter zijn; wat niet als wand, kolom of trap is getekend is niet gezien"
_CORRECTED = f"{_NOTE}; overal anderhalf maal, ook buiten een gebruiksgebied"


def _across(here: _Spot, passages: Iterable[Passage]) -> Iterator[tuple[float, _Spot]]:
    """The ways through a door or over a stair that begin at a spot."""
    for each in passages:
        length = sum(port.length for port in each.ports)
        for port, other in permutations(each.ports):
            if (port.room, port.spot) == here:
                yield length, (other.room, other.spot)


def _hundredths(rounded: Callable[[float], int], length: float) -> Fraction:
    """A length in metres, rounded to whole centimetres."""
    return Fraction(rounded(round(length * 1000) / 10), 100)


def _within_bounds(value: Interval, where: str, note: str) -> Reading:
    return Fact(value, Source("geometry", where, note=note), bound=True)


def _inside(joint: Joint, rooms: Mapping[int, Read]) -> list[bool | None]:
    """Whether each side of a door or opening lies in these rooms; None where that is not clear."""
    if isinstance(joint.beside, str):
        return [None, None]
    sides = [{room.entity.id() in rooms for room in side} for side in joint.beside.rooms]
    return [None if len(side) > 1 else True in side for side in sides]


def _leads_out(joint: Joint, rooms: Mapping[int, Read]) -> bool:
    """Whether one side of a door or opening lies in these rooms and the other outside them, by its place and by what
    the model says of it."""
    said = sum(room.entity.id() in rooms for room in joint.rooms)
    return said < 2 and _inside(joint, rooms) in ([False, True], [True, False])


def _is_inner(joint: Joint, rooms: Mapping[int, Read]) -> bool:
    return _inside(joint, rooms) == [True, True]


def _sure(fact: Fact | Unknown | None) -> object:
    return fact.value if isinstance(fact, Fact) and not fact.conflict else None
