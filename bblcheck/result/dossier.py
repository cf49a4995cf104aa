"""What a result says of the dossier it is about: terms that run out, contradictions, papers that are not the same."""

from __future__ import annotations

from datetime import date
from typing import Literal

from bblcheck.records import dataclass

TermState = Literal["expired", "soon", "running"]
PaperState = Literal["same", "changed", "absent", "no_digest", "no_file"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """A term that runs out: `kind` names which, `end` is the first day on which it no longer holds, `state` how it
    stands on the reference date (over, over within a year, or not yet near). `basis` are the articles."""

    kind: str
    about: str
    end: date
    state: TermState
    pointer: str
    basis: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Two things a dossier says that cannot both be so; `pointer` is where one of them stands in the file."""

    pointer: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperCheck:
    """A document of the dossier against the file in its folder: the same, another content, not there, without a
    digest to compare with, or named without a file."""

    pointer: str
    name: str
    path: str | None
    state: PaperState
