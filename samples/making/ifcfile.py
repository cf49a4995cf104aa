"""A thin writer over ifcopenshell: entities with derived GlobalIds, placements, solids, sets and relations.

Lengths come in metres and are written in millimetres; areas and volumes stay in m2 and m3.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

import ifcopenshell

from samples.making.description import Box
from samples.making.identity import global_id

Entity: TypeAlias = ifcopenshell.entity_instance
TIMESTAMP = "2026-11-02T09:00:00"


def mm(metres: float) -> float:
    return round(metres * 1000, 3)


def number(value: float) -> float:
    """A float without the dust of binary arithmetic."""
    return round(float(value), 6)


class IfcFile:
    """One IFC4 file under construction; `key` is the home's name in every derived identity."""

    def __init__(self, key: str) -> None:
        self.key = key
        self.file = ifcopenshell.file(schema="IFC4")
        self._directions: dict[tuple[float, ...], Entity] = {}
        self._materials: dict[str, Entity] = {}
        self.origin = self.axis((0.0, 0.0, 0.0))

    # --- entities

    def make(self, kind: str, **attributes: object) -> Entity:
        return self.file.create_entity(kind, **attributes)

    def value(self, kind: str, value: bool | int | float | str) -> Entity:
        """A wrapped simple value, as properties carry it."""
        return self.file.create_entity(kind, value)

    def rooted(self, kind: str, path: Sequence[str], **attributes: object) -> Entity:
        """An IfcRoot entity; `path` names it within the home."""
        return self.make(kind, GlobalId=global_id(self.key, *path), **attributes)

    def relate(
        self, kind: str, path: Sequence[str], relating: Mapping[str, object], **related: object
    ) -> Entity:
        return self.rooted(kind, ("rel", kind, *path), **relating, **related)

    # --- geometry

    def point(self, xyz: Sequence[float]) -> Entity:
        return self.make("IfcCartesianPoint", Coordinates=tuple(mm(value) for value in xyz))

    def direction(self, ratios: Sequence[float]) -> Entity:
        known = self._directions.get(tuple(ratios))
        if known is None:
            known = self.make("IfcDirection", DirectionRatios=tuple(float(ratio) for ratio in ratios))
            self._directions[tuple(ratios)] = known
        return known

    def axis(
        self, origin: Sequence[float], up: Sequence[float] | None = None, along: Sequence[float] | None = None
    ) -> Entity:
        return self.make(
            "IfcAxis2Placement3D",
            Location=self.point(origin),
            Axis=self.direction(up or (0.0, 0.0, 1.0)) if along or up else None,
            RefDirection=self.direction(along or (1.0, 0.0, 0.0)) if along or up else None,
        )

    def placement(
        self, origin: Sequence[float], relative_to: Entity | None, along: Sequence[float] | None = None
    ) -> Entity:
        return self.make(
            "IfcLocalPlacement",
            PlacementRelTo=relative_to,
            RelativePlacement=self.axis(origin, along=along),
        )

    def rectangle(self, x: float, y: float, width: float, depth: float) -> Entity:
        centre = self.make(
            "IfcAxis2Placement2D",
            Location=self.make("IfcCartesianPoint", Coordinates=(mm(x + width / 2), mm(y + depth / 2))),
        )
        return self.make(
            "IfcRectangleProfileDef", ProfileType="AREA", Position=centre, XDim=mm(width), YDim=mm(depth)
        )

    def solid(self, profile: Entity, height: float, position: Entity | None = None) -> Entity:
        return self.make(
            "IfcExtrudedAreaSolid",
            SweptArea=profile,
            Position=position or self.origin,
            ExtrudedDirection=self.direction((0.0, 0.0, 1.0)),
            Depth=mm(height),
        )

    def box(self, box: Box) -> Entity:
        """A solid of the box's size, standing on the local origin moved by the box's own corner."""
        return self.solid(
            self.rectangle(0.0, 0.0, box.width, box.depth), box.height, self.axis((box.x, box.y, box.z))
        )

    def body(self, context: Entity, solids: Sequence[Entity]) -> Entity:
        shape = self.make(
            "IfcShapeRepresentation",
            ContextOfItems=context,
            RepresentationIdentifier="Body",
            RepresentationType="SweptSolid",
            Items=tuple(solids),
        )
        return self.make("IfcProductDefinitionShape", Representations=(shape,))

    # --- sets

    def property_set(self, owner: Entity, name: str, values: Mapping[str, Entity | None]) -> None:
        """A property set on one object; a value of None is left out."""
        properties = tuple(
            self.make("IfcPropertySingleValue", Name=key, NominalValue=value)
            for key, value in values.items()
            if value is not None
        )
        if not properties:
            return
        definition = self.rooted(
            "IfcPropertySet", ("set", owner.GlobalId, name), Name=name, HasProperties=properties
        )
        self._define(owner, name, definition)

    def quantity_set(self, owner: Entity, name: str, quantities: Iterable[Entity]) -> None:
        definition = self.rooted(
            "IfcElementQuantity", ("set", owner.GlobalId, name), Name=name, Quantities=tuple(quantities)
        )
        self._define(owner, name, definition)

    def _define(self, owner: Entity, name: str, definition: Entity) -> None:
        self.relate(
            "IfcRelDefinesByProperties",
            (owner.GlobalId, name),
            {"RelatingPropertyDefinition": definition},
            RelatedObjects=(owner,),
        )

    def length_quantity(self, name: str, metres: float) -> Entity:
        return self.make("IfcQuantityLength", Name=name, LengthValue=mm(metres))

    def area_quantity(self, name: str, area: float) -> Entity:
        return self.make("IfcQuantityArea", Name=name, AreaValue=number(area))

    def volume_quantity(self, name: str, volume: float) -> Entity:
        return self.make("IfcQuantityVolume", Name=name, VolumeValue=number(volume))

    # --- materials

    def material(self, name: str) -> Entity:
        if name not in self._materials:
            self._materials[name] = self.make("IfcMaterial", Name=name)
        return self._materials[name]

    # --- output

    def write(self, path: Path) -> None:
        header = self.file.header
        header.file_description.description = ("ViewDefinition [ReferenceView_V1.2]",)
        header.file_name.name = path.name
        header.file_name.time_stamp = TIMESTAMP
        header.file_name.author = ("bblcheck",)
        header.file_name.organization = ("bblcheck",)
        header.file_name.preprocessor_version = "make_samples"
        header.file_name.originating_system = "make_samples"
        header.file_name.authorization = "geen"
        self.file.write(str(path))
