"""What is in a group, zone or part of a building of a model."""

from __future__ import annotations

from bblcheck.ifc.entity import Entity


def members_of(group: Entity) -> frozenset[int]:
    """The numbers of the object itself, of all that it groups, aggregates or refers to, and so on down."""
    found: set[int] = set()
    waiting = [group]
    while waiting:
        entity = waiting.pop()
        if entity.id() not in found:
            found.add(entity.id())
            waiting += _within(entity)
    return frozenset(found)


def _within(entity: Entity) -> list[Entity]:
    relations = (*getattr(entity, "IsGroupedBy", ()), *getattr(entity, "IsDecomposedBy", ()))
    parts = [part for relation in relations for part in relation.RelatedObjects]
    referred = getattr(entity, "ReferencesElements", ())
    return [*parts, *(each for relation in referred for each in relation.RelatedElements)]
