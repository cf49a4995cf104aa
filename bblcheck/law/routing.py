"""Which rules apply to a situation, at which level, and why.

Routing articles (4.1, 4.8, 5.4-5.7, the temporary articles, Bouwbesluit 2012 1.14 and 1.15) are rules like
any other: their conditions are evaluated, explicit exclusion beats inclusion, and what stays open is kept open: a
rule that may apply in more than one way carries all of them. An exclusion that is itself taken out takes nothing
out. For a part of the building the narrowest route that names a rule says how it applies: 5.11 before 5.4.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property, lru_cache
from typing import TypeAlias

from bblcheck.engine.evaluate import applies, truth
from bblcheck.engine.facts import Situation
from bblcheck.engine.library import keep
from bblcheck.engine.relations import Bearing, Edge, in_order
from bblcheck.engine.rule import Rule, SelectedRule, bears_on_others, has_norm
from bblcheck.engine.truth import TRUE, Truth, all_of, any_of, negate, unknown
from bblcheck.language.tree import Body, LidRange, Path, Reference, Route, Target
from bblcheck.law.ranges import narrowness, rules_of
from bblcheck.law.rulebook import Law
from bblcheck.records import dataclass


@dataclass(frozen=True, slots=True)
class ActiveRoute:
    """A route of a routing rule, the rules it names, and whether its conditions hold."""

    rule: Rule
    route: Route
    rules: tuple[Rule, ...]
    truth: Truth


@dataclass(frozen=True, slots=True)
class Choice:
    """A rule that applies, or may apply. `certain` when exactly one way is sure; else `truth` says why not.

    `may_not_apply` tells whether the rule not applying at all is among the possibilities.
    """

    rule: Rule
    variants: tuple[SelectedRule, ...]
    certain: bool
    may_not_apply: bool
    truth: Truth


@dataclass(frozen=True)
class Routing:
    """The outcome of routing: what is called in for sure, what may be, and the rules that follow."""

    routes: tuple[ActiveRoute, ...]
    choices: tuple[Choice, ...]

    @cached_property
    def sure(self) -> tuple[ActiveRoute, ...]:
        return tuple(r for r in self.routes if r.truth.value is True)

    @cached_property
    def open(self) -> tuple[ActiveRoute, ...]:
        return tuple(r for r in self.routes if r.truth.value is None)

    @cached_property
    def rows(self) -> tuple[str, ...]:
        """Labels of the rows that are sure, in the law's order, each once."""
        return _labels(r for r in self.sure if r.route.included)


def _labels(routes: Iterable[ActiveRoute]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(r.route.target.row for r in routes if r.route.target.row))


def route(law: Law, situation: Situation) -> Routing:
    """Evaluate every routing rule of `law` for `situation` and collect the rules that follow."""
    routes = tuple(r for r in _routes(law, situation) if r.truth.value is not False)
    known = _known_choices(law)
    key = tuple((id(each.route), each.truth) for each in routes)
    choices = known.get(key)
    if choices is None:
        choices = keep(known, key, tuple(_choices(law, routes)), CHOICES_KEPT)
    return Routing(routes, choices)


LAWS_KEPT, CHOICES_KEPT = 4, 16
"""Of how many laws, and how many times for each, it is remembered which rules follow from routes: most homes have the
same."""


@lru_cache(maxsize=LAWS_KEPT)
def _known_choices(law: Law) -> dict[tuple[tuple[int, Truth], ...], tuple[Choice, ...]]:
    """Routes are known by identity: a law has one plan."""
    return {}


