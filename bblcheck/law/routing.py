"""Which rules apply to a situation, at which level, and why.

Routing articles (4.1, 4.8, 5.4-5.7, the temporary articles, Bouwbesluit 2012 1.14 and 1.15) are rules like
any other: their conditions are evaluated, explicit exclusion beats inclusion, and what stays open is kept open: a
rule that may apply in more than one way carries all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from bblcheck.engine.evaluate import assigned, truth
from bblcheck.engine.facts import Situation
from bblcheck.engine.rule import Rule, SelectedRule
from bblcheck.engine.truth import TRUE, Truth, all_of, any_of, negate
from bblcheck.language.tree import Body, LidRange, Route, Target
from bblcheck.law.ranges import rules_of
from bblcheck.law.rulebook import Law


@dataclass(frozen=True, slots=True)
class ActiveRoute:
    """A route of a routing rule, and whether the rule's conditions hold."""

    rule: Rule
    route: Route
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

    @cached_property
    def possible_rows(self) -> tuple[str, ...]:
        return _labels(r for r in self.routes if r.route.included)


def _labels(routes: Iterable[ActiveRoute]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(r.route.target.row for r in routes if r.route.target.row))


def has_norm(body: Body) -> bool:
    """Whether a lid asks something of the home, as opposed to only routing to other rules."""
    return bool(body.requirements or body.questions) or any(has_norm(part.body) for part in body.parts)


def route(law: Law, situation: Situation) -> Routing:
    """Evaluate every routing rule of `law` for `situation` and collect the rules that follow."""
    routes = tuple(r for r in _routes(law, situation) if r.truth.value is not False)
    return Routing(routes, tuple(_choices(law, routes)))


def _routes(law: Law, situation: Situation) -> Iterator[ActiveRoute]:
    routers = routing_rules(law)
    truths = {router.rule.id: _applies(router.rule, router.rule.body, law, situation) for router in routers}
    for router in routers:
        truth = all_of((truths[router.rule.id], *_narrowings(router.rule, law, truths)))
        for body, item in router.routes:
            if body is router.rule.body:
                yield ActiveRoute(router.rule, item, truth)
            else:
                own = _conditions(body, router.rule, law, situation)
                yield ActiveRoute(router.rule, item, all_of((truth, *own)))


def _applies(rule: Rule, body: Body, law: Law, situation: Situation) -> Truth:
    return all_of((assigned(rule, law, situation), *_conditions(body, rule, law, situation)))


def _conditions(body: Body, rule: Rule, law: Law, situation: Situation) -> Iterator[Truth]:
    return (truth(condition, rule, law, situation) for condition in body.conditions)


def _narrowings(rule: Rule, law: Law, truths: Mapping[str, Truth]) -> Iterator[Truth]:
    """For each other routing rule that takes `rule` out or replaces it: that it does not hold."""
    for router in routing_rules(law):
        other = router.rule
        if other.id == rule.id:
            continue
        exclusions = [item.target for _, item in router.routes if not item.included]
        replaced = [r.target for r in other.body.relations if r.kind == "in afwijking van"]
        if _names(exclusions + replaced, other, rule, law):
            yield negate(truths[other.id])
        only_with = [r.target for r in other.body.relations if r.kind == "alleen bij"]
        if _names(only_with, other, rule, law):
            yield truths[other.id]


def _names(targets: Sequence[Target], source: Rule, rule: Rule, law: Law) -> bool:
    return any(found.id == rule.id for target in targets for found in rules_of(target, source, law))


@dataclass(frozen=True, slots=True)
class Router:
    """A routing rule with its routes, each with the body (lid, onderdeel or zin) it stands in."""

    rule: Rule
    routes: tuple[tuple[Body, Route], ...]


@cache
def routing_rules(law: Law) -> tuple[Router, ...]:
    """Rules that route beyond their own article, or that take out a routing rule of their own article.

    A lid that only narrows a norm of its own article is no routing rule: the engine resolves it per subject.
    """
    return tuple(_find_routers(law))


def _find_routers(law: Law) -> Iterator[Router]:
    for rule in law.rules:
        bodies = (rule.body, *(part.body for part in rule.body.parts))
        routes = tuple((body, item) for body in bodies for item in body.routes)
        if routes and not all(_narrows_own_norm(item, rule, law) for _, item in routes):
            yield Router(rule, routes)


def _narrows_own_norm(item: Route, rule: Rule, law: Law) -> bool:
    own = all(isinstance(span, LidRange) and span.article is None for span in item.target.ranges)
    return own and all(has_norm(found.body) for found in rules_of(item.target, rule, law))


# --- from routes to rules


def _choices(law: Law, routes: Sequence[ActiveRoute]) -> Iterator[Choice]:
    called: dict[tuple[str, str | None], list[ActiveRoute]] = {}
    excluded: dict[str, list[Truth]] = {}
    for item in routes:
        for rule in rules_of(item.route.target, item.rule, law):
            if not item.route.included:
                excluded.setdefault(rule.id, []).append(item.truth)
            elif has_norm(rule.body):
                called.setdefault((rule.id, item.route.target.part), []).append(item)
    order = {rule.id: index for index, rule in enumerate(law.rules)}
    in_order = sorted(called, key=lambda key: (order[key[0]], key[1] or ""))
    for rule_id, part in in_order:
        items = called[rule_id, part]
        choice = _choice(law.by_id[rule_id], items, any_of(excluded.get(rule_id, ())))
        if choice is not None:
            yield choice


def _choice(rule: Rule, items: Sequence[ActiveRoute], out: Truth) -> Choice | None:
    """Explicit exclusion beats inclusion; two sure routes that differ leave the rule undecided."""
    if out.value is True:
        return None
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
