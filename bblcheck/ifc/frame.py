"""Where a door or window stands: its jambs in plan, the middle of its wall, its sill and its top."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from bblcheck.ifc.corners import Corners, readable
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.grid import box_of
from bblcheck.ifc.plan import Corner
from bblcheck.ifc.shape import NoShape, Point

_UPRIGHT = 0.999
_THINNEST = 0.15
_THICKEST = 0.6
"""Metres: half the thickness of a wall counts as no less, and is no more."""
_SAME_WIDTH = 0.1
_SAME_WIDTH_SHARE = 0.15


@dataclass(frozen=True, slots=True)
class Frame:
    """In metres, in the axes of the model. `start` and `end`: the jambs, in the middle of the wall; `across`: the unit
    vector across the wall; `half`: half the thickness of the wall; `low` and `high`: sill and top."""

    start: Corner
    end: Corner
    across: Corner
    half: float
    low: float
    high: float

    def at(self, share: float) -> Corner:
        """The spot at this share of the width from `start`."""
        (x, y), (a, b) = self.start, self.end
        return (x + (a - x) * share, y + (b - y) * share)


def hole_of(filling: Entity) -> Entity | None:
    """The opening element that the door or window fills."""
    return next((fills.RelatingOpeningElement for fills in filling.FillsVoids or ()), None)


def host_of(filling: Entity) -> Entity | None:
    """The wall, roof or other element in which the door or window stands."""
    hole = hole_of(filling)
    voids = (hole.VoidsElements or ()) if hole is not None else ()
    return next((each.RelatingBuildingElement for each in voids), None)


def frame_of(corners: Corners, filling: Entity, metre: float) -> Frame:
    """From the hole in the wall, else from the body of the frame, else from its overall sizes. Raises NoShape and
    what else is in `corners.UNREADABLE`."""
    axes = corners.axes(filling)
    if axes.z[2] < _UPRIGHT or abs(axes.x[2]) > 1 - _UPRIGHT:
        raise NoShape("de opening staat niet rechtop")
    length = math.hypot(axes.x[0], axes.x[1])
    along = (axes.x[0] / length, axes.x[1] / length)
    width = filling.OverallWidth * metre if filling.OverallWidth else None
    hole = hole_of(filling)
    points = readable(lambda: corners.of(hole)) if hole is not None else None
    if points is None:
        points = readable(lambda: corners.of(filling))
    if points is None:
        if width is None or not filling.OverallHeight:
            raise NoShape("de opening heeft geen maten")
        top = (width, 0.0, filling.OverallHeight * metre)
        points = [axes.origin, axes.place(top)]
    return _around(points, along, width)


def gap_frame(corners: Corners, hole: Entity) -> Frame:
    """Of an opening in a wall in which nothing stands. Raises NoShape and what else is in `corners.UNREADABLE`."""
    axes, points = corners.axes(hole), corners.local(hole)
    if axes.z[2] < _UPRIGHT:
        raise NoShape("de opening staat niet rechtop")
    left, low, right, high = box_of(points)
    along = axes.x if right - left >= high - low else axes.y
    return _around(corners.of(hole), (along[0], along[1]), None)


def wall_frame(corners: Corners, wall: Entity) -> Frame:
    """The length and thickness of a straight wall, as a frame from end to end. Raises NoShape and the like."""
    axes, points = corners.axes(wall), corners.local(wall)
    if axes.z[2] < _UPRIGHT:
        raise NoShape("de wand staat niet rechtop")
    left, low, right, high = box_of(points)
    if min(right - left, high - low) > 2 * _THICKEST:
        raise NoShape("de wand is niet recht")
    along = axes.x if right - left >= high - low else axes.y
    return _box(corners.of(wall), (along[0], along[1]))


def _around(points: Sequence[Point], along: Corner, width: float | None) -> Frame:
    """The frame around points; turned a quarter when only so its width is that of the door or window."""
    for direction in (along, (-along[1], along[0])):
        frame = _box(points, direction)
        if frame.half <= _THICKEST and (width is None or _is_wide(frame, width)):
            return frame
    raise NoShape("de opening in de wand is niet zo breed als wat erin staat")


def _is_wide(frame: Frame, width: float) -> bool:
    return abs(math.dist(frame.start, frame.end) - width) <= max(_SAME_WIDTH, _SAME_WIDTH_SHARE * width)


def _box(points: Sequence[Point], along: Corner) -> Frame:
    a, b = along
    lengths = [x * a + y * b for x, y, _ in points]
    depths = [y * a - x * b for x, y, _ in points]
    heights = [z for _, _, z in points]
    middle = (min(depths) + max(depths)) / 2
    ends = [(far * a - middle * b, far * b + middle * a) for far in (min(lengths), max(lengths))]
    half = max((max(depths) - min(depths)) / 2, _THINNEST)
    return Frame(ends[0], ends[1], (-b, a), half, min(heights), max(heights))
