"""Parsed rules are kept by content, few at a time, and those that lie with the rules go first."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bblcheck.language import store
from bblcheck.law.load import load_rules, pack_rules
from bblcheck.law.rulebook import rules_folder


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    """Few rules: the terms alone."""
    folder = tmp_path / "rules"
    folder.mkdir()
    for name in ("begrippen.bbl", "versies.toml"):
        shutil.copyfile(rules_folder() / name, folder / name)
    return folder


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("BBLCHECK_CACHE", str(folder))
    return folder


def change(rules: Path, times: int) -> None:
    path = rules / "begrippen.bbl"
    path.write_text(path.read_text(encoding="utf-8") + "\n" * times, encoding="utf-8")


def test_rules_that_were_parsed_before_are_not_parsed_again(
    rules: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = load_rules(rules)
    monkeypatch.setattr("bblcheck.law.load._parse", lambda texts: pytest.fail("parsed again"))
    assert load_rules(rules).files == first.files


def test_packed_rules_are_read_where_they_lie(
    rules: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack_rules(rules, rules)
    monkeypatch.setattr("bblcheck.law.load._parse", lambda texts: pytest.fail("parsed again"))
    load_rules(rules)
    assert not cache.exists()


def test_packed_rules_of_another_text_are_not_used(rules: Path, cache: Path) -> None:
    pack_rules(rules, rules)
    change(rules, 1)
    load_rules(rules)
    assert len(list(cache.iterdir())) == 1


def test_packed_rules_that_are_damaged_are_not_used(rules: Path, cache: Path) -> None:
    packed = pack_rules(rules, rules)
    whole = load_rules(rules).files
    packed.write_bytes(packed.read_bytes()[:-100])
    assert load_rules(rules).files == whole


def test_only_the_last_few_are_kept(rules: Path, cache: Path) -> None:
    for _ in range(10):
        change(rules, 1)
        load_rules(rules)
    assert len(list(cache.iterdir())) == 8
    newest = load_rules(rules)
    assert (
        store.loads(max(cache.iterdir(), key=lambda path: path.stat().st_mtime_ns).read_bytes())
        == newest.files
    )


def test_what_is_not_ours_is_left_alone(rules: Path, cache: Path) -> None:
    cache.mkdir()
    (cache / "notities.txt").write_text("van mij", encoding="utf-8")
    for _ in range(9):
        change(rules, 1)
        load_rules(rules)
    assert (cache / "notities.txt").exists()
