"""A home description -> a home file: the same facts under the same identities as the IFC model."""

from __future__ import annotations

import json
from typing import TypeAlias

from samples.making.description import Dwelling, Fact, Facts, Home, Item, Module, Ref
from samples.making.identity import global_id
from samples.making.ifcmodel import item_path
from samples.making.vocabulary import kind, plural

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"
FORMAT = "bblcheck.home/1"


def home_text(home: Home) -> str:
    return dumps(home_document(home))


def dumps(document: Json) -> str:
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def home_document(home: Home) -> dict[str, Json]:
    document: dict[str, Json] = {
        "format": FORMAT,
        "naam": home.name,
        "type": home.type,
        "serienummer": home.serial,
    }
    if "*" in home.complete:
        document["volledig"] = True
    for concept, values in home.singles.items():
        document[concept] = _facts(home, concept, values)
    document |= _lists(home, [item for item in home.items if item.dwelling is None])
    document |= _modules(home, None)
    if home.dwellings:
        document["woningen"] = [_dwelling(home, dwelling) for dwelling in home.dwellings]
    return document


def _modules(home: Home, dwelling: str | None) -> dict[str, Json]:
    own: list[Json] = [_module(home, module) for module in home.modules if module.dwelling == dwelling]
    return {"modules": own} if own else {}


def _module(home: Home, module: Module) -> Json:
    identity = global_id(home.key, "module", module.key)
    return {"id": identity, "naam": module.name, "serienummer": module.serial}


def _dwelling(home: Home, dwelling: Dwelling) -> dict[str, Json]:
    own = [item for item in home.items if item.dwelling == dwelling.key]
    complete: dict[str, Json] = {"volledig": True} if "*" in home.complete else {}
    return {
        "id": global_id(home.key, *item_path(dwelling.key)),
        "naam": dwelling.name,
        **complete,
        "woonfunctie": _facts(home, "woonfunctie", dwelling.facts),
        **_lists(home, own),
        **_modules(home, dwelling.key),
    }


def _lists(home: Home, items: list[Item]) -> dict[str, Json]:
    found: dict[str, Json] = {}
    for concept in dict.fromkeys(item.concept for item in items):
        name = plural(concept)
        members: list[Json] = [_item(home, item) for item in items if item.concept == concept]
        found[name] = {"items": members, "volledig": True} if name in home.complete else members
    return found


def _item(home: Home, item: Item) -> dict[str, Json]:
    head: dict[str, Json] = {"id": global_id(home.key, *item_path(item)), "naam": item.name}
    return head | _facts(home, item.concept, item.facts)


def _facts(home: Home, concept: str, values: Facts) -> dict[str, Json]:
    return {name: fact_value(home, concept, name, fact) for name, fact in values.items()}


def fact_value(home: Home, concept: str, name: str, fact: Fact) -> Json:
    unit = kind(concept, name).unit
    bare = global_id(home.key, *item_path(fact.value.key)) if isinstance(fact.value, Ref) else fact.value
    if fact.method is None and fact.document is None:
        return bare
    full: dict[str, Json] = {"value": bare}
    if unit:
        full["unit"] = unit
    if fact.method is not None:
        full["method"] = fact.method
    if fact.document is not None:
        full["document"] = fact.document
    return full
