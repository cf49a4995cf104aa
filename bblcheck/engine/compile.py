"""A lid, compiled once: its body, the steering tables over it, and its relations to other leden."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from bblcheck.engine import aggregates, arithmetic, tables
from bblcheck.engine.bodies import CompiledBody, compile_body, within_part
from bblcheck.engine.compiled import TruthFn
from bblcheck.engine.expressions import compile_truth
from bblcheck.engine.library import Context, Library, library_of
from bblcheck.engine.rule import Lawbook, Rule
from bblcheck.engine.tables import Steering, compile_steering
from bblcheck.language.tree import Body, Expr, Relation, Route
from bblcheck.records import dataclass

REGISTERED = (aggregates, arithmetic, tables)
"""The modules that say how their expressions compile."""


@dataclass(frozen=True, eq=False, slots=True)
class Link:
    """The relations and routes of a lid or of one of its parts. `body` says where and when they hold; None is
    the body of the lid itself."""

    relations: tuple[Relation, ...]
    routes: tuple[Route, ...]
    body: CompiledBody | None


@dataclass(frozen=True, eq=False)
class CompiledRule:
    """A rule ready to run. Most rules that a table does not assign are never asked for their body, so body and
    links are compiled when they are; `size` is how many slots they need."""

    rule: Rule
    steering: Steering | None
    context: Context

    @cached_property
    def body(self) -> CompiledBody:
        return compile_body(self.rule.body, self.context, self.rule.id)

    @cached_property
    def links(self) -> tuple[Link, ...]:
        return _links(self.rule, self.context)

    @property
    def size(self) -> int:
        return self.body.context.scope.depth.size


def compile_rule(rule: Rule, book: Lawbook, limits: Mapping[str, Expr] | None = None) -> CompiledRule:
    """The rule compiled against the tables and vocabulary of `book`, with the limits that were moved.

    The same rule gives the same compiled rule each time. Raises `RuleError` for what does not fit.
    """
    library = library_of(book)
    moved = limits or {}
    key: object = id(rule)
    if moved:
        key = (key, tuple(sorted((name, id(expr)) for name, expr in moved.items())))
    found = library.rules.get(key)
    if found is None:
        kept = (rule, tuple(moved.values()))
        found = library.rules[key] = (kept, _compile(rule, library, moved))
    return found[1]


def _compile(rule: Rule, library: Library, limits: Mapping[str, Expr]) -> CompiledRule:
    context = Context(library, library.fresh_scope(), rule, limits)
    return CompiledRule(rule, compile_steering(rule, context), context)


def _links(rule: Rule, context: Context) -> tuple[Link, ...]:
    found = [Link(rule.body.relations, _narrowing(rule.body), None)]
    for part in rule.body.parts:
        if not part.body.relations and not _narrowing(part.body):
            continue
        body = compile_body(within_part(rule.body, part), context, rule.id)
        found.append(Link(part.body.relations, _narrowing(part.body), body))
    return tuple(link for link in found if link.relations or link.routes)


def _narrowing(body: Body) -> tuple[Route, ...]:
    return tuple(route for route in body.routes if not route.included)


def compile_condition(expr: Expr, rule: Rule, book: Lawbook) -> tuple[TruthFn, int]:
    """An expression about the home itself, and the slots it needs."""
    library = library_of(book)
    found = library.truths.get(id(expr))
    if found is None:
        scope = library.fresh_scope()
        holds = compile_truth(expr, Context(library, scope, rule))
        found = library.truths[id(expr)] = (expr, holds, scope)
    return found[1], found[2].depth.size
