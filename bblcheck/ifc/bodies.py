"""The faces of the body of an object of a model, worked out once."""

from __future__ import annotations

from bblcheck.ifc.entity import Entity
from bblcheck.ifc.kernel import kernel_faces
from bblcheck.ifc.model import Model
from bblcheck.ifc.shape import Face, NoShape, faces_of, pieces_of


def body_of(model: Model, entity: Entity) -> tuple[Face, ...]:
    """In metres and in the axes of the object. Raises NoShape or NoUnit."""
    if entity.id() not in model.bodies:
        model.bodies[entity.id()] = _faces(model, entity)
    return model.bodies[entity.id()]


def pieces_of_body(model: Model, entity: Entity) -> tuple[Face, ...]:
    """The faces of all bodies of an object. Raises NoShape or NoUnit."""
    try:
        return pieces_of(entity, float(model.units.factor("LENGTHUNIT")))
    except NoShape as problem:
        if not problem.kernel or model.geometry != "kernel":
            raise
    return kernel_faces(entity)


def _faces(model: Model, entity: Entity) -> tuple[Face, ...]:
    try:
        return faces_of(entity, float(model.units.factor("LENGTHUNIT")))
    except NoShape as problem:
        if not problem.kernel or model.geometry != "kernel":
            raise
    return kernel_faces(entity)
