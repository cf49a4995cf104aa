"""Stairs: riser and tread, from the stair and its flights."""

from __future__ import annotations

from collections.abc import Iterator

from bblcheck.engine.facts import Fact, Source
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.model import Model
from bblcheck.ifc.properties import Found, text_of
from bblcheck.ifc.sources import Read, read_element
from bblcheck.ifc.values import Reading

_ATTRIBUTES = {"optrede": "RiserHeight", "aantrede": "TreadLength"}


def read_stairs(model: Model) -> tuple[Read, ...]:
    """Every IfcStair, and every flight that is no part of one."""
    flights = [flight for flight in model.instances("IfcStairFlight") if not _in_stair(flight)]
    return tuple(_read(model, stair) for stair in (*model.instances("IfcStair"), *flights))


def _read(model: Model, stair: Entity) -> Read:
    concept = model.concepts["trap"]
    name = text_of(stair.Name).strip()
    others: dict[str, list[Reading]] = {
        "naam": [Fact(name, Source("ifc attribute", f"{model.id_of(stair)} Name"))] if name else []
    }
    for kenmerk in _ATTRIBUTES:
        others[kenmerk] = [reading for flight in _flights(stair) for reading in _said(model, flight, kenmerk)]
    return read_element(model, stair, concept, others)


def _said(model: Model, flight: Entity, kenmerk: str) -> Iterator[Reading]:
    """What a flight says in its set and in its attribute; exporters are known to differ between the two."""
    concept = model.concepts["trap"]
    attribute = concept.attributes[kenmerk]
    for found in model.properties.find(flight, "Pset_StairFlightCommon", _ATTRIBUTES[kenmerk]):
        yield model.converter.reading(found, "trap", attribute, False)
    value = getattr(flight, _ATTRIBUTES[kenmerk], None)
    if value is not None:
        where = f"{model.id_of(flight)} {_ATTRIBUTES[kenmerk]}"
        found = Found(value, "IfcPositiveLengthMeasure", None, "ifc attribute", where)
        yield model.converter.reading(found, "trap", attribute, False)


def _flights(stair: Entity) -> list[Entity]:
    if stair.is_a("IfcStairFlight"):
        return [stair]
    return [
        part
        for relation in stair.IsDecomposedBy
        for part in relation.RelatedObjects
        if part.is_a("IfcStairFlight")
    ]


def _in_stair(flight: Entity) -> bool:
    return any(relation.RelatingObject.is_a("IfcStair") for relation in flight.Decomposes)
