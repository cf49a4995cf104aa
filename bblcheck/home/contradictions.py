"""What in a dossier does not go together, though it can be read: each with its JSON pointer, in plain Dutch."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from bblcheck.home.dossier import Dossier, Placement
from bblcheck.home.events import (
    BuiltEvent,
    CertificateEvent,
    CompositionEvent,
    InspectionEvent,
    StorageEvent,
    WorkEvent,
)
from bblcheck.home.term import TEMPORARY_YEARS


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two things a dossier says that cannot both be so. `pointer` is where one of them stands."""

    pointer: str
    text: str


def contradictions(dossier: Dossier) -> tuple[Contradiction, ...]:
    """Every contradiction, in the order of the file; equal places in the order of the table."""
    found = [each for rule in RULES for each in rule(dossier)]
    return tuple(sorted(found, key=lambda each: _index(each.pointer)))


def _index(pointer: str) -> int:
    part = pointer.split("/")[2:3]
    return int(part[0]) if part else -1


def _built(dossier: Dossier) -> Iterator[Contradiction]:
    """A home is built once, before it is placed, altered or inspected."""
    built = dossier.of_kind(BuiltEvent)
    if not built:
        return
    first = built[0]
    for other in built[1:]:
        yield Contradiction(f"{dossier.pointer(other)}/datum", f"de woning is al gebouwd op {first.datum}")
    for placement in dossier.placements:
        if placement.event.van < first.datum:
            text = f"de woning staat hier op {placement.event.van} en is pas gebouwd op {first.datum}"
            yield Contradiction(f"{placement.pointer}/van", text)
    for pointer, day in _happened(dossier):
        if day < first.datum:
            yield Contradiction(
                pointer, f"dit gebeurde op {day} en de woning is pas gebouwd op {first.datum}"
            )


def _after_the_plan(dossier: Dossier) -> Iterator[Contradiction]:
    """What happened after the day of a move that is still a plan."""
    planned = next((each for each in dossier.placements if each.event.gepland), None)
    if planned is None:
        return
    for pointer, day in _happened(dossier):
        if day > planned.event.van:
            yield Contradiction(
                pointer,
                f'dit gebeurde op {day}, na de geplande verplaatsing van {planned.event.van} naar "{planned.id}": leg '
                "eerst de verplaatsing vast, of trek het plan in",
            )


def _happened(dossier: Dossier) -> Iterator[tuple[str, date]]:
    """What was done to the home, with the place of its day."""
    done: tuple[WorkEvent | CertificateEvent | InspectionEvent, ...] = (
        *dossier.works,
        *dossier.certificates,
        *dossier.of_kind(InspectionEvent),
    )
    for event in done:
        yield f"{dossier.pointer(event)}/datum", event.datum
    for stored in dossier.of_kind(StorageEvent):
        yield f"{dossier.pointer(stored)}/van", stored.van


def _order_of_days(dossier: Dossier) -> Iterator[Contradiction]:
    """A placement is asked or notified, then begun, then there; what has an end has it after its start."""
    for placement in dossier.placements:
        event, pointer = placement.event, placement.pointer
        if event.datum_aanvraag is not None and event.datum_aanvraag > event.van:
            text = f"gevraagd of gemeld op {event.datum_aanvraag}, na de plaatsing op {event.van}"
            yield Contradiction(f"{pointer}/datum_aanvraag", text)
        if event.begin_bouw is None:
            continue
        if event.begin_bouw > event.van:
            text = f"het bouwen begint op {event.begin_bouw}, na de plaatsing op {event.van}"
            yield Contradiction(f"{pointer}/begin_bouw", text)
        if event.datum_aanvraag is not None and event.begin_bouw < event.datum_aanvraag:
            text = f"het bouwen begint op {event.begin_bouw}, voor de aanvraag of melding van {event.datum_aanvraag}"
            yield Contradiction(f"{pointer}/begin_bouw", text)
    for paper in dossier.certificates:
        if paper.geldig_tot is not None and paper.geldig_tot <= paper.datum:
            text = f"geldig tot {paper.geldig_tot}, niet na de dag van afgifte {paper.datum}"
            yield Contradiction(f"{dossier.pointer(paper)}/geldig_tot", text)


