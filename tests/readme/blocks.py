"""The console blocks of the README: run them, compare them, and rewrite them (`python -m tests.readme.blocks`)."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.cli.running import run

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
BLOCK = re.compile(r"```console\n\$ bblcheck (?P<command>[^\n]*)\n(?P<output>.*?)```", re.DOTALL)
SHOWN_LINES = 24


@dataclass(frozen=True)
class Block:
    """A command as the README shows it, with the output it shows."""

    command: str
    output: str


def blocks(text: str) -> Iterator[Block]:
    """Every console block, in order."""
    return (Block(match["command"], match["output"]) for match in BLOCK.finditer(text))


def shown(command: str) -> str:
    """What the README shows for a command: its output, shortened, with the exit code."""
    done = run(*shlex.split(command))
    lines = [line.rstrip() for line in (done.stdout + done.stderr).rstrip().split("\n")]
    if len(lines) > SHOWN_LINES:
        lines = [*lines[:SHOWN_LINES], "..."]
    return "\n".join([*lines, f"[exit {done.code}]"]) + "\n"


def rewritten(text: str) -> str:
    """The README with every block as it comes out now."""
    return BLOCK.sub(
        lambda match: f"```console\n$ bblcheck {match['command']}\n{shown(match['command'])}```", text
    )


if __name__ == "__main__":
    import os

    os.chdir(ROOT)
    README.write_text(rewritten(README.read_text(encoding="utf-8")), encoding="utf-8")
