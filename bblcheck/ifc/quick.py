"""Makes the library read attributes three times as fast; only in the process that reads a model.

The library finds an attribute after Python has looked everywhere else, and asks of each object again what kind of
attribute it is; a name that its class lacks makes it import a module of rules. Here a name becomes a property of the
class of all objects when it is first read, and what it is, is asked once for each kind of object. Nothing is written
by name: the library passes its code for that each time it makes an object to read, which is left out here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module

from bblcheck.ifc.entity import Entity

_ABSENT, _FORWARD, _INVERSE = 0, 1, 2
_known: dict[str, dict[str, tuple[int, int]]] = {}
"""By name and kind of object: the category of the attribute, and its index if it stands in the record."""

_slowly: list[bool] = []
"""Not empty while the library works with code that must read in its own way."""

_OBJECTS, _WRITE = "entity_instance_mixin", "__setattr__"
_library: dict[str, Entity] = {}
"""The class of all objects, and how the library itself writes their attributes; empty until `quicken`."""


@contextmanager
def slowly() -> Iterator[None]:
    """Read and write every attribute as the library does: its conditions of a schema set how, which is not seen
    here, and like derived attributes they write what they work out."""
    _slowly.append(True)
    if _library:
        _library[_OBJECTS].__setattr__ = _library[_WRITE]
    try:
        yield
    finally:
        _slowly.pop()
        if _library and not _slowly:
            _library[_OBJECTS].__setattr__ = object.__setattr__


def quicken() -> None:
    """Do so, where the library is made in the way that this knows; elsewhere nothing changes."""
    objects = getattr(import_module("ifcopenshell.entity_instance"), _OBJECTS, None)
    if objects is None or _library:
        return
    slow = objects.__getattr__
    _library.update({_OBJECTS: objects, _WRITE: objects.__setattr__})

    def quick(self: Entity, name: str) -> object:
        if _slowly or name in ("this", "thisown") or name.startswith("_swig_"):
            return slow(self, name)
        kinds = _known.setdefault(name, {})
        category, _ = kinds.get(self.is_a(True)) or _learned(kinds, self, name)
        if category == _ABSENT:
            raise AttributeError(f"{self.is_a()} has no {name}")
        if name not in vars(objects):
            setattr(objects, name, property(_reader(name, kinds, slow)))
        return _reader(name, kinds, slow)(self)

    objects.__getattr__ = quick
    objects.__setattr__ = object.__setattr__


def _learned(kinds: dict[str, tuple[int, int]], entity: Entity, name: str) -> tuple[int, int]:
    category = entity.get_attribute_category(name)
    index = entity.get_argument_index(name) if category == _FORWARD else 0
    kinds[entity.is_a(True)] = found = (category, index)
    return found


def _reader(name: str, kinds: dict[str, tuple[int, int]], slow: Entity) -> Callable[[Entity], object]:
    """What reads the attribute of an object; `kinds` holds what it is for each kind of object."""

    def read(entity: Entity) -> object:
        if _slowly:
            return slow(entity, name)
        category, index = kinds.get(entity.is_a(True)) or _learned(kinds, entity, name)
        if category == _FORWARD:
            return entity.get_argument(index)
        if category == _INVERSE:
            return entity._get_inverse(name)
        if category == _ABSENT:
            raise AttributeError(f"{entity.is_a()} has no {name}")
        with slowly():
            return slow(entity, name)

    return read
