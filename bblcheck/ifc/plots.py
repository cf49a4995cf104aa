"""The boundary of the plot, where the model has one, and how far openings are from it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bblcheck.engine.facts import Fact, Source, Unknown
from bblcheck.engine.values import Interval
from bblcheck.ifc.beside import Beside
from bblcheck.ifc.bodies import body_of
from bblcheck.ifc.borders import Borders
from bblcheck.ifc.corners import Corners, read_each, readable
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.frame import Frame
from bblcheck.ifc.model import Model
from bblcheck.ifc.plan import Corner, Outline, snapped
from bblcheck.ifc.recognition import spatial_class
from bblcheck.ifc.room import floor_of
from bblcheck.ifc.roomplans import Line, crossings
from bblcheck.ifc.shape import NoShape
from bblcheck.ifc.sources import Read
from bblcheck.ifc.values import Reading

_PLOT = "bouwwerkperceel"
_FARTHEST = 10_000.0
"""Metres: no plot is larger."""
_NOTE = "alleen de kleinste maat: langs openbare weg, water of groen telt het hart daarvan"


class Plots:
    """The plot of one model: a zone or space of the class Bouwwerkperceel, or of other `classes`, else the footprint of
    the site. `outlines`: the boundary of each, None where it is not readable; metres, in the axes of the model."""

    def __init__(self, model: Model, classes: Sequence[str] = (_PLOT,)) -> None:
        self._model = model
        self._corners: Corners | None = None
        zones = [
            entity
            for entity in model.instances("IfcSpatialZone", "IfcSpace")
            if spatial_class(model, entity)[0] in classes
        ]
        outlines = list(read_each(zones, self._floor))
        if not zones:
            sites = [site for site in model.instances("IfcSite") if _footprint(site)]
            outlines = list(read_each(sites, self._edge))
        self.outlines: Sequence[Outline | None] = outlines

    def from_opening(self, borders: Borders, opening: Entity, room: Read) -> list[Reading]:
        """The distance from a window of `room` to the boundary, straight out of its wall; nothing without a plot."""
        plot = self._plot()
        if plot is None or isinstance(plot, Unknown):
            return [] if plot is None else [plot]
        beside = borders.beside(opening)
        if isinstance(beside, str):
            return [Unknown(f"de afstand tot de perceelsgrens is niet te meten: {beside}")]
        distance = _straight_out(plot, beside, room)
        if distance is None:
            return [Unknown("de opening ligt volgens het model niet op het perceel", "review")]
        return [self._at_least(distance, opening, "recht uit de gevel tot de perceelsgrens")]

    def from_anywhere(self, opening: Entity) -> list[Reading]:
        """The shortest distance in plan from an opening to the boundary: straight out it is no less."""
        plot = self._plot()
        if plot is None or isinstance(plot, Unknown):
            return [] if plot is None else [plot]
        corners = readable(lambda: self._made().of(opening))
        if corners is None:
            return [Unknown("de afstand tot de perceelsgrens is niet te meten: geen vorm in het model")]
        spots = [(x, y) for x, y, _ in corners]
        if not all(holds(plot, spot) for spot in spots):
            return [Unknown("de opening ligt volgens het model niet op het perceel", "review")]
        distance = min(to_edge(plot, spot) for spot in spots)
        return [self._at_least(distance, opening, "kortste afstand tot de perceelsgrens")]

    def _at_least(self, distance: float, opening: Entity, how: str) -> Fact:
        where = f"{self._model.id_of(opening)} meetkunde: {how}"
        low = snapped(max(distance, 0.0)).low
        return Fact(Interval(low, None), Source("geometry", where, note=_NOTE), bound=True)

    def _plot(self) -> Outline | Unknown | None:
        if not self.outlines:
            return None
        if len(self.outlines) > 1:
            return Unknown("het model heeft meer dan een perceel")
        (outline,) = self.outlines
        if outline is None:
            return Unknown(
                "de afstand tot de perceelsgrens is niet te meten: het perceel heeft geen leesbare grens"
            )
        return outline

    def _made(self) -> Corners:
        if self._corners is None:
            self._corners = Corners(self._model)
        return self._corners

    def _floor(self, zone: Entity) -> Outline:
        axes = self._made().axes(zone)
        return _believed(floor_of([face.moved(axes) for face in body_of(self._model, zone)]).outlines[0])

    def _edge(self, site: Entity) -> Outline:
        axes = self._made().axes(site)
        curves = [curve for item in _footprint(site) for curve in _curves(item)]
        if len(curves) != 1:
            raise NoShape("de grens van het perceel is niet een lijn")
        points = self._made().extents.points(curves)
        return _believed(tuple((x, y) for x, y, _ in map(axes.place, points)))


def _footprint(site: Entity) -> list[Entity]:
    shape = site.Representation
    return [
        item
        for each in (shape.Representations if shape is not None else ())
        if each.RepresentationIdentifier == "FootPrint"
        for item in each.Items
    ]


def _curves(item: Entity) -> Iterator[Entity]:
    if item.is_a("IfcGeometricSet"):
        for element in item.Elements:
            yield from _curves(element)
    elif item.is_a("IfcPolyline") or (item.is_a("IfcIndexedPolyCurve") and _is_straight(item)):
        yield item
    else:
        raise NoShape(f"een omtrek van soort {item.is_a()}")


def _is_straight(curve: Entity) -> bool:
    return all(segment.is_a("IfcLineIndex") for segment in curve.Segments or ())


def _believed(outline: Outline) -> Outline:
    far = max((abs(a - b) for one in outline for a, b in zip(one, outline[0], strict=True)), default=math.inf)
    if len(outline) < 3 or not far <= _FARTHEST:
        raise NoShape("de grens van het perceel is geen vlak")
    return outline


# --- distances


def _straight_out(plot: Outline, beside: Beside, room: Read) -> float | None:
    """The least distance from the outside of the wall; None when the opening does not look out over the plot."""
    sides = [
        side for side in (0, 1) if any(each.entity.id() == room.entity.id() for each in beside.rooms[side])
    ]
    if len(sides) != 1:
        return None
    frame = beside.frame
    sign = -1.0 if sides[0] == 1 else 1.0
    out = (frame.across[0] * sign, frame.across[1] * sign)
    distances = []
    for share in _shares(plot, frame):
        line = Line(frame.at(share), out, 0.0, 0.0, _FARTHEST)
        ahead = [far for far in crossings((plot,), line) if far > 0]
        if len(ahead) % 2 == 0:
            return None
        distances.append(ahead[0] - frame.half)
    return min(distances)


def _shares(plot: Outline, frame: Frame) -> list[float]:
    """The places along the opening at which the distance can be least: its jambs, and opposite corners of the plot."""
    (x, y), (ex, ey) = frame.start, frame.end
    squared = (ex - x) ** 2 + (ey - y) ** 2
    opposite = (((px - x) * (ex - x) + (py - y) * (ey - y)) / squared for px, py in plot)
    return [0.0, 1.0, *(share for share in opposite if 0.0 < share < 1.0)]


def holds(plot: Outline, spot: Corner) -> bool:
    """Whether the plot reaches around the spot; on its very edge either may be said."""
    line = Line(spot, (1.0, 0.0), 0.0, 0.0, _FARTHEST)
    return sum(far > 0 for far in crossings((plot,), line)) % 2 == 1


def _edges(plot: Outline) -> Iterator[tuple[Corner, Corner]]:
    return pairwise((*plot, plot[0]))


def to_edge(plot: Outline, spot: Corner) -> float:
    """Metres from the spot to the nearest point of the boundary."""
    return min(_to_side(spot, start, end) for start, end in _edges(plot))


def _to_side(spot: Corner, start: Corner, end: Corner) -> float:
    (x, y), (ax, ay), (bx, by) = spot, start, end
    squared = (bx - ax) ** 2 + (by - ay) ** 2
    share = max(0.0, min(1.0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / squared)) if squared else 0.0
    return math.dist(spot, (ax + share * (bx - ax), ay + share * (by - ay)))
