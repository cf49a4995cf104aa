"""A solid as upright columns: over each part of its plan one plane below and one above.

Columns say what lies over what: floors at more than one level, slopes, ceilings hung in a room.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any, TypeAlias

from bblcheck.ifc.plan import Outline
from bblcheck.ifc.shape import Face, Loop, NoShape

Area: TypeAlias = Any
"""A polygon of shapely."""

_SLANT = 1e-4
_SAME = 1e-3
_SMALLEST = 1e-4
"""Square metres: a smaller part of a plan is rounding."""
_MOST_FACES = 4000


@dataclass(frozen=True, slots=True)
class Plane:
    """Heights: `x` and `y` are what it rises per metre, `z` its height at the origin."""

    x: float
    y: float
    z: float

    def at(self, x: float, y: float) -> float:
        return self.x * x + self.y * y + self.z

    def rounded(self) -> tuple[float, float, float]:
        """The same for planes that differ no more than a rounding."""
        return round(self.x, 5), round(self.y, 5), round(self.z, 4)


@dataclass(frozen=True, slots=True)
class Column:
    """The part `plan` of a solid, above every one of `floors` and below every one of `ceilings`."""

    plan: Area
    floors: tuple[Plane, ...]
    ceilings: tuple[Plane, ...]

    def heights(self) -> tuple[float, float]:
        """Its lowest and highest clear height; where more than one plane counts, the highest is a bound."""
        corners = corners_of(self.plan)
        lowest = min(self._height(x, y) for x, y in corners)
        highest = min(
            max(ceiling.at(x, y) - floor.at(x, y) for x, y in corners)
            for ceiling in self.ceilings
            for floor in self.floors
        )
        return lowest, highest

    def middle(self) -> float:
        """Its clear height at the middle of its plan."""
        spot = self.plan.centroid
        return self._height(spot.x, spot.y)

    def floor(self) -> tuple[float, float]:
        """How low and how high its floor lies."""
        found = [max(floor.at(x, y) for floor in self.floors) for x, y in corners_of(self.plan)]
        return min(found), max(found)

    def _height(self, x: float, y: float) -> float:
        return min(each.at(x, y) for each in self.ceilings) - max(each.at(x, y) for each in self.floors)


def corners_of(plan: Area) -> list[tuple[float, float]]:
    return [(x, y) for x, y in plan.exterior.coords] + [
        (x, y) for ring in plan.interiors for x, y in ring.coords
    ]


def pieces(area: Area) -> list[Area]:
    """The polygons of a shape, without what is too small to be more than rounding."""
    parts = getattr(area, "geoms", [area])
    return [part for part in parts if part.geom_type == "Polygon" and part.area > _SMALLEST]


def columns_of(faces: Iterable[Face]) -> tuple[Column, ...]:
    """The columns of a closed solid whose third axis is up. Raises NoShape when it is not one whole column
    over every spot of its plan: open, or with a hollow between two of its parts."""
    shapely = import_module("shapely")
    plates = _joined([plate for face in faces for plate in _plate(face)])
    if not 2 <= len(plates) <= _MOST_FACES:
        raise NoShape("de vorm heeft geen vlakken boven en onder")
    plans = [plan for plan, _ in plates]
    first, second = shapely.STRtree(plans).query(plans, predicate="intersects")
    found: list[Column] = []
    for one, other in zip(first.tolist(), second.tolist(), strict=True):
        if one < other:
            for part in pieces(plans[one].intersection(plans[other])):
                found.append(_between(part, plates[one][1], plates[other][1]))
    doubled = sum(plan.area for plan in plans)
    single = sum(column.plan.area for column in found)
    whole = shapely.union_all(plans).area
    if not math.isclose(2 * single, doubled, rel_tol=_SAME) or not math.isclose(single, whole, rel_tol=_SAME):
        raise NoShape("boven de vloer ligt geen even groot plafond: meer vloeren, een nis of een open vorm")
    return tuple(found)


def _plate(face: Face) -> list[tuple[Area, Plane]]:
    """The face in plan with its plane; none when it stands upright."""
    plane = _plane(face.loops[0])
    if plane is None:
        return []
    plan = import_module("shapely").Polygon(
        [(x, y) for x, y, _ in face.loops[0]], [[(x, y) for x, y, _ in loop] for loop in face.loops[1:]]
    )
    if not plan.is_valid:
        raise NoShape("een vlak van de vorm snijdt zichzelf")
    return [(plan, plane)] if plan.area > _SMALLEST**2 else []


def _joined(plates: Iterable[tuple[Area, Plane]]) -> list[tuple[Area, Plane]]:
    """Plates in one plane as one: a mesh becomes the faces that a person sees."""
    shapely = import_module("shapely")
    found: dict[tuple[float, float, float], list[tuple[Area, Plane]]] = {}
    for plan, plane in plates:
        found.setdefault(plane.rounded(), []).append((plan, plane))
    return [
        (plan, each[0][1])
        for each in found.values()
        for plan in (
            [each[0][0]] if len(each) == 1 else pieces(shapely.union_all([plan for plan, _ in each]))
        )
    ]


def _plane(loop: Loop) -> Plane | None:
    """The plane of a loop, from its area vector; None when it stands upright."""
    px, py, pz = loop[0]
    nx = ny = nz = 0.0
    for a, b in zip(loop, (*loop[1:], loop[0]), strict=True):
        ax, ay, az, bx, by, bz = a[0] - px, a[1] - py, a[2] - pz, b[0] - px, b[1] - py, b[2] - pz
        nx += ay * bz - az * by
        ny += az * bx - ax * bz
        nz += ax * by - ay * bx
    if abs(nz) <= _SLANT * math.hypot(nx, ny, nz):
        return None
    rise_x, rise_y = -nx / nz, -ny / nz
    return Plane(rise_x, rise_y, pz - rise_x * px - rise_y * py)


def _between(part: Area, one: Plane, other: Plane) -> Column:
    spot = part.centroid
    low, high = sorted((one, other), key=lambda plane: plane.at(spot.x, spot.y))
    return Column(part, (low,), (high,))


def outlines_of(columns: Sequence[Column]) -> tuple[Outline, ...]:
    """The edge of the plan of the columns together, then its holes. Raises NoShape when it is in parts."""
    shapely = import_module("shapely")
    (whole, *others) = pieces(shapely.union_all([column.plan for column in columns], grid_size=1e-6)) or [
        None
    ]
    if whole is None or others:
        raise NoShape("de vloer bestaat uit losse delen")
    rings = (whole.exterior, *whole.interiors)
    return tuple(tuple((x, y) for x, y in ring.coords[:-1]) for ring in rings)
