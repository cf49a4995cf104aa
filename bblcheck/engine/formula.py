"""An expression with this home's numbers in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bblcheck.engine import wording
from bblcheck.engine.compiled import NoRequirementError, Numeric
from bblcheck.engine.expressions import compile_expr
from bblcheck.engine.facts import Element
from bblcheck.engine.gaps import place_of
from bblcheck.engine.library import Context
from bblcheck.engine.limits import kind_beside
from bblcheck.engine.measuring import show
from bblcheck.engine.run import Run, Slots
from bblcheck.engine.tables import compile_rows, row_name
from bblcheck.engine.walk import inherit, within
from bblcheck.language.errors import RuleError
from bblcheck.language.tree import (
    Aggregate,
    Arithmetic,
    Bounded,
    Comparison,
    Conjunction,
    Count,
    Disjunction,
    Expr,
    Kind,
    Negation,
    Negative,
    Quantity,
    Reference,
    TableValue,
    Test,
)
from bblcheck.language.vocabulary import Vocabulary


def place_name(element: Element, attribute: str, vocabulary: Vocabulary) -> str:
    """`ruimten[slaapkamer].hoogte`."""
    return f"{place_of(element, vocabulary)[0]}.{attribute}"


def formula(expr: Expr, context: Context, run: Run, at: Slots, unit: str = "") -> str:
    """The expression in words, each fact followed by its value (in its own unit, or `unit`)."""
    match expr:
        case Reference():
            return _reference(expr, context, run, at, unit)
        case Comparison():
            return _comparison(expr, context, run, at)
        case TableValue():
            return value_of(expr, context, run, at, None, unit)
        case Count() | Aggregate():
            return f"{wording.expression(expr)} = {value_of(expr, context, run, at, None, unit)}"
        case Negation():
            return f"niet {_inner(expr.inner, context, run, at)}"
        case Conjunction() | Disjunction():
            word = " en " if isinstance(expr, Conjunction) else " of "
            return word.join(_inner(part, context, run, at) for part in expr.parts)
        case Arithmetic() | Negative() | Bounded():
            return _arithmetic(expr, context, run, at)
        case _:
            return wording.expression(expr)


def _reference(expr: Reference, context: Context, run: Run, at: Slots, unit: str) -> str:
    place = context.scope.attribute(expr.path)
    if place is None:
        return wording.expression(expr)
    path = place_name(at[place.owner.slot], place.kenmerk.name, context.scope.vocabulary)
    method = f" volgens {expr.method}" if expr.method else ""
    return f"{path}{method} {value_of(expr, context, run, at, None, unit)}"


def _arithmetic(expr: Arithmetic | Negative | Bounded, context: Context, run: Run, at: Slots) -> str:
    if isinstance(expr, Negative):
        return f"-{_inner(expr.inner, context, run, at)}"
    if isinstance(expr, Arithmetic):
        left, right = (_inner(side, context, run, at) for side in (expr.left, expr.right))
        return f"{left} {expr.operator} {right}"
    text = formula(expr.inner, context, run, at)
    if expr.minimum is not None:
        text += f" met een minimum van {formula(expr.minimum, context, run, at)}"
    if expr.maximum is not None:
        text += f" met een maximum van {formula(expr.maximum, context, run, at)}"
    return text


def _comparison(expr: Comparison, context: Context, run: Run, at: Slots) -> str:
    limits = [_limit(test, context) for test in expr.tests]
    unit = next((test.limit.unit for test in limits if isinstance(test.limit, Quantity)), "")
    left = _side(expr.left, context, run, at, None, unit)
    beside = kind_beside(expr.left, context)
    tests = [f"{test.operator} {_side(test.limit, context, run, at, beside, '')}" for test in limits]
    return f"{left} {' en '.join(tests)}"


def _limit(test: Test, context: Context) -> Test:
    """The test with the limit as it was moved."""
    moved = context.limits.get(test.name) if test.name is not None else None
    return test if moved is None else replace(test, limit=inherit(moved, test.limit))


def _side(expr: Expr, context: Context, run: Run, at: Slots, beside: Kind | None, unit: str) -> str:
    """A side of a comparison; what has to be worked out is followed by its result."""
    if isinstance(expr, Arithmetic | Bounded):
        return f"{formula(expr, context, run, at)} = {value_of(expr, context, run, at, beside, unit)}"
    if isinstance(expr, TableValue):
        return value_of(expr, context, run, at, beside, unit)
    return formula(expr, context, run, at, unit)


def value_of(expr: Expr, context: Context, run: Run, at: Slots, beside: Kind | None, unit: str = "") -> str:
    """What an expression comes to here."""
    compiled = compile_expr(expr, context, beside)
    run.make_room(at, context.scope.depth.size)
    own = compiled.unit if isinstance(compiled, Numeric) else None
    try:
        shown = show(compiled, compiled.evaluate(run, at), unit or own or "")
    except NoRequirementError:
        return "geen eis"
    return str(shown)


def _inner(expr: Expr, context: Context, run: Run, at: Slots) -> str:
    text = formula(expr, context, run, at)
    return f"({text})" if isinstance(expr, Conjunction | Disjunction | Bounded) else text


def table_rows(expr: Expr, context: Context, run: Run, at: Slots) -> Iterator[str]:
    """The rows that the tables in `expr` were read in."""
    seen = dict.fromkeys(item.table for item in within(expr) if isinstance(item, TableValue))
    for number in seen:
        try:
            table = context.table(number, expr.at)
            rows_at = compile_rows(table, context)
            run.make_room(at, context.scope.depth.size)
            candidates = rows_at(run, at)
        except RuleError:
            continue
        rows = [row_name(table, index) for _, index in candidates]
        yield " of ".join(rows)
