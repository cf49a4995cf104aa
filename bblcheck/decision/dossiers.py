"""The stories of `dossier add`, `show` and `check`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from bblcheck.decision.checking import reference_day
from bblcheck.decision.dossierfindings import contradictions_of, deadlines_of, papers_checked
from bblcheck.decision.drawing import placements
from bblcheck.decision.inputs import Inputs
from bblcheck.home.adding import added
from bblcheck.home.dossier import Dossier
from bblcheck.home.errors import InputError, InputErrors
from bblcheck.home.events import Envelope, PlacementEvent
from bblcheck.home.eventwords import event_of
from bblcheck.home.jsonfile import JsonValue, load
from bblcheck.home.paperfaults import stays_inside
from bblcheck.home.papers import papers_of
from bblcheck.language.vocabulary import Vocabulary
from bblcheck.law.rulebook import Rulebook
from bblcheck.result.dossier import Contradiction
from bblcheck.result.life import DossierCheck, Happening, Life

EVENT_PAPERS = ("document", "documenten")


def event_from(
    source: Path | None, kind: str | None, words: Sequence[str], vocabulary: Vocabulary
) -> dict[str, JsonValue]:
    """The event that is to be added: from a JSON file, or from words. Raises `InputErrors`."""
    return load(source).data if source is not None else event_of(kind or "", words, vocabulary)


def added_event(
    path: Path, event: Mapping[str, JsonValue], vocabulary: Vocabulary
) -> tuple[str, tuple[Contradiction, ...]]:
    """The text of the dossier with the event at its end, and the contradictions that the event brings.

    A document that names a file gets the digest of that file. Raises `InputErrors`.
    """
    inputs = Inputs(vocabulary)
    known = set(contradictions_of(inputs.dossier(path, started=False)))
    text, after = added(load(path), _with_digests(event, path.parent, inputs), vocabulary)
    return text, tuple(each for each in contradictions_of(after) if each not in known)


def _with_digests(event: Mapping[str, JsonValue], folder: Path, inputs: Inputs) -> dict[str, JsonValue]:
    found = dict(event)
    for key in EVENT_PAPERS:
        value = found.get(key)
        if isinstance(value, list):
            found[key] = [_with_digest(each, folder, inputs) for each in value]
        elif value is not None:
            found[key] = _with_digest(value, folder, inputs)
    return found


def _with_digest(paper: JsonValue, folder: Path, inputs: Inputs) -> JsonValue:
    """The document with its digest; what is no document of a file is left to be judged with the event."""
    if not isinstance(paper, dict) or not isinstance(paper.get("pad"), str):
        return paper
    name = str(paper["pad"])
    if not stays_inside(name):
        return paper
    digest = inputs.paper(folder / name)
    if digest is None:
        hint = "Zet het bestand in de map van het dossier, of noem het stuk met naam=..."
        raise InputErrors(
            [InputError("dit bestand van een document is er niet", str(folder / name), hint=hint)]
        )
    if paper.get("sha256", digest) != digest:
        raise InputErrors([InputError("de sha256 is niet die van dit bestand", str(folder / name))])
    return {**paper, "sha256": digest}


# --- showing


def life_of(path: Path, book: Rulebook) -> Life:
    """The dossier in order of time, with the law of each placement. Raises `InputErrors`."""
    dossier = Inputs(book.vocabulary).dossier(path, started=False)
    return Life(
        name=dossier.name,
        type=dossier.envelope.type,
        serial=dossier.envelope.serienummer,
        placements=placements(dossier, book),
        events=_events(dossier),
    )


TOLD_BY = (
    "omschrijving",
    "inhoud",
    "oordeel",
    "uitkomst",
    "reden",
    "fabrikant",
    "plaats",
    "niveau",
    "plaatsing",
)


def _events(dossier: Dossier) -> tuple[Happening, ...]:
    papers: dict[str, list[str]] = {}
    for pointer, paper in papers_of(dossier.envelope):
        papers.setdefault("/".join(pointer.split("/")[:3]), []).append(paper.label)
    found = [
        Happening(
            day=_day(event),
            kind=event.soort,
            text=_told(event),
            pointer=dossier.pointer(event),
            source=event.bron,
            papers=tuple(papers.get(dossier.pointer(event), ())),
        )
        for event in dossier.events
        if not isinstance(event, PlacementEvent)
    ]
    return tuple(sorted(found, key=lambda each: each.day))


def _day(event: Envelope) -> date:
    day = getattr(event, "datum", None) or getattr(event, "van", None)
    assert isinstance(day, date)
    return day


def _told(event: Envelope) -> str:
    """What an event says, by the first of its words that says most."""
    said = (getattr(event, name, None) for name in TOLD_BY)
    articles = getattr(event, "artikelen", ()) or (getattr(event, "lid", None),)
    parts = [next((str(each) for each in said if each), ""), ", ".join(each for each in articles if each)]
    return ": ".join(part for part in reversed(parts) if part)


# --- checking


def check_of(path: Path, book: Rulebook, chosen: date | None, since: str | None) -> DossierCheck:
    """Everything that can be said of a dossier without its home. Raises `InputErrors`."""
    inputs = Inputs(book.vocabulary)
    dossier = inputs.dossier(path, started=False)
    planned = next((each for each in dossier.placements if each.event.gepland), None)
    day, day_from = reference_day(book, chosen, planned.event.datum_aanvraag if planned else None)
    links = dossier.chain.links
    return DossierCheck(
        name=dossier.name,
        file=path.as_posix(),
        reference_date=day,
        reference_date_from=day_from,
        sealed=dossier.chain.sealed,
        unsealed=dossier.chain.unsealed,
        stand=links[-1],
        since=None if since is None else any(link == since.strip().lower() for link in links),
        papers=papers_checked(dossier, inputs),
        contradictions=contradictions_of(dossier),
        deadlines=deadlines_of(dossier, day, book.at(day)),
    )
