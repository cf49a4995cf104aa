"""The plan of each storey: rooms with name, area and height, hatched by verdict; doors and windows."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bblcheck.engine.verdicts import Verdict
from bblcheck.report.drawings.flat import Point, Sheet, name_place, path_of, sheet_for
from bblcheck.report.drawings.marks import LOOKS, Mark, fill_of, hatches
from bblcheck.report.drawings.svg import Markup, drawing, element, label, text_width, words, wrapped
from bblcheck.report.reporttexts import text
from bblcheck.report.texts import SYMBOLS, Language, number
from bblcheck.result.model import Amount, OpeningShape, RoomShape, Shapes

WIDTH = 720.0
_DEEPEST = 520.0
_MARGIN = 48.0
_FOOT = 30.0
_HEAD = 24.0
_WALL = 150
"""Millimetres of wall drawn around a room: the model gives the inside of the walls."""
_BELOW = 600
"""Millimetres that a sill may lie under the floor of its storey."""
_INK = "#2b333d"
UNMARKED = Mark(Verdict.NOT_APPLICABLE, None, "")


@dataclass(frozen=True, slots=True)
class Storey:
    """One storey: its name, its drawing, and the rooms that were too small for their name, by number."""

    name: str
    svg: Markup
    key: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Alone:
    """What a drawing says itself when no page stands around it."""

    title: str
    notes: tuple[str, ...] = ()


def plans(
    shapes: Shapes, marks: Mapping[str, Mark], language: Language, name: str, alone: Alone | None = None
) -> tuple[Storey, ...]:
    """A drawing per storey, the lowest first. `marks` by the id of a room; `name` makes ids unique; `alone` for what
    no page stands around."""
    return tuple(
        _storey(storey, rooms, openings_of(shapes, rooms), marks, language, f"{name}-{index}", alone)
        for index, (storey, rooms) in enumerate(storeys_of(shapes).items())
    )


def storeys_of(shapes: Shapes) -> Mapping[str, Sequence[RoomShape]]:
    """The rooms by the name of their storey, the lowest first."""
    storeys: dict[str, list[RoomShape]] = {}
    for room in sorted(shapes.rooms, key=lambda room: room.low):
        storeys.setdefault(room.storey, []).append(room)
    return storeys


def openings_of(shapes: Shapes, rooms: Sequence[RoomShape]) -> Sequence[OpeningShape]:
    """The doors and windows on the storey of these rooms."""
    low, high = min(room.low for room in rooms), max(room.high for room in rooms)
    return [item for item in shapes.openings if low - _BELOW <= item.low < high]


def _storey(
    storey: str,
    rooms: Sequence[RoomShape],
    openings: Sequence[OpeningShape],
    marks: Mapping[str, Mark],
    language: Language,
    name: str,
    alone: Alone | None,
) -> Storey:
    sheet = sheet_for(rooms, WIDTH - 2 * _MARGIN, _DEEPEST)
    head = _MARGIN if alone is None else max(_MARGIN, _swing(sheet, openings)) + _HEAD
    sheet = sheet.moved((WIDTH - sheet.width) / 2, head)
    title = f"{text('drawing.plan', language)} {storey}".strip()
    numbered: list[tuple[int, str]] = []
    children = [hatches(name), *base(sheet, rooms, openings, marks, name)]
    for room in rooms:
        children.append(_caption(sheet, room, marks.get(room.id, UNMARKED), language, numbered))
    children += _scale_bar(sheet, head + sheet.height + _FOOT - 8)
    described = "; ".join(_described(room, marks.get(room.id, UNMARKED), language) for room in rooms)
    height = sheet.height + head + _FOOT + 12
    if alone is not None:
        children.append(label(_MARGIN, 20, f"{alone.title}: {title}", 14, font_weight="700"))
        for line in _under(alone, numbered, language):
            children.append(label(_MARGIN, height + 4, line, 12))
            height += 18
    svg = drawing(WIDTH, height, children, name=name, title=title, description=described)
    return Storey(storey, svg, tuple(numbered))


def _swing(sheet: Sheet, openings: Sequence[OpeningShape]) -> float:
    """How far the widest door may open beyond the rooms: a title stands above it."""
    doors = (math.dist(item.start, item.end) for item in openings if item.kind == "door")
    return max(doors, default=0.0) * sheet.scale


def _under(alone: Alone, numbered: Sequence[tuple[int, str]], language: Language) -> Iterator[str]:
    """What stands under a drawing that stands alone: its key and its notes, in lines that fit."""
    key = [f"{text('drawing.key', language)}:"] if numbered else []
    for line in (*key, *(f"{each} {said}" for each, said in numbered), *alone.notes):
        yield from wrapped([line], WIDTH - 2 * _MARGIN, 12)


def base(
    sheet: Sheet,
    rooms: Sequence[RoomShape],
    openings: Sequence[OpeningShape],
    marks: Mapping[str, Mark],
    name: str,
) -> Iterator[Markup]:
    """Walls, floors, doors and windows, without a word."""
    yield from (_walls(sheet, room) for room in rooms)
    yield from (_gap(sheet, item) for item in openings)
    yield from (_room(sheet, room, marks.get(room.id, UNMARKED), name) for room in rooms)
    yield from (_opening(sheet, item) for item in openings)


# --- rooms


def outlines_on(sheet: Sheet, room: RoomShape) -> list[list[Point]]:
    """The edges of a room on the drawing."""
    return [[sheet.at(spot) for spot in outline] for outline in room.outlines]


def _walls(sheet: Sheet, room: RoomShape) -> Markup:
    path = path_of(outlines_on(sheet, room)[:1])
    return element(
        "path",
        d=path,
        fill="none",
        stroke=_INK,
        stroke_width=2 * _WALL * sheet.scale,
        stroke_linejoin="miter",
    )


def _room(sheet: Sheet, room: RoomShape, mark: Mark, name: str) -> Markup:
    look = LOOKS[mark.verdict]
    path = path_of(outlines_on(sheet, room))
    floor = element("path", d=path, fill="#ffffff", fill_rule="evenodd")
    hatch = element(
        "path",
        d=path,
        fill=fill_of(name, mark.verdict),
        fill_rule="evenodd",
        stroke=look.ink,
        stroke_width=look.width,
        stroke_dasharray=look.dash,
    )
    return floor + hatch


def _caption(
    sheet: Sheet, room: RoomShape, mark: Mark, language: Language, numbered: list[tuple[int, str]]
) -> Markup:
    """The name, the verdict in words and the measures; or a number where they do not fit."""
    (x, y), width = name_place(outlines_on(sheet, room))
    said = [line for line in (room.name, mark.words, _measures(room, language)) if line]
    found = _laid(said, width - 10, _tall(sheet, room))
    if found is None:
        numbered.append((len(numbered) + 1, "; ".join(said)))
        short = f"{SYMBOLS[mark.verdict]} {len(numbered)}"
        found = _laid([room.name, short], width - 10, _tall(sheet, room)) or (12.0, [[short]])
    size, blocks = found
    lines = [line for block in blocks for line in block]
    step = size * 1.25
    top = y - step * (len(lines) - 1) / 2 + size * 0.35
    widest = max(text_width(line, size * 1.12) for line in lines)
    ground = element(
        "rect",
        x=x - widest / 2 - 4,
        y=top - size,
        width=widest + 8,
        height=step * len(lines) + 4,
        rx=3,
        fill="#ffffff",
        fill_opacity=0.92,
    )
    look = LOOKS[mark.verdict]
    texts = [
        label(
            x,
            top + index * step,
            line,
            size,
            text_anchor="middle",
            font_weight="700" if line in blocks[0] else None,
            fill=look.ink if line in wrapped([mark.words], width - 10, size) else "#16202b",
        )
        for index, line in enumerate(lines)
    ]
    caption = element("title", _title(room, mark, language)) + ground + "".join(texts)
    if mark.link is None:
        return element("g", caption)
    return element("a", caption, href=mark.link, data_name=room.name)


def _title(room: RoomShape, mark: Mark, language: Language) -> Markup:
    return words(_described(room, mark, language))


def _described(room: RoomShape, mark: Mark, language: Language) -> str:
    return ", ".join(part for part in (room.name, mark.words, _measures(room, language)) if part)


def _laid(said: Sequence[str], width: float, height: float) -> tuple[float, Sequence[Sequence[str]]] | None:
    """How large texts are written in a room, each in lines of its own; None where they do not fit whole."""
    for size, most in ((13.0, 1), (12.0, 1), (11.0, 1), (11.0, 4), (10.0, 5)):
        blocks = [wrapped([each], width, size) for each in said]
        lines = [line for block in blocks for line in block]
        fits = all(text_width(line, size) <= width for line in lines)
        if fits and all(len(block) <= most for block in blocks) and 1.25 * size * len(lines) <= height:
            return size, blocks
    line = " · ".join(said)
    return (11.0, [[line]]) if text_width(line, 11) <= width else None


def _tall(sheet: Sheet, room: RoomShape) -> float:
    ys = [y for _, y in outlines_on(sheet, room)[0]]
    return max(ys) - min(ys)


def _measures(room: RoomShape, language: Language) -> str:
    parts = [shown(room.area, "m²", language), shown(room.height, "m", language)]
    return " · ".join(part for part in parts if part)


def shown(value: Amount | None, unit: str, language: Language) -> str:
    """A measure of a room, "" when it is not known."""
    if value is None or value.value is None:
        return ""
    low = number(_rounded(value.value), language)
    if value.high is not None and _rounded(value.high) != _rounded(value.value):
        return f"{low}–{number(_rounded(value.high), language)} {unit}"
    return f"{low} {unit}"


def _rounded(value: str) -> str:
    """To the millimetre: rounding further could lift a measure over its limit."""
    return f"{Decimal(value):.3f}".rstrip("0").rstrip(".")


# --- openings


def _gap(sheet: Sheet, item: OpeningShape) -> Markup:
    """The hole in the wall, with its jambs; the floors that are drawn over it leave only the wall open."""
    start, end = sheet.at(item.start), sheet.at(item.end)
    thick = 2.6 * _WALL * sheet.scale
    return _line(start, end, "#ffffff", thick) + _jambs(start, end, thick)


def _opening(sheet: Sheet, item: OpeningShape) -> Markup:
    """A window with its glass, a door with its leaf standing open."""
    start, end = sheet.at(item.start), sheet.at(item.end)
    if item.kind == "window":
        return _line(start, end, "#ffffff", 4) + _line(start, end, _INK, 1.6)
    length = math.dist(start, end)
    leaf = (start[0] + (end[1] - start[1]), start[1] - (end[0] - start[0]))
    arc = f"M{leaf[0]:.1f} {leaf[1]:.1f} A{length:.1f} {length:.1f} 0 0 1 {end[0]:.1f} {end[1]:.1f}"
    return _line(start, leaf, _INK, 1.6) + element(
        "path", d=arc, fill="none", stroke=_INK, stroke_width=0.7, stroke_dasharray="3 2"
    )


def _jambs(start: Point, end: Point, thick: float) -> Markup:
    length = math.dist(start, end) or 1.0
    across = (-(end[1] - start[1]) / length * thick / 2, (end[0] - start[0]) / length * thick / 2)
    return "".join(
        _line((x - across[0], y - across[1]), (x + across[0], y + across[1]), _INK, 1.4)
        for x, y in (start, end)
    )


def _line(start: Point, end: Point, ink: str, width: float) -> Markup:
    return element(
        "line", x1=start[0], y1=start[1], x2=end[0], y2=end[1], stroke=ink, stroke_width=round(width, 2)
    )


# --- scale


def _scale_bar(sheet: Sheet, y: float) -> Iterator[Markup]:
    """Five metres, or one where five do not fit."""
    metres = 5 if 5000 * sheet.scale < WIDTH / 2 else 1
    x, length = _MARGIN, 1000 * metres * sheet.scale
    yield element("path", d=f"M{x} {y - 5:.1f} v10 m0 -5 h{length:.1f} m0 -5 v10", fill="none", stroke=_INK)
    yield label(x + length + 8, y + 4, f"{metres} m", 12)
