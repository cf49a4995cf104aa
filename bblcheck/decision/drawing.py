"""What a report can draw: where the rooms and openings of a home lie, and where it stood. No verdict rests on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from operator import itemgetter
from typing import TYPE_CHECKING, TypeVar

from bblcheck.decision.assembling import decimal
from bblcheck.engine.facts import Fact, Situation
from bblcheck.engine.values import Interval
from bblcheck.home.content import Facts, Home
from bblcheck.result.model import (
    Amount,
    HomeShape,
    NeighbourShape,
    OpeningShape,
    Placement,
    RoomEdge,
    RoomShape,
    Shapes,
)

if TYPE_CHECKING:
    from bblcheck.decision.framing import Frame
    from bblcheck.home.dossier import Dossier
    from bblcheck.home.neighbours import Neighbour
    from bblcheck.ifc.footprint import Footprints
    from bblcheck.law.rulebook import Rulebook

Drawn = TypeVar("Drawn", RoomShape, OpeningShape)


def shapes_of_model(found: Footprints) -> Shapes:
    """Everything that a model lets us draw, of all its homes."""
    return Shapes(
        rooms=tuple(
            RoomShape(
                id=room.id,
                name=room.name,
                storey=room.storey,
                outlines=room.outlines,
                low=room.low,
                high=room.high,
            )
            for room in found.rooms
        ),
        openings=tuple(
            OpeningShape(
                id=item.id, name=item.name, kind=item.kind, start=item.start, end=item.end, low=item.low
            )
            for item in found.openings
        ),
    )


class Drawings:
    """What can be drawn of each home of one file, from the shapes that its model gives of all."""

    def __init__(self, homes: Sequence[Home], shapes: Shapes) -> None:
        self.homes, self.shapes = homes, shapes
        self._rooms = _by_id(shapes.rooms)
        self._openings = _by_id(shapes.openings)
        self.building = self._building() if len(homes) > 1 else ()

    def of(self, home: Home) -> Shapes:
        """The shapes of one home, its rooms with the area and height that the rules read."""
        rooms = _items(home, "ruimten")
        openings = {*_items(home, "ramen"), *_items(home, "deuren")}
        return Shapes(
            rooms=tuple(_with_facts(room, rooms[room.id]) for room in _chosen(self._rooms, rooms)),
            openings=tuple(_chosen(self._openings, openings)),
        )

    def _building(self) -> tuple[HomeShape, ...]:
        """All homes of the file, each with the edges of its rooms; nothing when no room is drawn."""
        found = tuple(
            HomeShape(
                id=home.id,
                name=home.name or home.id,
                rooms=tuple(
                    RoomEdge(id=room.id, outline=room.outlines[0])
                    for room in _chosen(self._rooms, _items(home, "ruimten"))
                ),
            )
            for home in self.homes
        )
        return found if any(home.rooms for home in found) else ()


def _by_id(shapes: Iterable[Drawn]) -> Mapping[str, list[tuple[int, Drawn]]]:
    """Shapes by the id of the element, each with its place in the order of the model."""
    found: dict[str, list[tuple[int, Drawn]]] = {}
    for place, shape in enumerate(shapes):
        found.setdefault(shape.id, []).append((place, shape))
    return found


def _chosen(shapes: Mapping[str, list[tuple[int, Drawn]]], ids: Iterable[str]) -> Iterator[Drawn]:
    """The shapes of these elements in the order of the model."""
    placed = [each for one in ids for each in shapes.get(one, ())]
    return (shape for _, shape in sorted(placed, key=itemgetter(0)))


def with_place(frame: Frame, facts: Situation, neighbours: Sequence[Neighbour]) -> Frame:
    """The frame with what the site says of where the home stands: how far its windows are from the boundary of the
    plot, and the buildings around it."""
    windows = facts.lists.get("ramen")
    if not frame.shapes.rooms or windows is None:
        return frame
    found = {each.id: _amount(each.facts, "afstand_tot_perceelsgrens", "m") for each in windows.items}
    shapes = replace(
        frame.shapes,
        openings=tuple(replace(item, boundary=found.get(item.id)) for item in frame.shapes.openings),
        neighbours=(*frame.shapes.neighbours, *map(_of_site, neighbours)),
    )
    return replace(frame, shapes=shapes)


def _of_site(found: Neighbour) -> NeighbourShape:
    distance = Amount(value=decimal(Fraction(found.distance)), unit="m")
    return NeighbourShape(name=found.name, opening=found.opening, distance=distance)


def _items(home: Home, plural: str) -> dict[str, Facts]:
    part = home.content.lists.get(plural)
    return {item.id: item.facts for item in part.items} if part else {}


def _with_facts(room: RoomShape, facts: Facts) -> RoomShape:
    area, height = _amount(facts, "vloeroppervlakte", "m2"), _amount(facts, "hoogte", "m")
    return replace(room, area=area, height=height)


def _amount(facts: Facts, name: str, unit: str) -> Amount | None:
    fact = facts.get(name)
    if not isinstance(fact, Fact) or not isinstance(fact.value, Interval) or fact.value.low is None:
        return None
    low, high = fact.value.low, fact.value.high
    other = None if high is None or high == low else decimal(high)
    return Amount(value=decimal(low), high=other, unit=unit, exact=low == high)


def placements(dossier: Dossier, book: Rulebook) -> tuple[Placement, ...]:
    """Every stay of the dossier in order of time, each with the law of the day it was filed for."""
    found = []
    for item in dossier.placements:
        event = item.event
        decree = book.at(event.datum_aanvraag or event.van).decree
        found.append(
            Placement(
                id=item.id,
                site=event.plaats,
                start=event.van,
                end=event.tot,
                term_end=item.term_end,
                temporary=event.tijdelijk,
                planned=event.gepland,
                law=decree.name,
                law_version=decree.version_at(event.datum_aanvraag or event.van),
            )
        )
    return tuple(found)