def _stored(dossier: Dossier) -> Iterator[Contradiction]:
    """A home that is stored stands nowhere."""
    for stored in dossier.of_kind(StorageEvent):
        pointer = dossier.pointer(stored)
        if stored.tot is not None and stored.tot <= stored.van:
            yield Contradiction(f"{pointer}/tot", f'"tot" ligt niet na "van" ({stored.van})')
        for placement in dossier.placements:
            if _overlap(stored, placement):
                text = f'opgeslagen in {stored.plaats} terwijl plaatsing "{placement.id}" loopt'
                yield Contradiction(f"{pointer}/van", text)


def _overlap(stored: StorageEvent, placement: Placement) -> bool:
    event = placement.event
    ends, leaves = stored.tot or date.max, event.tot or date.max
    if event.gepland and stored.tot is None:
        return False
    return stored.van < leaves and event.van < ends


def _level(dossier: Dossier) -> Iterator[Contradiction]:
    """The level that a placement states, against the proof about that placement."""
    for placement in dossier.placements:
        stated = placement.event.kwaliteit
        proven = [each for each in dossier.evidence(placement) if each.niveau is not None]
        if stated is None or not proven or any(each.niveau == stated for each in proven):
            continue
        text = f'hier staat niveau "{stated}", het bewijs van {proven[-1].datum} noemt "{proven[-1].niveau}"'
        yield Contradiction(f"{placement.pointer}/kwaliteit", text)


def _term(dossier: Dossier) -> Iterator[Contradiction]:
    """Temporary is what stays for at most fifteen years (Bouwbesluit 2012 artikel 1.1)."""
    for placement in dossier.placements:
        event, term = placement.event, placement.term
        if event.tijdelijk and event.onbepaalde_tijd:
            yield Contradiction(f"{placement.pointer}/tijdelijk", "tijdelijk en voor onbepaalde tijd")
        if term is None or event.tijdelijk is None:
            continue
        if event.tijdelijk and term > TEMPORARY_YEARS:
            text = (
                f"een tijdelijk bouwwerk staat ten hoogste {TEMPORARY_YEARS} jaar op een plaats; deze termijn loopt "
                f"van {placement.run_start} tot {placement.term_end}"
            )
            yield Contradiction(f"{placement.pointer}/tijdelijk", text)
        if not event.tijdelijk and term <= TEMPORARY_YEARS:
            text = f"niet tijdelijk, met een instandhoudingstermijn van ten hoogste {TEMPORARY_YEARS} jaar"
            yield Contradiction(f"{placement.pointer}/tijdelijk", text)


def _composition(dossier: Dossier) -> Iterator[Contradiction]:
    """Declarations about one move that disagree, or that a later work overtook."""
    said: dict[str, CompositionEvent] = {}
    for event in dossier.of_kind(CompositionEvent):
        move = event.plaatsing or "de geplande plaatsing"
        before = said.setdefault(move, event)
        if before.oordeel != event.oordeel:
            text = f"op {before.datum} is voor dezelfde verplaatsing verklaard: {before.oordeel}"
            yield Contradiction(f"{dossier.pointer(event)}/oordeel", text)
    target = next((each for each in dossier.placements if each.event.gepland), None)
    last = dossier.composition_declared(target) if target is not None else None
    if target is None or last is None or last.oordeel != "ongewijzigd":
        return
    for work in dossier.works_before(target):
        if work.datum > last.datum and _changes(work):
            text = f"dit werk is van na de verklaring van {last.datum} dat de samenstelling ongewijzigd is"
            yield Contradiction(f"{dossier.pointer(work)}/datum", text)


def _changes(work: WorkEvent) -> bool:
    return work.aard not in {"onderhoud_gelijk", "gedemonteerd"} and set(work.onderdelen) != {"fundering"}


RULES: tuple[Callable[[Dossier], Iterator[Contradiction]], ...] = (
    _built,
    _after_the_plan,
    _order_of_days,
    _stored,
    _level,
    _term,
    _composition,
)
