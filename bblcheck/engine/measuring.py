"""What a requirement measured, what it asked, and how much there is to spare."""

from __future__ import annotations

from typing import TypeAlias

from bblcheck.engine import numbers, wording
from bblcheck.engine.arithmetic import CompiledComparison, compile_comparison
from bblcheck.engine.compiled import Compiled, NoRequirementError, Numeric
from bblcheck.engine.findings import Scene
from bblcheck.engine.library import Context
from bblcheck.engine.limits import CompiledTest
from bblcheck.engine.numbers import Number, interval_of
from bblcheck.engine.read import gaps_of_value
from bblcheck.engine.run import Doubt, Run, Slots, Value
from bblcheck.engine.truth import Truth
from bblcheck.engine.values import Interval
from bblcheck.language.tree import Comparison, Operator
from bblcheck.records import dataclass


@dataclass(frozen=True, slots=True)
class Amount:
    """A number for display: an interval in `unit`, as the rule writes it."""

    interval: Interval
    unit: str

    def __str__(self) -> str:
        return wording.interval(self.interval, self.unit)


Shown: TypeAlias = Amount | str
"""A number, or the name of a class, an option, a date or a truth."""


@dataclass(frozen=True, slots=True)
class Measurement:
    """What was measured and what was asked, of the comparison that decides. `margin` is how much there is to
    spare: negative when it falls short, None where that makes no sense."""

    what: str
    measured: Shown
    operator: str
    limit: Shown
    margin: Amount | None


def measure(scene: Scene) -> Measurement | None:
    """The first comparison that fails, else the first that is open, else the first; None if there is none."""
    run, at = scene.run, list(scene.slots)
    comparisons = tuple(found for item in scene.body.requirements for found in item.comparisons)
    try:
        found = _deciding(comparisons, run, at)
        return _measurement(*found, run, at) if found is not None else None
    except NoRequirementError:
        return None


def comparison_measure(expr: Comparison, context: Context, run: Run, at: Slots) -> Measurement | None:
    """The same for one comparison."""
    try:
        comparison = compile_comparison(expr, context)
        run.make_room(at, context.scope.depth.size)
        found = _deciding((comparison,), run, at)
        return _measurement(*found, run, at) if found is not None else None
    except NoRequirementError:
        return None


def _deciding(
    comparisons: tuple[CompiledComparison, ...], run: Run, at: Slots
) -> tuple[CompiledComparison, CompiledTest] | None:
    tests = [(comparison, test) for comparison in comparisons for test in comparison.tests]
    if len(tests) <= 1:
        return tests[0] if tests else None
    truths = [(_truth(test, run, at), (comparison, test)) for comparison, test in tests]
    for wanted in (False, None):
        for truth, pair in truths:
            if truth.value is wanted and not truth.waived:
                return pair
    return next((pair for truth, pair in truths if not truth.waived), None)


def _truth(test: CompiledTest, run: Run, at: Slots) -> Truth:
    try:
        return test.holds(run, at)
    except NoRequirementError as nothing:
        return Truth(None, waived=nothing.row)


def _measurement(comparison: CompiledComparison, test: CompiledTest, run: Run, at: Slots) -> Measurement:
    left, limit = comparison.left, test.limit
    measured, asked = left.evaluate(run, at), limit.evaluate(run, at)
    unit = _unit(left, limit)
    margin = None
    if isinstance(left, Numeric) and left.sort == "number":
        margin = _margin(test.operator, _as_number(measured), _as_number(asked), unit)
    what = wording.expression(comparison.expr.left)
    return Measurement(what, show(left, measured, unit), test.operator, show(limit, asked, unit), margin)


def _unit(left: Compiled, limit: Compiled) -> str:
    """The unit that the rule writes the limit in, else that of what is measured."""
    found = [side.unit for side in (limit, left) if isinstance(side, Numeric)]
    return next((unit for unit in found if unit), "")


def _as_number(value: Value) -> Number:
    """The checker saw to it that this side is a number."""
    if isinstance(value, Truth | str | Doubt):
        raise TypeError("a numeric side gave something else")
    return value


def _margin(operator: Operator, measured: Number, asked: Number, unit: str) -> Amount | None:
    if operator == "is":
        return None
    if operator in ("ten minste", "meer dan"):
        spare = numbers.subtract(measured, asked)
    else:
        spare = numbers.subtract(asked, measured)
    interval = interval_of(spare)
    if interval.low is None and interval.high is None:
        return None
    return Amount(wording.in_unit(interval, unit), unit)


def show(side: Compiled, value: Value, unit: str) -> Shown:
    """A value as it is displayed."""
    if isinstance(side, Numeric):
        return _show_number(side, interval_of(_as_number(value)), unit)
    if gaps_of_value(value):
        return "onbekend"
    if isinstance(value, Truth):
        return "waar" if value.value else "onwaar"
    return str(value)


def _show_number(side: Numeric, interval: Interval, unit: str) -> Shown:
    if side.sort == "number":
        return Amount(wording.in_unit(interval, unit), unit)
    low, high = interval.low, interval.high
    if low is None or low != high:
        return "onbekend"
    if side.sort == "class" and side.options:
        return side.options[len(side.options) - 1 - int(low)]
    return wording.day(int(low))
