"""Property and quantity sets of an object: on the occurrence, then on its type. What stands where, unjudged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bblcheck.engine.facts import SourceKind
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.findings import Finding, Findings

_QUANTITY_VALUES = {
    "IfcQuantityLength": ("LengthValue", "IfcLengthMeasure"),
    "IfcQuantityArea": ("AreaValue", "IfcAreaMeasure"),
    "IfcQuantityVolume": ("VolumeValue", "IfcVolumeMeasure"),
    "IfcQuantityCount": ("CountValue", "IfcCountMeasure"),
}


@dataclass(frozen=True, slots=True)
class Found:
    """A value as it stands in the model. `measure` is its IFC type, `unit` its own unit if it has one."""

    value: object
    measure: str
    unit: Entity | None
    kind: SourceKind
    where: str


@dataclass(frozen=True, slots=True)
class PropertySet:
    """One set of an object; `origin` is "" for the occurrence and " (type)" for its type."""

    name: str
    entity: Entity
    origin: str


def text_of(value: object) -> str:
    """The text of an attribute; "" when it is absent or no text."""
    return value if isinstance(value, str) else ""


class Properties:
    """The sets of the objects of one model, each object read at most once."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._sets: dict[int, tuple[PropertySet, ...]] = {}
        self._values: dict[tuple[int, int], dict[str, list[Found]]] = {}

    def sets(self, entity: Entity) -> tuple[PropertySet, ...]:
        """All sets, those of the occurrence first."""
        step_id = entity.id()
        if step_id not in self._sets:
            self._sets[step_id] = self._read(entity)
        return self._sets[step_id]

    def values(self, entity: Entity, property_set: PropertySet) -> Mapping[str, list[Found]]:
        """What stands in one set of the object, by name."""
        key = (entity.id(), property_set.entity.id())
        if key not in self._values:
            found: dict[str, list[Found]] = {}
            for name, value in _all_values(entity, property_set):
                found.setdefault(name, []).append(value)
            self._values[key] = found
        return self._values[key]

    def find(self, entity: Entity, set_name: str, name: str) -> list[Found]:
        """Every value of that name in sets of that name: more than one when sets are doubled or typed."""
        return [
            found
            for property_set in self.sets(entity)
            if property_set.name == set_name
            for found in self.values(entity, property_set).get(name, ())
        ]

    def _read(self, entity: Entity) -> tuple[PropertySet, ...]:
        own, types = [], []
        for relation in getattr(entity, "IsDefinedBy", ()):
            if relation.is_a("IfcRelDefinesByProperties"):
                own += sets_in(relation.RelatingPropertyDefinition)
            elif relation.is_a("IfcRelDefinesByType"):
                types.append(relation.RelatingType)
        types += [relation.RelatingType for relation in getattr(entity, "IsTypedBy", ())]
        sets = [PropertySet(text_of(definition.Name), definition, "") for definition in own]
        self._report_doubles(entity, sets)
        for kind in types:
            sets += [
                PropertySet(text_of(definition.Name), definition, " (type)")
                for definition in kind.HasPropertySets or ()
            ]
        return tuple(sets)

    def _report_doubles(self, entity: Entity, sets: list[PropertySet]) -> None:
        names = [item.name for item in sets if item.name]
        for name in dict.fromkeys(name for name in names if names.count(name) > 1):
            self._findings.add(
                Finding(
                    "ifc-dubbele-eigenschappenset",
                    f"de set {name} staat er {names.count(name)} keer; waarden die verschillen zijn onbekend",
                    getattr(entity, "GlobalId", None),
                    entity.id(),
                    text_of(entity.Name),
                    "Voeg de sets samen in het model.",
                )
            )


def sets_in(definition: Entity | tuple[Entity, ...] | None) -> list[Entity]:
    """One set, or the members of an IfcPropertySetDefinitionSet."""
    if definition is None:
        return []
    if isinstance(definition, tuple):
        return list(definition)
    if definition.is_a("IfcPropertySetDefinitionSet"):
        return list(definition.wrappedValue)
    return [definition]


def _all_values(entity: Entity, property_set: PropertySet) -> Iterator[tuple[str, Found]]:
    """Names and values of one set: single properties, enumerations of one value, and simple quantities."""
    where = f"{_identity(entity)} {property_set.name or '(set zonder naam)'}"
    for item in members_of(property_set.entity):
        name = text_of(item.Name)
        found = value_of(item, f"{where}.{name}{property_set.origin}")
        if found is not None:
            yield name, found


def members_of(definition: Entity) -> tuple[Entity, ...]:
    """The properties or quantities of a set."""
    return getattr(definition, "HasProperties", None) or getattr(definition, "Quantities", None) or ()


def value_of(item: Entity, where: str) -> Found | None:
    """What one property or quantity says; None for a kind that is not read."""
    kind = item.is_a()
    if kind == "IfcPropertySingleValue":
        nominal = item.NominalValue
        if nominal is None:
            return Found(None, "", None, "ifc property", where)
        return Found(nominal.wrappedValue, nominal.is_a(), item.Unit, "ifc property", where)
    if kind == "IfcPropertyEnumeratedValue":
        options: list[Entity] = list(item.EnumerationValues or ())
        if len(options) != 1:
            return None
        return Found(options[0].wrappedValue, options[0].is_a(), None, "ifc property", where)
    if kind in _QUANTITY_VALUES:
        attribute, measure = _QUANTITY_VALUES[kind]
        return Found(getattr(item, attribute), measure, item.Unit, "ifc quantity", where)
    return None


def _identity(entity: Entity) -> str:
    return str(getattr(entity, "GlobalId", None) or f"#{entity.id()}")
