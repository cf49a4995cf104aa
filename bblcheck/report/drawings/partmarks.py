"""How a part that changed looks in plan without colour: a hatch for what it is, a sign for what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bblcheck.report.drawings.flat import Point, path_of
from bblcheck.report.drawings.svg import Markup, element, label, text_width
from bblcheck.report.reporttexts import text
from bblcheck.report.texts import Language
from bblcheck.result.model import PartShape

INK, GREY = "#8f1015", "#6a727d"
_PAPER, _GROUND, _CONTEXT = "#fdecea", "#c9ced6", "#c5cbd3"
_POINT = 9.0
_ROUND = 9.0


@dataclass(frozen=True, slots=True)
class _Look:
    """Lines of a tile of 8 by 8, and the border of the part."""

    tile: str
    width: float = 1.8
    dash: str | None = None


_LOOKS: Mapping[str, _Look] = {
    "wall": _Look("M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6", 2.2),
    "opening": _Look("", 1.6, "3 2"),
    "stair": _Look("M2 0 V8 M6 0 V8"),
    "railing": _Look("M0 4 H8 M4 2 V6", 1.6),
    "floor": _Look("M0 4 H8 M4 0 V8"),
    "frame": _Look("M0 0 L8 8 M8 0 L0 8", 2.2),
    "module": _Look("", 3.2, "10 4"),
    "installation": _Look("M2 2 h4 v4 h-4 Z"),
    "other": _Look("M4 3 v2"),
}
_KINDS: Mapping[str, str] = {
    "module": "module",
    "IfcWall": "wall",
    "IfcCurtainWall": "wall",
    "IfcOpening": "opening",
    "IfcDoor": "opening",
    "IfcWindow": "opening",
    "IfcStair": "stair",
    "IfcRamp": "stair",
    "IfcRailing": "railing",
    "IfcSlab": "floor",
    "IfcRoof": "floor",
    "IfcPlate": "floor",
    "IfcCovering": "floor",
    "IfcBeam": "frame",
    "IfcColumn": "frame",
    "IfcMember": "frame",
    "IfcBuilding": "other",
    "IfcElementAssembly": "other",
    "IfcFurni": "other",
    "IfcSpace": "other",
    "IfcTransport": "installation",
}
"""The first words of the names of classes; any other class is one of an installation."""
_INSTALLATION = "installation"
SIGNS: Mapping[str, str] = {"added": "+", "removed": "−", "moved_within": "↔", "regrouped": "↔"}
"""Of a change; any other makes a part differ."""
DIFFERS = "≠"


def group_of(kind: str) -> str:
    """What sort of part a class of IFC is."""
    return next((group for start, group in _KINDS.items() if kind.startswith(start)), _INSTALLATION)


def sign_of(change: str) -> str:
    """What became of a part, in one sign."""
    return SIGNS.get(change, DIFFERS)


def patterns(name: str, parts: Iterable[PartShape]) -> Markup:
    """The hatches that these parts need, by `drawn_part` with the same name."""
    groups = dict.fromkeys(group_of(part.kind) for part in parts if part.role == "changed")
    return element("defs", *(_pattern(_id(name, group), group) for group in groups)) if groups else ""


def drawn_part(part: PartShape, spots: Sequence[Point], name: str) -> Markup:
    """A part where it stands on the drawing; one without a shape as a small cross."""
    if part.role != "changed":
        foundation = part.role == "foundation"
        return _outline(
            spots,
            fill=_GROUND if foundation else _CONTEXT,
            fill_opacity=0.6 if foundation else None,
            stroke=GREY,
            stroke_width=1.2,
            stroke_dasharray="2 3" if foundation else None,
        )
    group = group_of(part.kind)
    if len(spots) < 3:
        x, y = spots[0]
        cross = f"M{x - _POINT:.1f} {y:.1f} h{2 * _POINT:g} M{x:.1f} {y - _POINT:.1f} v{2 * _POINT:g}"
        return element("path", d=cross, fill="none", stroke=INK, stroke_width=2.4)
    look = _LOOKS[group]
    return _outline(
        spots,
        fill=f"url(#{_id(name, group)})" if look.tile else "none",
        stroke=INK,
        stroke_width=look.width,
        stroke_dasharray=look.dash,
    )


def badge(at: Point, number: int, sign: str) -> Markup:
    """The number of a row with its sign."""
    x, y = at
    return "".join(
        (
            element("circle", cx=x, cy=y, r=_ROUND, fill=INK, stroke="#ffffff", stroke_width=1.5),
            label(x, y + 4, str(number), 11, text_anchor="middle", fill="#ffffff", font_weight="700"),
            label(x + _ROUND + 1, y + 5, sign, 15, fill=INK, font_weight="700"),
        )
    )


def legend(
    parts: Sequence[PartShape],
    signs: Iterable[str],
    language: Language,
    name: str,
    at: Point,
    width: float,
    *,
    foundation: bool,
) -> tuple[list[Markup], float]:
    """What the hatches and signs on a drawing mean, in rows of this width, and how high that is. `foundation`: it is
    drawn as an edge around the home."""
    x, y = at
    drawn: list[Markup] = []
    for sample, words in (*_samples(parts, language, name, foundation), *_signs(signs, language)):
        wide = 30 + text_width(words, 12) + 16
        if x > at[0] and x + wide > at[0] + width:
            x, y = at[0], y + 22
        drawn += [sample(x, y), label(x + 26, y + 11, words, 12)]
        x += wide
    return drawn, y + 22 - at[1] if drawn else 0.0


@dataclass(frozen=True, slots=True)
class _Swatch:
    """A small box that looks like a part, or a sign."""

    sign: str = ""
    fill: str = "none"
    stroke: str = INK
    dash: str | None = None

    def __call__(self, x: float, y: float) -> Markup:
        if self.sign:
            return label(x + 10, y + 12, self.sign, 15, text_anchor="middle", fill=INK, font_weight="700")
        look = {"fill": self.fill, "stroke": self.stroke, "stroke_dasharray": self.dash}
        return element("rect", x=x, y=y, width=20, height=14, stroke_width=1.4, **look)


def _samples(
    parts: Sequence[PartShape], language: Language, name: str, foundation: bool
) -> Iterator[tuple[_Swatch, str]]:
    for group in _LOOKS:
        if any(part.role == "changed" and group_of(part.kind) == group for part in parts):
            look = _LOOKS[group]
            fill = f"url(#{_id(name, group)})" if look.tile else "none"
            yield _Swatch(fill=fill, dash=look.dash), text(f"part.{group}", language)
    if foundation or any(part.role == "foundation" for part in parts):
        yield _Swatch(fill=_GROUND, stroke=GREY, dash="2 3"), text("part.foundation", language)


def _signs(signs: Iterable[str], language: Language) -> Iterator[tuple[_Swatch, str]]:
    words = {"+": "sign.added", "−": "sign.removed", "↔": "sign.moved", DIFFERS: "sign.differs"}
    met = set(signs)
    return ((_Swatch(sign), text(key, language)) for sign, key in words.items() if sign in met)


def _pattern(identity: str, group: str) -> Markup:
    paper = element("rect", width=8, height=8, fill=_PAPER)
    lines = element("path", d=_LOOKS[group].tile or "M0 0", fill="none", stroke=INK, stroke_width=1.1)
    return element("pattern", paper, lines, id=identity, width=8, height=8, patternUnits="userSpaceOnUse")


def _id(name: str, group: str) -> str:
    return f"{name}-part-{group}"


def _outline(spots: Sequence[Point], **look: str | float | None) -> Markup:
    return element("path", d=path_of([spots]), stroke_linejoin="miter", **look)
