"""A model in mirror image: what a maker delivers who builds the left-hand home where the right-hand one stood."""

from __future__ import annotations

import ifcopenshell.util.unit

from bblcheck.home.parts import Part, Parts, Pose, Vector
from bblcheck.ifc.entity import Entity


def mirrored(file: Entity, parts: Parts, *, shapes: bool) -> None:
    """Every part at its place in the mirror, about the plane x = 0. With `shapes` its shape is mirrored too; without
    it keeps its own, set at the other end, as with a box, which is its own mirror image."""
    metre = ifcopenshell.util.unit.calculate_unit_scale(file)
    for part in parts.parts:
        if part.pose is None:
            continue
        identity, _, number = part.id.partition("#")
        element = file.by_id(int(number)) if number else file.by_guid(identity)
        _place(file, element, opposite(part, shapes=shapes), metre)
        if shapes and element.Representation is not None:
            _turn_over(file, element.Representation)


def opposite(part: Part, *, shapes: bool) -> Pose:
    """Where the axes of a part lie in the mirror. They stay right-handed, so that its own y points the other way."""
    assert part.pose is not None
    (ax, ay, az), (cx, cy, cz) = part.pose.x, part.pose.z
    across = (cy * az - cz * ay, cz * ax - cx * az, cx * ay - cy * ax)
    end = 0.0 if shapes or part.extent is None else part.extent.low[1] + part.extent.high[1]
    x, y, z = (start + end * along for start, along in zip(part.pose.origin, across, strict=True))
    return Pose((-x, y, z), _over(part.pose.x), _over(part.pose.z))


def _over(along: Vector) -> Vector:
    return (-along[0], along[1], along[2])


def _place(file: Entity, element: Entity, pose: Pose, metre: float) -> None:
    at = tuple(along / metre for along in pose.origin)
    element.ObjectPlacement = file.createIfcLocalPlacement(
        None,
        file.createIfcAxis2Placement3D(
            file.createIfcCartesianPoint(at),
            file.createIfcDirection(pose.z),
            file.createIfcDirection(pose.x),
        ),
    )


def _turn_over(file: Entity, representation: Entity) -> None:
    """Each shape as a mapped item that turns y over, as exporters write what was mirrored."""
    origin = file.createIfcCartesianPoint((0.0, 0.0, 0.0))
    x, y, z = (file.createIfcDirection(each) for each in ((1.0, 0.0, 0.0), (0.0, -1.0, 0.0), (0.0, 0.0, 1.0)))
    over = file.createIfcCartesianTransformationOperator3D(x, y, origin, None, z)
    found = []
    for shape in representation.Representations:
        plain = file.createIfcAxis2Placement3D(origin)
        item = file.createIfcMappedItem(file.createIfcRepresentationMap(plain, shape), over)
        found.append(
            file.createIfcShapeRepresentation(
                shape.ContextOfItems, shape.RepresentationIdentifier, "MappedRepresentation", [item]
            )
        )
    representation.Representations = found
