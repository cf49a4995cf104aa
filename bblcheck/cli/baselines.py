"""`--baseline FILE` and `--write-baseline FILE` of a run."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bblcheck.cli.failures import UsageProblem
from bblcheck.cli.options import Showing
from bblcheck.cli.speaking import tell
from bblcheck.cli.writing import write_whole
from bblcheck.result.baseline import Accepted, Comparison, compare
from bblcheck.result.baselinefile import BaselineError, accept, baseline_text, read_baseline
from bblcheck.result.model import Result


def compared(results: Sequence[Result], showing: Showing) -> Comparison:
    """The run against what is accepted, after writing a new baseline if that was asked."""
    accepted = read_accepted(showing.baseline) if showing.baseline else ()
    if showing.write_baseline is not None:
        accepted = _written(showing.write_baseline, results, accepted, showing.reason)
    return compare(results, accepted)


def read_accepted(path: Path) -> tuple[Accepted, ...]:
    """What a baseline accepts. Raises `UsageProblem` when it cannot be used."""
    try:
        return read_baseline(path)
    except FileNotFoundError as error:
        raise UsageProblem(f"{path}: deze baseline bestaat niet; maak hem met --write-baseline") from error
    except OSError as error:
        raise UsageProblem(f"{path}: deze baseline is niet te lezen: {error.strerror}") from error
    except BaselineError as error:
        raise UsageProblem(str(error)) from error


def _written(
    target: Path, results: Sequence[Result], accepted: tuple[Accepted, ...], reason: str | None
) -> tuple[Accepted, ...]:
    before = accepted or (read_accepted(target) if target.exists() else ())
    now, without = accept(results, before, reason)
    if without:
        raise UsageProblem(
            "1 bevinding heeft nog geen reden; geef --reason: waarom wordt zij aanvaard?"
            if len(without) == 1
            else f"{len(without)} bevindingen hebben nog geen reden; geef --reason: waarom worden zij aanvaard?"
        )
    write_whole(target, baseline_text(now))
    tell(f"geschreven: {target} ({len(now)} aanvaard)", err=True)
    return now
