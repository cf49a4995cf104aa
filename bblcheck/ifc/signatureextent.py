"""How large a shape is: its corner points in the axes of the part, without tessellation.

Only for comparing and telling sizes apart: a cut (boolean) counts as the body it was cut from, a round edge as
its control points, so that equal shapes have equal extents and other shapes nearly always others.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from operator import mul
from typing import TypeAlias

from bblcheck.home.parts import Extent, Vector
from bblcheck.ifc.entity import SPOILED, Entity, classes_of
from bblcheck.ifc.shape import IDENTITY, Axes, NoShape, axes3

Points: TypeAlias = list[Vector]
_MAXIMUM_DEPTH = 60
_QUARTERS = ((1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0))

_FIRST = 0
"""The bounds of a face, the loop of a bound, the points of a loop, the coordinates of a point: by their place in the
record, which reads faster than by name."""


class Extents:
    """The extents of the shapes of one model; `metre` is its length unit."""

    def __init__(self, metre: float) -> None:
        self._metre = metre
        self._mapped_points: dict[int, Points] = {}
        self._readers: dict[str, Callable[[Entity, int], Points] | None] = {}
        self._by_class: tuple[tuple[str, Callable[[Entity, int], Points]], ...] = (
            ("IfcMappedItem", self._mapped),
            ("IfcBooleanResult", lambda item, depth: self._points(item.FirstOperand, depth + 1)),
            ("IfcSweptAreaSolid", self._swept),
            ("IfcManifoldSolidBrep", lambda item, depth: self._shell(item.Outer)),
            ("IfcFaceBasedSurfaceModel", lambda item, depth: self._shells(item.FbsmFaces)),
            ("IfcShellBasedSurfaceModel", lambda item, depth: self._shells(item.SbsmBoundary)),
            ("IfcTessellatedFaceSet", lambda item, depth: self._scaled(item.Coordinates.CoordList)),
            ("IfcGeometricSet", lambda item, depth: self._several(item.Elements, depth + 1)),
            ("IfcCurve", lambda item, depth: self._curve(item, depth)),
            ("IfcCartesianPoint", lambda item, depth: self._scaled([item.Coordinates])),
            ("IfcCsgSolid", lambda item, depth: self._points(item.TreeRootExpression, depth + 1)),
            ("IfcBlock", self._block),
        )

    def of(self, items: Iterable[Entity]) -> Extent | None:
        """The extent of the items together; None when one of them is of a sort that is not read."""
        return extent_of(self.points(items))

    def points(self, items: Iterable[Entity]) -> Points:
        """The corner points of the items together; none when one of them is of a sort that is not read."""
        try:
            return self._several(items, 0)
        except (NoShape, *SPOILED):
            return []

    def _several(self, items: Iterable[Entity], depth: int) -> Points:
        return [point for item in items for point in self._points(item, depth)]

    def _points(self, item: Entity, depth: int) -> Points:
        if depth > _MAXIMUM_DEPTH:
            raise NoShape("een vorm die te diep is")
        kind = item.is_a()
        if kind not in self._readers:
            kinds = classes_of(item)
            self._readers[kind] = next((read for above, read in self._by_class if above in kinds), None)
        read = self._readers[kind]
        if read is None:
            raise NoShape(f"een vorm van soort {kind}")
        return read(item, depth)

    def _scaled(self, points: Iterable[tuple[float, ...]]) -> Points:
        metre = self._metre
        return [(p[0] * metre, p[1] * metre, p[2] * metre if len(p) > 2 else 0.0) for p in points]

    def _mapped(self, item: Entity, depth: int) -> Points:
        source, target = item.MappingSource, item.MappingTarget
        number = source.id()
        if number not in self._mapped_points:
            self._mapped_points[number] = self._several(source.MappedRepresentation.Items, depth + 1)
        axes = self._operator(target)
        scale = target.Scale or 1.0
        return [axes.place((x * scale, y * scale, z * scale)) for x, y, z in self._mapped_points[number]]

    def _operator(self, target: Entity) -> Axes:
        if not target.is_a("IfcCartesianTransformationOperator3D"):
            raise NoShape("een vlakke afbeelding")
        x = _unit(target.Axis1, (1.0, 0.0, 0.0))
        y = _unit(target.Axis2, (0.0, 1.0, 0.0))
        z = _unit(target.Axis3, (0.0, 0.0, 1.0))
        (origin,) = self._scaled([target.LocalOrigin.Coordinates])
        return Axes(origin, x, y, z)

    # --- solids

    def _swept(self, item: Entity, depth: int) -> Points:
        axes = axes3(item.Position, self._metre) if item.Position is not None else IDENTITY
        flat = self._profile(item.SweptArea, depth)
        if item.is_a("IfcExtrudedAreaSolid"):
            length = item.Depth * self._metre
            a, b, c = _unit(item.ExtrudedDirection, (0.0, 0.0, 1.0))
            flat = flat + [(x + a * length, y + b * length, z + c * length) for x, y, z in flat]
        return [axes.place(point) for point in flat]

    def _block(self, item: Entity, depth: int) -> Points:
        axes = axes3(item.Position, self._metre) if item.Position is not None else IDENTITY
        sides = [side * self._metre for side in (item.XLength, item.YLength, item.ZLength)]
        return [
            axes.place((x, y, z)) for x in (0.0, sides[0]) for y in (0.0, sides[1]) for z in (0.0, sides[2])
        ]

    def _shells(self, shells: Iterable[Entity]) -> Points:
        return [point for shell in shells for point in self._shell(shell)]

    def _shell(self, shell: Entity) -> Points:
        """The corners of the faces, each once."""
        corners: dict[int, Entity] = {}
        for face in shell.CfsFaces:
            for bound in face.get_argument(_FIRST):
                loop = bound.get_argument(_FIRST)
                if loop.is_a() != "IfcPolyLoop":
                    raise NoShape("vlakken met gebogen randen")
                for point in loop.get_argument(_FIRST):
                    corners[point.id()] = point
        return self._at(corners.values())

    def _at(self, points: Iterable[Entity]) -> Points:
        return self._scaled([point.get_argument(_FIRST) for point in points])

    # --- profiles and curves

    def _profile(self, profile: Entity, depth: int) -> Points:
        if profile.is_a("IfcArbitraryClosedProfileDef"):
            curves = [profile.OuterCurve, *(getattr(profile, "InnerCurves", None) or ())]
            return [point for curve in curves for point in self._curve(curve, depth)]
        if profile.is_a("IfcCompositeProfileDef"):
            return [point for part in profile.Profiles for point in self._profile(part, depth + 1)]
        if not profile.is_a("IfcParameterizedProfileDef"):
            raise NoShape(f"een doorsnede van soort {profile.is_a()}")
        width, height = self._sides(profile)
        place = self._flat(profile.Position)
        corners = ((-1, -1), (1, -1), (1, 1), (-1, 1))
        return [place(a * width / 2, b * height / 2) for a, b in corners]

    def _sides(self, profile: Entity) -> tuple[float, float]:
        """The sides of the rectangle around a profile that is given by its sizes."""
        for wide, high in (("XDim", "YDim"), ("OverallWidth", "OverallDepth"), ("Width", "Depth")):
            if hasattr(profile, wide) and hasattr(profile, high):
                return getattr(profile, wide) * self._metre, getattr(profile, high) * self._metre
        if hasattr(profile, "Radius"):
            return 2 * profile.Radius * self._metre, 2 * profile.Radius * self._metre
        if hasattr(profile, "Depth"):
            width = getattr(profile, "Width", None) or getattr(profile, "FlangeWidth", None) or profile.Depth
            return width * self._metre, profile.Depth * self._metre
        raise NoShape(f"een doorsnede van soort {profile.is_a()}")

    def _curve(self, curve: Entity, depth: int) -> Points:
        if depth > _MAXIMUM_DEPTH:
            raise NoShape("een vorm die te diep is")
        if curve.is_a("IfcPolyline"):
            return _once(self._at(curve.Points))
        if curve.is_a("IfcIndexedPolyCurve"):
            return _once(self._scaled(curve.Points.CoordList))
        if curve.is_a("IfcCompositeCurve"):
            return [point for part in curve.Segments for point in self._curve(part.ParentCurve, depth + 1)]
        if curve.is_a("IfcTrimmedCurve"):
            return self._trimmed(curve, depth)
        if curve.is_a("IfcConic"):
            return self._round(curve)
        if curve.is_a("IfcBSplineCurve"):
            return self._at(curve.ControlPointsList)
        raise NoShape(f"een omtrek van soort {curve.is_a()}")

    def _trimmed(self, curve: Entity, depth: int) -> Points:
        ends = [
            trim for ends in (curve.Trim1, curve.Trim2) for trim in ends if trim.is_a("IfcCartesianPoint")
        ]
        if len(ends) == 2:
            return self._at(ends)
        return self._curve(curve.BasisCurve, depth + 1)

    def _round(self, curve: Entity) -> Points:
        a = getattr(curve, "Radius", None) or curve.SemiAxis1
        b = getattr(curve, "Radius", None) or curve.SemiAxis2
        if curve.Position.is_a("IfcAxis2Placement3D"):
            axes = axes3(curve.Position, self._metre)
            return [axes.place((x * a * self._metre, y * b * self._metre, 0.0)) for x, y in _QUARTERS]
        place = self._flat(curve.Position)
        return [place(x * a * self._metre, y * b * self._metre) for x, y in _QUARTERS]

    def _flat(self, position: Entity | None) -> Callable[[float, float], Vector]:
        """Placing a point of a profile."""
        if position is None:
            return lambda x, y: (x, y, 0.0)
        ((left, foot, _),) = self._scaled([position.Location.Coordinates])
        cos, sin, _ = _unit(position.RefDirection, (1.0, 0.0, 0.0))
        return lambda x, y: (left + x * cos - y * sin, foot + x * sin + y * cos, 0.0)


def _once(points: Points) -> Points:
    """Without the repeated first point of a closed line."""
    return points[:-1] if len(points) > 1 and points[0] == points[-1] else points


def _unit(direction: Entity | None, otherwise: Vector) -> Vector:
    if direction is None:
        return otherwise
    a, b, c = (*direction.DirectionRatios, 0.0, 0.0)[:3]
    length = math.sqrt(a * a + b * b + c * c)
    if not length > 0:
        raise NoShape("een richting zonder lengte")
    return (a / length, b / length, c / length)


def extent_of(points: Points) -> Extent | None:
    """The extent of points, to a tenth of a micrometre; None without any."""
    count = len(points)
    if not count:
        return None
    xs, ys, zs = zip(*points, strict=True)
    mean = (math.fsum(xs) / count, math.fsum(ys) / count, math.fsum(zs) / count)
    dx, dy, dz = (
        [value - middle for value in values] for values, middle in zip((xs, ys, zs), mean, strict=True)
    )
    pairs = ((dx, dx), (dy, dy), (dz, dz), (dx, dy), (dx, dz), (dy, dz))
    spread = tuple(round(sum(map(mul, one, other)) / count, 7) + 0.0 for one, other in pairs)
    if not all(map(math.isfinite, (*mean, *spread))):
        return None
    return Extent(_tidy((min(xs), min(ys), min(zs))), _tidy((max(xs), max(ys), max(zs))), _tidy(mean), spread)


def _tidy(vector: Vector) -> Vector:
    x, y, z = vector
    return (round(x, 7) + 0.0, round(y, 7) + 0.0, round(z, 7) + 0.0)
