"""Facts as JSON between the child and the parent: exact, without loss, checked on arrival by the types."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from functools import lru_cache
from typing import Any, TypeAlias

from bblcheck.engine.facts import Element, ElementList, Fact, Source, Unknown, Value
from bblcheck.engine.values import Interval

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"


def encode_fact(fact: Fact | Unknown) -> Json:
    if isinstance(fact, Unknown):
        return {"unknown": fact.reason, "kind": fact.kind}
    source = fact.source
    return {
        "value": _encode_value(fact.value),
        "source": [source.kind, source.where, source.document, source.note],
        "method": fact.method,
        "bound": fact.bound,
        "conflict": [encode_fact(other) for other in fact.conflict],
    }


def decode_fact(found: Mapping[str, Any]) -> Fact | Unknown:
    if "unknown" in found:
        return Unknown(found["unknown"], found["kind"])
    kind, where, document, note = found["source"]
    conflict = tuple(fact for fact in map(decode_fact, found["conflict"]) if isinstance(fact, Fact))
    return Fact(
        _decode_value(found["value"]),
        Source(kind, where, document, note),
        found["method"],
        found["bound"],
        conflict,
    )


def _encode_value(value: Value) -> Json:
    if isinstance(value, Interval):
        return {"low": _text(value.low), "high": _text(value.high)}
    return {"date": value.isoformat()} if isinstance(value, date) else value


def _decode_value(value: Any) -> Value:  # noqa: ANN401
    if isinstance(value, str | bool):
        return value
    if "date" in value:
        return date.fromisoformat(value["date"])
    return Interval(_number(value["low"]), _number(value["high"]))


def _text(number: Fraction | None) -> str | None:
    return None if number is None else str(number)


@lru_cache(maxsize=4096)
def _number(text: str | None) -> Fraction | None:
    return None if text is None else Fraction(text)


@dataclass(slots=True)
class ElementTable:
    """Elements by number: homes of one block share many, each is sent once."""

    rows: list[Json] = field(default_factory=list)
    _numbers: dict[int, tuple[int, Element]] = field(default_factory=dict)

    def add(self, element: Element) -> int:
        """The number of the element, which is added when it is new."""
        if id(element) not in self._numbers:
            self._numbers[id(element)] = (len(self.rows), element)
            self.rows.append(_encode_element(element))
        return self._numbers[id(element)][0]

    def add_list(self, found: ElementList) -> Json:
        return {
            "items": [self.add(item) for item in found.items],
            "complete": found.complete,
            "reason": found.reason,
        }


def _encode_element(element: Element) -> Json:
    facts: Json = {name: encode_fact(fact) for name, fact in element.facts.items()}
    return {"id": element.id, "concept": element.concept, "name": element.name, "facts": facts}


def decode_element(found: Mapping[str, Any]) -> Element:
    facts = {name: decode_fact(fact) for name, fact in found["facts"].items()}
    return Element(found["id"], found["concept"], found["name"], facts)


def decode_list(found: Mapping[str, Any], elements: Sequence[Element]) -> ElementList:
    items = tuple(elements[number] for number in found["items"])
    return ElementList(items, found["complete"], found["reason"])
