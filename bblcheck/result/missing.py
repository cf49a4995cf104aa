"""Which facts would decide, ordered by how many leden wait for them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bblcheck.result.model import Result


@dataclass(frozen=True, slots=True)
class Wanted:
    """A fact that is not known, why, and the leden that wait for it, each once."""

    fact: str
    reason: str
    kind: str
    rules: tuple[str, ...]


def wanted(results: Iterable[Result]) -> tuple[Wanted, ...]:
    """Every gap once, the one most leden wait for first; equal numbers by name."""
    rules: dict[tuple[str, str, str], dict[str, None]] = {}
    for result in results:
        for item in result.results:
            for gap in item.missing:
                rules.setdefault((gap.fact, gap.reason, gap.kind), {})[item.rule] = None
    found = [Wanted(fact, reason, kind, tuple(names)) for (fact, reason, kind), names in rules.items()]
    return tuple(sorted(found, key=lambda item: (-len(item.rules), item.fact)))
