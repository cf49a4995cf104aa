"""Texts of a result made safe to show: names come from models and files, and may be hostile."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from typing import cast

from bblcheck.result.model import Result

_SEQUENCES = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?"  # colours, cursor
    r"|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?"  # titles, links, strings
    r"|\x1b[ -/]*[0-~]?"
)
_BREAKS = re.compile("[\\t\\n\\v\\f\\r\\x1c-\\x1f\\x85\\u2028\\u2029]+")
_HIDDEN = re.compile(
    "[\\x00-\\x1f\\x7f-\\x9f\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\ufff9-\\ufffb"
    "\\ufffe\\uffff\\ud800-\\udfff\\U000e0000-\\U000e007f]"
)
_SUSPECT = re.compile(f"{_BREAKS.pattern}|{_HIDDEN.pattern}")


def visible(text: str) -> str:
    """The text on one line, without terminal sequences, control characters and marks that turn its direction."""
    if _SUSPECT.search(text) is None:
        return text
    return _HIDDEN.sub("", _BREAKS.sub(" ", _SEQUENCES.sub("", text)))


def cleaned(result: Result) -> Result:
    """The same result with every text in it `visible`; the same object when there is nothing to clean."""
    return cast(Result, _cleaned(result))


def _cleaned(value: object) -> object:
    if isinstance(value, str):
        return visible(value)
    if isinstance(value, tuple):
        parts = tuple(_cleaned(part) for part in value)
        same = all(new is old for new, old in zip(parts, value, strict=True))
        return value if same else parts
    if isinstance(value, dict):
        return {_cleaned(key): _cleaned(part) for key, part in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        old = {field.name: getattr(value, field.name) for field in fields(value)}
        new = {name: _cleaned(part) for name, part in old.items()}
        changed = {name: part for name, part in new.items() if part is not old[name] and part != old[name]}
        return replace(value, **changed) if changed else value
    return value