def _routes(law: Law, situation: Situation) -> Iterator[ActiveRoute]:
    routers = plan(law)
    standing: dict[int, Truth] = {}

    def said(index: int, body: Body) -> Truth:
        """Whether what `body`, the rule's own or that of a part, says of other rules stands."""
        rule = routers[index].rule
        if body is rule.body:
            return standing[index]
        return all_of((standing[index], *(truth(each, rule, law, situation) for each in body.conditions)))

    for router in sorted(routers, key=lambda router: router.turn):
        taken_out = (negate(said(*place)) for place in router.taken_out_by)
        needed = (said(*place) for place in router.only_with)
        standing[router.index] = all_of((applies(router.rule, law, situation), *taken_out, *needed))
    for router in routers:
        for planned in router.routes:
            holds = said(router.index, planned.body)
            yield ActiveRoute(router.rule, planned.route, planned.rules, holds)


def holds(path: Path, law: Law, situation: Situation) -> Truth:
    """Whether a yes/no fact about the home holds, derived facts included; unknown on a day without rules."""
    if not law.rules:
        return unknown(())
    anchor = law.rules[0]
    return truth(Reference(path, None, anchor.at), anchor, law, situation)


# --- the plan: what can be said of routes without knowing the situation, worked out once per law


@dataclass(frozen=True, slots=True)
class PlannedRoute:
    """A route, the body (lid, onderdeel or zin) it stands in, and the rules it names."""

    body: Body
    route: Route
    rules: tuple[Rule, ...]


Place: TypeAlias = tuple[int, Body]
"""A router of the plan, and the body in it that says something of another one."""


@dataclass(frozen=True, slots=True)
class Router:
    """A routing rule with its routes, and the places that take it out where they stand, or without which it does
    not stand. Its `turn` comes after that of the routers of those places."""

    index: int
    rule: Rule
    routes: tuple[PlannedRoute, ...]
    turn: int
    taken_out_by: tuple[Place, ...]
    only_with: tuple[Place, ...]


@cache
def plan(law: Law) -> tuple[Router, ...]:
    """The routing rules: those that route beyond their own article, or take out a routing rule of it.

    A lid that only narrows a norm of its own article is no routing rule: the engine resolves it per subject.
    Raises `RuleError` when routing rules take each other out in a circle.
    """
    found = tuple(_find_routers(law))
    index_of = {rule.id: index for index, (rule, _) in enumerate(found)}
    edges = [edge for index, (rule, _) in enumerate(found) for edge in _edges(index, rule, index_of, law)]
    selected = [SelectedRule(rule, "") for rule, _ in found]
    turns = {index: turn for turn, index in enumerate(in_order(len(found), edges, selected))}
    return tuple(
        Router(index, rule, routes, turns[index], *_bearing(index, edges, found))
        for index, (rule, routes) in enumerate(found)
    )


def _find_routers(law: Law) -> Iterator[tuple[Rule, tuple[PlannedRoute, ...]]]:
    for rule in law.rules:
        bodies = (rule.body, *(part.body for part in rule.body.parts))
        routes = tuple(
            PlannedRoute(body, item, rules_of(item.target, rule, law))
            for body in bodies
            for item in body.routes
        )
        if routes and not all(_narrows_own_norm(planned) for planned in routes):
            yield rule, routes


def _narrows_own_norm(planned: PlannedRoute) -> bool:
    ranges = planned.route.target.ranges
    own = all(isinstance(span, LidRange) and span.article is None for span in ranges)
    return own and all(has_norm(rule.body) for rule in planned.rules)


def _edges(source: int, rule: Rule, index_of: Mapping[str, int], law: Law) -> Iterator[Edge]:
    """What a routing rule says of other routing rules. What it takes out for a part of the building stands for
    the rest."""
    bodies = [(None, rule.body), *((part, each.body) for part, each in enumerate(rule.body.parts))]
    for part, body in bodies:
        for bearing, target in _statements(body):
            for named in rules_of(target, rule, law):
                index = index_of.get(named.id, source)
                if index != source:
                    yield Edge(source, index, bearing, part, target.at)


def _statements(body: Body) -> Iterator[tuple[Bearing, Target]]:
    for route in body.routes:
        if not route.included and route.target.part is None:
            yield "excludes", route.target
    for relation in body.relations:
        if relation.kind == "in afwijking van":
            yield "replaces", relation.target
        elif relation.kind == "alleen bij":
            yield "only with", relation.target


