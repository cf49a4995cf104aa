"""The vocabulary of the rules, and files for tests."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from bblcheck.engine.facts import Element, Fact, Situation
from bblcheck.engine.values import Interval
from bblcheck.home import BadInput, HomeContent, HomeFile, read_home, situation
from bblcheck.home.jsonfile import parse_json
from bblcheck.home.sitefile import SiteFile, read_site
from bblcheck.language.parse import parse
from bblcheck.language.vocabulary import Vocabulary

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 23)


@cache
def vocabulary() -> Vocabulary:
    text = (ROOT / "rules" / "begrippen.bbl").read_text(encoding="utf-8")
    return Vocabulary.of(parse(text, "begrippen.bbl").begrippen)


def home_file(content: Mapping[str, object] | str, file: str = "home.json") -> HomeFile:
    text = content if isinstance(content, str) else json.dumps({"format": "bblcheck.home/1", **content})
    return read_home(parse_json(text, file), vocabulary())


def content(facts: Mapping[str, object], file: str = "home.json") -> HomeContent:
    return home_file(facts, file).homes[0].content


def site(facts: Mapping[str, object]) -> SiteFile:
    text = json.dumps({"format": "bblcheck.site/1", **facts})
    return read_site(parse_json(text, "site.json"), vocabulary())


def laid(*layers: HomeContent) -> Situation:
    return situation(layers, vocabulary(), DAY)


def complaints(error: BadInput) -> list[tuple[str, str]]:
    return [(each.pointer, each.message) for each in error.errors]


def fact(element: Element, name: str) -> Fact:
    found = element.facts[name]
    assert isinstance(found, Fact), found
    return found


def number(element: Element, name: str) -> str:
    value = fact(element, name).value
    assert isinstance(value, Interval) and value.exact
    return str(value.low)
