"""One evaluation: the situation, what was already worked out, and the places where bound elements stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from bblcheck.engine.facts import Element, Fact, Situation, Unknown
from bblcheck.engine.gaps import Gaps
from bblcheck.engine.numbers import Number
from bblcheck.engine.truth import Truth
from bblcheck.records import dataclass

Slots: TypeAlias = list[Element]
"""The elements an expression can read: first the singles, then what is bound, in order of nesting."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A word (text or choice) that is not known, for lack of `gaps`."""

    gaps: Gaps


Word: TypeAlias = str | Doubt
Value: TypeAlias = Number | Word | Truth
Candidates: TypeAlias = tuple[tuple[Truth, int], ...]
"""The rows of a table that may be the first that holds, each with the truth of its condition."""


@dataclass(frozen=True, slots=True)
class Members:
    """A list as far as it is known: `items` belong to it, `possible` may (for lack of their gaps), and there
    may be others when `gaps` is not empty."""

    items: tuple[Element, ...]
    possible: tuple[tuple[Element, Gaps], ...] = ()
    gaps: Gaps = ()

    @property
    def complete(self) -> bool:
        return not self.possible and not self.gaps

    @property
    def open_gaps(self) -> Gaps:
        """Everything that keeps the list from being known."""
        if not self.possible:
            return self.gaps
        found = (*(gap for _, gaps in self.possible for gap in gaps), *self.gaps)
        return tuple(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class Reading:
    """A fact that was read, for the trace."""

    element: Element
    attribute: str
    fact: Fact | Unknown | None


class Run:
    """State of one evaluation. `readings` is a list while a trace is made, else None."""

    __slots__ = ("_singles", "derived", "members", "readings", "rows", "situation")

    def __init__(self, situation: Situation, singles: Sequence[str], *, tracing: bool = False) -> None:
        self.situation = situation
        self._singles = [situation.singles.get(name) or Element("", name, name, {}) for name in singles]
        self.derived: dict[tuple[int, str, str | None], Value | None] = {}
        self.members: dict[str, Members] = {}
        self.rows: dict[int, Candidates] = {}
        self.readings: list[Reading] | None = [] if tracing else None

    def slots(self, size: int) -> Slots:
        """Room for `size` elements, of which the singles stand first."""
        singles = self._singles
        filler = singles[0] if singles else NOTHING
        return singles + [filler] * (size - len(singles))

    def make_room(self, at: Slots, size: int) -> None:
        """Lengthen `at` to `size` slots, for an expression that was compiled after it was made."""
        at += self.slots(size)[len(at) :]


NOTHING = Element("", "", "", {})
