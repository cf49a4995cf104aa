"""Which elements belong to which home: groups with the ObjectType of a dwelling, else the whole model."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bblcheck.engine.facts import Element, ElementList, Fact, Unknown
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.model import Model, name_of
from bblcheck.ifc.profile import folded
from bblcheck.ifc.properties import text_of
from bblcheck.ifc.singles import DWELLING, SPATIAL, add_usable_area, merged, shared_singles
from bblcheck.ifc.sources import Read, declared_complete

_NOT_SAID = "het model zegt niet dat alles erin staat (eigenschap Volledig in een set Bblcheck_bouwwerk)"
_SHOWN = 5
_OPENINGS = ("raam", "deur")


@dataclass(frozen=True, slots=True)
class IfcHome:
    """One home of a model. `complete`: the model says that every list is complete."""

    id: str
    name: str
    singles: Mapping[str, Element]
    lists: Mapping[str, ElementList]
    complete: bool


def read_homes(model: Model, found: Mapping[str, Sequence[Read]]) -> tuple[IfcHome, ...]:
    """`found` holds the elements by concept. At least one home."""
    shared = shared_singles(model)
    groups = _dwellings(model)
    if len(groups) < 2:
        return (_whole(model, found, shared, groups),)
    return _grouped(model, found, shared, groups)


def _whole(
    model: Model, found: Mapping[str, Sequence[Read]], shared: Mapping[str, Element], groups: Sequence[_Group]
) -> IfcHome:
    """The one home of the model; its group, if it has one, need not hold what stands outside it."""
    holders = [*model.instances("IfcBuilding", "IfcProject"), *(group.entity for group in groups)]
    complete = declared_complete(model, holders)
    singles = dict(shared)
    for group in groups:
        singles[DWELLING] = merged(model, group.entity, shared)
    add_usable_area(model, singles, list(model.instances(*SPATIAL)))
    lists = {concept: _list(reads, complete, ()) for concept, reads in found.items() if reads}
    buildings = [*model.instances("IfcBuilding"), *model.instances("IfcProject")]
    name = next((name for holder in buildings if (name := name_of(holder))), "")
    return IfcHome("", name, singles, _by_plural(model, lists), complete)


# --- several homes


@dataclass(frozen=True, slots=True)
class _Group:
    entity: Entity
    members: frozenset[int]


def _dwellings(model: Model) -> list[_Group]:
    """The groups that hold a home each: of the first name for a dwelling that occurs in the model."""
    groups = list(model.instances("IfcGroup"))
    for name in model.profile.dwellings:
        homes = [group for group in groups if folded(text_of(group.ObjectType)) == name]
        if homes:
            return [_Group(home, frozenset(_members(home))) for home in homes]
    return []


def _members(group: Entity) -> set[int]:
    """Everything in the group, in groups within it, and the parts of what is in it."""
    found: set[int] = set()
    waiting = [group]
    while waiting:
        entity = waiting.pop()
        if entity.id() in found:
            continue
        found.add(entity.id())
        for relation in getattr(entity, "IsGroupedBy", ()):
            waiting += relation.RelatedObjects
        for relation in getattr(entity, "IsDecomposedBy", ()):
            waiting += relation.RelatedObjects
    return found


def _grouped(
    model: Model, found: Mapping[str, Sequence[Read]], shared: Mapping[str, Element], groups: list[_Group]
) -> tuple[IfcHome, ...]:
    everything = [read for reads in found.values() for read in reads]
    owned = frozenset().union(*(group.members for group in groups))
    owners = {read.element.id: read.entity.id() in owned for read in everything}
    loose = {concept: _loose(model, concept, reads, owned, owners) for concept, reads in found.items()}
    homes = []
    for group in groups:
        complete = declared_complete(model, [group.entity, *model.instances("IfcProject", "IfcBuilding")])
        rooms = {read.element.id for read in everything if read.entity.id() in group.members}
        lists = {}
        for concept, reads in found.items():
            own = [read for read in reads if _belongs(read, group, owned, rooms, loose[concept])]
            if own or loose[concept]:
                lists[concept] = _list(own, complete, loose[concept])
        homes.append(_home(model, group, shared, _by_plural(model, lists), complete))
    return tuple(homes)


def _loose(
    model: Model,
    concept: str,
    reads: Sequence[Read],
    owned: frozenset[int],
    owners: Mapping[str, bool],
) -> tuple[str, ...]:
    """Elements that belong to a home, but the model does not say which."""
    loose = []
    for read in reads:
        if read.entity.id() in owned:
            continue
        if not _must_belong(concept, read, owners):
            continue
        loose.append(read.element.id)
        advice = "Neem het op in de groep van de woning, of zeg dat het gemeenschappelijk is."
        model.find("ifc-zonder-woning", "hoort bij geen van de woningen in het model", read.entity, advice)
    return tuple(loose)


def _must_belong(concept: str, read: Read, rooms: Mapping[str, bool]) -> bool:
    """Whether the element is of one home: a room that is not said to be shared, an opening of no known room."""
    if concept == "ruimte":
        return not _said_shared(read)
    return concept in _OPENINGS and _room_of(read) not in rooms


def _belongs(read: Read, group: _Group, owned: frozenset[int], own: set[str], loose: tuple[str, ...]) -> bool:
    """In the group, or of a room in it, or shared by all homes."""
    if read.entity.id() in owned:
        return read.entity.id() in group.members
    if read.element.id in loose:
        return False
    if read.element.concept in _OPENINGS:
        return _room_of(read) in own
    return True


def _said_shared(read: Read) -> bool:
    fact = read.element.facts.get("gemeenschappelijk")
    return isinstance(fact, Fact) and fact.value is True


def _room_of(read: Read) -> str:
    fact = read.element.facts.get("ruimte")
    return str(fact.value) if isinstance(fact, Fact) else ""


def _home(
    model: Model,
    group: _Group,
    shared: Mapping[str, Element],
    lists: Mapping[str, ElementList],
    complete: bool,
) -> IfcHome:
    own = merged(model, group.entity, shared)
    singles = {**shared, DWELLING: own}
    members = [entity for entity in model.instances(*SPATIAL) if entity.id() in group.members]
    add_usable_area(model, singles, members)
    return IfcHome(own.id, own.name, singles, lists, complete)


# --- lists


def _list(reads: Iterable[Read], complete: bool, loose: tuple[str, ...]) -> ElementList:
    """Complete when the model says so and every room was recognised and every element placed in a home."""
    items = tuple(read.element for read in reads)
    unknown = [
        item.name for item in items if item.concept == "ruimte" and not _certain(item.facts.get("soort"))
    ]
    reasons = []
    if unknown:
        names = ", ".join(unknown[:_SHOWN]) + (" ..." if len(unknown) > _SHOWN else "")
        reasons.append(f"{len(unknown)} ruimte(n) niet herkend: {names}")
    if loose:
        reasons.append(f"{len(loose)} element(en) horen bij geen woning")
    if not complete:
        reasons.append(_NOT_SAID)
    return ElementList(items, not reasons, "; ".join(reasons))


def _certain(fact: Fact | Unknown | None) -> bool:
    return isinstance(fact, Fact) and not fact.conflict


def _by_plural(model: Model, lists: Mapping[str, ElementList]) -> dict[str, ElementList]:
    return {str(model.concepts[concept].plural): found for concept, found in lists.items()}
