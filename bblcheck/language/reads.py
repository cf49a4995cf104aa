"""Which attributes an expression reads, straight and through derivations and views."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bblcheck.language import tree as t
from bblcheck.language.kinds import Things
from bblcheck.language.scope import Read, Resolved, Scope
from bblcheck.language.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class View:
    """A list that only holds the elements of its base for which a condition is true."""

    concept: str


Source = Read | View


def reads(expr: t.Expr, scope: Scope) -> Iterator[Source]:
    """What `expr` itself reads, in the order written; may repeat."""
    match expr:
        case t.Reference():
            yield from reads_of(expr.path, scope)
        case t.Count() | t.Aggregate():
            inner = scope.bind(expr.variable, concepts_of(expr.lists, scope))
            for path in expr.lists:
                yield from reads_of(path, scope)
            for part in (expr.where, expr.body if isinstance(expr, t.Aggregate) else None):
                if part is not None:
                    yield from reads(part, inner)
        case _:
            for part in parts(expr):
                yield from reads(part, scope)


def parts(expr: t.Expr) -> tuple[t.Expr, ...]:
    """The expressions of which `expr` is made."""
    match expr:
        case t.Negation() | t.Negative():
            return (expr.inner,)
        case t.Conjunction() | t.Disjunction():
            return expr.parts
        case t.Comparison():
            return (expr.left, *(test.limit for test in expr.tests))
        case t.Arithmetic():
            return (expr.left, expr.right)
        case t.Bounded():
            return tuple(part for part in (expr.inner, expr.minimum, expr.maximum) if part is not None)
        case t.Conditional():
            return (expr.value, expr.condition, expr.otherwise)
        case t.Count():
            return () if expr.where is None else (expr.where,)
        case t.Aggregate():
            return (expr.body,) if expr.where is None else (expr.body, expr.where)
        case _:
            return ()


def concepts_of(lists: Iterable[t.Path], scope: Scope) -> tuple[str, ...]:
    """The concepts whose elements these lists hold."""
    found = [scope.resolve(path) for path in lists]
    kinds = [item.kind for item in found if isinstance(item, Resolved)]
    return tuple(dict.fromkeys(name for kind in kinds if isinstance(kind, Things) for name in kind.concepts))


def reads_of(path: t.Path, scope: Scope) -> Iterator[Source]:
    """What a path reads on its way; a path that means nothing reads nothing."""
    found = scope.resolve(path)
    if isinstance(found, Resolved):
        yield from (View(name) for name in found.views)
        yield from found.reads


def sources_of(source: Source, vocabulary: Vocabulary) -> Iterator[Source]:
    """What `source` is derived from: the derivations of an attribute, the condition of a view."""
    if isinstance(source, Read):
        for derivation in source.kenmerk.derivations:
            yield from reads(derivation.value, Scope(vocabulary, own=source.concept))
        if source.kenmerk.kind.element is not None:
            yield View(source.kenmerk.kind.element)
    else:
        concept = vocabulary.concepts.get(source.concept)
        if concept is not None and concept.where is not None:
            yield from reads(concept.where, Scope(vocabulary, own=concept.base))


def closure(sources: Iterable[Source], vocabulary: Vocabulary) -> tuple[Source, ...]:
    """These sources and everything they are derived from, each once."""
    found: dict[Source, None] = {}
    waiting = list(sources)
    while waiting:
        source = waiting.pop(0)
        if source not in found:
            found[source] = None
            waiting.extend(sources_of(source, vocabulary))
    return tuple(found)
