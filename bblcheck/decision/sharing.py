"""What the homes of one building share: what is asked of that is told once, and not with each home again."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from bblcheck.decision.judging import Judgement
from bblcheck.engine.facts import Element, Fact
from bblcheck.engine.likeness import says_same
from bblcheck.engine.measuring import Shown
from bblcheck.engine.outcome import Outcome
from bblcheck.engine.rule import Rule
from bblcheck.language.lidreads import expr_reads
from bblcheck.language.reads import concepts_of
from bblcheck.language.scope import Scope
from bblcheck.language.tree import Body, Table
from bblcheck.law.rulebook import Law
from bblcheck.result.model import OF_BUILDING as BUILDING
from bblcheck.result.model import Decision, Home, Result, Shapes, Subject

OF_BUILDING = frozenset(
    (
        *("bouwwerk", "drijflichaam", "trappenhuis", "lift"),
        *("locatie", "pad", "bergingspad", "plaatsing", "procedure", "stukken"),
    )
)
"""Begrippen of which a building with several homes has its own: of the whole, not of each home."""
TOLD_APART = "wat de woningen van dit gebouw delen, staat in een eigen uitkomst"
_GLOBAL_ID = re.compile(r"[0-9A-Za-z_$]{22}")

_Key = tuple[str, str, tuple[str, ...], str | None]
_Tables = Callable[[str], Sequence[Table]]


def told_apart(judgements: Sequence[Judgement], law: Law) -> tuple[tuple[Judgement, ...], Judgement | None]:
    """The judgements without the outcomes about what all homes share, and those in a judgement of their own; None
    when there are none.

    An outcome is moved only when it is the same for every home, and asks something of the building, its place or its
    procedure, or of an element that is in every home.
    """
    if len(judgements) < 2:
        return tuple(judgements), None
    may_be = {_key(outcome): outcome for outcome in judgements[0].outcomes if _is_shared(outcome, law)}
    rules = {key[0] for key in may_be}
    others = [
        {_key(outcome): outcome for outcome in each.outcomes if outcome.rule.id in rules}
        for each in judgements[1:]
    ]
    shared = {
        key: outcome
        for key, outcome in may_be.items()
        if _same_in_all(outcome, [other.get(key) for other in others])
    }
    if not shared:
        return tuple(judgements), None
    own = tuple(_without(judgement, shared) for judgement in judgements)
    return own, replace(judgements[0], outcomes=tuple(shared.values()), parts={}, left_out=())


def of_all(result: Result, name: str, homes: int) -> Result:
    """The result of what is shared, under the name of the building instead of that of the home it was made with."""
    building = Home(id="", name=f"{name}: gedeeld door {homes} woningen", shares=homes)
    return replace(
        result,
        home=building,
        results=tuple(replace(each, subject=_building(each.subject)) for each in result.results),
        decision=_of_building(result.decision) if result.decision else None,
        rooms=(),
        shapes=Shapes(),
        shapes_before=Shapes(),
        building=(),
        procedure=None,
    )


def _of_building(decision: Decision) -> Decision:
    """What to mind, what stands beside the decision, and the procedure, stand with the homes."""
    decision = replace(decision, flags=(), procedure=None, announced=None, rthf=None)
    if decision.distance is None:
        return decision
    changes = tuple(replace(each, subject=_building(each.subject)) for each in decision.distance.changes)
    return replace(decision, distance=replace(decision.distance, changes=changes))


def _building(subject: Subject) -> Subject:
    """The building where a lid was asked of no part of it."""
    return subject if subject.id or subject.name else replace(subject, concept=BUILDING)


def _without(judgement: Judgement, shared: Mapping[_Key, Outcome]) -> Judgement:
    rules = {key[0] for key in shared}
    kept = tuple(
        outcome
        for outcome in judgement.outcomes
        if outcome.rule.id not in rules or _key(outcome) not in shared
    )
    return replace(judgement, outcomes=kept)


def _key(outcome: Outcome) -> _Key:
    return outcome.rule.id, outcome.level, outcome.subject.ids, outcome.subject.list_name


def _same_in_all(one: Outcome, others: Sequence[Outcome | None]) -> bool:
    """Whether all say the same of the same thing, with the same numbers."""
    if not all(_says_same(one, other) for other in others):
        return False
    differing = [other for other in others if other is not None and not _is_like(one, other)]
    if not differing:
        return True
    numbers = _numbers(one)
    return all(_numbers(other) == numbers for other in differing)


def _is_like(one: Outcome, other: Outcome) -> bool:
    """Whether elements and numbers are the same because no rule can tell their homes apart."""
    return (one.like or one) is (other.like or other)


def _says_same(one: Outcome, other: Outcome | None) -> bool:
    if other is None or (one.verdict, one.gaps, one.because) != (other.verdict, other.gaps, other.because):
        return False
    if _is_like(one, other):
        return True
    pairs = zip(one.subject.elements, other.subject.elements, strict=True)
    return all(_same_element(first, second) for first, second in pairs)


def _numbers(outcome: Outcome) -> tuple[Shown | None, Shown | None]:
    """What was measured and what was asked: work, so it comes after what is quick to compare."""
    found = outcome.measurement
    return (found.measured, found.limit) if found else (None, None)


def _same_element(one: Element, other: Element) -> bool:
    """Whether the same is said of both, wherever it was read."""
    if one is other:
        return True
    if (one.concept, one.name) != (other.concept, other.name) or one.facts.keys() != other.facts.keys():
        return False
    return all(says_same(fact, other.facts[name]) for name, fact in one.facts.items())


def _is_shared(outcome: Outcome, law: Law) -> bool:
    if outcome.subject.elements:
        return all(_in_every_home(element) for element in outcome.subject.elements)
    return _asks_of_building(outcome.rule, law)


def _in_every_home(element: Element) -> bool:
    """Whether an element with this id in every home is one thing: homes in a file of facts may number alike."""
    said = element.facts.get("gemeenschappelijk")
    is_common = isinstance(said, Fact) and said.value is True
    return is_common or element.concept in OF_BUILDING or _GLOBAL_ID.fullmatch(element.id) is not None


@cache
def _asks_of_building(rule: Rule, law: Law) -> bool:
    """Whether what a lid requires is of the building as a whole; when it applies may depend on the homes."""
    concepts = set(_asked(rule.body, Scope(law.vocabulary), lambda number: (law.table(rule, number),)))
    if not concepts and rule.body.subject:
        concepts = {rule.body.subject[0]}
    return bool(concepts) and concepts <= OF_BUILDING


def _asked(body: Body, scope: Scope, tables: _Tables) -> Iterator[str]:
    """The begrippen over which the lid runs and of which it requires something."""
    for quantifier in body.quantifiers:
        found = concepts_of(quantifier.lists, scope)
        yield from found
        scope = scope.bind(quantifier.variable, found)
    for requirement in body.requirements:
        for source in expr_reads(requirement, scope, tables):
            yield source.concept
    for part in body.parts:
        yield from _asked(part.body, scope, tables)
