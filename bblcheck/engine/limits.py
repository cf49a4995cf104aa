"""One test of a comparison: the value against one limit, with a fast way for constant limits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from bblcheck.engine.compiled import Compiled, Logical, NumberFn, Numeric, Textual, TruthFn, WordFn
from bblcheck.engine.expressions import compile_expr, conjoined
from bblcheck.engine.gaps import merge
from bblcheck.engine.library import Context
from bblcheck.engine.numbers import Exact, Range, compare
from bblcheck.engine.read import gaps_of_value
from bblcheck.engine.run import Run, Slots
from bblcheck.engine.truth import FALSE, TRUE, Truth, known
from bblcheck.language.errors import RuleError
from bblcheck.language.tree import Aggregate, Conditional, Expr, Kind, Operator, Reference, Test
from bblcheck.records import dataclass


@dataclass(frozen=True, slots=True)
class CompiledTest:
    """`holds` says whether the value passes; `limit` gives what it was held against."""

    operator: Operator
    limit: Compiled
    holds: TruthFn


def kind_beside(expr: Expr, context: Context) -> Kind | None:
    """The kind of an expression that is a choice or a class: what a bare name beside it means."""
    match expr:
        case Reference():
            place = context.scope.attribute(expr.path)
            return place.kenmerk.kind if place is not None and place.kenmerk.kind.options else None
        case Conditional():
            return kind_beside(expr.value, context) or kind_beside(expr.otherwise, context)
        case Aggregate():
            from bblcheck.engine.aggregates import aggregate_context

            return kind_beside(expr.body, aggregate_context(expr, context))
        case _:
            return None


def compile_test(left: Compiled, test: Test, context: Context, beside: Kind | None) -> CompiledTest:
    """One test; a limit that was moved is compiled in place of the one the rule states."""
    limit = compile_expr(test.limit, context, beside)
    moved = context.limits.get(test.name) if test.name is not None else None
    if moved is not None:
        limit = compile_expr(moved, replace(context, inherited=limit), beside)
    return CompiledTest(test.operator, limit, _holds(left, test, limit))


def band(tests: Sequence[TruthFn]) -> TruthFn:
    """All tests on the same value."""
    return conjoined(tests)


def _holds(left: Compiled, test: Test, limit: Compiled) -> TruthFn:
    if isinstance(left, Numeric) and isinstance(limit, Numeric):
        if limit.constant is not None:
            return _CONSTANT[test.operator](left.evaluate, limit.constant)
        return _numeric(test.operator, left.evaluate, limit.evaluate)
    if test.operator == "is":
        if isinstance(left, Textual) and isinstance(limit, Textual):
            return _same_word(left.evaluate, limit.evaluate)
        if isinstance(left, Logical) and isinstance(limit, Logical):
            return _same_truth(left.evaluate, limit.evaluate)
    raise RuleError(f"deze twee zijn niet te vergelijken met `{test.operator}`", test.at)


def _numeric(operator: Operator, left: NumberFn, right: NumberFn) -> TruthFn:
    return lambda run, at: compare(operator, left(run, at), right(run, at))


def _same_word(left: WordFn, right: WordFn) -> TruthFn:
    def same(run: Run, at: Slots) -> Truth:
        one, other = left(run, at), right(run, at)
        if isinstance(one, str) and isinstance(other, str):
            return TRUE if one == other else FALSE
        return Truth(None, merge(gaps_of_value(one), gaps_of_value(other)))

    return same


def _same_truth(left: TruthFn, right: TruthFn) -> TruthFn:
    def same(run: Run, at: Slots) -> Truth:
        one, other = left(run, at), right(run, at)
        if one.value is None or other.value is None:
            waived = one.waived or other.waived
            return Truth(None, () if waived else merge(one.gaps, other.gaps), waived)
        return known(one.value == other.value)

    return same


# --- constant limits: compare numerators, without making a Fraction


def _at_least(left: NumberFn, limit: Exact) -> TruthFn:
    above, below = limit.numerator, limit.denominator

    def holds(run: Run, at: Slots) -> Truth:
        value = left(run, at)
        if isinstance(value, Range):
            return compare("ten minste", value, limit)
        return TRUE if value.numerator * below >= above * value.denominator else FALSE

    return holds


def _at_most(left: NumberFn, limit: Exact) -> TruthFn:
    above, below = limit.numerator, limit.denominator

    def holds(run: Run, at: Slots) -> Truth:
        value = left(run, at)
        if isinstance(value, Range):
            return compare("ten hoogste", value, limit)
        return TRUE if value.numerator * below <= above * value.denominator else FALSE

    return holds


def _more_than(left: NumberFn, limit: Exact) -> TruthFn:
    above, below = limit.numerator, limit.denominator

    def holds(run: Run, at: Slots) -> Truth:
        value = left(run, at)
        if isinstance(value, Range):
            return compare("meer dan", value, limit)
        return TRUE if value.numerator * below > above * value.denominator else FALSE

    return holds


def _less_than(left: NumberFn, limit: Exact) -> TruthFn:
    above, below = limit.numerator, limit.denominator

    def holds(run: Run, at: Slots) -> Truth:
        value = left(run, at)
        if isinstance(value, Range):
            return compare("minder dan", value, limit)
        return TRUE if value.numerator * below < above * value.denominator else FALSE

    return holds


def _equal(left: NumberFn, limit: Exact) -> TruthFn:
    return lambda run, at: compare("is", left(run, at), limit)


_CONSTANT: dict[Operator, Callable[[NumberFn, Exact], TruthFn]] = {
    "ten minste": _at_least,
    "ten hoogste": _at_most,
    "meer dan": _more_than,
    "minder dan": _less_than,
    "is": _equal,
}
