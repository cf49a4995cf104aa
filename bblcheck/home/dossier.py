"""The dossier: the life of one home in events. Placements in order, the move asked about, evidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import TypeVar

from bblcheck.home.chain import ChainState, chain_state
from bblcheck.home.content import HomeContent
from bblcheck.home.contentreader import ContentReader
from bblcheck.home.course import placements_of
from bblcheck.home.dossierchecks import chain_errors, envelope_errors
from bblcheck.home.envelope import parse_envelope
from bblcheck.home.errors import InputError, InputErrors, NoTarget
from bblcheck.home.events import (
    AssessmentEvent,
    CertificateEvent,
    CompositionEvent,
    DecisionEvent,
    DeclarationEvent,
    DossierEnvelope,
    Envelope,
    Event,
    EvidenceEvent,
    PlacementEvent,
    WorkEvent,
)
from bblcheck.home.jsonfile import JsonFile, JsonValue, load
from bblcheck.home.term import term_end, years_between
from bblcheck.home.valuereader import Reader
from bblcheck.language.tree import Kenmerk
from bblcheck.language.vocabulary import Vocabulary

_E = TypeVar("_E", bound=Envelope)
_NO_LATER_THAN = date.max


@dataclass(frozen=True, slots=True)
class Placement:
    """One stay at one place. `pointer` is its place in the file, `run_start` the first day of the
    uninterrupted stay at that place to which it belongs."""

    event: PlacementEvent
    pointer: str
    run_start: date

    @property
    def id(self) -> str:
        return self.event.id

    @property
    def term_end(self) -> date | None:
        """The first day after the instandhoudingstermijn; None when no term is given."""
        if self.event.instandhouding_tot is not None:
            return self.event.instandhouding_tot
        if self.event.instandhoudingstermijn is not None:
            return term_end(self.event.van, self.event.instandhoudingstermijn)
        return None

    @property
    def term(self) -> Fraction | None:
        """The instandhoudingstermijn in years, counted from the first day at this place."""
        end = self.term_end
        return None if end is None else years_between(self.run_start, end)


@dataclass(frozen=True, slots=True)
class Dossier:
    """A dossier that was read and checked. `placements` are in order of time, a planned one last, as later events
    leave them; `chain` tells how far the file is protected against changes."""

    file: str
    envelope: DossierEnvelope
    placements: tuple[Placement, ...]
    declared: tuple[tuple[DeclarationEvent, HomeContent], ...]
    chain: ChainState

    @property
    def name(self) -> str:
        return self.envelope.naam

    @property
    def events(self) -> tuple[Event, ...]:
        return self.envelope.gebeurtenissen

    def target(self) -> Placement:
        """The planned placement. Raises `NoTarget`."""
        for placement in self.placements:
            if placement.event.gepland:
                return placement
        hint = 'Voeg een gebeurtenis toe met "soort": "plaatsing" en "gepland": true.'
        raise NoTarget("het dossier heeft geen geplande plaatsing", self.file, "/gebeurtenissen", hint=hint)

    def first(self) -> Placement:
        """The first placement; it may be the planned one."""
        return self.placements[0]

    def current(self, day: date) -> Placement | None:
        """Where the home stands on `day`: the last unplanned placement that had begun and not ended."""
        begun = [each for each in self.placements if not each.event.gepland and each.event.van <= day]
        last = begun[-1] if begun else None
        return last if last and (last.event.tot is None or day < last.event.tot) else None

    def latest(self) -> Placement | None:
        """The last placement that is not planned."""
        return next((each for each in reversed(self.placements) if not each.event.gepland), None)

    def previous(self, placement: Placement) -> Placement | None:
        """The placement before this one in time."""
        index = self.placements.index(placement)
        return self.placements[index - 1] if index else None

    def is_move(self, placement: Placement) -> bool:
        """Whether the home comes from another place, or was away in between."""
        return self.previous(placement) is not None and placement.run_start == placement.event.van

    def state_path(self, placement: Placement) -> Path | None:
        """The home file or model of this placement, from the folder of the dossier. Raises `InputError` when it
        is outside that folder: a dossier comes from others, and may not make us read what it likes."""
        state = placement.event.staat
        if state is None:
            return None
        folder = Path(self.file).parent
        if not (folder / state).resolve().is_relative_to(folder.resolve()):
            raise InputError(
                "een staat buiten de map van het dossier wordt niet gelezen",
                self.file,
                f"{placement.pointer}/staat",
                state,
                hint="zet het bestand bij het dossier, of geef het met --before of --after",
            )
        return folder / state

    def pointer(self, event: Envelope) -> str:
        """The JSON pointer of an event of this dossier."""
        index = next(i for i, each in enumerate(self.events) if each is event)
        return f"/gebeurtenissen/{index}"

    def where(self, event: Envelope) -> str:
        """File and pointer of an event, as sources give it."""
        return f"{self.file}#{self.pointer(event)}"

    # --- events by kind, in order of date

    @property
    def works(self) -> tuple[WorkEvent, ...]:
        return self.of_kind(WorkEvent)

    @property
    def decisions(self) -> tuple[DecisionEvent, ...]:
        return self.of_kind(DecisionEvent)

    @property
    def certificates(self) -> tuple[CertificateEvent, ...]:
        return self.of_kind(CertificateEvent)

    def evidence(self, placement: Placement) -> tuple[EvidenceEvent, ...]:
        """Proof about `placement`; a proof that names no placement is about the first."""
        first = self.first().id
        found = self.of_kind(EvidenceEvent)
        return tuple(event for event in found if (event.plaatsing or first) == placement.id)

    def assessments(self, placement: Placement) -> tuple[AssessmentEvent, ...]:
        """Answers to a `beoordeel` that hold at `placement`: those that name it or name none."""
        found = self.of_kind(AssessmentEvent)
        return tuple(event for event in found if event.plaatsing in {None, placement.id})

    def composition_declared(self, placement: Placement) -> CompositionEvent | None:
        """The last declaration of the composition for the move to `placement`."""
        planned = next((each.id for each in self.placements if each.event.gepland), self.placements[-1].id)
        found = self.of_kind(CompositionEvent)
        return next((each for each in reversed(found) if (each.plaatsing or planned) == placement.id), None)

    def works_before(self, placement: Placement) -> tuple[WorkEvent, ...]:
        """Works since the home came to its previous place, up to the end of this placement."""
        previous = self.previous(placement)
        start = previous.event.van if previous else date.min
        end = placement.event.tot or _NO_LATER_THAN
        return tuple(work for work in self.works if start <= work.datum <= end)

    def of_kind(self, kind: type[_E]) -> tuple[_E, ...]:
        """The events of one kind, in order of their day; equal days as they were added."""
        found: list[_E] = [event for event in self.events if isinstance(event, kind)]
        return tuple(sorted(found, key=_day))


def read_dossier(path: Path | str | JsonFile, vocabulary: Vocabulary, *, started: bool = True) -> Dossier:
    """The dossier of a file. Raises `InputErrors`: first its shape, then what was changed in what it had laid down,
    and what contradicts itself. One that has not `started` may be without a placement."""
    source = path if isinstance(path, JsonFile) else load(path)
    envelope = parse_envelope(source)
    chain = chain_state(source)
    errors = chain_errors(chain, source.file) + envelope_errors(envelope, source.file, started=started)
    values = Reader(source.file, "dossier")
    declared = tuple(_declarations(envelope, source, vocabulary, values))
    errors += values.errors
    if errors:
        raise InputErrors(errors)
    return Dossier(source.file, envelope, _placements(envelope), declared, chain)


def _day(event: Envelope) -> date:
    day = getattr(event, "datum", None) or getattr(event, "van", None)
    return day if isinstance(day, date) else date.min


def _placements(envelope: DossierEnvelope) -> tuple[Placement, ...]:
    placements: list[Placement] = []
    for pointer, event in placements_of(envelope):
        before = placements[-1] if placements else None
        stays = before is not None and _same_stay(before.event, event)
        start = before.run_start if before is not None and stays else event.van
        placements.append(Placement(event, pointer, start))
    return tuple(placements)


def _same_stay(before: PlacementEvent, after: PlacementEvent) -> bool:
    """Whether the home simply stays where it is: the same place, without a day away."""
    return _place(before.plaats) == _place(after.plaats) and before.tot in {None, after.van}


def _place(text: str) -> str:
    return " ".join(text.casefold().split())


def _declarations(
    envelope: DossierEnvelope, source: JsonFile, vocabulary: Vocabulary, values: Reader
) -> Iterator[tuple[DeclarationEvent, HomeContent]]:
    for index, event in enumerate(envelope.gebeurtenissen):
        if isinstance(event, DeclarationEvent):
            reader = ContentReader(vocabulary, values, _only_dossier)
            pointer = f"/gebeurtenissen/{index}/feiten"
            yield event, reader.content(_raw_facts(source, index), pointer, (), source.file)


def _raw_facts(source: JsonFile, index: int) -> Mapping[str, JsonValue]:
    events = source.data["gebeurtenissen"]
    assert isinstance(events, list)
    event = events[index]
    assert isinstance(event, dict)
    facts = event["feiten"]
    assert isinstance(facts, dict)
    return facts


def _only_dossier(kenmerk: Kenmerk) -> str:
    if kenmerk.declared_in == "dossier":
        return ""
    return "hoort in het woningbestand of plaatsbestand: het is geen kenmerk met bron dossier"
