"""The level slabs of a model, by place: what floors lie on, and where one has a hole."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from importlib import import_module

from bblcheck.ifc.bodies import body_of
from bblcheck.ifc.columns import Area, pieces
from bblcheck.ifc.corners import Corners, read_each
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.freefloor import polygon_of
from bblcheck.ifc.grid import Box, Grid, box_of
from bblcheck.ifc.model import Model
from bblcheck.ifc.room import Floor, floor_of
from bblcheck.ifc.shape import NoShape

_THICKEST = 0.8
_UNDER, _OVER = 0.3, 0.05
"""Metres that a slab may end under the floor of a room, for what is laid on it, and over it."""
_SEAM = 0.15
"""Metres: half of the widest gap between slabs that is stepped over."""
_CARRIED = 0.5


class Slabs:
    """Each slab as an upright prism over its lowest faces; those that are not level, too thick or not read are left
    out."""

    def __init__(self, model: Model, corners: Corners) -> None:
        self._corners = corners
        found = read_each(model.instances("IfcSlab"), partial(self._floor, model))
        self._floors = [floor for floor in found if floor is not None]
        self._grid = Grid([box_of(floor.outlines[0]) for floor in self._floors])

    def near(self, box: Box) -> Iterator[Floor]:
        """The slabs that touch a box in plan."""
        yield from (self._floors[number] for number in self._grid.near(box))

    def holes_in(self, floor: Area, height: float) -> list[Area]:
        """The parts of the floor of a room, at this height, without a slab under them; none when slabs carry less than
        half of it: then they are not drawn."""
        under = [
            polygon_of(slab.outlines)
            for slab in self.near(floor.bounds)
            if height - _UNDER <= slab.high <= height + _OVER
        ]
        if not under:
            return []
        open_parts = floor.difference(import_module("shapely").union_all(under))
        if open_parts.area > _CARRIED * floor.area:
            return []
        wide = open_parts.buffer(-_SEAM, join_style="mitre").buffer(_SEAM, join_style="mitre")
        return pieces(wide)

    def _floor(self, model: Model, slab: Entity) -> Floor:
        axes = self._corners.axes(slab)
        floor = floor_of([face.moved(axes) for face in body_of(model, slab)])
        if floor.high - floor.low > _THICKEST:
            raise NoShape("geen vlakke vloer")
        return floor
