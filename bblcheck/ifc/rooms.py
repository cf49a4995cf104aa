"""Rooms, living areas and storeys of a model."""

from __future__ import annotations

from dataclasses import dataclass

from bblcheck.engine.facts import Fact, Source, Unknown
from bblcheck.engine.values import Interval
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.findings import Recognised
from bblcheck.ifc.kernel import kernel_faces
from bblcheck.ifc.model import Model
from bblcheck.ifc.properties import text_of
from bblcheck.ifc.recognition import is_room, recognise, shown_name, soort_readings, spatial_class
from bblcheck.ifc.room import Measures, measure
from bblcheck.ifc.shape import Face, NoShape, faces_of, upward
from bblcheck.ifc.sources import Read, read_element
from bblcheck.ifc.units import NoUnit
from bblcheck.ifc.values import Reading, shown

_MEASURED = ("vloeroppervlakte", "hoogte", "breedte")


@dataclass(frozen=True, slots=True)
class Rooms:
    """Rooms with how each was recognised, in the order of the file."""

    rooms: tuple[Read, ...]
    recognised: tuple[Recognised, ...]


def read_rooms(model: Model) -> Rooms:
    rooms, recognised = [], []
    for space in model.instances("IfcSpace"):
        if not is_room(model, space):
            continue
        recognition = recognise(model, space)
        others: dict[str, list[Reading]] = {
            "naam": _name(model, space),
            "soort": soort_readings(model, space, recognition),
            "bouwlaag": _storey(model, space),
        }
        others |= measured(model, space, "ruimte")
        read = read_element(model, space, model.concepts["ruimte"], others)
        rooms.append(read)
        recognised.append(_recognised(model, read, recognition.rule, recognition.reason))
    return Rooms(tuple(rooms), tuple(recognised))


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


def read_living_areas(model: Model) -> tuple[Read, ...]:
    """Verblijfsgebieden of the ILS: a spatial zone or space with a shape, or a zone of rooms."""
    concept = model.concepts["verblijfsgebied"]
    found = []
    for entity in model.instances("IfcSpace", "IfcSpatialZone", "IfcGroup"):
        if spatial_class(model, entity)[0] != "verblijfsgebied":
            continue
        others: dict[str, list[Reading]] = {"naam": _name(model, entity)}
        if entity.is_a("IfcProduct"):
            others |= measured(model, entity, "verblijfsgebied")
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


# --- measures


def measured(model: Model, entity: Entity, concept: str) -> dict[str, list[Reading]]:
    """Area, clear height and smallest width from the shape; unknown with the reason when it is not read."""
    try:
        found = _measure(model, entity)
    except (NoShape, NoUnit) as problem:
        return {
            name: [Unknown(f"geen waarde in het model, en niet te meten: {problem}")] for name in _MEASURED
        }
    where = f"{model.id_of(entity)} meetkunde"
    ceiling = "" if found.level_ceiling else "het plafond is niet overal even hoog; laagste en hoogste maat"
    shape = "" if found.rectangle else "de vloer is geen rechthoek; kleinste en grootste mogelijke maat"
    readings = {
        "vloeroppervlakte": Fact(found.area, Source("geometry", f"{where}: omtrek van de vloer")),
        "hoogte": Fact(
            found.height,
            Source("geometry", f"{where}: van vloer tot plafond", note=ceiling or None),
            bound=not found.level_ceiling,
        ),
        "breedte": Fact(
            found.width,
            Source("geometry", f"{where}: kleinste zijde van de vloer", note=shape or None),
            bound=not found.rectangle,
        ),
    }
    return {name: [_believed(model, fact, f"{concept}.{name}")] for name, fact in readings.items()}


def _believed(model: Model, fact: Fact, name: str) -> Reading:
    limits = model.profile.plausible.get(name)
    value = fact.value
    if limits is None or not isinstance(value, Interval) or value.high is None:
        return fact
    if limits[0] <= value.high <= limits[1]:
        return fact
    return Unknown(f"{fact.source.where}: {shown(value.high)} is niet aannemelijk", "review")


def _measure(model: Model, entity: Entity) -> Measures:
    try:
        return measure(body_of(model, entity), upward(entity.ObjectPlacement))
    except (TypeError, ValueError, AttributeError, OverflowError, ZeroDivisionError):
        raise NoShape("de vorm in het model is onvolledig") from None


def body_of(model: Model, entity: Entity) -> tuple[Face, ...]:
    """The faces of the body of an object, worked out once. Raises NoShape or NoUnit."""
    if entity.id() not in model.bodies:
        model.bodies[entity.id()] = _faces(model, entity)
    return model.bodies[entity.id()]


def _faces(model: Model, entity: Entity) -> tuple[Face, ...]:
    try:
        return faces_of(entity, float(model.units.factor("LENGTHUNIT")))
    except NoShape as problem:
        if not problem.kernel or model.geometry != "kernel":
            raise
    return kernel_faces(entity)
