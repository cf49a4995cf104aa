"""AC1: whether the records keep to the conditions of the schema of IFC (the WHERE rules of EXPRESS); in the child.

ifcopenshell has them as Python. Its own way of running them needs a test tool that is no part of an installation, and
takes a condition that broke down for one that does not hold; here that is told apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from typing import TypeAlias

from bblcheck.ifc.entity import Entity, library
from bblcheck.ifc.quick import slowly

MOST_RECORDS = 300_000
"""Above this the conditions would take more time than the child has: about 10.000 records go in a second."""

_Place: TypeAlias = tuple[int, str, str]
"""A record (0 for the file as a whole), its kind, and the condition."""


@dataclass(slots=True)
class Conditions:
    """Where a condition does not hold, and where it could not be worked out."""

    broken: set[_Place] = field(default_factory=set)
    undecided: set[_Place] = field(default_factory=set)

    def hold(self, condition: Entity, on: Entity, place: _Place) -> None:
        """Work out one condition on a record, a value in it, or the file."""
        try:
            condition()(on)
        except AssertionError:
            self.broken.add(place)
        except Exception:  # the library's code may fail in any way on what it did not expect
            self.undecided.add(place)


def conditions(file: Entity) -> Conditions:
    """What the conditions of its schema say of the model."""
    found = Conditions()
    with _as_the_conditions_read():
        rules = _rules(file)
        for rule in rules.of_file:
            found.hold(rule, file, (0, "", rule.__name__))
        for rule in rules.of_entities:
            for entity in file.by_type(rule.TYPE_NAME):
                found.hold(rule, entity, (entity.id(), entity.is_a(), rule.RULE_NAME))
        for entity in file:
            for rule, value in rules.in_values(entity):
                found.hold(rule, value, (entity.id(), entity.is_a(), f"{rule.TYPE_NAME}.{rule.RULE_NAME}"))
    return found


@contextmanager
def _as_the_conditions_read() -> Iterator[None]:
    """The library as its conditions expect it: an inverse of one object is that object, equal means equal values."""
    settings = library().settings
    before = settings.unpack_non_aggregate_inverses, settings.compare_instances_by_value
    settings.unpack_non_aggregate_inverses = settings.compare_instances_by_value = True
    try:
        with slowly():
            yield
    finally:
        settings.unpack_non_aggregate_inverses, settings.compare_instances_by_value = before


def _rules(file: Entity) -> _Rules:
    name = str(file.schema_identifier)
    module = import_module(f"ifcopenshell.express.rules.{name}")
    rules = [each for each in vars(module).values() if hasattr(each, "SCOPE")]
    by_type: dict[str, list[Entity]] = {}
    for rule in rules:
        if rule.SCOPE == "type":
            by_type.setdefault(rule.TYPE_NAME, []).append(rule)
    return _Rules(
        schema=library().ifcopenshell_wrapper.schema_by_name(name),
        of_file=[rule for rule in rules if rule.SCOPE == "file"],
        of_entities=[rule for rule in rules if rule.SCOPE == "entity"],
        by_type=by_type,
    )


@dataclass(slots=True)
class _Rules:
    """The conditions of a schema: on the file, on records, and on values of a type."""

    schema: Entity
    of_file: Sequence[Entity]
    of_entities: Sequence[Entity]
    by_type: Mapping[str, Sequence[Entity]]
    _attributes: dict[str, list[tuple[int, Entity]]] = field(default_factory=dict)
    _bound: dict[str, bool] = field(default_factory=dict)

    def in_values(self, entity: Entity) -> Iterator[tuple[Entity, Entity]]:
        """Every condition that a value in this record is bound by, with the value."""
        for index, kind in self._bound_attributes(entity.is_a()):
            yield from self._on(entity[index], kind)

    def _on(self, value: Entity, kind: Entity) -> Iterator[tuple[Entity, Entity]]:
        if value is None:
            return
        for declaration in _declarations(kind):
            yield from ((rule, value) for rule in self.by_type.get(declaration.name(), ()))
        kind = _underlying(kind)
        if isinstance(value, tuple):
            if hasattr(kind, "type_of_element"):
                for part in value:
                    yield from self._on(part, kind.type_of_element())
        elif hasattr(value, "is_entity") and not value.is_entity():
            yield from self._on(value[0], self.schema.declaration_by_name(value.is_a()))

    def _bound_attributes(self, name: str) -> list[tuple[int, Entity]]:
        """The attributes of a kind of record whose values a condition may bind: few of all."""
        if name not in self._attributes:
            entity = self.schema.declaration_by_name(name)
            self._attributes[name] = [
                (index, attribute.type_of_attribute())
                for index, (attribute, derived) in enumerate(
                    zip(entity.all_attributes(), entity.derived(), strict=True)
                )
                if not derived and self._is_bound(attribute.type_of_attribute())
            ]
        return self._attributes[name]

    def _is_bound(self, kind: Entity) -> bool:
        declarations = _declarations(kind)
        if any(each.name() in self.by_type for each in declarations):
            return True
        kind = _underlying(kind)
        if hasattr(kind, "type_of_element"):
            return self._is_bound(kind.type_of_element())
        if not hasattr(kind, "select_list"):
            return False
        name = kind.name()
        if name not in self._bound:
            self._bound[name] = False  # a select that holds itself adds nothing
            self._bound[name] = any(map(self._is_bound, kind.select_list()))
        return self._bound[name]


def _declarations(kind: Entity) -> list[Entity]:
    """The named types that a type is, from itself down to the one it is made of."""
    found = []
    while hasattr(kind, "declared_type"):
        if hasattr(kind, "name"):
            found.append(kind)
        kind = kind.declared_type()
    return found


def _underlying(kind: Entity) -> Entity:
    while hasattr(kind, "declared_type"):
        kind = kind.declared_type()
    return kind
