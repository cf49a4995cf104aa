"""What comparing two states asks of the library and tries, counted instead of timed."""

from __future__ import annotations

from collections import Counter

import ifcopenshell
import pytest

from bblcheck.composition.grid import Grid, Placed
from bblcheck.home.parts import Pose
from bblcheck.ifc.entity import Entity
from bblcheck.law.load import load_rules
from bblcheck.law.rulebook import Rulebook
from tests.benchmarks.comparing import compared, opened, parts_of
from tests.benchmarks.homes import SAMPLES
from tests.variants.block import block
from tests.variants.changes import changed, wider_window
from tests.variants.noops import moved

ASKED = ("get_argument", "_get_inverse", "is_a")


@pytest.fixture(scope="module")
def book() -> Rulebook:
    return load_rules(examples=False)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each question was put to an object of the library."""
    found: Counter[str] = Counter()
    for name in ASKED:
        monkeypatch.setattr(ifcopenshell.entity_instance, name, counting(found, name))
    return found


def counting(found: Counter[str], name: str) -> Entity:
    real = getattr(ifcopenshell.entity_instance, name)

    def counted(self: Entity, *arguments: object) -> object:
        found[name] += 1
        return real(self, *arguments)

    return counted


def test_each_relation_of_a_part_is_asked_once(book: Rulebook, asked: Counter[str]) -> None:
    """Materials, types, sets, hosts, wholes and nests: of a part, and of the types and wholes that it shares."""
    model = opened((SAMPLES / "twee-kamers" / "model.ifc").read_text(encoding="utf-8"), book)
    asked.clear()
    count = len(parts_of(model).parts)
    assert asked["_get_inverse"] <= 6 * count


def test_equal_modules_are_read_for_as_much_each(book: Rulebook, asked: Counter[str]) -> None:
    few, many = (opened(block(count), book) for count in (4, 8))
    used = []
    for model in (few, many):
        asked.clear()
        parts_of(model)
        used.append(asked.total())
    assert used[1] <= 2 * used[0]


def test_no_motion_is_tried_twice_and_one_that_cannot_win_is_left(
    book: Rulebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_for: list[Placed] = []
    real = Grid._nearest

    def counted(self: Grid, part: Placed, pose: Pose, taken: set[int]) -> Placed | None:
        looked_for.append(part)
        return real(self, part, pose, taken)

    monkeypatch.setattr(Grid, "_nearest", counted)
    text = (SAMPLES / "twee-kamers" / "model.ifc").read_text(encoding="utf-8")
    before, after = opened(text, book), opened(moved(changed(text, wider_window)[0]), book)
    found = compared(before, after)
    assert len(looked_for) <= 3 * len(found.pairs)
