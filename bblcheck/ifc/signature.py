"""The parts of a model with what makes each what it is: class, shape, sizes, build-up, properties, place.

Runs in the child; the answer is the JSON of `home.parts`. Never GlobalId, name, tag, owner or order.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bblcheck.home.parts import UNREAD, Extent, Json, Pose, Value, document, row
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.model import Model, name_of
from bblcheck.ifc.profile import folded
from bblcheck.ifc.properties import text_of
from bblcheck.ifc.shape import IDENTITY, Axes, NoShape, axes3, within
from bblcheck.ifc.signatureextent import Extents
from bblcheck.ifc.signaturehash import Layouts, Shapes, digest, schema_of
from bblcheck.ifc.signaturematerials import Materials
from bblcheck.ifc.signatureproperties import Pairs, PropertyReader
from bblcheck.ifc.signaturerelations import Relations
from bblcheck.ifc.signaturescope import Scopes
from bblcheck.ifc.units import NoUnit

_LEFT_OUT = ("IfcVirtualElement",)
_NOT_THE_BODY = frozenset(
    {
        "Annotation",
        "Axis",
        "Box",
        "Clearance",
        "CoG",
        "FootPrint",
        "Lighting",
        "Plan",
        "Reference",
        "WalkingLine",
    }
)
_MODULES = ("module", "unit", "sectie", "section")
_STANDARD_CASE = "StandardCase"
_ONE_CLASS = {"IfcFurniture": "IfcFurnishingElement"}


def read_parts(model: Model, compositional: Mapping[str, Sequence[str]]) -> dict[str, Json]:
    """All parts of the model. `compositional`: by begrip the attributes that count for the composition."""
    try:
        metre, problem = float(model.units.factor("LENGTHUNIT")), ""
    except NoUnit as no_unit:
        metre, problem = 1.0, str(no_unit)
    try:
        radian = float(model.units.factor("PLANEANGLEUNIT"))
    except NoUnit:
        radian = 1.0
    reader = _Reader(model, metre, radian, compositional)
    entities = list(_parts(model))
    numbers = {entity.id(): number for number, entity in enumerate(entities)}
    rows: list[Json] = [reader.row(entity, numbers) for entity in entities]
    sets: list[Json] = [[[key, value] for key, value in pairs] for pairs, _ in reader.sets]
    materials: list[Json] = [list(layers) for layers in reader.materials]
    return document(sets, materials, rows, problem)


def _parts(model: Model) -> Iterable[Entity]:
    for entity in model.instances("IfcElement", "IfcSpace", "IfcSite"):
        if entity.is_a() in _LEFT_OUT or (entity.is_a("IfcSite") and entity.Representation is None):
            continue
        yield entity


@dataclass(slots=True)
class _Reader:
    model: Model
    metre: float
    radian: float
    compositional: Mapping[str, Sequence[str]]
    sets: dict[tuple[Pairs, tuple[type[Value], ...]], int] = field(default_factory=dict)
    materials: dict[tuple[str, ...], int] = field(default_factory=dict)
    _relations: Relations = field(default_factory=Relations)
    _scopes: Scopes = field(init=False)
    _materials: Materials = field(init=False)
    _shapes: Shapes = field(init=False)
    _extents: Extents = field(init=False)
    _properties: PropertyReader = field(init=False)
    _places: dict[int, Axes] = field(default_factory=dict)
    _saying: dict[tuple[int, ...], str] = field(default_factory=dict)
    _known_extents: dict[str, Extent | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._shapes = Shapes(Layouts(schema_of(self.model.file)), self.metre, self.radian)
        self._extents = Extents(self.metre)
        self._scopes = Scopes(self._relations)
        self._materials = Materials(self._relations, self.metre)
        self._properties = PropertyReader(self.model.units, self._relations, self.compositional)

    def row(self, entity: Entity, numbers: Mapping[int, int]) -> list[Json]:
        wholes = self._relations.wholes(entity)
        items = _items(entity)
        kind = _class(entity)
        shape = self._shape(items)
        material = self._materials.of(entity)
        definitions = self._properties.definitions(entity)
        groups = [self._properties.attributes(entity), *map(self._properties.of, definitions)]
        sets = [self._number(group) for group in groups if group]
        serial = self._properties.serial(definitions)
        return row(
            self.model.id_of(entity),
            name_of(entity),
            kind,
            self._scopes.of(entity),
            digest(f"{json.dumps([kind, shape, material])[:-1]}, {self._said(sets, groups)}]"),
            shape,
            self._pose(entity.ObjectPlacement) if items else None,
            self._extent(shape, items),
            self.materials.setdefault(material, len(self.materials)),
            list(sets),
            serial,
            next((numbers[item.id()] for item in wholes[:1] if item.id() in numbers), None),
            _is_module(entity, serial),
        )

    def _number(self, group: Pairs) -> int:
        """The number of a set of properties. Python takes 1 and true for equal."""
        kinds = tuple(value.__class__ for _, value in group)
        return self.sets.setdefault((group, kinds), len(self.sets))

    def _said(self, sets: Sequence[int], groups: Iterable[Pairs]) -> str:
        """All properties of these sets in JSON; of two with the same name the last one counts."""
        numbers = tuple(sets)
        if numbers not in self._saying:
            merged = {key: value for group in groups for key, value in group}
            self._saying[numbers] = json.dumps(sorted(merged.items()))
        return self._saying[numbers]

    def _extent(self, shape: str, items: Sequence[Entity]) -> Extent | None:
        """Equal shapes, however often they are in the file, have one extent."""
        if not items:
            return None
        if shape == UNREAD:
            return self._extents.of(items)
        if shape not in self._known_extents:
            self._known_extents[shape] = self._extents.of(items)
        return self._known_extents[shape]

    def _shape(self, items: Sequence[Entity]) -> str:
        if not items:
            return ""
        try:
            return self._shapes.items(items)
        except (RecursionError, AttributeError, TypeError, ValueError, OverflowError):
            return UNREAD

    def _pose(self, placement: Entity | None) -> Pose | None:
        try:
            axes = self._place(placement)
        except (NoShape, RecursionError, AttributeError):
            return None
        x, y, z = axes.origin
        return Pose((round(x, 7), round(y, 7), round(z, 7)), axes.x, axes.z)

    def _place(self, placement: Entity | None) -> Axes:
        if placement is None:
            return IDENTITY
        number = placement.id()
        if number not in self._places:
            if placement.is_a() != "IfcLocalPlacement":
                raise NoShape(f"een plaatsing van soort {placement.is_a()}")
            outer = self._place(placement.PlacementRelTo)
            own = placement.RelativePlacement
            flat = not own.is_a("IfcAxis2Placement3D")
            self._places[number] = outer if flat else within(axes3(own, self.metre), outer)
        return self._places[number]


def _class(entity: Entity) -> str:
    kind = text_of(entity.is_a()).removesuffix(_STANDARD_CASE)
    return _ONE_CLASS.get(kind, kind)


def _is_module(entity: Entity, serial: str) -> bool:
    """An assembly that says it is one, or that carries a serial number."""
    if not entity.is_a("IfcElementAssembly"):
        return False
    said = folded(text_of(entity.ObjectType)).split(" ")
    return bool(serial) or any(word in _MODULES for word in said)


def _items(entity: Entity) -> list[Entity]:
    """The items of the body of an object, else of what else it has that is a shape."""
    if entity.Representation is None:
        return []
    shapes = list(entity.Representation.Representations)
    bodies = [shape for shape in shapes if shape.RepresentationIdentifier == "Body"]
    others = [shape for shape in shapes if shape.RepresentationIdentifier not in _NOT_THE_BODY]
    chosen = bodies or others or shapes
    return [item for shape in chosen for item in shape.Items]
