"""A home that no rule can tell from another gets the same judgement, about its own elements; any other its own."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from bblcheck.decision import alike
from bblcheck.decision.alike import Judging
from bblcheck.decision.asking import as_layer
from bblcheck.decision.assembling import LidResults
from bblcheck.decision.judging import judge
from bblcheck.decision.sourcing import sources_of
from bblcheck.engine.facts import ElementList, Situation
from bblcheck.engine.likeness import likeness
from bblcheck.engine.outcome import Outcome
from bblcheck.engine.trace import trace
from bblcheck.engine.verdicts import Verdict
from bblcheck.home.homefile import read_home
from bblcheck.home.jsonfile import parse_json
from bblcheck.home.situation import situation
from bblcheck.law.load import load_rules
from bblcheck.law.rulebook import Law

SAMPLES = Path(__file__).parents[2] / "samples"
Change = Callable[[dict[str, Any]], object]


@cache
def law() -> Law:
    book = load_rules(examples=False)
    return book.at(book.newest())


def sample(name: str = "twee-kamers") -> dict[str, Any]:
    found: dict[str, Any] = json.loads((SAMPLES / name / "home.json").read_text(encoding="utf-8"))
    return found


def facts_of(home: dict[str, Any]) -> Situation:
    vocabulary = law().vocabulary
    file = read_home(parse_json(json.dumps(home), "woning.json"), vocabulary)
    return situation([file.homes[0].content, as_layer("nieuwbouw")], vocabulary, law().day)


def renamed(home: dict[str, Any]) -> dict[str, Any]:
    """The same home with other ids."""
    ids = {item["id"] for part in home.values() if isinstance(part, list) for item in part if "id" in item}
    text = json.dumps(home)
    for one in ids:
        text = re.sub(rf'("(?:id|ruimte|bouwlaag|van|naar)": )"{re.escape(one)}"', rf'\1"andere-{one}"', text)
    found: dict[str, Any] = json.loads(text)
    return found


def said(outcome: Outcome) -> tuple[object, ...]:
    return (
        outcome.rule.id,
        outcome.level,
        outcome.part,
        outcome.subject,
        outcome.verdict,
        outcome.gaps,
        outcome.because,
        outcome.clause,
        outcome.measurement,
        sources_of(outcome),
        trace(outcome),
    )


def everything(facts: Situation, judging: Judging) -> tuple[list[object], list[object]]:
    """What is said of a home by itself, and what by who judged others before it."""
    own, found = judge(law(), facts), judging.of(facts)
    assert own.level == found.level
    return (
        [*map(said, own.outcomes), *(said(each) for part in own.parts.values() for each in part)],
        [*map(said, found.outcomes), *(said(each) for part in found.parts.values() for each in part)],
    )


@pytest.mark.parametrize("name", ["studio", "twee-kamers", "woonwagen"])
def test_other_ids_are_the_same_home_and_everything_is_said_of_its_own_elements(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = sample(name)
    judging = Judging(law())
    judging.of(facts_of(home))
    other = facts_of(renamed(home))
    own = judge(law(), other)
    monkeypatch.setattr(alike, "judge", lambda *_, **__: pytest.fail("it was worked out again"))
    found = judging.of(other)
    assert list(map(said, found.outcomes)) == list(map(said, own.outcomes))
    assert found.parts.keys() == own.parts.keys()
    subjects = {id_ for outcome in found.outcomes for id_ in outcome.subject.ids}
    assert subjects
    assert all(id_.startswith("andere-") for id_ in subjects)


def test_what_no_rule_reads_may_differ(monkeypatch: pytest.MonkeyPatch) -> None:
    home, other = sample(), sample()
    assert other["modules"]
    for module in other["modules"]:
        module["naam"], module["serienummer"] = f"Andere {module['id']}", f"S-{module['id']}"
    judging = Judging(law())
    judging.of(facts_of(home))
    own = judge(law(), facts_of(other))
    monkeypatch.setattr(alike, "judge", lambda *_, **__: pytest.fail("it was worked out again"))
    found = judging.of(facts_of(other))
    assert list(map(said, found.outcomes)) == list(map(said, own.outcomes))


def _first(home: dict[str, Any], plural: str) -> dict[str, Any]:
    found: dict[str, Any] = home[plural][0]
    return found


def _other_room(home: dict[str, Any]) -> None:
    window = _first(home, "ramen")
    window["ruimte"] = next(room["id"] for room in home["ruimten"] if room["id"] != window["ruimte"])


def _swapped(home: dict[str, Any]) -> None:
    rooms = home["ruimten"]
    rooms[0]["id"], rooms[1]["id"] = rooms[1]["id"], rooms[0]["id"]


CHANGES: dict[str, Change] = {
    "a value": lambda home: _first(home, "ruimten").update(hoogte=2.37),
    "a name": lambda home: _first(home, "ruimten").update(naam="Bijkeuken"),
    "a value less": lambda home: _first(home, "ruimten").pop("hoogte"),
    "an element less": lambda home: home["ramen"].pop(),
    "a reference": _other_room,
    "what references point to": _swapped,
    "a value of the home": lambda home: home.setdefault("woonfunctie", {}).update(gebruiksoppervlakte=499),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_a_home_that_differs_is_worked_out_by_itself(change: Change) -> None:
    home = sample()
    judging = Judging(law())
    first = facts_of(home)
    judging.of(first)
    changed = sample()
    change(changed)
    other = facts_of(changed)
    assert likeness(first, other, law().vocabulary, [*first.lists]) is None
    assert likeness(other, first, law().vocabulary, [*first.lists]) is None
    own, found = everything(other, judging)
    assert own == found


def test_every_home_of_a_block_is_judged_as_it_is_alone() -> None:
    vocabulary = law().vocabulary
    path = SAMPLES / "blok" / "home.json"
    file = read_home(parse_json(path.read_text(encoding="utf-8"), str(path)), vocabulary)
    judging = Judging(law())
    for home in file.homes[:3]:
        own, found = everything(
            situation([home.content, as_layer("nieuwbouw")], vocabulary, law().day), judging
        )
        assert own == found


def _situations() -> Iterator[Situation]:
    for number in range(alike.KEPT + 2):
        home = sample("studio")
        _first(home, "ruimten")["hoogte"] = 2 + number / 100
        yield facts_of(home)


def test_only_so_many_kinds_of_homes_are_remembered() -> None:
    judging = Judging(law())
    for each in _situations():
        own, found = everything(each, judging)
        assert own == found
    assert len(judging._known) == alike.KEPT


def test_what_a_person_decided_of_one_home_is_not_lost_for_being_like_another() -> None:
    home, made = sample("studio"), LidResults(law())
    judging = Judging(law())
    first, second = judging.of(facts_of(home)), judging.of(facts_of(renamed(home)))
    frame = SimpleNamespace(details=False)
    list(made.of(frame, first.outcomes))  # type: ignore[arg-type]
    changed = [
        replace(each, verdict=Verdict.REVIEW_REQUIRED, because=("besluit",)) for each in second.outcomes
    ]
    found = list(made.of(frame, changed))  # type: ignore[arg-type]
    assert all(each.like is not None for each in changed)
    assert {(each.verdict, each.because) for each in found} == {(Verdict.REVIEW_REQUIRED, "besluit")}


@pytest.mark.parametrize(
    ("ask", "read"),
    [
        (lambda lists: lists.get("deuren"), {"deuren"}),
        (lambda lists: lists["ramen"], {"ramen"}),
        (lambda lists: "schachten" in lists, {"schachten"}),
        (dict, {"ramen", "deuren"}),
        (len, {"ramen", "deuren"}),
    ],
)
def test_every_way_to_ask_for_a_list_is_seen(ask: Callable[[Any], object], read: set[str]) -> None:
    asked = alike._Watched({name: ElementList((), True) for name in ("ramen", "deuren")})
    ask(asked)
    assert asked.read == read
