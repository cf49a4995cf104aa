"""Property and quantity sets of an object: on the occurrence, then on its type. What stands where, unjudged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
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
class Said:
    """A value as it stands in a set. `measure` is its IFC type, `unit` its own unit if it has one."""

    value: object
    measure: str
    unit: Entity | None
    kind: SourceKind

    def found(self, where: str) -> Found:
        return Found(self.value, self.measure, self.unit, self.kind, where)


@dataclass(frozen=True, slots=True)
class Found:
    """The same, with the object and set in which it was found."""

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
    """The sets of the objects of one model, each object read at most once, and once what sets say that are the `same`
    (by number, see `sametext`)."""

    def __init__(self, findings: Findings, same: Mapping[int, int]) -> None:
        self._findings = findings
        self._same = same
        self._sets: dict[int, tuple[PropertySet, ...]] = {}
        self._said: dict[int, Mapping[str, Sequence[Said]]] = {}

    def sets(self, entity: Entity) -> tuple[PropertySet, ...]:
        """All sets, those of the occurrence first."""
        step_id = entity.id()
        if step_id not in self._sets:
            self._sets[step_id] = self._read(entity)
        return self._sets[step_id]

    def content(self, property_set: PropertySet) -> int | None:
        """A number that other sets which say the same have as well; None when there are no others."""
        return self._same.get(property_set.entity.id())

    def names(self, property_set: PropertySet) -> Iterable[str]:
        """The names of what stands in a set."""
        return self._said_in(property_set).keys()

    def values(self, entity: Entity, property_set: PropertySet) -> Mapping[str, list[Found]]:
        """What stands in one set of the object, by name."""
        where = place_of(entity, property_set)
        return {
            name: [each.found(f"{where}.{name}{property_set.origin}") for each in said]
            for name, said in self._said_in(property_set).items()
        }

    def find(self, entity: Entity, set_name: str, name: str) -> list[Found]:
        """Every value of that name in sets of that name: more than one when sets are doubled or typed."""
        return [
            said.found(f"{place_of(entity, property_set)}.{name}{property_set.origin}")
            for property_set in self.sets(entity)
            if property_set.name == set_name
            for said in self._said_in(property_set).get(name, ())
        ]

    def _said_in(self, property_set: PropertySet) -> Mapping[str, Sequence[Said]]:
        number = property_set.entity.id()
        key = self._same.get(number, number)
        found = self._said.get(key)
        if found is None:
            found = self._said[key] = _all_said(property_set)
        return found

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


def place_of(entity: Entity, property_set: PropertySet) -> str:
    """The object and its set, as they stand in a source."""
    identity = getattr(entity, "GlobalId", None) or f"#{entity.id()}"
    return f"{identity} {property_set.name or '(set zonder naam)'}"


def _all_said(property_set: PropertySet) -> Mapping[str, Sequence[Said]]:
    """Values of one set by name: single properties, enumerations of one value, and simple quantities."""
    found: dict[str, list[Said]] = {}
    for item in members_of(property_set.entity):
        said = value_of(item)
        if said is not None:
            found.setdefault(text_of(item.Name), []).append(said)
    return found


def members_of(definition: Entity) -> tuple[Entity, ...]:
    """The properties or quantities of a set."""
    return getattr(definition, "HasProperties", None) or getattr(definition, "Quantities", None) or ()


def value_of(item: Entity) -> Said | None:
    """What one property or quantity says; None for a kind that is not read."""
    kind = item.is_a()
    if kind == "IfcPropertySingleValue":
        nominal = item.NominalValue
        if nominal is None:
            return Said(None, "", None, "ifc property")
        return Said(nominal.wrappedValue, nominal.is_a(), item.Unit, "ifc property")
    if kind == "IfcPropertyEnumeratedValue":
        options: list[Entity] = list(item.EnumerationValues or ())
        if len(options) != 1:
            return None
        return Said(options[0].wrappedValue, options[0].is_a(), None, "ifc property")
    if kind in _QUANTITY_VALUES:
        attribute, measure = _QUANTITY_VALUES[kind]
        return Said(getattr(item, attribute), measure, item.Unit, "ifc quantity")
    return None
