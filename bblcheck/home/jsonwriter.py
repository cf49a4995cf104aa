"""JSON written so that every number keeps the digits it was read with."""

from __future__ import annotations

import json
from decimal import Decimal

from bblcheck.home.jsonfile import JsonValue


def canonical(value: JsonValue) -> str:
    """One spelling per content: keys in order, no white space. Digests are taken of it."""
    match value:
        case dict():
            pairs = (f"{_dumped(key)}:{canonical(value[key])}" for key in sorted(value))
            return f"{{{','.join(pairs)}}}"
        case list():
            return f"[{','.join(canonical(item) for item in value)}]"
        case _:
            return _scalar(value)


def pretty(value: JsonValue, indent: str = "") -> str:
    """For people: keys as they stood, two spaces a level."""
    inner = indent + "  "
    match value:
        case dict() if value:
            lines = [f"{inner}{_dumped(key)}: {pretty(each, inner)}" for key, each in value.items()]
            return "{\n" + ",\n".join(lines) + f"\n{indent}}}"
        case list() if value:
            return "[\n" + ",\n".join(inner + pretty(each, inner) for each in value) + f"\n{indent}]"
        case dict() | list():
            return canonical(value)
        case _:
            return _scalar(value)


def _scalar(value: bool | int | Decimal | str | None) -> str:
    return str(value) if isinstance(value, Decimal) else _dumped(value)


def _dumped(value: bool | int | str | None) -> str:
    """As JSON, escaped only where half a character could not be written to a file."""
    text = json.dumps(value, ensure_ascii=False)
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(value)
    return text
