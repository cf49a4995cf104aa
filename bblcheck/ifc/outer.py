"""Whether a door stands between a room and the outside: what the model says of it, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator

from bblcheck.engine.facts import Fact, Source
from bblcheck.ifc.beside import FREE
from bblcheck.ifc.borders import Borders
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.frame import host_of
from bblcheck.ifc.kinds import OUTDOOR, kind_of
from bblcheck.ifc.model import Model
from bblcheck.ifc.sources import nearest

_EXTERNAL = "IsExternal"


def outer_readings(model: Model, borders: Borders, door: Entity) -> Iterator[Fact]:
    """Each source that says whether it is an outer door: its own property, its wall's, space boundaries. Its place is
    looked at unless two of these say it."""
    said = [*_property(model, door, "Pset_DoorCommon"), *_boundaries(model, borders, door)]
    host = host_of(door)
    if host is not None and host.is_a("IfcWall"):
        said += _property(model, host, "Pset_WallCommon")
    yield from said
    if len(said) < 2:
        yield from _place(model, borders, door)


def _property(model: Model, entity: Entity, set_name: str) -> Iterator[Fact]:
    """What the occurrence says, else its type; nothing when values differ or are no yes or no."""
    found = nearest(model.properties.find(entity, set_name, _EXTERNAL))
    values = {item.value for item in found}
    if len(values) == 1 and isinstance(value := values.pop(), bool):
        yield Fact(value, Source("ifc property", found[0].where))


def _boundaries(model: Model, borders: Borders, door: Entity) -> Iterator[Fact]:
    sides = borders.boundary_sides(door)
    if len(sides) == 1:
        where = f"{model.id_of(door)} IfcRelSpaceBoundary InternalOrExternalBoundary"
        yield Fact(sides == {"EXTERNAL"}, Source("ifc attribute", where))


def _place(model: Model, borders: Borders, door: Entity) -> Iterator[Fact]:
    beside, sides = borders.beside(door), borders.sides()
    if isinstance(beside, str) or sides is None:
        return
    kinds = [{kind_of(room) for room in side} for side in beside.rooms]
    outdoors = [OUTDOOR in side for side in kinds]
    where = f"{model.id_of(door)} meetkunde"
    if None in kinds[0] | kinds[1]:
        return
    empty = [side for side in (0, 1) if not kinds[side]]
    if empty:
        if not any(outdoors) and sides.is_outside(door, beside, empty[0]):
            free = f"voor de deur staat over {FREE:g} m niets van het model"
            yield Fact(True, Source("geometry", f"{where}: {free}"))
    elif not all(outdoors):
        beyond = "een buitenruimte" if any(outdoors) else "een ruimte"
        yield Fact(
            any(outdoors), Source("geometry", f"{where}: aan de andere kant van de deur ligt {beyond}")
        )
