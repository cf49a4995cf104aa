"""Runs the command line inside the test process, as `main` does, and keeps what it said."""

from __future__ import annotations

import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from unittest.mock import patch

from bblcheck.cli import main


@dataclass(frozen=True)
class Done:
    """What a run printed, and its exit code."""

    code: int
    stdout: str
    stderr: str


def run(*arguments: str) -> Done:
    """Run `bblcheck ARGUMENTS`."""
    out, err = StringIO(), StringIO()
    code = 0
    with redirect_stdout(out), redirect_stderr(err), patch.object(sys, "argv", ["bblcheck", *arguments]):
        try:
            main()
        except SystemExit as stop:
            code = int(stop.code or 0)
    return Done(code, out.getvalue(), err.getvalue())
