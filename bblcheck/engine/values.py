"""Exact numbers with an interval.

A number is an `Interval` of rationals in the base unit of its dimension (`language.units`); a known number
has `low == high`, an open side is None. Every operation is sound: the result holds each number that the
operation can give for numbers of its operands.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from bblcheck.records import dataclass


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from `low` to `high`, both included; None is unbounded."""

    low: Fraction | None
    high: Fraction | None

    @property
    def exact(self) -> bool:
        return self.low is not None and self.low == self.high

    def holds(self, value: Fraction | int) -> bool:
        """Whether `value` lies in the interval."""
        return (self.low is None or self.low <= value) and (self.high is None or value <= self.high)


ANY_NUMBER = Interval(None, None)


def exactly(value: Fraction | int) -> Interval:
    """The interval that holds only `value`."""
    number = Fraction(value)
    return Interval(number, number)


def add(left: Interval, right: Interval) -> Interval:
    return Interval(
        None if left.low is None or right.low is None else left.low + right.low,
        None if left.high is None or right.high is None else left.high + right.high,
    )


def negate(value: Interval) -> Interval:
    return Interval(
        None if value.high is None else -value.high,
        None if value.low is None else -value.low,
    )


def subtract(left: Interval, right: Interval) -> Interval:
    return add(left, negate(right))


_Bound = tuple[int, Fraction]
"""A bound as (infinity, finite part): (-1, 0) and (1, 0) are the infinities, (0, x) is the number x."""

_LOWEST: _Bound = (-1, Fraction(0))
_HIGHEST: _Bound = (1, Fraction(0))


def _bounds(value: Interval) -> tuple[_Bound, _Bound]:
    return (
        _LOWEST if value.low is None else (0, value.low),
        _HIGHEST if value.high is None else (0, value.high),
    )


def _sign(bound: _Bound) -> int:
    infinite, number = bound
    return infinite or (number > 0) - (number < 0)


def _times(left: _Bound, right: _Bound) -> _Bound:
    """A product of bounds; nothing times without bound is nothing."""
    if left[0] == 0 and right[0] == 0:
        return (0, left[1] * right[1])
    sign = _sign(left) * _sign(right)
    return (sign, Fraction(0))


def multiply(left: Interval, right: Interval) -> Interval:
    corners = [_times(a, b) for a in _bounds(left) for b in _bounds(right)]
    low, high = min(corners), max(corners)
    return Interval(None if low[0] else low[1], None if high[0] else high[1])


def divide(left: Interval, right: Interval) -> Interval:
    """The quotient; any number when the divisor may be zero."""
    if right.holds(0):
        return ANY_NUMBER
    zero = Fraction(0)
    inverse = Interval(
        zero if right.high is None else 1 / right.high,
        zero if right.low is None else 1 / right.low,
    )
    return multiply(left, inverse)


def largest(left: Interval, right: Interval) -> Interval:
    """The larger of two numbers."""
    lows = [low for low in (left.low, right.low) if low is not None]
    high = None if left.high is None or right.high is None else max(left.high, right.high)
    return Interval(max(lows, default=None), high)


def smallest(left: Interval, right: Interval) -> Interval:
    """The smaller of two numbers."""
    return negate(largest(negate(left), negate(right)))


def hull(values: Sequence[Interval] | Iterable[Interval]) -> Interval:
    """The smallest interval that holds all of `values`, of which there is at least one."""
    lows, highs = zip(*((value.low, value.high) for value in values), strict=True)
    known_lows = [low for low in lows if low is not None]
    known_highs = [high for high in highs if high is not None]
    return Interval(
        min(known_lows) if len(known_lows) == len(lows) else None,
        max(known_highs) if len(known_highs) == len(highs) else None,
    )
