"""Which parts of one state are in the place of equal parts of another, after a motion. Lengths in metres."""

from __future__ import annotations

import math
from collections.abc import Container, Iterable, Sequence
from itertools import chain, product
from typing import TypeAlias

from bblcheck.composition.motion import ANGLE_TOLERANCE, TOLERANCE, Motion
from bblcheck.home.parts import Pose, Vector
from bblcheck.records import dataclass

_CELL = 0.5
Cell: TypeAlias = tuple[str, int, int, int]


@dataclass(frozen=True, slots=True)
class Placed:
    """A part as it takes part in a match: its number, what it is, where it is, the serial number of its module
    ("" without), what makes it what it is in everything, and the same of what it is part of."""

    number: int
    key: str
    pose: Pose
    serial: str = ""
    mark: str = ""
    around: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """Numbers of parts that are the same and in the same place; how many have the same serial number, how many
    are the same in everything, and how far they went together."""

    pairs: tuple[tuple[int, int], ...]
    serials: int
    marks: int
    way: float

    @property
    def score(self) -> tuple[int, int, int, float]:
        """More is better; of motions that explain as much the shortest."""
        return (len(self.pairs), self.serials, self.marks, -round(self.way, 3))


def _cell(x: float, y: float, z: float) -> tuple[int, int, int]:
    return (math.floor(x / _CELL), math.floor(y / _CELL), math.floor(z / _CELL))


class Grid:
    """Parts by what they are and where they are, to find the one in a given place."""

    def __init__(self, parts: Sequence[Placed]) -> None:
        self._cells: dict[Cell, list[Placed]] = {}
        for part in parts:
            self._cells.setdefault((part.key, *_cell(*part.pose.origin)), []).append(part)

    def match(self, parts: Sequence[Placed], motion: Motion, fewest: int = 0) -> Match:
        """Pairs of equal parts in the same place after the motion, one to one, nearest first. Where there cannot be
        `fewest` pairs any more, the rest is not looked for."""
        taken: set[int] = set()
        pairs: list[tuple[int, int]] = []
        serials, marks, way = 0, 0, 0.0
        moved = motion.poses()
        to_spare = len(parts) - fewest
        for looked_for, part in enumerate(parts):
            if looked_for - len(pairs) > to_spare:
                break
            other = self._nearest(part, moved(part.pose), taken)
            if other is not None:
                taken.add(other.number)
                pairs.append((part.number, other.number))
                serials += bool(part.serial) and part.serial == other.serial
                marks += part.mark == other.mark
                way += math.dist(part.pose.origin, other.pose.origin)
        return Match(tuple(pairs), serials, marks, way)

    def _nearest(self, part: Placed, pose: Pose, taken: Container[int]) -> Placed | None:
        """The equal part in the same place; of several the nearest, then one of the same module and whole."""
        found: list[tuple[float, bool, bool, int, Placed]] = []
        for other in self._near(part.key, pose.origin):
            distance = round(math.dist(pose.origin, other.pose.origin), 6)
            if distance <= TOLERANCE and other.number not in taken and _aligned(pose, other.pose):
                elsewhere = (other.serial != part.serial, other.around != part.around)
                found.append((distance, *elsewhere, other.number, other))
        if len(found) > 1:
            found.sort(key=lambda each: each[:4])
        return found[0][4] if found else None

    def _near(self, key: str, at: Vector) -> Iterable[Placed]:
        x, y, z = at
        low, high = (
            _cell(x - TOLERANCE, y - TOLERANCE, z - TOLERANCE),
            _cell(x + TOLERANCE, y + TOLERANCE, z + TOLERANCE),
        )
        if low == high:
            return self._cells.get((key, *low), ())
        spans = (range(first, last + 1) for first, last in zip(low, high, strict=True))
        return chain.from_iterable(self._cells.get((key, x, y, z), ()) for x, y, z in product(*spans))


def _aligned(one: Pose, other: Pose) -> bool:
    return math.dist(one.x, other.x) <= ANGLE_TOLERANCE and math.dist(one.z, other.z) <= ANGLE_TOLERANCE
