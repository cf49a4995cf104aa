"""The geometry kernel of ifcopenshell, for shapes that are not plane faces. Imported only when needed."""

from __future__ import annotations

from importlib import import_module

from bblcheck.ifc.entity import Entity
from bblcheck.ifc.shape import Face, NoShape


def kernel_faces(space: Entity) -> tuple[Face, ...]:
    """The triangles of the shape, in metres and in the axes of the object. Raises NoShape.

    A kernel may end the whole process on a bad shape; the parent then asks again without it.
    """
    kernel: Entity = import_module("ifcopenshell.geom")
    try:
        shape = kernel.create_shape(kernel.settings(), space)
    except Exception as error:
        raise NoShape(f"de vorm kan niet worden berekend: {error}") from None
    numbers, triangles = shape.geometry.verts, shape.geometry.faces
    points = [(numbers[i], numbers[i + 1], numbers[i + 2]) for i in range(0, len(numbers), 3)]
    return tuple(
        Face(((points[triangles[i]], points[triangles[i + 1]], points[triangles[i + 2]]),))
        for i in range(0, len(triangles), 3)
    )
