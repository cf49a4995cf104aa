"""What the README shows is what happens."""

from __future__ import annotations

import pytest

from tests.readme.blocks import README, ROOT, Block, blocks, shown

BLOCKS = tuple(blocks(README.read_text(encoding="utf-8")))


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.command)
def test_the_readme_shows_what_the_command_says(block: Block, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert shown(block.command) == block.output


def test_the_readme_shows_each_users_day() -> None:
    commands = " ".join(block.command for block in BLOCKS)
    assert "relocate" in commands and "check" in commands and "--fail-on" in commands
