"""The homes of a model: groups, or else rooms and zones that are a whole home, each with everything in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bblcheck.engine.facts import Element
from bblcheck.ifc.corners import Corners
from bblcheck.ifc.entity import Entity, classes_of
from bblcheck.ifc.grid import Grid, box_of
from bblcheck.ifc.kinds import shared
from bblcheck.ifc.model import Model
from bblcheck.ifc.plan import Corner
from bblcheck.ifc.plots import holds, to_edge
from bblcheck.ifc.profile import folded
from bblcheck.ifc.properties import text_of
from bblcheck.ifc.recognition import is_whole_home, spatial_class
from bblcheck.ifc.roomplans import RoomPlan, RoomPlans
from bblcheck.ifc.sources import Read
from bblcheck.ifc.units import NoUnit

_BESIDE = 0.1
"""Metres that a room may reach beyond the home it lies in: the home may be drawn to the inside of its walls."""


@dataclass(frozen=True, slots=True, eq=False)
class Dwelling:
    """A home: what stands for it, and the numbers of all that is in it. Each is only itself."""

    entity: Entity
    members: frozenset[int]


def dwellings(model: Model, spaces: Iterable[Read]) -> list[Dwelling]:
    """The homes of the model in the order of the file; none when nothing says that it holds homes.

    Groups of the first name for a home that occurs in the model; when there are fewer than two, the rooms and zones
    that are a whole home. In those lie the `spaces` that are a part of them, and else those that stand in one of them
    and are not shared.
    """
    groups = _groups(model)
    if len(groups) > 1:
        return [Dwelling(group, frozenset(all_within([group]))) for group in groups]
    units = _units(model)
    if len(units) < 2 and groups:
        return [Dwelling(group, frozenset(all_within([group]))) for group in groups]
    return _with_what_stands_in_them(model, units, spaces)


def members_of(entity: Entity) -> list[Entity]:
    """The members of a group, the parts of a whole, what stands in a space, and the spaces said to be in it."""
    classes = classes_of(entity)
    found: list[Entity] = []
    if "IfcObjectDefinition" in classes:
        found += (part for relation in entity.IsDecomposedBy for part in relation.RelatedObjects or ())
    if "IfcGroup" in classes:
        found += (part for relation in entity.IsGroupedBy for part in relation.RelatedObjects or ())
    if not classes.isdisjoint(_SPATIAL):
        for relation in entity.ContainsElements:
            found += relation.RelatedElements or ()
        for relation in entity.ReferencesElements:
            found += (
                part for part in relation.RelatedElements or () if not _SPATIAL.isdisjoint(classes_of(part))
            )
    return found


_SPATIAL = frozenset(("IfcSpatialElement", "IfcSpatialStructureElement"))
"""What a space or zone is in the schemas."""


def _groups(model: Model) -> list[Entity]:
    groups = list(model.instances("IfcGroup"))
    for name in model.profile.dwellings:
        homes = [group for group in groups if folded(text_of(group.ObjectType)) == name]
        if homes:
            return homes
    return []


def _units(model: Model) -> list[Entity]:
    """Rooms and zones that are a whole home. One within another is none: the class that the profile names first counts,
    then what is not a part of another."""
    found = [each for each in model.instances("IfcSpace", "IfcSpatialZone") if is_whole_home(model, each)]
    classes = [spatial_class(model, each)[0] for each in found]
    first = next((name for name in model.profile.dwellings if name in classes), "")
    units = [each for each, name in zip(found, classes, strict=True) if name in (first, "")]
    within = {number for unit in units for number in all_within([unit]) - {unit.id()}}
    return [unit for unit in units if unit.id() not in within]


def all_within(wholes: Iterable[Entity]) -> set[int]:
    """The numbers of these, of everything in groups and spaces within them, and of the parts of what is in them."""
    found: set[int] = set()
    waiting = list(wholes)
    while waiting:
        entity = waiting.pop()
        if entity.id() not in found:
            found.add(entity.id())
            waiting += members_of(entity)
    return found


# --- by place


def _with_what_stands_in_them(
    model: Model, units: Sequence[Entity], spaces: Iterable[Read]
) -> list[Dwelling]:
    members = [all_within([unit]) for unit in units]
    related = set().union(*members)
    loose = [space for space in spaces if space.entity.id() not in related and not shared(space)]
    placed = _by_place(model, units, loose) if units and loose else {}
    for number, entities in placed.items():
        members[number] |= all_within(entities)
    return [Dwelling(unit, frozenset(found)) for unit, found in zip(units, members, strict=True)]


def _by_place(model: Model, units: Sequence[Entity], loose: Sequence[Read]) -> Mapping[int, list[Entity]]:
    """By the place of a unit in the list: the spaces that stand in that one and in no other."""
    try:
        corners = Corners(model)
        homes = RoomPlans(model, corners, [Read(unit, _NO_FACTS) for unit in units]).plans
        rooms = RoomPlans(model, corners, loose).plans
    except NoUnit:
        return {}
    numbers = {unit.id(): number for number, unit in enumerate(units)}
    grid = Grid([box_of(home.outlines[0]) for home in homes])
    found: dict[int, list[Entity]] = {}
    for room in rooms:
        near = (homes[number] for number in grid.near(box_of(room.outlines[0])))
        around = [home for home in near if _stands_in(room, home)]
        if len(around) == 1:
            found.setdefault(numbers[around[0].read.entity.id()], []).append(room.read.entity)
    return found


_NO_FACTS = Element("", "", "", {})


def _stands_in(room: RoomPlan, home: RoomPlan) -> bool:
    """Whether the whole floor of the room lies over that of the home, and its middle in height in the home."""
    middle = (room.low + room.high) / 2
    if not home.low <= middle <= home.high:
        return False
    outline = home.outlines[0]
    return all(holds(outline, spot) or to_edge(outline, spot) <= _BESIDE for spot in _spots(room.outlines[0]))


def _spots(outline: Sequence[Corner]) -> list[Corner]:
    """The corners of a floor, and the middle of each side."""
    sides = zip(outline, (*outline[1:], outline[0]), strict=True)
    return [*outline, *(((ax + bx) / 2, (ay + by) / 2) for (ax, ay), (bx, by) in sides)]
