"""Which rooms a door, window or wall borders on: what the model says of it, else where it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from bblcheck.engine.facts import Source
from bblcheck.ifc.beside import REACH, Beside, Sides
from bblcheck.ifc.corners import UNREADABLE, Corners, readable
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.model import Model
from bblcheck.ifc.roomplans import RoomPlan, RoomPlans
from bblcheck.ifc.shape import NoShape
from bblcheck.ifc.sources import Read
from bblcheck.ifc.units import NoUnit

_BOUNDARIES = "ruimtegrenzen (IfcRelSpaceBoundary)"
_OUTSIDE = ("EXTERNAL", "EXTERNAL_EARTH", "EXTERNAL_WATER", "EXTERNAL_FIRE")


@dataclass(frozen=True, slots=True)
class Bordering:
    """The rooms that an opening borders on and the source that says so; with no room: why not."""

    rooms: tuple[Read, ...]
    source: Source | None = None
    problem: str = ""


@dataclass(slots=True)
class _Said:
    """What relations of the model say of one element."""

    how: str
    rooms: dict[int, Read]
    sides: set[str]


class Borders:
    """The borders of the rooms of one model. Places are only looked at for what the relations leave open."""

    def __init__(self, model: Model, rooms: Iterable[Read]) -> None:
        self._model = model
        self._rooms = {room.entity.id(): room for room in rooms}
        self._said = _said(model, self._rooms)
        self._geometry: tuple[Sides, RoomPlans] | str | None = None
        self._beside: dict[int, Beside | str] = {}

    def of(self, entity: Entity) -> Bordering:
        """From space boundaries; else from elements that stand in, or refer to, a room; else by its place. Where these
        name more rooms than lie beside a door or window, its place counts."""
        said = self._said.get(entity.id())
        if said is None or not said.rooms:
            return self._by_place(entity)
        sides = 2 if entity.is_a("IfcDoor") else 1
        if len(said.rooms) > sides:
            placed = self._by_place(entity)
            if len(placed.rooms) == sides and {room.entity.id() for room in placed.rooms} < said.rooms.keys():
                return placed
        return self._as_said(entity, said)

    def _as_said(self, entity: Entity, said: _Said) -> Bordering:
        where = f"{self._model.id_of(entity)} {said.how}"
        return Bordering(tuple(said.rooms.values()), Source("ifc attribute", where))

    def _by_place(self, entity: Entity) -> Bordering:
        beside = self.beside(entity)
        if isinstance(beside, str):
            return Bordering((), problem=beside)
        where = f"{self._model.id_of(entity)} meetkunde: ruimten naast de opening, tot {_REACH} m van de wand"
        return Bordering(beside.all, Source("geometry", where))

    def of_wall(self, element: Entity) -> Bordering:
        """The rooms along a wall: from space boundaries; else by its place."""
        said = self._said.get(element.id())
        if said is not None and said.rooms:
            return self._as_said(element, said)
        sides = self.sides()
        rooms = readable(lambda: sides.beside_wall(element)) if sides is not None else None
        where = f"{self._model.id_of(element)} meetkunde: ruimten langs de wand, tot {_REACH} m ervan"
        return Bordering(rooms, Source("geometry", where)) if rooms else Bordering(())

    def boundary_sides(self, entity: Entity) -> frozenset[str]:
        """What space boundaries say of the element: `INTERNAL`, `EXTERNAL`."""
        said = self._said.get(entity.id())
        return frozenset(said.sides) if said is not None else frozenset()

    def said_of(self, entity: Entity) -> tuple[Read, ...]:
        """The rooms that relations of the model name beside an element; its place is not looked at."""
        said = self._said.get(entity.id())
        return tuple(said.rooms.values()) if said is not None else ()

    def beside(self, entity: Entity) -> Beside | str:
        """What lies beside a door or window by its place; or why that is not known."""
        number = entity.id()
        if number not in self._beside:
            self._beside[number] = self._looked(entity)
        return self._beside[number]

    def plan(self, room: Read) -> RoomPlan | None:
        """The floor of a room in the axes of the model; None when it could not be read."""
        geometry = self._made()
        return None if isinstance(geometry, str) else geometry[1].of(room)

    def sides(self) -> Sides | None:
        """The places of openings; None when the model has no unit of length."""
        geometry = self._made()
        return None if isinstance(geometry, str) else geometry[0]

    def beside_gap(self, hole: Entity) -> Beside | str:
        """The same for an opening in a wall in which nothing stands."""
        return self._looked(hole, Sides.beside_gap)

    def _looked(self, entity: Entity, look: Callable[[Sides, Entity], Beside] = Sides.beside) -> Beside | str:
        geometry = self._made()
        if isinstance(geometry, str):
            return geometry
        try:
            return look(geometry[0], entity)
        except (NoShape, NoUnit) as problem:
            return str(problem)
        except UNREADABLE:
            return "de vorm in het model is onvolledig"

    def _made(self) -> tuple[Sides, RoomPlans] | str:
        if self._geometry is None:
            try:
                corners = Corners(self._model)
                plans = RoomPlans(self._model, corners, self._rooms.values())
                self._geometry = (Sides(self._model, corners, plans), plans)
            except NoUnit as problem:
                self._geometry = str(problem)
        return self._geometry


_REACH = f"{REACH:.2f}".replace(".", ",")


def _said(model: Model, rooms: dict[int, Read]) -> dict[int, _Said]:
    found: dict[int, _Said] = {}
    for relation in model.instances("IfcRelSpaceBoundary"):
        element, space = relation.RelatedBuildingElement, relation.RelatingSpace
        if element is None or space is None:
            continue
        said = found.setdefault(element.id(), _Said(_BOUNDARIES, {}, set()))
        if space.id() in rooms:
            said.rooms[space.id()] = rooms[space.id()]
            said.sides |= _side(relation.InternalOrExternalBoundary)
        elif space.is_a("IfcExternalSpatialElement"):
            said.sides.add("EXTERNAL")
    for how, space, elements in _standing_in(model):
        if space.id() not in rooms:
            continue
        for element in elements:
            said = found.setdefault(element.id(), _Said(how, {}, set()))
            if not said.rooms:
                said.how = how
            if said.how == how:
                said.rooms[space.id()] = rooms[space.id()]
    return found


def _side(boundary: str | None) -> set[str]:
    if boundary in _OUTSIDE:
        return {"EXTERNAL"}
    return {"INTERNAL"} if boundary == "INTERNAL" else set()


def _standing_in(model: Model) -> Iterator[tuple[str, Entity, Sequence[Entity]]]:
    for relation in model.instances(
        "IfcRelContainedInSpatialStructure", "IfcRelReferencedInSpatialStructure"
    ):
        if relation.RelatingStructure is not None:
            yield relation.is_a(), relation.RelatingStructure, relation.RelatedElements or ()
