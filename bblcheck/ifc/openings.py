"""Windows and doors: their sizes, and the room they belong to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from bblcheck.engine.facts import Fact, Source, Unknown
from bblcheck.engine.values import Interval
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.model import Model
from bblcheck.ifc.properties import Found, text_of
from bblcheck.ifc.request import Attribute, Concept
from bblcheck.ifc.sources import Read, read_element
from bblcheck.ifc.values import Reading

_BOUNDARIES = "ruimtegrenzen (IfcRelSpaceBoundary)"


@dataclass(frozen=True, slots=True)
class Borders:
    """Which rooms an element borders on, by step id of the element; and where the model says so."""

    rooms: Mapping[int, tuple[Entity, ...]]
    how: Mapping[int, str]


def read_borders(model: Model, rooms: Iterable[Read]) -> Borders:
    """From space boundaries; else from elements that stand in, or refer to, a room."""
    spaces = {room.entity.id() for room in rooms}
    found: dict[int, dict[int, Entity]] = {}
    how: dict[int, str] = {}
    for relation in model.instances("IfcRelSpaceBoundary"):
        element, space = relation.RelatedBuildingElement, relation.RelatingSpace
        if element is not None and space is not None and space.id() in spaces:
            found.setdefault(element.id(), {})[space.id()] = space
            how[element.id()] = _BOUNDARIES
    for relation in model.instances(
        "IfcRelContainedInSpatialStructure", "IfcRelReferencedInSpatialStructure"
    ):
        space = relation.RelatingStructure
        if space is None or space.id() not in spaces:
            continue
        for element in relation.RelatedElements or ():
            if how.get(element.id()) != _BOUNDARIES:
                found.setdefault(element.id(), {})[space.id()] = space
                how[element.id()] = relation.is_a()
    return Borders({element: tuple(items.values()) for element, items in found.items()}, how)


def read_windows(model: Model, borders: Borders) -> tuple[Read, ...]:
    """Windows with the size of their frame."""
    concept = model.concepts["raam"]
    return tuple(
        read_element(
            model,
            window,
            concept,
            {
                "naam": _name(model, window),
                "ruimte": _room(model, window, borders),
                "breedte": _overall(model, window, "OverallWidth", concept, "breedte"),
                "hoogte": _overall(model, window, "OverallHeight", concept, "hoogte"),
            },
        )
        for window in model.instances("IfcWindow")
    )


def read_doors(model: Model, borders: Borders) -> tuple[Read, ...]:
    """Doors: the overall size only bounds the clear passage."""
    concept = model.concepts["deur"]
    return tuple(
        read_element(
            model,
            door,
            concept,
            {
                "naam": _name(model, door),
                "ruimte": _room(model, door, borders),
                "vrije_breedte": _at_most(_overall(model, door, "OverallWidth", concept, "vrije_breedte")),
                "vrije_hoogte": _at_most(_overall(model, door, "OverallHeight", concept, "vrije_hoogte")),
            },
        )
        for door in model.instances("IfcDoor")
    )


def _name(model: Model, entity: Entity) -> list[Reading]:
    name = text_of(entity.Name).strip()
    return [Fact(name, Source("ifc attribute", f"{model.id_of(entity)} Name"))] if name else []


def _overall(model: Model, entity: Entity, attribute: str, concept: Concept, kenmerk: str) -> list[Reading]:
    value = getattr(entity, attribute)
    if value is None:
        return []
    where = f"{model.id_of(entity)} {attribute}"
    found = Found(value, "IfcPositiveLengthMeasure", None, "ifc attribute", where)
    known: Attribute = concept.attributes[kenmerk]
    return [model.converter.reading(found, concept.name, known, False)]


def _at_most(readings: list[Reading]) -> list[Reading]:
    """The same size as an upper bound: the frame takes its part of it."""
    bounded: list[Reading] = []
    for reading in readings:
        if isinstance(reading, Fact) and isinstance(reading.value, Interval):
            note = "buitenmaat van het kozijn: de vrije doorgang is kleiner"
            source = Source(reading.source.kind, reading.source.where, note=note)
            bounded.append(Fact(Interval(Fraction(0), reading.value.high), source, bound=True))
        else:
            bounded.append(reading)
    return bounded


def _room(model: Model, entity: Entity, borders: Borders) -> list[Reading]:
    rooms = borders.rooms.get(entity.id(), ())
    if not rooms:
        return [Unknown("het model zegt niet aan welke ruimte dit grenst: geen ruimtegrens in het model")]
    ids = [model.id_of(room) for room in rooms]
    where = Source("ifc attribute", f"{model.id_of(entity)} {borders.how[entity.id()]}")
    if len(ids) == 1:
        return [Fact(ids[0], where)]
    explicit = model.properties.find(
        entity, f"Bblcheck_{'raam' if entity.is_a('IfcWindow') else 'deur'}", "ruimte"
    )
    if explicit and explicit[0].value in ids:
        return []
    names = ", ".join(text_of(room.Name) or model.id_of(room) for room in rooms)
    return [Unknown(f"grenst volgens het model aan meer dan een ruimte: {names}")]
