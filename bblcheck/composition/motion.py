"""A motion of a home or a module: a turn about the vertical and a shift. Lengths in metres, angles in radians.

Tilting and mirroring are no move: no such motion exists.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from bblcheck.home.parts import Pose, Vector
from bblcheck.records import dataclass

TOLERANCE = 0.010
"""Parts this close after the motion are in the same place."""
ANGLE_TOLERANCE = 0.005


@dataclass(frozen=True, slots=True)
class Motion:
    """A turn about the vertical around `start`, which then comes to lie at `end`."""

    turn: float
    start: Vector
    end: Vector

    def point(self, at: Vector) -> Vector:
        """Where a point comes to lie."""
        cos, sin = math.cos(self.turn), math.sin(self.turn)
        x, y = at[0] - self.start[0], at[1] - self.start[1]
        return (
            self.end[0] + cos * x - sin * y,
            self.end[1] + sin * x + cos * y,
            self.end[2] + at[2] - self.start[2],
        )

    def pose(self, pose: Pose) -> Pose:
        """How a part comes to lie."""
        return self.poses()(pose)

    def poses(self) -> Callable[[Pose], Pose]:
        """The same for many parts."""
        cos, sin = math.cos(self.turn), math.sin(self.turn)
        (left, foot, low), (right, far, high) = self.start, self.end

        def moved(pose: Pose) -> Pose:
            (x, y, z), (ax, ay, az), (cx, cy, cz) = pose.origin, pose.x, pose.z
            x, y = x - left, y - foot
            return Pose(
                (right + cos * x - sin * y, far + sin * x + cos * y, high + z - low),
                (cos * ax - sin * ay, sin * ax + cos * ay, az),
                (cos * cx - sin * cy, sin * cx + cos * cy, cz),
            )

        return moved

    @property
    def back(self) -> Motion:
        """The motion that undoes it."""
        return Motion(-self.turn, self.end, self.start)

    @property
    def stays(self) -> bool:
        """Whether nothing moves."""
        return math.dist(self.start, self.end) <= TOLERANCE and abs(self.turn) <= 1e-6

    @property
    def degrees(self) -> float:
        return math.degrees(self.turn)


STILL = Motion(0.0, (0.0, 0.0, 0.0), (0.0, 0.0, 0.0))
