"""A section along the home: storeys above each other with the clear height of every room that is cut."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bblcheck.report.drawings.flat import sheet_for, spans_at
from bblcheck.report.drawings.marks import LOOKS, Mark, fill_of, hatches
from bblcheck.report.drawings.plan import UNMARKED, WIDTH, shown
from bblcheck.report.drawings.svg import Markup, drawing, element, fitted, label, text_width
from bblcheck.report.reporttexts import text
from bblcheck.report.texts import Language
from bblcheck.result.model import RoomShape, Shapes

_MARGIN = 26.0
_HIGHEST = 340.0
_CUTS = 21
_SMALLEST = 60.0
_INK = "#2b333d"


@dataclass(frozen=True, slots=True)
class _Cut:
    """A room where the section goes through it: from `left` to `right` along the section, in millimetres."""

    room: RoomShape
    left: float
    right: float


def section(shapes: Shapes, marks: Mapping[str, Mark], language: Language, name: str) -> Markup | None:
    """The section through the most rooms; None when there is nothing to cut."""
    cuts = _cuts(shapes.rooms)
    if not cuts:
        return None
    left, right = min(cut.left for cut in cuts), max(cut.right for cut in cuts)
    low, high = min(cut.room.low for cut in cuts), max(cut.room.high for cut in cuts)
    if right <= left or high <= low:
        return None
    scale = min((WIDTH - 2 * _MARGIN) / (right - left), _HIGHEST / (high - low))
    x0 = (WIDTH - (right - left) * scale) / 2
    children: list[Markup] = [hatches(name)]
    for cut in cuts:
        x, y = x0 + (cut.left - left) * scale, _MARGIN + (high - cut.room.high) * scale
        size = ((cut.right - cut.left) * scale, (cut.room.high - cut.room.low) * scale)
        children += _room(cut.room, marks.get(cut.room.id, UNMARKED), language, name, (x, y), size)
    bottom = _MARGIN + (high - low) * scale
    children.append(
        element("line", x1=_MARGIN, x2=WIDTH - _MARGIN, y1=bottom, y2=bottom, stroke=_INK, stroke_width=4)
    )
    title = text("drawing.section", language)
    described = "; ".join(f"{cut.room.name} {shown(cut.room.height, 'm', language)}".strip() for cut in cuts)
    return drawing(WIDTH, bottom + _MARGIN, children, name=name, title=title, description=described)


def _cuts(rooms: Sequence[RoomShape]) -> Sequence[_Cut]:
    """Where a line along the home meets its rooms, for the line that meets the most, nearest the middle."""
    if not rooms:
        return ()
    sheet = sheet_for(rooms, WIDTH, WIDTH)
    best: Sequence[_Cut] = ()
    order = sorted(range(1, _CUTS), key=lambda cut: abs(cut / _CUTS - 0.5))
    for cut in order:
        found = []
        for room in rooms:
            outlines = [[sheet.at(spot) for spot in outline] for outline in room.outlines]
            for left, right in spans_at(outlines, sheet.height * cut / _CUTS):
                found.append(_Cut(room, left / sheet.scale, right / sheet.scale))
        if len(found) > len(best):
            best = found
    return best


def _room(
    room: RoomShape,
    mark: Mark,
    language: Language,
    name: str,
    at: tuple[float, float],
    size: tuple[float, float],
) -> Iterator[Markup]:
    (x, y), (width, height) = at, size
    look = LOOKS[mark.verdict]
    for fill in ("#ffffff", fill_of(name, mark.verdict)):
        yield element(
            "rect",
            x=x,
            y=y,
            width=width,
            height=height,
            fill=fill,
            stroke=look.ink,
            stroke_width=look.width,
            stroke_dasharray=look.dash,
        )
    clear = shown(room.height, "m", language)
    lines = [fitted(room.name, width - 34, 12), *([f"↕ {clear}"] if clear else [])]
    middle = x + width / 2
    if width < _SMALLEST:
        lines = lines[1:]
    widest = max((text_width(line, 12) for line in lines), default=0)
    yield element(
        "rect",
        x=middle - widest / 2 - 4,
        y=y + height / 2 - 20,
        width=widest + 8,
        height=16 * len(lines) + 6,
        rx=3,
        fill="#ffffff",
        fill_opacity=0.92,
    )
    for index, line in enumerate(lines):
        bold = "700" if line.startswith("↕") else None
        yield label(middle, y + height / 2 - 6 + index * 16, line, 12, text_anchor="middle", font_weight=bold)
