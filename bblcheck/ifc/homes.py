"""What the homes of a model hold: those that it names, else the whole model as one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bblcheck.engine.facts import Element, ElementList, Fact, Unknown
from bblcheck.ifc.borders import Borders
from bblcheck.ifc.dwellings import Dwelling, dwellings
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.floorlevels import Floors, with_floor_heights
from bblcheck.ifc.model import Model, name_of
from bblcheck.ifc.owners import Owners
from bblcheck.ifc.profile import folded
from bblcheck.ifc.singles import DWELLING, SPATIAL, add_usable_area, merged, shared_singles
from bblcheck.ifc.sources import Read, declared_complete

_NOT_SAID = "het model zegt niet dat alles erin staat (eigenschap Volledig in een set Bblcheck_bouwwerk)"
_SHOWN = 5
_FILLED_IN = frozenset(
    (
        *("project", "project name", "project number", "projectnaam", "projectnummer", "default project"),
        *("building", "building name", "default building", "gebouw", "gebouwnaam"),
        *("default", "standaard", "unnamed", "untitled", "naamloos"),
    )
)
_JOIN = "Neem het op in de groep of ruimte van de woning, of zeg dat het gemeenschappelijk is."


@dataclass(frozen=True, slots=True)
class IfcHome:
    """One home of a model. `complete`: the model says that every list is complete."""

    id: str
    name: str
    singles: Mapping[str, Element]
    lists: Mapping[str, ElementList]
    complete: bool


def read_homes(
    model: Model, found: Mapping[str, Sequence[Read]], floors: Floors, borders: Borders
) -> tuple[IfcHome, ...]:
    """`found` holds the elements by concept, `floors` how high those of the rooms lie, `borders` which rooms an opening
    lies between. At least one home."""
    shared = shared_singles(model)
    everything = declared_complete(model, model.instances("IfcProject", "IfcBuilding"))
    with_floor_heights(model, shared, floors, everything)
    groups = dwellings(model, (*found.get("ruimte", ()), *found.get("verblijfsgebied", ())))
    if len(groups) < 2:
        return (_whole(model, found, shared, groups),)
    return _grouped(model, found, shared, groups, borders)


def _whole(
    model: Model,
    found: Mapping[str, Sequence[Read]],
    shared: Mapping[str, Element],
    groups: Sequence[Dwelling],
) -> IfcHome:
    """The one home of the model; its group, if it has one, need not hold what stands outside it."""
    holders = [*model.instances("IfcBuilding", "IfcProject"), *(group.entity for group in groups)]
    complete = declared_complete(model, holders)
    singles = dict(shared)
    for group in groups:
        singles[DWELLING] = merged(model, group.entity, shared)
    add_usable_area(model, singles, list(model.instances(*SPATIAL)))
    lists = {concept: _list(reads, complete) for concept, reads in found.items() if reads}
    buildings = [*model.instances("IfcBuilding"), *model.instances("IfcProject")]
    name = next((name for holder in buildings if (name := _given_name(model, holder))), "")
    return IfcHome("", name, singles, _by_plural(model, lists), complete)


# --- several homes


def _grouped(
    model: Model,
    found: Mapping[str, Sequence[Read]],
    shared: Mapping[str, Element],
    groups: Sequence[Dwelling],
    borders: Borders,
) -> tuple[IfcHome, ...]:
    owners = Owners(model, groups, found.get("ruimte", ()), borders)
    belonging: dict[Dwelling, dict[str, list[Read]]] = {
        group: {concept: [] for concept in found} for group in groups
    }
    loose: dict[str, list[Read]] = {concept: [] for concept in found}
    for concept, reads in found.items():
        for read in reads:
            of = owners.of(read)
            for group in of:
                belonging[group][concept].append(read)
            if not of:
                loose[concept].append(read)
    names = {group: name_of(group.entity) or model.id_of(group.entity) for group in groups}
    doubts = _told_of_loose(model, loose, owners, names)
    everywhere = declared_complete(model, model.instances("IfcProject", "IfcBuilding"))
    spatial: dict[Dwelling, list[Entity]] = {group: [] for group in groups}
    for entity in model.instances(*SPATIAL):
        for group in owners.holding(entity):
            spatial[group].append(entity)
    homes = []
    for group in groups:
        own = belonging[group]
        complete = (everywhere or declared_complete(model, [group.entity])) and _has_rooms(model, group, own)
        lists = {
            concept: _list(reads, complete, doubts[group].get(concept, ()))
            for concept, reads in own.items()
            if reads or concept in doubts[group]
        }
        homes.append(_home(model, group, shared, spatial[group], _by_plural(model, lists), complete))
    return tuple(homes)


_Doubts = Mapping[Dwelling, Mapping[str, Sequence[str]]]
"""Per home and concept: why not every element of it may be known."""


def _told_of_loose(
    model: Model, loose: Mapping[str, Sequence[Read]], owners: Owners, names: Mapping[Dwelling, str]
) -> _Doubts:
    """Report what is in no home; an opening between two homes makes only theirs incomplete, all else every home."""
    doubts: dict[Dwelling, dict[str, list[str]]] = {home: {} for home in names}
    for concept, reads in loose.items():
        lost = 0
        for read in reads:
            between = owners.undecided.get(read.entity.id(), ())
            if not between:
                lost += 1
                model.find(
                    "ifc-zonder-woning", "hoort bij geen van de woningen in het model", read.entity, _JOIN
                )
                continue
            candidates = ", ".join(names[home] for home in between)
            told = f"grenst aan meer dan een woning en staat daarom bij geen: {candidates}"
            model.find("ifc-tussen-woningen", told, read.entity, _CHOOSE)
            for home in between:
                doubts[home].setdefault(concept, []).append(_between(read.element.name, candidates))
        if lost:
            for home in names:
                doubts[home].setdefault(concept, []).append(_lost(lost))
    if loose.get("ruimte"):
        for home in names:
            doubts[home].setdefault("deur", []).append(_DOORS_OF_LOST)
    return doubts


_CHOOSE = (
    "Neem het op in de groep of ruimte van de woning waar het bij hoort, of noem de kamer in de eigenschap ruimte van "
    "de set Bblcheck_deur of Bblcheck_raam."
)
_DOORS_OF_LOST = "er zijn ruimten die bij geen woning horen, en een deur daarvan kan van deze woning zijn"


def _between(name: str, homes: str) -> str:
    return f"{name} grenst aan meer dan een woning, zeg bij welke het hoort: {homes}"


def _lost(many: int) -> str:
    return f"{many} elementen horen bij geen woning" if many > 1 else "1 element hoort bij geen woning"


def _has_rooms(model: Model, group: Dwelling, own: Mapping[str, Sequence[Read]]) -> bool:
    """Whether the model says which rooms are in the home; a home without any cannot be complete."""
    if own.get("ruimte"):
        return True
    model.find("ifc-woningen-zonder-inhoud", _EMPTY, group.entity, _FILL)
    return False


_EMPTY = "het model zegt niet welke ruimten bij deze woning horen"
_FILL = (
    "Hang de ruimten onder de woning (IfcRelAggregates), of neem ze op in een groep (IfcZone) van de woning."
)


def _home(
    model: Model,
    group: Dwelling,
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


def _list(reads: Iterable[Read], complete: bool, others: Sequence[str] = ()) -> ElementList:
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
    reasons += others
    if not complete:
        reasons.append(_NOT_SAID)
    return ElementList(items, not reasons, "; ".join(reasons))


def _certain(fact: Fact | Unknown | None) -> bool:
    return isinstance(fact, Fact) and not fact.conflict


def _by_plural(model: Model, lists: Mapping[str, ElementList]) -> dict[str, ElementList]:
    return {str(model.concepts[concept].plural): found for concept, found in lists.items()}
