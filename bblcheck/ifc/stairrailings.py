"""Railings of stairs: how high they are above the front edges of the treads, and how far beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from itertools import pairwise

from bblcheck.engine.facts import Fact, Source, Unknown
from bblcheck.engine.values import exactly
from bblcheck.ifc.bodies import pieces_of_body
from bblcheck.ifc.columns import Area
from bblcheck.ifc.corners import Corners, read_each, readable
from bblcheck.ifc.covers import Covers
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.flight import Flight, Tread
from bblcheck.ifc.model import Model
from bblcheck.ifc.plan import Corner, snapped
from bblcheck.ifc.shape import Face, NoShape
from bblcheck.ifc.stairs import flights_of, placed_flight
from bblcheck.ifc.values import Reading

_ASIDE = 0.3
"""Metres that a railing may stand beside its flight, and that its pieces may lie apart across it."""
_BEFORE = 1e-4
_SAME = 0.01
_MOST_FACES = 5_000


@dataclass(frozen=True, slots=True)
class _Side:
    """A railing seen across a flight: its pieces along the flight and in height, and its plan; shapes of shapely."""

    solid: Area
    plan: Area

    def top_at(self, along: float) -> float | None:
        """The height of its highest piece at a spot along the flight; None where it has none."""
        _, low, _, high = self.solid.bounds
        line = import_module("shapely").LineString([(along, low - 1), (along, high + 1)])
        met = line.intersection(self.solid)
        return None if met.is_empty else float(met.bounds[3])


class StairRailings:
    """The railings that are parts of the stairs of one model. `covers`: what may hang over the stairs."""

    def __init__(self, model: Model, corners: Corners, covers: Covers) -> None:
        self._model = model
        self._corners = corners
        self._covers = covers

    def facts(self, railing: Entity, stair: Entity) -> Iterator[tuple[str, Reading]]:
        """Its height above the front edges of the treads and its distance beside them, or why they are not known."""
        where = f"{self._model.id_of(railing)} meetkunde"
        try:
            height, spread = self._measured(railing, stair)
        except NoShape as problem:
            yield "afscheiding_hoogte", Unknown(f"geen waarde in het model, en niet te meten: {problem}")
            return
        above = "kleinste hoogte van de voorkant van een trede tot de bovenkant van de afscheiding"
        yield "afscheiding_hoogte", Fact(snapped(height), Source("geometry", f"{where}: {above}"))
        across = "kleinste afstand in plattegrond tussen treden en afscheiding"
        gap = snapped(spread) if spread > 0 else exactly(0)
        yield "spleet", Fact(gap, Source("geometry", f"{where}: {across}"))

    def _measured(self, railing: Entity, stair: Entity) -> tuple[float, float]:
        placed = partial(placed_flight, self._model, self._corners, self._covers)
        flights = list(read_each(flights_of(stair) or [stair], placed))
        faces = readable(partial(self._faces, railing))
        if faces is None:
            raise NoShape("de vorm in het model is onvolledig")
        (flight,) = flights if len(flights) == 1 else (None,)
        if flight is None or not flight.sure or not flight.widths:
            raise NoShape("de trap is niet een rechte arm waarvan alle treden duidelijk zijn")
        return _held_against(faces, flight)

    def _faces(self, railing: Entity) -> list[Face]:
        axes = self._corners.axes(railing)
        return [face.moved(axes) for face in pieces_of_body(self._model, railing)]


def _held_against(faces: Sequence[Face], flight: Flight) -> tuple[float, float]:
    """The least height over a front edge, and how far the railing lies beside the treads. Raises NoShape."""
    if len(faces) > _MOST_FACES:
        raise NoShape("de vorm is te zwaar")
    along = _upward(flight.treads)
    side = _seen(faces, along)
    spread = float(min(side.plan.distance(tread.plan) for tread in flight.treads))
    if spread > _ASIDE:
        raise NoShape("de afscheiding staat niet naast de trap")
    fronts = [_front(tread, along) for tread in flight.treads]
    tops = [side.top_at(front + _BEFORE) for front in fronts]
    heights = [top - tread.height for top, tread in zip(tops, flight.treads, strict=True) if top is not None]
    if len(heights) < len(fronts):
        raise NoShape("de afscheiding loopt niet langs alle treden")
    for (front, after), tread in zip(pairwise(fronts), flight.treads, strict=False):
        top = side.top_at((front + after) / 2)
        if top is None or top - tread.height < min(heights) - _SAME:
            raise NoShape("de bovenkant van de afscheiding loopt niet door")
    return min(heights), spread


def _upward(treads: Sequence[Tread]) -> Corner:
    first, last = treads[0].plan.centroid, treads[-1].plan.centroid
    length = float(first.distance(last))
    return ((last.x - first.x) / length, (last.y - first.y) / length)


def _front(tread: Tread, along: Corner) -> float:
    return min(float(x * along[0] + y * along[1]) for x, y in tread.plan.exterior.coords)


def _seen(faces: Sequence[Face], along: Corner) -> _Side:
    shapely = import_module("shapely")
    points = [point for face in faces for loop in face.loops for point in loop]
    across = [y * along[0] - x * along[1] for x, y, _ in points]
    if max(across) - min(across) > _ASIDE:
        raise NoShape("de afscheiding loopt niet recht langs de trap")
    flat = ([[(x * along[0] + y * along[1], z) for x, y, z in loop] for loop in face.loops] for face in faces)
    solid = shapely.union_all([shapely.Polygon(loops[0], loops[1:]).buffer(0) for loops in flat])
    if solid.is_empty:
        raise NoShape("de afscheiding heeft geen dikte")
    return _Side(solid, shapely.MultiPoint([(x, y) for x, y, _ in points]).convex_hull)
