"""The ways from room to room and out: through doors and openings, over open borders, up straight stairs."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module

from bblcheck.ifc.beside import REACH
from bblcheck.ifc.columns import Area
from bblcheck.ifc.corners import readable
from bblcheck.ifc.covers import Covers
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.flight import Flight, Tread
from bblcheck.ifc.freefloor import CLEAR, middle_of, touching
from bblcheck.ifc.grounds import Grounds
from bblcheck.ifc.joints import OPEN, PASSABLE, Joint, Joints
from bblcheck.ifc.model import Model
from bblcheck.ifc.obstacles import room_taken
from bblcheck.ifc.plan import Corner, moved
from bblcheck.ifc.sources import Read
from bblcheck.ifc.stairs import placed_flight

_AHEAD = 0.005
_BELOW, _ABOVE = 0.05, 0.4
"""Metres: the first tread lies no further over the floor, and the last no further under it."""
_OFF = 3.0


@dataclass(frozen=True, slots=True)
class Port:
    """Where a way comes into a room: the spot on its floor, and how far that is from the middle of the way."""

    room: int
    spot: Corner
    length: float


@dataclass(frozen=True, slots=True)
class Passage:
    """A way between two rooms (two ports), or from the side of one room (one port)."""

    ports: tuple[Port, ...]


class Passages:
    """The passages of one model between the rooms whose floors are known."""

    def __init__(self, model: Model, joints: Joints, grounds: Grounds, covers: Covers) -> None:
        self._model = model
        self._joints = joints
        self._grounds = grounds
        self._covers = covers

    def through(self, joint: Joint) -> Passage | None:
        """The way through a door or opening, with a port on each side where one room lies; None when there is none."""
        if isinstance(joint.beside, str) or not joint.passable:
            return None
        frame, rooms = joint.beside.frame, joint.beside.rooms
        ports = [
            self._port(rooms[side][0], frame.at(0.5), _scaled(frame.across, sign), frame.half + REACH)
            for side, sign in ((0, -1.0), (1, 1.0))
            if len(rooms[side]) == 1
        ]
        return Passage(tuple(port for port in ports if port is not None))

    def between_rooms(self) -> Iterator[Passage]:
        """Every way from a room to another that is known."""
        found = [self.through(joint) for joint in self._joints.all]
        found += [self._over_border(rooms) for _, rooms in self._joints.open_borders]
        found += [self._up(flight) for flight in self._model.instances("IfcStairFlight", "IfcStair")]
        yield from (each for each in found if each is not None and len(each.ports) == 2)

    def _port(self, room: Read, start: Corner, out: Corner, reach: float) -> Port | None:
        """Straight from the middle of a doorway into a room, until the line is clear of its wall."""
        ground = self._grounds.of(room)
        if isinstance(ground, str):
            return None
        shapely = import_module("shapely")
        ahead = shapely.LineString([start, moved(start, out, reach + OPEN)])
        met = ahead.intersection(ground.free.floor)
        if met.is_empty:
            return None
        length = float(shapely.Point(start).distance(met)) + CLEAR
        spot = moved(start, out, length)
        return Port(room.entity.id(), spot, length) if ground.free.holds(spot) else None

    def _over_border(self, rooms: Sequence[Read]) -> Passage | None:
        """Over the middle of the longest border of two rooms without a wall between them."""
        plans = [self._joints.borders.plan(room) for room in rooms]
        if plans[0] is None or plans[1] is None or abs(plans[0].low - plans[1].low) > OPEN:
            return None
        border = touching(plans[0].outlines, plans[1].outlines, OPEN)
        if border is None or math.dist(*border) < PASSABLE:
            return None
        middle, across = middle_of(border)
        for sign in (1.0, -1.0):
            out = _scaled(across, sign)
            ports = [
                self._port(rooms[0], middle, out, _AHEAD),
                self._port(rooms[1], middle, _scaled(out, -1.0), _AHEAD),
            ]
            if ports[0] is not None and ports[1] is not None:
                return Passage((ports[0], ports[1]))
        return None

    def _up(self, entity: Entity) -> Passage | None:
        """The way up a flight, along its walking line, from one floor to another."""
        flight = readable(lambda: placed_flight(self._model, self._grounds.corners, self._covers, entity))
        if flight is None or not flight.sure:
            return None
        taken = room_taken(self._model, self._grounds.corners, entity)
        treads = [tread.plan for tread in flight.treads]
        plan = import_module("shapely").union_all([*treads, *([taken[0]] if taken else [])]).convex_hull
        first, last = flight.treads[0], flight.treads[-1]
        low = self._landed(first, flight.treads[1], plan, (first.height - _ABOVE, first.height + _BELOW))
        high = self._landed(last, flight.treads[-2], plan, (last.height - _BELOW, last.height + _ABOVE))
        if low is None or high is None:
            return None
        half = _walked(flight) / 2
        ends = (Port(port.room, port.spot, port.length + half) for port in (low, high))
        return Passage(tuple(ends))

    def _landed(self, end: Tread, before: Tread, plan: Area, heights: tuple[float, float]) -> Port | None:
        """From the middle of the last tread straight on, until the line is clear of the flight."""
        shapely = import_module("shapely")
        middle, other = _middle(end), _middle(before)
        length = math.dist(middle, other)
        if not length:
            return None
        out = ((middle[0] - other[0]) / length, (middle[1] - other[1]) / length)
        ahead = shapely.LineString([middle, moved(middle, out, _OFF)])
        found = []
        for ground in self._grounds.near(ahead.bounds):
            met = ahead.intersection(ground.free.walked)
            if met.is_empty or not heights[0] <= ground.low <= heights[1]:
                continue
            far = float(shapely.Point(middle).distance(met))
            spot = moved(middle, out, far)
            before_it = shapely.LineString([middle, spot]).difference(plan.buffer(OPEN))
            if ground.free.floor.buffer(OPEN).covers(before_it):
                found.append(Port(ground.room.entity.id(), spot, far))
        return found[0] if len(found) == 1 else None


def _walked(flight: Flight) -> float:
    """How long the walking line over the treads is at most, with a riser before the first and after the last."""
    rise = flight.treads[-1].height - flight.treads[0].height
    if flight.widths:
        slope = math.hypot(math.dist(_middle(flight.treads[0]), _middle(flight.treads[-1])), rise)
        return slope + 2 * flight.riser
    across = (tread.plan.minimum_rotated_rectangle for tread in flight.treads)
    return sum(_diagonal(each) for each in across) + rise + 2 * flight.riser


def _diagonal(rectangle: Area) -> float:
    a, _, c = rectangle.exterior.coords[:3]
    return math.dist(a, c)


def _middle(tread: Tread) -> Corner:
    spot = tread.plan.centroid
    return (float(spot.x), float(spot.y))


def _scaled(along: Corner, by: float) -> Corner:
    return (along[0] * by, along[1] * by)
