"""Classifications of an object: each reference, its code, and the system it belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bblcheck.ifc.entity import Entity
from bblcheck.ifc.properties import text_of

_STEPS = 20
"""How far a reference is followed to its system: a file may make it refer to itself."""


def references_of(entity: Entity) -> Iterator[Entity]:
    """Every classification reference of an object."""
    return references_in(getattr(entity, "HasAssociations", ()))


def references_in(associations: Iterable[Entity]) -> Iterator[Entity]:
    """Every classification reference in what an object is associated with."""
    for relation in associations:
        if relation.is_a("IfcRelAssociatesClassification"):
            reference = relation.RelatingClassification
            if reference is not None and reference.is_a("IfcClassificationReference"):
                yield reference


def code_of(reference: Entity) -> str:
    """The code of a reference, in the spelling of any schema."""
    return text_of(getattr(reference, "Identification", None) or getattr(reference, "ItemReference", None))


def system_of(reference: Entity) -> str:
    """The name of the system that a reference belongs to, however many references lie between."""
    source = reference
    for _ in range(_STEPS):
        if source is None or not source.is_a("IfcClassificationReference"):
            break
        source = source.ReferencedSource
    return text_of(getattr(source, "Name", None))
