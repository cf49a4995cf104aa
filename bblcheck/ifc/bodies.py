"""The faces of the body of an object of a model, where they stand, and its floor: each worked out once."""

from __future__ import annotations

from bblcheck.ifc.entity import Entity
from bblcheck.ifc.kernel import kernel_faces
from bblcheck.ifc.model import Model
from bblcheck.ifc.room import Floor, floor_of
from bblcheck.ifc.shape import Face, NoShape, faces_of, pieces_of, placed


def body_of(model: Model, entity: Entity) -> tuple[Face, ...]:
    """In metres and in the axes of the object. Raises NoShape or NoUnit."""
    if entity.id() not in model.bodies:
        model.bodies[entity.id()] = _faces(model, entity)
    return model.bodies[entity.id()]


def placed_faces(model: Model, entity: Entity) -> tuple[Face, ...]:
    """The same in the axes of the model. Raises NoShape or NoUnit."""
    if entity.id() not in model.placed:
        axes = placed(entity.ObjectPlacement, float(model.units.factor("LENGTHUNIT")))
        model.placed[entity.id()] = tuple(face.moved(axes) for face in body_of(model, entity))
    return model.placed[entity.id()]


def placed_floor(model: Model, entity: Entity) -> Floor:
    """The floor of a room in the axes of the model. Raises NoShape or NoUnit."""
    if entity.id() not in model.floors:
        model.floors[entity.id()] = floor_of(placed_faces(model, entity))
    return model.floors[entity.id()]


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
