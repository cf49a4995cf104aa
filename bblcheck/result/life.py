"""A dossier by itself: its life as a timeline, and what `dossier check` found. `published` writes them as JSON."""

from __future__ import annotations

from datetime import date
from typing import Literal

from bblcheck.records import dataclass
from bblcheck.result.dossier import Contradiction, Deadline, PaperCheck
from bblcheck.result.exits import Exit
from bblcheck.result.model import Placement


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """An event that is no placement. `kind` is the word of the file, `text` what happened."""

    day: date
    kind: str
    text: str
    pointer: str
    source: str | None = None
    papers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """A dossier in order of time."""

    format: Literal["bblcheck.life/1"] = "bblcheck.life/1"
    name: str
    type: str | None
    serial: str | None
    placements: tuple[Placement, ...]
    events: tuple[Happening, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierCheck:
    """What `dossier check` found. `sealed` and `unsealed` count events with and without a link in the chain, `stand`
    is the last link as it should be; `since` tells whether a stand that was noted earlier is still in it."""

    format: Literal["bblcheck.dossier-check/1"] = "bblcheck.dossier-check/1"
    name: str
    file: str
    reference_date: date
    reference_date_from: str
    sealed: int
    unsealed: int
    stand: str
    since: bool | None
    papers: tuple[PaperCheck, ...]
    contradictions: tuple[Contradiction, ...]
    deadlines: tuple[Deadline, ...]


def exit_of_check(found: DossierCheck) -> Exit:
    """What is wrong fails; a term that is over, or a paper that cannot be compared, is open."""
    papers = {paper.state for paper in found.papers}
    if found.contradictions or "changed" in papers or found.since is False:
        return Exit.FAIL
    if papers & {"absent", "no_digest"} or any(each.state == "expired" for each in found.deadlines):
        return Exit.OPEN
    return Exit.OK
