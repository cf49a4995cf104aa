"""A site: the facts of one place, for the home as a whole and for its elements there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from samples.making.description import Facts, Home
from samples.making.homejson import Json, dumps, fact_value
from samples.making.identity import global_id
from samples.making.ifcmodel import item_path
from samples.making.vocabulary import plural, site_bound

FORMAT = "bblcheck.site/1"


@dataclass(frozen=True, slots=True)
class Site:
    """Facts of singles, and of elements by concept and key; the key "*" stands for every element."""

    name: str
    singles: Mapping[str, Facts]
    elements: Mapping[str, Mapping[str, Facts]] = field(default_factory=dict)


def site_text(home: Home, site: Site) -> str:
    return dumps(site_document(home, site))


def site_document(home: Home, site: Site) -> dict[str, Json]:
    document: dict[str, Json] = {"format": FORMAT, "naam": site.name}
    for concept, values in site.singles.items():
        document[concept] = _facts(home, concept, values)
    for concept, elements in site.elements.items():
        document[plural(concept)] = [_element(home, concept, key, found) for key, found in elements.items()]
    return document


def _element(home: Home, concept: str, key: str, found: Facts) -> Json:
    known = {item.key for item in home.of(concept)}
    if key != "*" and key not in known:
        raise KeyError(f"{home.key} heeft geen {concept} {key}")
    identity = key if key == "*" else global_id(home.key, *item_path(key))
    return {"id": identity} | _facts(home, concept, found)


def _facts(home: Home, concept: str, found: Facts) -> dict[str, Json]:
    for name in found:
        if not site_bound(concept, name):
            raise KeyError(f"{concept}.{name} hoort bij de woning, niet bij de plaats")
    return {name: fact_value(home, concept, name, fact) for name, fact in found.items()}