def _bearing(
    index: int, edges: Sequence[Edge], found: Sequence[tuple[Rule, object]]
) -> tuple[tuple[Place, ...], tuple[Place, ...]]:
    """The places that take a router out, and those it needs."""
    places: dict[bool, dict[tuple[int, int | None], Place]] = {True: {}, False: {}}
    for edge in edges:
        if edge.target == index:
            body = found[edge.source][0].body
            said = body if edge.part is None else body.parts[edge.part].body
            places[edge.bearing == "only with"][edge.source, edge.part] = (edge.source, said)
    return tuple(places[False].values()), tuple(places[True].values())


# --- from routes to rules


@cache
def _routers(law: Law) -> frozenset[str]:
    return frozenset(router.rule.id for router in plan(law))


def _is_judged(rule: Rule, law: Law) -> bool:
    """Whether the engine works a rule out per subject: it asks something, or only narrows what asks. Reads the body of
    this rule alone: most are not called in."""
    return has_norm(rule.body) or (rule.id not in _routers(law) and bears_on_others(rule.body))


def _choices(law: Law, routes: Sequence[ActiveRoute]) -> Iterator[Choice]:
    called: dict[tuple[str, str | None], list[ActiveRoute]] = {}
    excluded: dict[tuple[str, str | None], list[Truth]] = {}
    for item in routes:
        for rule in item.rules:
            key = (rule.id, item.route.target.part)
            if not item.route.included:
                excluded.setdefault(key, []).append(item.truth)
            elif _is_judged(rule, law):
                called.setdefault(key, []).append(item)
    for rule_id, part in sorted(called, key=lambda key: (law.order[key[0]], key[1] or "")):
        items = called[rule_id, part]
        parts = (None,) if part is None else (None, part)
        out = any_of(truth for each in parts for truth in excluded.get((rule_id, each), ()))
        choice = _choice(law.by_id[rule_id], items if part is None else _narrowest(items), out)
        if choice is not None:
            yield choice


def _narrowest(items: Sequence[ActiveRoute]) -> Sequence[ActiveRoute]:
    """Without the routes that a narrower one, which stands, takes the place of: `artikel 4.38` before
    `hoofdstuk 4`."""
    sure = [narrowness(item.route.target) for item in items if item.truth.value is True]
    return [item for item in items if not sure or narrowness(item.route.target) >= max(sure)]


def _choice(rule: Rule, items: Sequence[ActiveRoute], out: Truth) -> Choice | None:
    """Explicit exclusion beats inclusion; two sure routes that differ leave the rule undecided."""
    if out.value is True:
        return None
    if out.value is False and len(items) == 1 and items[0].truth.value is True:
        return Choice(rule, (_selected(rule, items[0]),), True, False, TRUE)
    variants: dict[object, tuple[SelectedRule, list[Truth]]] = {}
    for item in items:
        selected = _selected(rule, item)
        key = (selected.level, selected.part, tuple(sorted((n, repr(e)) for n, e in selected.limits.items())))
        known = variants.setdefault(key, (selected, []))
        known[1].append(item.truth)
    truths = [any_of(found) for _, found in variants.values()]
    inside = any_of(truths)
    doubt = tuple(t for t in (*truths, out) if t.value is None)
    certain = len(variants) == 1 and inside.value is True and out.value is False
    return Choice(
        rule=rule,
        variants=tuple(selected for selected, _ in variants.values()),
        certain=certain,
        may_not_apply=inside.value is not True or out.value is not False,
        truth=TRUE if certain else all_of(doubt),
    )


def _selected(rule: Rule, item: ActiveRoute) -> SelectedRule:
    target = item.route.target
    limits = {change.name: change.value for change in target.limits}
    return SelectedRule(rule, target.level or "", limits, (item.rule.id,), target.part)
