"""What a baseline says of the run: what is new, worse, fixed, and what was known and accepted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bblcheck.report.delta import fixed_line, standing_line, word
from bblcheck.report.texts import Language
from bblcheck.result.baseline import Comparison, Standing, State

STATES: tuple[State, ...] = ("new", "worse", "known")


@dataclass(frozen=True, slots=True)
class Lines:
    """The findings in one state, each as a line. `quiet` ones need not be read first."""

    title: str
    lines: Sequence[str]
    quiet: bool


def against(comparison: Comparison, language: Language) -> tuple[Lines, ...]:
    """New, worse, fixed, not judged any more, then known; a state without findings is there with no lines."""
    new, worse, known = (
        Lines(
            word(state, language),
            [_reasoned(each, language) for each in comparison.of(state)],
            state == "known",
        )
        for state in STATES
    )
    fixed, gone = (
        Lines(word(name, language), [fixed_line(each, language) for each in found], False)
        for name, found in (("fixed", comparison.solved), ("gone", comparison.gone))
    )
    return new, worse, fixed, gone, known


def _reasoned(standing: Standing, language: Language) -> str:
    line = standing_line(standing, language)
    was = standing.was
    return f"{line} ({word('reason', language)}: {was.reason})" if was and was.reason else line
