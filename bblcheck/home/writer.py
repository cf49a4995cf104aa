"""A home file written: the same facts come back when it is read, in a fixed order."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from bblcheck.engine.facts import Fact, Paper, Unknown, Value
from bblcheck.engine.values import Interval
from bblcheck.home.content import Facts, HomeContent, HomeFile, Item, ListPart
from bblcheck.home.homefile import FORMAT
from bblcheck.home.paperreader import PAPER_KEYS
from bblcheck.home.plausible import implausible
from bblcheck.language.tree import Kenmerk
from bblcheck.language.units import parse_unit
from bblcheck.language.vocabulary import Concept, Vocabulary

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"


def home_text(home_file: HomeFile, vocabulary: Vocabulary) -> str:
    """The JSON of a home file: concepts and attributes in the order of the vocabulary."""
    result: dict[str, Json] = {"format": FORMAT, "naam": home_file.name}
    if home_file.type:
        result["type"] = home_file.type
    if home_file.serial:
        result["serienummer"] = home_file.serial
    if len(home_file.homes) == 1 and not home_file.homes[0].id:
        result |= _content(home_file.homes[0].content, vocabulary)
    else:
        result["woningen"] = [
            {"id": home.id, "naam": home.name, **_content(home.content, vocabulary)}
            for home in home_file.homes
        ]
    return json.dumps(result, ensure_ascii=False, indent=2) + "\n"


def _content(content: HomeContent, vocabulary: Vocabulary) -> dict[str, Json]:
    result: dict[str, Json] = {}
    if content.complete:
        result["volledig"] = True
    for concept in vocabulary.concepts.values():
        if concept.plural is None and content.singles.get(concept.name):
            result[concept.name] = _facts(content.singles[concept.name], concept)
        elif concept.plural in content.lists and not concept.is_view:
            result[concept.plural or ""] = _list(content.lists[concept.plural or ""], concept, vocabulary)
    return result


def _list(part: ListPart, concept: Concept, vocabulary: Vocabulary) -> Json:
    items: list[Json] = [_item(item, concept, vocabulary) for item in part.items]
    if part.complete is None and not part.reason:
        return items
    result: dict[str, Json] = {"items": items}
    if part.complete is not None:
        result["volledig"] = part.complete
    if part.reason:
        result["reden"] = part.reason
    return result


def _item(item: Item, concept: Concept, vocabulary: Vocabulary) -> Json:
    result: dict[str, Json] = {"id": item.id}
    if item.name is not None:
        result["naam"] = item.name
    result |= _facts(item.facts, concept)
    for name, part in item.lists.items():
        element = vocabulary.concepts[concept.attributes[name].kind.element or ""]
        result[name] = _list(part, element, vocabulary)
    return result


def _facts(facts: Facts, concept: Concept) -> dict[str, Json]:
    return {
        name: written_fact(facts[name], kenmerk)
        for name, kenmerk in concept.attributes.items()
        if name in facts
    }


def written_fact(fact: Fact | Unknown, kenmerk: Kenmerk) -> Json:
    """A fact as VALUE: bare when there is nothing to say about it, else an object in the attribute's unit."""
    if isinstance(fact, Unknown):
        return {"value": None, "reason": fact.reason, **({"review": True} if fact.kind == "review" else {})}
    details: dict[str, Json] = {}
    if source := _source_text(fact):
        details["source"] = source
    if fact.method:
        details["method"] = fact.method
    if fact.source.papers:
        details["document"] = written_paper(fact.source.papers[0])
    elif fact.source.document:
        details["document"] = fact.source.document
    if fact.bound:
        details["bound"] = True
    if fact.conflict:
        details["conflict"] = [written_fact(other, kenmerk) for other in fact.conflict]
    value = _value(fact.value, kenmerk)
    return {**value, **details} if details or not _speaks_for_itself(fact.value, kenmerk) else value["value"]


def written_paper(paper: Paper) -> Json:
    """A document as an object, with what is known of it."""
    entries: dict[str, Json] = {
        "pad": paper.path,
        "naam": paper.name,
        "nummer": paper.number,
        "datum": paper.issued.isoformat() if paper.issued else None,
        "geldig_tot": paper.valid_until.isoformat() if paper.valid_until else None,
        "sha256": paper.sha256,
        "typen": list(paper.types),
        "serienummers": list(paper.serials),
    }
    return {key: entries[key] for key in PAPER_KEYS if entries[key]}


def _speaks_for_itself(value: Value, kenmerk: Kenmerk) -> bool:
    """Whether the bare value reads back as the same fact: a number must be exact and of a likely size."""
    if not isinstance(value, Interval):
        return True
    if value.low is None or value.low != value.high or isinstance(_number(value.low), str):
        return False
    unit = kenmerk.kind.unit
    number = value.low / parse_unit(unit)[1]
    return not isinstance(_number(number), str) and not (
        unit and implausible(number, unit, kenmerk.site_bound)
    )


def _source_text(fact: Fact) -> str:
    note = fact.source.note or ""
    if fact.source.kind in {"home file", "site file", "dossier", "command line"}:
        return note
    return f"{fact.source.kind}: {fact.source.where}" + (f" ({note})" if note else "")


def _value(value: Value, kenmerk: Kenmerk) -> dict[str, Json]:
    if isinstance(value, Interval):
        unit: dict[str, Json] = {"unit": kenmerk.kind.unit} if kenmerk.kind.unit else {}
        factor = parse_unit(kenmerk.kind.unit)[1]
        if value.low is not None and value.low == value.high:
            return {"value": _number(value.low / factor)} | unit
        low: dict[str, Json] = {} if value.low is None else {"min": _number(value.low / factor)}
        high: dict[str, Json] = {} if value.high is None else {"max": _number(value.high / factor)}
        return low | high | unit
    if isinstance(value, date):
        return {"value": value.isoformat()}
    return {"value": value}


def _number(number: Fraction) -> Json:
    """Exact: an integer, a decimal whose shortest float spelling is exact, or the fraction as text."""
    if number.denominator == 1:
        return number.numerator
    approximate = float(number)
    return approximate if Fraction(Decimal(repr(approximate))) == number else str(number)
