"""What a part belongs to, is of, and is described by: the library is slow to find it, so each is asked once."""

from __future__ import annotations

from typing import TypeAlias

from bblcheck.ifc.entity import Entity, classes_of
from bblcheck.ifc.properties import sets_in

Entities: TypeAlias = tuple[Entity, ...]
_MOST_WHOLES = 20
_WHOLE, RELATING = 4, 5
"""Attributes of a relation by their place, the same in every schema: the whole that it gives a part, and what it
says of its objects (a type, a set, a material)."""

_known: dict[tuple[str, str], bool] = {}
"""By class, with its schema, and name: whether there is such an attribute."""


def given(entity: Entity, name: str) -> Entity:
    """An attribute, None when the class has none of that name: the library looks long for what is not there."""
    key = (entity.is_a(True), name)
    if key not in _known:
        _known[key] = hasattr(entity, name)
    return getattr(entity, name) if _known[key] else None


class Relations:
    """The relations of the objects of one model."""

    def __init__(self) -> None:
        self._wholes: dict[int, Entity | None] = {}
        self._associations: dict[int, Entities] = {}
        self._defined: dict[int, tuple[Entities, Entities]] = {}

    def wholes(self, entity: Entity) -> list[Entity]:
        """What the object is part of, nearest first; for an opening its host before that."""
        found: list[Entity] = []
        at = entity
        while len(found) < _MOST_WHOLES:
            number = at.id()
            if number not in self._wholes:
                self._wholes[number] = _whole(at)
            outer = self._wholes[number]
            if outer is None:
                break
            found.append(outer)
            at = outer
        return found

    def associations(self, entity: Entity) -> Entities:
        """The relations that give it materials and classifications; none for what can have none."""
        number = entity.id()
        if number not in self._associations:
            self._associations[number] = given(entity, "HasAssociations") or ()
        return self._associations[number]

    def types(self, entity: Entity) -> Entities:
        """The types of an object."""
        return self._definitions(entity)[0]

    def sets(self, entity: Entity) -> Entities:
        """The sets of properties and quantities that are its own."""
        return self._definitions(entity)[1]

    def _definitions(self, entity: Entity) -> tuple[Entities, Entities]:
        number = entity.id()
        if number not in self._defined:
            self._defined[number] = _defined(entity)
        return self._defined[number]


def _whole(entity: Entity) -> Entity | None:
    relations = (
        *(given(entity, "VoidsElements") or ()),
        *(given(entity, "Decomposes") or ()),
        *(given(entity, "Nests") or ()),
    )
    outer = next((relation.get_argument(_WHOLE) for relation in relations), None)
    return outer if outer is not None and "IfcElement" in classes_of(outer) else None


def _defined(entity: Entity) -> tuple[Entities, Entities]:
    types: list[Entity] = []
    sets: list[Entity] = []
    for relation in (*(given(entity, "IsTypedBy") or ()), *(given(entity, "IsDefinedBy") or ())):
        kinds = classes_of(relation)
        if "IfcRelDefinesByType" in kinds:
            types.append(relation.get_argument(RELATING))
        elif "IfcRelDefinesByProperties" in kinds:
            sets += sets_in(relation.get_argument(RELATING))
    return tuple(types), tuple(sets)
