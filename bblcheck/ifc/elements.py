"""Everything else of the vocabulary: objects that name their begrip in ObjectType or in a set of our own."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bblcheck.ifc.entity import Entity
from bblcheck.ifc.model import Model
from bblcheck.ifc.profile import folded
from bblcheck.ifc.properties import text_of
from bblcheck.ifc.request import Concept
from bblcheck.ifc.sources import OWN_PREFIX, Others, Read, named, read_element

_NAMED = ("IfcBuildingElementProxy", "IfcGroup", "IfcSpatialZone", "IfcSpace", "IfcElementAssembly")


def read_others(
    model: Model, already: frozenset[int], found_by_place: Callable[[Entity, str], Others]
) -> dict[str, list[Read]]:
    """Elements by concept; `already` holds the objects that a reader of their own has read, `found_by_place` gives
    what the place of an object of a concept tells."""
    by_object_type = {
        folded(concept.name): concept for concept in model.concepts.values() if concept.plural is not None
    }
    wanted: dict[int, tuple[Entity, Concept]] = {}
    for entity in model.instances(*_NAMED):
        concept = by_object_type.get(folded(text_of(entity.ObjectType)))
        if concept is not None and entity.id() not in already:
            wanted[entity.id()] = (entity, concept)
    for entity, concept in _with_own_set(model):
        if entity.id() not in already:
            wanted.setdefault(entity.id(), (entity, concept))
    found: dict[str, list[Read]] = {}
    for _, (entity, concept) in sorted(wanted.items()):
        found.setdefault(concept.name, []).append(
            read_element(
                model, entity, concept, {"naam": named(model, entity), **found_by_place(entity, concept.name)}
            )
        )
    return found


def _with_own_set(model: Model) -> Iterator[tuple[Entity, Concept]]:
    """Objects with a set `Bblcheck_<begrip>` of a begrip that has a list."""
    for definition in model.instances("IfcPropertySet"):
        name = text_of(definition.Name)
        if not name.startswith(OWN_PREFIX):
            continue
        concept = model.concepts.get(name.removeprefix(OWN_PREFIX))
        if concept is None:
            known = ", ".join(model.concepts)
            model.find("ifc-begrip-onbekend", f"de set {name} noemt geen bekend begrip; bekend: {known}")
        elif concept.plural is not None:
            for entity in _objects_of(definition):
                yield entity, concept


def _objects_of(definition: Entity) -> Iterator[Entity]:
    relations = getattr(definition, "DefinesOccurrence", None) or getattr(
        definition, "PropertyDefinitionOf", ()
    )
    for relation in relations or ():
        yield from relation.RelatedObjects or ()
