"""An expression, changed in one place: what a slip of the pen would make of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import timedelta
from fractions import Fraction
from typing import Any, Literal, TypeAlias, cast

from bblcheck.engine import wording
from bblcheck.language import tree as t
from bblcheck.language.units import UNITS, parse_unit
from bblcheck.language.vocabulary import Vocabulary

Operator: TypeAlias = Literal["som", "grootste", "kleinste"]
_SWAPPED: dict[t.Operator, t.Operator] = {
    "ten minste": "meer dan",
    "meer dan": "ten minste",
    "ten hoogste": "minder dan",
    "minder dan": "ten hoogste",
}
_OPPOSITES: dict[Operator, Operator] = {"som": "grootste", "grootste": "kleinste", "kleinste": "grootste"}
OTHER_METHOD = "NEN 0"
"""A method that no fact was determined by."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change: what it does in words, and the expression that comes of it."""

    what: str
    expr: t.Expr


def changes(expr: t.Expr, vocabulary: Vocabulary) -> Iterator[Change]:
    """Every expression that differs from `expr` in one place."""
    return (Change(what, cast(t.Expr, node)) for what, node in _changed(expr, vocabulary))


def negated(expr: t.Expr) -> Change:
    """The opposite of a condition."""
    opposite = expr.inner if isinstance(expr, t.Negation) else t.Negation(expr, expr.at)
    return Change(f"niet ({wording.expression(expr)})", opposite)


def last_digit(value: Fraction) -> Fraction:
    """One in the last decimal that a number is written with: 0,1 for 2,6 and 1 for 18."""
    step = Fraction(1)
    while (value / step).denominator != 1 and step > Fraction(1, 10**9):
        step /= 10
    return step


def _changed(node: object, vocabulary: Vocabulary) -> Iterator[tuple[str, object]]:
    yield from _here(node, vocabulary)
    for item in fields(node) if is_dataclass(node) and not isinstance(node, type) else ():
        value = getattr(node, item.name)
        if isinstance(value, t.Position):
            continue
        if is_dataclass(value):
            for what, new in _changed(value, vocabulary):
                yield what, _with(node, item.name, new)
        elif isinstance(value, tuple):
            for index, part in enumerate(value):
                for what, new in _changed(part, vocabulary):
                    several = (*value[:index], new, *value[index + 1 :])
                    yield what, _with(node, item.name, several)


def _with(node: object, name: str, value: object) -> object:
    return replace(cast(Any, node), **{name: value})


def _here(node: object, vocabulary: Vocabulary) -> Iterator[tuple[str, object]]:
    """The changes of this node itself."""
    match node:
        case t.Quantity():
            yield from _quantity(node)
        case t.DateLiteral():
            for days in (-1, 1):
                new = replace(node, value=node.value + timedelta(days))
                yield f"{node.value} wordt {new.value}", new
        case t.Conjunction() | t.Disjunction():
            yield from _logical(node)
        case t.Comparison():
            yield from _comparison(node, vocabulary)
        case t.Bounded():
            yield from _bounded(node)
        case t.Arithmetic(operator="+" | "-" as operator):
            other: Literal["+", "-"] = "-" if operator == "+" else "+"
            yield f"{other} in {wording.expression(node)}", replace(node, operator=other)
        case t.Aggregate() | t.Count():
            yield from _over_a_list(node)
        case t.Reference(method=str(method)):
            yield f"volgens {method} wordt volgens {OTHER_METHOD}", replace(node, method=OTHER_METHOD)


def _quantity(node: t.Quantity) -> Iterator[tuple[str, t.Expr]]:
    step = last_digit(node.value)
    for value in (node.value - step, node.value + step):
        new = replace(node, value=value)
        yield f"{wording.expression(node)} wordt {wording.expression(new)}", new
    other = other_unit(node.unit)
    if other and node.value:
        new = replace(node, unit=other)
        yield f"{wording.expression(node)} wordt {wording.expression(new)}", new


def other_unit(unit: str) -> str | None:
    """A unit of the same dimension and another size."""
    if not unit:
        return None
    dimension, factor = parse_unit(unit)
    same = (item.name for item in UNITS if parse_unit(item.name)[0] == dimension and item.factor != factor)
    return next(same, None)


def _logical(node: t.Conjunction | t.Disjunction) -> Iterator[tuple[str, t.Expr]]:
    if isinstance(node, t.Conjunction):
        yield f"en wordt of in {wording.expression(node)}", t.Disjunction(node.parts, node.at)
    else:
        yield f"of wordt en in {wording.expression(node)}", t.Conjunction(node.parts, node.at)
    for index, part in enumerate(node.parts):
        change = negated(part)
        yield change.what, replace(node, parts=(*node.parts[:index], change.expr, *node.parts[index + 1 :]))


def _comparison(node: t.Comparison, vocabulary: Vocabulary) -> Iterator[tuple[str, t.Expr]]:
    for index, test in enumerate(node.tests):
        for what, new in _test(node, test, vocabulary):
            yield what, replace(node, tests=(*node.tests[:index], new, *node.tests[index + 1 :]))


def _test(node: t.Comparison, test: t.Test, vocabulary: Vocabulary) -> Iterator[tuple[str, t.Test]]:
    swapped = _SWAPPED.get(test.operator)
    if swapped is None:
        return
    said = wording.expression(replace(node, tests=(test,)))
    yield f"{swapped} in {said}", replace(test, operator=swapped)
    classes = _classes(node.left, test.limit, vocabulary)
    name = _name(test.limit)
    if name in classes:
        place = classes.index(name)
        for other in (*classes[max(place - 1, 0) : place], *classes[place + 1 : place + 2]):
            yield f"{name} wordt {other} in {said}", replace(test, limit=t.Option(other, test.limit.at))


def _name(limit: t.Expr) -> str:
    match limit:
        case t.Option(name=name) | t.Reference(path=(name,)):
            return name
        case _:
            return ""


def _classes(left: t.Expr, limit: t.Expr, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The classes, best first, of which the limit of a comparison is one."""
    if not isinstance(left, t.Reference):
        return ()
    for concept in vocabulary.concepts.values():
        kenmerk = concept.attributes.get(left.path[-1])
        if kenmerk is not None and kenmerk.kind.name == "class" and _name(limit) in kenmerk.kind.options:
            return kenmerk.kind.options
    return ()


def _over_a_list(node: t.Aggregate | t.Count) -> Iterator[tuple[str, t.Expr]]:
    """Another operator, and every element or only the other ones."""
    said = wording.expression(node)
    if isinstance(node, t.Aggregate):
        other = _OPPOSITES[node.operator]
        yield f"{other} in {said}", replace(node, operator=other)
    if node.where is not None:
        yield f"zonder waarvoor in {said}", replace(node, where=None)
        yield f"waarvoor omgekeerd in {said}", replace(node, where=negated(node.where).expr)


def _bounded(node: t.Bounded) -> Iterator[tuple[str, t.Expr]]:
    """Without one of its bounds."""
    if node.minimum is not None:
        rest = node.inner if node.maximum is None else replace(node, minimum=None)
        yield f"zonder een minimum van {wording.expression(node.minimum)}", rest
    if node.maximum is not None:
        rest = node.inner if node.minimum is None else replace(node, maximum=None)
        yield f"zonder een maximum van {wording.expression(node.maximum)}", rest
