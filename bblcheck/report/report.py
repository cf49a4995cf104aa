"""What every format is given: the results of one run, and how they are to be shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from bblcheck.language.vocabulary import Vocabulary
from bblcheck.records import dataclass
from bblcheck.report.texts import Language
from bblcheck.result.model import InputRef, LidResult, Result

if TYPE_CHECKING:
    from bblcheck.result.baseline import Comparison, Key, Standing

Lines: TypeAlias = Callable[[InputRef], Mapping[str, int]]
NOWHERE: Mapping[str, int] = MappingProxyType({})
Places: TypeAlias = Mapping[str, tuple[tuple[str, str], ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The results of a run. `problems` tells of each file that gave none; `comparison` sets them against a baseline.

    `vocabulary` and `ifc_places` (`begrip.kenmerk` -> property sets) tell where a missing fact is expected;
    `receipts` are those of the files, where a format attaches them; `lines` gives the line of each GlobalId in a
    model that was read.
    """

    results: tuple[Result, ...]
    problems: tuple[str, ...] = ()
    language: Language = "nl"
    everything: bool = False
    comparison: Comparison | None = None
    vocabulary: Vocabulary = field(default_factory=lambda: Vocabulary.of(()))
    ifc_places: Places = field(default_factory=dict)
    receipts: tuple[str, ...] = ()
    lines: Lines = lambda _: NOWHERE

    def homes(self) -> Iterator[tuple[str, Result]]:
        """Each result with the key of its home, which is unique in the run."""
        from bblcheck.result.baseline import home_keys

        return zip(home_keys(self.results), self.results, strict=True)

    @property
    def count(self) -> int:
        """How many homes it is about: what homes share is no home."""
        return sum(not result.home.shares for result in self.results)

    def standing(self, key: Key) -> Standing | None:
        """What a baseline says of a finding; None without a baseline."""
        return self.comparison.standings.get(key) if self.comparison else None

    def standing_of(self, home: str, item: LidResult) -> Standing | None:
        """What a baseline says of one lid and subject of a home."""
        from bblcheck.result.baseline import key_of

        return self.standing(key_of(home, item))


def source_of(result: Result) -> InputRef | None:
    """The file that a result is about: the model or home file that was judged, else the first file read."""
    inputs = result.receipt.inputs
    return next((ref for ref in inputs if ref.kind in ("ifc", "home")), inputs[0] if inputs else None)
