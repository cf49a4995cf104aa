"""One home at many places: which regime applies at each, and what stands in the way."""

from __future__ import annotations

from dataclasses import field
from typing import Literal

from bblcheck.engine.verdicts import Verdict
from bblcheck.records import dataclass
from bblcheck.result.model import Counts, Outcome, Shortfall
from bblcheck.result.people import Supplier


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One place. `verdict` is what a person reads first, `obstacles` what fails there, `needed` how many facts each
    person must supply; `problem` tells why a place could not be judged."""

    file: str
    site: str
    outcome: Outcome = "undetermined"
    row: str | None = None
    level: str = "onbepaald"
    verdict: Verdict = Verdict.INSUFFICIENT_DATA
    counts: Counts = field(default_factory=Counts)
    obstacles: tuple[Shortfall, ...] = ()
    needed: dict[Supplier, int] = field(default_factory=dict)
    problem: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Targets:
    """A table of places, those where least stands in the way first."""

    format: Literal["bblcheck.targets/1"] = "bblcheck.targets/1"
    home: str
    dossier: str
    targets: tuple[Target, ...]
