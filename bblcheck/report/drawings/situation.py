"""The situation: the home on its plot, with the distance from each window to the boundary that the site gives, and
the buildings around it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bblcheck.report.drawings.flat import Point, Sheet, path_of, sheet_for, spans_at
from bblcheck.report.drawings.plan import outlines_on, shown, storeys_of
from bblcheck.report.drawings.svg import Markup, drawing, element, fitted, label, label_on_lines
from bblcheck.report.reporttexts import text
from bblcheck.report.texts import Language
from bblcheck.result.model import Amount, NeighbourShape, OpeningShape, Result, RoomShape, Shapes

WIDTH = 720.0
_HIGHEST = 420.0
_MARGIN = 56.0
_UNIT = 1000.0
_PROBE = 600
"""Millimetres from an opening at which is looked on which side of it the room lies."""
_DEEP, _BROAD = 2400, 6000
"""Millimetres of a building nearby that are drawn; how large it is nobody says."""
_SIDE = 46.0
_INK, _BOUNDARY, _BLOCK = "#2b333d", "#0e5a31", "#c5cbd3"


@dataclass(frozen=True, slots=True)
class _Way:
    """From an opening straight out: unit vectors away from the home and along it, and what stands how far, in
    millimetres."""

    item: OpeningShape
    start: Point
    out: Point
    along: Point
    boundary: float | None
    neighbours: tuple[tuple[NeighbourShape, float], ...]

    def at(self, distance: float, aside: float = 0.0) -> Point:
        """A place this far out, on the drawing."""
        x, y = self.start
        return (
            x + self.out[0] * distance + self.along[0] * aside,
            y + self.out[1] * distance + self.along[1] * aside,
        )


def situation(
    shapes: Shapes, language: Language, name: str, block: Sequence[Sequence[tuple[int, int]]] = ()
) -> Markup | None:
    """The drawing; None when the home is not drawn or the site says nothing of where it stands. `block` are the edges
    of rooms of other homes in the same building."""
    reached = _reached(shapes)
    if not shapes.rooms or not reached:
        return None
    rooms = next(iter(storeys_of(shapes).values()))
    sheet = sheet_for(rooms, _UNIT, _UNIT, also=block)
    low, high = _ends(sheet, [_way(sheet, rooms, *each) for each in reached])
    size = (high[0] - low[0], high[1] - low[1])
    factor = min((WIDTH - 2 * _MARGIN) / size[0], _HIGHEST / size[1])
    sheet = sheet_for(rooms, _UNIT * factor, _UNIT * factor, also=block)
    left = (WIDTH - size[0] * factor) / 2
    sheet = sheet.moved(left - low[0] * factor, _MARGIN - low[1] * factor)
    ways = [_way(sheet, rooms, *each) for each in reached]
    children = [_hatch(name), *_homes(sheet, block, _BLOCK), *_home(sheet, rooms)]
    for way in ways:
        children += (_building(way, each, sheet.scale, name) for each in way.neighbours)
    for way in ways:
        children += _measured(way, sheet.scale, language)
    bottom = size[1] * factor + 2 * _MARGIN
    for line in _legend(ways, block, language):
        children.append(label(_MARGIN, bottom, line, 12, fill=_INK))
        bottom += 18
    described = "; ".join(_described(each, language) for each in ways)
    title = text("drawing.situation", language)
    return drawing(WIDTH, bottom, children, name=name, title=title, description=described)


def block_around(result: Result) -> Sequence[Sequence[tuple[int, int]]]:
    """The edges of the rooms of the other homes in the building, without those that are of this home as well."""
    own = {room.id for room in result.shapes.rooms}
    others = (home for home in result.building if home.id != result.home.id)
    return [room.outline for home in others for room in home.rooms if room.id not in own]


def _reached(shapes: Shapes) -> Sequence[tuple[OpeningShape, float | None, Sequence[NeighbourShape]]]:
    """The openings of which the site gives the distance to the boundary, or to a building."""
    opposite: dict[str, list[NeighbourShape]] = {}
    for each in shapes.neighbours:
        if each.opening and _metres(each.distance) is not None:
            opposite.setdefault(each.opening, []).append(each)
    found = ((item, _metres(item.boundary), opposite.get(item.id, [])) for item in shapes.openings)
    return [(item, far, near) for item, far, near in found if far is not None or near]


def _metres(amount: Amount | None) -> float | None:
    """A distance that is known exactly."""
    return float(amount.value) if amount is not None and amount.value is not None and amount.exact else None


def _way(
    sheet: Sheet,
    rooms: Sequence[RoomShape],
    item: OpeningShape,
    boundary: float | None,
    neighbours: Iterable[NeighbourShape],
) -> _Way:
    start, end = sheet.at(item.start), sheet.at(item.end)
    length = math.dist(start, end) or 1.0
    along = ((end[0] - start[0]) / length, (end[1] - start[1]) / length)
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    return _Way(
        item=item,
        start=middle,
        out=_outward(sheet, rooms, middle, (-along[1], along[0])),
        along=along,
        boundary=None if boundary is None else boundary * 1000 * sheet.scale,
        neighbours=tuple((each, (_metres(each.distance) or 0.0) * 1000 * sheet.scale) for each in neighbours),
    )


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


def _ends(sheet: Sheet, ways: Sequence[_Way]) -> tuple[Point, Point]:
    """The corners of all that is drawn."""
    spots = [(0.0, 0.0), (sheet.width, sheet.height)]
    for way in ways:
        spots += [way.at(way.boundary)] if way.boundary is not None else []
        spots += (spot for _, far in way.neighbours for spot in _corners(way, far, sheet.scale))
    xs, ys = [x for x, _ in spots], [y for _, y in spots]
    return (min(xs), min(ys)), (max(xs), max(ys))


# --- drawing


def _home(sheet: Sheet, rooms: Sequence[RoomShape]) -> Iterator[Markup]:
    return _homes(sheet, [room.outlines[0] for room in rooms], "#f3f4f6")


def _homes(sheet: Sheet, outlines: Sequence[Sequence[tuple[int, int]]], paper: str) -> Iterator[Markup]:
    for width, ink in ((8.0, _INK if paper != _BLOCK else "#8a929c"), (0.0, "none")):
        for outline in outlines:
            path = path_of([[sheet.at(spot) for spot in outline]])
            yield element("path", d=path, fill=paper, stroke=ink, stroke_width=width, stroke_linejoin="miter")


def _corners(way: _Way, far: float, scale: float) -> Sequence[Point]:
    deep, half = far + _DEEP * scale, _BROAD * scale / 2
    return [way.at(far, -half), way.at(far, half), way.at(deep, half), way.at(deep, -half)]


def _building(way: _Way, found: tuple[NeighbourShape, float], scale: float, name: str) -> Markup:
    each, far = found
    x, y = way.at(far + _DEEP * scale / 2)
    path = path_of([_corners(way, far, scale)])
    words = fitted(each.name, max(_BROAD * scale, 90.0), 12)
    box = element("path", d=path, fill=f"url(#{name}-building)", stroke=_INK, stroke_width=1.2)
    return box + label_on_lines(x, y + 4, words, 12, text_anchor="middle")


def _measured(way: _Way, scale: float, language: Language) -> Iterator[Markup]:
    """The line out of an opening, with what it meets and how far that is."""
    last = max([far for _, far in way.neighbours] + [way.boundary or 0.0])
    yield _line(way.start, way.at(last), stroke=_INK, stroke_width=1.4, stroke_dasharray="5 4")
    at = 0.0
    if way.boundary is not None:
        end = way.boundary
        yield _line(way.at(end, -_SIDE), way.at(end, _SIDE), stroke=_BOUNDARY, stroke_width=3.5)
        yield _distance(way, end / 2, shown(way.item.boundary, "m", language))
        at = end
    for each, far in way.neighbours:
        yield _distance(
            way, (max(at, 0.0) + far) / 2 if far > at else far / 2, shown(each.distance, "m", language)
        )


def _distance(way: _Way, at: float, words: str) -> Markup:
    x, y = way.at(at)
    return label_on_lines(x, y + 4, words, 13, text_anchor="middle", font_weight="700")


def _line(start: Point, end: Point, **look: str | float) -> Markup:
    return element("line", x1=start[0], y1=start[1], x2=end[0], y2=end[1], **look)


def _hatch(name: str) -> Markup:
    lines = element("path", d="M0 8 L8 0", fill="none", stroke="#8a929c", stroke_width=1)
    paper = element("rect", width=8, height=8, fill="#ffffff")
    look: Mapping[str, float] = {"width": 8, "height": 8}
    tile = element("pattern", paper, lines, id=f"{name}-building", patternUnits="userSpaceOnUse", **look)
    return element("defs", tile)


def _legend(ways: Sequence[_Way], block: Sequence[object], language: Language) -> Iterator[str]:
    if any(way.boundary is not None for way in ways):
        yield text("drawing.boundary", language)
    if any(way.neighbours for way in ways):
        yield text("drawing.neighbours", language)
    if block:
        yield text("drawing.block", language)


def _described(way: _Way, language: Language) -> str:
    parts = [shown(way.item.boundary, "m", language)] if way.boundary is not None else []
    parts += [f"{each.name} {shown(each.distance, 'm', language)}" for each, _ in way.neighbours]
    return f"{way.item.name}: {', '.join(parts)}"
