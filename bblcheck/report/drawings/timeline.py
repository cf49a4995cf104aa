"""The life of a home: where it stood, how long, and which text of the law went with each stay."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bblcheck.report.drawings.svg import Markup, drawing, element, fitted
from bblcheck.report.drawings.svg import label_on_lines as label
from bblcheck.report.reporttexts import text
from bblcheck.report.texts import Language
from bblcheck.result.model import Placement

WIDTH = 720.0
_LEFT, _RIGHT = 24.0, 24.0
_TOP = 40.0
_ROW = 74.0
_BAR = 22.0
_INK = "#2b333d"
_LEAST_YEARS = 2
_MOST_TICKS = 12


@dataclass(frozen=True, slots=True)
class _Scale:
    first: int
    last: int

    def x(self, day: date) -> float:
        """Where a day lies; days beyond the ends lie at the ends."""
        start, end = date(self.first, 1, 1).toordinal(), date(self.last, 1, 1).toordinal()
        part = (day.toordinal() - start) / (end - start)
        return _LEFT + min(max(part, 0.0), 1.0) * (WIDTH - _LEFT - _RIGHT)


def timeline(
    placements: Sequence[Placement], reference: date, language: Language, name: str
) -> Markup | None:
    """One bar per stay, dashed when planned, with its law beneath; None when there is nothing to show."""
    if not placements:
        return None
    scale = _scale(placements, reference)
    height = _TOP + _ROW * len(placements) + 18
    children = [*_axis(scale, height), *_reference(scale, reference, height, language)]
    for index, placement in enumerate(placements):
        children += _stay(placement, scale, _TOP + index * _ROW, language)
    return drawing(
        WIDTH,
        height,
        children,
        name=name,
        title=text("drawing.timeline", language),
        description="; ".join(described(placement, language) for placement in placements),
    )


def described(placement: Placement, language: Language) -> str:
    """A stay in words: where, when, and whether it was temporary."""
    parts = [placement.site, period(placement, language), term(placement, language)]
    return ", ".join(part for part in parts if part)


def period(placement: Placement, language: Language, day: Callable[[date], str] = date.isoformat) -> str:
    """From when to when."""
    start = f"{text('time.from', language)} {day(placement.start)}"
    end = f" {text('time.until', language)} {day(placement.end)}" if placement.end else ""
    return start + end


def term(placement: Placement, language: Language, day: Callable[[date], str] = date.isoformat) -> str:
    """Temporary, and until when it may stay; permanent; or nothing when the dossier does not say."""
    if placement.temporary is None:
        return ""
    if not placement.temporary:
        return text("time.permanent", language)
    word = text("time.temporary", language)
    if placement.term_end is None:
        return word
    return f"{word}, {text('time.term', language)} {day(placement.term_end)}"


def law_line(placement: Placement, language: Language, day: Callable[[date], str] = date.isoformat) -> str:
    """The decree and its text."""
    if not placement.law:
        return ""
    version = placement.law_version
    return placement.law + (f", {text('time.text_of', language)} {day(version)}" if version else "")


def _scale(placements: Sequence[Placement], reference: date) -> _Scale:
    days = [reference]
    for each in placements:
        days += [day for day in (each.start, each.end, each.term_end) if day is not None]
    first, last = min(days).year, max(days).year + 1
    return _Scale(first, max(last, first + _LEAST_YEARS))


def _axis(scale: _Scale, height: float) -> Iterator[Markup]:
    years = range(scale.first, scale.last + 1)
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 1000) if len(years) / step <= _MOST_TICKS)
    for year in years:
        if year % step:
            continue
        x = scale.x(date(year, 1, 1))
        yield element("line", x1=x, x2=x, y1=26, y2=height - 6, stroke="#c9ced6", stroke_width=1)
        yield label(x, 18, str(year), 12, text_anchor="middle", fill="#4a515b")


def _reference(scale: _Scale, reference: date, height: float, language: Language) -> Iterator[Markup]:
    x = scale.x(reference)
    yield element(
        "line", x1=x, x2=x, y1=26, y2=height - 14, stroke=_INK, stroke_width=2, stroke_dasharray="2 4"
    )
    anchor = "end" if x > WIDTH * 0.7 else "start"
    words = f"{text('label.date', language)} {reference.isoformat()}"
    yield label(x + (-6 if anchor == "end" else 6), height - 4, words, 12, text_anchor=anchor)


def _stay(placement: Placement, scale: _Scale, top: float, language: Language) -> Iterator[Markup]:
    until = placement.end or placement.term_end or date(scale.last, 1, 1)
    x, end = scale.x(placement.start), scale.x(until)
    allowed = scale.x(placement.term_end) if placement.term_end else end
    bar = top + 24
    if allowed > end:
        yield element(
            "rect", x=end, y=bar + 7, width=allowed - end, height=_BAR - 14, fill="#dfe3e8", stroke="#8a929e"
        )
    yield element(
        "rect",
        x=x,
        y=bar,
        width=max(end - x, 4),
        height=_BAR,
        rx=2,
        fill="#ffffff" if placement.planned else "#3c5a78",
        stroke="#1f3a55",
        stroke_width=2,
        stroke_dasharray="6 4" if placement.planned else None,
    )
    late = x > WIDTH * 0.55
    anchor, at = ("end", max(end, allowed)) if late else ("start", x)
    room = at - _LEFT if late else WIDTH - _RIGHT - at
    planned = f" ({text('time.planned', language)})" if placement.planned else ""
    head = fitted(f"{placement.site}{planned}", room, 14)
    foot = fitted(
        " · ".join(p for p in (law_line(placement, language), term(placement, language)) if p), room, 12
    )
    yield label(at, top + 17, head, 14, text_anchor=anchor, font_weight="700")
    yield label(at, bar + _BAR + 15, foot, 12, text_anchor=anchor, fill="#333b45")
