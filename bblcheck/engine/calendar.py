"""Dates as ordinals, and dates moved by a term of years, months or days."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR, date
from fractions import Fraction
from math import ceil, floor
from typing import Literal, TypeAlias

from bblcheck.engine.gaps import merge
from bblcheck.engine.numbers import Number, gaps_of, interval_of, ranged
from bblcheck.engine.values import Interval
from bblcheck.language.units import parse_unit

Term: TypeAlias = Literal["years", "months", "days"]


def term_of(unit: str) -> Term | None:
    """The calendar unit of a term, None for any other unit."""
    for term in ("years", "months", "days"):
        if parse_unit(unit)[0] == ((term, 1),):
            return term
    return None


def shift(moment: Number, amount: Number, term: Term) -> Number:
    """The date `amount` later; a day that the month lacks becomes its last day."""
    when, how_long = interval_of(moment), interval_of(amount)
    low = _moved(when.low, how_long.low, term, floor)
    high = _moved(when.high, how_long.high, term, ceil)
    return ranged(Interval(low, high), merge(gaps_of(moment), gaps_of(amount)))


def _moved(
    ordinal: Fraction | None, amount: Fraction | None, term: Term, whole: Callable[[Fraction], int]
) -> Fraction | None:
    if ordinal is None or amount is None:
        return None
    if term == "days":
        return ordinal + whole(amount)
    moved = _months_later(int(ordinal), whole(amount * 12 if term == "years" else amount))
    return None if moved is None else Fraction(moved)


def _months_later(ordinal: int, months: int) -> int | None:
    """None for a date that the calendar does not hold."""
    start = date.fromordinal(ordinal)
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1])).toordinal()
