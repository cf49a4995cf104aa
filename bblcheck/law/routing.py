"""Which rules apply to a situation, at which level, and why.

Routing articles (4.1, 4.8, 5.4-5.7, the temporary articles, Bouwbesluit 2012 1.14 and 1.15) are rules like
any other: their conditions are evaluated, explicit exclusion beats inclusion, and what stays open is kept open: a
rule that may apply in more than one way carries all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property

from bblcheck.engine.evaluate import assigned, truth
from bblcheck.engine.facts import Situation
from bblcheck.engine.rule import Rule, SelectedRule, has_norm
from bblcheck.engine.truth import TRUE, Truth, all_of, any_of, negate, unknown
from bblcheck.language.tree import Body, LidRange, Path, Reference, RelationKind, Route
from bblcheck.law.ranges import rules_of
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
    return Routing(routes, tuple(_choices(law, routes)))


def _routes(law: Law, situation: Situation) -> Iterator[ActiveRoute]:
    routers = plan(law)
    truths = [_applies(router.rule, law, situation) for router in routers]
    for router in routers:
        narrowed = (negate(truths[index]) for index in router.taken_out_by)
        needed = (truths[index] for index in router.only_with)
        holds = all_of((truths[router.index], *narrowed, *needed))
        for planned in router.routes:
            if planned.body is router.rule.body:
                own = holds
            else:
                own = all_of((holds, *_conditions(planned.body, router.rule, law, situation)))
            yield ActiveRoute(router.rule, planned.route, planned.rules, own)


def _applies(rule: Rule, law: Law, situation: Situation) -> Truth:
    return all_of((assigned(rule, law, situation), *_conditions(rule.body, rule, law, situation)))


def _conditions(body: Body, rule: Rule, law: Law, situation: Situation) -> Iterator[Truth]:
    return (truth(condition, rule, law, situation) for condition in body.conditions)


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


@dataclass(frozen=True, slots=True)
class Router:
    """A routing rule with its routes. The indexes are those of routers in the plan: the ones that take this
    rule out where they hold, and the ones without which it does not hold."""

    index: int
    rule: Rule
    routes: tuple[PlannedRoute, ...]
    taken_out_by: tuple[int, ...]
    only_with: tuple[int, ...]


@cache
def plan(law: Law) -> tuple[Router, ...]:
    """The routing rules: those that route beyond their own article, or take out a routing rule of it.

    A lid that only narrows a norm of its own article is no routing rule: the engine resolves it per subject.
    """
    found = tuple(_find_routers(law))
    out = [_targets_taken_out(rule, routes, law) for rule, routes in found]
    needed = [_targets_narrowed(rule, law) for rule, _ in found]
    return tuple(
        Router(
            index,
            rule,
            routes,
            tuple(i for i, ids in enumerate(out) if rule.id in ids and i != index),
            tuple(i for i, ids in enumerate(needed) if rule.id in ids and i != index),
        )
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


def _targets_taken_out(rule: Rule, routes: Sequence[PlannedRoute], law: Law) -> frozenset[str]:
    """The rules that `rule` excludes or replaces."""
    excluded = {found.id for planned in routes if not planned.route.included for found in planned.rules}
    return frozenset(excluded | _related(rule, "in afwijking van", law))


def _targets_narrowed(rule: Rule, law: Law) -> frozenset[str]:
    return frozenset(_related(rule, "alleen bij", law))


def _related(rule: Rule, kind: RelationKind, law: Law) -> set[str]:
    targets = (relation.target for relation in rule.body.relations if relation.kind == kind)
    return {found.id for target in targets for found in rules_of(target, rule, law)}


# --- from routes to rules


def _choices(law: Law, routes: Sequence[ActiveRoute]) -> Iterator[Choice]:
    called: dict[tuple[str, str | None], list[ActiveRoute]] = {}
    excluded: dict[str, list[Truth]] = {}
    for item in routes:
        for rule in item.rules:
            if not item.route.included:
                excluded.setdefault(rule.id, []).append(item.truth)
            elif has_norm(rule.body):
                called.setdefault((rule.id, item.route.target.part), []).append(item)
    in_order = sorted(called, key=lambda key: (law.order[key[0]], key[1] or ""))
    for rule_id, part in in_order:
        items = called[rule_id, part]
        choice = _choice(law.by_id[rule_id], items, any_of(excluded.get(rule_id, ())))
        if choice is not None:
            yield choice


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
