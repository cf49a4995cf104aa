"""Before and after a move beside each other: what changed is numbered, with what became of it; the foundation is
grey."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bblcheck.report.drawings.flat import Point, Sheet, sheet_for
from bblcheck.report.drawings.marks import hatches
from bblcheck.report.drawings.partmarks import GREY, INK, badge, drawn_part, legend, patterns, sign_of
from bblcheck.report.drawings.plan import base, openings_of, outlines_on, storeys_of
from bblcheck.report.drawings.svg import Markup, drawing, element, fitted, label
from bblcheck.report.reporttexts import text
from bblcheck.report.texts import Language
from bblcheck.result.model import Difference, OpeningShape, PartShape, RoomShape, Shapes

WIDTH = 720.0
_HALF = WIDTH / 2
_DEEPEST = 300.0
_SIDE, _TOP, _FOOT = 40.0, 52.0, 46.0
_FOUNDATION = "foundation"
_AROUND = 10.0
_NEAR = 4000
"""Millimetres around the rooms of a home within which a part is drawn with it."""
_FLAT = 600
"""Millimetres: what is lower is a floor, and belongs to the storey that stands on it."""
_WIDE, _HIGH = 34, 20
"""How much room a number with its sign takes."""
_AWAY = 26.0


@dataclass(frozen=True, slots=True)
class _Panel:
    """One storey of one state: what is drawn of it. No rooms: the whole state, of which only parts are known."""

    storey: str
    rooms: Sequence[RoomShape]
    openings: Sequence[OpeningShape]
    parts: Sequence[PartShape]

    @property
    def empty(self) -> bool:
        return not self.rooms and not self.parts

    @property
    def ids(self) -> set[str]:
        rooms, openings = {room.id for room in self.rooms}, {item.id for item in self.openings}
        return rooms | openings | {part.id for part in self.parts}

    def sheet(self, place: int, top: float) -> Sheet:
        """Where it comes on the drawing: on the left (0) or the right (1)."""
        sheet = sheet_for(self.rooms, _HALF - 2 * _SIDE, _DEEPEST, also=[part.outline for part in self.parts])
        return sheet.moved(place * _HALF + (_HALF - sheet.width) / 2, top + _TOP)


@dataclass(frozen=True, slots=True)
class _Field:
    """The part of the drawing in which the numbers of a panel stand."""

    left: float
    right: float
    top: float
    bottom: float

    def holds(self, spot: Point) -> bool:
        return self.left <= spot[0] <= self.right and self.top <= spot[1] <= self.bottom

    def places(self) -> Iterator[Point]:
        for row in range(int((self.bottom - self.top) / _HIGH) + 1):
            for column in range(int((self.right - self.left) / _WIDE) + 1):
                yield self.left + column * _WIDE, self.top + row * _HIGH


def numbered(differences: Sequence[Difference]) -> Mapping[str, int]:
    """The number of each changed element by its id in either model: its first row in the table, counted from 1."""
    found: dict[str, int] = {}
    for number, each in enumerate(differences, start=1):
        for name in (each.before_id, each.after_id):
            if name:
                found.setdefault(name, number)
    return found


def difference(
    before: Shapes, after: Shapes, differences: Sequence[Difference], language: Language, name: str
) -> Markup | None:
    """A row per storey, left before and right after; None when of one of the two nothing can be drawn."""
    states = [_panels(before), _panels(after)]
    if not all(states):
        return None
    numbers = numbered(differences)
    signs = {number: sign_of(each.change) for number, each in enumerate(differences, start=1)}
    grey = any(each.change == _FOUNDATION for each in differences)
    shown = [part for panels in states for panel in panels.values() for part in panel.parts]
    children: list[Markup] = [hatches(name), patterns(name, shown)]
    met: set[str] = set()
    top = 0.0
    for storey in dict.fromkeys((*states[0], *states[1])):
        heights = []
        for place, panels in enumerate(states):
            children.append(_title(place, storey, top, language))
            panel = panels.get(storey)
            if panel is None or panel.empty:
                children.append(label(place * _HALF + _SIDE, top + 44, text("diff.no_storey", language), 12))
                continue
            sheet = panel.sheet(place, top)
            heights.append(sheet.height)
            lowest = storey == next(iter(panels))
            sides = (place * _HALF + 14, (place + 1) * _HALF - _WIDE + 10)
            field = _Field(*sides, top + 36, top + _TOP + sheet.height + _FOOT - 14)
            children += _drawn(panel, sheet, field, numbers, signs, name, grey=grey and lowest)
            met |= panel.ids
        top += max(heights, default=0.0) + _TOP + _FOOT
    absent = _absent(differences, met)
    used = {signs[numbers[each]] for each in met if each in numbers}
    rows, high = legend(shown, used, language, name, (_SIDE, top), WIDTH - 2 * _SIDE, foundation=grey)
    children += rows
    top += high
    if absent:
        words = f"{text('diff.absent', language)} {', '.join(map(str, absent))}."
        children.append(label(_SIDE, top + 12, fitted(words, WIDTH - 2 * _SIDE, 12), 12, fill=GREY))
        top += 20
    said = "; ".join(_said(number, each, language) for number, each in enumerate(differences, start=1))
    title = text("diff.drawing", language)
    return drawing(
        WIDTH, top + 6, children, name=name, title=title, description=said or text("diff.none", language)
    )


def _title(place: int, storey: str, top: float, language: Language) -> Markup:
    side = text(("diff.before", "diff.after")[place], language)
    words = fitted(f"{side}: {storey}" if storey else side, _HALF - _SIDE, 13)
    return label(place * _HALF + _SIDE, top + 20, words, 13, font_weight="700")


def _said(number: int, each: Difference, language: Language) -> str:
    return f"{number}: {each.element} {each.fact} {text(f'change.{each.change}', language)}"


def _absent(differences: Sequence[Difference], met: Collection[str]) -> Sequence[int]:
    """The rows of which nothing is on the drawing, apart from the foundation."""
    return [
        number
        for number, each in enumerate(differences, start=1)
        if each.change != _FOUNDATION and not {each.before_id, each.after_id} & set(met)
    ]


# --- what is on which storey


def _panels(shapes: Shapes) -> Mapping[str, _Panel]:
    """The storeys of a state with what is near their rooms, the lowest first."""
    storeys = storeys_of(shapes)
    if not storeys:
        return {"": _Panel("", (), (), shapes.parts)} if shapes.parts else {}
    drawn = {room.id for room in shapes.rooms} | {item.id for item in shapes.openings}
    near = [part for part in shapes.parts if part.id not in drawn and _is_near(part, shapes.rooms)]
    lows = {storey: min(room.low for room in rooms) for storey, rooms in storeys.items()}
    placed = {storey: [part for part in near if _storey_of(part, lows) == storey] for storey in storeys}
    return {
        storey: _Panel(storey, rooms, openings_of(shapes, rooms), placed[storey])
        for storey, rooms in storeys.items()
    }


def _storey_of(part: PartShape, lows: Mapping[str, int]) -> str:
    """The storey in which most of a part stands; the lowest for what is under the home."""
    height = part.high + 1 if part.high - part.low < _FLAT else (part.low + part.high) // 2
    below = [storey for storey, low in lows.items() if low - _FLAT // 2 <= height]
    return max(below, key=lambda storey: lows[storey], default=next(iter(lows)))


def _is_near(part: PartShape, rooms: Sequence[RoomShape]) -> bool:
    spots = [spot for room in rooms for spot in room.outlines[0]]
    return all(
        min(each[axis] for each in part.outline) <= max(each[axis] for each in spots) + _NEAR
        and max(each[axis] for each in part.outline) >= min(each[axis] for each in spots) - _NEAR
        for axis in (0, 1)
    )


# --- drawing


def _drawn(
    panel: _Panel,
    sheet: Sheet,
    field: _Field,
    numbers: Mapping[str, int],
    signs: Mapping[int, str],
    name: str,
    *,
    grey: bool,
) -> Iterator[Markup]:
    spots_of = {part.id: [sheet.at(spot) for spot in part.outline] for part in panel.parts}
    ground = [part for part in panel.parts if part.role != "changed"]
    if panel.rooms:
        if grey and not ground:
            yield _foundation(sheet, panel.rooms)
        yield from base(sheet, panel.rooms, panel.openings, {}, name)
    yield from (drawn_part(part, spots_of[part.id], name) for part in ground)
    marked: dict[str, list[Point]] = {}
    for room in panel.rooms:
        marked[room.id] = [spot for outline in outlines_on(sheet, room) for spot in outline]
    for item in panel.openings:
        marked[item.id] = [sheet.at(item.start), sheet.at(item.end)]
    marked = {each: spots for each, spots in marked.items() if each in numbers}
    yield from (
        _box(spots, _AROUND, fill="none", stroke=INK, stroke_width=2.6, rx=4) for spots in marked.values()
    )
    for part in panel.parts:
        if part.role == "changed" and part.id in numbers:
            marked[part.id] = spots_of[part.id]
            yield drawn_part(part, spots_of[part.id], name)
    yield from _badges(
        {numbers[each]: spots for each, spots in marked.items() if each in numbers}, signs, field
    )


def _badges(
    marked: Mapping[int, Sequence[Point]], signs: Mapping[int, str], field: _Field
) -> Iterator[Markup]:
    """The number of each, with a line to what it is about where it had to stand apart."""
    taken: list[Point] = []
    for number, spots in sorted(marked.items()):
        at = _free(spots, taken, field)
        taken.append(at)
        near = min(spots, key=lambda spot: math.dist(spot, at))
        if math.dist(near, at) > _AWAY:
            yield element("line", x1=near[0], y1=near[1], x2=at[0], y2=at[1], stroke=INK, stroke_width=1)
        yield badge(at, number, signs[number])


def _free(spots: Sequence[Point], taken: Sequence[Point], field: _Field) -> Point:
    """A corner of what is marked, or the place nearest to it where no other number stands."""
    left, right, low, high = _sides(spots)
    east, west, north, south = right + _AROUND, left - _WIDE, low - _AROUND, high + _AROUND
    corners = [(east, north), (east, south), (east, (low + high) / 2), (west, north), (west, south)]
    rest = sorted(field.places(), key=lambda each: math.dist(each, corners[0]))
    free = (
        each
        for each in (*corners, *rest)
        if field.holds(each) and all(_clear(each, other) for other in taken)
    )
    return next(free, corners[0])


def _clear(one: Point, other: Point) -> bool:
    return abs(one[0] - other[0]) >= _WIDE or abs(one[1] - other[1]) >= _HIGH


def _foundation(sheet: Sheet, rooms: Sequence[RoomShape]) -> Markup:
    """A grey edge around the home, which stands for what is under it."""
    spots = [spot for room in rooms for outline in outlines_on(sheet, room) for spot in outline]
    return _box(spots, 18, fill="#e8eaed", stroke=GREY, stroke_width=1.2, stroke_dasharray="2 3")


def _box(spots: Sequence[Point], around: float, **look: str | float) -> Markup:
    left, right, low, high = _sides(spots)
    width, height = right - left + 2 * around, high - low + 2 * around
    return element("rect", x=left - around, y=low - around, width=width, height=height, **look)


def _sides(spots: Sequence[Point]) -> tuple[float, float, float, float]:
    xs, ys = [x for x, _ in spots], [y for _, y in spots]
    return min(xs), max(xs), min(ys), max(ys)
