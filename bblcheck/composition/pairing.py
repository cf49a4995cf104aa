"""Which part of one state is which part of the other, while it is being found out."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from bblcheck.composition.grid import Grid, Placed
from bblcheck.composition.motion import Motion
from bblcheck.home.parts import Part, Parts, Pose, Vector


@dataclass(slots=True)
class Pairing:
    """Pairs found so far. `motions` holds those of modules that moved otherwise than the home, by the number of
    the module before. `twins` tells for parts that have equals which ones they may be; `undecided` holds those
    of which cannot be said what they became, `unsettled` how many there were. Parts there are (whether after,
    number)."""

    before: Parts
    after: Parts
    motion: Motion
    pairs: dict[int, int] = field(default_factory=dict)
    taken: dict[int, int] = field(default_factory=dict)
    motions: dict[int, Motion] = field(default_factory=dict)
    twins: dict[tuple[bool, int], tuple[str, ...]] = field(default_factory=dict)
    unsettled: list[tuple[int, int]] = field(default_factory=list)
    undecided: set[tuple[bool, int]] = field(default_factory=set)

    def pair(self, before: int, after: int) -> None:
        self.pairs[before] = after
        self.taken[after] = before

    def part(self, before: int) -> None:
        """Take a pair apart again."""
        del self.taken[self.pairs.pop(before)]

    def motion_of(self, before: int) -> Motion:
        """How a part moved: with its module, else with the home."""
        module = self.before.modules[before]
        return self.motion if module is None else self.motions.get(module, self.motion)

    def turned_round(self) -> Pairing:
        """The same, as seen from the other state."""
        motions: dict[int, Motion] = {}
        for module, motion in self.motions.items():
            if module in self.pairs:
                motions[self.pairs[module]] = motion.back
        return Pairing(
            self.after,
            self.before,
            self.motion.back,
            dict(self.taken),
            dict(self.pairs),
            motions,
            {(not after, number): names for (after, number), names in self.twins.items()},
            [(second, first) for first, second in self.unsettled],
            {(not after, number) for after, number in self.undecided},
        )

    def left_before(self) -> list[int]:
        return [number for number in range(len(self.before.parts)) if number not in self.pairs]

    def left_after(self) -> list[int]:
        return [number for number in range(len(self.after.parts)) if number not in self.taken]

    def in_place(self, key: Callable[[Part], str]) -> None:
        """Pair what is left and equal, in the same place after its motion."""
        grid = Grid(placed(self.after, self.left_after(), key))
        groups: dict[Motion, list[int]] = {}
        for number in self.left_before():
            groups.setdefault(self.motion_of(number), []).append(number)
        for motion, numbers in groups.items():
            for one, other in grid.match(placed(self.before, numbers, key), motion).pairs:
                if other not in self.taken:
                    self.pair(one, other)


def by_mark(part: Part) -> str:
    """What a part is, in everything."""
    return part.mark


def by_shape(part: Part) -> str:
    """What a part is by class and shape alone."""
    return f"{part.kind} {part.shape}"


def placed(parts: Parts, numbers: Iterable[int], key: Callable[[Part], str]) -> list[Placed]:
    """Those of the parts that have a shape and a place."""
    found = []
    for number in numbers:
        part = parts.parts[number]
        if part.shape and part.pose is not None:
            around = "" if part.whole is None else parts.parts[part.whole].mark
            found.append(Placed(number, key(part), part.pose, serial_of(parts, number), part.mark, around))
    return found


def serial_of(parts: Parts, number: int) -> str:
    """The serial number of the module that a part belongs to, "" without."""
    module = parts.modules[number]
    return "" if module is None else parts.parts[module].serial


def centre(part: Part, motion: Motion | None = None) -> Vector | None:
    """The middle of the corners of a part in the axes of the model, after a motion."""
    if part.pose is None or part.extent is None:
        return None
    pose = part.pose if motion is None else motion.pose(part.pose)
    return place(pose, part.extent.mean)


def place(pose: Pose, at: Vector) -> Vector:
    """A point given in the axes of a part, in those of the model."""
    (ax, ay, az), (cx, cy, cz) = pose.x, pose.z
    bx, by, bz = cy * az - cz * ay, cz * ax - cx * az, cx * ay - cy * ax
    x, y, z = at
    return (
        pose.origin[0] + x * ax + y * bx + z * cx,
        pose.origin[1] + x * ay + y * by + z * cy,
        pose.origin[2] + x * az + y * bz + z * cz,
    )


def relative(pose: Pose, frame: Pose) -> Pose:
    """A pose given in the axes of the model, in those of `frame`."""
    (ax, ay, az), (cx, cy, cz) = frame.x, frame.z
    bx, by, bz = cy * az - cz * ay, cz * ax - cx * az, cx * ay - cy * ax

    def turned(v: Vector) -> Vector:
        x, y, z = v
        return (x * ax + y * ay + z * az, x * bx + y * by + z * bz, x * cx + y * cy + z * cz)

    (x, y, z), (left, foot, low) = pose.origin, frame.origin
    return Pose(turned((x - left, y - foot, z - low)), turned(pose.x), turned(pose.z))


def distance(pairing: Pairing, before: int, after: int) -> float:
    """How far the middle of one part lies from that of the other after the motion; endless when unknown."""
    first = centre(pairing.before.parts[before], pairing.motion_of(before))
    second = centre(pairing.after.parts[after])
    return math.inf if first is None or second is None else math.dist(first, second)


def names(parts: Parts, numbers: Sequence[int]) -> tuple[str, ...]:
    """What a person calls the parts."""
    return tuple(parts.parts[number].name or parts.parts[number].id for number in numbers)
