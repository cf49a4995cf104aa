"""What became of each placement: plans that were carried out or called off by a later event."""

from __future__ import annotations

from datetime import date
from typing import TypeAlias

from bblcheck.home.events import DossierEnvelope, MoveEvent, PlacementEvent, WithdrawalEvent

Placed: TypeAlias = tuple[str, PlacementEvent]


def placements_of(envelope: DossierEnvelope) -> tuple[Placed, ...]:
    """Each placement with its JSON pointer, in order of time, as the later events leave it: a plan that was carried
    out stands there from the day of the move and ends the stay before it; a plan that is off is left out."""
    found: dict[str, PlacementEvent] = {}
    for index, event in enumerate(envelope.gebeurtenissen):
        match event:
            case PlacementEvent():
                found[f"/gebeurtenissen/{index}"] = event
            case WithdrawalEvent() if pointer := _planned(found, event.plaatsing):
                del found[pointer]
            case MoveEvent() if pointer := _planned(found, event.plaatsing):
                _leave(found, pointer, event.vertrek or event.datum)
                found[pointer] = found[pointer].model_copy(update={"gepland": False, "van": event.datum})
    return tuple(sorted(found.items(), key=lambda pair: (pair[1].van, pair[1].gepland)))


def _planned(found: dict[str, PlacementEvent], identity: str) -> str | None:
    return next((pointer for pointer, each in found.items() if each.id == identity and each.gepland), None)


def _leave(found: dict[str, PlacementEvent], arrived: str, day: date) -> None:
    """End the stay that was still open when the home left."""
    standing = [
        (each.van, pointer) for pointer, each in found.items() if not each.gepland and pointer != arrived
    ]
    if standing:
        _, last = max(standing)
        if found[last].tot is None:
            found[last] = found[last].model_copy(update={"tot": day})
