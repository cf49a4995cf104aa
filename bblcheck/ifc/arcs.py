"""Outlines with arcs of a circle, as corners that lie on the arc: close enough to measure, without the geometry kernel.

Where an arc starts and ends is read from the points of its neighbours, not from its angles: these are in a unit that
models get wrong.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from bblcheck.ifc.entity import Entity
from bblcheck.ifc.shape import NoShape

DEVIATION = 0.0001
"""Metres: no point of an arc lies farther from the line between two of its corners."""
_ON_ARC = 0.001
_MOST_CORNERS = 256

Corner = tuple[float, float]


def composite(curve: Entity, metre: float) -> list[Corner]:
    """The corners of an IfcCompositeCurve of lines and arcs. Raises NoShape, also when it is not closed."""
    lines = [_line(segment, metre) for segment in curve.Segments]
    found: list[Corner] = []
    for number, segment in enumerate(curve.Segments):
        before, line, after = lines[number - 1], lines[number], lines[(number + 1) % len(lines)]
        if line is None:
            if before is None or after is None:
                raise NoShape("een omtrek met bogen naast elkaar", kernel=True)
            line = _arc(segment, before[-1], after[0], metre)
        elif before is not None and math.dist(before[-1], line[0]) > _ON_ARC:
            raise NoShape("een omtrek die niet sluit")
        found += line
    return found


def through(start: Corner, middle: Corner, end: Corner) -> list[Corner]:
    """The corners of the arc through three points, the first and last included. Raises NoShape."""
    (ax, ay), (bx, by), (cx, cy) = start, middle, end
    twice = 2 * ((bx - ax) * (cy - ay) - (cx - ax) * (by - ay))
    if abs(twice) <= _ON_ARC * math.dist(start, end):
        raise NoShape("een boog die een rechte lijn is", kernel=True)
    b, c = (bx - ax) ** 2 + (by - ay) ** 2, (cx - ax) ** 2 + (cy - ay) ** 2
    x = ax + ((cy - ay) * b - (by - ay) * c) / twice
    y = ay + ((bx - ax) * c - (cx - ax) * b) / twice
    return list(_corners((x, y), start, end, counterclockwise=twice > 0))


def _line(segment: Entity, metre: float) -> list[Corner] | None:
    """The points of a segment of straight lines, in the direction of the outline; None for an arc."""
    parent = segment.ParentCurve
    if parent.is_a() == "IfcTrimmedCurve" and parent.BasisCurve.is_a() == "IfcCircle":
        return None
    if parent.is_a() != "IfcPolyline":
        raise NoShape(f"een omtrek met een {parent.is_a()}", kernel=True)
    points = [_corner(point.Coordinates, metre) for point in parent.Points]
    return points if segment.SameSense else points[::-1]


def _arc(segment: Entity, start: Corner, end: Corner, metre: float) -> list[Corner]:
    trimmed = segment.ParentCurve
    circle = trimmed.BasisCurve
    centre = _corner(circle.Position.Location.Coordinates, metre)
    radius = circle.Radius * metre
    if any(abs(math.dist(centre, point) - radius) > _ON_ARC for point in (start, end)):
        raise NoShape("een boog die niet op zijn buren aansluit", kernel=True)
    return list(_corners(centre, start, end, counterclockwise=trimmed.SenseAgreement == segment.SameSense))


def _corners(centre: Corner, start: Corner, end: Corner, *, counterclockwise: bool) -> Iterator[Corner]:
    x, y = centre
    radius = math.dist(centre, start)
    from_, to = (math.atan2(point[1] - y, point[0] - x) for point in (start, end))
    sweep = (to - from_) % math.tau if counterclockwise else -((from_ - to) % math.tau)
    if not (math.isfinite(radius) and radius > DEVIATION and math.dist(start, end) > DEVIATION):
        raise NoShape("een boog zonder maat", kernel=True)
    count = math.ceil(abs(sweep) / (4 * math.asin(math.sqrt(min(DEVIATION / (2 * radius), 1)))))
    if count > _MOST_CORNERS:
        raise NoShape("een boog met een zeer grote straal", kernel=True)
    yield start
    for number in range(1, count):
        angle = from_ + sweep * number / count
        yield (x + radius * math.cos(angle), y + radius * math.sin(angle))
    yield end


def _corner(numbers: Sequence[float], metre: float) -> Corner:
    if len(numbers) < 2 or not all(isinstance(each, int | float) and math.isfinite(each) for each in numbers):
        raise NoShape("een punt dat geen getallen heeft")
    return numbers[0] * metre, numbers[1] * metre
