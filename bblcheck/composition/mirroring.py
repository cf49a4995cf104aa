"""Whether a home was built in mirror image: no rigid motion is a mirroring, so it is looked for apart.

Only the sort, the sizes and the middle of each part are looked at: a mirrored part may be described in many ways.
A home that is its own mirror image is not mirrored: as many parts are then in place without mirroring.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from bblcheck.composition.grid import Grid, Placed
from bblcheck.composition.motion import STILL, Motion
from bblcheck.composition.pairing import centre
from bblcheck.home.parts import Part, Parts, Pose, Vector

ENOUGH_MIRRORED = 0.5
"""Of the smaller model at least this share must be in place in mirror image."""
_FEWEST = 3
_TRIED = 256
_IN_FULL = 8
_SAMPLE = 48
_EAST, _UP = (1.0, 0.0, 0.0), (0.0, 0.0, 1.0)

MotionOf = Callable[[int], Motion]


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where a part is: what it is, its middle, and the direction in plan of its most level axis."""

    number: int
    key: str
    at: Vector
    along: float


def is_mirrored(before: Parts, after: Parts, motion_of: MotionOf | None) -> bool:
    """Whether more parts are in place in mirror image than after any motion; `motion_of` gives how each part of
    the first state was found to have moved, None when that was not found."""
    ours, theirs = _spots(before), _spots(after)
    grid = Grid([_placed(each, each.at) for each in theirs])
    still: Mapping[str, int] = {}
    if motion_of is not None:
        still = _in_place(grid, [_placed(each, motion_of(each.number).point(each.at)) for each in ours])
    most, fixed = _most(ours, theirs), sum(still.values())
    enough = max(_FEWEST, math.ceil(ENOUGH_MIRRORED * min(len(ours), len(theirs))))
    if sum(most.values()) < max(enough, fixed + 1):
        return False
    keys = sorted((key for key in most if most[key] > still.get(key, 0)), key=lambda key: (most[key], key))
    mirrored = _best(grid, [_reflected(each) for each in ours], theirs, keys)
    return mirrored >= max(enough, fixed + 1) and mirrored > _best(grid, ours, theirs, keys)


def _spots(parts: Parts) -> list[_Spot]:
    found = []
    for number, part in enumerate(parts.parts):
        if part.scope.counts and part.pose is not None and part.extent is not None:
            at = centre(part)
            assert at is not None
            level = part.pose.x if abs(part.pose.x[2]) < abs(part.pose.z[2]) else part.pose.z
            found.append(_Spot(number, _key(part, part.extent.size), at, math.atan2(level[1], level[0])))
    return found


def _key(part: Part, sizes: Vector) -> str:
    return f"{part.kind} {sorted(round(size, 2) for size in sizes)}"


def _placed(spot: _Spot, at: Vector) -> Placed:
    return Placed(spot.number, spot.key, Pose(at, _EAST, _UP))


def _reflected(spot: _Spot) -> _Spot:
    x, y, z = spot.at
    return replace(spot, at=(-x, y, z), along=math.pi - spot.along)


def _in_place(grid: Grid, spots: Sequence[Placed]) -> Mapping[str, int]:
    """How many of each sort are where an equal one is."""
    keys = {spot.number: spot.key for spot in spots}
    return Counter(keys[one] for one, _ in grid.match(spots, STILL).pairs)


def _most(ours: Sequence[_Spot], theirs: Sequence[_Spot]) -> Mapping[str, int]:
    """How many of each sort could be in place at most."""
    return Counter(spot.key for spot in ours) & Counter(spot.key for spot in theirs)


def _best(grid: Grid, ours: Sequence[_Spot], theirs: Sequence[_Spot], keys: Sequence[str]) -> int:
    """How many parts the best motion brings into place, of those that bring a part of one of the sorts into place.
    The rarest parts show which few motions are worth looking at in full."""
    often = Counter(spot.key for spot in ours)
    sample = sorted(ours, key=lambda spot: (often[spot.key], spot.key, spot.at))[:_SAMPLE]
    tried: dict[tuple[float, ...], tuple[int, Motion]] = {}
    for motion in islice(_motions(ours, theirs, keys), _TRIED):
        key = tuple(round(along, 2) for spot in (sample[0], sample[-1]) for along in motion.point(spot.at))
        if key not in tried:
            tried[key] = (_count(grid, sample, motion), motion)
    found = sorted(tried.items(), key=lambda each: (-each[1][0], each[0]))[:_IN_FULL]
    return max((_count(grid, ours, motion) for _, (_, motion) in found), default=0)


def _count(grid: Grid, spots: Sequence[_Spot], motion: Motion) -> int:
    return len(grid.match([_placed(each, motion.point(each.at)) for each in spots], STILL).pairs)


def _motions(ours: Sequence[_Spot], theirs: Sequence[_Spot], keys: Sequence[str]) -> Iterator[Motion]:
    """Those that bring one part onto an equal one, its axis along the other or square to it."""
    for key in keys:
        others = [spot for spot in theirs if spot.key == key]
        for one in (spot for spot in ours if spot.key == key):
            for other in others:
                for quarter in range(4):
                    turn = other.along - one.along + quarter * math.pi / 2
                    yield Motion(turn, one.at, other.at)
