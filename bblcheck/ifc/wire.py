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


def encode_fact(fact: Fact | Unknown, owner: str) -> Json:
    """A fact of the element with the id `owner`, which is left out where its source starts with it."""
    if isinstance(fact, Unknown):
        return {"unknown": fact.reason, "kind": fact.kind}
    source = fact.source
    where = source.where
    own = where.startswith(owner)
    return {
        "value": _encode_value(fact.value),
        "source": [source.kind, own, where[len(owner) :] if own else where, source.document, source.note],
        "method": fact.method,
        "bound": fact.bound,
        "conflict": [encode_fact(other, owner) for other in fact.conflict],
    }


class Stated:
    """A fact as it was sent, of whichever element: one says the same as another but for the element it is of."""

    def __init__(self, found: Mapping[str, Any]) -> None:
        self._unknown = Unknown(found["unknown"], found["kind"]) if "unknown" in found else None
        if self._unknown is None:
            self._kind, self._own, self._where, self._document, self._note = found["source"]
            self._value = _decode_value(found["value"])
            self._method, self._bound = found["method"], found["bound"]
            self._conflict = tuple(map(Stated, found["conflict"]))

    def of(self, owner: str) -> Fact | Unknown:
        """The fact of the element with the id `owner`."""
        if self._unknown is not None:
            return self._unknown
        where = owner + self._where if self._own else self._where
        others = (other.of(owner) for other in self._conflict) if self._conflict else ()
        return Fact(
            self._value,
            Source(self._kind, where, self._document, self._note),
            self._method,
            self._bound,
            tuple(other for other in others if isinstance(other, Fact)),
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
    """Elements and facts by number: homes of one block share many elements, and elements of one type say the same.
    Each is sent once."""

    rows: list[Json] = field(default_factory=list)
    facts: list[Json] = field(default_factory=list)
    _numbers: dict[int, tuple[int, Element]] = field(default_factory=dict)
    _known: dict[object, tuple[int, Fact | Unknown]] = field(default_factory=dict)

    def add(self, element: Element) -> int:
        """The number of the element, which is added when it is new."""
        if id(element) not in self._numbers:
            self._numbers[id(element)] = (len(self.rows), element)
            self.rows.append(self._encoded(element))
        return self._numbers[id(element)][0]

    def add_list(self, found: ElementList) -> Json:
        return {
            "items": [self.add(item) for item in found.items],
            "complete": found.complete,
            "reason": found.reason,
        }

    def _encoded(self, element: Element) -> Json:
        facts: Json = {name: self._number(fact, element.id) for name, fact in element.facts.items()}
        return {"id": element.id, "concept": element.concept, "name": element.name, "facts": facts}

    def _number(self, fact: Fact | Unknown, owner: str) -> int:
        """The number of a fact; one that says the same with the same value has it already."""
        key = _key(fact, owner)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = (len(self.facts), fact)
            self.facts.append(encode_fact(fact, owner))
        return known[0]


def _key(fact: Fact | Unknown, owner: str) -> object:
    """What is the same for facts that are sent as one. Values are told apart as objects: looking whether they are
    equal takes longer than sending them twice."""
    if isinstance(fact, Unknown):
        return fact.reason, fact.kind
    if fact.conflict:
        return id(fact)
    source = fact.source
    where = source.where
    own = where.startswith(owner)
    said = where[len(owner) :] if own else where
    return id(fact.value), own, said, source.kind, source.document, source.note, fact.method, fact.bound


def decode_elements(rows: Sequence[Mapping[str, Any]], facts: Sequence[Mapping[str, Any]]) -> list[Element]:
    """The elements of a table, by number."""
    stated = [Stated(fact) for fact in facts]
    return [
        Element(
            row["id"],
            row["concept"],
            row["name"],
            {name: stated[number].of(row["id"]) for name, number in row["facts"].items()},
        )
        for row in rows
    ]


def decode_list(found: Mapping[str, Any], elements: Sequence[Element]) -> ElementList:
    items = tuple(elements[number] for number in found["items"])
    return ElementList(items, found["complete"], found["reason"])
