"""Two states of a home compared, by their facts and, where both are models, part by part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from bblcheck.composition.classes import ClassedModels, classed
from bblcheck.composition.compare import compare_homes
from bblcheck.composition.elements import ModelComparison, PartPair, compare_models
from bblcheck.composition.entries import Compared, joined
from bblcheck.composition.facts import FACT_OF_CHANGE
from bblcheck.composition.model import MIRRORED, NO_EVIDENCE, Change, Composition, Evidence, combined
from bblcheck.composition.modules import MODULES
from bblcheck.decision.inputs import State
from bblcheck.decision.modulefacts import NOT_REGROUPED, modules_of, place_known
from bblcheck.engine.facts import Fact, Situation
from bblcheck.home.content import Home, HomeContent, HomeFile
from bblcheck.home.parts import UNREAD
from bblcheck.home.situation import situation
from bblcheck.law.rulebook import Rulebook

BUILDING = "bouwwerk"
NOT_MIRRORED = (
    "aanname: niet gespiegeld opgebouwd; een woningbestand zegt niet waar de onderdelen zitten. Vergelijk twee "
    f"modellen of manifesten, of geef na de verplaatsing {BUILDING}.{FACT_OF_CHANGE[Change.MIRRORED]} op"
)


@dataclass(frozen=True)
class States:
    """Two states of which is known which is which: `models` when both were read part by part, `homes` gives for
    the id of a home before that of the same home after."""

    before: State
    after: State
    models: ModelComparison | None = None
    homes: Mapping[str, str] = field(default_factory=dict)


def matched(before: State, after: State) -> States:
    """The two states with their parts matched, when both have parts."""
    if before.parts is None or after.parts is None:
        return States(before, after)
    models = compare_models(before.parts, after.parts)
    return States(before, after, models, _homes(before.homes, after.homes, _same(models)))


def compare_states(states: States, book: Rulebook, evidence: Evidence = NO_EVIDENCE) -> Compared:
    """Every element of the building in its class, with what the dossier says beside the states."""
    before, after = situations(states.before.homes, book), situations(states.after.homes, book)
    before = {states.homes.get(name, name): each for name, each in before.items()}
    models = states.models
    called = {home.id: home.name for home in (*states.before.homes.homes, *states.after.homes.homes)}
    if models is None:
        modules = modules_of(states.before, states.after, book)
        found = compare_homes(before, after, book.vocabulary, evidence, names=called, modules=modules)
        if found.computed == "ongewijzigd" and not place_known(modules):
            found = replace(found, evidence=(*found.evidence, NOT_REGROUPED))
        same = states.before.homes.file == states.after.homes.file
        return joined(found if same else _perhaps_mirrored(found, after.values()), None, {})
    names = _names(models)
    first = {name: _renamed(each, names) for name, each in before.items()}
    settled = frozenset(_settled(models, names))
    facts = compare_homes(first, after, book.vocabulary, evidence, settled, called, frozenset(_alike(models)))
    parts: ClassedModels = classed(models, evidence.works)
    return joined(facts, parts, names)


def _perhaps_mirrored(found: Composition, after: Iterable[Situation]) -> Composition:
    """Facts do not say where parts are: what a person says of mirroring counts, and else that it was not is named
    as an assumption."""
    said = {_said_mirrored(each) for each in after}
    if said == {False} or any(each.change is Change.MIRRORED for each in found.differences):
        return found
    if True in said:
        return replace(combined(found, (MIRRORED,), ()), pairs=found.pairs)
    if found.computed != "ongewijzigd":
        return found
    return replace(found, evidence=(*found.evidence, NOT_MIRRORED))


def _said_mirrored(home: Situation) -> bool | None:
    building = home.singles.get(BUILDING)
    fact = building.facts.get(FACT_OF_CHANGE[Change.MIRRORED]) if building else None
    return (
        fact.value if isinstance(fact, Fact) and isinstance(fact.value, bool) and not fact.conflict else None
    )


def situations(file: HomeFile, book: Rulebook) -> dict[str, Situation]:
    """Each home of a file by its id, without place or question, and without the modules of the whole building."""
    return {home.id: situation([_own(home.content)], book.vocabulary, book.newest()) for home in file.homes}


def _own(content: HomeContent) -> HomeContent:
    return replace(content, lists={name: part for name, part in content.lists.items() if name != MODULES})


# --- the same ids on both sides


def _placed(models: ModelComparison) -> Iterator[PartPair]:
    """Parts of which is known where they are; the others may have been exchanged with their equals, and are told
    apart by their facts."""
    return (pair for pair in models.pairs if all(each.placed for each in (pair.before, pair.after) if each))


def _same(models: ModelComparison) -> dict[str, str]:
    """For the id of a part before that of the same part after."""
    return {pair.before.id: pair.after.id for pair in _placed(models) if pair.before and pair.after}


def _names(models: ModelComparison) -> dict[str, str]:
    """The same; and a name of its own for an id that means something else after."""
    names = _same(models)
    taken = set(names.values())
    for pair in _placed(models):
        if pair.before is not None and pair.after is None and pair.before.id in taken:
            names[pair.before.id] = f"{pair.before.id} (voor)"
    return names


def _settled(models: ModelComparison, names: Mapping[str, str]) -> Iterator[str]:
    for pair in _placed(models):
        if pair.after is not None:
            yield pair.after.id
        elif pair.before is not None:
            yield names.get(pair.before.id, pair.before.id)


def _alike(models: ModelComparison) -> Iterator[str]:
    """Parts that are equal in everything, by their id after."""
    for pair in _placed(models):
        before, after = pair.before, pair.after
        if before is not None and after is not None and before.mark == after.mark and before.shape != UNREAD:
            yield after.id


def _renamed(facts: Situation, names: Mapping[str, str]) -> Situation:
    lists = {
        plural: replace(
            found, items=tuple(replace(each, id=names.get(each.id, each.id)) for each in found.items)
        )
        for plural, found in facts.lists.items()
    }
    return replace(facts, lists=lists)


def _homes(before: HomeFile, after: HomeFile, same: Mapping[str, str]) -> dict[str, str]:
    """The same homes, by the elements they share: most first, each home once."""
    holder: dict[str, list[str]] = {}
    for home in after.homes:
        for identity in element_ids(home):
            holder.setdefault(identity, []).append(home.id)
    votes: Counter[tuple[str, str]] = Counter()
    for home in before.homes:
        for identity in element_ids(home):
            votes.update((home.id, other) for other in holder.get(same.get(identity, ""), ()))
    found: dict[str, str] = {}
    taken: set[str] = set()
    for (first, second), _ in sorted(votes.items(), key=lambda item: (-item[1], item[0])):
        if first not in found and second not in taken:
            found[first] = second
            taken.add(second)
    return found


def element_ids(home: Home) -> set[str]:
    """The ids of what is in the lists of a home."""
    return {item.id for part in home.content.lists.values() for item in part.items}
