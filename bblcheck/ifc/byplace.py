"""What the place of an element tells: whether a living room lies against a wall, how far an air opening is from the
boundary of the plot, whether rooms are joined, how far it is to walk to an exit."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bblcheck.engine.facts import Fact
from bblcheck.ifc.borders import Borders
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.joints import Joints
from bblcheck.ifc.kinds import LIVING, kind_of
from bblcheck.ifc.plots import Plots
from bblcheck.ifc.sources import Others
from bblcheck.ifc.values import Reading
from bblcheck.ifc.walking import Walks


def by_place(borders: Borders, plots: Plots, joints: Joints, walks: Walks) -> Callable[[Entity, str], Others]:
    """What is found of an object that stands for an element of a begrip."""
    finders: Mapping[str, Callable[[Entity], Others]] = {
        "uitwendige_scheiding": lambda entity: {"aan_verblijfsgebied": _beside_living_area(borders, entity)},
        "luchtopening": lambda entity: {"afstand_tot_perceelsgrens": plots.from_anywhere(entity)},
        "geluidscheiding": lambda entity: {"open_verbinding": joints.across(entity)},
        "subbrandcompartiment": walks.of,
    }

    def found(entity: Entity, concept: str) -> Others:
        finder = finders.get(concept)
        return finder(entity) if finder is not None else {}

    return found


def _beside_living_area(borders: Borders, element: Entity) -> list[Reading]:
    """True when the element borders on a room for living, which lies in a living area. That none is beside it proves
    nothing: other rooms may lie in a living area as well."""
    bordering = borders.of_wall(element)
    living = any(kind_of(room) in LIVING for room in bordering.rooms)
    return [Fact(True, bordering.source)] if living and bordering.source is not None else []
