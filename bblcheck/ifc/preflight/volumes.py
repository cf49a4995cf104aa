"""The volumes of rooms: closed, and not on top of each other."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from itertools import pairwise
from typing import TypeAlias

from bblcheck.engine.facts import Unknown
from bblcheck.ifc.bodies import body_of, placed_floor
from bblcheck.ifc.corners import UNREADABLE
from bblcheck.ifc.model import Model
from bblcheck.ifc.plan import Frame, Outline, frame_of, in_frame
from bblcheck.ifc.shape import Face, Point
from bblcheck.ifc.sources import Read

OVERLAP_AREA = 0.01
"""Square metres: a smaller overlap of two rooms is drawing noise."""
OVERLAP_SHARE = 0.005
_OVERLAP_HEIGHT = 0.1
_SAME_FLOOR = 0.5
_FARTHEST = 10_000.0
"""Metres: a floor larger than this is no room."""
_MILLIMETRE = 1000
_MOST_LOOSE_EDGES = 200

_Corner: TypeAlias = tuple[int, int, int]
_Edge: TypeAlias = tuple[_Corner, _Corner]


@dataclass(frozen=True, slots=True)
class _Volume:
    """A room as an upright prism over its floor, in metres, turned along the walls of the model."""

    read: Read
    outlines: tuple[Outline, ...]
    box: tuple[float, float, float, float]
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two rooms that share space: the area in plan, and whether their floors lie at the same height."""

    first: Read
    second: Read
    area: float
    level: bool


def without_doubles(model: Model, rooms: Sequence[Read]) -> tuple[Read, ...]:
    """The rooms, the floor area unknown of those with floors over each other: it would count twice."""
    others: dict[int, list[Read]] = {}
    for each in overlaps(model, rooms):
        message = f"overlapt met ruimte {each.second.element.name} over {shown_area(each.area)} m2"
        code = "ifc-ruimte-overlapt" if each.level else "ifc-ruimte-te-hoog"
        advice = _APART if each.level else _TOO_HIGH
        model.find(code, message, each.first.entity, advice)
        if each.level:
            others.setdefault(each.first.entity.id(), []).append(each.second)
            others.setdefault(each.second.entity.id(), []).append(each.first)
    return tuple(
        _doubtful(room, others[room.entity.id()]) if room.entity.id() in others else room for room in rooms
    )


_APART = "Maak de ruimten los van elkaar, of haal de dubbele weg."
_TOO_HIGH = "Laat de onderste ruimte onder de bovenste ophouden."


def shown_area(area: float) -> str:
    """Square metres as a person writes them."""
    return f"{area:.2f}".replace(".", ",")


def _doubtful(room: Read, others: Sequence[Read]) -> Read:
    names = ", ".join(other.element.name for other in others)
    reason = f"overlapt met {names}: de oppervlakte zou dubbel tellen"
    facts = {**room.element.facts, "vloeroppervlakte": Unknown(reason, "review")}
    return Read(room.entity, replace(room.element, facts=facts))


def overlaps(model: Model, rooms: Iterable[Read]) -> Iterator[Overlap]:
    """Rooms that share space, each pair once."""
    volumes = sorted(_volumes(model, rooms), key=lambda volume: volume.box[0])
    for index, volume in enumerate(volumes):
        for other in volumes[index + 1 :]:
            if other.box[0] >= volume.box[2]:
                break
            area = _shared(volume, other)
            if area:
                first, second = sorted((volume, other), key=lambda each: each.read.entity.id())
                yield Overlap(first.read, second.read, area, abs(first.low - second.low) < _SAME_FLOOR)


def _shared(one: _Volume, other: _Volume) -> float:
    """The area in plan that two rooms share, 0 when it is noise or they are not at one height."""
    if min(one.high, other.high) - max(one.low, other.low) < _OVERLAP_HEIGHT:
        return 0.0
    width = min(one.box[2], other.box[2]) - max(one.box[0], other.box[0])
    depth = min(one.box[3], other.box[3]) - max(one.box[1], other.box[1])
    if width <= 0 or depth <= 0 or width * depth <= OVERLAP_AREA:
        return 0.0
    shapely = import_module("shapely")
    floors = [shapely.Polygon(each.outlines[0], each.outlines[1:]) for each in (one, other)]
    if not all(floor.is_valid for floor in floors):
        return 0.0
    area = float(floors[0].intersection(floors[1]).area)
    return area if area > max(OVERLAP_AREA, OVERLAP_SHARE * min(floor.area for floor in floors)) else 0.0


def _volumes(model: Model, rooms: Iterable[Read]) -> Iterator[_Volume]:
    turn: Frame | None = None
    for room in rooms:
        try:
            floor = placed_floor(model, room.entity)
        except UNREADABLE:
            continue
        turn = turn or frame_of(floor.outlines[0])
        outlines = tuple(tuple(in_frame(corner, turn) for corner in outline) for outline in floor.outlines)
        xs, ys = [x for x, _ in outlines[0]], [y for _, y in outlines[0]]
        box = (min(xs), min(ys), max(xs), max(ys))
        if all(abs(side) < _FARTHEST for side in box):
            yield _Volume(room, outlines, box, floor.low, floor.high)


# --- closed


def look_at_volumes(model: Model, rooms: Iterable[Read]) -> None:
    """Report rooms without a volume, and volumes that are not closed."""
    for room in rooms:
        try:
            faces = body_of(model, room.entity)
        except UNREADABLE as problem:
            message = f"de ruimte heeft geen leesbaar volume: {problem}"
            model.find(
                "ifc-ruimte-zonder-volume", message, room.entity, "Exporteer de ruimte als gesloten lichaam."
            )
            continue
        gaps = open_edges(faces)
        if gaps:
            model.find(
                "ifc-ruimte-open",
                f"het volume van de ruimte is niet gesloten: {gaps} randen hebben geen tweede vlak",
                room.entity,
                "Sluit het volume, of laat het tekenprogramma de ruimte opnieuw maken.",
            )


def open_edges(faces: Sequence[Face]) -> int:
    """How many edges border an odd number of faces, counted to the millimetre; 0 for a closed volume."""
    loose = _odd(_edges(faces))
    if not loose or len(loose) > _MOST_LOOSE_EDGES:
        return len(loose)
    corners = {corner for edge in loose for corner in edge}
    return len(_odd(piece for edge in loose for piece in _split(edge, corners)))


def _edges(faces: Iterable[Face]) -> Iterator[_Edge]:
    for face in faces:
        for loop in face.loops:
            for index in range(len(loop)):
                start, end = _corner(loop[index - 1]), _corner(loop[index])
                if start != end:
                    yield (start, end)


def _corner(point: Point) -> _Corner:
    x, y, z = (round(number * _MILLIMETRE) for number in point)
    return (x, y, z)


def _odd(edges: Iterable[_Edge]) -> set[_Edge]:
    """The edges that occur an odd number of times, in either direction."""
    found: set[_Edge] = set()
    for start, end in edges:
        found ^= {(min(start, end), max(start, end))}
    return found


def _split(edge: _Edge, corners: set[_Corner]) -> list[_Edge]:
    """The edge cut at the corners that lie on it: one long side may meet two short ones."""
    start, end = edge
    length = math.dist(start, end)
    on = {corner for corner in corners if math.dist(start, corner) + math.dist(corner, end) - length < 1e-3}
    ordered = sorted(on | {start, end}, key=lambda corner: math.dist(start, corner))
    return list(pairwise(ordered))
