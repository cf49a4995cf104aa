"""What the checks conclude about conditions: never more than a plain search over all homes allows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bblcheck.language.parse import parse
from bblcheck.language.scope import Scope
from bblcheck.language.tree import Body
from bblcheck.language.vocabulary import Vocabulary
from bblcheck.lint.applying import cases_of_body
from bblcheck.lint.cases import cases_of

VOCABULARY = """\
begrip h "Een woning."
  kenmerk soort keuze (a, b, c) "soort"
  kenmerk klasse klasse (A, B, C) "klasse"
  kenmerk hoog [m] "hoogte"
  kenmerk stil ja_nee "stil"
  kenmerk bouwjaar datum "datum"
  kenmerk laag ja_nee "laag"
    volgt uit h.hoog minder dan 2 m en niet h.stil
begrip kamer meervoud kamers "Een kamer."
  kenmerk soort keuze (a, b, c) "soort"
begrip slaapkamer meervoud slaapkamers is een kamer waarvoor soort is a "Een slaapkamer."
"""
HEIGHTS = (Fraction(1), Fraction(2), Fraction(5, 2), Fraction(3), Fraction(4))
Home = tuple[str, str, Fraction, bool]


def vocabulary() -> Vocabulary:
    return Vocabulary.of(parse(VOCABULARY, "begrippen.bbl").begrippen)


def body(clauses: str) -> Body:
    text = f'besluit bbl hoofdstuk 4\nartikel 4.1 "x" geldig vanaf 2024-01-01\n{clauses}'
    found = parse(text, "x.bbl").articles[0].body
    assert found is not None
    return found


def possible(condition: str) -> bool:
    return bool(cases_of(body(f"als {condition}").conditions, Scope(vocabulary())))


@pytest.mark.parametrize(
    "condition",
    [
        "h.soort is a en h.soort is b",
        "niet (h.soort is a of h.soort is b of h.soort is c)",
        "h.klasse ten minste B en h.klasse minder dan B",
        "h.klasse meer dan A",
        "h.hoog ten minste 2 m en h.hoog minder dan 200 cm",
        "h.hoog meer dan 2 m en ten hoogste 2 m",
        "h.hoog is 2 m en niet h.hoog is 2 m",
        "h.stil en niet h.stil",
        "h.stil en niet (h.stil of h.soort is a)",
        "h.bouwjaar minder dan 2024-01-01 en h.bouwjaar ten minste 2024-01-01",
        "h.laag en h.hoog ten minste 3 m",
        "h.laag en h.stil",
        "onwaar",
    ],
)
def test_a_contradiction_has_no_case(condition: str) -> None:
    assert not possible(condition)


@pytest.mark.parametrize(
    "condition",
    [
        "h.soort is a of h.soort is b",
        "h.klasse ten minste B en niet h.klasse is A",
        "h.hoog ten minste 2 m en h.hoog ten hoogste 200 cm",
        "niet (h.hoog meer dan 2 m en ten hoogste 3 m)",
        "h.hoog ten minste h.hoog + 1 m",
        "niet h.laag en h.hoog minder dan 2 m",
        "aantal(k in kamers) ten minste 3",
    ],
)
def test_what_may_hold_has_a_case(condition: str) -> None:
    assert possible(condition)


@pytest.mark.parametrize(
    ("clauses", "applies"),
    [
        ("voor elke k in slaapkamers waarvoor k.soort is b", False),
        ("voor elke k in slaapkamers waarvoor k.soort is a", True),
        ("voor elke k in slaapkamers\nals k.soort is b", False),
        ("voor elke k in slaapkamers, kamers\nals k.soort is b", True),
    ],
)
def test_the_elements_of_a_view_meet_its_condition(clauses: str, applies: bool) -> None:
    _, cases = cases_of_body(body(clauses), Scope(vocabulary()))
    assert bool(cases) == applies


Condition = tuple[str, Callable[[Home], bool]]


def _chosen(option: str) -> Condition:
    return f"h.soort is {option}", lambda home: home[0] == option


def _class(name: str) -> list[Condition]:
    return [
        (f"h.klasse ten minste {name}", lambda home: home[1] <= name),
        (f"h.klasse minder dan {name}", lambda home: home[1] > name),
    ]


def _height(limit: int) -> list[Condition]:
    return [
        (f"h.hoog ten minste {limit} m", lambda home: home[2] >= limit),
        (f"h.hoog meer dan {limit} m", lambda home: home[2] > limit),
        (f"h.hoog is {limit}00 cm", lambda home: home[2] == limit),
    ]


LEAVES: list[Condition] = [
    *(_chosen(option) for option in "abc"),
    *(condition for name in "ABC" for condition in _class(name)),
    *(condition for limit in (2, 3) for condition in _height(limit)),
    ("h.hoog meer dan 2 m en ten hoogste 3 m", lambda home: 2 < home[2] <= 3),
    ("h.stil", lambda home: home[3]),
    ("h.laag", lambda home: home[2] < 2 and not home[3]),
]


def _not(one: Condition) -> Condition:
    return f"niet ({one[0]})", lambda home: not one[1](home)


def _and(pair: tuple[Condition, Condition]) -> Condition:
    one, other = pair
    return f"({one[0]}) en ({other[0]})", lambda home: one[1](home) and other[1](home)


def _or(pair: tuple[Condition, Condition]) -> Condition:
    one, other = pair
    return f"({one[0]}) of ({other[0]})", lambda home: one[1](home) or other[1](home)


def _larger(inner: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    pairs = st.tuples(inner, inner)
    return st.one_of(inner.map(_not), pairs.map(_and), pairs.map(_or))


@settings(max_examples=150, deadline=None)
@given(st.recursive(st.sampled_from(LEAVES), _larger, max_leaves=6))
def test_a_condition_has_a_case_when_some_home_meets_it(condition: Condition) -> None:
    text, holds = condition
    homes: Iterator[Home] = product("abc", "ABC", HEIGHTS, (True, False))
    assert possible(text) == any(map(holds, homes))
