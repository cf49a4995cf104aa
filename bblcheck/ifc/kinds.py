"""What the kind of a room means for the doors and windows in its walls."""

from __future__ import annotations

from bblcheck.engine.facts import Fact
from bblcheck.ifc.sources import Read

LIVING = frozenset(("woonkamer", "slaapkamer", "keuken", "woonkeuken", "studio", "verblijfsruimte"))
SANITARY = frozenset(("toiletruimte", "badruimte", "bad_en_toiletruimte"))
TRAFFIC = "verkeersruimte"
OUTDOOR = "buitenruimte"
HEATED = LIVING | SANITARY | {TRAFFIC}
"""Rooms within the thermal shell of a home."""
PASSED = HEATED | {OUTDOOR}
"""Rooms of which a door is a doorgang of article 4.180, or lies on the way to one."""
CUPBOARDS = frozenset(("meterruimte", "technische_ruimte", "stookruimte"))
"""Rooms of which a door is no doorgang."""


def kind_of(room: Read) -> str | None:
    """The kind of the room; None when it was not recognised for certain."""
    fact = room.element.facts.get("soort")
    return str(fact.value) if isinstance(fact, Fact) and not fact.conflict else None


def shared(room: Read) -> bool | None:
    """Whether the room is shared with other homes; None when nothing says so."""
    fact = room.element.facts.get("gemeenschappelijk")
    if isinstance(fact, Fact) and isinstance(fact.value, bool) and not fact.conflict:
        return fact.value
    return None
