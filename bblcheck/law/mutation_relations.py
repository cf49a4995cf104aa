"""What a lid does to other leden, changed in one place: its relations, its routes, the limits it moves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

from bblcheck.language.checking import targets
from bblcheck.language.tree import (
    ArticleRange,
    Body,
    DivisionRange,
    LidRange,
    ParagraphRange,
    Range,
    Target,
)
from bblcheck.language.vocabulary import Vocabulary
from bblcheck.law.mutation_bodies import BodyChange
from bblcheck.law.mutation_expressions import changes

OTHER_LEVEL = "een_ander_niveau"
"""A level that no lid is called in at."""
T = TypeVar("T")


def relation_changes(body: Body, vocabulary: Vocabulary) -> Iterator[BodyChange]:
    """Every body that does something else to other leden, in one place."""
    for index, relation in enumerate(body.relations):
        if relation.kind != "onverminderd":
            for what, target in _targets(relation.target, vocabulary):
                other = None if target is None else replace(relation, target=target)
                relations = _with(body.relations, index, other)
                yield BodyChange(f"{relation.kind}: {what}", replace(body, relations=relations))
    for index, route in enumerate(body.routes):
        kind = "van toepassing is" if route.included else "niet van toepassing is"
        for what, target in _targets(route.target, vocabulary):
            routes = _with(body.routes, index, None if target is None else replace(route, target=target))
            yield BodyChange(f"{kind}: {what}", replace(body, routes=routes))
    for index, part in enumerate(body.parts):
        for change in relation_changes(part.body, vocabulary):
            parts = _with(body.parts, index, replace(part, body=change.body))
            yield BodyChange(f"{part.kind} {part.name}: {change.what}", replace(body, parts=parts))


def _with(several: tuple[T, ...], index: int, item: T | None) -> tuple[T, ...]:
    """With another item in a place, or none."""
    new = () if item is None else (item,)
    return several[:index] + new + several[index + 1 :]


def _targets(target: Target, vocabulary: Vocabulary) -> Iterator[tuple[str, Target | None]]:
    """Each other target; None where nothing is left of it."""
    for index, span in enumerate(target.ranges):
        ranges = _with(target.ranges, index, None)
        yield f"zonder {said(span)}", replace(target, ranges=ranges) if ranges else None
        for smaller in _smaller(span):
            what = f"{said(span)} wordt {said(smaller)}"
            yield what, replace(target, ranges=_with(target.ranges, index, smaller))
    if target.level is not None:
        yield f"een ander niveau dan {target.level}", replace(target, level=OTHER_LEVEL)
    if target.part is not None:
        yield f"niet voor deel {target.part}", replace(target, part=None)
    if target.row is not None:
        yield f"zonder rij {target.row}", replace(target, row=None)
    yield from _limits(target, vocabulary)


def _limits(target: Target, vocabulary: Vocabulary) -> Iterator[tuple[str, Target]]:
    for index, limit in enumerate(target.limits):
        yield f"zonder grens {limit.name}", replace(target, limits=_with(target.limits, index, None))
        for change in changes(limit.value, vocabulary):
            moved = replace(limit, value=change.expr)
            limits = _with(target.limits, index, moved)
            yield f"grens {limit.name}: {change.what}", replace(target, limits=limits)


def _smaller(span: Range) -> Iterator[Range]:
    """Only its first article or group, only its last, or one lid less."""
    if isinstance(span, DivisionRange | ParagraphRange | ArticleRange) and span.first != span.last:
        yield replace(span, last=span.first)
        yield replace(span, first=span.last)
    if isinstance(span, LidRange) and len(span.leden) > 1:
        for lid in span.leden:
            yield replace(span, leden=tuple(each for each in span.leden if each != lid))


def said(span: Range) -> str:
    """A range as a rule file writes it."""
    if not isinstance(span, LidRange):
        return targets.said(span)
    own = f"lid {' en '.join(span.leden)}"
    return f"{own} van artikel {span.article}" if span.article else own
