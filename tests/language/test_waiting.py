"""A node that waits is read once, when it is first asked, and is then as any other."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from dataclasses import replace

import pytest

from bblcheck.language.waiting import waiting
from bblcheck.records import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """Something with a part that waits."""

    name: str
    text: str
    note: str


@pytest.fixture
def asked() -> list[int]:
    return []


@pytest.fixture
def make(asked: list[int]) -> Callable[..., Said]:
    def read(number: int) -> list[object]:
        asked.append(number)
        return ["long", "short"]

    return waiting(Said, ("name",), ("text", "note"), read)


def test_it_is_read_when_it_is_first_asked(make: Callable[..., Said], asked: list[int]) -> None:
    said = make("a", 7)
    assert (said.name, asked) == ("a", [])
    assert (said.text, said.note, said.text, asked) == ("long", "short", "long", [7])


def test_it_equals_what_it_stands_for(make: Callable[..., Said]) -> None:
    plain = Said("a", "long", "short")
    assert make("a", 1) == plain
    assert plain == make("a", 1)
    assert make("a", 1) == make("a", 2)
    assert make("b", 1) != plain
    assert hash(make("a", 1)) == hash(plain)
    assert repr(make("a", 1)) == repr(plain)


def test_it_is_matched_replaced_copied_and_pickled(make: Callable[..., Said]) -> None:
    match make("a", 1):
        case Said(name, text=text):
            assert (name, text) == ("a", "long")
    assert type(replace(make("a", 1), note="x")) is Said
    assert copy.deepcopy(make("a", 1)) == pickle.loads(pickle.dumps(make("a", 1))) == make("a", 1)


def test_it_has_no_other_fields_and_does_not_change(make: Callable[..., Said], asked: list[int]) -> None:
    said = make("a", 1)
    with pytest.raises(AttributeError):
        said.other  # type: ignore[attr-defined]  # noqa: B018
    with pytest.raises(AttributeError):
        said.name = "b"  # type: ignore[misc]
    assert asked == []
