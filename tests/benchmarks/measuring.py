"""Timing: two things in turn (A B A B), so that what slows the machine slows both, and medians."""

from __future__ import annotations

import atexit
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table. `held` is None where there is no bar."""

    what: str
    measured: str
    bar: str = ""
    held: bool | None = None


def seconds(action: Callable[[], object]) -> float:
    """How long one call takes."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def typical(action: Callable[[], object], rounds: int) -> float:
    """The median of several calls."""
    return median(seconds(action) for _ in range(rounds))


def side_by_side(
    first: Callable[[], object], second: Callable[[], object], rounds: int
) -> tuple[float, float]:
    """The medians of two actions, done in turn after one turn that does not count."""
    first(), second()
    pairs = [(seconds(first), seconds(second)) for _ in range(rounds)]
    return median(a for a, _ in pairs), median(b for _, b in pairs)


def process(*arguments: str) -> Callable[[], object]:
    """A process with this interpreter; what it prints is not shown. All it imports is compiled, as it is where
    it was installed: the turn that does not count sees to that."""

    def run() -> None:
        subprocess.run(
            [sys.executable, *arguments], cwd=ROOT, capture_output=True, check=False, env=_environment()
        )

    return run


@cache
def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    folder = tempfile.mkdtemp(prefix="bblcheck-compiled-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return kept | {"PYTHONPYCACHEPREFIX": folder}


_SMALL = (
    "import resource, subprocess, sys\n"
    "subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)\n"
    "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
)
"""A process that starts another counts for it until it is the other: a small one starts what is measured."""


def memory(*arguments: str) -> float:
    """The most memory that a process or one that it started took: megabytes."""
    command = [sys.executable, "-c", _SMALL, sys.executable, *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, env=_environment(), check=True)
    return int(done.stdout) / 1024


def milliseconds(value: float) -> str:
    """As people read it: `123 ms`, `0,42 ms` below ten."""
    number = f"{value * 1000:.0f}" if value >= 0.01 else f"{value * 1000:.2f}"
    return f"{number} ms"
