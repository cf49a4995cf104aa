"""Homes from IFC models. Native code runs in a child process; this process never imports ifcopenshell."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bblcheck.ifc.errors import IfcError
    from bblcheck.ifc.findings import Finding, Recognised
    from bblcheck.ifc.readifc import IfcModel, read_ifc

COLLECT_AFTER = 1_000_000
"""A run is short and what it makes lives on: looking for garbage after every 700 objects, and once more in all
of it at the end, took half of the time."""
SUFFIXES = (".ifc", ".ifczip")
"""How the names of models end, in any case."""

__all__ = ["COLLECT_AFTER", "SUFFIXES", "Finding", "IfcError", "IfcModel", "Recognised", "read_ifc"]

_HOMES_OF_NAMES = {
    "Finding": "findings",
    "IfcError": "errors",
    "IfcModel": "readifc",
    "Recognised": "findings",
    "read_ifc": "readifc",
}


def __getattr__(name: str) -> object:
    """Names are loaded when used: the child starts in this package and must not load the parent's half."""
    if name not in _HOMES_OF_NAMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES_OF_NAMES[name]}"), name)
