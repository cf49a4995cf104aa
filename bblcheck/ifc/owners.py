"""Which homes of a model an element belongs to: one, all when it is shared, none when nothing, or too much, says so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from bblcheck.engine.facts import Fact
from bblcheck.ifc.borders import Borders
from bblcheck.ifc.dwellings import Dwelling, all_within, members_of
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.kinds import shared
from bblcheck.ifc.model import Model
from bblcheck.ifc.sources import Read

_OPENINGS = ("raam", "deur")
_PRIVATE = ("ruimte", "verblijfsgebied")
_MODULE = "module"


class Owners:
    """The homes of one model and what is in each. `undecided`: by the number of an opening the homes of which it may
    be; it is in none of them."""

    def __init__(
        self, model: Model, homes: Sequence[Dwelling], rooms: Iterable[Read], borders: Borders
    ) -> None:
        self._homes = homes
        self._borders = borders
        self._rooms = {room.element.id: room for room in rooms}
        self._holders: dict[int, list[Dwelling]] = {}
        for home in homes:
            for member in home.members:
                self._holders.setdefault(member, []).append(home)
        self._bounded = self._around_whole_homes(model)
        self.undecided: dict[int, Sequence[Dwelling]] = {}

    def holding(self, entity: Entity) -> Sequence[Dwelling]:
        """The homes that hold the object itself."""
        return self._holders.get(entity.id(), ())

    def of(self, read: Read) -> Sequence[Dwelling]:
        """The homes that the element belongs to."""
        own = self.holding(read.entity)
        if own:
            return own
        concept = read.element.concept
        if concept in _PRIVATE:
            return self._homes if shared(read) else self._around(read.entity)
        if concept in _OPENINGS:
            return self._of_opening(read)
        return (self._of_parts(read.entity) if concept == _MODULE else ()) or self._homes

    def _of_parts(self, module: Entity) -> Sequence[Dwelling]:
        """The homes that hold a part of the module."""
        found = {home for part in all_within([module]) for home in self._holders.get(part, ())}
        return [home for home in self._homes if home in found]

    def _around(self, zone: Entity) -> Sequence[Dwelling]:
        """The homes that hold all rooms of a zone; none for a zone without any."""
        numbers = {part.id() for part in members_of(zone)}
        some = self._holders.get(min(numbers), ()) if numbers else ()
        return [home for home in some if numbers <= home.members]

    def _of_opening(self, read: Read) -> Sequence[Dwelling]:
        """Those of the room that the model names; else those that all rooms beside it have in common: of a shared room
        it is no more than of the room on the other side."""
        named = self._named_room(read)
        if named is not None:
            return self.of(named)
        rooms = self._borders.of(read.entity).rooms
        own = [each for each in rooms if not shared(each)]
        sides = [self.of(each) for each in own] + [[each] for each in self._bounded.get(read.entity.id(), ())]
        found = {home.entity.id(): home for side in sides for home in side}
        common = [home for home in found.values() if all(home in side for side in sides if side)]
        if found and not common:
            self.undecided[read.entity.id()] = [found[number] for number in sorted(found)]
        return common if found or own or not rooms else self._homes

    def _named_room(self, read: Read) -> Read | None:
        """The room that a property of the opening names."""
        fact = read.element.facts.get("ruimte")
        if not isinstance(fact, Fact) or fact.source.kind != "ifc property":
            return None
        return self._rooms.get(str(fact.value))

    def _around_whole_homes(self, model: Model) -> Mapping[int, list[Dwelling]]:
        """By the number of an element: the homes of whose own space it is said to be a boundary."""
        whole = {home.entity.id(): home for home in self._homes if home.entity.is_a("IfcSpace")}
        found: dict[int, list[Dwelling]] = {}
        for relation in model.instances("IfcRelSpaceBoundary") if whole else ():
            space, element = relation.RelatingSpace, relation.RelatedBuildingElement
            if space is not None and element is not None and space.id() in whole:
                found.setdefault(element.id(), []).append(whole[space.id()])
        return found
