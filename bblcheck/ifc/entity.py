"""The type of the parser's objects, in one place."""

from __future__ import annotations

from importlib import import_module
from typing import Any, TypeAlias

Entity: TypeAlias = Any
"""An instance in the model: its attributes are those of the EXPRESS schema of the file, which no Python type
describes; what is read from it is checked where it is read."""


def library() -> Entity:
    """ifcopenshell, imported when first asked for."""
    return import_module("ifcopenshell")
