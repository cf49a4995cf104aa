"""The result object as JSON: written, read back and validated, and its published JSON Schema."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, cast

from bblcheck.result import model

if TYPE_CHECKING:
    from pydantic import TypeAdapter


RESULTS = "bblcheck.results/2"


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


def results_from_json(text: str) -> tuple[model.Result, ...]:
    """The results that `--format json` wrote, each complete. Raises pydantic's ValidationError for anything else."""
    from bblcheck.result.blocks import BLOCK, laid_over

    content = json.loads(text)
    if not isinstance(content, dict) or content.get("format") != RESULTS:
        return (from_json(text),)
    found = []
    for each in content["results"]:
        number = each.pop(BLOCK, None)
        found.append(each if number is None else laid_over(content["blocks"][number], each))
    return tuple(from_json(json.dumps(each)) for each in found)


def read_shapes(content: object) -> model.Shapes:
    """Shapes that were written as part of something else. Raises pydantic's ValidationError."""
    from pydantic import TypeAdapter

    return TypeAdapter(model.Shapes).validate_python(content)


def result_schema() -> Mapping[str, object]:
    """The JSON Schema of a result; it knows no other keys."""
    return _adapter().json_schema()


def results_schema() -> Mapping[str, object]:
    """The JSON Schema of a run with several results: what stands in a block need not stand in its results."""
    single = json.loads(json.dumps(result_schema()))
    known = single.pop("$defs")
    definitions = {**known, "Result": single, "Part": _partial(single, known)}
    return {
        "title": "Results",
        "type": "object",
        "properties": {
            "format": {"const": RESULTS},
            "blocks": {"type": "array", "items": {"$ref": "#/$defs/Part"}},
            "results": {
                "type": "array",
                "items": {"anyOf": [{"$ref": "#/$defs/Result"}, {"$ref": "#/$defs/ResultOfBlock"}]},
            },
            "problems": {"type": "array", "items": {"type": "string"}},
            "baseline": {"type": "object"},
        },
        "required": ["format", "blocks", "results", "problems"],
        "additionalProperties": False,
        "$defs": definitions | {"ResultOfBlock": _of_block(definitions["Part"])},
    }


def _of_block(part: Mapping[str, object]) -> Mapping[str, object]:
    from bblcheck.result.blocks import BLOCK, OF_THE_HOME

    properties = cast("Mapping[str, object]", part["properties"])
    number = {BLOCK: {"type": "integer", "minimum": 0}}
    return {**part, "properties": {**number, **properties}, "required": [BLOCK, *OF_THE_HOME]}


def _partial(schema: object, known: Mapping[str, object]) -> dict[str, object]:
    """A schema of which nothing is required, also of the objects in it; what stands in lists is complete."""
    found = dict(cast("Mapping[str, object]", schema))
    if "$ref" in found:
        return _partial(known[str(found["$ref"]).rsplit("/", 1)[-1]], known)
    found.pop("required", None)
    if "anyOf" in found:
        found["anyOf"] = [_partial(each, known) for each in cast("list[object]", found["anyOf"])]
    if "properties" in found:
        properties = cast("Mapping[str, object]", found["properties"])
        found["properties"] = {name: _partial(each, known) for name, each in properties.items()}
    return found


@cache
def _adapter() -> TypeAdapter[model.Result]:
    from pydantic import ConfigDict, TypeAdapter, with_config

    for kind in _kinds():
        with_config(ConfigDict(extra="forbid"))(kind)
    return TypeAdapter(model.Result)


def _kinds() -> Iterator[type]:
    return (kind for kind in vars(model).values() if isinstance(kind, type) and is_dataclass(kind))
