"""IFC models written as STEP text: small, in any schema and unit, right or wrong as a test needs."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Ref:
    number: int


@dataclass(frozen=True, slots=True)
class Raw:
    """STEP text as it is: an enumeration, `*`, a wrong token."""

    text: str


@dataclass(frozen=True, slots=True)
class Typed:
    """A value with its type: `IFCLABEL('x')`."""

    kind: str
    value: Value


Value: TypeAlias = "Ref | Raw | Typed | str | bool | int | float | Sequence[Value] | None"
METRES_PER_UNIT = {"m": 1.0, "mm": 0.001, "foot": 0.3048}
ELEMENT, NOTDEFINED = Raw(".ELEMENT."), Raw(".NOTDEFINED.")


def step(value: Value) -> str:
    match value:
        case None:
            return "$"
        case Ref():
            return f"#{value.number}"
        case Raw():
            return value.text
        case Typed():
            return f"{value.kind.upper()}({step(value.value)})"
        case bool():
            return ".T." if value else ".F."
        case str():
            return "'" + value.replace("\\", "\\\\").replace("'", "''") + "'"
        case float():
            text = repr(value).upper()
            return text if "." in text or "E" not in text else text.replace("E", ".E")
        case int():
            return str(value)
        case _:
            return "(" + ",".join(step(item) for item in value) + ")"


@dataclass
class StepText:
    """A file under construction; `unit` is the length unit of the project."""

    schema: str = "IFC4"
    unit: str = "mm"
    origin: tuple[float, float] = (0.0, 0.0)
    angle: float = 0.0
    records: list[str] = field(default_factory=list)
    project: Ref = field(init=False)
    building: Ref = field(init=False)
    storey: Ref = field(init=False)

    def __post_init__(self) -> None:
        self._rooted = 0
        self._context = self.add(
            "IfcGeometricRepresentationContext", None, "Model", 3, 1e-5, self.axes(), None
        )
        self.project = self.root(
            "IfcProject", "Project", None, None, None, None, (self._context,), self._units()
        )
        turned = self.axes(self.origin, self.angle)
        self._place = self.add("IfcLocalPlacement", None, turned)
        empty = (None, None, None, None, None)
        site = self.root("IfcSite", "Terrein", None, None, self._place, None, None, ELEMENT, *empty)
        self.building = self.root(
            "IfcBuilding", "Woning", None, None, self._place, None, None, ELEMENT, None, None, None
        )
        self.storey = self.root(
            "IfcBuildingStorey", "00 begane grond", None, None, self._place, None, None, ELEMENT, 0.0
        )
        self.aggregate(self.project, site)
        self.aggregate(site, self.building)
        self.aggregate(self.building, self.storey)

    # --- records

    def add(self, kind: str, *values: Value) -> Ref:
        ref = Ref(len(self.records) + 1)
        arguments = ",".join(step(value) for value in values)
        self.records.append(f"#{ref.number}={kind.upper()}({arguments});")
        return ref

    def root(self, kind: str, name: str | None, *values: Value, global_id: str | None = None) -> Ref:
        """A rooted object: GlobalId, owner history and name are written before `values`."""
        self._rooted += 1
        return self.add(kind, global_id or f"{self._rooted:022d}", None, name, *values)

    def text(self) -> str:
        return "\n".join(
            (
                "ISO-10303-21;",
                "HEADER;",
                "FILE_DESCRIPTION((''),'2;1');",
                "FILE_NAME('','2026-01-01T00:00:00',(''),(''),'','','');",
                f"FILE_SCHEMA(('{self.schema}'));",
                "ENDSEC;",
                "DATA;",
                *self.records,
                "ENDSEC;",
                "END-ISO-10303-21;",
                "",
            )
        )

    def length(self, metres: float) -> float:
        """Metres in the unit of the file, without the noise of the division."""
        return round(metres / METRES_PER_UNIT[self.unit], 9)

    # --- the frame

    def _units(self) -> Ref:
        if self.unit == "foot":
            metre = self.add("IfcSIUnit", Raw("*"), Raw(".LENGTHUNIT."), None, Raw(".METRE."))
            size = self.add("IfcMeasureWithUnit", Typed("IfcLengthMeasure", 0.3048), metre)
            dimensions = self.add("IfcDimensionalExponents", 1, 0, 0, 0, 0, 0, 0)
            length = self.add("IfcConversionBasedUnit", dimensions, Raw(".LENGTHUNIT."), "FOOT", size)
        else:
            prefix = Raw(".MILLI.") if self.unit == "mm" else None
            length = self.add("IfcSIUnit", Raw("*"), Raw(".LENGTHUNIT."), prefix, Raw(".METRE."))
        area = self.add("IfcSIUnit", Raw("*"), Raw(".AREAUNIT."), None, Raw(".SQUARE_METRE."))
        return self.add("IfcUnitAssignment", (length, area))

    def point(self, *metres: float) -> Ref:
        return self.add("IfcCartesianPoint", tuple(self.length(number) for number in metres))

    def axes(self, origin: tuple[float, ...] = (0.0, 0.0), angle: float = 0.0) -> Ref:
        x, y, z = (*origin, 0.0)[:3]
        up = self.add("IfcDirection", (0.0, 0.0, 1.0))
        along = self.add("IfcDirection", (math.cos(math.radians(angle)), math.sin(math.radians(angle)), 0.0))
        return self.add("IfcAxis2Placement3D", self.point(x, y, z), up, along)

    def placement(self, x: float = 0.0, y: float = 0.0, z: float = 0.0, angle: float = 0.0) -> Ref:
        return self.add("IfcLocalPlacement", self._place, self.axes((x, y, z), angle))

    # --- shapes

    def rectangle(self, width: float, depth: float) -> Ref:
        at = self.add("IfcAxis2Placement2D", self.point(width / 2, depth / 2), None)
        return self.add(
            "IfcRectangleProfileDef", Raw(".AREA."), None, at, self.length(width), self.length(depth)
        )

    def polygon(self, *corners: tuple[float, float]) -> Ref:
        points = [self.point(*corner) for corner in corners]
        line = self.add("IfcPolyline", (*points, points[0]))
        return self.add("IfcArbitraryClosedProfileDef", Raw(".AREA."), None, line)

    def extruded(self, profile: Ref, height: float) -> Ref:
        up = self.add("IfcDirection", (0.0, 0.0, 1.0))
        return self.add("IfcExtrudedAreaSolid", profile, None, up, self.length(height))

    def brep(self, *faces: Sequence[tuple[float, float, float]]) -> Ref:
        made = []
        for face in faces:
            loop = self.add("IfcPolyLoop", tuple(self.point(*corner) for corner in face))
            made.append(self.add("IfcFace", (self.add("IfcFaceOuterBound", loop, True),)))
        return self.add("IfcFacetedBrep", self.add("IfcClosedShell", tuple(made)))

    def body(self, item: Ref, kind: str = "SweptSolid", *more: Ref) -> Ref:
        shape = self.add("IfcShapeRepresentation", self._context, "Body", kind, (item, *more))
        return self.add("IfcProductDefinitionShape", None, None, (shape,))

    # --- objects

    def space(
        self,
        name: str | None,
        shape: Ref | None = None,
        object_type: str | None = None,
        long_name: str | None = None,
        description: str | None = None,
        placement: Ref | None = None,
        global_id: str | None = None,
        within: Ref | None = None,
    ) -> Ref:
        inside = Raw(".INTERNAL.")
        at = placement or self.placement()
        space = self.root(
            "IfcSpace",
            name,
            description,
            object_type,
            at,
            shape,
            long_name,
            ELEMENT,
            inside,
            None,
            global_id=global_id,
        )
        self.aggregate(within or self.storey, space)
        return space

    def room(self, name: str | None, width: float, depth: float, height: float, **more: str) -> Ref:
        """A rectangular room of these inner sizes in metres."""
        return self.space(name, self.body(self.extruded(self.rectangle(width, depth), height)), **more)  # type: ignore[arg-type]

    def opening(
        self, kind: str, name: str, width: float | None, height: float | None, at: Ref | None = None
    ) -> Ref:
        sizes = [None if size is None else self.length(size) for size in (height, width)]
        newer = () if self.schema == "IFC2X3" else (NOTDEFINED, NOTDEFINED, None)
        return self.root(kind, name, None, None, at or self.placement(), None, None, *sizes, *newer)

    def wall(self, name: str, length: float, thickness: float, height: float, at: Ref) -> Ref:
        """A wall along its own x axis."""
        newer = () if self.schema == "IFC2X3" else (NOTDEFINED,)
        shape = self.body(self.extruded(self.rectangle(length, thickness), height))
        return self.root("IfcWall", name, None, None, at, shape, None, *newer)

    def hole(self, wall: Ref, size: tuple[float, float, float], at: Ref, filling: Ref | None = None) -> Ref:
        """An opening of this width, depth and height in a wall, with what stands in it."""
        width, depth, height = size
        newer = () if self.schema == "IFC2X3" else (Raw(".OPENING."),)
        shape = self.body(self.extruded(self.rectangle(width, depth), height))
        hole = self.root("IfcOpeningElement", None, None, None, at, shape, None, *newer)
        self.root("IfcRelVoidsElement", None, None, wall, hole)
        if filling is not None:
            self.root("IfcRelFillsElement", None, None, hole, filling)
        return hole

    def stair(self, name: str, riser: float | None, tread: float | None) -> tuple[Ref, Ref]:
        stair = self.root("IfcStair", name, None, None, self.placement(), None, None, NOTDEFINED)
        sizes = [None if size is None else self.length(size) for size in (riser, tread)]
        newer = () if self.schema == "IFC2X3" else (NOTDEFINED,)
        flight = self.root(
            "IfcStairFlight", f"{name} 1", None, None, self.placement(), None, None, 15, 14, *sizes, *newer
        )
        self.aggregate(stair, flight)
        return stair, flight

    def group(self, name: str, object_type: str, members: Iterable[Ref], kind: str = "IfcGroup") -> Ref:
        newer = (None,) if kind == "IfcZone" and self.schema != "IFC2X3" else ()
        group = self.root(kind, name, None, object_type, *newer)
        self.root("IfcRelAssignsToGroup", None, None, tuple(members), None, group)
        return group

    def proxy(self, name: str, object_type: str) -> Ref:
        return self.root(
            "IfcBuildingElementProxy", name, None, object_type, self.placement(), None, None, NOTDEFINED
        )

    # --- relations and sets

    def aggregate(self, whole: Ref, *parts: Ref) -> Ref:
        return self.root("IfcRelAggregates", None, None, whole, parts)

    def boundary(self, space: Ref, element: Ref) -> Ref:
        return self.root(
            "IfcRelSpaceBoundary", None, None, space, element, None, Raw(".PHYSICAL."), Raw(".EXTERNAL.")
        )

    def properties(self, owner: Ref, name: str, values: Mapping[str, Value]) -> Ref:
        made = [self.add("IfcPropertySingleValue", key, None, value, None) for key, value in values.items()]
        found = self.root("IfcPropertySet", name, None, tuple(made))
        self.root("IfcRelDefinesByProperties", None, None, (owner,), found)
        return found

    def quantities(self, owner: Ref, name: str, values: Mapping[str, tuple[str, float]]) -> Ref:
        """Quantities by name: (`Length` or `Area`, the number as it is written)."""
        newer = () if self.schema == "IFC2X3" else (None,)
        made = [
            self.add(f"IfcQuantity{kind}", key, None, None, number, *newer)
            for key, (kind, number) in values.items()
        ]
        found = self.root("IfcElementQuantity", name, None, None, tuple(made))
        self.root("IfcRelDefinesByProperties", None, None, (owner,), found)
        return found

    def classify(self, item: Ref, system: str, code: str, location: str | None = None) -> Ref:
        newer = () if self.schema == "IFC2X3" else (None, None, None)
        source = self.add("IfcClassification", "bron", "1", None, system, *newer)
        extra = () if self.schema == "IFC2X3" else (None, None)
        reference = self.add("IfcClassificationReference", location, code, code, source, *extra)
        return self.root("IfcRelAssociatesClassification", None, None, (item,), reference)
