"""What doors and windows have in common: their overall size, and the rooms they border on."""

from __future__ import annotations

from collections.abc import Sequence

from bblcheck.engine.facts import Fact, Unknown
from bblcheck.ifc.borders import Bordering
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.kinds import shared
from bblcheck.ifc.model import Model
from bblcheck.ifc.properties import Found
from bblcheck.ifc.sources import Read
from bblcheck.ifc.values import Reading


def overall(model: Model, entity: Entity, attribute: str, concept: str, kenmerk: str) -> list[Reading]:
    """The size in `OverallWidth` or `OverallHeight`."""
    value = getattr(entity, attribute)
    if value is None:
        return []
    found = Found(
        value, "IfcPositiveLengthMeasure", None, "ifc attribute", f"{model.id_of(entity)} {attribute}"
    )
    return [model.converter.reading(found, concept, model.concepts[concept].attributes[kenmerk], False)]


def room_readings(
    model: Model, entity: Entity, concept: str, bordering: Bordering, belongs: Sequence[Read]
) -> list[Reading]:
    """The room of a door or window. `belongs`: the rooms of `bordering` that it can be said to belong to."""
    if bordering.source is None:
        return [Unknown(f"het model zegt niet aan welke ruimte dit grenst: {bordering.problem}")]
    ids = [room.element.id for room in bordering.rooms]
    explicit = model.properties.find(entity, f"Bblcheck_{concept}", "ruimte")
    if explicit and explicit[0].value in ids:
        return []
    if len(belongs) == 1:
        return [Fact(belongs[0].element.id, bordering.source)]
    names = ", ".join(room.element.name for room in bordering.rooms)
    return [Unknown(f"grenst volgens het model aan meer dan een ruimte: {names}")]


def to_shared_room(bordering: Bordering, outer: bool) -> list[Reading]:
    """Whether an opening gives access to a shared room: every room that it can give access to is one, or none is.

    The other side of one shared room must be known to be outside: it might be a room of a home.
    """
    said = {shared(room) for room in bordering.rooms}
    if bordering.source is None or len(said) != 1:
        return []
    (value,) = said
    if value is None or (value and len(bordering.rooms) == 1 and not outer):
        return []
    return [Fact(value, bordering.source)]
