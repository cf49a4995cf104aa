"""How high floors lie: above the terrain of the building, and an outdoor space above or under the home."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bblcheck.engine.facts import Element, Fact, Source
from bblcheck.engine.values import Interval
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.measuring import placed_faces
from bblcheck.ifc.model import Model
from bblcheck.ifc.plan import snapped
from bblcheck.ifc.shape import NoShape, placed
from bblcheck.ifc.units import NoUnit
from bblcheck.ifc.values import Reading

BUILDING = "bouwwerk"
OUTSIDE = frozenset({"buitenruimte", "buitenberging"})
_HIGHEST = (
    *("hoogste_vloer_verblijfsgebied", "hoogste_vloer_toegang"),
    *("hoogste_vloer_personen", "hoogste_vloer_gebruiksgebied"),
)
_UNREADABLE = (NoShape, NoUnit, TypeError, ValueError, AttributeError, OverflowError, ZeroDivisionError)


class Floors:
    """The heights of the floors of rooms in the axes of the model, each worked out when first asked for."""

    def __init__(self, model: Model, kinds: Mapping[int, str | None], spaces: Iterable[Entity]) -> None:
        self._model = model
        self._kinds = kinds
        self._spaces = list(spaces)
        self._heights: dict[int, float | None] = {}

    def of(self, space: Entity) -> float | None:
        """The lowest floor of a room; None when its shape is not read."""
        number = space.id()
        if number not in self._heights:
            try:
                faces = placed_faces(self._model, space)
                self._heights[number] = min(z for face in faces for loop in face.loops for _, _, z in loop)
            except _UNREADABLE:
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

    def above_terrain(self) -> Interval | None:
        """No floor of a room lies higher above the terrain; None when terrain or a floor is not known."""
        heights = [self.of(space) for space in self._spaces]
        known = [height for height in heights if height is not None]
        terrain = _terrain(self._model)
        if terrain is None or not known or len(known) < len(heights):
            return None
        return Interval(None, snapped(max(known) - terrain).high)


_THRESHOLD = "een drempel of trede ertussen is niet meegeteld: het verschil kan groter zijn"
_SLOPE = "vanaf het laagste punt van het terrein langs het gebouw; bij de ingang kan het hoger liggen"


def with_floor_heights(model: Model, singles: dict[str, Element], floors: Floors, complete: bool) -> None:
    """Add how high the floors of the building lie at most, where it does not say so itself. Only a model that says
    that it is complete has no higher floor than those in it."""
    element = singles.get(BUILDING, Element(BUILDING, BUILDING, BUILDING, {}))
    wanted = [name for name in _HIGHEST if name in model.concepts[BUILDING].attributes]
    missing = [name for name in wanted if name not in element.facts]
    if not complete or not missing:
        return
    height = floors.above_terrain()
    if height is None:
        return
    (building,) = model.instances("IfcBuilding")
    source = Source(
        "geometry", f"{model.id_of(building)} meetkunde: van terrein tot hoogste vloer", note=_SLOPE
    )
    added = {name: Fact(height, source, bound=True) for name in missing}
    singles[BUILDING] = Element(element.id, element.concept, element.name, {**element.facts, **added})


def _terrain(model: Model) -> float | None:
    """The height of the lowest terrain along the only building, in the axes of the model; None when not said."""
    buildings = list(model.instances("IfcBuilding"))
    if len(buildings) != 1:
        return None
    (building,) = buildings
    terrain, zero = building.ElevationOfTerrain, building.ElevationOfRefHeight
    if terrain is None or zero is None:
        return None
    try:
        metre = float(model.units.factor("LENGTHUNIT"))
        return placed(building.ObjectPlacement, metre).origin[2] + float(terrain - zero) * metre
    except _UNREADABLE:
        return None
