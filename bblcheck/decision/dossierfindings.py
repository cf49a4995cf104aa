"""What a dossier itself shows on a day, as it stands in a result: terms, contradictions, papers."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from bblcheck.decision.citing import cited
from bblcheck.decision.drawing import placements
from bblcheck.decision.framing import Told
from bblcheck.decision.inputs import Inputs
from bblcheck.home import contradictions, deadlines
from bblcheck.home.dossier import Dossier
from bblcheck.home.events import Document
from bblcheck.home.papers import papers_of
from bblcheck.law.rulebook import Law, Rulebook
from bblcheck.result.dossier import Contradiction, Deadline, PaperCheck, PaperState


def told_by(dossier: Dossier, book: Rulebook, day: date, inputs: Inputs) -> Told:
    """Everything that the dossier of a result tells besides its facts."""
    return Told(
        placements=placements(dossier, book),
        deadlines=deadlines_of(dossier, day, book.at(day)),
        contradictions=contradictions_of(dossier),
        papers=papers_checked(dossier, inputs),
    )


def deadlines_of(dossier: Dossier, day: date, law: Law) -> tuple[Deadline, ...]:
    """The terms that matter on `day`, the first to end first."""
    return tuple(
        Deadline(
            kind=each.kind,
            about=cited(each.about, law) if each.about == ", ".join(each.basis) else each.about,
            end=each.end,
            state=each.state(day),
            pointer=each.pointer,
            basis=tuple(cited(rule, law) for rule in each.basis),
        )
        for each in deadlines.deadlines(dossier, day)
    )


def contradictions_of(dossier: Dossier) -> tuple[Contradiction, ...]:
    """What in the dossier does not go together."""
    return tuple(
        Contradiction(pointer=each.pointer, text=each.text) for each in contradictions.contradictions(dossier)
    )


def papers_checked(dossier: Dossier, inputs: Inputs) -> tuple[PaperCheck, ...]:
    """Every document against the file in the folder of the dossier; files that are there count as read."""
    folder = Path(dossier.file).parent
    return tuple(
        PaperCheck(pointer=pointer, name=paper.label, path=paper.pad, state=_state(paper, folder, inputs))
        for pointer, paper in papers_of(dossier.envelope)
    )


def _state(paper: Document, folder: Path, inputs: Inputs) -> PaperState:
    if paper.pad is None:
        return "no_file"
    digest = inputs.paper(folder / paper.pad)
    if digest is None:
        return "absent"
    if paper.sha256 is None:
        return "no_digest"
    return "same" if digest == paper.sha256 else "changed"
