"""Arithmetic and comparisons -> closures."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from bblcheck.engine import numbers
from bblcheck.engine.calendar import Term, shift, term_of
from bblcheck.engine.compiled import (
    Compiled,
    Logical,
    NoRequirementError,
    NumberFn,
    Numeric,
    TruthFn,
    constant,
)
from bblcheck.engine.expressions import compile_expr, compile_number, compiles, reduced
from bblcheck.engine.library import Context
from bblcheck.engine.limits import CompiledTest, band, compile_test, kind_beside
from bblcheck.engine.numbers import Number
from bblcheck.engine.run import Run, Slots
from bblcheck.engine.truth import Truth
from bblcheck.engine.walk import within
from bblcheck.language.errors import RuleError
from bblcheck.language.tree import Arithmetic, Bounded, Comparison, Kind, Negative, TableValue

Operation = Callable[[Number, Number], Number]

_OPERATIONS: dict[str, Operation] = {
    "+": numbers.add,
    "-": numbers.subtract,
    "*": numbers.multiply,
    "gedeeld door": numbers.divide,
}


@compiles(Arithmetic)
def _arithmetic(expr: Arithmetic, context: Context, beside: Kind | None = None) -> Compiled:
    left = compile_number(expr.left, context)
    right = compile_number(expr.right, context)
    if "date" in (left.sort, right.sort):
        return _dates(expr, left, right)
    operation = _OPERATIONS[expr.operator]
    if left.constant is not None and right.constant is not None:
        return _folded(operation(left.constant, right.constant), _unit(expr, left, right))
    return Numeric(_binary(operation, left.evaluate, right.evaluate), unit=_unit(expr, left, right))


def _folded(value: Number, unit: str | None) -> Numeric:
    if isinstance(value, numbers.Range):
        return Numeric(lambda run, at: value, unit=unit)
    value = reduced(Fraction(value))
    return Numeric(constant(value), constant=value, unit=unit)


def _binary(operation: Operation, left: NumberFn, right: NumberFn) -> NumberFn:
    return lambda run, at: operation(left(run, at), right(run, at))


def _unit(expr: Arithmetic, left: Numeric, right: Numeric) -> str | None:
    """The unit a sum is written in; a product has a unit of its own."""
    return left.unit or right.unit if expr.operator in ("+", "-") else None


def _dates(expr: Arithmetic, left: Numeric, right: Numeric) -> Compiled:
    """A date plus or minus a term, or the days between two dates."""
    if expr.operator == "-" and left.sort == right.sort:
        return Numeric(_binary(numbers.subtract, left.evaluate, right.evaluate), unit="dag")
    term = term_of(right.unit or "")
    if left.sort != "date" or right.sort == "date" or term is None or expr.operator not in ("+", "-"):
        raise RuleError("bij een datum past alleen een termijn in jaar, maand, week of dag", expr.at)
    return Numeric(_shifted(left.evaluate, right.evaluate, term, expr.operator == "-"), "date")


def _shifted(moment: NumberFn, amount: NumberFn, term: Term, back: bool) -> NumberFn:
    if back:
        return lambda run, at: shift(moment(run, at), numbers.negative(amount(run, at)), term)
    return lambda run, at: shift(moment(run, at), amount(run, at), term)


@compiles(Negative)
def _negative(expr: Negative, context: Context, beside: Kind | None = None) -> Compiled:
    inner = compile_number(expr.inner, context)
    if inner.constant is not None:
        return _folded(-inner.constant, inner.unit)
    evaluate = inner.evaluate
    return Numeric(lambda run, at: numbers.negative(evaluate(run, at)), unit=inner.unit)


@compiles(Bounded)
def _bounded(expr: Bounded, context: Context, beside: Kind | None = None) -> Compiled:
    result = compile_number(expr.inner, context, beside)
    for bound, operation in ((expr.minimum, numbers.largest), (expr.maximum, numbers.smallest)):
        if bound is not None:
            other = compile_number(bound, context, beside)
            evaluate = _binary(operation, result.evaluate, other.evaluate)
            result = Numeric(evaluate, result.sort, options=result.options, unit=other.unit or result.unit)
    return result


# --- comparisons


@compiles(Comparison)
def _comparison(expr: Comparison, context: Context, beside: Kind | None = None) -> Compiled:
    compiled = compile_comparison(expr, context)
    return Logical(compiled.holds, (compiled,))


class CompiledComparison:
    """A comparison with its sides still apart, so that a verdict can say what was measured and asked."""

    __slots__ = ("expr", "holds", "left", "tests")

    def __init__(
        self, expr: Comparison, left: Compiled, tests: tuple[CompiledTest, ...], *, waivable: bool
    ) -> None:
        self.expr = expr
        self.left = left
        self.tests = tests
        holds = band([test.holds for test in tests])
        self.holds = _lenient(holds) if waivable else holds


def compile_comparison(expr: Comparison, context: Context) -> CompiledComparison:
    """The sides of a comparison and the closure of its truth."""
    limit_kind = next((kind for test in expr.tests if (kind := kind_beside(test.limit, context))), None)
    left = compile_expr(expr.left, context, limit_kind)
    left_kind = kind_beside(expr.left, context)
    tests = tuple(compile_test(left, test, context, left_kind) for test in expr.tests)
    waivable = bool(context.limits) or any(isinstance(item, TableValue) for item in within(expr))
    return CompiledComparison(expr, left, tests, waivable=waivable)


def _lenient(holds: TruthFn) -> TruthFn:
    """Waived when a side looks up a cell that asks nothing."""

    def lenient(run: Run, at: Slots) -> Truth:
        try:
            return holds(run, at)
        except NoRequirementError as nothing:
            return Truth(None, waived=nothing.row)

    return lenient
