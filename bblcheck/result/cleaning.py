"""Texts of a result made safe to show: names come from models and files, and may be hostile."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass, replace
from functools import cache
from operator import attrgetter, is_
from typing import TypeVar, cast

Record = TypeVar("Record")
_TEXTLESS = frozenset((type(None), bool, int, float))
_SEQUENCES = (
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?"  # colours, cursor
    r"|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?"  # titles, links, strings
    r"|\x1b[ -/]*[0-~]?"
)
_BREAKS = "[\\t\\n\\v\\f\\r\\x1c-\\x1f\\x85\\u2028\\u2029]+"
_HIDDEN = (
    "[\\x00-\\x1f\\x7f-\\x9f\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\ufff9-\\ufffb"
    "\\ufffe\\uffff\\ud800-\\udfff\\U000e0000-\\U000e007f]"
)


def visible(text: str) -> str:
    """The text on one line, without terminal sequences, control characters and marks that turn its direction."""
    if text.isprintable():  # nearly all are; none of those characters is
        return text
    return re.sub(_HIDDEN, "", re.sub(_BREAKS, " ", re.sub(_SEQUENCES, "", text)))


def cleaned(record: Record) -> Record:
    """The same result, or other record, with every text in it `visible`; the same object when there is nothing to
    clean."""
    return record if _is_clean(record) else cast(Record, _cleaned(record))


def _is_clean(record: object) -> bool:
    """Whether every text in it is printable, as nearly always: looking is less work than cleaning. What stands in
    many records, as the homes around each other do, is looked at once."""
    waiting: list[object] = [(record,)]
    seen: set[int] = set()
    while waiting:
        for value in _within(waiting.pop()):
            kind = type(value)
            if kind is str:
                if not value.isprintable():  # type: ignore[attr-defined]
                    return False
            elif kind not in _TEXTLESS and id(value) not in seen:
                seen.add(id(value))
                waiting.append(value)
    return True


def _within(value: object) -> Iterable[object]:
    """What a sequence, mapping or record holds."""
    if type(value) is tuple:
        return value
    if type(value) is dict:
        return (*value.keys(), *value.values())
    parts = _parts(type(value))  # type: ignore[arg-type]
    return parts(value) if parts else ()


@cache
def _parts(kind: type) -> Callable[[object], Iterable[object]] | None:
    """What gives all fields of a record; None for anything else."""
    names = _names(kind)
    if not names:
        return None
    return attrgetter(*names) if len(names) > 1 else lambda record: (getattr(record, names[0]),)


def _cleaned(value: object) -> object:
    if isinstance(value, str):
        return visible(value)
    if isinstance(value, tuple):
        parts = tuple(map(_cleaned, value))
        return value if all(map(is_, parts, value)) else parts
    if isinstance(value, dict):
        return {_cleaned(key): _cleaned(part) for key, part in value.items()}
    names = _names(type(value))  # type: ignore[arg-type]
    if not names:
        return value
    old = [getattr(value, name) for name in names]
    new = list(map(_cleaned, old))
    if all(map(is_, new, old)):
        return value
    changed = {name: part for name, part, before in zip(names, new, old, strict=True) if part != before}
    return replace(value, **changed) if changed else value  # type: ignore[type-var]


@cache
def _names(kind: type) -> tuple[str, ...]:
    """The fields of a record; none of anything else."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
