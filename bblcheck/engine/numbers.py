"""Numbers as rules compute with them: exact where known, else an interval with the gaps that widen it."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import TypeAlias

from bblcheck.engine import values
from bblcheck.engine.gaps import Gap, Gaps, merge
from bblcheck.engine.truth import FALSE, TRUE, Truth, known
from bblcheck.engine.values import ANY_NUMBER, Interval, exactly
from bblcheck.language.tree import Operator
from bblcheck.records import dataclass

Exact: TypeAlias = Fraction | int


@dataclass(frozen=True, slots=True)
class Range:
    """A number that is not known exactly: within `interval`, for lack of `gaps`."""

    interval: Interval
    gaps: Gaps


Number: TypeAlias = Exact | Range


def interval_of(number: Number) -> Interval:
    return number.interval if isinstance(number, Range) else exactly(number)


def gaps_of(number: Number) -> Gaps:
    return number.gaps if isinstance(number, Range) else ()


def ranged(interval: Interval, gaps: Gaps) -> Number:
    """The number in `interval`: exact if the interval leaves no choice, whatever the gaps."""
    if interval.low is not None and interval.low == interval.high:
        return interval.low
    return Range(interval, gaps)


def unknown_number(gaps: Gaps) -> Number:
    return Range(ANY_NUMBER, gaps)


def _lift(operation: Callable[[Interval, Interval], Interval], left: Number, right: Number) -> Number:
    interval = operation(interval_of(left), interval_of(right))
    return ranged(interval, merge(gaps_of(left), gaps_of(right)))


def add(left: Number, right: Number) -> Number:
    if isinstance(left, Range) or isinstance(right, Range):
        return _lift(values.add, left, right)
    return left + right


def subtract(left: Number, right: Number) -> Number:
    if isinstance(left, Range) or isinstance(right, Range):
        return _lift(values.subtract, left, right)
    return left - right


def multiply(left: Number, right: Number) -> Number:
    if isinstance(left, Range) or isinstance(right, Range):
        return _lift(values.multiply, left, right)
    return left * right


ZERO_DIVISOR = Gap("deler", "er wordt door nul gedeeld", "review")


def divide(left: Number, right: Number) -> Number:
    """The quotient; unknown when the divisor may be zero."""
    if isinstance(left, Range) or isinstance(right, Range):
        interval = values.divide(interval_of(left), interval_of(right))
        return ranged(interval, merge(gaps_of(left), gaps_of(right)) or (ZERO_DIVISOR,))
    if right == 0:
        return unknown_number((ZERO_DIVISOR,))
    return Fraction(left) / right


def negative(number: Number) -> Number:
    if isinstance(number, Range):
        return Range(values.negate(number.interval), number.gaps)
    return -number


def largest(left: Number, right: Number) -> Number:
    """The larger of two; one that cannot be the larger takes its gaps with it."""
    if isinstance(left, Range) or isinstance(right, Range):
        if _at_most(left, right):
            return right
        if _at_most(right, left):
            return left
        return _lift(values.largest, left, right)
    return max(left, right)


def smallest(left: Number, right: Number) -> Number:
    """The smaller of two; one that cannot be the smaller takes its gaps with it."""
    return negative(largest(negative(left), negative(right)))


def _at_most(left: Number, right: Number) -> bool:
    """Whether `left <= right` for sure."""
    high, low = interval_of(left).high, interval_of(right).low
    return high is not None and low is not None and high <= low


def either(first: Number, second: Number, gaps: Gaps) -> Number:
    """One of two numbers, and it is not known which for lack of `gaps`."""
    if not isinstance(first, Range) and not isinstance(second, Range) and first == second:
        return first
    interval = values.hull((interval_of(first), interval_of(second)))
    return ranged(interval, merge(gaps, gaps_of(first), gaps_of(second)))


# --- comparisons


def compare(operator: Operator, left: Number, right: Number) -> Truth:
    """`left operator right`, as far as the intervals decide it."""
    if not isinstance(left, Range) and not isinstance(right, Range):
        return known(_EXACT[operator](left, right))
    verdict = _INTERVALS[operator](interval_of(left), interval_of(right))
    if verdict is None:
        return Truth(None, merge(gaps_of(left), gaps_of(right)))
    return TRUE if verdict else FALSE


_EXACT: dict[Operator, Callable[[Exact, Exact], bool]] = {
    "ten minste": lambda left, right: left >= right,
    "ten hoogste": lambda left, right: left <= right,
    "meer dan": lambda left, right: left > right,
    "minder dan": lambda left, right: left < right,
    "is": lambda left, right: left == right,
}


def _above(left: Interval, right: Interval, strict: bool) -> bool:
    """Whether all of `left` lies above all of `right`."""
    low, high = left.low, right.high
    return low is not None and high is not None and (low > high or (not strict and low == high))


def _order(left: Interval, right: Interval, strict: bool) -> bool | None:
    if _above(left, right, strict):
        return True
    return False if _above(right, left, not strict) else None


def _equal(left: Interval, right: Interval) -> bool | None:
    if left.exact and left == right:
        return True
    return False if _above(left, right, True) or _above(right, left, True) else None


_INTERVALS: dict[Operator, Callable[[Interval, Interval], bool | None]] = {
    "ten minste": lambda left, right: _order(left, right, False),
    "ten hoogste": lambda left, right: _order(right, left, False),
    "meer dan": lambda left, right: _order(left, right, True),
    "minder dan": lambda left, right: _order(right, left, True),
    "is": _equal,
}
