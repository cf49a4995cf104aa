"""The surface of the ground, where a model has one: how high it lies before a door and along the building.

A surface counts where it covers a whole strip; where two lie over each other the highest does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module

from bblcheck.ifc.beside import Beside
from bblcheck.ifc.columns import Area
from bblcheck.ifc.corners import UNREADABLE, Corners
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.freefloor import polygon_of
from bblcheck.ifc.grid import Grid, box_of
from bblcheck.ifc.model import Model
from bblcheck.ifc.obstacles import room_taken
from bblcheck.ifc.plan import Corner, moved
from bblcheck.ifc.shape import Face, Point, normal_of, surfaces_of

_FLAT_KINDS = ("FootPrint", "Axis", "Box", "SurveyPoints")
_OFF, _DEEP = 0.05, 0.5
"""Metres: the strip before a door lies so far off its wall and is so deep."""
_PAVED = ("IfcSlab", "IfcRamp", "IfcRampFlight", "IfcStair", "IfcStairFlight", "IfcPavement")
_LAID, _STEP = 0.005, 0.05
"""Metres: what ends further over the ground than this, and no further over the floor than that, is stepped on."""
_STEEP = 1e-3
_PLANE = 1e-3
_SMALLEST = 1e-6
_COVERED = 1e-3
_ALONG = 1.2
"""Metres from the rooms of a building within which the terrain lies along it, its walls included."""


@dataclass(frozen=True, slots=True)
class _Patch:
    """A plane piece of the ground: its plan, one of its corners, and what it rises per metre along x and y."""

    plan: Area
    corner: Point
    slope: Corner

    def height(self, x: float, y: float) -> float:
        return self.corner[2] + (x - self.corner[0]) * self.slope[0] + (y - self.corner[1]) * self.slope[1]

    def heights(self, part: Area) -> list[float]:
        corners = import_module("shapely").get_coordinates(part)
        return [self.height(float(x), float(y)) for x, y in corners]


class Terrain:
    """The ground of one model, read when first asked for: from the shape of the site, or what is called terrain."""

    def __init__(self, model: Model) -> None:
        self._model = model

    @cached_property
    def known(self) -> bool:
        """Whether the model has a surface of the ground that is read."""
        return bool(self._faces)

    def before(self, beside: Beside, side: int, floor: float) -> tuple[float, float] | None:
        """The lowest and highest ground right before a side of a door; None where none lies, not everywhere, or
        something is laid on it that is stepped on before a floor at this height."""
        frame = beside.frame
        sign = -1.0 if side == 0 else 1.0
        out = (frame.across[0] * sign, frame.across[1] * sign)
        near, far = frame.half + _OFF, frame.half + _OFF + _DEEP
        corners = [(frame.start, near), (frame.end, near), (frame.end, far), (frame.start, far)]
        strip = import_module("shapely").Polygon([moved(corner, out, length) for corner, length in corners])
        found = self._range(strip)
        return None if found is None or self._is_laid(strip, found[0], floor) else found

    def _is_laid(self, strip: Area, ground: float, floor: float) -> bool:
        taken, grid = self._laid
        things = (taken[number] for number in grid.near(strip.bounds))
        return any(
            ground + _LAID < top <= floor + _STEP and area.intersects(strip) for area, _, top in things
        )

    @cached_property
    def _laid(self) -> tuple[Sequence[tuple[Area, float, float]], Grid]:
        corners = Corners(self._model)
        found = (room_taken(self._model, corners, entity) for entity in self._model.instances(*_PAVED))
        taken = [each for each in found if each is not None]
        return taken, Grid([area.bounds for area, _, _ in taken])

    def lowest_along(self, plans: Sequence[Area]) -> float | None:
        """The lowest ground along a building with these rooms; None when it does not lie all around."""
        if not self.known or not plans:
            return None
        building = import_module("shapely").union_all(plans)
        found = self._range(building.buffer(_ALONG, join_style="mitre").difference(building))
        return found[0] if found is not None else None

    def _range(self, area: Area) -> tuple[float, float] | None:
        found, left = [], area
        for patch in self._over(area):
            part = left.intersection(patch.plan)
            if part.area > _SMALLEST:
                found += patch.heights(part)
                left = left.difference(part)
        return (min(found), max(found)) if found and left.area <= _COVERED * area.area else None

    def _over(self, area: Area) -> Sequence[_Patch]:
        """The pieces over an area, the highest first."""
        patches = (_patch(self._faces[number]) for number in self._grid.near(area.bounds))
        spots = [(patch, patch.plan.intersection(area)) for patch in patches if patch is not None]
        heights = [(max(patch.heights(part)), patch) for patch, part in spots if part.area > _SMALLEST]
        return [patch for _, patch in sorted(heights, key=lambda item: -item[0])]

    @cached_property
    def _grid(self) -> Grid:
        return Grid([box_of(face.loops[0]) for face in self._faces])

    @cached_property
    def _faces(self) -> Sequence[Face]:
        try:
            return list(self._read())
        except UNREADABLE:
            return ()

    def _read(self) -> Iterator[Face]:
        for entity in self._grounds():
            surfaces = _surfaces(entity)
            if surfaces:
                metre, axes = float(self._model.units.factor("LENGTHUNIT")), Corners(self._model).axes(entity)
                yield from (face.moved(axes) for face in surfaces_of(surfaces, metre))

    def _grounds(self) -> Iterator[Entity]:
        for entity in self._model.instances("IfcSite", "IfcGeographicElement"):
            if entity.is_a("IfcSite") or entity.PredefinedType == "TERRAIN":
                yield entity


def _surfaces(entity: Entity) -> Sequence[Entity]:
    shape = entity.Representation
    return [
        item
        for each in (shape.Representations if shape is not None else ())
        if each.RepresentationIdentifier not in _FLAT_KINDS
        for item in each.Items
        if not item.is_a("IfcGeometricSet") and not item.is_a("IfcCurve")
    ]


def _patch(face: Face) -> _Patch | None:
    """The plane of a face; None for one that is upright or not plane."""
    loop = face.loops[0]
    a, b, c = normal_of(loop)
    if abs(c) <= _STEEP * (abs(a) + abs(b) + abs(c)):
        return None
    plan = polygon_of([tuple((x, y) for x, y, _ in each) for each in face.loops])
    patch = _Patch(plan, loop[0], (-a / c, -b / c))
    plane = all(abs(patch.height(x, y) - z) <= _PLANE for x, y, z in loop)
    return patch if plane and plan.area > _SMALLEST else None
