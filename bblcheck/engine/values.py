"""Exact numbers with an interval, and three-valued truth.

A number is an `Interval` of rationals in the base unit of its dimension (`language.units`); a known number
has `low == high`, an open side is None. Truth is True, False or None (unknown).
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from `low` to `high`, both included; None is unbounded."""

    low: Fraction | None
    high: Fraction | None

    @property
    def exact(self) -> bool:
        return self.low is not None and self.low == self.high


ANY_NUMBER = Interval(None, None)


def exactly(value: Fraction | int) -> Interval:
    """The interval that holds only `value`."""
    number = Fraction(value)
    return Interval(number, number)
