"""Expressions and values as Dutch text: decimal comma, no trailing zeros, units as written."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from bblcheck.engine.facts import Value
from bblcheck.engine.values import Interval
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
    Path,
    Quantity,
    Reference,
    TableValue,
    Test,
    TextLiteral,
)
from bblcheck.language.units import parse_unit

DIGITS = 6
"""Decimals shown of a number that has no end in decimals."""


def number(value: Fraction | int) -> str:
    """A number with decimal comma; an endless one is rounded and marked with a tilde."""
    exact = Fraction(value)
    rest = exact.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest == 1:
        return _decimals(exact, exact.denominator.bit_length() + 1)
    return "~" + _decimals(round(exact * 10**DIGITS) / Fraction(10**DIGITS), DIGITS)


def _decimals(value: Fraction, digits: int) -> str:
    scaled = abs(value) * 10**digits
    whole, rest = divmod(round(scaled), 10**digits)
    decimals = str(rest).rjust(digits, "0").rstrip("0") if rest else ""
    return f"{'-' if value < 0 else ''}{whole}{',' + decimals if decimals else ''}"


def quantity(value: Fraction | int, unit: str) -> str:
    """A number in `unit`, written with it."""
    return f"{number(value)} {unit}" if unit else number(value)


def interval(value: Interval, unit: str) -> str:
    """An interval whose bounds are in `unit`: `2,6 m`, `ten minste 2,6 m`, `2,5 tot 2,6 m`."""
    if value.low is not None and value.low == value.high:
        return quantity(value.low, unit)
    if value.low is None:
        return f"ten hoogste {quantity(value.high, unit)}" if value.high is not None else "onbekend"
    if value.high is None:
        return f"ten minste {quantity(value.low, unit)}"
    return f"{number(value.low)} tot {quantity(value.high, unit)}"


def in_unit(value: Interval, unit: str) -> Interval:
    """An interval in base units, expressed in `unit`."""
    factor = parse_unit(unit)[1]
    if factor == 1:
        return value
    return Interval(
        None if value.low is None else value.low / factor,
        None if value.high is None else value.high / factor,
    )


def fact_value(value: Value, unit: str = "") -> str:
    """The value of a fact, whose attribute is declared in `unit`."""
    if isinstance(value, Interval):
        return interval(in_unit(value, unit), unit)
    if isinstance(value, bool):
        return "waar" if value else "onwaar"
    return value.isoformat() if isinstance(value, date) else value


def expression(expr: Expr) -> str:
    """An expression in the words of the rule language."""
    match expr:
        case Quantity():
            return quantity(expr.value, expr.unit)
        case Reference():
            return ".".join(expr.path) + (f" volgens {expr.method}" if expr.method else "")
        case Comparison():
            return f"{_inner(expr.left)} {' en '.join(test(item) for item in expr.tests)}"
        case Conjunction() | Disjunction() | Negation():
            return _logical(expr)
        case Arithmetic() | Negative() | Bounded():
            return _arithmetic(expr)
        case Count() | Aggregate():
            return _aggregate(expr)
        case Conditional():
            parts = (expression(item) for item in (expr.value, expr.condition, expr.otherwise))
            return "{} als {} anders {}".format(*parts)
        case _:
            return _leaf(expr)


def test(item: Test) -> str:
    """One comparison against a limit: `ten minste 2,6 m`."""
    name = f"grens {item.name} = " if item.name else ""
    return f"{item.operator} {name}{_inner(item.limit)}"


def _leaf(expr: Expr) -> str:
    match expr:
        case DateLiteral():
            return expr.value.isoformat()
        case TextLiteral():
            return f'"{expr.value}"'
        case BooleanLiteral():
            return "waar" if expr.value else "onwaar"
        case Option():
            return expr.name
        case TableValue():
            return f"tabel {expr.table} kolom {expr.column}"
        case InheritedLimit():
            return "grens"
        case _:
            return ""


def _logical(expr: Conjunction | Disjunction | Negation) -> str:
    if isinstance(expr, Negation):
        return f"niet {_inner(expr.inner)}"
    word = " en " if isinstance(expr, Conjunction) else " of "
    return word.join(_inner(part) for part in expr.parts)


def _arithmetic(expr: Arithmetic | Negative | Bounded) -> str:
    if isinstance(expr, Negative):
        return f"-{_inner(expr.inner)}"
    if isinstance(expr, Arithmetic):
        return f"{_inner(expr.left)} {expr.operator} {_inner(expr.right)}"
    text = expression(expr.inner)
    if expr.minimum is not None:
        text += f" met een minimum van {expression(expr.minimum)}"
    if expr.maximum is not None:
        text += f" met een maximum van {expression(expr.maximum)}"
    return text


def _aggregate(expr: Count | Aggregate) -> str:
    where = f" waarvoor {expression(expr.where)}" if expr.where is not None else ""
    lists = paths(expr.lists)
    if isinstance(expr, Count):
        return f"aantal({expr.variable} in {lists}{where})"
    return f"{expr.operator}({expression(expr.body)} voor elke {expr.variable} in {lists}{where})"


def _inner(expr: Expr) -> str:
    """With brackets where the precedence would otherwise change."""
    text = expression(expr)
    return f"({text})" if isinstance(expr, Conjunction | Disjunction | Bounded | Conditional) else text


def paths(lists: tuple[Path, ...]) -> str:
    return ", ".join(".".join(path) for path in lists)


def day(ordinal: int) -> str:
    """A date from its ordinal."""
    return date.fromordinal(ordinal).isoformat()
