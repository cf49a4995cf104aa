"""The result object as JSON: written, read back and validated, and its published JSON Schema."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from bblcheck.result import model

if TYPE_CHECKING:
    from pydantic import TypeAdapter


def to_json(content: object) -> str:
    """A result, or what holds results, as JSON for people and programs."""
    return json.dumps(content, ensure_ascii=False, indent=2, default=_plain)


def compact_json(content: object) -> str:
    """The same without white space, to take a digest of."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"), default=_plain)


def _plain(value: object) -> object:
    """What JSON has no word for: a date, and the parts of a result."""
    if isinstance(value, date):
        return value.isoformat()
    kind = type(value)
    if kind not in _NAMES:
        _NAMES[kind] = _names(kind)
    return {name: getattr(value, name) for name in _NAMES[kind]}


_NAMES: dict[type, tuple[str, ...]] = {}


def _names(kind: type) -> tuple[str, ...]:
    if not is_dataclass(kind):
        raise TypeError(f"{kind.__name__} is no part of a result")
    return tuple(field.name for field in fields(kind))


def from_json(text: str) -> model.Result:
    """The result that `to_json` wrote. Raises pydantic's ValidationError for anything else."""
    return _adapter().validate_json(text)


def read_shapes(content: object) -> model.Shapes:
    """Shapes that were written as part of something else. Raises pydantic's ValidationError."""
    from pydantic import TypeAdapter

    return TypeAdapter(model.Shapes).validate_python(content)


def result_schema() -> Mapping[str, object]:
    """The JSON Schema of a result; it knows no other keys."""
    return _adapter().json_schema()


@cache
def _adapter() -> TypeAdapter[model.Result]:
    from pydantic import ConfigDict, TypeAdapter, with_config

    for kind in _kinds():
        with_config(ConfigDict(extra="forbid"))(kind)
    return TypeAdapter(model.Result)


def _kinds() -> Iterator[type]:
    return (kind for kind in vars(model).values() if isinstance(kind, type) and is_dataclass(kind))
