"""The faces of a solid as the model states them: no tessellation, no rounding, in metres, local axes."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TypeAlias

from bblcheck.ifc.entity import Entity
from bblcheck.records import dataclass

Point: TypeAlias = tuple[float, float, float]
Loop: TypeAlias = tuple[Point, ...]

_MAXIMUM_POINTS = 20_000
_SAME = 1e-7


class NoShape(Exception):
    """The shape is not read here; the message says why. `kernel`: a geometry kernel may know better."""

    def __init__(self, message: str, kernel: bool = False) -> None:
        super().__init__(message)
        self.kernel = kernel


@dataclass(frozen=True, slots=True)
class Face:
    """A plane face: its outer loop first, then its holes; no point is repeated at the end of a loop."""

    loops: tuple[Loop, ...]

    def moved(self, axes: Axes) -> Face:
        """The same face in the axes in which `axes` are given."""
        return Face(tuple(tuple(axes.place(point) for point in loop) for loop in self.loops))


@dataclass(frozen=True, slots=True)
class Axes:
    """A right-handed frame: origin and three unit vectors."""

    origin: Point
    x: Point
    y: Point
    z: Point

    def place(self, point: Point) -> Point:
        a, b, c = point
        return (
            self.origin[0] + a * self.x[0] + b * self.y[0] + c * self.z[0],
            self.origin[1] + a * self.x[1] + b * self.y[1] + c * self.z[1],
            self.origin[2] + a * self.x[2] + b * self.y[2] + c * self.z[2],
        )


IDENTITY = Axes((0.0, 0.0, 0.0), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))


def faces_of(space: Entity, metre: float) -> tuple[Face, ...]:
    """The faces of the body of an object; `metre` is the length unit of the project. Raises NoShape."""
    item = _body(space)
    faces = tuple(_faces(item, metre))
    if sum(len(loop) for face in faces for loop in face.loops) > _MAXIMUM_POINTS:
        raise NoShape("de vorm is te zwaar")
    return faces


def pieces_of(entity: Entity, metre: float) -> tuple[Face, ...]:
    """The faces of all bodies that an object is made of, such as the bars of a railing. Raises NoShape."""
    return surfaces_of(_bodies(entity), metre)


def surfaces_of(items: Iterable[Entity], metre: float) -> tuple[Face, ...]:
    """The faces of bodies and open surfaces, such as a terrain. Raises NoShape."""
    faces: list[Face] = []
    for item in items:
        faces += _faces(item, metre)
        if len(faces) > _MAXIMUM_POINTS:
            raise NoShape("de vorm is te zwaar")
    return tuple(faces)


def _body(space: Entity) -> Entity:
    items = _bodies(space)
    if len(items) != 1:
        raise NoShape("de vorm bestaat uit meer dan een lichaam")
    return items[0]


def _bodies(entity: Entity) -> tuple[Entity, ...]:
    shape = entity.Representation
    if shape is None:
        raise NoShape("geen vorm in het model")
    bodies = [item for item in shape.Representations if item.RepresentationIdentifier == "Body"]
    if len(bodies) != 1 or not bodies[0].Items:
        raise NoShape(
            "geen vorm (Body) in het model" if not bodies else "meer dan een vorm (Body) in het model"
        )
    items: tuple[Entity, ...] = bodies[0].Items
    return items


def _faces(item: Entity, metre: float) -> Iterable[Face]:
    kind = item.is_a()
    if kind == "IfcExtrudedAreaSolid":
        return _extruded(item, metre)
    if kind in ("IfcFacetedBrep", "IfcFacetedBrepWithVoids"):
        return _shell(item.Outer, metre)
    if kind == "IfcFaceBasedSurfaceModel":
        return [face for shell in item.FbsmFaces for face in _shell(shell, metre)]
    if kind == "IfcShellBasedSurfaceModel":
        return [face for shell in item.SbsmBoundary for face in _shell(shell, metre)]
    if kind in ("IfcTriangulatedFaceSet", "IfcTriangulatedIrregularNetwork"):
        return _indexed(item, item.CoordIndex, metre)
    if kind == "IfcPolygonalFaceSet":
        if any(face.is_a() != "IfcIndexedPolygonalFace" for face in item.Faces):
            raise NoShape("vlakken met gaten in een IfcPolygonalFaceSet", kernel=True)
        return _indexed(item, [face.CoordIndex for face in item.Faces], metre)
    raise NoShape(f"een vorm van soort {kind}", kernel=True)


# --- surfaces


def _shell(shell: Entity, metre: float) -> list[Face]:
    faces = []
    for face in shell.CfsFaces:
        outer = [bound for bound in face.Bounds if bound.is_a("IfcFaceOuterBound")]
        inner = [bound for bound in face.Bounds if not bound.is_a("IfcFaceOuterBound")]
        faces.append(Face(tuple(_bound(bound, metre) for bound in (*outer, *inner))))
    return faces


def _bound(bound: Entity, metre: float) -> Loop:
    if not bound.Bound.is_a("IfcPolyLoop"):
        raise NoShape("vlakken met gebogen randen", kernel=True)
    return _open([_scaled(point.Coordinates, metre) for point in bound.Bound.Polygon])


def _indexed(item: Entity, faces: Iterable[Sequence[int]], metre: float) -> list[Face]:
    points = [_scaled(point, metre) for point in item.Coordinates.CoordList]
    renumbered = getattr(item, "PnIndex", None)
    found = []
    for face in faces:
        indices = [renumbered[index - 1] for index in face] if renumbered else face
        if any(not 1 <= index <= len(points) for index in indices):
            raise NoShape("een vlak verwijst naar een punt dat er niet is")
        found.append(Face((tuple(points[index - 1] for index in indices),)))
    return found


# --- extrusions


def _extruded(item: Entity, metre: float) -> list[Face]:
    axes = axes3(item.Position, metre) if item.Position is not None else IDENTITY
    direction = _unit(_point3(item.ExtrudedDirection.DirectionRatios))
    depth = item.Depth * metre
    if not depth > 0:
        raise NoShape("een uitgetrokken vorm zonder hoogte")
    step = tuple(depth * part for part in direction)
    bottom = [tuple(axes.place((x, y, 0.0)) for x, y in loop) for loop in _profile(item.SweptArea, metre)]
    top = [
        tuple(axes.place((x + step[0], y + step[1], step[2])) for x, y in loop)
        for loop in _profile(item.SweptArea, metre)
    ]
    faces = [Face(tuple(bottom)), Face(tuple(top))]
    for low, high in zip(bottom, top, strict=True):
        for index in range(len(low)):
            faces.append(Face(((low[index - 1], low[index], high[index], high[index - 1]),)))
    return faces


def _profile(profile: Entity, metre: float) -> list[list[tuple[float, float]]]:
    kind = profile.is_a()
    if kind == "IfcRectangleProfileDef":
        return [_rectangle(profile, metre)]
    if kind == "IfcArbitraryClosedProfileDef":
        return [_curve(profile.OuterCurve, metre)]
    if kind == "IfcArbitraryProfileDefWithVoids":
        return [_curve(curve, metre) for curve in (profile.OuterCurve, *profile.InnerCurves)]
    raise NoShape(f"een doorsnede van soort {kind}", kernel=True)


def _rectangle(profile: Entity, metre: float) -> list[tuple[float, float]]:
    half_x, half_y = profile.XDim * metre / 2, profile.YDim * metre / 2
    if not (half_x > 0 and half_y > 0):
        raise NoShape("een rechthoek zonder maat")
    corners = [(-half_x, -half_y), (half_x, -half_y), (half_x, half_y), (-half_x, half_y)]
    position = profile.Position
    if position is None:
        return corners
    x, y = _pair(position.Location.Coordinates, metre)
    cos, sin = (1.0, 0.0)
    if position.RefDirection is not None:
        cos, sin, _ = _unit(_point3(position.RefDirection.DirectionRatios))
    return [(x + a * cos - b * sin, y + a * sin + b * cos) for a, b in corners]


def _curve(curve: Entity, metre: float) -> list[tuple[float, float]]:
    kind = curve.is_a()
    if kind == "IfcPolyline":
        points = [_pair(point.Coordinates, metre) for point in curve.Points]
    elif kind == "IfcIndexedPolyCurve":
        points = _indexed_curve(curve, metre)
    elif kind == "IfcCompositeCurve":
        from bblcheck.ifc.arcs import composite

        points = composite(curve, metre)
    else:
        raise NoShape(f"een omtrek van soort {kind}", kernel=True)
    flat = _open([(x, y, 0.0) for x, y in points])
    return [(x, y) for x, y, _ in flat]


def _indexed_curve(curve: Entity, metre: float) -> list[tuple[float, float]]:
    points = [_pair(point, metre) for point in curve.Points.CoordList]
    if curve.Segments is None:
        return points
    if any(not 1 <= index <= len(points) for segment in curve.Segments for index in segment.wrappedValue):
        raise NoShape("een omtrek verwijst naar een punt dat er niet is")
    found: list[tuple[float, float]] = []
    for segment in curve.Segments:
        corners = [points[index - 1] for index in segment.wrappedValue]
        if segment.is_a() == "IfcArcIndex" and len(corners) == 3:
            from bblcheck.ifc.arcs import through

            corners = through(*corners)
        elif segment.is_a() != "IfcLineIndex":
            raise NoShape(f"een omtrek met een {segment.is_a()}")
        found += corners
    return found


def _open(points: list[Point]) -> Loop:
    """The loop without its repeated last point and without points on top of each other."""
    kept: list[Point] = []
    for point in points:
        if not kept or math.dist(kept[-1], point) > _SAME:
            kept.append(point)
    while len(kept) > 1 and math.dist(kept[0], kept[-1]) <= _SAME:
        kept.pop()
    if len(kept) < 3:
        raise NoShape("een vlak met minder dan drie hoeken")
    return tuple(kept)


# --- vectors and axes


def upward(placement: Entity | None) -> Point:
    """The direction that is up in the world, in the axes of an object with this placement."""
    chain = []
    while placement is not None:
        if placement.is_a() != "IfcLocalPlacement":
            raise NoShape(f"een plaatsing van soort {placement.is_a()}")
        chain.append(placement.RelativePlacement)
        placement = placement.PlacementRelTo
    up: Point = (0.0, 0.0, 1.0)
    for position in reversed(chain):
        if position.is_a("IfcAxis2Placement3D"):
            axes = axes3(position, 1.0)
            up = (_dot(up, axes.x), _dot(up, axes.y), _dot(up, axes.z))
    return up


def placed(placement: Entity | None, metre: float) -> Axes:
    """The axes of an object with this placement, in those of the model. Raises NoShape."""
    axes = IDENTITY
    while placement is not None:
        axes = within(axes, own_axes(placement, metre))
        placement = placement.PlacementRelTo
    return axes


def own_axes(placement: Entity, metre: float) -> Axes:
    """The axes of one placement in those it is relative to. Raises NoShape."""
    if placement.is_a() != "IfcLocalPlacement":
        raise NoShape(f"een plaatsing van soort {placement.is_a()}")
    position = placement.RelativePlacement
    return axes3(position, metre) if position.is_a("IfcAxis2Placement3D") else IDENTITY


def within(inner: Axes, outer: Axes) -> Axes:
    """Axes given in `outer`, in the axes in which `outer` is given."""
    turn = Axes((0.0, 0.0, 0.0), outer.x, outer.y, outer.z)
    return Axes(outer.place(inner.origin), turn.place(inner.x), turn.place(inner.y), turn.place(inner.z))


def axes3(position: Entity, metre: float) -> Axes:
    axis, reference = position.Axis, position.RefDirection
    z = _unit(_point3(axis.DirectionRatios)) if axis is not None else (0.0, 0.0, 1.0)
    wanted = _point3(reference.DirectionRatios) if reference is not None else (1.0, 0.0, 0.0)
    along = _dot(wanted, z)
    x = _unit((wanted[0] - along * z[0], wanted[1] - along * z[1], wanted[2] - along * z[2]))
    return Axes(_scaled(position.Location.Coordinates, metre), x, _cross(z, x), z)


def normal_of(loop: Loop) -> Point:
    """The direction across the face, by Newell's sum over its edges; longer for a larger face."""
    x = y = z = 0.0
    for (a, b, c), (d, e, f) in pairwise((*loop, loop[0])):
        x += (b - e) * (c + f)
        y += (c - f) * (a + d)
        z += (a - d) * (b + e)
    return (x, y, z)


def _unit(vector: Point) -> Point:
    length = math.hypot(*vector)
    if not (math.isfinite(length) and length > _SAME):
        raise NoShape("een richting zonder lengte")
    return (vector[0] / length, vector[1] / length, vector[2] / length)


def _dot(a: Point, b: Point) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def _cross(a: Point, b: Point) -> Point:
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def _point3(numbers: Sequence[float]) -> Point:
    try:
        x, y, z = (*numbers, 0.0, 0.0)[:3]
        finite = math.isfinite(x) and math.isfinite(y) and math.isfinite(z)
    except (TypeError, ValueError):
        finite = False
    if not finite:
        raise NoShape("een punt dat geen getallen heeft")
    return (x, y, z)


def _scaled(numbers: Sequence[float], metre: float) -> Point:
    x, y, z = _point3(numbers)
    return (x * metre, y * metre, z * metre)


def _pair(numbers: Sequence[float], metre: float) -> tuple[float, float]:
    x, y, _ = _scaled(numbers, metre)
    return (x, y)
