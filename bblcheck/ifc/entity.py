"""The type of the parser's objects, in one place."""

from __future__ import annotations

from importlib import import_module
from typing import Any, TypeAlias

Entity: TypeAlias = Any
"""An instance in the model: its attributes are those of the EXPRESS schema of the file, which no Python type
describes; what is read from it is checked where it is read."""


_classes: dict[str, frozenset[str]] = {}
"""By schema and class: the class and those above it."""


def classes_of(entity: Entity) -> frozenset[str]:
    """The class of an instance and those above it: asked once for each class, where `is_a` of a class asks the
    library each time, and breaks down on a class that the schema lacks."""
    name = entity.is_a(True)
    if name not in _classes:
        found = [entity.is_a()]
        declared = entity.declaration.as_entity()
        while declared and (declared := declared.supertype()):
            found.append(declared.name())
        _classes[name] = frozenset(found)
    return _classes[name]


def library() -> Entity:
    """ifcopenshell, imported when first asked for."""
    return import_module("ifcopenshell")


SPOILED = (TypeError, ValueError, AttributeError, IndexError, OverflowError, ZeroDivisionError)
"""What working with the attributes of a record may raise when they are not what the schema asks."""
