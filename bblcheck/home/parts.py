"""The physical parts of a model as the comparison of two states reads them: what each is, and where it sits.

Nothing here depends on GlobalId, name, tag, owner or order: id and name only serve to tell a person which part
is meant. Lengths in metres; positions in the axes of the model, as authored.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cached_property
from typing import TypeAlias, cast

from bblcheck.records import dataclass

Vector: TypeAlias = tuple[float, float, float]
Value: TypeAlias = str | float | bool
Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
FORMAT = "bblcheck.parts/1"
UNREAD = "?"
"""The digest of a shape that could not be read."""


class Scope(StrEnum):
    """What sort of thing a part is. Foundation, furniture and terrain are set apart: they are no part of the
    composition of the home."""

    ELEMENT = "element"
    OPENING = "opening"
    ROOM = "room"
    FOUNDATION = "foundation"
    FURNITURE = "furniture"
    TERRAIN = "terrain"

    @property
    def counts(self) -> bool:
        """Whether parts of this sort belong to the composition of the home."""
        return self in (Scope.ELEMENT, Scope.OPENING, Scope.ROOM)


@dataclass(frozen=True, slots=True)
class Pose:
    """Where the axes of a part lie: origin, and its x and z axis as unit vectors."""

    origin: Vector
    x: Vector
    z: Vector


@dataclass(frozen=True, slots=True)
class Extent:
    """The corners of a shape in the axes of the part: smallest and largest coordinate along each axis, their
    mean, and how they spread around it (xx, yy, zz, xy, xz, yz)."""

    low: Vector
    high: Vector
    mean: Vector
    spread: tuple[float, ...]

    @property
    def size(self) -> Vector:
        """Length along each axis of the part."""
        return (self.high[0] - self.low[0], self.high[1] - self.low[1], self.high[2] - self.low[2])


@dataclass(frozen=True, slots=True)
class Part:
    """One part. `shape` is a digest of its authored shape ("" when it has none), `mark` a digest of everything
    that makes it what it is; `whole` is the number of the part it belongs to, `module` that of its module."""

    id: str
    name: str
    kind: str
    scope: Scope
    mark: str
    shape: str
    pose: Pose | None
    extent: Extent | None
    material: tuple[str, ...]
    properties: Mapping[str, Value]
    serial: str
    whole: int | None
    is_module: bool

    @property
    def placed(self) -> bool:
        """Whether it has a shape and a place."""
        return bool(self.shape) and self.pose is not None


@dataclass(frozen=True)
class Parts:
    """All parts of one model. `problem` tells why shapes and places could not be read, "" when they could."""

    parts: tuple[Part, ...]
    problem: str = ""

    @cached_property
    def modules(self) -> tuple[int | None, ...]:
        """For each part the number of the module it belongs to, itself included."""
        found: list[int | None] = []
        for number in range(len(self.parts)):
            found.append(next((up for up in self.upward(number) if self.parts[up].is_module), None))
        return tuple(found)

    @cached_property
    def serials(self) -> frozenset[str]:
        """The serial numbers of the modules."""
        return frozenset(part.serial for part in self.parts if part.is_module and part.serial)

    @cached_property
    def within(self) -> Mapping[int, tuple[int, ...]]:
        """The parts of each part that has any."""
        found: dict[int, list[int]] = {}
        for number, part in enumerate(self.parts):
            if part.whole is not None:
                found.setdefault(part.whole, []).append(number)
        return {whole: tuple(numbers) for whole, numbers in found.items()}

    def upward(self, number: int) -> Sequence[int]:
        """The part itself, the part it belongs to, and so on; a ring of parts ends where it began."""
        found: list[int] = []
        at: int | None = number
        while at is not None and at not in found:
            found.append(at)
            at = self.parts[at].whole
        return found


def encode(parts: Parts) -> dict[str, Json]:
    """The parts as JSON; equal sets of properties and materials are written once."""
    sets: dict[tuple[tuple[str, Value], ...], int] = {}
    materials: dict[tuple[str, ...], int] = {}
    rows: list[Json] = []
    for part in parts.parts:
        own: list[Json] = []
        for group in _grouped(part.properties):
            own.append(sets.setdefault(group, len(sets)))
        material = materials.setdefault(part.material, len(materials))
        rows.append(
            row(
                part.id,
                part.name,
                part.kind,
                part.scope,
                part.mark,
                part.shape,
                part.pose,
                part.extent,
                material,
                own,
                part.serial,
                part.whole,
                part.is_module,
            )
        )
    return document(
        [[[key, value] for key, value in group] for group in sets],
        [list(layers) for layers in materials],
        rows,
        parts.problem,
    )


def document(sets: list[Json], materials: list[Json], rows: list[Json], problem: str) -> dict[str, Json]:
    """The JSON that `decode` reads."""
    return {"format": FORMAT, "sets": sets, "materials": materials, "parts": rows, "problem": problem}


def row(
    identity: str,
    name: str,
    kind: str,
    scope: Scope,
    mark: str,
    shape: str,
    pose: Pose | None,
    extent: Extent | None,
    material: int,
    sets: list[Json],
    serial: str,
    whole: int | None,
    is_module: bool,
) -> list[Json]:
    """One part in that JSON. Sets are numbers; of two sets with the same property the last one counts."""
    placed: Json = None if pose is None else [*pose.origin, *pose.x, *pose.z]
    measured: Json = None
    if extent is not None:
        measured = [*extent.low, *extent.high, *extent.mean, *extent.spread]
    return [
        identity,
        name,
        kind,
        scope.value,
        mark,
        shape,
        placed,
        measured,
        material,
        sets,
        serial,
        whole,
        is_module,
    ]


def _grouped(properties: Mapping[str, Value]) -> list[tuple[tuple[str, Value], ...]]:
    """The properties by set."""
    groups: dict[str, list[tuple[str, Value]]] = {}
    for key, value in properties.items():
        groups.setdefault(key.rpartition(".")[0], []).append((key, value))
    return [tuple(group) for group in groups.values()]


def decode(data: Mapping[str, object]) -> Parts:
    """The parts of `encode`. Raises KeyError, IndexError, TypeError or ValueError for anything else."""
    if data["format"] != FORMAT:
        raise ValueError(f"not {FORMAT}")
    sets = [dict(cast("list[tuple[str, Value]]", pairs)) for pairs in cast("list[object]", data["sets"])]
    materials = [tuple(cast("list[str]", layers)) for layers in cast("list[object]", data["materials"])]
    merged: dict[tuple[int, ...], Mapping[str, Value]] = {}
    parts = tuple(
        _part(cast("list[object]", found), sets, materials, merged)
        for found in cast("list[object]", data["parts"])
    )
    for part in parts:
        if part.whole is not None and not 0 <= part.whole < len(parts):
            raise ValueError("a part of nothing")
    return Parts(parts, str(data["problem"]))


def _part(
    found: list[object],
    sets: list[dict[str, Value]],
    materials: list[tuple[str, ...]],
    merged: dict[tuple[int, ...], Mapping[str, Value]],
) -> Part:
    identity, name, kind, scope, mark, shape, placed, measured, material, own, serial, whole, is_module = (
        found
    )
    numbers = tuple(cast("list[int]", own))
    if numbers not in merged:
        properties: dict[str, Value] = {}
        for number in numbers:
            properties |= sets[number]
        merged[numbers] = properties
    return Part(
        str(identity),
        str(name),
        str(kind),
        Scope(str(scope)),
        str(mark),
        str(shape),
        _pose(cast("list[float] | None", placed)),
        _extent(cast("list[float] | None", measured)),
        materials[cast("int", material)],
        merged[numbers],
        str(serial),
        cast("int | None", whole),
        bool(is_module),
    )


def _pose(found: list[float] | None) -> Pose | None:
    if found is None:
        return None
    a, b, c, d, e, f, g, h, i = found
    return Pose((a, b, c), (d, e, f), (g, h, i))


def _extent(found: list[float] | None) -> Extent | None:
    if found is None:
        return None
    a, b, c, d, e, f, g, h, i, *spread = found
    return Extent((a, b, c), (d, e, f), (g, h, i), tuple(spread))
