"""AC5: whether areas and zones with a shape are closed bodies, and those of one class lie apart; in the child."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from bblcheck.engine.facts import Element
from bblcheck.ifc.bodies import body_of
from bblcheck.ifc.corners import readable
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.model import Model, name_of
from bblcheck.ifc.preflight.volumes import open_edges, overlaps, shown_area
from bblcheck.ifc.recognition import is_whole_home, spatial_class
from bblcheck.ifc.sources import Read

if TYPE_CHECKING:
    from bblcheck.ifc.wire import Json

_MAY_OVERLAP = ("vluchtroute",)
"""Classes of which two may run through the same space."""


def area_problems(model: Model, rooms: int) -> dict[str, Json]:
    """`problems`: what is wrong with which area, in words; the `rooms` have findings of their own. `count`: how many
    bodies were looked at, with those."""
    by_class: dict[str, list[Entity]] = {}
    for entity in model.instances("IfcSpace", "IfcSpatialZone"):
        name = spatial_class(model, entity)[0]
        if name in model.profile.areas or is_whole_home(model, entity):
            by_class.setdefault(name, []).append(entity)
    areas = [entity for entities in by_class.values() for entity in entities]
    found: list[Json] = [*_open(model, areas)]
    for name, entities in by_class.items():
        if name not in _MAY_OVERLAP:
            found += _over_each_other(model, entities)
    return {"problems": found, "count": rooms + len(areas)}


def _open(model: Model, areas: Sequence[Entity]) -> Iterator[str]:
    for area in areas:
        faces = readable(partial(body_of, model, area))
        if faces is None:
            yield f"{_called(area)}: heeft geen leesbaar volume"
        elif open_edges(faces):
            yield f"{_called(area)}: het volume is niet gesloten"


def _over_each_other(model: Model, areas: Sequence[Entity]) -> Iterator[str]:
    reads = [Read(area, Element(model.id_of(area), "", _called(area), {})) for area in areas]
    for each in overlaps(model, reads):
        second = each.second.element.name
        yield f"{each.first.element.name}: overlapt met {second} over {shown_area(each.area)} m2"


def _called(area: Entity) -> str:
    return name_of(area) or f"#{area.id()}"
