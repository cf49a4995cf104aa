"""Makes the library read attributes three times as fast; only in the process that reads a model.

The library finds an attribute after Python has looked everywhere else, and asks of each object again what kind of
attribute it is; a name that its class lacks makes it import a module of rules. Here a name becomes a property of the
class of all objects when it is first read, and what it is, is asked once for each kind of object.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from bblcheck.ifc.entity import Entity

_ABSENT, _FORWARD, _INVERSE = 0, 1, 2
_known: dict[str, dict[str, tuple[int, int]]] = {}
"""By name and kind of object: the category of the attribute, and its index if it stands in the record."""

_deriving: list[str] = []
"""The derived attribute that is being worked out: the library does that with code that must read in its own way."""


def quicken() -> None:
    """Do so, where the library is made in the way that this knows; elsewhere nothing changes."""
    objects = getattr(import_module("ifcopenshell.entity_instance"), "entity_instance_mixin", None)
    if objects is None or getattr(objects.__getattr__, "is_quick", False):
        return
    slow = objects.__getattr__

    def quick(self: Entity, name: str) -> object:
        if _deriving or name in ("this", "thisown") or name.startswith("_swig_"):
            return slow(self, name)
        kinds = _known.setdefault(name, {})
        category, _ = kinds.get(self.is_a(True)) or _learned(kinds, self, name)
        if category == _ABSENT:
            raise AttributeError(f"{self.is_a()} has no {name}")
        if name not in vars(objects):
            setattr(objects, name, property(_reader(name, kinds, slow)))
        return _reader(name, kinds, slow)(self)

    quick.is_quick = True  # type: ignore[attr-defined]
    objects.__getattr__ = quick


def _learned(kinds: dict[str, tuple[int, int]], entity: Entity, name: str) -> tuple[int, int]:
    category = entity.get_attribute_category(name)
    index = entity.get_argument_index(name) if category == _FORWARD else 0
    kinds[entity.is_a(True)] = found = (category, index)
    return found


def _reader(name: str, kinds: dict[str, tuple[int, int]], slow: Entity) -> Callable[[Entity], object]:
    """What reads the attribute of an object; `kinds` holds what it is for each kind of object."""

    def read(entity: Entity) -> object:
        if _deriving:
            return slow(entity, name)
        category, index = kinds.get(entity.is_a(True)) or _learned(kinds, entity, name)
        if category == _FORWARD:
            return entity.get_argument(index)
        if category == _INVERSE:
            return entity._get_inverse(name)
        _deriving.append(name)
        try:
            return slow(entity, name)
        finally:
            _deriving.pop()

    return read
