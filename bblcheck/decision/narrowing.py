"""Two states of a building narrowed to some of its homes, after their parts were matched as a whole."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from bblcheck.composition.elements import ModelComparison, PartPair
from bblcheck.decision.comparing import States, element_ids
from bblcheck.decision.inputs import State
from bblcheck.home.choosing import chosen
from bblcheck.home.content import Home
from bblcheck.home.parts import Parts


def narrowed(states: States, wanted: Sequence[str]) -> States:
    """The states with only the homes that are `wanted`, each by name, id or number on both sides; as they are when
    none is.

    What belongs to other homes and not to these is left out; what they share with others, and what is in no home,
    stays: it is not known to be of another. Raises WrongHome when a side lacks one.
    """
    if not wanted:
        return states
    before, after = states.before.homes, states.after.homes
    pairs = [(*chosen(before, [each], after), *chosen(after, [each], before)) for each in wanted]
    ours, theirs = (
        _elsewhere(states.before, {id(one) for one, _ in pairs}),
        _elsewhere(states.after, {id(one) for _, one in pairs}),
    )
    return States(
        _only(states.before, chosen(before, wanted), ours),
        _only(states.after, chosen(after, wanted), theirs),
        states.models and _pairs_of(states.models, ours, theirs),
        {first.id: second.id for first, second in pairs},
    )


def remarks(states: States, found: States) -> Iterator[str]:
    """What a person must know of `states` narrowed to `found`: what counts, and which homes their parts say are
    another home now."""
    names = {home.id: home.name for home in states.after.homes.homes}
    asked = ", ".join(home_names(found.after))
    yield (
        f"vergeleken is alleen {asked}; ook wat met andere woningen wordt gedeeld en wat bij geen woning hoort, "
        "telt mee"
    )
    for home in found.before.homes.homes:
        same = states.homes.get(home.id)
        if same is not None and same != found.homes[home.id]:
            yield f"volgens de onderdelen is {home.name} nu {names[same]}; daarmee is zij niet vergeleken"


def home_names(state: State) -> tuple[str, ...]:
    """What the homes of a state are called."""
    return tuple(home.name or home.id for home in state.homes.homes)


def _elsewhere(state: State, wanted: Collection[int]) -> set[str]:
    """The ids of parts that are, or belong to what is, in homes that are not wanted and in none that is."""
    if state.parts is None:
        return set()
    own: set[str] = set()
    others: set[str] = set()
    for home in state.homes.homes:
        (own if id(home) in wanted else others).update(element_ids(home))
    left: set[str] = set()
    kept: set[str] = set()
    for number, part in enumerate(state.parts.parts):
        above = {state.parts.parts[each].id for each in state.parts.upward(number)}
        (left if own.isdisjoint(above) and not others.isdisjoint(above) else kept).add(part.id)
    return left - kept


def _only(state: State, homes: tuple[Home, ...], elsewhere: Collection[str]) -> State:
    parts = state.parts and _without(state.parts, elsewhere)
    return State(replace(state.homes, homes=homes), parts)


def _without(parts: Parts, elsewhere: Collection[str]) -> Parts:
    """The parts that are not elsewhere, each still part of its whole where that stays."""
    kept = [number for number, part in enumerate(parts.parts) if part.id not in elsewhere]
    numbers = {old: new for new, old in enumerate(kept)}
    found = (parts.parts[old] for old in kept)
    return Parts(
        tuple(replace(each, whole=None if each.whole is None else numbers.get(each.whole)) for each in found),
        parts.problem,
    )


def _pairs_of(models: ModelComparison, ours: Collection[str], theirs: Collection[str]) -> ModelComparison:
    """The comparison without the pairs that are elsewhere on every side that has them."""

    def stays(pair: PartPair) -> bool:
        before = pair.before is not None and pair.before.id not in ours
        return before or (pair.after is not None and pair.after.id not in theirs)

    return replace(models, pairs=tuple(filter(stays, models.pairs)))
