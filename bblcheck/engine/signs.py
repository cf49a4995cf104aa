"""Which expressions can never be negative, whatever the facts: what is not seen can then only add."""

from __future__ import annotations

from bblcheck.engine.library import Context
from bblcheck.language.tree import Arithmetic, Bounded, Conditional, Count, Expr, Kind, Quantity, Reference
from bblcheck.language.units import Dimension, dimension_of, parse_unit

NEVER_NEGATIVE: frozenset[Dimension] = frozenset(
    dimension_of(name)
    for name in (
        "area",
        "volume",
        "flow",
        "thermal resistance",
        "thermal transmittance",
        "energy",
        "fire load",
        "power",
        "illuminance",
        "pressure",
        "mass",
    )
)
"""Dimensions whose quantities are amounts. A length may be a level below another one, so it is not here."""


def never_negative(expr: Expr, context: Context) -> bool:
    """Whether `expr` is zero or more for all facts that a home can have."""
    match expr:
        case Quantity():
            return expr.value >= 0
        case Reference():
            return _amount(expr, context)
        case Arithmetic(operator="+" | "*" | "gedeeld door"):
            return never_negative(expr.left, context) and never_negative(expr.right, context)
        case Bounded():
            return _bounded(expr, context)
        case Conditional():
            return never_negative(expr.value, context) and never_negative(expr.otherwise, context)
        case _:
            return isinstance(expr, Count)


def _amount(expr: Reference, context: Context) -> bool:
    place = context.scope.attribute(expr.path)
    return place is not None and is_amount(place.kenmerk.kind)


def is_amount(kind: Kind) -> bool:
    """Whether an attribute of this kind can only be zero or more, also when it is not known."""
    if kind.name == "quantity":
        return parse_unit(kind.unit)[0] in NEVER_NEGATIVE
    return kind.name == "count"


def _bounded(expr: Bounded, context: Context) -> bool:
    if expr.maximum is not None and not never_negative(expr.maximum, context):
        return False
    inner = never_negative(expr.inner, context)
    return inner or (expr.minimum is not None and never_negative(expr.minimum, context))
