"""Interval arithmetic holds every number that the operation can give."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bblcheck.engine import numbers, values
from bblcheck.engine.gaps import Gap
from bblcheck.engine.numbers import Range
from bblcheck.engine.values import ANY_NUMBER, Interval, exactly

bounds = st.fractions(min_value=-4, max_value=4, max_denominator=4)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = sorted((draw(bounds), draw(bounds)))
    return Interval(low if draw(st.booleans()) else None, high if draw(st.booleans()) else None)


@st.composite
def members(draw: st.DrawFn) -> tuple[Interval, Fraction]:
    interval = draw(intervals())
    low = Fraction(-9) if interval.low is None else interval.low
    high = Fraction(9) if interval.high is None else interval.high
    return interval, low + (high - low) * draw(st.sampled_from([Fraction(n, 4) for n in range(5)]))


OPERATIONS = [
    (values.add, lambda a, b: a + b),
    (values.subtract, lambda a, b: a - b),
    (values.multiply, lambda a, b: a * b),
    (values.divide, lambda a, b: a / b if b else Fraction(0)),
    (values.largest, max),
    (values.smallest, min),
]


@pytest.mark.parametrize(("interval", "plain"), OPERATIONS)
@settings(derandomize=True, deadline=None, max_examples=150)
@given(left=members(), right=members())
def test_operations_are_sound(interval, plain, left, right):  # type: ignore[no-untyped-def]
    result = interval(left[0], right[0])
    assert result.holds(plain(left[1], right[1]))


def test_a_divisor_that_may_be_zero_gives_any_number() -> None:
    assert values.divide(exactly(1), Interval(Fraction(-1), Fraction(1))) == ANY_NUMBER
    assert values.divide(exactly(1), Interval(Fraction(0), Fraction(1))) == ANY_NUMBER


def test_nothing_times_anything_is_nothing() -> None:
    gap = (Gap("x", "niet opgegeven"),)
    assert numbers.multiply(0, Range(ANY_NUMBER, gap)) == 0


def test_a_bound_that_dominates_drops_the_gaps_of_the_other() -> None:
    gap = (Gap("x", "niet opgegeven"),)
    small = Range(Interval(Fraction(0), Fraction(3)), gap)
    assert numbers.largest(small, 7) == 7
    assert numbers.smallest(small, 2) == Range(Interval(Fraction(0), Fraction(2)), gap)


def test_two_equal_alternatives_need_no_facts() -> None:
    gap = (Gap("x", "niet opgegeven"),)
    assert numbers.either(2, 2, gap) == 2
    assert numbers.either(2, 3, gap) == Range(Interval(Fraction(2), Fraction(3)), gap)
