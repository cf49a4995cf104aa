"""Which rooms lie on either side of a door or window, by where they stand; and whether one side is outside."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bblcheck.ifc.corners import Corners, read_each
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.frame import Frame, frame_of, gap_frame, host_of, wall_frame
from bblcheck.ifc.model import Model
from bblcheck.ifc.roomplans import Line, RoomPlans
from bblcheck.ifc.shape import NoShape, Point
from bblcheck.ifc.sources import Read
from bblcheck.ifc.wallplans import WallPlans

REACH = 0.45
"""Metres beyond the hole in the wall within which a room counts as lying beside it."""
FREE = 6.0
"""Metres over which nothing may stand before a door or window for that side to be outside."""
_PROBES = (1 / 6, 1 / 2, 5 / 6)
_SLACK = 0.02
_STEP = 0.5
_MOST_STEPS = 200


@dataclass(frozen=True, slots=True)
class Beside:
    """The rooms on the two sides of a door or window."""

    frame: Frame
    rooms: tuple[tuple[Read, ...], tuple[Read, ...]]

    @property
    def all(self) -> tuple[Read, ...]:
        return (*self.rooms[0], *self.rooms[1])


class Sides:
    """Looks at the places of openings, rooms and walls of one model."""

    def __init__(self, model: Model, corners: Corners, plans: RoomPlans) -> None:
        self._metre = float(model.units.factor("LENGTHUNIT"))
        self.corners = corners
        self._plans = plans
        self._walls = WallPlans(model, corners)
        self._frames: dict[int, Frame] = {}
        self._holes: dict[int, list[tuple[int, float, Sequence[Point] | None]]] = {}

    def frame(self, filling: Entity) -> Frame:
        """Raises what is in `corners.UNREADABLE`."""
        number = filling.id()
        if number not in self._frames:
            self._frames[number] = frame_of(self.corners, filling, self._metre)
        return self._frames[number]

    def holes(self, host: Entity) -> Sequence[tuple[int, float, Sequence[Point] | None]]:
        """The openings in a wall: number, foot and corners; no corners where they cannot be read."""
        number = host.id()
        if number not in self._holes:
            entities = [relation.RelatedOpeningElement for relation in host.HasOpenings or ()]
            corners = read_each(entities, self.corners.of)
            self._holes[number] = [
                (hole.id(), min((z for _, _, z in points or ()), default=0.0), points)
                for hole, points in zip(entities, corners, strict=True)
            ]
        return self._holes[number]

    def beside(self, filling: Entity) -> Beside:
        """The rooms beside a door or window. Raises what is in `corners.UNREADABLE`."""
        return self._around(self.frame(filling))

    def beside_gap(self, hole: Entity) -> Beside:
        """The rooms beside an opening in which nothing stands. Raises what is in `corners.UNREADABLE`."""
        return self._around(gap_frame(self.corners, hole))

    def _around(self, frame: Frame) -> Beside:
        rooms = self._rooms(frame, _PROBES)
        if not rooms[0] and not rooms[1]:
            raise NoShape("naast de opening ligt geen ruimte van het model")
        return Beside(frame, rooms)

    def is_outside(self, filling: Entity, beside: Beside, side: int) -> bool:
        """Whether nothing of the model stands before this side: no room, and no wall that might hide one."""
        return not beside.rooms[side] and self._is_free(beside.frame, side, filling)

    def beside_wall(self, wall: Entity) -> tuple[Read, ...]:
        """The rooms along a straight wall. Raises what is in `corners.UNREADABLE`."""
        frame = wall_frame(self.corners, wall)
        count = min(max(math.ceil(math.dist(frame.start, frame.end) / _STEP), 1), _MOST_STEPS)
        left, right = self._rooms(frame, [(number + 0.5) / count for number in range(count)])
        return tuple({read.element.id: read for read in (*left, *right)}.values())

    def _rooms(self, frame: Frame, shares: Iterable[float]) -> tuple[tuple[Read, ...], tuple[Read, ...]]:
        """The nearest rooms on both sides, looked for at these shares of the width."""
        found: tuple[dict[str, Read], dict[str, Read]] = ({}, {})
        for share in shares:
            for side, room in self._nearest(frame, share):
                found[side][room.element.id] = room
        return tuple(found[0].values()), tuple(found[1].values())

    def _nearest(self, frame: Frame, share: float) -> Iterator[tuple[int, Read]]:
        """By side the nearest rooms on the line across the wall at this share of the width: more than one where rooms
        overlap."""
        found: tuple[list[tuple[float, Read]], list[tuple[float, Read]]] = ([], [])
        edge = frame.half + _SLACK
        for plan, near, far in self._plans.met(_line(frame, share, frame.half + REACH)):
            if near <= -edge and far >= edge:
                raise NoShape(f"de opening ligt midden in een ruimte: {plan.read.element.name}")
            for side, start, end in ((0, -far, -near), (1, near, far)):
                if -edge <= start <= frame.half + REACH and end > frame.half:
                    found[side].append((start, plan.read))
        for side in (0, 1):
            nearest = min((start for start, _ in found[side]), default=0.0)
            yield from ((side, room) for start, room in found[side] if start <= nearest + _SLACK)

    def _is_free(self, frame: Frame, side: int, filling: Entity) -> bool:
        from_here = frame.half + REACH
        host = host_of(filling)
        for share in _PROBES:
            line = _line(frame, share, FREE)
            rooms = ((near, far) for _, near, far in self._plans.met(line))
            walls = self._walls.met(line, host.id() if host is not None else 0)
            for near, far in (*rooms, *walls):
                start, end = (near, far) if side else (-far, -near)
                if end > from_here and start < FREE:
                    return False
        return True


def _line(frame: Frame, share: float, reach: float) -> Line:
    return Line(frame.at(share), frame.across, (frame.low + frame.high) / 2, -reach, reach)
