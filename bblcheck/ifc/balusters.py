"""The pieces of a railing seen across it: its top, its outline in plan, and the largest ball that passes through."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from importlib import import_module

from bblcheck.engine.values import Interval
from bblcheck.ifc.corners import UNREADABLE, Corners
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.model import Model
from bblcheck.ifc.plan import Corner, Outline, snapped
from bblcheck.ifc.shape import Face, NoShape, pieces_of

_THICKEST = 0.15
"""Metres: through pieces further behind each other a ball may pass in another direction than straight."""
_SAME_TOP = 0.02
_WHOLE_LENGTH = 0.95
_SMALLEST = 1e-5
_CIRCLE = 0.0005
_RECTANGLE = 1e-4
_MOST_FACES = 5_000


@dataclass(frozen=True, slots=True)
class Balusters:
    """A straight railing in metres, in the axes of the model. `solid`: its pieces as a shape of shapely, along the
    railing and in height; `ends`: where it begins and ends along itself; `thin`: its pieces lie in one plane."""

    faces: tuple[Face, ...]
    outline: Outline
    bottom: float
    top: float
    ends: tuple[float, float]
    solid: Entity
    thin: bool

    @property
    def top_gaps(self) -> list[float]:
        """The lengths over which nothing reaches the top, also at both ends."""
        shapely = import_module("shapely")
        start, end = self.ends
        band = self.solid.intersection(shapely.box(start, self.top - _SAME_TOP, end, self.top))
        reached, gaps = start, []
        for left, _, right, _ in sorted(part.bounds for part in shapely.get_parts(band)):
            gaps.append(left - reached)
            reached = max(reached, right)
        return [gap for gap in (*gaps, end - reached) if gap > _SMALLEST]

    @property
    def end_edges(self) -> list[Entity]:
        """Its two ends in plan, as lines of shapely."""
        a, b, c, d = self.outline
        short = ((a, b), (c, d)) if math.dist(a, b) < math.dist(b, c) else ((b, c), (d, a))
        return [import_module("shapely").LineString(edge) for edge in short]

    def spread_to(self, outlines: Sequence[Outline]) -> float:
        """How far apart the railing and a floor lie in plan; 0 when it stands on it."""
        shapely = import_module("shapely")
        floor = shapely.Polygon(outlines[0], outlines[1:])
        return float(floor.buffer(0).distance(shapely.Polygon(self.outline)))

    def passing(self, floor: float, height: float | None) -> Interval | None:
        """The diameter of the largest ball that passes straight through, up to a height above the floor; None when no
        opening is modelled. Past its ends nothing is known: an opening that reaches one is at least so large."""
        shapely = import_module("shapely")
        if not self.thin:
            return None
        whole = shapely.box(self.ends[0], floor, self.ends[1], self.top).difference(self.solid)
        parts = [part for part in shapely.get_parts(whole) if part.area > _SMALLEST]
        if height is None:
            return _largest([(part, part) for part in parts], self.ends)
        below = shapely.box(self.ends[0], floor, self.ends[1], floor + height)
        cut = [(each, part) for part in parts for each in shapely.get_parts(part.intersection(below))]
        return _largest([(each, part) for each, part in cut if each.area > _SMALLEST], self.ends)


def balusters(model: Model, corners: Corners, railing: Entity) -> Balusters:
    """Raises NoShape for a railing that is not straight, not level or not read."""
    try:
        axes, metre = corners.axes(railing), float(model.units.factor("LENGTHUNIT"))
        faces = [face.moved(axes) for face in pieces_of(railing, metre)]
    except NoShape:
        raise
    except UNREADABLE:
        raise NoShape("de vorm in het model is onvolledig") from None
    if len(faces) > _MOST_FACES:
        raise NoShape("de vorm is te zwaar")
    return _seen(faces)


def _seen(faces: Sequence[Face]) -> Balusters:
    shapely = import_module("shapely")
    points = [point for face in faces for loop in face.loops for point in loop]
    plan = shapely.MultiPoint([(x, y) for x, y, _ in points]).minimum_rotated_rectangle
    if plan.geom_type != "Polygon":
        raise NoShape("de afscheiding heeft geen dikte")
    outline: Outline = tuple((x, y) for x, y in plan.exterior.coords[:-1])
    along, length, thickness = _direction(outline)
    seen = [(x * along[0] + y * along[1], z) for x, y, z in points]
    top = max(z for _, z in seen)
    at_top = [u for u, z in seen if z > top - _SAME_TOP]
    if max(at_top) - min(at_top) < _WHOLE_LENGTH * length:
        raise NoShape("de bovenkant van de afscheiding is niet overal even hoog")
    flat = [[[(x * along[0] + y * along[1], z) for x, y, z in loop] for loop in face.loops] for face in faces]
    solid = shapely.unary_union([shapely.Polygon(loops[0], loops[1:]).buffer(0) for loops in flat])
    ends = [u for u, _ in seen]
    bottom = min(z for _, z in seen)
    span = (min(ends), max(ends))
    return Balusters(tuple(faces), outline, bottom, top, span, solid, thickness <= _THICKEST)


def _direction(outline: Outline) -> tuple[Corner, float, float]:
    """The direction of the longest side of a rectangle, and the lengths of its sides."""
    a, b, c = outline[:3]
    first, second = math.dist(a, b), math.dist(b, c)
    start, end, length = (a, b, first) if first >= second else (b, c, second)
    return ((end[0] - start[0]) / length, (end[1] - start[1]) / length), length, min(first, second)


def _largest(parts: Sequence[tuple[Entity, Entity]], ends: tuple[float, float]) -> Interval | None:
    """Each part with the whole opening that it is of: the ball fits the part, and no larger one fits the whole."""
    if not parts:
        return None
    low = max((_ball(part).low or Fraction(0)) for part, _ in parts)
    if any(_reaches(whole, ends) for _, whole in parts):
        return Interval(low, None)
    return Interval(low, max((_ball(whole).high or low) for _, whole in parts))


def _reaches(part: Entity, ends: tuple[float, float]) -> bool:
    left, _, right, _ = part.bounds
    return bool(left <= ends[0] + _SMALLEST or right >= ends[1] - _SMALLEST)


def _ball(part: Entity) -> Interval:
    """The diameter of the largest circle in a flat opening: exact in a rectangle, else within a millimetre."""
    left, low, right, high = part.bounds
    width, height = right - left, high - low
    if abs(width * height - part.area) <= _RECTANGLE * part.area:
        return snapped(min(width, height))
    radius = import_module("shapely").maximum_inscribed_circle(part, tolerance=_CIRCLE).length
    return Interval(snapped(2 * radius).low, snapped(2 * (radius + _CIRCLE)).high)
