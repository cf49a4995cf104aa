"""Which elements belong to which home: groups with the ObjectType of a dwelling, else the whole model."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bblcheck.engine.facts import Element, ElementList, Fact, Unknown
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.floorlevels import Floors, with_floor_heights
from bblcheck.ifc.model import Model, name_of
from bblcheck.ifc.profile import folded
from bblcheck.ifc.properties import text_of
from bblcheck.ifc.singles import DWELLING, SPATIAL, add_usable_area, merged, shared_singles
from bblcheck.ifc.sources import Read, declared_complete

_NOT_SAID = "het model zegt niet dat alles erin staat (eigenschap Volledig in een set Bblcheck_bouwwerk)"
_SHOWN = 5
_OPENINGS = ("raam", "deur")
_PRIVATE = ("ruimte", "verblijfsgebied")
_FILLED_IN = frozenset(
    (
        *("project", "project name", "project number", "projectnaam", "projectnummer", "default project"),
        *("building", "building name", "default building", "gebouw", "gebouwnaam"),
        *("default", "standaard", "unnamed", "untitled", "naamloos"),
    )
)
_JOIN = "Neem het op in de groep van de woning, of zeg dat het gemeenschappelijk is."


@dataclass(frozen=True, slots=True)
class IfcHome:
    """One home of a model. `complete`: the model says that every list is complete."""

    id: str
    name: str
    singles: Mapping[str, Element]
    lists: Mapping[str, ElementList]
    complete: bool


def read_homes(model: Model, found: Mapping[str, Sequence[Read]], floors: Floors) -> tuple[IfcHome, ...]:
    """`found` holds the elements by concept, `floors` how high those of the rooms lie. At least one home."""
    shared = shared_singles(model)
    everything = declared_complete(model, model.instances("IfcProject", "IfcBuilding"))
    with_floor_heights(model, shared, floors, everything)
    groups = _dwellings(model)
    if len(groups) < 2:
        return (_whole(model, found, shared, groups),)
    return _grouped(model, found, shared, groups)


def _whole(
    model: Model, found: Mapping[str, Sequence[Read]], shared: Mapping[str, Element], groups: Sequence[_Group]
) -> IfcHome:
    """The one home of the model; its group, if it has one, need not hold what stands outside it."""
    holders = [*model.instances("IfcBuilding", "IfcProject"), *(group.entity for group in groups)]
    reason = _units_reason(model)
    complete = declared_complete(model, holders) and not reason
    singles = dict(shared)
    for group in groups:
        singles[DWELLING] = merged(model, group.entity, shared)
    add_usable_area(model, singles, list(model.instances(*SPATIAL)))
    lists = {concept: _list(reads, complete, reason) for concept, reads in found.items() if reads}
    buildings = [*model.instances("IfcBuilding"), *model.instances("IfcProject")]
    name = next((name for holder in buildings if (name := _given_name(model, holder))), "")
    return IfcHome("", name, singles, _by_plural(model, lists), complete)


def _units_reason(model: Model) -> str:
    """Several units that are no groups: the model holds homes, but not which room is in which."""
    units = [
        entity
        for entity in model.instances("IfcSpace", "IfcSpatialZone")
        if folded(text_of(entity.ObjectType)) in model.profile.dwellings
    ]
    if len(units) < 2:
        return ""
    message = f"het model bevat {len(units)} woningen als ruimte of zone, zonder te zeggen wat erbij hoort"
    model.find(
        "ifc-woningen-zonder-inhoud", message, advice="Geef elke woning een groep (IfcZone of IfcGroup)."
    )
    return message


# --- several homes


@dataclass(frozen=True, slots=True, eq=False)
class _Group:
    """A home: its group, and the numbers of all that is in it. Each is only itself."""

    entity: Entity
    members: frozenset[int]


_Holders = Mapping[int, Sequence[_Group]]
"""By the number of an object: the groups that hold it, in their order."""


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
        if entity.id() not in found:
            found.add(entity.id())
            waiting += _within(entity)
    return found


def _within(entity: Entity) -> list[Entity]:
    """The members of a group, the parts of a whole."""
    relations = (*getattr(entity, "IsGroupedBy", ()), *getattr(entity, "IsDecomposedBy", ()))
    return [part for relation in relations for part in relation.RelatedObjects]


def _grouped(
    model: Model, found: Mapping[str, Sequence[Read]], shared: Mapping[str, Element], groups: Sequence[_Group]
) -> tuple[IfcHome, ...]:
    holders = _holders(groups)
    owners = _owners_of_all(found, groups, holders)
    loose = {
        concept: [read for read in reads if not owners[read.entity.id()]] for concept, reads in found.items()
    }
    for homeless in loose.values():
        for read in homeless:
            model.find("ifc-zonder-woning", "hoort bij geen van de woningen in het model", read.entity, _JOIN)
    everywhere = declared_complete(model, model.instances("IfcProject", "IfcBuilding"))
    belonging: dict[_Group, dict[str, list[Read]]] = {
        group: {concept: [] for concept in found} for group in groups
    }
    for concept, reads in found.items():
        for read in reads:
            for group in owners[read.entity.id()]:
                belonging[group][concept].append(read)
    spatial: dict[_Group, list[Entity]] = {group: [] for group in groups}
    for entity in model.instances(*SPATIAL):
        for group in holders.get(entity.id(), ()):
            spatial[group].append(entity)
    homes = []
    for group in groups:
        complete = everywhere or declared_complete(model, [group.entity])
        lists = {
            concept: _list(own, complete, _loose_reason(loose[concept]))
            for concept, own in belonging[group].items()
            if own or loose[concept]
        }
        homes.append(_home(model, group, shared, spatial[group], _by_plural(model, lists), complete))
    return tuple(homes)


def _holders(groups: Sequence[_Group]) -> _Holders:
    found: dict[int, list[_Group]] = {}
    for group in groups:
        for member in group.members:
            found.setdefault(member, []).append(group)
    return found


def _owners_of_all(
    found: Mapping[str, Sequence[Read]], groups: Sequence[_Group], holders: _Holders
) -> Mapping[int, Sequence[_Group]]:
    """By the number of an object that was read: the homes that it belongs to."""
    rooms = {read.element.id: read for read in found.get("ruimte", ())}
    return {
        read.entity.id(): _owners(read, groups, holders, rooms) for reads in found.values() for read in reads
    }


def _owners(
    read: Read, groups: Sequence[_Group], holders: _Holders, rooms: Mapping[str, Read]
) -> Sequence[_Group]:
    """The homes that the element belongs to: all of them when it is shared, none when nothing says which."""
    own = holders.get(read.entity.id())
    if own:
        return own
    concept = read.element.concept
    if concept in _PRIVATE:
        return groups if _said_shared(read) else _around(read.entity, holders)
    if concept in _OPENINGS:
        room = rooms.get(_room_of(read))
        return _owners(room, groups, holders, rooms) if room is not None else ()
    return groups


def _around(zone: Entity, holders: _Holders) -> Sequence[_Group]:
    """The homes that hold all rooms of a zone; none for a zone without any."""
    numbers = {part.id() for part in _within(zone)}
    some = holders.get(min(numbers), ()) if numbers else ()
    return [group for group in some if numbers <= group.members]


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
    spatial: Sequence[Entity],
    lists: Mapping[str, ElementList],
    complete: bool,
) -> IfcHome:
    own = merged(model, group.entity, shared)
    singles = {**shared, DWELLING: own}
    add_usable_area(model, singles, spatial)
    return IfcHome(own.id, own.name, singles, lists, complete)


def _given_name(model: Model, entity: Entity) -> str:
    """The name that a person gave; none for what a drawing program fills in of itself."""
    name = name_of(entity)
    plain = folded(name)
    filled_in = plain in _FILLED_IN or plain in model.profile.placeholders or name.startswith("<")
    return "" if filled_in else name


# --- lists


def _loose_reason(loose: Sequence[Read]) -> str:
    if not loose:
        return ""
    many = len(loose) > 1
    return f"{len(loose)} elementen horen bij geen woning" if many else "1 element hoort bij geen woning"


def _list(reads: Iterable[Read], complete: bool, other_reason: str) -> ElementList:
    """Complete when the model says so and every room was recognised and every element placed in a home."""
    items = tuple(read.element for read in reads)
    unknown = [
        item.name for item in items if item.concept == "ruimte" and not _certain(item.facts.get("soort"))
    ]
    reasons = []
    if unknown:
        names = ", ".join(unknown[:_SHOWN]) + (" ..." if len(unknown) > _SHOWN else "")
        rooms = "1 ruimte" if len(unknown) == 1 else f"{len(unknown)} ruimten"
        reasons.append(f"{rooms} niet herkend: {names}")
    if other_reason:
        reasons.append(other_reason)
    if not complete:
        reasons.append(_NOT_SAID)
    return ElementList(items, not reasons, "; ".join(reasons))


def _certain(fact: Fact | Unknown | None) -> bool:
    return isinstance(fact, Fact) and not fact.conflict


def _by_plural(model: Model, lists: Mapping[str, ElementList]) -> dict[str, ElementList]:
    return {str(model.concepts[concept].plural): found for concept, found in lists.items()}
