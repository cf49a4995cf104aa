"""JSON Schema (2020-12) of home and site files, generated from the vocabulary."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

from bblcheck.home import neighbours
from bblcheck.home.paperreader import DIGEST, PAPERS
from bblcheck.home.plausible import same_dimension
from bblcheck.home.writer import Json
from bblcheck.language.tree import Kenmerk
from bblcheck.language.vocabulary import Concept, Vocabulary

DRAFT = "https://json-schema.org/draft/2020-12/schema"
Schema: TypeAlias = "dict[str, Json]"
_TEXT: Schema = {"type": "string", "minLength": 1}
_FRACTION: Schema = {"type": "string", "pattern": "^-?[0-9]+/[1-9][0-9]*$"}
_DATE: Schema = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "format": "date"}
_TEXTS: Schema = {"type": "array", "items": _TEXT, "minItems": 1}
_PAPER: Schema = {
    "type": "object",
    "properties": {
        "pad": _TEXT | {"description": "pad van het bestand, vanaf de map van dit bestand"},
        "naam": _TEXT,
        "nummer": _TEXT,
        "datum": _DATE,
        "geldig_tot": _DATE | {"description": "de eerste dag waarop het niet meer geldt"},
        "sha256": {"type": "string", "pattern": DIGEST},
        "typen": _TEXTS | {"description": "typen van de fabrikant waarvoor het geldt"},
        "serienummers": _TEXTS | {"description": "exemplaren waarvoor het geldt"},
    },
    "additionalProperties": False,
    "anyOf": [{"required": ["naam"]}, {"required": ["pad"]}],
}
_PAPERS: Schema = {
    "type": "object",
    "minProperties": 1,
    "additionalProperties": _PAPER,
    "description": "documenten, elk onder de naam die waarden in dit bestand gebruiken",
}


def home_schema(vocabulary: Vocabulary) -> Schema:
    """The schema of `bblcheck.home/1`."""
    content = _content(vocabulary, lambda _: True, wildcard=False)
    home = _object({"id": _TEXT, "naam": _TEXT, **content}, required=["id"])
    properties: Schema = {
        "format": {"const": "bblcheck.home/1"},
        "naam": _described(_TEXT, "naam van de woning of het ontwerp"),
        "type": _described(_TEXT, "type van de fabrikant"),
        "serienummer": _described(_TEXT, "serienummer van het exemplaar"),
        PAPERS: _PAPERS,
        "woningen": {
            "type": "array",
            "minItems": 1,
            "items": home,
            "description": "meer woningen in een bouwwerk; wat erbuiten staat geldt voor elke woning",
        },
    }
    return _document("Woning", properties | content, vocabulary)


def site_schema(vocabulary: Vocabulary) -> Schema:
    """The schema of `bblcheck.site/1`: only what is `locatiegebonden`."""
    content = _content(vocabulary, lambda kenmerk: kenmerk.site_bound, wildcard=True)
    properties: Schema = {
        "format": {"const": "bblcheck.site/1"},
        "naam": _described(_TEXT, "naam van de plaats"),
        PAPERS: _PAPERS,
        neighbours.KEY: neighbours.SCHEMA,
    }
    return _document("Plaats", properties | content, vocabulary)


def _document(title: str, properties: Schema, vocabulary: Vocabulary) -> Schema:
    root = _object(properties, required=["format"])
    return {"$schema": DRAFT, "title": title, **root, "$defs": _definitions(vocabulary)}


def _definitions(vocabulary: Vocabulary) -> Schema:
    definitions: Schema = {}
    for concept in vocabulary.concepts.values():
        for kenmerk in concept.attributes.values():
            if kenmerk.kind.name != "list" and not concept.is_view:
                definitions[f"{concept.name}.{kenmerk.name}"] = value_schema(kenmerk)
    return definitions


def _content(vocabulary: Vocabulary, allowed: Callable[[Kenmerk], bool], wildcard: bool) -> Schema:
    properties: Schema = {}
    for concept in vocabulary.concepts.values():
        if concept.is_view:
            continue
        facts = {
            kenmerk.name: _reference(concept, kenmerk)
            for kenmerk in concept.attributes.values()
            if kenmerk.kind.name != "list" and allowed(kenmerk)
        }
        if not facts:
            continue
        if concept.plural is None:
            properties[concept.name] = _described(_object(facts), concept.description)
        else:
            nested = {} if wildcard else _nested(concept, vocabulary)
            properties[concept.plural] = _list(concept, facts | nested)
    if not wildcard:
        flag = "alle lijsten zijn volledig; een lijst die ontbreekt is leeg"
        properties["volledig"] = {"type": ["boolean", "null"], "description": flag}
    return properties


def _reference(concept: Concept, kenmerk: Kenmerk) -> Json:
    return {"$ref": f"#/$defs/{concept.name}.{kenmerk.name}"}


def _nested(concept: Concept, vocabulary: Vocabulary) -> Schema:
    lists: Schema = {}
    for kenmerk in concept.attributes.values():
        if kenmerk.kind.name == "list" and kenmerk.kind.via is None and kenmerk.kind.element:
            element = vocabulary.concepts[kenmerk.kind.element]
            facts = {
                each.name: _reference(element, each)
                for each in element.attributes.values()
                if each.kind.name != "list"
            }
            lists[kenmerk.name] = _list(element, facts)
    return lists


def _list(concept: Concept, facts: Schema) -> Json:
    item = _object({"naam": {"type": ["string", "null"]}, **facts, "id": _TEXT}, required=["id"])
    array: Schema = {"type": "array", "items": _described(item, concept.description)}
    flags: Schema = {"items": array, "volledig": {"type": ["boolean", "null"]}, "reden": {"type": "string"}}
    return {
        "description": f"{concept.plural or concept.name}; een kale lijst geldt niet als volledig",
        "anyOf": [array, _object(flags, required=["items"]), {"type": "null"}],
    }


def value_schema(kenmerk: Kenmerk) -> Schema:
    """The schema of VALUE for one attribute: bare, null, or an object."""
    bare = _bare(kenmerk)
    entries: Schema = {
        "value": {"anyOf": [bare, {"type": "null"}]},
        "source": _described(_TEXT, "waar de waarde vandaan komt"),
        "document": {
            "description": "het document waarin de waarde staat: zijn naam, of waaraan het te controleren is",
            "anyOf": [_TEXT, _PAPER],
        },
        "bound": {"type": "boolean"},
        "conflict": {"type": "array"},
        "reason": _TEXT,
        "review": {"type": "boolean"},
    }
    ways: list[Json] = [{"required": ["value"]}]
    if kenmerk.methods:
        entries["method"] = {"enum": list(kenmerk.methods)}
    if kenmerk.kind.name in {"quantity", "number", "count"}:
        entries |= {"min": bare, "max": bare}
        ways += [{"required": ["min"]}, {"required": ["max"]}]
    if kenmerk.kind.unit:
        entries["unit"] = {"enum": list(same_dimension(kenmerk.kind.unit))}
        null: Schema = {"properties": {"value": {"type": "null"}}, "required": ["value"]}
        ways = [null, {"required": ["unit"], "anyOf": ways}]
    value = {**_object(entries), "anyOf": ways}
    return {"description": _label(kenmerk), "anyOf": [bare, {"type": "null"}, value]}


def _bare(kenmerk: Kenmerk) -> Schema:
    match kenmerk.kind.name:
        case "quantity" | "number":
            return {"anyOf": [{"type": "number"}, _FRACTION]}
        case "count":
            return {"type": "integer", "minimum": 0}
        case "boolean":
            return {"type": "boolean"}
        case "date":
            return _DATE
        case "choice" | "class":
            return {"enum": list(kenmerk.kind.options)}
        case _:
            return _TEXT


def _label(kenmerk: Kenmerk) -> str:
    return f"{kenmerk.label} [{kenmerk.kind.unit}]" if kenmerk.kind.unit else kenmerk.label


def _object(properties: Schema, required: Iterable[str] = ()) -> Schema:
    result: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
    return {**result, "required": list(required)} if required else result


def _described(schema: Schema, description: str) -> Schema:
    return {**schema, "description": description}


def dossier_schema(vocabulary: Vocabulary) -> Schema:
    """The schema of `bblcheck.dossier/1`, with the facts that a declaration may state; imports pydantic."""
    from bblcheck.home.events import DossierEnvelope

    schema: Schema = {"$schema": DRAFT, **DossierEnvelope.model_json_schema()}
    definitions = schema["$defs"]
    assert isinstance(definitions, dict)
    declaration = definitions["DeclarationEvent"]
    assert isinstance(declaration, dict) and isinstance(declaration["properties"], dict)
    declaration["properties"]["feiten"] = _object(
        {
            concept.name: _object({each.name: value_schema(each) for each in declared})
            for concept in vocabulary.singles()
            if (declared := [each for each in concept.attributes.values() if each.declared_in == "dossier"])
        }
    )
    return schema
