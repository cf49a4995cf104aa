"""Before and after a move beside each other: what changed is framed and numbered, the foundation is grey."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

from bblcheck.report.drawings.flat import Point, Sheet, sheet_for
from bblcheck.report.drawings.marks import hatches
from bblcheck.report.drawings.plan import base, openings_of, outlines_on, storeys_of
from bblcheck.report.drawings.svg import Markup, drawing, element, fitted, label
from bblcheck.report.reporttexts import text
from bblcheck.report.texts import Language
from bblcheck.result.model import Difference, RoomShape, Shapes

WIDTH = 720.0
_HALF = WIDTH / 2
_DEEPEST = 300.0
_SIDE, _TOP, _FOOT = 40.0, 52.0, 46.0
_INK, _CHANGED, _GREY = "#2b333d", "#8f1015", "#6a727d"
_FOUNDATION = "foundation"
_AROUND = 10.0


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
    """A row per storey, left before and right after; None when one of the two is not drawn."""
    if not before.rooms or not after.rooms:
        return None
    numbers = numbered(differences)
    excluded = any(each.change == _FOUNDATION for each in differences)
    states = [storeys_of(before), storeys_of(after)]
    children: list[Markup] = [hatches(name)]
    top = 0.0
    for storey in dict.fromkeys((*states[0], *states[1])):
        heights = []
        for place, (shapes, storeys) in enumerate(zip((before, after), states, strict=True)):
            title = f"{text(('diff.before', 'diff.after')[place], language)}: {storey}"
            rooms = storeys.get(storey, ())
            children.append(
                label(
                    place * _HALF + _SIDE, top + 20, fitted(title, _HALF - _SIDE, 13), 13, font_weight="700"
                )
            )
            if not rooms:
                children.append(label(place * _HALF + _SIDE, top + 44, text("diff.no_storey", language), 12))
                continue
            sheet = _sheet(rooms, place, top)
            heights.append(sheet.height)
            children += _panel(
                sheet, rooms, shapes, numbers, name, excluded=excluded and storey == next(iter(storeys))
            )
        top += max(heights, default=0.0) + _TOP + _FOOT
    if excluded:
        children.append(label(_SIDE, top + 6, text("diff.foundation_grey", language), 12, fill=_GREY))
        top += 20
    said = "; ".join(
        f"{number}: {each.element} {each.fact} {text(f'change.{each.change}', language)}"
        for number, each in enumerate(differences, start=1)
    )
    title = text("diff.drawing", language)
    return drawing(
        WIDTH, top, children, name=name, title=title, description=said or text("diff.none", language)
    )


def _sheet(rooms: Sequence[RoomShape], place: int, top: float) -> Sheet:
    sheet = sheet_for(rooms, _HALF - 2 * _SIDE, _DEEPEST)
    return sheet.moved(place * _HALF + (_HALF - sheet.width) / 2, top + _TOP)


def _panel(
    sheet: Sheet,
    rooms: Sequence[RoomShape],
    shapes: Shapes,
    numbers: Mapping[str, int],
    name: str,
    *,
    excluded: bool,
) -> Iterator[Markup]:
    openings = openings_of(shapes, rooms)
    if excluded:
        yield _foundation(sheet, rooms)
    yield from base(sheet, rooms, openings, {}, name)
    for room in rooms:
        if room.id in numbers:
            spots = [spot for outline in outlines_on(sheet, room) for spot in outline]
            yield from _framed(spots, numbers[room.id])
    for item in openings:
        if item.id in numbers:
            yield from _framed([sheet.at(item.start), sheet.at(item.end)], numbers[item.id])


def _foundation(sheet: Sheet, rooms: Sequence[RoomShape]) -> Markup:
    """A grey edge around the home, which stands for what is under it."""
    spots = [spot for room in rooms for outline in outlines_on(sheet, room) for spot in outline]
    return _box(spots, 18, fill="#e8eaed", stroke=_GREY, stroke_width=1.2, stroke_dasharray="2 3")


def _framed(spots: Sequence[Point], number: int) -> Iterator[Markup]:
    yield _box(spots, _AROUND, fill="none", stroke=_CHANGED, stroke_width=2.6, rx=4)
    x, y = max(x for x, _ in spots) + _AROUND, min(y for _, y in spots) - _AROUND
    yield element("circle", cx=x, cy=y, r=9, fill=_CHANGED, stroke="#ffffff", stroke_width=1.5)
    yield label(x, y + 4, str(number), 11, text_anchor="middle", fill="#ffffff", font_weight="700")


def _box(spots: Sequence[Point], around: float, **look: str | float) -> Markup:
    xs, ys = [x for x, _ in spots], [y for _, y in spots]
    width, height = (math.fsum((max(axis), -min(axis))) + 2 * around for axis in (xs, ys))
    return element("rect", x=min(xs) - around, y=min(ys) - around, width=width, height=height, **look)
