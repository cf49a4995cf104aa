"""The facts of the vocabulary as property sets: `Bblcheck_<begrip>` with one property per kenmerk."""

from __future__ import annotations

from samples.making.description import Box, Fact, Facts, Item, Ref, Scalar
from samples.making.identity import global_id
from samples.making.ifcfile import Entity, mm
from samples.making.ifcmodel import Model, item_path
from samples.making.vocabulary import kind

_NATURAL = ("bouwlaag", "ruimte", "raam", "deur", "verblijfsgebied")


def set_name(concept: str) -> str:
    return f"Bblcheck_{concept}"


def add_elements(model: Model) -> None:
    """A proxy for every item whose concept has no IFC class of its own."""
    for item in model.home.items:
        if item.concept not in _NATURAL:
            model.made[item.key] = _proxy(model, item)


def add_facts(model: Model) -> None:
    """Sets on the building for the singles, on every element and home for its own facts."""
    for concept, values in model.home.singles.items():
        _write(model, model.building, concept, values, concept == "bouwwerk" and "*" in model.home.complete)
    for dwelling in model.home.dwellings:
        _write(model, model.made[dwelling.key], "woonfunctie", dwelling.facts)
    for item in model.home.items:
        _write(model, model.made[item.key], item.concept, item.facts)


def _proxy(model: Model, item: Item) -> Entity:
    storey = item.storey or next(iter(model.storeys))
    shape = item.shape
    origin = (shape.x, shape.y, shape.z) if isinstance(shape, Box) else (0.0, 0.0, 0.0)
    entity = model.ifc.rooted(
        "IfcBuildingElementProxy",
        item_path(item),
        Name=item.name,
        ObjectType=item.concept,
        ObjectPlacement=model.ifc.placement(origin, model.storey_placement(storey)),
        Representation=_shape(model, shape) if isinstance(shape, Box) else None,
        PredefinedType="USERDEFINED",
    )
    model.contain(storey, entity)
    return entity


def _shape(model: Model, box: Box) -> Entity:
    profile = model.ifc.rectangle(0.0, 0.0, box.width, box.depth)
    return model.ifc.body(model.context, (model.ifc.solid(profile, box.height),))


def _write(model: Model, owner: Entity, concept: str, values: Facts, complete: bool = False) -> None:
    properties: dict[str, Entity | None] = {}
    if complete:
        properties["Volledig"] = model.ifc.value("IfcBoolean", True)
    for name, fact in values.items():
        properties[name] = _nominal(model, concept, name, fact)
        if fact.method is not None:
            properties[f"{name}_methode"] = model.ifc.value("IfcLabel", fact.method)
        if fact.document is not None:
            properties[f"{name}_document"] = model.ifc.value("IfcLabel", fact.document)
    model.ifc.property_set(owner, set_name(concept), properties)


def _nominal(model: Model, concept: str, name: str, fact: Fact) -> Entity:
    if isinstance(fact.value, Ref):
        return model.ifc.value("IfcIdentifier", global_id(model.home.key, *item_path(fact.value.key)))
    return _measure(model, concept, name, fact.value)


def _measure(model: Model, concept: str, name: str, value: Scalar) -> Entity:
    """The IFC measure of the kenmerk's kind: lengths in the file's millimetres, the rest in its own unit."""
    make, what = model.ifc.value, kind(concept, name)
    if what.name == "boolean":
        return make("IfcBoolean", bool(value))
    if isinstance(value, str):
        return make("IfcLabel", value)
    if what.name == "count":
        return make("IfcInteger", int(value))
    if what.unit == "m":
        return make("IfcLengthMeasure", mm(value))
    if what.unit in _MEASURES:
        return make(_MEASURES[what.unit], float(value))
    return make("IfcReal", float(value))


_MEASURES = {
    "m2": "IfcAreaMeasure",
    "m3": "IfcVolumeMeasure",
    "W/m2K": "IfcThermalTransmittanceMeasure",
}
