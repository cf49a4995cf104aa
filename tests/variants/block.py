"""A block of equal modules as a model: rows of them in layers, each with a shell, a window and a door."""

from __future__ import annotations

import ifcopenshell
import ifcopenshell.api.context
import ifcopenshell.api.root
import ifcopenshell.api.unit
from ifcopenshell.guid import compress

from bblcheck.ifc.entity import Entity

WIDTH, LENGTH, HEIGHT = 3.5, 7.0, 3.0
PER_ROW = 10
_WALL = 0.2
_SHELL = (
    ("IfcSlab", "vloer", (0.0, 0.0, 0.0), (WIDTH, LENGTH, 0.2)),
    ("IfcSlab", "dak", (0.0, 0.0, HEIGHT - 0.2), (WIDTH, LENGTH, 0.2)),
    ("IfcWall", "wand links", (0.0, _WALL, 0.2), (_WALL, LENGTH - 2 * _WALL, HEIGHT - 0.4)),
    ("IfcWall", "wand rechts", (WIDTH - _WALL, _WALL, 0.2), (_WALL, LENGTH - 2 * _WALL, HEIGHT - 0.4)),
    ("IfcWall", "gevel achter", (0.0, LENGTH - _WALL, 0.2), (WIDTH, _WALL, HEIGHT - 0.4)),
    ("IfcWall", "gevel voor", (0.0, 0.0, 0.2), (WIDTH, _WALL, HEIGHT - 0.4)),
)
_FILLINGS = (
    ("IfcWindow", "raam", 0.4, 1.2, 1.4, 0.9),
    ("IfcDoor", "deur", 2.0, 1.0, 2.2, 0.0),
)


def block(count: int, *, serials: bool = True, homes: bool = False) -> str:
    """The model of a block of `count` modules; as `homes` each is a home with a room."""
    return _Block(serials, homes).of(count)


