"""The measurements run; what they measure is no test."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.benchmarks import blocks, cases, comparing
from tests.benchmarks.homes import many_homes, sample_models
from tests.benchmarks.measuring import Row, side_by_side


def test_growth_gives_a_line_per_size_and_one_that_compares() -> None:
    rows = list(cases.growth((1, 2)))
    assert [row.what for row in rows] == [
        "1 homes in one file",
        "2 homes in one file",
        "one of 2 against one of 1",
    ]


def test_blocks_are_measured_and_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    found = iter([(1.0, 0.5), (2.0, 0.5), (6.0, 0.5)])
    monkeypatch.setattr(cases, "side_by_side", lambda ours, theirs, rounds: next(found))
    monkeypatch.setattr(blocks, "block_of", lambda count, folder: folder / f"{count}.ifc")
    rows = list(cases.blocks_of_homes((1, 2, 4)))
    assert [(row.measured, row.held) for row in rows] == [
        ("1.00 s = 2.00 x 500 ms", True),
        ("2.00 s = 4.00 x 500 ms", False),
        ("6.00 s = 12.00 x 500 ms", False),
        ("2.00 x", False),
    ]


def test_memory_and_a_kept_reading_are_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    used, times = iter([160.0, 100.0]), [(2.0, 1.0)]
    monkeypatch.setattr(cases, "memory", lambda *arguments: next(used))
    monkeypatch.setattr(cases, "side_by_side", lambda ours, theirs, rounds: times.pop())
    monkeypatch.setattr(blocks, "block_of", lambda count, folder: folder / f"{count}.ifc")
    rows = list(cases.large_block(2))
    assert [(row.measured, row.held) for row in rows] == [
        ("160 MB = 1.60 x 100 MB", False),
        ("1000 ms = 0.50 x 2000 ms", None),
    ]


def test_a_block_has_all_its_homes(tmp_path: Path) -> None:
    pytest.importorskip("ifcopenshell")
    text = blocks.block_of(2, tmp_path).read_text(encoding="utf-8")
    assert all(f"'Woning 0.{number}'" in text for number in (1, 2))
    assert "'Woning 0.3'" not in text


def test_in_memory_counts_the_checks() -> None:
    assert [isinstance(row, Row) for row in cases.in_memory(1)] == [True] * 3


def test_the_models_of_the_samples_are_measured() -> None:
    assert {"studio", "twee-kamers"} <= {path.parent.name for path in sample_models()}


def test_a_file_of_many_homes_has_them_all(tmp_path: Path) -> None:
    content = json.loads(many_homes(3, tmp_path).read_text(encoding="utf-8"))
    assert [home["id"] for home in content["woningen"]] == ["w1", "w2", "w3"]


def test_two_actions_take_turns(capsys: pytest.CaptureFixture[str]) -> None:
    side_by_side(lambda: print("a"), lambda: print("b"), 2)
    assert capsys.readouterr().out.split() == ["a", "b"] * 3


def test_two_states_are_compared_and_what_differs_is_seen() -> None:
    """What is seen does not depend on the clock: these rows must hold."""
    assert all(row.held for row in comparing.seen())


def test_a_block_gives_a_line_per_size_and_one_that_compares() -> None:
    assert [row.measured[-1:] for row in comparing.growth(2, 3, 1)] == ["s", "s", "x"]
