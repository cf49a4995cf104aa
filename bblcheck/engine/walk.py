"""Walking expressions: their parts, and what they name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from functools import cache

from bblcheck.language.tree import (
    Aggregate,
    Arithmetic,
    BooleanLiteral,
    Bounded,
    Comparison,
    Conditional,
    Conjunction,
    Count,
    DateLiteral,
    Disjunction,
    Expr,
    InheritedLimit,
    Negation,
    Negative,
    Option,
    Quantity,
    Reference,
    TableValue,
    Test,
    TextLiteral,
)

_EXPRESSIONS = (
    Quantity,
    DateLiteral,
    TextLiteral,
    BooleanLiteral,
    Option,
    Reference,
    Negation,
    Conjunction,
    Disjunction,
    Comparison,
    Arithmetic,
    Negative,
    Bounded,
    TableValue,
    InheritedLimit,
    Count,
    Aggregate,
    Conditional,
)


def parts_of(expr: Expr) -> Iterator[Expr]:
    """The expressions that stand directly in `expr`."""
    for name in _holding(type(expr)):  # type: ignore[arg-type]
        value = getattr(expr, name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Test):
                yield item.limit
            elif isinstance(item, _EXPRESSIONS):
                yield item


@cache
def _holding(kind: type[Expr]) -> tuple[str, ...]:
    """The fields of an expression that hold expressions, or the tests of a comparison."""
    return tuple(one.name for one in fields(kind) if "Expr" in str(one.type) or "Test" in str(one.type))


def within(expr: Expr) -> Iterator[Expr]:
    """`expr` and everything in it, from the outside in and from left to right."""
    yield expr
    for part in parts_of(expr):
        yield from within(part)


def inherit(expr: Expr, limit: Expr) -> Expr:
    """`expr` with `grens` written out as `limit`, as far as arithmetic goes."""
    match expr:
        case InheritedLimit():
            return limit
        case Arithmetic():
            return replace(expr, left=inherit(expr.left, limit), right=inherit(expr.right, limit))
        case Negative():
            return replace(expr, inner=inherit(expr.inner, limit))
        case Bounded():
            return replace(expr, inner=inherit(expr.inner, limit))
        case _:
            return expr


def names_in(expr: Expr) -> Iterator[str]:
    """The first name of every path in `expr`, those of lists included."""
    for item in within(expr):
        if isinstance(item, Reference):
            yield item.path[0]
        elif isinstance(item, Count | Aggregate):
            yield from (path[0] for path in item.lists)


def comparisons_in(expr: Expr) -> Iterator[Comparison]:
    """The comparisons that a requirement is made of, in the order written; not those under a `niet`."""
    if isinstance(expr, Comparison):
        yield expr
    elif isinstance(expr, Conjunction | Disjunction):
        for part in expr.parts:
            yield from comparisons_in(part)
