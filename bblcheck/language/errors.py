"""What is wrong in a rule file: code, place, message, what to do, and how a person reads it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Literal, TypeAlias

from bblcheck.language.tree import Position

Severity: TypeAlias = Literal["error", "warning"]

SYNTAX = "E001"


class RuleError(Exception):
    """A rule file says something that cannot be read, or that cannot be right.

    `at` is the place and `hint` what to do. `expected` are the words that could stand there, `line` is the
    source line if the finder had it at hand. A warning has a code that starts with W and stops nothing.
    """

    def __init__(
        self,
        message: str,
        at: Position,
        hint: str = "",
        *,
        code: str = SYNTAX,
        expected: Sequence[str] = (),
        line: str | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.at = at
        self.hint = hint
        self.code = code
        self.expected = tuple(expected)
        self.line = line

    @property
    def severity(self) -> Severity:
        return "warning" if self.code.startswith("W") else "error"

    @property
    def is_error(self) -> bool:
        return self.severity == "error"

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """The order of the files, then of the lines."""
        return (self.at.file, self.at.line, self.at.column, self.code, self.message)

    def __str__(self) -> str:
        return render(self)


Finding: TypeAlias = RuleError


def render(error: RuleError, source: str | None = None, say: Callable[[str], str] = str) -> str:
    """The message as a person reads it: place, what is wrong, the line with a caret, what to do.

    `source` is the text of the file, for a finding that does not carry its line; `say` puts each sentence in the
    language of the reader.
    """
    at = error.at
    parts = [f"{at.file}:{at.line}:{at.column}: {error.code} {say(error.message)}"]
    line = error.line if error.line is not None else _line_of(source, at.line)
    if line is not None:
        parts += _pointed(line, at)
    if error.expected:
        parts.append(f"  {say('verwacht: ' + listing(error.expected))}")
    if error.hint:
        parts.append(f"  {say(error.hint)}")
    return "\n".join(parts)


def _line_of(source: str | None, number: int) -> str | None:
    lines = source.split("\n") if source is not None else []
    return lines[number - 1].rstrip("\r") if number <= len(lines) else None


WIDEST = 100
"""Longer lines are shown around the caret only."""


def _pointed(line: str, at: Position) -> list[str]:
    number = f"{at.line:>5} | "
    start = max(0, min(at.column - 1 - WIDEST // 2, len(line) - WIDEST))
    shown = line.replace("\t", " ")[start : start + WIDEST].rstrip()
    caret = " " * (at.column - 1 - start) + "^"
    return [number + shown, " " * (len(number) - 2) + "| " + caret]


def listing(words: Sequence[str], last: str = "of") -> str:
    """`a, b of c`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def closest(word: str, known: Iterable[str], cutoff: float = 0.6) -> str | None:
    """The known word that looks most like `word`; None if nothing does."""
    import difflib

    candidates = sorted(set(known))
    exact = [name for name in candidates if name.lower() == word.lower()]
    if exact:
        return exact[0]
    return next(iter(difflib.get_close_matches(word, candidates, 1, cutoff)), None)


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """The hint `bedoelt u ...?`, or `otherwise` when nothing looks like `word`."""
    found = closest(word, known)
    return f"bedoelt u `{found}`?" if found is not None and found != word else otherwise
