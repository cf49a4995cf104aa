"""A home as data: its facts in the words of `rules/begrippen.bbl` and its shape in metres.

One description is written out twice, as a home file and as an IFC model, so both say the same. A key is a
stable name within the home; identities in both files are derived from it, never drawn at random.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

Scalar: TypeAlias = bool | int | float | str


@dataclass(frozen=True, slots=True)
class Ref:
    """The identity of another item of the same home, by its key."""

    key: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A value in the unit of its kenmerk, with the norm that determined it and the document that says so."""

    value: Scalar | Ref
    method: str | None = None
    document: str | None = None


Facts: TypeAlias = Mapping[str, Fact]


def facts(**values: Scalar | Ref | Fact) -> dict[str, Fact]:
    """Facts by kenmerk: a bare value has neither method nor document."""
    return {name: value if isinstance(value, Fact) else Fact(value) for name, value in values.items()}


@dataclass(frozen=True, slots=True)
class Box:
    """An upright box: lowest corner and sizes, in metres, in the coordinates of the home."""

    x: float
    y: float
    z: float
    width: float
    depth: float
    height: float

    def shifted(self, dx: float = 0.0, dy: float = 0.0, dz: float = 0.0) -> Box:
        return replace(self, x=self.x + dx, y=self.y + dy, z=self.z + dz)


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer of a build-up, thickness in metres."""

    material: str
    thickness: float


@dataclass(frozen=True, slots=True)
class BuildUp:
    """A named sandwich of layers, from inside to outside."""

    name: str
    layers: tuple[Layer, ...]

    @property
    def thickness(self) -> float:
        return round(sum(layer.thickness for layer in self.layers), 4)


PartKind: TypeAlias = Literal["wall", "floor", "roof", "base", "footing", "pile", "railing", "covering"]


@dataclass(frozen=True, slots=True)
class Part:
    """A physical part without openings of its own: a wall runs along x unless `along_y`."""

    key: str
    name: str
    kind: PartKind
    box: Box
    storey: str
    build_up: BuildUp | None = None
    module: str | None = None
    external: bool = False
    load_bearing: bool = False
    along_y: bool = False
    properties: Mapping[str, Scalar] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Hole:
    """Where a window or door sits: the wall's key, metres along the wall and above its foot, and its size."""

    wall: str
    along: float
    sill: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Module:
    """A factory module: the unit that is lifted on a lorry. `dwelling`: the home that it is of, in a block."""

    key: str
    name: str
    serial: str
    storey: str
    dwelling: str | None = None


Shape: TypeAlias = Box | Hole


@dataclass(frozen=True, slots=True)
class Item:
    """One element of a list of the vocabulary (a room, a window, a separation, an installation)."""

    concept: str
    key: str
    name: str
    facts: Facts
    shape: Shape | None = None
    storey: str | None = None
    room: str | None = None
    rooms: tuple[str, ...] = ()
    dwelling: str | None = None


@dataclass(frozen=True, slots=True)
class Dwelling:
    """One home of a block: its own woonfunctie facts; items name it."""

    key: str
    name: str
    facts: Facts


@dataclass(frozen=True, slots=True)
class Place:
    """Where the model stands: address and Rijksdriehoek coordinates in metres, height to NAP in metres."""

    parcel: str
    street: str
    postcode: str
    town: str
    east: float
    north: float
    level: float


@dataclass(frozen=True, slots=True)
class Home:
    """A whole model: facts of singles, items of lists, parts and modules, and the place it is drawn at.

    `complete` names the lists (plurals) of which the home holds every element; "*" means all of them.
    """

    key: str
    name: str
    type: str
    serial: str
    place: Place
    singles: Mapping[str, Facts]
    items: tuple[Item, ...]
    parts: tuple[Part, ...]
    modules: tuple[Module, ...]
    dwellings: tuple[Dwelling, ...] = ()
    complete: frozenset[str] = frozenset({"*"})

    def of(self, concept: str) -> Iterator[Item]:
        return (item for item in self.items if item.concept == concept)

    def concepts(self) -> tuple[str, ...]:
        """The concepts that have items, in order of first mention."""
        return tuple(dict.fromkeys(item.concept for item in self.items))
