"""The situation: the home on its plot, with the distance from each window to the boundary that the site gives."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bblcheck.report.drawings.flat import Point, Sheet, path_of, sheet_for, spans_at
from bblcheck.report.drawings.plan import outlines_on, storeys_of
from bblcheck.report.drawings.svg import Markup, drawing, element, label, label_on_lines
from bblcheck.report.reporttexts import text
from bblcheck.report.texts import Language
from bblcheck.result.model import LidResult, OpeningShape, RoomShape, Shapes

WIDTH = 720.0
_HIGHEST = 420.0
_MARGIN = 56.0
_UNIT = 1000.0
_PROBE = 600
"""Millimetres from an opening at which is looked on which side of it the room lies."""
_INK, _BOUNDARY = "#2b333d", "#0e5a31"
_DISTANCE = re.compile(r"ramen\[(?P<name>.+)\]\.afstand_tot_perceelsgrens")
_METRES = re.compile(r"(?P<whole>\d+)(?:,(?P<part>\d+))? m")


@dataclass(frozen=True, slots=True)
class Reach:
    """From a window straight out to the boundary."""

    name: str
    metres: float
    shown: str


@dataclass(frozen=True, slots=True)
class _Line:
    start: Point
    end: Point
    along: Point
    reach: Reach


def reaches(results: Sequence[LidResult]) -> tuple[Reach, ...]:
    """The distances to the boundary that the rules used, each window once; one that is no plain length is left out."""
    found: dict[str, Reach] = {}
    for source in (source for item in results for source in item.sources):
        fact, value = _DISTANCE.fullmatch(source.fact), _METRES.fullmatch(source.value)
        if fact and value:
            metres = float(f"{value['whole']}.{value['part'] or '0'}")
            found.setdefault(fact["name"], Reach(fact["name"], metres, source.value))
    return tuple(found.values())


def situation(shapes: Shapes, found: Sequence[Reach], language: Language, name: str) -> Markup | None:
    """The drawing; None when the home is not drawn or no distance belongs to one of its windows."""
    windows = [(item, each) for each in found for item in shapes.openings if item.name == each.name]
    if not shapes.rooms or not windows or len({each.name for _, each in windows}) < len(windows):
        return None
    rooms = next(iter(storeys_of(shapes).values()))
    sheet = sheet_for(rooms, _UNIT, _UNIT)
    lines = [_line(sheet, rooms, item, each) for item, each in windows]
    low, high = _ends(sheet, lines)
    size = (high[0] - low[0], high[1] - low[1])
    factor = min((WIDTH - 2 * _MARGIN) / size[0], _HIGHEST / size[1])
    sheet = sheet_for(rooms, _UNIT * factor, _UNIT * factor)
    left = (WIDTH - size[0] * factor) / 2
    sheet = sheet.moved(left - low[0] * factor, _MARGIN - low[1] * factor)
    lines = [_line(sheet, rooms, item, each) for item, each in windows]
    children = [*_home(sheet, rooms), *(part for line in lines for part in _reach(line))]
    height = size[1] * factor + 2 * _MARGIN
    children.append(label(_MARGIN, height - 12, text("drawing.boundary", language), 12, fill=_BOUNDARY))
    described = "; ".join(f"{each.name}: {each.shown}" for _, each in windows)
    title = text("drawing.situation", language)
    return drawing(WIDTH, height, children, name=name, title=title, description=described)


def _line(sheet: Sheet, rooms: Sequence[RoomShape], item: OpeningShape, reach: Reach) -> _Line:
    start, end = sheet.at(item.start), sheet.at(item.end)
    length = math.dist(start, end) or 1.0
    along = ((end[0] - start[0]) / length, (end[1] - start[1]) / length)
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    out = _outward(sheet, rooms, middle, (-along[1], along[0]))
    far = reach.metres * 1000 * sheet.scale
    return _Line(middle, (middle[0] + out[0] * far, middle[1] + out[1] * far), along, reach)


def _outward(sheet: Sheet, rooms: Sequence[RoomShape], at: Point, way: Point) -> Point:
    """The side of an opening where no room lies, or else the side away from the middle of the home."""
    probe = _PROBE * sheet.scale
    inside = [
        _inside(sheet, rooms, (at[0] + sign * way[0] * probe, at[1] + sign * way[1] * probe))
        for sign in (1, -1)
    ]
    if inside[0] != inside[1]:
        sign = -1 if inside[0] else 1
    else:
        spots = [sheet.at(spot) for room in rooms for spot in room.outlines[0]]
        middle = [(min(axis) + max(axis)) / 2 for axis in zip(*spots, strict=True)]
        sign = 1 if (at[0] - middle[0]) * way[0] + (at[1] - middle[1]) * way[1] >= 0 else -1
    return (sign * way[0], sign * way[1])


def _inside(sheet: Sheet, rooms: Sequence[RoomShape], point: Point) -> bool:
    return any(
        left <= point[0] <= right
        for room in rooms
        for left, right in spans_at(outlines_on(sheet, room), point[1])
    )


def _ends(sheet: Sheet, lines: Sequence[_Line]) -> tuple[Point, Point]:
    """The corners of all that is drawn."""
    xs = [0.0, sheet.width, *(line.end[0] for line in lines)]
    ys = [0.0, sheet.height, *(line.end[1] for line in lines)]
    return (min(xs), min(ys)), (max(xs), max(ys))


def _home(sheet: Sheet, rooms: Sequence[RoomShape]) -> Iterator[Markup]:
    for width, ink in ((8.0, _INK), (0.0, "none")):
        for room in rooms:
            path = path_of(outlines_on(sheet, room)[:1])
            yield element(
                "path", d=path, fill="#f3f4f6", stroke=ink, stroke_width=width, stroke_linejoin="miter"
            )


def _reach(line: _Line) -> Iterator[Markup]:
    (x1, y1), (x2, y2) = line.start, line.end
    yield element("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=_INK, stroke_width=1.4, stroke_dasharray="5 4")
    side = 46.0
    ax, ay = line.along[0] * side, line.along[1] * side
    yield element("line", x1=x2 - ax, y1=y2 - ay, x2=x2 + ax, y2=y2 + ay, stroke=_BOUNDARY, stroke_width=3.5)
    yield label_on_lines(
        (x1 + x2) / 2, (y1 + y2) / 2 + 4, line.reach.shown, 13, text_anchor="middle", font_weight="700"
    )
