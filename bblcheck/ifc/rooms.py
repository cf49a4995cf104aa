"""Rooms, living areas and storeys of a model."""

from __future__ import annotations

from dataclasses import dataclass

from bblcheck.engine.facts import Fact, Source, Unknown
from bblcheck.ifc.covers import Covers
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.findings import Recognised
from bblcheck.ifc.floorlevels import Floors
from bblcheck.ifc.measuring import measured
from bblcheck.ifc.model import Model
from bblcheck.ifc.properties import text_of
from bblcheck.ifc.recognition import is_room, recognise, shown_name, soort_readings, spatial_class
from bblcheck.ifc.sources import Read, read_element
from bblcheck.ifc.values import Reading


@dataclass(frozen=True, slots=True)
class Rooms:
    """Rooms with how each was recognised, in the order of the file; `covers`: what may hang or lie in them;
    `floors`: how high theirs lie."""

    rooms: tuple[Read, ...]
    recognised: tuple[Recognised, ...]
    covers: Covers
    floors: Floors


def read_rooms(model: Model) -> Rooms:
    rooms, recognised = [], []
    covers = Covers.of(model)
    spaces = [space for space in model.instances("IfcSpace") if is_room(model, space)]
    recognitions = [recognise(model, space) for space in spaces]
    kinds = {space.id(): each.soort for space, each in zip(spaces, recognitions, strict=True)}
    floors = Floors(model, kinds, spaces)
    for space, recognition in zip(spaces, recognitions, strict=True):
        others: dict[str, list[Reading]] = {
            "naam": _name(model, space),
            "soort": soort_readings(model, space, recognition),
            "bouwlaag": _storey(model, space),
        }
        others |= measured(model, space, "ruimte", covers)
        if recognition.soort == "buitenruimte":
            others["hoogteverschil_met_woning"] = floors.difference_with_home(space)
        read = read_element(model, space, model.concepts["ruimte"], others)
        rooms.append(read)
        recognised.append(_recognised(model, read, recognition.rule, recognition.reason))
    return Rooms(tuple(rooms), tuple(recognised), covers, floors)


def _recognised(model: Model, read: Read, rule: str, reason: str) -> Recognised:
    space = read.entity
    soort = read.element.facts.get("soort")
    if isinstance(soort, Fact) and not soort.conflict:
        if soort.source.kind == "ifc property":
            rule, reason = "eigenschap Bblcheck_ruimte.soort", ""
        return Recognised(read.element.id, space.id(), shown_name(space), str(soort.value), rule)
    if isinstance(soort, Unknown):
        reason = reason or soort.reason
    elif soort is not None:
        others = ", ".join(str(other.value) for other in soort.conflict)
        reason = f"de eigenschap zegt {soort.value}, {rule} zegt {others}"
    model.find("ifc-ruimte-niet-herkend", f"ruimte niet herkend: {reason}", space, _ADVICE)
    return Recognised(read.element.id, space.id(), shown_name(space), None, "", reason)


_ADVICE = "Geef de ruimte een ObjectType en Name volgens de ILS, of de eigenschap Bblcheck_ruimte.soort."


def read_storeys(model: Model) -> tuple[Read, ...]:
    concept = model.concepts["bouwlaag"]
    return tuple(
        read_element(model, storey, concept, {"naam": _name(model, storey)})
        for storey in model.instances("IfcBuildingStorey")
    )


def read_living_areas(model: Model, covers: Covers) -> tuple[Read, ...]:
    """Verblijfsgebieden of the ILS: a spatial zone or space with a shape, or a zone of rooms."""
    concept = model.concepts["verblijfsgebied"]
    found = []
    for entity in model.instances("IfcSpace", "IfcSpatialZone", "IfcGroup"):
        if spatial_class(model, entity)[0] != "verblijfsgebied":
            continue
        others: dict[str, list[Reading]] = {"naam": _name(model, entity)}
        if entity.is_a("IfcProduct"):
            others |= measured(model, entity, "verblijfsgebied", covers)
        found.append(read_element(model, entity, concept, others))
    return tuple(found)


def _name(model: Model, entity: Entity) -> list[Reading]:
    name = text_of(entity.Name).strip()
    return [Fact(name, Source("ifc attribute", f"{model.id_of(entity)} Name"))] if name else []


def _storey(model: Model, space: Entity) -> list[Reading]:
    """The storey that the space is a part of."""
    whole = space
    for _ in range(10):
        relations = whole.Decomposes
        if len(relations) != 1:
            return [Unknown("het model zegt niet op welke bouwlaag de ruimte ligt")]
        whole = relations[0].RelatingObject
        if whole.is_a("IfcBuildingStorey"):
            where = f"{model.id_of(space)} {relations[0].is_a()}"
            return [Fact(model.id_of(whole), Source("ifc attribute", where))]
    return []
