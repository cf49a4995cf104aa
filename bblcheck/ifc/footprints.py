"""Reading footprints, in the child. What has no readable shape is left out: it is only not drawn."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Literal, TypeVar

from bblcheck.engine.facts import Fact
from bblcheck.ifc.bodies import placed_floor
from bblcheck.ifc.corners import UNREADABLE
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.footprint import Footprints, OpeningFootprint, RoomFootprint, Spot
from bblcheck.ifc.model import Model, name_of
from bblcheck.ifc.shape import Axes, NoShape, placed
from bblcheck.ifc.sources import Read

_FARTHEST = 10**9

_T = TypeVar("_T")
_Found = TypeVar("_Found")


def footprints(model: Model, rooms: Iterable[Read], storeys: Iterable[Read]) -> Footprints:
    """The footprints of the rooms that were read, and of every door and window."""
    names = {read.element.id: read.element.name for read in storeys}
    openings = model.instances("IfcDoor", "IfcWindow")
    return Footprints(
        tuple(_readable(rooms, lambda read: _room(model, read, names))),
        tuple(_readable(openings, lambda entity: _opening(model, entity))),
    )


def _readable(items: Iterable[_Found], make: Callable[[_Found], _T]) -> Iterator[_T]:
    for item in items:
        try:
            yield make(item)
        except UNREADABLE:
            continue


def _room(model: Model, read: Read, storeys: Mapping[str, str]) -> RoomFootprint:
    floor = placed_floor(model, read.entity)
    storey = read.element.facts.get("bouwlaag")
    return RoomFootprint(
        id=read.element.id,
        name=read.element.name,
        storey=storeys.get(str(storey.value), "") if isinstance(storey, Fact) else "",
        outlines=tuple(tuple(_spot(x, y) for x, y in outline) for outline in floor.outlines),
        low=_millimetres(floor.low),
        high=_millimetres(floor.high),
    )


def _opening(model: Model, entity: Entity) -> OpeningFootprint:
    axes = _axes(model, entity)
    width = entity.OverallWidth * float(model.units.factor("LENGTHUNIT"))
    start, end = axes.origin, axes.place((width, 0.0, 0.0))
    kind: Literal["door", "window"] = "door" if entity.is_a("IfcDoor") else "window"
    return OpeningFootprint(
        id=model.id_of(entity),
        name=name_of(entity),
        kind=kind,
        start=_spot(start[0], start[1]),
        end=_spot(end[0], end[1]),
        low=_millimetres(start[2]),
    )


def _axes(model: Model, entity: Entity) -> Axes:
    return placed(entity.ObjectPlacement, float(model.units.factor("LENGTHUNIT")))


def _spot(x: float, y: float) -> Spot:
    return (_millimetres(x), _millimetres(y))


def _millimetres(length: float) -> int:
    if not math.isfinite(length) or abs(length) * 1000 > _FARTHEST:
        raise NoShape("een punt te ver weg")
    return round(length * 1000)
