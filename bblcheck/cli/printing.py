"""Runs a command over its files, shows the results in the chosen format, and ends with the worst exit code."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from bblcheck.cli.failures import UsageProblem, described, failures
from bblcheck.cli.options import Showing
from bblcheck.cli.progress import rich_on
from bblcheck.cli.writing import emit, refuse_overwriting
from bblcheck.language.vocabulary import Vocabulary
from bblcheck.report.formats import FORMATS, prepared, render
from bblcheck.report.report import Report
from bblcheck.result.exits import Exit, FailOn, exit_of, worst
from bblcheck.result.model import Result

if TYPE_CHECKING:
    from bblcheck.result.baseline import Comparison


def check_showing(showing: Showing, inputs: Iterable[Path]) -> None:
    """Raise `UsageProblem` when the options for output cannot be followed, before anything is read."""
    if showing.reason is not None and (showing.write_baseline is None or not showing.reason.strip()):
        raise UsageProblem("--reason zegt waarom --write-baseline bevindingen aanvaardt")
    chosen = FORMATS[showing.form]
    if chosen.needs and find_spec(chosen.needs) is None:
        raise UsageProblem(
            f"--format {chosen.name} vraagt een aanvulling: pip install 'bblcheck[{chosen.name}]'"
        )
    if chosen.binary and showing.output is None and sys.stdout.isatty():
        raise UsageProblem(f"--format {showing.form} is een bestand: geef met --output een naam")
    outputs = (("--output", showing.output), ("--write-baseline", showing.write_baseline))
    refuse_overwriting(outputs, inputs)
    if showing.baseline is not None:
        from bblcheck.cli.baselines import read_accepted

        read_accepted(showing.baseline)


@dataclass
class Run:
    """What was found so far; one bad file does not stop the others."""

    showing: Showing
    fail_on: frozenset[FailOn]
    vocabulary: Vocabulary
    results: list[Result] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    exits: list[Exit] = field(default_factory=list)
    receipts: list[str] = field(default_factory=list)

    @property
    def attaches_receipts(self) -> bool:
        """Whether the format holds the receipt of each file."""
        return FORMATS[self.showing.form].receipt

    def add(self, path: Path, make: Callable[[], Sequence[Result]]) -> Sequence[Result]:
        """Run `make` for one file and keep its results, or its failure; the results, none after a failure."""
        try:
            found = make()
        except failures() as error:
            text, code = described(error)
            click.echo(text, err=True)
            self.problems.append(f"{path}: {text}")
            self.exits.append(code)
            return ()
        self.results.extend(found)
        return found

    def finish(self) -> NoReturn:
        """Show the results and leave with the exit code that counts."""
        comparison = self._comparison()
        self._show(self._report(comparison))
        sys.exit(int(worst([*self.exits, *self._exits(comparison)])))

    def _show(self, report: Report) -> None:
        form, output = self.showing.form, self.showing.output
        if form == "text" and output is None and rich_on(sys.stdout):
            from rich.console import Console

            from bblcheck.report.terminal import present

            present(prepared(FORMATS[form], report), Console(highlight=False))
        else:
            emit(render(form, report), output)

    def _comparison(self) -> Comparison | None:
        showing = self.showing
        if showing.baseline is None and showing.write_baseline is None:
            return None
        from bblcheck.cli.baselines import compared

        return compared(self.results, showing)

    def _exits(self, comparison: Comparison | None) -> list[Exit]:
        if comparison is None:
            return [exit_of(result, self.fail_on) for result in self.results]
        from bblcheck.result.baseline import exit_against, home_keys

        return [
            exit_against(home, result, comparison, self.fail_on)
            for home, result in zip(home_keys(self.results), self.results, strict=True)
        ]

    def _report(self, comparison: Comparison | None) -> Report:
        chosen, showing = FORMATS[self.showing.form], self.showing
        report = Report(
            results=tuple(self.results),
            problems=tuple(self.problems),
            language=showing.language,
            everything=showing.everything,
            comparison=comparison,
            vocabulary=self.vocabulary,
            receipts=tuple(self.receipts),
        )
        return with_files(report, places=chosen.places, lines=chosen.lines)


def with_files(report: Report, *, places: bool, lines: bool) -> Report:
    """The report with what only some formats need: where facts are expected in a model, and lines of elements."""
    if places:
        from bblcheck.ifc.profilefile import load_profile

        report = replace(report, ifc_places=load_profile().sources)
    if lines:
        from bblcheck.report.steplines import step_lines

        report = replace(report, lines=step_lines)
    return report
