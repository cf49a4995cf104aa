"""What a dossier says of the composition for one move: works, altered parts, a declaration."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bblcheck.composition.compare import FOUNDATION
from bblcheck.composition.model import Change, Declared, Evidence, Work

if TYPE_CHECKING:
    from bblcheck.home.dossier import Dossier, Placement
    from bblcheck.home.events import WorkEvent

_NATURES: dict[str, Change] = {
    "onderhoud_gelijk": Change.MAINTENANCE,
    "vervangen": Change.REPLACED,
    "toegevoegd": Change.ADDED,
    "verwijderd": Change.REMOVED,
    "verplaatst": Change.MOVED_WITHIN,
    "verbouwing": Change.ALTERATION,
    "hergroepeerd": Change.REGROUPED,
    "gespiegeld": Change.MIRRORED,
    "gedemonteerd": Change.DISMANTLED,
}


def evidence_of(dossier: Dossier, placement: Placement) -> Evidence:
    """The evidence for the move to `placement`: everything since the home came to its previous place."""
    works = [_work(dossier, event) for event in dossier.works_before(placement)]
    if placement.event.verbouwde_delen:
        where = f"{dossier.file}#{placement.pointer}/verbouwde_delen"
        works.append(Work(placement.event.verbouwde_delen, Change.ALTERATION, "verbouwde delen", where))
    if placement.event.fundering_gewijzigd:
        where = f"{dossier.file}#{placement.pointer}/fundering_gewijzigd"
        works.append(Work((FOUNDATION,), Change.FOUNDATION, "nieuwe of andere fundering", where))
    return Evidence(tuple(works), _declared(dossier, placement))


def _work(dossier: Dossier, event: WorkEvent) -> Work:
    parts = event.onderdelen
    only_foundation = bool(parts) and all(part.casefold() == FOUNDATION for part in parts)
    change = Change.FOUNDATION if only_foundation else _NATURES[event.aard]
    return Work(parts, change, f"{event.omschrijving} ({event.datum})", dossier.where(event))


def _declared(dossier: Dossier, placement: Placement) -> Declared | None:
    event = dossier.composition_declared(placement)
    if event is None:
        return None
    document = event.document.label or "zonder naam"
    return Declared(event.oordeel, event.persoon, document, dossier.where(event))
