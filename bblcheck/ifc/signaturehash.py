"""A digest of a shape from its authored values, the same whatever the units, numbers or order in the file.

Every entity below a shape is digested from its class, its attributes and the digests of what it refers to.
Lengths become metres and angles radians, as the schema says which is which; directions become unit vectors.
Texts (profile names and the like) say nothing about a shape and are left out.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum, auto
from hashlib import blake2b

from bblcheck.ifc.entity import Entity

DIGITS = 9
"""Decimals kept, in metres and radians: far below any tolerance, far above the noise of a conversion."""
_LENGTHS = frozenset({"IfcLengthMeasure"})
_ANGLES = frozenset({"IfcPlaneAngleMeasure"})
_ROUND_CURVES = ("IfcConic",)
_NATIVE = frozenset({bool, int, str, float, tuple})


class Mode(Enum):
    """How the numbers of an attribute are read."""

    LENGTH = auto()
    ANGLE = auto()
    PLAIN = auto()
    NOTHING = auto()


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute of a class: its name in a digest, how its numbers are read, and whether its order says nothing
    (a set)."""

    index: int
    name: str
    mode: Mode
    unordered: bool


def digest(text: str) -> str:
    """A short digest of a text."""
    return blake2b(text.encode(), digest_size=12).hexdigest()


def steady(number: float) -> str:
    """A number as text without the noise of conversions."""
    return repr(round(number, DIGITS) + 0.0)


class Layouts:
    """The attributes that matter, by class, from the schema of the file."""

    def __init__(self, schema: Entity) -> None:
        self._schema = schema
        self._known: dict[str, tuple[Attribute, ...]] = {}

    def of(self, kind: str) -> tuple[Attribute, ...]:
        if kind not in self._known:
            self._known[kind] = tuple(self._attributes(kind))
        return self._known[kind]

    def _attributes(self, kind: str) -> Iterator[Attribute]:
        declared = self._schema.declaration_by_name(kind).as_entity()
        derived = declared.derived()
        for index, attribute in enumerate(declared.all_attributes()):
            if not derived[index]:
                mode, unordered = self._read(attribute.type_of_attribute())
                if mode is not Mode.NOTHING:
                    yield Attribute(index, f"{index}=", mode, unordered)

    def _read(self, declared: Entity) -> tuple[Mode, bool]:
        unordered = False
        aggregate = declared.as_aggregation_type()
        if aggregate:
            unordered = aggregate.type_of_aggregation_string() == "set"
            while aggregate:
                declared = aggregate.type_of_element()
                aggregate = declared.as_aggregation_type()
        named = declared.as_named_type()
        return (self._mode(named.declared_type()) if named else Mode.PLAIN), unordered

    def _mode(self, declared: Entity) -> Mode:
        defined = declared.as_type_declaration()
        while defined:
            name = defined.name()
            if name in _LENGTHS:
                return Mode.LENGTH
            if name in _ANGLES:
                return Mode.ANGLE
            if name in ("IfcLabel", "IfcText", "IfcIdentifier"):
                return Mode.NOTHING
            base = defined.declared_type()
            inner = base.as_named_type()
            defined = inner.declared_type().as_type_declaration() if inner else None
        return Mode.PLAIN


