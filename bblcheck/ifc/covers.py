"""What hangs or lies in a room without being cut out of its volume: ceilings, finished floors, slabs."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import TypeAlias

from bblcheck.ifc.bodies import body_of
from bblcheck.ifc.columns import Area, Column, columns_of, corners_of, pieces
from bblcheck.ifc.corners import UNREADABLE
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.grid import Grid
from bblcheck.ifc.model import Model, name_of
from bblcheck.ifc.shape import Face, faces_of, placed

_MOST_COLUMNS = 60
_MOST_NAMES = 4
_DEEP = 0.005
"""Metres: what reaches less far into a room only touches it."""
_NARROW = 0.02
"""Metres: a narrower strip of a ceiling over a room is where they meet at a wall."""
_COVERINGS = ("CEILING", "FLOORING")

Box: TypeAlias = tuple[float, float, float, float, float, float]


@dataclass(frozen=True, slots=True)
class _Cover:
    entity: Entity
    faces: tuple[Face, ...]
    box: Box


@dataclass(frozen=True, slots=True)
class Clear:
    """What is free of a room: its columns, and the objects that take from its height."""

    columns: tuple[Column, ...]
    by: tuple[Entity, ...]


class Covers:
    """The ceilings, finished floors and slabs of a model by where they are, each looked at when first needed."""

    def __init__(self, model: Model, covers: Sequence[_Cover]) -> None:
        self._model = model
        self._covers = covers
        self._grid = Grid([cover.box[:4] for cover in covers])
        self._columns: dict[int, tuple[Column, ...]] = {}

    @classmethod
    def of(cls, model: Model) -> Covers:
        found = []
        for entity in model.instances("IfcCovering", "IfcSlab"):
            if entity.is_a("IfcCovering") and entity.PredefinedType not in _COVERINGS:
                continue
            faces = _faces(model, entity)
            if faces:
                found.append(_Cover(entity, faces, box_of(faces)))
        return cls(model, found)

    def within(self, faces: Sequence[Face]) -> Clear | None:
        """What they leave free of a room, its faces in the axes of the model; None when nothing reaches into
        it. Raises NoShape when the room has no columns."""
        box = box_of(faces)
        near = [self._covers[number] for number in self._grid.near(box[:4])]
        near = [cover for cover in near if _overlaps(cover.box, box)]
        if not near:
            return None
        columns = columns_of(faces)
        by: list[Entity] = []
        for entities, covers in self._layers(near):
            less = _lowered(columns, covers)
            if less != columns:
                columns = less
                by += entities
        return Clear(columns, tuple(by)) if by else None

    def _layers(self, covers: Iterable[_Cover]) -> Iterator[tuple[list[Entity], list[Column]]]:
        """The columns of covers between the same two planes as one, such as the tiles of a ceiling."""
        found: dict[Hashable, list[tuple[Entity, Column]]] = {}
        for cover in covers:
            for column in self._columns_of(cover):
                key = (column.floors[0].rounded(), column.ceilings[0].rounded())
                found.setdefault(key, []).append((cover.entity, column))
        for layer in found.values():
            whole = import_module("shapely").union_all([column.plan for _, column in layer])
            first = layer[0][1]
            yield (
                [entity for entity, _ in layer],
                [Column(plan, first.floors, first.ceilings) for plan in pieces(whole)],
            )

    def above(self, plan: Area, height: float) -> float | None:
        """The clear height over a level plan at that height; None when no slab or ceiling lies over it."""
        left, low, right, high = plan.bounds
        found = []
        for number in self._grid.near((left, low, right, high)):
            for column in (
                self._columns_of(self._covers[number]) if self._covers[number].box[5] > height else ()
            ):
                shared = column.plan.intersection(plan)
                if not shared.buffer(-_NARROW / 2).is_empty:
                    under = min(
                        column.floors[0].at(x, y) for part in pieces(shared) for x, y in corners_of(part)
                    )
                    found += [under - height] if under > height + _DEEP else []
        return min(found, default=None)

    def _columns_of(self, cover: _Cover) -> tuple[Column, ...]:
        number = cover.entity.id()
        if number not in self._columns:
            try:
                found = _cut_out(columns_of(cover.faces), _openings(self._model, cover.entity))
            except UNREADABLE:
                found = ()
            self._columns[number] = found if len(found) <= _MOST_COLUMNS else ()
        return self._columns[number]


def _faces(model: Model, entity: Entity) -> tuple[Face, ...]:
    """The faces in the axes of the model; none when they cannot be read. Only a ceiling is worth the kernel."""
    try:
        metre = float(model.units.factor("LENGTHUNIT"))
        axes = placed(entity.ObjectPlacement, metre)
        faces = body_of(model, entity) if entity.is_a("IfcCovering") else faces_of(entity, metre)
        return tuple(face.moved(axes) for face in faces)
    except UNREADABLE:
        return ()


def _openings(model: Model, entity: Entity) -> tuple[Column, ...]:
    """What is cut out of a slab or ceiling, such as a stairwell. Raises what is in UNREADABLE."""
    metre = float(model.units.factor("LENGTHUNIT"))
    found: list[Column] = []
    for relation in entity.HasOpenings:
        opening = relation.RelatedOpeningElement
        axes = placed(opening.ObjectPlacement, metre)
        found += columns_of([face.moved(axes) for face in body_of(model, opening)])
    return tuple(found)


def _cut_out(columns: tuple[Column, ...], openings: Sequence[Column]) -> tuple[Column, ...]:
    for opening in openings:
        columns = tuple(
            Column(part, column.floors, column.ceilings)
            for column in columns
            for part in pieces(column.plan.difference(opening.plan))
        )
    return columns


def box_of(faces: Iterable[Face]) -> Box:
    """Lowest x and y, highest x and y, lowest and highest z."""
    points = [point for face in faces for loop in face.loops for point in loop]
    xs, ys, zs = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys), min(zs), max(zs)


def _overlaps(one: Box, other: Box) -> bool:
    return all(
        min(one[most], other[most]) - max(one[least], other[least]) > _DEEP
        for least, most in ((0, 2), (1, 3), (4, 5))
    )


def _lowered(columns: tuple[Column, ...], covers: Sequence[Column]) -> tuple[Column, ...]:
    """The columns without what the cover takes: it lowers the ceiling, or raises the floor, whichever is near."""
    for cover in covers:
        columns = tuple(part for column in columns for part in _split(column, cover))
    return columns


def _split(column: Column, cover: Column) -> list[Column]:
    shared = column.plan.intersection(cover.plan)
    if shared.is_empty or shared.buffer(-_NARROW / 2).is_empty:
        return [column]
    spot = shared.representative_point()
    floor = max(plane.at(spot.x, spot.y) for plane in column.floors)
    ceiling = min(plane.at(spot.x, spot.y) for plane in column.ceilings)
    under, top = cover.floors[0].at(spot.x, spot.y), cover.ceilings[0].at(spot.x, spot.y)
    if under > ceiling - _DEEP or top < floor + _DEEP:
        return [column]
    above = under + top > floor + ceiling
    floors = column.floors if above else (*column.floors, *cover.ceilings)
    ceilings = (*column.ceilings, *cover.floors) if above else column.ceilings
    rest = [
        Column(part, column.floors, column.ceilings) for part in pieces(column.plan.difference(cover.plan))
    ]
    return [*rest, *(Column(part, floors, ceilings) for part in pieces(shared))]


def names(entities: Iterable[Entity]) -> str:
    """What a person calls them, each name once and not too many."""
    found = list(dict.fromkeys(name_of(entity) or str(entity.is_a()) for entity in entities))
    return ", ".join(found[:_MOST_NAMES] + ["..."] * (len(found) > _MOST_NAMES))
