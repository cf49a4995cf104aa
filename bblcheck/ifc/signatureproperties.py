"""What is said of a part: its properties, with units taken out.

Left out is what says which copy this is or in what stage it stands (marks, tags, serial numbers, phases), what
refers to another object, and, in our own sets, what does not count for the composition.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TypeAlias

from bblcheck.home.parts import Value
from bblcheck.ifc.entity import Entity, classes_of
from bblcheck.ifc.profile import folded
from bblcheck.ifc.properties import text_of
from bblcheck.ifc.signaturerelations import Relations, given
from bblcheck.ifc.sources import OWN_PREFIX
from bblcheck.ifc.units import NoUnit, Units, unit_factor

Pairs: TypeAlias = "tuple[tuple[str, Value], ...]"

IDENTITIES = frozenset(
    {
        "asset identifier",
        "assetidentifier",
        "barcode",
        "batchreference",
        "guid",
        "ifcguid",
        "mark",
        "phase created",
        "phase demolished",
        "reference",
        "serialnumber",
        "status",
        "tag",
        "workset",
    }
)
"""Properties, by folded name, that tell one copy from another or say in what stage it stands."""
_GLOBAL_ID_LENGTH = 22
_GLOBAL_ID = re.compile(r"[0-3][0-9A-Za-z_$]{21}")
_DIGITS = 9
_NAME, _VALUE, _UNIT = 0, 2, 3
_SET_NAME = 2
_SINGLE = "IfcPropertySingleValue"
"""Attributes of a property by their place, the same in every schema: asking by name takes thrice as long."""
_ITEMS = 4
"""The same of a property set: what it holds."""
_PREFIXES = ("Positive", "NonNegative")


class PropertyReader:
    """Reads the sets of one model, each once. `compositional` names, by begrip, the attributes that count."""

    def __init__(
        self, units: Units, relations: Relations, compositional: Mapping[str, Sequence[str]]
    ) -> None:
        self._units = units
        self._relations = relations
        self._compositional = {concept: frozenset(names) for concept, names in compositional.items()}
        self._of_types: dict[int, tuple[Entity, ...]] = {}
        self._sets: dict[int, tuple[str, Pairs]] = {}
        self._factors: dict[str, float] = {}

    def definitions(self, entity: Entity) -> list[Entity]:
        """The sets of a part: those of its type first, then its own."""
        of_types = [each for kind in self._relations.types(entity) for each in self._of_type(kind)]
        return [*of_types, *self._relations.sets(entity)]

    def _of_type(self, kind: Entity) -> tuple[Entity, ...]:
        number = kind.id()
        if number not in self._of_types:
            self._of_types[number] = kind.HasPropertySets or ()
        return self._of_types[number]

    def of(self, definition: Entity) -> Pairs:
        """The properties of one set, by `set.name`."""
        return self._set(definition)[1]

    def _set(self, definition: Entity) -> tuple[str, Pairs]:
        number = definition.id()
        if number not in self._sets:
            name = text_of(definition.get_argument(_SET_NAME))
            self._sets[number] = (name, tuple(self._read(definition, name)))
        return self._sets[number]

    def serial(self, definitions: Sequence[Entity]) -> str:
        """The serial number that a set of the manufacturer gives, else nothing."""
        for definition in reversed(definitions):
            if self._set(definition)[0].startswith("Pset_Manufacturer"):
                for item in given(definition, "HasProperties") or ():
                    if item.Name == "SerialNumber" and getattr(item, "NominalValue", None) is not None:
                        return text_of(item.NominalValue.wrappedValue).strip()
        return ""

    def attributes(self, entity: Entity) -> Pairs:
        """What the part itself says beside its sets: predefined type, overall sizes, how it opens."""
        found: list[tuple[str, Value]] = []
        types = self._relations.types(entity)
        predefined = _predefined(entity, types)
        if predefined:
            found.append(("PredefinedType", predefined))
        for name in ("OverallWidth", "OverallHeight"):
            size = given(entity, name)
            if isinstance(size, int | float):
                found.append((name, self._number(size, "IfcLengthMeasure", None)))
        operation = _of_type(entity, "OperationType", types)
        if operation not in ("", "NOTDEFINED"):
            found.append(("OperationType", operation))
        return tuple(found)

    def _read(self, definition: Entity, name: str) -> Iterator[tuple[str, Value]]:
        if "IfcPropertySet" not in classes_of(definition):
            return
        wanted: frozenset[str] | None = None
        if name.startswith(OWN_PREFIX):
            wanted = self._compositional.get(name.removeprefix(OWN_PREFIX), frozenset())
        for item in definition.get_argument(_ITEMS) or ():
            title = text_of(item.get_argument(_NAME))
            if _is_identity(title) or (wanted is not None and title not in wanted):
                continue
            if item.is_a() == _SINGLE:
                single = item.get_argument(_VALUE)
                if single is not None and (value := self._value(single, item.get_argument(_UNIT))) != "":
                    yield f"{name}.{title}", value
            else:
                yield from ((f"{name}.{key}", value) for key, value in self._property(item, title))

    def _property(self, item: Entity, name: str) -> Iterator[tuple[str, Value]]:
        kind = item.is_a()
        if kind == _SINGLE:
            yield from self._values(name, [item.get_argument(_VALUE)], item.get_argument(_UNIT))
        elif kind == "IfcPropertyEnumeratedValue":
            yield from self._values(name, item.EnumerationValues or (), None)
        elif kind == "IfcPropertyListValue":
            yield from self._values(name, item.ListValues or (), item.Unit)
        elif kind == "IfcPropertyBoundedValue":
            yield from self._values(f"{name} (ondergrens)", [item.LowerBoundValue], item.Unit)
            yield from self._values(f"{name} (bovengrens)", [item.UpperBoundValue], item.Unit)
        elif kind == "IfcPropertyTableValue":
            yield from self._values(f"{name} (ingang)", item.DefiningValues or (), item.DefiningUnit)
            yield from self._values(f"{name} (uitgang)", item.DefinedValues or (), item.DefinedUnit)
        elif kind == "IfcComplexProperty":
            for inner in item.HasProperties:
                if not _is_identity(text_of(inner.Name)) and inner.id() != item.id():
                    yield from self._property(inner, f"{name}/{text_of(inner.Name)}")

    def _values(
        self, name: str, values: Sequence[Entity | None], unit: Entity | None
    ) -> Iterator[tuple[str, Value]]:
        read = [
            value for value in (self._value(item, unit) for item in values if item is not None) if value != ""
        ]
        if len(read) == 1:
            yield name, read[0]
        elif read:
            yield name, "; ".join(shown(value) for value in read)

    def _value(self, item: Entity, unit: Entity | None) -> Value:
        value = item.get_argument(0)
        if isinstance(value, bool):
            return value
        if isinstance(value, int | float):
            return self._number(value, item.is_a(), unit)
        text = str(value).strip()
        return "" if len(text) == _GLOBAL_ID_LENGTH and _GLOBAL_ID.fullmatch(text) else text

    def _number(self, number: float, measure: str, unit: Entity | None) -> float:
        factor = self._factor(measure) if unit is None else _factor_of(unit)
        return float(f"{number * factor:.{_DIGITS}g}")

    def _factor(self, measure: str) -> float:
        """What one unit of a measure is in SI; 1 for a measure whose unit the project does not say."""
        if measure not in self._factors:
            plain = measure.removeprefix("Ifc").removesuffix("Measure")
            for prefix in _PREFIXES:
                plain = plain.removeprefix(prefix)
            try:
                self._factors[measure] = float(self._units.factor(f"{plain.upper()}UNIT"))
            except NoUnit:
                self._factors[measure] = 1.0
        return self._factors[measure]


@lru_cache(maxsize=4096)
def _is_identity(title: str) -> bool:
    """Whether a property only tells which object this is."""
    return folded(title) in IDENTITIES


def _factor_of(unit: Entity) -> float:
    try:
        return float(unit_factor(unit))
    except (NoUnit, AttributeError):
        return 1.0


def shown(value: Value) -> str:
    """A value as a Dutch reader writes it."""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    return value if isinstance(value, str) else f"{value:.9g}".replace(".", ",")


_USUAL = frozenset({"", "NOTDEFINED", "DOOR", "WINDOW", "OPENING", "INTERNAL", "SOLIDWALL", "STANDARD"})
"""Predefined types that say nothing: older schemas have no place to say them."""


def _predefined(entity: Entity, types: Sequence[Entity]) -> str:
    found = _of_type(entity, "PredefinedType", types)
    if found == "USERDEFINED":
        return folded(_of_type(entity, "ObjectType", types) or _of_type(entity, "ElementType", types))
    return "" if found in _USUAL else found


def _of_type(entity: Entity, name: str, types: Sequence[Entity]) -> str:
    """An attribute of the part, else of one of its types."""
    own = text_of(given(entity, name))
    if own and own != "NOTDEFINED":
        return own
    return next((found for kind in types if (found := text_of(given(kind, name)))), "")
