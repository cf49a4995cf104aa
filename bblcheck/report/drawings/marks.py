"""How a verdict looks without colour: a symbol, a hatch and a border; the colour comes on top."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bblcheck.engine.verdicts import Verdict
from bblcheck.report.drawings.svg import Markup, element


@dataclass(frozen=True, slots=True)
class Look:
    """Ink on paper: the ink has a contrast of more than 7 to 1 on its paper. `dash` is the border."""

    ink: str
    paper: str
    dash: str | None
    width: float


@dataclass(frozen=True, slots=True)
class Mark:
    """What a drawing says of one room: its verdict, where its findings are, and in words."""

    verdict: Verdict
    link: str | None
    words: str


LOOKS: Mapping[Verdict, Look] = {
    Verdict.COMPLIANT: Look("#0e5a31", "#ffffff", None, 1.2),
    Verdict.NON_COMPLIANT: Look("#8f1015", "#fde6e4", None, 3.2),
    Verdict.INSUFFICIENT_DATA: Look("#6b4000", "#fff6e0", "6 4", 2),
    Verdict.REVIEW_REQUIRED: Look("#35328c", "#eeeefc", "2 3", 2),
    Verdict.NOT_APPLICABLE: Look("#4a515b", "#f3f4f6", None, 1),
}


def hatches(name: str) -> Markup:
    """The fills of a drawing, by `fill_of` with the same name."""
    return element("defs", *(_pattern(name, verdict, look) for verdict, look in LOOKS.items()))


def fill_of(name: str, verdict: Verdict) -> str:
    """The fill of a verdict."""
    return f"url(#{name}-{verdict.value})"


def _pattern(name: str, verdict: Verdict, look: Look) -> Markup:
    paper = element("rect", width=10, height=10, fill=look.paper)
    lines = {
        Verdict.NON_COMPLIANT: _strokes("M-2 2 L2 -2 M0 10 L10 0 M8 12 L12 8", look.ink, 2),
        Verdict.INSUFFICIENT_DATA: element("circle", cx=5, cy=5, r=1.1, fill=look.ink, fill_opacity=0.45),
        Verdict.REVIEW_REQUIRED: _strokes("M5 0 V10", look.ink, 1.2),
    }
    return element(
        "pattern",
        paper,
        lines.get(verdict, ""),
        id=f"{name}-{verdict.value}",
        width=10,
        height=10,
        patternUnits="userSpaceOnUse",
    )


def _strokes(path: str, ink: str, width: float) -> Markup:
    return element("path", d=path, fill="none", stroke=ink, stroke_opacity=0.45, stroke_width=width)
