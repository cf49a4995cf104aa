"""When a condition can hold, by its comparisons with constants: the cases, each with what it asks of every fact.

Sound for "never": a condition without cases cannot hold. What is not a comparison with a constant is taken to be
possible either way, and so is a condition with too many cases to list.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import TypeAlias

from bblcheck.language import tree as t
from bblcheck.language.reads import concepts_of
from bblcheck.language.scope import Resolved, Scope
from bblcheck.language.units import parse_unit
from bblcheck.lint.allowed import FALSE, TRUE, Allowed, meet, spans, words

Case: TypeAlias = Mapping[t.Path, Allowed]
Cases: TypeAlias = Sequence[Case]

ALWAYS: Cases = ({},)
NEVER: Cases = ()
_MOST = 3000


class TooMany(Exception):
    """There are more cases than are worth listing."""


def cases_of(conditions: Iterable[t.Expr], scope: Scope, holds: bool = True) -> Cases:
    """The cases in which all conditions hold (or, with `holds` False, in which not all of them do)."""
    try:
        found = [_cases(condition, scope, holds) for condition in conditions]
        return _all(found) if holds else _any(found)
    except TooMany:
        return ALWAYS


def together(*several: Cases) -> Cases:
    """The cases in which all of these hold."""
    try:
        return _all(several)
    except TooMany:
        return ALWAYS


def belonging(quantifier: t.Quantifier, scope: Scope) -> Cases:
    """The cases in which an element belongs to one of the lists of a quantifier; `scope` is the one outside."""
    inner = scope.bind(quantifier.variable, concepts_of(quantifier.lists, scope))
    views = [_view(name, quantifier.variable, inner) for name in concepts_of(quantifier.lists, scope)]
    where = [] if quantifier.where is None else [quantifier.where]
    return together(_any(views), cases_of(where, inner))


def _view(name: str, variable: str, scope: Scope) -> Cases:
    """When an element is one of a view: its condition, and that of the view it is a view on."""
    concept = scope.vocabulary.concepts.get(name)
    if concept is None or concept.where is None:
        return ALWAYS
    own = renamed(concept.where, (variable,), frozenset(concept.attributes))
    base = _view(concept.base or "", variable, scope)
    return together(base, cases_of([own], scope))


def renamed(expr: t.Expr, owner: t.Path, names: frozenset[str]) -> t.Expr:
    """An expression with the owner before its own attributes; only what `cases_of` looks into."""
    match expr:
        case t.Reference(path=(head, *_)) if head in names:
            return t.Reference((*owner, *expr.path), expr.method, expr.at)
        case t.Negation():
            return t.Negation(renamed(expr.inner, owner, names), expr.at)
        case t.Conjunction():
            return t.Conjunction(tuple(renamed(part, owner, names) for part in expr.parts), expr.at)
        case t.Disjunction():
            return t.Disjunction(tuple(renamed(part, owner, names) for part in expr.parts), expr.at)
        case t.Comparison():
            return t.Comparison(renamed(expr.left, owner, names), expr.tests, expr.at)
        case _:
            return expr


# --- one expression


def _cases(expr: t.Expr, scope: Scope, holds: bool) -> Cases:
    match expr:
        case t.BooleanLiteral():
            return ALWAYS if expr.value == holds else NEVER
        case t.Negation():
            return _cases(expr.inner, scope, not holds)
        case t.Conjunction() | t.Disjunction():
            found = [_cases(part, scope, holds) for part in expr.parts]
            return _all(found) if isinstance(expr, t.Conjunction) == holds else _any(found)
        case t.Comparison():
            found = [_compared(expr.left, test, scope, holds) for test in expr.tests]
            return _all(found) if holds else _any(found)
        case t.Reference():
            return _truth(expr, scope, holds)
        case _:
            return ALWAYS


def _truth(expr: t.Reference, scope: Scope, holds: bool) -> Cases:
    """A truth, with what it is derived from if there is one derivation."""
    own: Cases = ({expr.path: TRUE if holds else FALSE},)
    found = scope.resolve(expr.path)
    attributes = found.attributes if isinstance(found, Resolved) else ()
    if len(attributes) != 1 or len(attributes[0].derivations) != 1:
        return own
    concept = scope.vocabulary.concepts.get(found.reads[-1].concept) if isinstance(found, Resolved) else None
    names = frozenset(concept.attributes) if concept else frozenset[str]()
    value = renamed(attributes[0].derivations[0].value, expr.path[:-1], names)
    return _all([own, _cases(value, scope, holds)])


def _compared(left: t.Expr, test: t.Test, scope: Scope, holds: bool) -> Cases:
    if not isinstance(left, t.Reference):
        return ALWAYS
    match test.limit:
        case t.Quantity(value=value, unit=unit):
            allowed: Sequence[Allowed] = spans(test.operator, value * parse_unit(unit)[1], holds)
        case t.DateLiteral(value=day):
            allowed = spans(test.operator, Fraction(day.toordinal()), holds)
        case t.Option(name=name) | t.Reference(path=(name,)):
            options = _options(left, scope)
            if name not in options:
                return ALWAYS
            chosen = words(test.operator, name, options, holds)
            allowed = [chosen] if chosen else []
        case _:
            return ALWAYS
    return tuple({left.path: item} for item in allowed)


def _options(left: t.Reference, scope: Scope) -> tuple[str, ...]:
    found = scope.resolve(left.path)
    return found.attributes[0].kind.options if isinstance(found, Resolved) and found.attributes else ()


# --- several


def _any(several: Iterable[Cases]) -> Cases:
    return _limited([case for cases in several for case in cases])


def _all(several: Iterable[Cases]) -> Cases:
    found: Cases = ALWAYS
    for cases in several:
        found = _limited(
            [both for one in found for other in cases if (both := _both(one, other)) is not None]
        )
    return found


def _both(one: Case, other: Case) -> Case | None:
    result = dict(one)
    for path, allowed in other.items():
        common = meet(result[path], allowed) if path in result else allowed
        if common is None:
            return None
        result[path] = common
    return result


def _limited(cases: list[Case]) -> Cases:
    unique = list({tuple(sorted(case.items(), key=lambda item: item[0])): case for case in cases}.values())
    if len(unique) > _MOST:
        raise TooMany
    return unique
