"""Facts of concepts of which a home has one: the dwelling, the building, its installations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bblcheck.engine.facts import Element, Fact, Unknown
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.measuring import measured
from bblcheck.ifc.model import Model
from bblcheck.ifc.profile import folded
from bblcheck.ifc.properties import text_of
from bblcheck.ifc.recognition import spatial_class
from bblcheck.ifc.sources import OWN_PREFIX, read_element, read_facts
from bblcheck.ifc.values import Reading

DWELLING = "woonfunctie"
SPATIAL = ("IfcSpace", "IfcSpatialZone", "IfcGroup")
_AREAS = ("gebruiksfunctie", "gebruikseenheid", "gebruiksgebied")


def shared_singles(model: Model) -> dict[str, Element]:
    """Facts of concepts without a list: on the building, else on the project."""
    singles: dict[str, Element] = {}
    holders = [*model.instances("IfcBuilding"), *model.instances("IfcProject")]
    for concept in model.concepts.values():
        if concept.plural is not None:
            continue
        with_set = [
            holder
            for holder in holders
            if any(item.name == OWN_PREFIX + concept.name for item in model.properties.sets(holder))
        ]
        if len(with_set) > 1:
            facts: dict[str, Fact | Unknown] = {
                name: Unknown(f"{len(with_set)} objecten geven {concept.name}", "review")
                for name in concept.attributes
            }
            singles[concept.name] = Element(concept.name, concept.name, concept.name, facts)
        elif with_set:
            read = read_element(model, with_set[0], concept)
            singles[concept.name] = replace(read.element, id=concept.name, name=concept.name)
    return singles


def _usable_area(model: Model, entities: Sequence[Entity]) -> list[Reading]:
    """The gebruiksoppervlakte as the ILS carries it: an area of method Gebruiksinhoud for living."""
    concept = model.concepts[DWELLING]
    attribute = concept.attributes.get("gebruiksoppervlakte")
    if attribute is None:
        return []
    readings: list[Reading] = []
    for entity in entities:
        ils_class, _ = spatial_class(model, entity)
        if ils_class not in _AREAS:
            continue
        if folded(text_of(entity.Description)).replace(" ", "") != "gebruiksinhoud":
            continue
        if ils_class == "gebruiksfunctie" and folded(text_of(entity.Name)) != DWELLING:
            continue
        said = read_facts(model, entity, concept, {}).get("gebruiksoppervlakte")
        if said is not None:
            readings.append(said)
        elif entity.is_a("IfcProduct"):
            readings += [
                reading
                for reading in measured(model, entity, DWELLING)["vloeroppervlakte"]
                if isinstance(reading, Fact)
            ]
    return [replace(one, method="NEN 2580") if isinstance(one, Fact) else one for one in readings]


def add_usable_area(model: Model, singles: dict[str, Element], entities: Sequence[Entity]) -> None:
    """Add the gebruiksoppervlakte from areas of the ILS, where the dwelling does not state it itself."""
    readings = _usable_area(model, entities)
    element = singles.get(DWELLING, Element(DWELLING, DWELLING, DWELLING, {}))
    if not readings or "gebruiksoppervlakte" in element.facts:
        return
    fact = readings[0]
    if len(readings) > 1:
        fact = Unknown("meer dan een gebied geeft een gebruiksoppervlakte", "review")
    singles[DWELLING] = replace(element, facts={**element.facts, "gebruiksoppervlakte": fact})


def merged(model: Model, group: Entity, shared: Mapping[str, Element]) -> Element:
    """The dwelling of a group: its own facts over those that the building states."""
    own = read_element(model, group, model.concepts[DWELLING]).element
    general = shared.get(DWELLING)
    return replace(own, facts={**(general.facts if general is not None else {}), **own.facts})
