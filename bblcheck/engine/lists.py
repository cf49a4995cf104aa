"""Lists -> closures that give their members as far as they are known: root lists, views, list attributes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from bblcheck.engine.compiled import TruthFn
from bblcheck.engine.expressions import compile_truth
from bblcheck.engine.facts import Element, ElementList
from bblcheck.engine.gaps import NOT_GIVEN, Gaps, attribute_gap, incomplete, list_gap, merge
from bblcheck.engine.library import Context
from bblcheck.engine.run import Members, Run, Slots
from bblcheck.engine.scope import Variable
from bblcheck.language.errors import RuleError
from bblcheck.language.tree import Expr, Path, Position
from bblcheck.language.vocabulary import Concept, Vocabulary
from bblcheck.records import dataclass

MembersFn: TypeAlias = Callable[[Run, Slots], Members]


@dataclass(frozen=True, slots=True)
class ListSource:
    """A list in a rule: its members, and the concept they are of."""

    members: MembersFn
    concept: Concept


@dataclass(frozen=True, slots=True)
class Binding:
    """A variable bound to the elements of lists: the context in which it is known, where it stands, and the
    members after the filter."""

    context: Context
    variable: Variable
    members: MembersFn


def bind(name: str, lists: Sequence[Path], where: Expr | None, context: Context, at: Position) -> Binding:
    """`name in lists waarvoor where`."""
    sources = [_source(path, context, at) for path in lists]
    concepts = tuple(dict.fromkeys(source.concept.name for source in sources))
    known = context.scope.vocabulary.concepts
    scope, variable = context.scope.bind(name, tuple(known[concept] for concept in concepts))
    inner = context.within(scope)
    members = sources[0].members if len(sources) == 1 else _union([source.members for source in sources])
    if where is not None:
        members = _filtered(members, compile_truth(where, inner), variable.slot)
    return Binding(inner, variable, members)


def _source(path: Path, context: Context, at: Position) -> ListSource:
    place = context.scope.attribute(path)
    vocabulary = context.scope.vocabulary
    if place is not None and place.kenmerk.kind.name == "list":
        concept = vocabulary.concepts[place.kenmerk.kind.element or ""]
        own = _own_list(place.owner.slot, place.kenmerk.name, vocabulary)
        return ListSource(_viewed(own, concept, context), concept)
    if len(path) == 1 and path[0] in vocabulary.plurals:
        concept = vocabulary.plurals[path[0]]
        return ListSource(_root(concept, context), concept)
    raise RuleError(
        f"{'.'.join(path)} is geen lijst", at, "noem een meervoud of een kenmerk dat een lijst is"
    )


# --- where lists come from


def known_members(found: ElementList | None, gaps: Callable[[str], Gaps]) -> Members:
    """A list of the situation; `gaps` makes the gap from the reason why it is not complete."""
    if found is None:
        return Members((), (), gaps(NOT_GIVEN))
    return Members(found.items, (), () if found.complete else gaps(incomplete(found.reason)))


def _own_list(slot: int, name: str, vocabulary: Vocabulary) -> MembersFn:
    def members(run: Run, at: Slots) -> Members:
        element = at[slot]
        return known_members(
            element.lists.get(name),
            lambda reason: (attribute_gap(element, name, reason, "missing", vocabulary),),
        )

    return members


def _root(concept: Concept, context: Context) -> MembersFn:
    """A root list, or the view that a concept is on one. Worked out once in a run."""
    plural = concept.plural or concept.name
    if not concept.is_view:
        base: MembersFn = lambda run, at: known_members(  # noqa: E731
            run.situation.lists.get(plural), lambda reason: (list_gap(plural, reason),)
        )
    else:
        base = _view(concept, context)

    def members(run: Run, at: Slots) -> Members:
        found = run.members.get(plural)
        if found is None:
            found = run.members[plural] = base(run, at)
        return found

    return members


def _view(concept: Concept, context: Context) -> MembersFn:
    base = context.scope.vocabulary.concepts[concept.base or ""]
    return _through(_root(base, context), concept, context)


def _viewed(members: MembersFn, concept: Concept, context: Context) -> MembersFn:
    """A list attribute of a view holds those of its elements that belong to the view."""
    if not concept.is_view:
        return members
    base = context.scope.vocabulary.concepts[concept.base or ""]
    return _through(_viewed(members, base, context), concept, context)


def _through(members: MembersFn, concept: Concept, context: Context) -> MembersFn:
    """The members for which the condition of a view holds; compiled when it is first needed."""
    if concept.where is None:
        return members
    where = concept.where
    library = context.library

    def view(run: Run, at: Slots) -> Members:
        compiled = library.filters.get(concept.name)
        if compiled is None:
            scope, variable = library.scope.within(concept)
            holds = compile_truth(where, Context(library, scope))
            compiled = library.filters[concept.name] = (holds, variable.slot, scope.depth.size)
        holds, slot, size = compiled
        return select(members(run, at), holds, run, run.slots(size), slot)

    return view


# --- filters and unions


def _filtered(members: MembersFn, where: TruthFn, slot: int) -> MembersFn:
    return lambda run, at: select(members(run, at), where, run, at, slot)


def select(members: Members, where: TruthFn, run: Run, at: Slots, slot: int) -> Members:
    """The members for which `where` holds; those for which it is open become possible."""
    items: list[Element] = []
    possible: list[tuple[Element, Gaps]] = []
    for element in members.items:
        at[slot] = element
        holds = where(run, at)
        if holds.value or holds.waived:
            items.append(element)
        elif holds.value is None:
            possible.append((element, holds.gaps))
    for element, gaps in members.possible:
        at[slot] = element
        holds = where(run, at)
        if holds.value is not False:
            possible.append((element, merge(gaps, holds.gaps)))
    return Members(tuple(items), tuple(possible), members.gaps)


def _union(sources: Sequence[MembersFn]) -> MembersFn:
    fixed = tuple(sources)
    return lambda run, at: union([source(run, at) for source in fixed])


def union(parts: Sequence[Members]) -> Members:
    """Every element once: it belongs if it does in one list, and may if it may in any."""
    items = {element.id: element for part in parts for element in part.items}
    possible: dict[str, tuple[Element, Gaps]] = {}
    for part in parts:
        for element, gaps in part.possible:
            if element.id not in items:
                before = possible[element.id][1] if element.id in possible else ()
                possible[element.id] = (element, merge(before, gaps))
    return Members(tuple(items.values()), tuple(possible.values()), merge(*(part.gaps for part in parts)))
