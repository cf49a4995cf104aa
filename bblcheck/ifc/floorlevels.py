"""How high floors lie: above the terrain of the building, and an outdoor space above or under the home."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bblcheck.engine.facts import Element, Fact, Source, Unknown
from bblcheck.engine.values import Interval
from bblcheck.ifc.bodies import placed_faces
from bblcheck.ifc.corners import UNREADABLE
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.model import Model
from bblcheck.ifc.plan import snapped
from bblcheck.ifc.shape import placed
from bblcheck.ifc.values import Reading

BUILDING = "bouwwerk"
_BUILDINGS = "IfcBuilding"
OUTSIDE = frozenset({"buitenruimte", "buitenberging"})
_HIGHEST = (
    *("hoogste_vloer_verblijfsgebied", "hoogste_vloer_toegang"),
    *("hoogste_vloer_personen", "hoogste_vloer_gebruiksgebied"),
)
_OF_LIVING = frozenset(_HIGHEST) - {"hoogste_vloer_toegang"}
_SAME = 0.1
"""Metres that a terrain as stated and as drawn may differ."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What the surface of the ground says of the only building: the lowest and highest ground at the entrance, the
    lowest along the building, and the highest floor of a room for living; None what is not known."""

    entrance: tuple[float, float] | None = None
    lowest: float | None = None
    living: float | None = None


class Floors:
    """The heights of the floors of rooms in the axes of the model, each worked out when first asked for. `ground`: what
    is known of the surface of the ground, set once the doors are known."""

    def __init__(self, model: Model, kinds: Mapping[int, str | None], spaces: Iterable[Entity]) -> None:
        self._model = model
        self._kinds = kinds
        self._spaces = list(spaces)
        self._heights: dict[int, float | None] = {}
        self.ground = Ground()

    def of(self, space: Entity) -> float | None:
        """The lowest floor of a room; None when its shape is not read."""
        number = space.id()
        if number not in self._heights:
            try:
                faces = placed_faces(self._model, space)
                self._heights[number] = min(z for face in faces for loop in face.loops for _, _, z in loop)
            except UNREADABLE:
                self._heights[number] = None
        return self._heights[number]

    def difference_with_home(self, space: Entity) -> list[Reading]:
        """At least how much the floor of an outdoor space differs from that of the home: what lies between them,
        such as a threshold, may add to it. Nothing when a floor of the home is not known."""
        here = self.of(space)
        inside = [self.of(other) for other in self._spaces if self._kinds.get(other.id()) not in OUTSIDE]
        heights = [height for height in inside if height is not None]
        if here is None or not heights or len(heights) < len(inside):
            return []
        least = snapped(min(abs(height - here) for height in heights)).low
        where = f"{self._model.id_of(space)} meetkunde: van vloer tot vloer"
        return [Fact(Interval(least, None), Source("geometry", where, note=_THRESHOLD), bound=True)]

    def highest(self) -> float | None:
        """The highest floor of a room; None when one is not known."""
        heights = [self.of(space) for space in self._spaces]
        known = [height for height in heights if height is not None]
        return max(known) if known and len(known) == len(heights) else None


_THRESHOLD = "een drempel of trede ertussen is niet meegeteld: het verschil kan groter zijn"
_SLOPE = "vanaf het laagste punt van het terrein langs het gebouw; bij de ingang kan het hoger liggen"
_ENTRANCE = "vanaf het terrein in het model bij de hoofdtoegang"


def with_floor_heights(model: Model, singles: dict[str, Element], floors: Floors, complete: bool) -> None:
    """Add how high the floors of the building lie, where it does not say so itself. Only a model that says that it is
    complete has no higher floor than those in it."""
    element = singles.get(BUILDING, Element(BUILDING, BUILDING, BUILDING, {}))
    wanted = [name for name in _HIGHEST if name in model.concepts[BUILDING].attributes]
    readings = {
        name: _height(model, floors, complete, name in _OF_LIVING)
        for name in wanted
        if name not in element.facts
    }
    added = {name: reading for name, reading in readings.items() if reading is not None}
    if added:
        singles[BUILDING] = Element(element.id, element.concept, element.name, {**element.facts, **added})


def _height(model: Model, floors: Floors, complete: bool, living: bool) -> Reading | None:
    """At most the highest floor over the lowest ground; at least, of floors that a living room lies on, the highest of
    these over the highest ground at the entrance."""
    said, ground = _terrain(model), floors.ground
    below = ground.entrance[0] if ground.entrance is not None else ground.lowest
    if said is not None and below is not None and _contradict(said, below, ground.entrance is not None):
        return Unknown(_TWO_GROUNDS, "review")
    below = said if below is None else below
    highest = floors.highest() if complete and below is not None else None
    high = snapped(highest - below).high if highest is not None and below is not None else None
    low = None
    if living and ground.living is not None and ground.entrance is not None:
        low = snapped(ground.living - ground.entrance[1]).low
    if high is None and low is None:
        return None
    where = f"{model.id_of(next(model.instances(_BUILDINGS)))} meetkunde: van terrein tot hoogste vloer"
    note = _ENTRANCE if ground.entrance is not None else _SLOPE
    return Fact(Interval(low, high), Source("geometry", where, note=note), bound=low != high)


_TWO_GROUNDS = "ElevationOfTerrain van het gebouw en het terrein in het model zeggen verschillende hoogten"


def _contradict(said: float, found: float, at_entrance: bool) -> bool:
    """Whether the lowest terrain that the building states is not that of the surface; an entrance may lie higher."""
    return found < said - _SAME if at_entrance else abs(found - said) > _SAME


def _terrain(model: Model) -> float | None:
    """The height of the lowest terrain along the only building, in the axes of the model; None when not said."""
    buildings = list(model.instances(_BUILDINGS))
    if len(buildings) != 1:
        return None
    (building,) = buildings
    terrain, zero = building.ElevationOfTerrain, building.ElevationOfRefHeight
    if terrain is None or zero is None:
        return None
    try:
        metre = float(model.units.factor("LENGTHUNIT"))
        return placed(building.ObjectPlacement, metre).origin[2] + float(terrain - zero) * metre
    except UNREADABLE:
        return None
