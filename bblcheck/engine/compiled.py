"""What an expression compiles to: a closure, and the sort of value it gives."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, TypeAlias

from bblcheck.engine.numbers import Exact, Number
from bblcheck.engine.run import Run, Slots, Word
from bblcheck.engine.truth import Truth
from bblcheck.records import dataclass

if TYPE_CHECKING:
    from bblcheck.engine.arithmetic import CompiledComparison

NumberFn: TypeAlias = Callable[[Run, Slots], Number]
WordFn: TypeAlias = Callable[[Run, Slots], Word]
TruthFn: TypeAlias = Callable[[Run, Slots], Truth]
NumericSort: TypeAlias = Literal["number", "date", "class"]


@dataclass(frozen=True, slots=True)
class Numeric:
    """A number in base units, a date (as ordinal) or a class (as rank: higher is better). `constant` is the
    value if it depends on nothing; `options` are the classes, best first; `unit` is how it was written."""

    evaluate: NumberFn
    sort: NumericSort = "number"
    constant: Exact | None = None
    options: tuple[str, ...] = ()
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Textual:
    """A text, or an option of a choice."""

    evaluate: WordFn


@dataclass(frozen=True, slots=True)
class Logical:
    """Something true or false. `comparisons` are those it is made of, so that a verdict can show them: not
    those under a `niet`."""

    evaluate: TruthFn
    comparisons: tuple[CompiledComparison, ...] = ()


Compiled: TypeAlias = Numeric | Textual | Logical


class NoRequirementError(Exception):
    """A cell `-` was looked up: its row asks nothing. Raised by a table value, caught by the comparison."""

    def __init__(self, row: str) -> None:
        super().__init__(row)
        self.row = row


def constant(value: Exact) -> NumberFn:
    return lambda run, at: value
