"""The relations between selected leden: who bears on whom, and in which order that is worked out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, TypeAlias

from bblcheck.engine.compile import CompiledRule
from bblcheck.engine.rule import Rule, SelectedRule
from bblcheck.engine.targets import Selection
from bblcheck.language.errors import RuleError
from bblcheck.language.tree import ArticleRange, LidRange, LimitChange, Part, Position, RelationKind, Target
from bblcheck.records import dataclass

Bearing: TypeAlias = Literal["replaces", "suffices", "only with", "excludes", "moves"]

_BEARINGS: dict[RelationKind, Bearing] = {
    "in afwijking van": "replaces",
    "mag in plaats van": "suffices",
    "alleen bij": "only with",
}
"""`onverminderd` bears on nothing: both hold."""


@dataclass(frozen=True, slots=True)
class Edge:
    """Lid `source` bears on lid `target` (indices in the selection). `part` is the index of the part of the
    source that says so, None for the lid itself."""

    source: int
    target: int
    bearing: Bearing
    part: int | None
    at: Position
    limits: tuple[LimitChange, ...] = ()


def edges_of(rules: Sequence[SelectedRule]) -> tuple[Edge, ...]:
    """Every relation between these leden."""
    selection = Selection(rules)
    return tuple(edge for index in range(len(rules)) for edge in _edges(index, selection))


def _edges(index: int, selection: Selection) -> Iterator[Edge]:
    rule = selection.rules[index].rule
    for part, bearing, target in _statements(rule):
        for found in selection.named_by(target, index):
            yield Edge(index, found, bearing, part, target.at, target.limits)


def _statements(rule: Rule) -> Iterator[tuple[int | None, Bearing, Target]]:
    bodies = [(None, rule.body), *((index, part.body) for index, part in enumerate(rule.body.parts))]
    for part, body in bodies:
        for relation in body.relations:
            bearing = _BEARINGS.get(relation.kind)
            if bearing is not None:
                yield part, bearing, relation.target
        for route in body.routes:
            if not route.included and _narrow(route.target):
                yield part, "excludes", route.target
            elif route.included and route.target.limits and _own(route.target):
                yield part, "moves", route.target


def _narrow(target: Target) -> bool:
    """Wider ranges are a matter of routing."""
    return all(isinstance(span, LidRange | ArticleRange) for span in target.ranges)


def _own(target: Target) -> bool:
    """Leden of the same article: a limit moved there is no matter of routing."""
    return all(isinstance(span, LidRange) and span.article is None for span in target.ranges)


@dataclass(frozen=True, slots=True)
class Plan:
    """The relations within a selection: by target, and an order in which sources come before targets."""

    edges: tuple[Edge, ...]
    incoming: Mapping[int, tuple[Edge, ...]]
    order: tuple[int, ...]


def plan_of(rules: Sequence[SelectedRule]) -> Plan:
    """Who bears on whom among these leden. Raises `RuleError` for a circle."""
    edges = edges_of(rules)
    incoming: dict[int, tuple[Edge, ...]] = {}
    for edge in edges:
        incoming[edge.target] = (*incoming.get(edge.target, ()), edge)
    return Plan(edges, incoming, tuple(in_order(len(rules), edges, rules)))


def is_alternative(rule: Rule) -> bool:
    """Whether a lid only stands beside another one, which it may replace."""
    return any(relation.kind == "mag in plaats van" for relation in rule.body.relations)


def in_order(count: int, edges: Iterable[Edge], rules: Sequence[SelectedRule]) -> list[int]:
    """All leden, each after those that bear on it. Raises `RuleError` for a cycle."""
    incoming: dict[int, list[Edge]] = {}
    for edge in edges:
        incoming.setdefault(edge.target, []).append(edge)
    order: list[int] = []
    state: dict[int, bool] = {}

    def visit(index: int) -> None:
        state[index] = False
        for edge in incoming.get(index, ()):
            done = state.get(edge.source)
            if done is False:
                raise _cycle(edge, rules)
            if done is None:
                visit(edge.source)
        state[index] = True
        order.append(index)

    for index in range(count):
        if index not in state:
            visit(index)
    return order


def _cycle(edge: Edge, rules: Sequence[SelectedRule]) -> RuleError:
    source, target = rules[edge.source].rule.id, rules[edge.target].rule.id
    return RuleError(
        f"{source} en {target} verwijzen in een kring naar elkaar",
        edge.at,
        "laat een van beide relaties weg",
        code="E304",
    )


def check_relations(rules: Iterable[Rule]) -> None:
    """Raises `RuleError` if the relations between these leden, in force together, run in a circle, or stand
    where they cannot mean anything."""
    selected = [SelectedRule(rule, "") for rule in rules]
    for rule in selected:
        for part in rule.rule.body.parts:
            _check_part(part)
    plan_of(selected)


def _check_part(part: Part) -> None:
    for relation in part.body.relations:
        if relation.kind == "mag in plaats van":
            hint = "maak er een eigen lid van"
            raise RuleError("`mag in plaats van` kan niet in een onderdeel of zin", relation.at, hint)


Chain: TypeAlias = tuple[frozenset[tuple[str, ...]], ...]


def chain_of(compiled: CompiledRule, part: int | None) -> Chain:
    """The lists of each `voor elke`, with variables named by their depth, so that two leden compare."""
    body = compiled.rule.body
    quantifiers = body.quantifiers + (body.parts[part].body.quantifiers if part is not None else ())
    depth_of: dict[str, str] = {}
    chain: list[frozenset[tuple[str, ...]]] = []
    for quantifier in quantifiers:
        lists = ((depth_of.get(path[0], path[0]), *path[1:]) for path in quantifier.lists)
        if quantifier.every:
            chain.append(frozenset(lists))
            depth_of[quantifier.variable] = f"#{len(chain)}"
    return tuple(chain)


def aligned(source: Chain, target: Chain) -> bool:
    """Whether both range over the same lists, as far as the shorter goes."""
    return all(one & other for one, other in zip(source, target, strict=False))
