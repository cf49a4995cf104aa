"""Reading test models: in this process for what a model says, through the sandbox for what it may do."""

from __future__ import annotations

import json
from fractions import Fraction
from functools import cache
from pathlib import Path

from bblcheck.engine.facts import Fact, Unknown
from bblcheck.engine.values import Interval
from bblcheck.home.content import Facts, HomeContent, Item
from bblcheck.ifc.opening import open_model
from bblcheck.ifc.readifc import IfcModel, model_from
from bblcheck.ifc.reading import read
from bblcheck.ifc.request import request, wanted
from bblcheck.ifc.scan import scan
from bblcheck.language.parse import parse
from bblcheck.language.vocabulary import Vocabulary
from tests.ifc.steptext import StepText

BEGRIPPEN = Path(__file__).parents[2] / "rules" / "begrippen.bbl"


@cache
def vocabulary() -> Vocabulary:
    return Vocabulary.of(parse(BEGRIPPEN.read_text(encoding="utf-8"), BEGRIPPEN.name).begrippen)


def read_text(text: str | StepText, preflight: bool = False) -> IfcModel:
    """What the model says, without a child process: only for text that does no harm."""
    content = text.text() if isinstance(text, StepText) else text
    scanned = scan(content.encode("utf-8"), "model.ifc")
    asked = json.loads(json.dumps(request(scanned, wanted(vocabulary(), "kernel", preflight=preflight))))
    answer = read(open_model(scanned.content.decode("ascii"), scanned.count), asked)
    return model_from("model.ifc", scanned, json.loads(json.dumps(answer)))


def content_of(text: str | StepText) -> HomeContent:
    """The only home of the model."""
    (home,) = read_text(text).homes
    return home.content


def items(content: HomeContent, plural: str) -> tuple[Item, ...]:
    return content.lists[plural].items


def only(content: HomeContent, plural: str) -> Facts:
    """The facts of the only element of a list."""
    (item,) = items(content, plural)
    return item.facts


def number(fact: Fact | Unknown | None) -> Fraction:
    """The exact number of a fact without conflict."""
    assert isinstance(fact, Fact) and isinstance(fact.value, Interval), fact
    assert fact.value.exact and not fact.conflict and not fact.bound, fact
    assert fact.value.low is not None
    return fact.value.low


def span(fact: Fact | Unknown | None) -> tuple[Fraction | None, Fraction | None]:
    assert isinstance(fact, Fact) and isinstance(fact.value, Interval), fact
    return fact.value.low, fact.value.high


def value(fact: Fact | Unknown | None) -> object:
    assert isinstance(fact, Fact), fact
    return fact.value


def reason(fact: Fact | Unknown | None) -> str:
    assert isinstance(fact, Unknown), fact
    return fact.reason
