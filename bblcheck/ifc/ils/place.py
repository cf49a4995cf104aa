"""AC4: where the model says that it stands, and whether its rooms lie on the plots in it; in the child."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from bblcheck.ifc.corners import UNREADABLE, Corners
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.model import Model, name_of
from bblcheck.ifc.plan import Corner, Outline
from bblcheck.ifc.plots import Plots, holds, to_edge
from bblcheck.ifc.preflight.context import georeference_problems, map_metres
from bblcheck.ifc.recognition import spatial_class
from bblcheck.ifc.roomplans import RoomPlan, RoomPlans
from bblcheck.ifc.sources import Read
from bblcheck.ifc.units import NoUnit

if TYPE_CHECKING:
    from bblcheck.ifc.wire import Json

_PLOTS = ("bouwwerkperceel", "kadastraal perceel", "kadastraalperceel", "perceel")
_NAMELESS = "(geen naam)"
_BESIDE = 0.1
"""Metres that a corner of a room may lie beside a plot: the boundary on a map is no more exact."""


def place_of(model: Model, rooms: Sequence[Read]) -> dict[str, Json]:
    """`plots`: their names; `outside`: rooms with a corner beside all of them; `compared`: whether every plot and room
    could be read, so that none is left out; `spot`: RD of the middle of the rooms, in whole metres, or nothing."""
    plans = _plans(model, rooms)
    outlines = Plots(model, _PLOTS).outlines
    known = [outline for outline in outlines if outline is not None]
    readable = bool(known) and len(known) == len(outlines)
    outside = [plan.read for plan in plans if not _on(known, plan)] if readable else []
    return {
        "plots": list(dict.fromkeys(_named_plots(model))),
        "outside": [room.element.name for room in outside],
        "compared": readable and len(plans) == len(rooms) > 0,
        "spot": _spot(model, plans),
    }


def _plans(model: Model, rooms: Iterable[Read]) -> Sequence[RoomPlan]:
    try:
        return RoomPlans(model, Corners(model), rooms).plans
    except NoUnit:
        return ()


def _on(plots: Sequence[Outline], plan: RoomPlan) -> bool:
    return all(
        any(holds(plot, corner) or to_edge(plot, corner) <= _BESIDE for plot in plots)
        for corner in plan.outlines[0]
    )


def _named_plots(model: Model) -> Iterable[str]:
    """The plots of the model: their number in the land registration, else their name."""
    for entity in model.instances("IfcSite", "IfcSpatialZone", "IfcSpace", "IfcGroup"):
        if spatial_class(model, entity)[0] in _PLOTS:
            numbers = model.properties.find(entity, "Pset_LandRegistration", "LandID")
            yield (
                next((str(each.value) for each in numbers if each.value), "") or name_of(entity) or _NAMELESS
            )


def _spot(model: Model, plans: Sequence[RoomPlan]) -> list[Json]:
    """The middle of all rooms in the national system; empty when the model does not stand in it."""
    corners = [corner for plan in plans for corner in plan.outlines[0]]
    if not corners or georeference_problems(model):
        return []
    conversion = next(model.instances("IfcMapConversion"))
    try:
        return [round(part) for part in _in_national(model, conversion, _middle(corners))]
    except UNREADABLE:
        return []


def _middle(corners: Sequence[Corner]) -> Corner:
    sides = [(min(each), max(each)) for each in zip(*corners, strict=True)]
    (left, right), (low, high) = sides
    return (left + right) / 2, (low + high) / 2


def _in_national(model: Model, conversion: Entity, spot: Corner) -> Corner:
    unit, metres = float(model.units.factor("LENGTHUNIT")), map_metres(conversion)
    across, along = conversion.XAxisAbscissa, conversion.XAxisOrdinate
    length = (across**2 + along**2) ** 0.5
    a, b = across / length, along / length
    x, y = (part / unit * conversion.Scale for part in spot)
    return (conversion.Eastings + x * a - y * b) * metres, (conversion.Northings + x * b + y * a) * metres
