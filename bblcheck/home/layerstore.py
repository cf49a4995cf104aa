"""The facts of a home as JSON without loss: values, intervals, sources, conflicts. For receipts.

A home file is for people; this is the same content as the engine was given it, so that a decision can be
worked out again years later without the model it came from.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import TypeAlias, cast

from bblcheck.engine.facts import Fact, GapKind, Paper, Source, SourceKind, Unknown, Value
from bblcheck.engine.values import Interval
from bblcheck.home.content import Facts, Home, HomeContent, HomeFile, Item, ListPart
from bblcheck.home.writer import written_paper

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json] | None"
Object: TypeAlias = "dict[str, Json]"


def encode(file: HomeFile) -> Object:
    """All homes of a file."""
    return {
        "file": file.file,
        "name": file.name,
        "type": file.type,
        "serial": file.serial,
        "homes": [{"id": h.id, "name": h.name, "content": _content(h.content)} for h in file.homes],
    }


def decode(data: Object) -> HomeFile:
    """The homes that `encode` wrote. Raises `KeyError` or `ValueError` for anything else."""
    homes = tuple(
        Home(_text(home["id"]), _text(home["name"]), _read_content(_object(home["content"])))
        for home in map(_object, _list(data["homes"]))
    )
    return HomeFile(
        _text(data["file"]), _text(data["name"]), _maybe(data["type"]), _maybe(data["serial"]), homes
    )


def _content(content: HomeContent) -> Json:
    return {
        "name": content.name,
        "singles": {name: _facts(facts) for name, facts in content.singles.items()},
        "lists": {name: _part(part) for name, part in content.lists.items()},
        "complete": content.complete,
        "adds": content.adds,
    }


def _read_content(data: Object) -> HomeContent:
    return HomeContent(
        _text(data["name"]),
        {name: _read_facts(_object(facts)) for name, facts in _object(data["singles"]).items()},
        {name: _read_part(_object(part)) for name, part in _object(data["lists"]).items()},
        cast("bool | None", data["complete"]),
        bool(data["adds"]),
    )


def _part(part: ListPart) -> Json:
    items: list[Json] = [
        {
            "id": item.id,
            "name": item.name,
            "facts": _facts(item.facts),
            "lists": {name: _part(inner) for name, inner in item.lists.items()},
            "where": item.where,
        }
        for item in part.items
    ]
    return {"items": items, "complete": part.complete, "reason": part.reason, "where": part.where}


def _read_part(data: Object) -> ListPart:
    items = tuple(
        Item(
            _text(item["id"]),
            _maybe(item["name"]),
            _read_facts(_object(item["facts"])),
            {name: _read_part(_object(inner)) for name, inner in _object(item["lists"]).items()},
            _text(item["where"]),
        )
        for item in map(_object, _list(data["items"]))
    )
    return ListPart(items, cast("bool | None", data["complete"]), _text(data["reason"]), _text(data["where"]))


def _facts(facts: Facts) -> Json:
    return {name: _fact(fact) for name, fact in facts.items()}


def _read_facts(data: Object) -> Mapping[str, Fact | Unknown]:
    return {name: _read_fact(_object(fact)) for name, fact in data.items()}


def _fact(fact: Fact | Unknown) -> Json:
    if isinstance(fact, Unknown):
        return {"unknown": fact.reason, "kind": fact.kind}
    source = fact.source
    papers: list[Json] = (
        [[cast(Json, written_paper(each)) for each in source.papers]] if source.papers else []
    )
    return {
        "value": _value(fact.value),
        "source": [source.kind, source.where, source.document, source.note, *papers],
        "method": fact.method,
        "bound": fact.bound,
        "conflict": [_fact(other) for other in fact.conflict],
    }


def _read_fact(data: Object) -> Fact | Unknown:
    if "unknown" in data:
        return Unknown(_text(data["unknown"]), cast(GapKind, data["kind"]))
    kind, where, document, note, *papers = _list(data["source"])
    conflict = tuple(_read_fact(_object(other)) for other in _list(data["conflict"]))
    return Fact(
        _read_value(data["value"]),
        Source(cast(SourceKind, kind), _text(where), _maybe(document), _maybe(note), _read_papers(papers)),
        _maybe(data["method"]),
        bool(data["bound"]),
        tuple(other for other in conflict if isinstance(other, Fact)),
    )


def _read_papers(found: list[Json]) -> tuple[Paper, ...]:
    """The documents that `written_paper` wrote; none where the source has no list of them."""
    papers = [_object(each) for part in found for each in _list(part)]
    return tuple(
        Paper(
            _text(paper["naam"]),
            _maybe(paper.get("nummer")),
            _day(paper.get("datum")),
            _day(paper.get("geldig_tot")),
            _maybe(paper.get("pad")),
            _maybe(paper.get("sha256")),
            tuple(_text(each) for each in _list(paper.get("typen", []))),
            tuple(_text(each) for each in _list(paper.get("serienummers", []))),
        )
        for paper in papers
    )


def _day(data: Json) -> date | None:
    return None if data is None else date.fromisoformat(_text(data))


def _value(value: Value) -> Json:
    match value:
        case Interval(low=low, high=high):
            return {"low": None if low is None else str(low), "high": None if high is None else str(high)}
        case date():
            return {"date": value.isoformat()}
        case _:
            return value


def _read_value(data: Json) -> Value:
    if isinstance(data, dict):
        if "date" in data:
            return date.fromisoformat(_text(data["date"]))
        low, high = data["low"], data["high"]
        return Interval(
            None if low is None else Fraction(_text(low)), None if high is None else Fraction(_text(high))
        )
    if isinstance(data, (bool, str)):
        return data
    raise ValueError("geen waarde van een feit")


def _object(data: Json) -> Object:
    if not isinstance(data, dict):
        raise ValueError("hier hoort een object")
    return data


def _list(data: Json) -> list[Json]:
    if not isinstance(data, list):
        raise ValueError("hier hoort een lijst")
    return data


def _text(data: Json) -> str:
    if not isinstance(data, str):
        raise ValueError("hier hoort tekst")
    return data


def _maybe(data: Json) -> str | None:
    return None if data is None else _text(data)
