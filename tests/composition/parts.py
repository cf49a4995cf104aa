"""Parts of models for tests: a shape is a word, sizes follow from it, and a home is a handful of boxes."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from hashlib import blake2b
from random import Random

from bblcheck.composition.motion import Motion
from bblcheck.home.parts import Extent, Part, Parts, Pose, Scope, Value, Vector

EAST, UP = (1.0, 0.0, 0.0), (0.0, 0.0, 1.0)


def box(x: float, y: float, z: float) -> Extent:
    """The extent of a box with a corner in the origin."""
    spread = (x * x / 4, y * y / 4, z * z / 4, 0.0, 0.0, 0.0)
    return Extent((0.0, 0.0, 0.0), (x, y, z), (x / 2, y / 2, z / 2), spread)


def part(
    name: str,
    at: Vector | None = (0.0, 0.0, 0.0),
    size: Vector | None = (1.0, 1.0, 1.0),
    *,
    kind: str = "IfcWall",
    scope: Scope = Scope.ELEMENT,
    material: Sequence[str] = ("hout",),
    properties: Mapping[str, Value] | None = None,
    serial: str = "",
    whole: int | None = None,
    is_module: bool = False,
    turn: float = 0.0,
) -> Part:
    """One part; without `at` or `size` it has no place or no shape."""
    said = properties or {}
    shape = "" if size is None else _digest(size)
    pose = None if at is None or size is None else Pose(at, (math.cos(turn), math.sin(turn), 0.0), UP)
    return Part(
        id=f"id {name}",
        name=name,
        kind=kind,
        scope=scope,
        mark=_digest(kind, shape, tuple(material), sorted(said.items())),
        shape=shape,
        pose=pose,
        extent=None if size is None else box(*size),
        material=tuple(material),
        properties=said,
        serial=serial,
        whole=whole,
        is_module=is_module,
    )


def _digest(*said: object) -> str:
    return blake2b(repr(said).encode(), digest_size=12).hexdigest()


HOME: tuple[Part, ...] = (
    part("vloer", (0.0, 0.0, 0.0), (4.0, 8.0, 0.2), kind="IfcSlab"),
    part("links", (0.0, 0.0, 0.2), (0.2, 8.0, 2.6)),
    part("rechts", (3.8, 0.0, 0.2), (0.2, 8.0, 2.6)),
    part("voor", (0.2, 0.0, 0.2), (3.6, 0.2, 2.6)),
    part("achter", (0.2, 7.8, 0.2), (3.6, 0.2, 2.6)),
    part("raam", (1.0, 0.0, 1.0), (1.2, 0.1, 1.4), kind="IfcWindow", properties={"Pset.U": 1.1}),
    part("deur", (1.2, 7.9, 0.2), (1.0, 0.1, 2.1), kind="IfcDoor"),
    part("kamer", (0.2, 0.2, 0.2), (3.6, 7.6, 2.6), kind="IfcSpace", scope=Scope.ROOM),
)
FOOTING = part("poer", (0.0, 0.0, -1.0), (0.5, 0.5, 1.0), kind="IfcFooting", scope=Scope.FOUNDATION)


def parts(found: Iterable[Part] = HOME) -> Parts:
    return Parts(tuple(found))


def without(found: Sequence[Part], name: str) -> list[Part]:
    return [each for each in found if each.name != name]


def with_other(found: Sequence[Part], name: str, other: Part) -> list[Part]:
    return [other if each.name == name else each for each in found]


def named(found: Sequence[Part], name: str) -> Part:
    return next(each for each in found if each.name == name)


def elsewhere(found: Parts, motion: Motion) -> Parts:
    """All parts after a motion."""
    return Parts(
        tuple(
            each if each.pose is None else replace(each, pose=motion.pose(each.pose)) for each in found.parts
        )
    )


def renamed(found: Parts) -> Parts:
    """Other ids and names."""
    return Parts(
        tuple(replace(each, id=f"n{i}", name=f"onderdeel {i}") for i, each in enumerate(found.parts))
    )


def shuffled(found: Parts, seed: int) -> Parts:
    """The same parts in another order."""
    order = list(range(len(found.parts)))
    Random(seed).shuffle(order)
    place = {old: new for new, old in enumerate(order)}
    return Parts(
        tuple(
            replace(found.parts[old], whole=None if (up := found.parts[old].whole) is None else place[up])
            for old in order
        )
    )


# --- modules

SHELL = (
    ("vloer", (0.0, 0.0, 0.0), (3.0, 6.0, 0.2)),
    ("dak", (0.0, 0.0, 2.8), (3.0, 6.0, 0.2)),
    ("links", (0.0, 0.0, 0.2), (0.2, 6.0, 2.6)),
    ("voor", (0.2, 0.0, 0.2), (2.8, 0.2, 2.6)),
)


def block(
    places: Iterable[Vector], serials: Sequence[str] | None = None, layers: Mapping[int, str] | None = None
) -> Parts:
    """A module at each place; `layers` gives a module another material of its floor."""
    found: list[Part] = []
    for number, (x, y, z) in enumerate(places):
        whole = len(found)
        serial = serials[number] if serials else ""
        found.append(part(f"m{number}", None, None, kind="IfcElementAssembly", serial=serial, is_module=True))
        for name, (a, b, c), size in SHELL:
            material = (layers or {}).get(number, "hout") if name == "vloer" else "hout"
            at = (x + a, y + b, z + c)
            found.append(part(f"m{number} {name}", at, size, material=[material], whole=whole))
    return Parts(tuple(found))


def row(count: int) -> list[Vector]:
    return [(3.0 * number, 0.0, 0.0) for number in range(count)]
