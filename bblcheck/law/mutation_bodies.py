"""A lid, changed in one place: its conditions, its eisen, its parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bblcheck.engine import wording
from bblcheck.engine.rule import has_norm
from bblcheck.language.tree import Body, Expr, Quantifier
from bblcheck.language.vocabulary import Vocabulary
from bblcheck.law.mutation_expressions import changes, negated


@dataclass(frozen=True, slots=True)
class BodyChange:
    """One change: where and what in words, and the body that comes of it."""

    what: str
    body: Body


def body_changes(body: Body, vocabulary: Vocabulary) -> Iterator[BodyChange]:
    """Every body that differs from `body` in one place."""
    yield from _quantifiers(body, vocabulary)
    yield from _conditions(body, vocabulary)
    yield from _requirements(body, vocabulary)
    yield from _parts(body, vocabulary)


def _quantifiers(body: Body, vocabulary: Vocabulary) -> Iterator[BodyChange]:
    for index, quantifier in enumerate(body.quantifiers):
        for what, new in _quantifier(quantifier, vocabulary):
            several = (*body.quantifiers[:index], new, *body.quantifiers[index + 1 :])
            yield BodyChange(what, replace(body, quantifiers=several))


def _quantifier(quantifier: Quantifier, vocabulary: Vocabulary) -> Iterator[tuple[str, Quantifier]]:
    """For one instead of for each, or the other way round; and for other elements."""
    said = (
        f"voor ten minste een {quantifier.variable}"
        if quantifier.every
        else f"voor elke {quantifier.variable}"
    )
    yield said, replace(quantifier, every=not quantifier.every)
    if quantifier.where is None:
        return
    yield f"zonder waarvoor {wording.expression(quantifier.where)}", replace(quantifier, where=None)
    for change in (negated(quantifier.where), *changes(quantifier.where, vocabulary)):
        yield f"waarvoor: {change.what}", replace(quantifier, where=change.expr)


def _conditions(body: Body, vocabulary: Vocabulary) -> Iterator[BodyChange]:
    for index, condition in enumerate(body.conditions):
        dropped = without(body.conditions, index)
        yield BodyChange(f"zonder als {wording.expression(condition)}", replace(body, conditions=dropped))
        for change in (negated(condition), *changes(condition, vocabulary)):
            several = exchanged(body.conditions, index, change.expr)
            yield BodyChange(f"als: {change.what}", replace(body, conditions=several))


def _requirements(body: Body, vocabulary: Vocabulary) -> Iterator[BodyChange]:
    for index, requirement in enumerate(body.requirements):
        if len(body.requirements) > 1:
            dropped = without(body.requirements, index)
            yield BodyChange(
                f"zonder eis {wording.expression(requirement)}", replace(body, requirements=dropped)
            )
        for change in changes(requirement, vocabulary):
            several = exchanged(body.requirements, index, change.expr)
            yield BodyChange(f"eis: {change.what}", replace(body, requirements=several))


def _parts(body: Body, vocabulary: Vocabulary) -> Iterator[BodyChange]:
    if sum(has_norm(part.body) for part in body.parts) > 1:
        what = "alle onderdelen nodig" if body.any_part else "een van de onderdelen volstaat"
        yield BodyChange(what, replace(body, any_part=not body.any_part))
    for index, part in enumerate(body.parts):
        name = f"{part.kind} {part.name}"
        if len(body.parts) > 1:
            rest = (*body.parts[:index], *body.parts[index + 1 :])
            yield BodyChange(f"zonder {name}", replace(body, parts=rest))
        for change in body_changes(part.body, vocabulary):
            several = (*body.parts[:index], replace(part, body=change.body), *body.parts[index + 1 :])
            yield BodyChange(f"{name}: {change.what}", replace(body, parts=several))


def without(exprs: tuple[Expr, ...], index: int) -> tuple[Expr, ...]:
    return (*exprs[:index], *exprs[index + 1 :])


def exchanged(exprs: tuple[Expr, ...], index: int, new: Expr) -> tuple[Expr, ...]:
    return (*exprs[:index], new, *exprs[index + 1 :])
