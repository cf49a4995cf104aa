"""How high the wall under a window stands above the floor of its room."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from bblcheck.engine.facts import Fact, Source
from bblcheck.engine.values import exactly
from bblcheck.ifc.beside import Sides
from bblcheck.ifc.borders import Borders
from bblcheck.ifc.corners import readable
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.frame import Frame, hole_of, host_of
from bblcheck.ifc.model import Model
from bblcheck.ifc.plan import snapped
from bblcheck.ifc.shape import Point
from bblcheck.ifc.sources import Read
from bblcheck.ifc.values import Reading

_FLOOR = 0.05
"""Metres that the foot of the wall may stand above the floor of the room."""


def parapet(model: Model, borders: Borders, window: Entity, room: Read) -> list[Reading]:
    """The height of the wall under the window; nothing where the wall does not reach the floor there, or has another
    opening under the window."""
    sides, plan, host = borders.sides(), borders.plan(room), host_of(window)
    if sides is None or plan is None or host is None or not host.is_a("IfcWall"):
        return []
    frame = readable(lambda: sides.frame(window))
    wall = readable(lambda: sides.corners.of(host))
    if frame is None or wall is None or not plan.low - _FLOOR <= frame.low <= plan.high:
        return []
    if min(z for _, _, z in wall) > plan.low + _FLOOR or _opened_below(sides, host, window, frame):
        return []
    height = frame.low - plan.low
    value = snapped(height) if height > 0 else exactly(Fraction(0))
    where = f"{model.id_of(window)} meetkunde: van de vloer van de ruimte tot de onderkant van het raam"
    return [Fact(value, Source("geometry", where))]


def _opened_below(sides: Sides, host: Entity, window: Entity, frame: Frame) -> bool:
    """Whether the wall has another opening between the window and the floor, or one that cannot be read."""
    own = hole_of(window)
    return any(
        points is None or (low < frame.low and _overlaps(points, frame))
        for number, low, points in sides.holes(host)
        if own is None or number != own.id()
    )


def _overlaps(points: Sequence[Point], frame: Frame) -> bool:
    """Whether the points lie over the width of the window, seen across the wall."""
    a, b = frame.across[1], -frame.across[0]
    window = sorted(x * a + y * b for x, y in (frame.start, frame.end))
    hole = [x * a + y * b for x, y, _ in points]
    return min(hole) < window[1] and max(hole) > window[0]
