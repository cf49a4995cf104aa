"""Windows: the size of their frame, the room they belong to, and what stands under them."""

from __future__ import annotations

from collections.abc import Sequence

from bblcheck.ifc.borders import Borders
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.kinds import OUTDOOR, kind_of
from bblcheck.ifc.model import Model
from bblcheck.ifc.openings import overall, room_readings, to_shared_room
from bblcheck.ifc.plots import Plots
from bblcheck.ifc.sills import parapet
from bblcheck.ifc.sources import Read, named, read_element
from bblcheck.ifc.values import Reading


def read_windows(model: Model, borders: Borders, plots: Plots) -> tuple[Read, ...]:
    """Windows with the size of their frame."""
    return tuple(_window(model, borders, plots, window) for window in model.instances("IfcWindow"))


def _window(model: Model, borders: Borders, plots: Plots, window: Entity) -> Read:
    bordering = borders.of(window)
    inside = _inside(bordering.rooms)
    others: dict[str, list[Reading]] = {
        "naam": named(model, window),
        "ruimte": room_readings(model, window, "raam", bordering, inside),
        "breedte": overall(model, window, "OverallWidth", "raam", "breedte"),
        "hoogte": overall(model, window, "OverallHeight", "raam", "hoogte"),
        "gemeenschappelijke_ruimte": to_shared_room(bordering, outer=False),
    }
    if len(inside) == 1:
        others["afscheiding_onder_raam"] = parapet(model, borders, window, inside[0])
        others["afstand_tot_perceelsgrens"] = plots.from_opening(borders, window, inside[0])
    return read_element(model, window, model.concepts["raam"], others)


def _inside(rooms: Sequence[Read]) -> Sequence[Read]:
    """The rooms without the outdoor space on the other side, when one is left."""
    indoors = [room for room in rooms if kind_of(room) != OUTDOOR]
    return indoors if len(indoors) == 1 else rooms
