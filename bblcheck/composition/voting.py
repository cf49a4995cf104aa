"""How a home moved between two states, found by voting.

What is found on both sides votes, rarest first, each pair for the one motion that brings the one onto the other.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from bblcheck.composition.grid import Grid, Match, Placed
from bblcheck.composition.motion import ANGLE_TOLERANCE, TOLERANCE, Motion
from bblcheck.home.parts import Pose, Vector
from bblcheck.records import dataclass

_UPRIGHT = 1e-5
_BIN = 0.25
_ANGLE_BIN = 0.01
_VOTES = 12_000
_VOTES_OF_ONE = 2_000
_PEAKS = 6
_TURNS = 2


@dataclass(frozen=True, slots=True)
class Found:
    """The motion that brings most parts into place; `others` do it as well, to other places."""

    motion: Motion
    match: Match
    others: tuple[Motion, ...]


def find_motion(before: Sequence[Placed], after: Sequence[Placed]) -> Found | None:
    """The motion of a home, or of a module; None when nothing is found on both sides."""
    if not before or not after:
        return None
    grid = Grid(after)
    best: tuple[Motion, Match] | None = None
    tried: list[tuple[Motion, Match]] = []
    everything = (len(before), _serials(before), len(before)) if len(before) == len(after) else None
    for motion in _different(_candidates(before, after)):
        match = grid.match(before, motion, 0 if best is None else len(best[1].pairs))
        tried.append((motion, match))
        if best is None or match.score > best[1].score:
            best = (motion, match)
        if match.score[:3] == everything:
            break
    if best is None or not best[1].pairs:
        return None
    as_good = [motion for motion, match in tried if match.score[:3] == best[1].score[:3]]
    return Found(*best, tuple(motion for motion in as_good if not _same(motion, best[0])))


def _different(motions: Iterable[Motion]) -> Iterator[Motion]:
    """Without those that are another in all but the noise of the sums that led to it; all have one start."""
    seen: set[tuple[float, ...]] = set()
    for motion in motions:
        key = (round(motion.turn, 7), *(round(along, 6) for along in motion.end))
        if key not in seen:
            seen.add(key)
            yield motion


def _serials(before: Sequence[Placed]) -> int:
    return sum(1 for each in before if each.serial)


def _same(one: Motion, other: Motion) -> bool:
    return (
        abs(_around(one.turn - other.turn)) < ANGLE_TOLERANCE
        and math.dist(one.end, other.point(one.start)) < 10 * TOLERANCE
    )


# --- voting


def _candidates(before: Sequence[Placed], after: Sequence[Placed]) -> Iterator[Motion]:
    """Motions worth trying, best first: standing still, the peaks of the vote, and for the best turns those that
    bring centre onto centre or corner onto corner."""
    start, goal = _centre(before), _centre(after)
    yield Motion(0.0, start, start)
    bins: dict[tuple[int, int, int, int], list[tuple[float, float, float, float]]] = {}
    for turn, x, y, z in _votes(before, after, start, goal):
        key = (round(turn / _ANGLE_BIN), round(x / _BIN), round(y / _BIN), round(z / _BIN))
        bins.setdefault(key, []).append((turn, x, y, z))
    peaks = sorted(bins.items(), key=lambda item: (-len(item[1]), sum(map(abs, item[0])), item[0]))
    turns: Counter[int] = Counter()
    for (turn_bin, *_), votes in bins.items():
        turns[turn_bin] += len(votes)
    refined = {key: _middle(votes) for key, votes in peaks[:_PEAKS]}
    for turn, x, y, z in refined.values():
        yield Motion(turn, start, (goal[0] + x, goal[1] + y, goal[2] + z))
    best_turns = sorted(turns, key=lambda turn: (-turns[turn], abs(turn), turn))[:_TURNS]
    for turn_bin in best_turns:
        turn = _middle([vote for key, votes in bins.items() if key[0] == turn_bin for vote in votes])[0]
        yield Motion(turn, start, goal)
        yield from _corners(before, after, Motion(turn, start, start))


def _votes(
    before: Sequence[Placed], after: Sequence[Placed], start: Vector, goal: Vector
) -> Iterator[tuple[float, float, float, float]]:
    """Turn and shift from centre to centre, for pairs of equal parts; rarest first, within a budget."""
    ours, theirs = _by_key(before), _by_key(after)
    motions: dict[tuple[Vector, ...], Motion | None] = {}
    shared = sorted(
        (key for key in ours if key in theirs), key=lambda key: (len(ours[key]) * len(theirs[key]), key)
    )
    cast = 0
    for key in shared:
        if cast > _VOTES:
            return
        others = theirs[key]
        for one in _spread(ours[key], max(1, _VOTES_OF_ONE // len(others))):
            for other in others:
                axes = (one.pose.x, one.pose.z, other.pose.x, other.pose.z)
                if axes not in motions:
                    turn = turn_between(one.pose, other.pose)
                    motions[axes] = None if turn is None else Motion(turn, start, goal)
                motion = motions[axes]
                if motion is not None:
                    cast += 1
                    x, y, z = motion.point(one.pose.origin)
                    a, b, c = other.pose.origin
                    yield (motion.turn, a - x, b - y, c - z)


def _by_key(parts: Sequence[Placed]) -> Mapping[str, list[Placed]]:
    """By what they are; parts of a module with a serial number also by that, which makes them rare."""
    groups: dict[str, list[Placed]] = {}
    for part in parts:
        groups.setdefault(part.key, []).append(part)
        if part.serial:
            groups.setdefault(f"{part.key} {part.serial}", []).append(part)
    return groups


def _spread(parts: Sequence[Placed], count: int) -> Sequence[Placed]:
    """At most so many of them, from one end of the home to the other."""
    if len(parts) <= count:
        return parts
    ordered = sorted(parts, key=lambda part: (part.pose.origin, part.number))
    if count == 1:
        return ordered[:1]
    return [ordered[index * (len(ordered) - 1) // (count - 1)] for index in range(count)]


def turn_between(one: Pose, other: Pose) -> float | None:
    """The turn about the vertical that brings the one direction onto the other; None when it takes a tilt."""
    (ax, ay, az), (cx, cy, cz) = one.x, one.z
    (px, py, pz), (rx, ry, rz) = other.x, other.z
    bx, by, bz = cy * az - cz * ay, cz * ax - cx * az, cx * ay - cy * ax
    qx, qy, qz = ry * pz - rz * py, rz * px - rx * pz, rx * py - ry * px
    if az * pz + bz * qz + cz * rz < 1 - _UPRIGHT:
        return None
    sin = (py * ax + qy * bx + ry * cx) - (px * ay + qx * by + rx * cy)
    cos = (px * ax + qx * bx + rx * cx) + (py * ay + qy * by + ry * cy)
    return math.atan2(sin, cos)


def _middle(votes: Sequence[tuple[float, float, float, float]]) -> tuple[float, float, float, float]:
    """The median vote, number by number; turns around half a circle are brought together first."""
    first = votes[0][0]
    half = len(votes) // 2
    turns = sorted(_around(vote[0] - first) for vote in votes)
    x, y, z = (sorted(vote[axis] for vote in votes)[half] for axis in (1, 2, 3))
    return (_around(first + turns[half]), x, y, z)


def _around(turn: float) -> float:
    return (turn + math.pi) % math.tau - math.pi


def _centre(parts: Sequence[Placed]) -> Vector:
    count = len(parts)
    x, y, z = (math.fsum(part.pose.origin[axis] for part in parts) / count for axis in range(3))
    return (x, y, z)


def _corners(before: Sequence[Placed], after: Sequence[Placed], turned: Motion) -> Iterator[Motion]:
    """Motions that bring a corner of the box around all parts onto the same corner."""
    ours = [turned.point(part.pose.origin) for part in before]
    theirs = [part.pose.origin for part in after]
    shifts = [
        {end(point[axis] for point in theirs) - end(point[axis] for point in ours) for end in (min, max)}
        for axis in range(3)
    ]
    x0, y0, z0 = turned.end
    for x in sorted(shifts[0], key=abs):
        for y in sorted(shifts[1], key=abs):
            for z in sorted(shifts[2], key=abs):
                yield Motion(turned.turn, turned.start, (x0 + x, y0 + y, z0 + z))
