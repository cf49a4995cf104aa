"""Runs a command over its files, prints every result in the chosen form, and ends with the worst exit code."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

import click

from bblcheck.cli.failures import explain, failures
from bblcheck.report.texts import Language
from bblcheck.result.exits import Exit, FailOn, exit_of, worst
from bblcheck.result.model import Result
from bblcheck.result.published import to_json


@dataclass
class Run:
    """What was found so far; one bad file does not stop the others."""

    form: str
    language: Language
    everything: bool
    fail_on: frozenset[FailOn]
    results: list[Result] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    exits: list[Exit] = field(default_factory=list)

    def add(self, path: Path, make: Callable[[], Sequence[Result]]) -> Sequence[Result]:
        """Run `make` for one file and keep its results, or its failure; the results, none after a failure."""
        try:
            found = make()
        except failures() as error:
            text, code = explain(error)
            click.echo(text, err=True)
            self.problems.append(f"{path}: {text}")
            self.exits.append(code)
            return ()
        self.results.extend(found)
        self.exits.extend(exit_of(result, self.fail_on) for result in found)
        return found

    def finish(self) -> NoReturn:
        """Print the results and leave with the exit code that counts."""
        if self.form == "json":
            click.echo(_json(self.results, self.problems))
        else:
            from bblcheck.report.text import render_all

            click.echo(render_all(self.results, self.language, everything=self.everything), nl=False)
        sys.exit(int(worst(self.exits)))


def _json(results: Sequence[Result], problems: Sequence[str]) -> str:
    if len(results) == 1 and not problems:
        return to_json(results[0])
    return to_json({"format": "bblcheck.results/1", "results": results, "problems": problems})
