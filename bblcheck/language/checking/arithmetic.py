"""The units of sums, products and quotients, and what may be added to a date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bblcheck.language import tree as t
from bblcheck.language.kinds import ANYTHING, DATE, DAYS, DURATIONS, Anything, KindOf, Number, lacks_unit, say
from bblcheck.language.units import divide, multiply

if TYPE_CHECKING:
    from bblcheck.language.checking.expressions import Expressions, Place


def kind(expressions: Expressions, expr: t.Arithmetic, place: Place) -> KindOf:
    """The kind of `left OPERATOR right`."""
    left, right = expressions.kind(expr.left, place), expressions.kind(expr.right, place)
    if DATE in (left, right):
        return _with_date(expressions, expr, left, right)
    for side, side_kind in ((expr.left, left), (expr.right, right)):
        if not isinstance(side_kind, Number | Anything):
            expressions.findings.add("E107", f"hier hoort een getal, dit is {say(side_kind)}", side.at)
    if not isinstance(left, Number) or not isinstance(right, Number):
        return ANYTHING
    bare = left.bare and right.bare
    match expr.operator:
        case "*":
            return Number(multiply(left.dimension, right.dimension), bare)
        case "gedeeld door":
            return Number(divide(left.dimension, right.dimension), bare)
        case "+" | "-":
            return _sum(expressions, expr, left, right)


def _sum(expressions: Expressions, expr: t.Arithmetic, left: Number, right: Number) -> KindOf:
    if lacks_unit(left, right):
        side, other = (expr.left, right) if left.bare else (expr.right, left)
        expressions.findings.add(
            "E105",
            f"dit getal heeft geen eenheid: het staat bij {say(other)}",
            side.at,
            "schrijf de eenheid achter het getal",
        )
        return ANYTHING
    if left.dimension != right.dimension:
        expressions.findings.add(
            "E104",
            f"`{expr.operator}` telt gelijke grootheden: links staat {say(left)}, rechts {say(right)}",
            expr.right.at,
        )
        return ANYTHING
    return Number(left.dimension, left.bare and right.bare, left.measured or right.measured)


def _with_date(expressions: Expressions, expr: t.Arithmetic, left: KindOf, right: KindOf) -> KindOf:
    if isinstance(left, Anything) or isinstance(right, Anything):
        return ANYTHING
    if left == right and expr.operator == "-":
        return Number(DAYS, measured=True)
    if (
        left == DATE
        and isinstance(right, Number)
        and right.dimension in DURATIONS
        and expr.operator in ("+", "-")
    ):
        return DATE
    expressions.findings.add(
        "E110",
        f"`{expr.operator}` kan niet met {say(left)} en {say(right)}",
        expr.right.at,
        "schrijf datum + 5 jaar, datum - 3 maand, datum + 10 dag of datum - datum",
    )
    return ANYTHING
