"""`aantal`, `som`, `grootste` and `kleinste` over lists that may be known in part only."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from bblcheck.engine import numbers
from bblcheck.engine.compiled import Compiled, NumberFn, Numeric
from bblcheck.engine.expressions import compile_number, compiles
from bblcheck.engine.gaps import Gap, Gaps, merge
from bblcheck.engine.library import Context
from bblcheck.engine.lists import MembersFn, bind
from bblcheck.engine.numbers import Number, Range, gaps_of, interval_of, ranged, unknown_number
from bblcheck.engine.run import Run, Slots
from bblcheck.engine.signs import never_negative
from bblcheck.engine.values import Interval, exactly, hull
from bblcheck.language.tree import Aggregate, Count, Kind

ZERO = exactly(0)


@compiles(Count)
def _count(expr: Count, context: Context, beside: Kind | None = None) -> Compiled:
    members = bind(expr.variable, expr.lists, expr.where, context, expr.at).members

    def count(run: Run, at: Slots) -> Number:
        found = members(run, at)
        low = len(found.items)
        if found.complete:
            return low
        high = None if found.gaps else Fraction(low + len(found.possible))
        return Range(Interval(Fraction(low), high), found.open_gaps)

    return Numeric(count)


def aggregate_context(expr: Aggregate, context: Context) -> Context:
    """The context of the body of an aggregate."""
    return bind(expr.variable, expr.lists, None, context, expr.at).context


@compiles(Aggregate)
def _aggregate(expr: Aggregate, context: Context, beside: Kind | None = None) -> Compiled:
    binding = bind(expr.variable, expr.lists, expr.where, context, expr.at)
    body = compile_number(expr.body, binding.context, beside)
    slot = binding.variable.slot
    if expr.operator == "som":
        grows = never_negative(expr.body, binding.context)
        evaluate = _sum(binding.members, body.evaluate, slot, grows)
    elif expr.operator == "grootste":
        evaluate = _largest(binding.members, body.evaluate, slot)
    else:
        evaluate = _smallest(binding.members, body.evaluate, slot)
    return Numeric(evaluate, body.sort, options=body.options, unit=body.unit)


def _sum(members: MembersFn, body: NumberFn, slot: int, grows: bool) -> NumberFn:
    """The sum. What is not in an incomplete list can only add to it when the body is never negative."""

    def total(run: Run, at: Slots) -> Number:
        found = members(run, at)
        result: Number = 0
        for element in found.items:
            at[slot] = element
            result = numbers.add(result, body(run, at))
        for element, gaps in found.possible:
            at[slot] = element
            result = numbers.add(result, _perhaps(body(run, at), gaps))
        if found.gaps:
            unseen = Interval(Fraction(0), None) if grows else Interval(None, None)
            result = numbers.add(result, Range(unseen, found.gaps))
        return result

    return total


def _perhaps(value: Number, gaps: Gaps) -> Number:
    return ranged(hull((ZERO, interval_of(value))), merge(gaps, gaps_of(value)))


EMPTY = Gap("grootste of kleinste", "er is geen enkel element", "review")


def _largest(members: MembersFn, body: NumberFn, slot: int) -> NumberFn:
    return _extreme(members, body, slot, lambda number: number)


def _smallest(members: MembersFn, body: NumberFn, slot: int) -> NumberFn:
    turned = _extreme(members, body, slot, numbers.negative)
    return lambda run, at: numbers.negative(turned(run, at))


def _extreme(members: MembersFn, body: NumberFn, slot: int, turn: Callable[[Number], Number]) -> NumberFn:
    """The largest of the turned values. Without a sure member there may be none: then it is unknown."""

    def extreme(run: Run, at: Slots) -> Number:
        found = members(run, at)
        if not found.items:
            return unknown_number(found.open_gaps or (EMPTY,))
        sure: list[Number] = []
        for element in found.items:
            at[slot] = element
            sure.append(turn(body(run, at)))
        maybe: list[tuple[Number, Gaps]] = []
        for element, gaps in found.possible:
            at[slot] = element
            maybe.append((turn(body(run, at)), gaps))
        return _top(sure, maybe, found.gaps)

    return extreme


def _top(sure: list[Number], maybe: list[tuple[Number, Gaps]], unseen: Gaps) -> Number:
    if not maybe and not unseen and not any(isinstance(value, Range) for value in sure):
        return max(value for value in sure if not isinstance(value, Range))
    lows = [low for value in sure if (low := interval_of(value).low) is not None]
    low = max(lows, default=None)
    values = [*((value, ()) for value in sure), *maybe]
    open_ = [(value, gaps) for value, gaps in values if _may_exceed(value, low)]
    highs = [interval_of(value).high for value, _ in open_]
    high = None if unseen or None in highs else _highest(low, highs)
    gaps = merge(*(merge(gaps_of(value), why) for value, why in open_), unseen)
    return ranged(Interval(low, high), gaps)


def _may_exceed(value: Number, low: Fraction | None) -> bool:
    high = interval_of(value).high
    return high is None or low is None or high > low


def _highest(low: Fraction | None, highs: list[Fraction | None]) -> Fraction | None:
    known = [high for high in (low, *highs) if high is not None]
    return max(known, default=None)
