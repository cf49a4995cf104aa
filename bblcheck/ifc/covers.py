"""What hangs or lies in a room without being cut out of its volume: ceilings, finished floors, slabs."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from bblcheck.ifc.bodies import body_of
from bblcheck.ifc.columns import Column, columns_of, pieces
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.model import Model, name_of
from bblcheck.ifc.shape import Face, NoShape, faces_of, placed
from bblcheck.ifc.units import NoUnit

_CELL = 5.0
_MOST_CELLS = 400
_MOST_COLUMNS = 60
_DEEP = 0.005
"""Metres: what reaches less far into a room only touches it."""
_NARROW = 0.02
"""Metres: a narrower strip of a ceiling over a room is where they meet at a wall."""
_COVERINGS = ("CEILING", "FLOORING")
_UNREADABLE = (NoShape, NoUnit, TypeError, ValueError, AttributeError, OverflowError, ZeroDivisionError)

Box = tuple[float, float, float, float, float, float]


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


@dataclass(frozen=True, slots=True)
class Covers:
    """The ceilings, finished floors and slabs of a model by where they are, each looked at when first needed."""

    _cells: dict[tuple[int, int], list[_Cover]]
    _wide: list[_Cover]
    _columns: dict[int, tuple[Column, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, model: Model) -> Covers:
        found = cls({}, [])
        for entity in model.instances("IfcCovering", "IfcSlab"):
            if entity.is_a("IfcCovering") and entity.PredefinedType not in _COVERINGS:
                continue
            faces = _faces(model, entity)
            if faces:
                found._put(_Cover(entity, faces, box_of(faces)))
        return found

    def within(self, faces: Sequence[Face]) -> Clear | None:
        """What they leave free of a room, its faces in the axes of the model; None when nothing reaches into
        it. Raises NoShape when the room has no columns."""
        box = box_of(faces)
        near = [cover for cover in self._near(box) if _overlaps(cover.box, box)]
        if not near:
            return None
        columns = columns_of(faces)
        by = []
        for cover in near:
            less = _lowered(columns, self._columns_of(cover))
            if less != columns:
                columns = less
                by.append(cover.entity)
        return Clear(columns, tuple(by)) if by else None

    def _columns_of(self, cover: _Cover) -> tuple[Column, ...]:
        number = cover.entity.id()
        if number not in self._columns:
            try:
                self._columns[number] = columns_of(cover.faces)
            except NoShape:
                self._columns[number] = ()
            if len(self._columns[number]) > _MOST_COLUMNS:
                self._columns[number] = ()
        return self._columns[number]

    def _put(self, cover: _Cover) -> None:
        cells = list(_cells(cover.box, _MOST_CELLS))
        if len(cells) > _MOST_CELLS:
            self._wide.append(cover)
            return
        for cell in cells:
            self._cells.setdefault(cell, []).append(cover)

    def _near(self, box: Box) -> Iterable[_Cover]:
        found = {cover.entity.id(): cover for cover in self._wide}
        for cell in _cells(box, _MOST_CELLS):
            found |= {cover.entity.id(): cover for cover in self._cells.get(cell, ())}
        return [found[number] for number in sorted(found)]


def _faces(model: Model, entity: Entity) -> tuple[Face, ...]:
    """The faces in the axes of the model; none when they cannot be read. Only a ceiling is worth the kernel."""
    try:
        metre = float(model.units.factor("LENGTHUNIT"))
        axes = placed(entity.ObjectPlacement, metre)
        faces = body_of(model, entity) if entity.is_a("IfcCovering") else faces_of(entity, metre)
        return tuple(face.moved(axes) for face in faces)
    except _UNREADABLE:
        return ()


def box_of(faces: Iterable[Face]) -> Box:
    """Lowest and highest x, y and z."""
    points = [point for face in faces for loop in face.loops for point in loop]
    xs, ys, zs = zip(*points, strict=True)
    return min(xs), max(xs), min(ys), max(ys), min(zs), max(zs)


def _overlaps(one: Box, other: Box) -> bool:
    return all(
        min(one[side + 1], other[side + 1]) - max(one[side], other[side]) > _DEEP for side in (0, 2, 4)
    )


def _cells(box: Box, most: int) -> Iterator[tuple[int, int]]:
    """The cells under a box; one more than `most` when there are too many to count."""
    left, right, near, far = (math.floor(side / _CELL) for side in box[:4])
    if (right - left + 1) * (far - near + 1) > most:
        yield from ((left + step, near) for step in range(most + 1))
        return
    yield from ((x, y) for x in range(left, right + 1) for y in range(near, far + 1))


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
    """What a person calls them, each once."""
    return ", ".join(dict.fromkeys(name_of(entity) or str(entity.is_a()) for entity in entities))
