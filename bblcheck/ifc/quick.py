"""Makes the library read attributes three times as fast; only in the process that reads a model.

The library finds an attribute after Python has looked everywhere else, and asks of each object again what kind of
attribute it is; a name that its class lacks makes it import a module of rules. Here a name becomes a property of the
class of all objects when it is first read, and what it is, is asked once for each kind of object. Nothing is written
by name: the library passes its code for that each time it makes an object to read, which is left out here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import import_module

from bblcheck.ifc.entity import Entity

_ABSENT, _FORWARD, _INVERSE = 0, 1, 2
_known: dict[str, dict[str, tuple[int, int]]] = {}
"""By name and kind of object: the category of the attribute, and its index if it stands in the record."""

_slowly: list[bool] = []
"""Not empty while the library works with code that must read in its own way."""


@dataclass(slots=True)
class _Library:
    """The class of all objects, how the library itself reads and writes their attributes, and what is quicker: how
    one is read for the first time, and the names that are a property since."""

    objects: Entity
    read: Entity
    write: Entity
    first: Callable[[Entity, str], object]
    properties: dict[str, property] = field(default_factory=dict)

    def quick(self) -> None:
        self.objects.__getattr__, self.objects.__setattr__ = self.first, object.__setattr__
        for name, each in self.properties.items():
            setattr(self.objects, name, each)

    def slow(self) -> None:
        self.objects.__getattr__, self.objects.__setattr__ = self.read, self.write
        for name in self.properties:
            delattr(self.objects, name)


_quickened: list[_Library] = []
"""Empty until `quicken`."""


@contextmanager
def slowly() -> Iterator[None]:
    """The library as it is: its conditions of a schema set how attributes are read, which is not seen here, and like
    derived attributes they write what they work out."""
    for library in _quickened if not _slowly else ():
        library.slow()
    _slowly.append(True)
    try:
        yield
    finally:
        _slowly.pop()
        for library in _quickened if not _slowly else ():
            library.quick()


def quicken() -> None:
    """Do so, where the library is made in the way that this knows; elsewhere nothing changes."""
    objects = getattr(import_module("ifcopenshell.entity_instance"), "entity_instance_mixin", None)
    if objects is None or _quickened:
        return

    def first(self: Entity, name: str) -> object:
        if name in ("this", "thisown") or name.startswith("_swig_"):
            return library.read(self, name)
        kinds = _known.setdefault(name, {})
        category, _ = kinds.get(self.is_a(True)) or _learned(kinds, self, name)
        if category == _ABSENT:
            raise AttributeError(f"{self.is_a()} has no {name}")
        read = _reader(name, kinds)
        library.properties[name] = found = property(read)
        setattr(objects, name, found)
        return read(self)

    library = _Library(objects, objects.__getattr__, objects.__setattr__, first)
    _quickened.append(library)
    library.quick()


def _learned(kinds: dict[str, tuple[int, int]], entity: Entity, name: str) -> tuple[int, int]:
    category = entity.get_attribute_category(name)
    index = entity.get_argument_index(name) if category == _FORWARD else 0
    kinds[entity.is_a(True)] = found = (category, index)
    return found


def _reader(name: str, kinds: dict[str, tuple[int, int]]) -> Callable[[Entity], object]:
    """What reads the attribute of an object; `kinds` holds what it is for each kind of object."""

    def read(entity: Entity) -> object:
        category, index = kinds.get(entity.is_a(True)) or _learned(kinds, entity, name)
        if category == _FORWARD:
            return entity.get_argument(index)
        if category == _INVERSE:
            return entity._get_inverse(name)
        if category == _ABSENT:
            raise AttributeError(f"{entity.is_a()} has no {name}")
        with slowly():
            return getattr(entity, name)

    return read
