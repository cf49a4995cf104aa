"""`dataclass`, made in a quarter of the time: a start makes 150 frozen dataclasses, which took a third of it.

The standard one compiles six methods for each class. Here `__init__` is compiled once for all classes of one shape
and given other names; the other methods are shared and look at the fields. Afterwards a class is the same: `fields`,
`replace`, `match`, `copy`, `pickle` and pydantic take it, and writing raises `FrozenInstanceError`. Type checkers see
the standard `dataclass`, and anything but a plain frozen class gets it.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, field
from functools import cache
from operator import attrgetter
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Protocol

__all__ = ["dataclass"]

OPTIONS = {"frozen", "eq", "kw_only", "slots"}
SPECIAL = ("ClassVar", "InitVar", "KW_ONLY")
write = object.__setattr__


if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(cls=None, /, **options):
        if cls is None:
            return lambda cls: dataclass(cls, **options)
        if not _plain(cls, options):
            return dataclasses.dataclass(cls, **options)
        return _make(cls, **options)


def _plain(cls: type, options: dict[str, bool]) -> bool:
    types = vars(cls).get("__annotations__", {}).values()
    return (
        options.get("frozen", False)
        and set(options) <= OPTIONS
        and cls.__bases__ == (object,)
        and not hasattr(cls, "__post_init__")
        and not any(word in str(type_) for type_ in types for word in SPECIAL)
    )


def _make(cls: type, frozen: bool, eq: bool = True, kw_only: bool = False, slots: bool = False) -> type:
    names = {key: value for key, value in vars(cls).items() if key not in ("__dict__", "__weakref__")}
    template = _template(eq, kw_only, slots)
    fields = _fields(names, template, kw_only)
    made = {
        "__dataclass_fields__": fields,
        "__dataclass_params__": vars(template)["__dataclass_params__"],
        "__match_args__": () if kw_only else tuple(fields),
        "__qualname__": cls.__qualname__,
        **SHARED,
        **({"_key": _key(fields), **COMPARED} if eq else {}),
        **({"__slots__": tuple(fields), **COPIED} if slots else {}),
    }
    record = type(cls.__name__, (), made | names)
    type.__setattr__(record, "__init__", _init(record, fields, kw_only, slots))
    return record


@cache
def _template(eq: bool, kw_only: bool, slots: bool) -> type:
    """A standard dataclass with these options, for what is the same in each."""

    return dataclasses.make_dataclass(
        "Template", [("x", int)], frozen=True, eq=eq, kw_only=kw_only, slots=slots, namespace={"__doc__": ""}
    )


def _fields(names: dict[str, object], template: type, kw_only: bool) -> dict[str, Field[object]]:
    """The fields by name, taken out of the `names` of the class."""
    kind = vars(template)["__dataclass_fields__"]["x"]._field_type
    types = names.get("__annotations__", {})
    assert isinstance(types, dict)
    found: dict[str, Field[object]] = {}
    for name, type_ in types.items():
        given = names.pop(name, MISSING)
        one: Field[object] = given if isinstance(given, Field) else _field(given)
        one.name, one.type, one.kw_only = name, type_, kw_only
        one._field_type = kind  # type: ignore[attr-defined]
        found[name] = one
    return found


def _field(default: object) -> Field[object]:
    return field() if default is MISSING else field(default=default)  # type: ignore[arg-type]


def _init(record: type, fields: dict[str, Field[object]], kw_only: bool, slots: bool) -> FunctionType:
    """`__init__` of a record, made from the code that all records of this shape share: only names differ."""
    made = tuple(one.default_factory is not MISSING for one in fields.values())
    code = _init_code(made, kw_only, slots)
    known: dict[str, object] = {"_missing": MISSING}
    defaults: dict[str, object] = {}
    for number, (name, one) in enumerate(fields.items()):
        known[f"_set{number}"] = vars(record)[name].__set__ if slots else name
        known[f"_make{number}"] = one.default_factory
        if made[number] or one.default is not MISSING:
            defaults[name] = MISSING if made[number] else one.default
    named = code.replace(co_varnames=("self", *fields, *code.co_varnames[1 + len(fields) :]))
    init = FunctionType(named, known, "__init__", () if kw_only else tuple(defaults.values()))
    init.__kwdefaults__ = defaults if kw_only else {}
    return init


@cache
def _init_code(made: tuple[bool, ...], kw_only: bool, slots: bool) -> CodeType:
    """Sets each field in turn; those in `made` come from a factory when they are not given."""
    names = [f"_{number}" for number in range(len(made))]
    lines = ["pass"] if slots else ["_held = self.__dict__"]
    for name, from_factory in zip(names, made, strict=True):
        value = f"_make{name[1:]}() if {name} is _missing else {name}" if from_factory else name
        lines.append(f"_set{name[1:]}(self, {value})" if slots else f"_held[_set{name[1:]}] = {value}")
    parameters = ["self", *(["*"] if kw_only and names else []), *names]
    found: dict[str, FunctionType] = {}
    exec(f"def __init__({', '.join(parameters)}):\n " + "\n ".join(lines), found)
    return found["__init__"].__code__


# --- the shared methods


def _values(record: object, wanted: str) -> dict[str, object]:
    fields = vars(record.__class__)["__dataclass_fields__"].values()
    return {one.name: getattr(record, one.name) for one in fields if getattr(one, wanted)}


def _repr(self: object) -> str:
    shown = ", ".join(f"{name}={value!r}" for name, value in _values(self, "repr").items())
    return f"{self.__class__.__qualname__}({shown})"


class Keyed(Protocol):
    """What gives the values that count when it is compared."""

    def _key(self, record: object) -> object: ...


def _key(fields: dict[str, Field[object]]) -> Callable[[object], object]:
    names = [name for name, one in fields.items() if one.compare]
    return attrgetter(*names) if names else staticmethod(lambda record: ())


def _eq(self: Keyed, other: Keyed) -> object:
    if other.__class__ is not self.__class__:
        return NotImplemented
    return self._key(self) == other._key(other)


def _hash(self: Keyed) -> int:
    return hash(self._key(self))


def _setattr(self: object, name: str, value: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _delattr(self: object, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _getstate(self: object) -> list[object]:
    return list(_values(self, "name").values())


def _setstate(self: object, state: list[object]) -> None:
    for name, value in zip(vars(self.__class__)["__dataclass_fields__"], state, strict=True):
        write(self, name, value)


SHARED = {"__repr__": _repr, "__setattr__": _setattr, "__delattr__": _delattr}
COMPARED = {"__eq__": _eq, "__hash__": _hash}
COPIED = {"__getstate__": _getstate, "__setstate__": _setstate}
