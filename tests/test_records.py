"""A record is what the standard dataclass would have made of the same class."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from collections.abc import Callable, Iterator
from dataclasses import field
from functools import cached_property
from typing import ClassVar

import pytest

from bblcheck import records


@records.dataclass(frozen=True, slots=True)
class Point:
    """A place."""

    x: int
    y: int = 0
    names: list[str] = field(default_factory=list, compare=False)
    note: str = field(default="", repr=False)

    @property
    def sum(self) -> int:
        return self.x + self.y


@dataclasses.dataclass(frozen=True, slots=True)
class Standard:
    """A place."""

    x: int
    y: int = 0
    names: list[str] = field(default_factory=list, compare=False)
    note: str = field(default="", repr=False)


@records.dataclass(frozen=True, kw_only=True, eq=False)
class Named:
    """Known by identity."""

    name: str = "a"
    size: int

    @cached_property
    def twice(self) -> int:
        return self.size * 2


@records.dataclass(frozen=True, slots=True)
class Nothing:
    """No fields."""


def test_it_is_made_here_and_not_by_the_standard_one() -> None:
    assert vars(Point)["__repr__"] is vars(Nothing)["__repr__"]


def test_fields_are_those_of_the_standard_one() -> None:
    def described(kind: type) -> Iterator[tuple[object, ...]]:
        for one in dataclasses.fields(kind):
            yield one.name, one.type, one.default, one.default_factory, one.compare, one.repr, one.kw_only

    assert list(described(Point)) == list(described(Standard))
    assert repr(vars(Point)["__dataclass_params__"]) == repr(vars(Standard)["__dataclass_params__"])
    assert Point.__match_args__ == Standard.__match_args__
    assert Point.__slots__ == Standard.__slots__


def test_defaults_and_factories() -> None:
    first, second = Point(1), Point(1)
    first.names.append("a")
    assert (first.y, first.note, second.names) == (0, "", [])
    assert Named(size=3).name == "a"
    with pytest.raises(TypeError):
        Named("a", size=3)  # type: ignore[call-arg]


def test_equality_and_hash_look_at_what_counts() -> None:
    assert Point(1, 2, ["a"]) == Point(1, 2, ["b"])
    assert hash(Point(1, 2, ["a"])) == hash(Point(1, 2))
    assert Point(1) != Point(2)
    other: object = Standard(1)
    assert Point(1) != other
    assert Nothing() == Nothing()
    assert Named(size=1) != Named(size=1)


def test_it_is_shown_as_it_is_written() -> None:
    assert repr(Point(1, note="n")) == "Point(x=1, y=0, names=[])"


@pytest.mark.parametrize("change", [lambda p: setattr(p, "x", 2), lambda p: delattr(p, "x")])
def test_it_does_not_change(change: Callable[[Point], None]) -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        change(Point(1))


def test_it_can_be_replaced_copied_pickled_and_matched() -> None:
    point = Point(1, 2)
    assert dataclasses.replace(point, y=3) == Point(1, 3)
    assert copy.deepcopy(point) == pickle.loads(pickle.dumps(point)) == point
    match point:
        case Point(x, y):
            assert (x, y) == (1, 2)


def test_without_slots_a_value_can_be_kept() -> None:
    named = Named(size=2)
    assert (named.twice, vars(named)["twice"]) == (4, 4)


def test_what_is_not_plain_is_left_to_the_standard_one() -> None:
    @records.dataclass(frozen=True)
    class Counted:
        total: ClassVar[int] = 3
        x: int = 1

    assert [one.name for one in dataclasses.fields(Counted)] == ["x"]
