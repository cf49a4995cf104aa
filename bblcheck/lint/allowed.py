"""What values a fact may have: a stretch of numbers or days, or a set of words."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from bblcheck.language.tree import Operator


@dataclass(frozen=True, slots=True)
class Span:
    """From `low` to `high` in base units (days as ordinals); None is no bound, `open` bounds are not included."""

    low: Fraction | None = None
    high: Fraction | None = None
    low_open: bool = False
    high_open: bool = False

    @property
    def empty(self) -> bool:
        if self.low is None or self.high is None:
            return False
        return self.low > self.high or (self.low == self.high and (self.low_open or self.high_open))


Allowed: TypeAlias = Span | frozenset[str]
"""Words are options; a truth is one of the words `waar` and `onwaar`."""

TRUE: Allowed = frozenset(("waar",))
FALSE: Allowed = frozenset(("onwaar",))
_OPPOSITE: dict[Operator, tuple[Operator, ...]] = {
    "ten minste": ("minder dan",),
    "meer dan": ("ten hoogste",),
    "ten hoogste": ("meer dan",),
    "minder dan": ("ten minste",),
    "is": ("minder dan", "meer dan"),
}


def span(operator: Operator, limit: Fraction) -> Span:
    """The numbers of which a comparison with `limit` holds."""
    match operator:
        case "ten minste":
            return Span(low=limit)
        case "meer dan":
            return Span(low=limit, low_open=True)
        case "ten hoogste":
            return Span(high=limit)
        case "minder dan":
            return Span(high=limit, high_open=True)
        case "is":
            return Span(low=limit, high=limit)


def spans(operator: Operator, limit: Fraction, holds: bool) -> tuple[Span, ...]:
    """As `span`, or the stretches of which the comparison does not hold."""
    return (span(operator, limit),) if holds else tuple(span(other, limit) for other in _OPPOSITE[operator])


def words(operator: Operator, option: str, options: tuple[str, ...], holds: bool) -> frozenset[str]:
    """The options (best first) of which a comparison with `option` holds, or does not hold."""
    place = options.index(option)
    chosen = {
        "ten minste": options[: place + 1],
        "meer dan": options[:place],
        "ten hoogste": options[place:],
        "minder dan": options[place + 1 :],
        "is": (option,),
    }[operator]
    return frozenset(chosen) if holds else frozenset(options) - frozenset(chosen)


def meet(one: Allowed, other: Allowed) -> Allowed | None:
    """What both allow; None if nothing. Values of different kinds are left to the checker."""
    if isinstance(one, frozenset):
        common = one & other if isinstance(other, frozenset) else one
        return common or None
    if not isinstance(other, Span):
        return one
    low, low_open = _tightest(one.low, one.low_open, other.low, other.low_open, sign=1)
    high, high_open = _tightest(one.high, one.high_open, other.high, other.high_open, sign=-1)
    common_span = Span(low, high, low_open, high_open)
    return None if common_span.empty else common_span


def _tightest(
    one: Fraction | None, one_open: bool, other: Fraction | None, other_open: bool, sign: int
) -> tuple[Fraction | None, bool]:
    """The higher of two lower bounds (`sign` 1) or the lower of two upper bounds (-1)."""
    if one is None or other is None:
        return (other, other_open) if one is None else (one, one_open)
    if one == other:
        return one, one_open or other_open
    return (one, one_open) if (one - other) * sign > 0 else (other, other_open)
