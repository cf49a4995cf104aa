"""The published schemas agree with the readers; a written home reads back as the same facts."""

from __future__ import annotations

import json
from fractions import Fraction
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from bblcheck.engine.facts import Element, Fact, Source, Unknown
from bblcheck.engine.values import Interval, exactly
from bblcheck.home import Home, HomeContent, HomeFile, InputErrors, Item, ListPart, read_home
from bblcheck.home.jsonfile import parse_json
from bblcheck.home.schema import Schema, dossier_schema, home_schema, site_schema
from bblcheck.home.writer import home_text
from tests.home.making import ROOT, home_file, laid, vocabulary

SAMPLES = [
    (path, schema)
    for pattern, schema in [("home*", "home"), ("site*", "site"), ("dossier*", "dossier")]
    for path in sorted(ROOT.glob(f"samples/*/{pattern}.json"))
]


LARGE = 10**12
"""A file keeps a fraction of up to forty digits; no home has a larger number than this."""


@cache
def validator(which: str) -> Draft202012Validator:
    schemas: dict[str, Schema] = {
        "home": home_schema(vocabulary()),
        "site": site_schema(vocabulary()),
        "dossier": dossier_schema(vocabulary()),
    }
    return Draft202012Validator(schemas[which])


@pytest.mark.parametrize("which", ["home", "site", "dossier"])
def test_the_schema_is_a_schema(which: str) -> None:
    Draft202012Validator.check_schema(validator(which).schema)


@pytest.mark.parametrize(("path", "which"), SAMPLES, ids=lambda value: str(value).rsplit("samples/")[-1])
def test_every_sample_validates(path: Path, which: str) -> None:
    errors = validator(which).iter_errors(json.loads(path.read_text(encoding="utf-8")))
    assert [f"{error.json_path}: {error.message[:200]}" for error in errors] == []


@pytest.mark.parametrize(
    ("value", "valid"),
    [
        (2.6, True),
        (None, True),
        ({"value": 2600, "unit": "mm"}, True),
        ({"value": None, "reason": "kwijt"}, True),
        ({"min": 1, "unit": "m"}, True),
        ({"value": "1/3", "unit": "m"}, True),
        ({"value": 2.6}, False),
        ({"value": 2.6, "unit": "m2"}, False),
        ({"unit": "m"}, False),
        ("2,6", False),
        ({"value": 2.6, "unit": "m", "bron": "x"}, False),
    ],
)
def test_schema_and_reader_agree_about_a_quantity(value: object, valid: bool) -> None:
    home = {"format": "bblcheck.home/1", "ruimten": [{"id": "r1", "hoogte": value}]}
    assert validator("home").is_valid(home) is valid
    if valid:
        home_file(json.dumps(home))
    else:
        with pytest.raises(InputErrors):
            home_file(json.dumps(home))


def written_again(content: HomeContent) -> HomeContent:
    text = home_text(HomeFile("m.ifc", "Woning", None, None, (Home("", "Woning", content),)), vocabulary())
    assert validator("home").is_valid(json.loads(text))
    return read_home(parse_json(text, "home.json"), vocabulary()).homes[0].content


def one_room(fact: Fact | Unknown) -> HomeContent:
    room = Item("r1", "kamer", {"hoogte": fact})
    return HomeContent("m.ifc", {}, {"ruimten": ListPart((room,), False, "reden")})


def height_of(content: HomeContent) -> Fact:
    found = content.lists["ruimten"].items[0].facts["hoogte"]
    assert isinstance(found, Fact)
    return found


def summary(element: Element) -> tuple[str, str, dict[str, object]]:
    facts: dict[str, object] = {
        name: fact.value if isinstance(fact, Fact) else None for name, fact in element.facts.items()
    }
    return element.id, element.name, facts


def test_a_fact_from_a_model_keeps_its_source_in_words() -> None:
    source = Source("ifc quantity", "2O2Fr$t4X7Zf8NOew3FLOH Qto_SpaceBaseQuantities.Height")
    other = Fact(exactly(Fraction(5, 2)), Source("geometry", "2O2Fr$t4X7Zf8NOew3FLOH"))
    fact = Fact(exactly(Fraction(13, 5)), source, conflict=(other,), bound=True)
    found = height_of(written_again(one_room(fact)))
    assert (found.value, found.bound, found.conflict[0].value) == (fact.value, True, other.value)
    assert found.source.note == f"ifc quantity: {source.where}"


def test_the_reason_of_a_list_and_of_an_unknown_is_kept() -> None:
    part = written_again(one_room(Unknown("geen maat", "review"))).lists["ruimten"]
    assert (part.complete, part.reason) == (False, "reden")
    assert part.items[0].facts["hoogte"] == Unknown("geen maat", "review")


@given(st.fractions(-LARGE, LARGE, max_denominator=10**6), st.fractions(0, LARGE, max_denominator=10**6))
def test_numbers_survive_writing(low: Fraction, width: Fraction) -> None:
    value = Interval(low, low + width)
    assert height_of(written_again(one_room(Fact(value, Source("geometry", "x"))))).value == value


@given(st.fractions(max_denominator=10**6))
def test_bare_numbers_survive_writing(number: Fraction) -> None:
    fact = Fact(exactly(number), Source("home file", "x"))
    assert height_of(written_again(one_room(fact))).value == fact.value


@pytest.mark.parametrize("path", sorted(ROOT.glob("samples/*/home*.json")), ids=lambda path: path.parent.name)
def test_a_sample_written_again_gives_the_same_situation(path: Path) -> None:
    original = read_home(path, vocabulary())
    text = home_text(original, vocabulary())
    again = read_home(parse_json(text, "home.json"), vocabulary())
    assert len(again.homes) == len(original.homes)
    for first, second in zip(original.homes, again.homes, strict=True):
        one, two = laid(first.content), laid(second.content)
        assert list(one.lists) == list(two.lists)
        for plural, items in one.lists.items():
            assert items.complete == two.lists[plural].complete
            assert [summary(each) for each in items.items] == [
                summary(each) for each in two.lists[plural].items
            ]
    assert home_text(again, vocabulary()) == text
