"""Where rooms, doors and windows lie in plan, in whole millimetres in the axes of the model. For drawings only:
no rule reads them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

Spot: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class RoomFootprint:
    """The floor of a room: the name of its storey, its edge and then its holes, floor and top in height."""

    id: str
    name: str
    storey: str
    outlines: tuple[tuple[Spot, ...], ...]
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class OpeningFootprint:
    """A door or window from jamb to jamb, and the height of its sill."""

    id: str
    name: str
    kind: Literal["door", "window"]
    start: Spot
    end: Spot
    low: int


@dataclass(frozen=True, slots=True)
class Footprints:
    """What of a model can be drawn in plan."""

    rooms: tuple[RoomFootprint, ...] = ()
    openings: tuple[OpeningFootprint, ...] = ()


def decode_footprints(found: Mapping[str, Any]) -> Footprints:
    """What the child sent. Raises KeyError, TypeError or ValueError when it makes no sense."""
    return Footprints(
        tuple(_room(item) for item in found["rooms"]), tuple(_opening(item) for item in found["openings"])
    )


def _room(found: Mapping[str, Any]) -> RoomFootprint:
    outlines = tuple(tuple(_spot(spot) for spot in outline) for outline in found["outlines"])
    return RoomFootprint(**{**found, "outlines": outlines})


def _opening(found: Mapping[str, Any]) -> OpeningFootprint:
    return OpeningFootprint(**{**found, "start": _spot(found["start"]), "end": _spot(found["end"])})


def _spot(found: Sequence[Any]) -> Spot:
    x, y = found
    return (int(x), int(y))
