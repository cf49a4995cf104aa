"""What a part is made of: its build-up, layer by layer, with units taken out."""

from __future__ import annotations

from collections.abc import Iterator

from bblcheck.ifc.entity import Entity, classes_of
from bblcheck.ifc.properties import text_of
from bblcheck.ifc.signatureproperties import shown
from bblcheck.ifc.signaturerelations import RELATING, Relations


class Materials:
    """The build-ups of one model, each read once; `metre` is its length unit."""

    def __init__(self, relations: Relations, metre: float) -> None:
        self._relations = relations
        self._metre = metre
        self._known: dict[int, tuple[str, ...]] = {}

    def of(self, entity: Entity) -> tuple[str, ...]:
        """The build-up of a part, or else of its type; empty when nothing is said. Of several build-ups all count,
        since their order in the file says nothing."""
        for holder in (entity, *self._relations.types(entity)):
            found = {
                self._layers(material)
                for relation in self._relations.associations(holder)
                if "IfcRelAssociatesMaterial" in classes_of(relation)
                and (material := relation.get_argument(RELATING)) is not None
            }
            if any(found):
                return tuple(layer for layers in sorted(found) for layer in layers)
        return ()

    def _layers(self, material: Entity) -> tuple[str, ...]:
        number = material.id()
        if number not in self._known:
            self._known[number] = tuple(_layers(material, self._metre))
        return self._known[number]


def _layers(material: Entity, metre: float) -> Iterator[str]:
    kind = material.is_a()
    if kind == "IfcMaterial":
        yield text_of(material.Name).strip()
    elif kind == "IfcMaterialLayerSetUsage":
        layers = list(_layers(material.ForLayerSet, metre))
        yield from layers if material.DirectionSense == "POSITIVE" else reversed(layers)
    elif kind == "IfcMaterialLayerSet":
        for layer in material.MaterialLayers:
            yield f"{_name(layer.Material)} {shown(round(layer.LayerThickness * metre * 1000, 3))} mm"
    elif kind == "IfcMaterialLayer":
        yield f"{_name(material.Material)} {shown(round(material.LayerThickness * metre * 1000, 3))} mm"
    elif kind == "IfcMaterialList":
        yield from sorted(_name(item) for item in material.Materials)
    elif kind == "IfcMaterialConstituentSet":
        yield from sorted(
            f"{text_of(item.Name)}: {_name(item.Material)}" for item in material.MaterialConstituents or ()
        )
    elif kind in ("IfcMaterialProfileSetUsage", "IfcMaterialProfileSet"):
        profiles = material.ForProfileSet if kind.endswith("Usage") else material
        yield from (_name(item.Material) for item in profiles.MaterialProfiles)


def _name(material: Entity | None) -> str:
    return text_of(material.Name).strip() if material is not None else "zonder materiaal"