class Shapes:
    """Digests of the shapes of one model; what is shared is digested once."""

    def __init__(self, layouts: Layouts, metre: float, radian: float) -> None:
        self._layouts = layouts
        self._metre = metre
        self._radian = radian
        self._known: dict[int, str] = {}
        self._lengths: dict[float, str] = {}
        self._special: dict[str, Callable[[Entity], str]] = {
            "IfcCartesianPoint": self._point,
            "IfcDirection": self._direction,
            "IfcMappedItem": self._mapped,
            "IfcTrimmedCurve": self._trimmed,
        }

    def of(self, entity: Entity) -> str:
        """The digest of one entity and all below it."""
        number = entity.id()
        return self._known.get(number) or self._new(entity, number)

    def _new(self, entity: Entity, number: int) -> str:
        known = self._known
        known[number] = "..."  # a shape that holds itself
        kind = entity.is_a()
        special = self._special.get(kind)
        try:
            known[number] = found = self._entity(entity, kind) if special is None else special(entity)
        except BaseException:
            del known[number]  # or what shares it would take it for read
            raise
        return found

    def items(self, items: Entity) -> str:
        """The digest of several items, in any order."""
        return digest("|".join(sorted(self.of(item) for item in items)))

    def _entity(self, entity: Entity, kind: str) -> str:
        found = [kind]
        for attribute in self._layouts.of(kind):
            value = entity.get_argument(attribute.index)
            if value is None:
                continue
            if type(value) is tuple:
                texts = self._several(value, attribute.mode)
                found.append(f"{attribute.name}({','.join(sorted(texts) if attribute.unordered else texts)})")
            else:
                found.append(attribute.name + self._one(value, attribute.mode))
        return digest(";".join(found))

    def _several(self, values: Sequence[Entity], mode: Mode) -> list[str]:
        """The library gives no values of different sorts in one aggregate."""
        kind = type(values[0]) if values else None
        if kind is float:
            factor = self._factor(mode)
            return [repr(round(value * factor, DIGITS) + 0.0) for value in values]
        if kind in _NATIVE:
            return [self._one(value, mode) for value in values]
        known = self._known
        return [known.get(value.id()) or self._instance(value) for value in values]

    def _one(self, value: Entity, mode: Mode) -> str:
        kind = type(value)
        if kind not in _NATIVE:
            return self._known.get(value.id()) or self._instance(value)
        if kind is float:
            return steady(value * self._factor(mode))
        if kind is tuple:
            return "(" + ",".join(self._several(value, mode)) + ")"
        return str(value)

    def _instance(self, value: Entity) -> str:
        """An entity, or a value with its type, which has no number."""
        number = value.id()
        if number:
            return self._new(value, number)
        return f"{value.is_a()}:{self._one(value.wrappedValue, self._layouts_mode(value))}"

    def _layouts_mode(self, value: Entity) -> Mode:
        kind = value.is_a()
        if kind.endswith("LengthMeasure"):
            return Mode.LENGTH
        return Mode.ANGLE if kind.endswith("PlaneAngleMeasure") else Mode.PLAIN

    def _factor(self, mode: Mode) -> float:
        if mode is Mode.LENGTH:
            return self._metre
        return self._radian if mode is Mode.ANGLE else 1.0

    def _point(self, entity: Entity) -> str:
        known = self._lengths
        return "p" + ",".join([known.get(part) or self._length(part) for part in entity.get_argument(0)])

    def _length(self, number: float) -> str:
        self._lengths[number] = text = steady(number * self._metre)
        return text

    def _direction(self, entity: Entity) -> str:
        ratios = entity.get_argument(0)
        length = math.hypot(*ratios)
        return "d" + ",".join([steady(part / length if length else part) for part in ratios])

    def _mapped(self, entity: Entity) -> str:
        source, target = entity.MappingSource, entity.MappingTarget
        items = self.items(source.MappedRepresentation.Items)
        return digest(f"mapped;{self.of(source.MappingOrigin)};{self.of(target)};{items}")

    def _trimmed(self, entity: Entity) -> str:
        """The trims of a circle or ellipse are angles, which the schema does not say."""
        curve = entity.BasisCurve
        mode = Mode.ANGLE if curve.is_a(_ROUND_CURVES[0]) else Mode.PLAIN
        trims = [
            self.of(trim) if trim.id() else self._one(trim.wrappedValue, mode)
            for ends in (entity.Trim1, entity.Trim2)
            for trim in ends
        ]
        same = entity.SenseAgreement
        return digest(f"trimmed;{self.of(curve)};{';'.join(trims)};{same}")


def schema_of(file: Entity) -> Entity:
    """The schema that the file is written in, by its full name."""
    from ifcopenshell import ifcopenshell_wrapper

    with suppress(AttributeError):
        return ifcopenshell_wrapper.schema_by_name(file.schema_identifier)
    return ifcopenshell_wrapper.schema_by_name(file.schema)
