"""How a lid is decided, read from the rule itself."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from bblcheck.engine.rule import Rule
from bblcheck.engine.walk import within
from bblcheck.language.reads import reads
from bblcheck.language.scope import Read, Scope
from bblcheck.language.tree import (
    BooleanLiteral,
    Comparison,
    Expr,
    Option,
    Reference,
    TableValue,
    TextLiteral,
)
from bblcheck.law.coverage.parts import bodies, column_of, in_scope
from bblcheck.law.rulebook import Law


class Kind(StrEnum):
    """What settles a lid; the value is the Dutch word in tables."""

    NUMBER = "getal"
    PROPERTY = "eigenschap"
    EVIDENCE = "bewijs"
    JUDGED = "oordeel"
    ROUTE = "route"
    STEERING = "aansturing"


def kind_of(rule: Rule, law: Law) -> Kind:
    """A person, if any part of the lid asks one; else evidence, if an eis reads a fact that has a method or that
    the dossier declares; else a number or a property. A lid without eis or question moves other leden: a route."""
    every = tuple(bodies(rule.body))
    if any(body.questions for body in every):
        return Kind.JUDGED
    if not any(body.requirements for body in every):
        return Kind.ROUTE
    scoped = [
        (expr, scope)
        for body, scope in in_scope(rule.body, Scope(law.vocabulary))
        for expr in body.requirements
    ]
    if any(_declared(expr, scope) for expr, scope in scoped):
        return Kind.EVIDENCE
    return Kind.NUMBER if any(_measures(expr, rule, law) for expr, _ in scoped) else Kind.PROPERTY


def _declared(expr: Expr, scope: Scope) -> bool:
    kenmerken = [source.kenmerk for source in reads(expr, scope) if isinstance(source, Read)]
    if any(kenmerk.methods or kenmerk.declared_in for kenmerk in kenmerken):
        return True
    return any(isinstance(node, Reference) and node.method for node in within(expr))


def _measures(expr: Expr, rule: Rule, law: Law) -> bool:
    """Whether `expr` sets something beside a limit that is no option of a choice or a class."""
    limits = (test.limit for node in within(expr) if isinstance(node, Comparison) for test in node.tests)
    return any(not all(_is_named(value) for value in _values(limit, rule, law)) for limit in limits)


def _values(limit: Expr, rule: Rule, law: Law) -> Iterator[Expr]:
    if isinstance(limit, TableValue):
        yield from column_of(limit, rule, law)
    else:
        yield limit


def _is_named(limit: Expr) -> bool:
    """Options may be written as a bare name."""
    bare = isinstance(limit, Reference) and len(limit.path) == 1 and limit.path != ("peildatum",)
    return bare or isinstance(limit, Option | BooleanLiteral | TextLiteral)
