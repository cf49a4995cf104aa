"""Bodies of leden: quantifiers, conditions, eisen, examples and parts, from the outside in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bblcheck.language import tree as t
from bblcheck.language.checking.examples import check_examples
from bblcheck.language.checking.expressions import Expressions, Place
from bblcheck.language.checking.index import PlacedLid
from bblcheck.language.checking.tables import check_table
from bblcheck.language.kinds import Things
from bblcheck.language.scope import Resolved, Scope


def check_lid(expressions: Expressions, lid: PlacedLid, place: Place) -> None:
    """Says what is wrong in one lid; the limits that it names come to stand in `lid.limits`."""
    inner = replace(place, limits=lid.limits)
    check_body(expressions, lid.body, inner, lid.at)
    if lid.lid is not None:
        for table in lid.lid.tables:
            check_table(expressions, table, _bound(expressions, lid.body, inner))


def check_body(expressions: Expressions, body: t.Body, place: Place, at: t.Position) -> None:
    """Says what is wrong in a body that stands at `place`, within the quantifiers around it."""
    inner = _bound(expressions, body, place)
    for condition in body.conditions:
        expressions.truth(condition, replace(inner, limits=None), "als")
    for requirement in body.requirements:
        expressions.truth(requirement, inner, "eis")
    for part in body.parts:
        check_body(expressions, part.body, inner, part.at)
    scope = _with_parts(inner.scope, body)
    for examples in body.examples:
        check_examples(expressions, examples, inner.within(scope))
    _check_shape(expressions, body, at)


def _bound(expressions: Expressions, body: t.Body, place: Place) -> Place:
    for quantifier in body.quantifiers:
        if quantifier.variable in place.scope.variables:
            message = f"`{quantifier.variable}` staat al voor een element van een lijst hierboven"
            expressions.findings.add("E118", message, quantifier.at, "kies een andere naam")
        place = expressions.within_lists(
            quantifier.variable, quantifier.lists, quantifier.where, quantifier.at, place
        )
    return place


def _with_parts(scope: Scope, body: t.Body) -> Scope:
    """With the variables of the parts too: examples of a lid may give facts for its onderdelen."""
    for quantifier in _quantifiers(body.parts):
        if quantifier.variable not in scope.variables:
            found = [scope.resolve(path) for path in quantifier.lists]
            concepts = [
                concept
                for item in found
                if isinstance(item, Resolved) and isinstance(item.kind, Things)
                for concept in item.kind.concepts
            ]
            scope = scope.bind(quantifier.variable, tuple(dict.fromkeys(concepts)))
    return scope


def _quantifiers(parts: tuple[t.Part, ...]) -> Iterator[t.Quantifier]:
    for part in parts:
        yield from part.body.quantifiers
        yield from _quantifiers(part.body.parts)


def _check_shape(expressions: Expressions, body: t.Body, at: t.Position) -> None:
    if body.any_part and len(body.parts) < 2:
        expressions.findings.add(
            "E134",
            "`een van de onderdelen` vraagt ten minste twee onderdelen",
            at,
            "schrijf onderdeel a, onderdeel b",
        )
    names = [(part.kind, part.name) for part in body.parts]
    for part in body.parts:
        if names.count((part.kind, part.name)) > 1:
            expressions.findings.add("E130", f"{part.kind} {part.name} staat hier twee keer", part.at)
