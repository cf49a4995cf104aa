"""Several results as JSON: what the results of one file have in common is said once.

The results of a building with many homes are alike but for the home. In the JSON of a run they stand as

    {"blocks": [{"law": ..., "regime": ..., "receipt": ..., ...}, ...],
     "results": [{"block": 0, "home": ..., "counts": ..., "results": ...}, ...]}

A result is complete when it is laid over its block: the keys of both, where both have an object those of the two
objects, and so on; what the result says itself counts. In jq: `.blocks[.results[0].block] * .results[0]`. A result
without a block is complete: of a file with one home, and of what homes share.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from itertools import groupby
from typing import TypeAlias

from bblcheck.result.model import Result

Part: TypeAlias = dict[str, object]
BLOCK = "block"
OF_THE_HOME = ("home", "counts", "results")
"""What stays with the result as a whole, however alike."""


def several(results: Sequence[Result]) -> dict[str, list[Part]]:
    """The blocks and results of a run, to be written as JSON."""
    blocks: list[Part] = []
    written: list[Part] = []
    for _, group in groupby(results, key=lambda result: (result.receipt.inputs, result.home.shares)):
        found = [_fields(result) or {} for result in group]
        if len(found) < 2:
            written += found
            continue
        whole = [{name: each.pop(name) for name in OF_THE_HOME} for each in found]
        common, own = apart(found)
        written += [{BLOCK: len(blocks), **one, **rest} for one, rest in zip(whole, own, strict=True)]
        blocks.append(common)
    return {"blocks": blocks, "results": written}


def laid_over(block: Mapping[str, object], result: Mapping[str, object]) -> Part:
    """What `apart` took apart, put together."""
    merged = dict(block)
    for name, value in result.items():
        known = merged.get(name)
        both = isinstance(known, Mapping) and isinstance(value, Mapping)
        merged[name] = laid_over(known, value) if both else value  # type: ignore[arg-type]
    return merged


def apart(records: Sequence[Mapping[str, object]]) -> tuple[Part, list[Part]]:
    """What all have in common, and what is left of each."""
    common: Part = {}
    own: list[Part] = [{} for _ in records]
    for name in dict.fromkeys(name for each in records for name in each):
        values = [each[name] for each in records if name in each]
        if len(values) == len(records) and _all_equal(values):
            common[name] = values[0]
        elif len(values) == len(records) and (inner := list(_objects(values))):
            shared, rest = apart(inner)
            if shared:
                common[name] = shared
            for one, left in zip(own, rest, strict=True):
                if left or not shared:
                    one[name] = left
        else:
            for one, each in zip(own, records, strict=True):
                if name in each:
                    one[name] = each[name]
    return common, own


def _all_equal(values: Sequence[object]) -> bool:
    return all(value is values[0] or value == values[0] for value in values[1:])


def _objects(values: Sequence[object]) -> Iterator[Part]:
    """Each as an object of JSON; nothing when one of them is none."""
    found = [_fields(value) for value in values]
    if None not in found:
        yield from (each for each in found if each is not None)


def _fields(value: object) -> Part | None:
    if isinstance(value, dict):
        return value
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    return None
