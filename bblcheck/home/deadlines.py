"""Terms of a dossier that run out: of a stay, of the relaxations for a temporary building, of papers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, TypeAlias

from bblcheck.home.dossier import Dossier, Placement
from bblcheck.home.events import CertificateEvent, InspectionEvent, labels
from bblcheck.home.term import NOTICE_YEARS, SOUND_YEARS, TEMPORARY_YEARS, anniversary, term_end

Kind: TypeAlias = Literal[
    "maintenance_term",
    "sound_relaxation",
    "temporary_limit",
    "planning_term",
    "notification",
    "certificate",
    "inspection",
]
State: TypeAlias = Literal["expired", "soon", "running"]
SOON_YEARS = 1


@dataclass(frozen=True, slots=True)
class Deadline:
    """`end` is the first day on which it no longer holds. `about` is a place or a paper, `basis` the articles."""

    kind: Kind
    about: str
    end: date
    pointer: str
    basis: tuple[str, ...] = ()

    def state(self, day: date) -> State:
        """How it stands on `day`: over, over within a year, or not yet near."""
        if day >= self.end:
            return "expired"
        return "soon" if anniversary(day, SOON_YEARS) >= self.end else "running"


def deadlines(dossier: Dossier, day: date) -> tuple[Deadline, ...]:
    """The terms that matter on `day`: of where the home stands and where it is to go, and of the newest papers; the
    first to end first."""
    found = [*_certificates(dossier), *_inspection(dossier)]
    for placement in _standing(dossier, day):
        found += _placement(placement)
    return tuple(sorted(found, key=lambda each: (each.end, each.pointer, each.kind)))


def _standing(dossier: Dossier, day: date) -> Iterator[Placement]:
    current = dossier.current(day)
    if current is not None:
        yield current
    yield from (each for each in dossier.placements if each.event.gepland)


def _placement(placement: Placement) -> Iterator[Deadline]:
    event, pointer = placement.event, placement.pointer
    if placement.term_end is not None:
        key = "instandhouding_tot" if event.instandhouding_tot else "instandhoudingstermijn"
        basis = ("Bbl 4.8 lid 2",)
        yield Deadline("maintenance_term", event.plaats, placement.term_end, f"{pointer}/{key}", basis)
    if event.planologische_termijn is not None:
        end = term_end(event.van, event.planologische_termijn)
        yield Deadline("planning_term", event.plaats, end, f"{pointer}/planologische_termijn")
    if _temporary(placement):
        sound, limit = (anniversary(placement.run_start, years) for years in (SOUND_YEARS, TEMPORARY_YEARS))
        relaxed = ("Bbl 4.105", "Bbl 4.109", "Bbl 4.116")
        yield Deadline("sound_relaxation", event.plaats, sound, f"{pointer}/van", relaxed)
        yield Deadline("temporary_limit", event.plaats, limit, f"{pointer}/van", ("Bbl 4.8",))
    if event.procedure == "bouwmelding" and event.datum_aanvraag and _not_begun(placement):
        end = anniversary(event.datum_aanvraag, NOTICE_YEARS) + timedelta(days=1)
        yield Deadline("notification", event.plaats, end, f"{pointer}/datum_aanvraag", ("Bbl 2.18",))


def _temporary(placement: Placement) -> bool:
    """As declared, and else by its term."""
    if placement.event.tijdelijk is not None:
        return placement.event.tijdelijk
    term = placement.term
    return term is not None and term <= TEMPORARY_YEARS


def _not_begun(placement: Placement) -> bool:
    return placement.event.gepland and placement.event.begin_bouw is None


def _certificates(dossier: Dossier) -> Iterator[Deadline]:
    """Of certificates about the same articles only the one that holds longest counts."""
    newest: dict[tuple[str, ...], tuple[date, CertificateEvent]] = {}
    for event in dossier.certificates:
        if event.geldig_tot is not None:
            key = (
                *sorted(event.artikelen),
                *(each.label for each in event.documenten[:1] if not event.artikelen),
            )
            if key not in newest or newest[key][0] <= event.geldig_tot:
                newest[key] = (event.geldig_tot, event)
    for end, event in newest.values():
        about = labels(event.documenten) or ", ".join(event.artikelen)
        yield Deadline("certificate", about, end, f"{dossier.pointer(event)}/geldig_tot", event.artikelen)


def _inspection(dossier: Dossier) -> Iterator[Deadline]:
    """The day by which the inspection after the last one must be done."""
    last = next(reversed(dossier.of_kind(InspectionEvent)), None)
    if last is not None and last.volgende is not None:
        yield Deadline("inspection", last.persoon, last.volgende, f"{dossier.pointer(last)}/volgende")
