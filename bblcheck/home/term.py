"""Terms in years: exact at every anniversary, so that fifteen years and a day is more than fifteen years."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

from bblcheck.home.events import TermInParts, TermInUnit

TEMPORARY_YEARS = 15
"""How long a temporary building may stay at one place (Bouwbesluit 2012 artikel 1.1)."""
SOUND_YEARS = 10
"""Up to which term the sound limits of a temporary building are relaxed (Bbl 4.105, 4.109, 4.116), and up to which
the sound rules of the omgevingsplan stay out (Bkl 5.55, 5.78)."""
NOTICE_YEARS = 1
"""Within which the work must begin after a bouwmelding (Bbl 2.18)."""


def years_between(start: date, end: date) -> Fraction:
    """From `start` up to `end` (not included) in years: whole years, and the rest as a part of that year."""
    whole = end.year - start.year
    if anniversary(start, whole) > end:
        whole -= 1
    since = anniversary(start, whole)
    return whole + Fraction((end - since).days, (anniversary(start, whole + 1) - since).days)


def anniversary(start: date, years: int) -> date:
    """The same day `years` later; 29 February becomes 1 March in a year that has none."""
    year = start.year + years
    if year > date.max.year:
        return date.max
    try:
        return start.replace(year=year)
    except ValueError:
        return date(year, 3, 1)


def term_end(start: date, term: TermInUnit | TermInParts) -> date:
    """The first day after a term that begins on `start`; the last date there is when it lies further."""
    years, months, days = _parts(term)
    months += start.month - 1
    later = anniversary(start.replace(month=1, day=1), years + months // 12)
    if later == date.max:
        return date.max
    month_start = later.replace(month=months % 12 + 1)
    try:
        moved = month_start.replace(day=start.day)
    except ValueError:
        moved = (month_start + timedelta(days=31)).replace(day=1)
    try:
        return moved + timedelta(days=days)
    except OverflowError:
        return date.max


def _parts(term: TermInUnit | TermInParts) -> tuple[int, int, int]:
    if isinstance(term, TermInParts):
        return term.jaar, term.maand, term.dag
    by_unit = {"jaar": (term.value, 0, 0), "maand": (0, term.value, 0), "dag": (0, 0, term.value)}
    return by_unit[term.unit]