class _Block:
    def __init__(self, serials: bool, homes: bool) -> None:
        self.serials, self.homes = serials, homes
        self.file: Entity = ifcopenshell.file(schema="IFC4")
        self.made = 0
        self.rooms: list[Entity] = []
        file = self.file
        self.origin = file.createIfcCartesianPoint((0.0, 0.0, 0.0))
        self.up = file.createIfcDirection((0.0, 0.0, 1.0))
        project = self.new("IfcProject", Name="Blok")
        ifcopenshell.api.unit.assign_unit(file, length={"is_metric": True, "raw": "METERS"})
        model = ifcopenshell.api.context.add_context(file, context_type="Model")
        self.body = ifcopenshell.api.context.add_context(
            file, context_type="Model", context_identifier="Body", target_view="MODEL_VIEW", parent=model
        )
        self.building = self.new("IfcBuilding", Name="Blok", ObjectPlacement=self.place(None, (0, 0, 0)))
        self.storey = self.new(
            "IfcBuildingStorey", Name="Laag", ObjectPlacement=self.place(self.building, (0, 0, 0))
        )
        self.new("IfcRelAggregates", RelatingObject=project, RelatedObjects=[self.building])
        self.new("IfcRelAggregates", RelatingObject=self.building, RelatedObjects=[self.storey])
        material = file.create_entity("IfcMaterial", Name="Hout")
        wool = file.create_entity("IfcMaterial", Name="Steenwol")
        layers = [
            file.create_entity("IfcMaterialLayer", Material=each, LayerThickness=thick)
            for each, thick in ((material, 0.02), (wool, 0.16), (material, 0.02))
        ]
        self.build_up = file.create_entity("IfcMaterialLayerSet", MaterialLayers=layers)

    def of(self, count: int) -> str:
        modules, parts = [], []
        for number in range(count):
            layer, index = divmod(number, 2 * PER_ROW)
            row, column = divmod(index, PER_ROW)
            at = (column * WIDTH, row * (LENGTH + 3.0), layer * HEIGHT)
            module, inside = self.module(number + 1, at)
            modules.append(module)
            parts += inside
        self.new("IfcRelContainedInSpatialStructure", RelatingStructure=self.storey, RelatedElements=modules)
        if self.rooms:
            self.new("IfcRelAggregates", RelatingObject=self.storey, RelatedObjects=self.rooms)
        self.new("IfcRelAssociatesMaterial", RelatedObjects=parts, RelatingMaterial=self.build_up)
        return str(self.file.to_string())

    def module(self, number: int, at: tuple[float, float, float]) -> tuple[Entity, list[Entity]]:
        module = self.new(
            "IfcElementAssembly",
            Name=f"Module {number}",
            ObjectType="Module",
            ObjectPlacement=self.place(self.storey, at),
        )
        if self.serials:
            self.properties(
                module, "Pset_ManufacturerOccurrence", "SerialNumber", "IfcIdentifier", f"S-{number:04}"
            )
        inside = [self.part(module, *each) for each in _SHELL]
        facade = inside[-1]
        fillings = [self.filling(facade, *each) for each in _FILLINGS]
        self.new("IfcRelAggregates", RelatingObject=module, RelatedObjects=[*inside, *fillings])
        if self.homes:
            self.home(number, module, fillings)
        return module, inside

    def home(self, number: int, module: Entity, fillings: list[Entity]) -> None:
        """The group that makes the module a home, with its one room."""
        size = (WIDTH - 2 * _WALL, LENGTH - 2 * _WALL, HEIGHT - 0.4)
        room = self.part(module, "IfcSpace", f"Woonkamer {number}", (_WALL, _WALL, 0.2), size)
        room.LongName = "Woonkamer"
        self.rooms.append(room)
        group = self.new("IfcGroup", Name=f"Woning {number}", ObjectType="woonfunctie")
        self.new("IfcRelAssignsToGroup", RelatingGroup=group, RelatedObjects=[room, *fillings])

    def part(
        self,
        whole: Entity,
        kind: str,
        name: str,
        at: tuple[float, ...],
        size: tuple[float, ...],
    ) -> Entity:
        return self.new(
            kind, Name=name, ObjectPlacement=self.place(whole, at), Representation=self.box(*size)
        )

    def filling(
        self,
        wall: Entity,
        kind: str,
        name: str,
        left: float,
        width: float,
        height: float,
        sill: float,
    ) -> Entity:
        hole = self.part(
            wall, "IfcOpeningElement", f"opening {name}", (left, 0.0, sill), (width, _WALL, height)
        )
        self.new("IfcRelVoidsElement", RelatingBuildingElement=wall, RelatedOpeningElement=hole)
        found = self.part(hole, kind, name, (0.0, 0.05, 0.0), (width, 0.1, height))
        found.OverallWidth, found.OverallHeight = width, height
        self.new("IfcRelFillsElement", RelatingOpeningElement=hole, RelatedBuildingElement=found)
        self.properties(
            found, f"Pset_{kind[3:]}Common", "ThermalTransmittance", "IfcThermalTransmittanceMeasure", 1.1
        )
        return found

    # --- entities

    def new(self, kind: str, **attributes: Entity) -> Entity:
        self.made += 1
        return self.file.create_entity(kind, GlobalId=compress(f"{self.made:032x}"), **attributes)

    def place(self, outer: Entity, at: tuple[float, ...]) -> Entity:
        point = self.file.createIfcCartesianPoint(tuple(map(float, at)))
        return self.file.createIfcLocalPlacement(
            outer.ObjectPlacement if outer else None, self.file.createIfcAxis2Placement3D(point)
        )

    def box(self, x: float, y: float, z: float) -> Entity:
        file = self.file
        middle = file.createIfcAxis2Placement2D(file.createIfcCartesianPoint((x / 2, y / 2)))
        profile = file.createIfcRectangleProfileDef("AREA", None, middle, x, y)
        solid = file.createIfcExtrudedAreaSolid(
            profile, file.createIfcAxis2Placement3D(self.origin), self.up, z
        )
        shape = file.createIfcShapeRepresentation(self.body, "Body", "SweptSolid", [solid])
        return file.createIfcProductDefinitionShape(None, None, [shape])

    def properties(self, element: Entity, group: str, name: str, kind: str, value: object) -> None:
        item = self.file.createIfcPropertySingleValue(name, None, self.file.create_entity(kind, value), None)
        found = self.new("IfcPropertySet", Name=group, HasProperties=[item])
        self.new("IfcRelDefinesByProperties", RelatedObjects=[element], RelatingPropertyDefinition=found)
