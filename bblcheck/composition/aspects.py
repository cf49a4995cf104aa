"""In what two parts differ that are the same part: each aspect with both values, or why it cannot be said."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bblcheck.composition.motion import ANGLE_TOLERANCE, TOLERANCE, Motion
from bblcheck.home.parts import UNREAD, Extent, Part, Value

_SAME_LENGTH = 0.0005
_SAME_SPREAD = 0.0005
_RELATIVE = 1e-6
_AXES = ("maat langs x", "maat langs y", "maat langs z")
_LAYER = " | "


class Sort(StrEnum):
    """What sort of thing differs. Seat: a module stands where another one stood, or somewhere else."""

    PLACE = "place"
    KIND = "kind"
    SIZE = "size"
    SHAPE = "shape"
    MATERIAL = "material"
    PROPERTY = "property"
    SERIAL = "serial"
    SEAT = "seat"


@dataclass(frozen=True, slots=True)
class Aspect:
    """One difference: what differs, in words for a person, and both values."""

    sort: Sort
    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Compared:
    """How two parts differ, and what of them cannot be compared."""

    aspects: tuple[Aspect, ...] = ()
    unknown: tuple[str, ...] = ()


NOTHING = Compared()


def compare_parts(before: Part, after: Part, motion: Motion) -> Compared:
    """Everything but where they came from: kind, place, size, shape, build-up, properties."""
    aspects = [*_kind(before, after), *_place(before, after, motion)]
    unknown: list[str] = []
    for found in (*_shape(before, after), *_material(before, after), *_properties(before, after)):
        if isinstance(found, Aspect):
            aspects.append(found)
        else:
            unknown.append(found)
    return Compared(tuple(aspects), tuple(unknown))


def moved(before: Part, after: Part, motion: Motion) -> Compared:
    """The place alone, of parts that are equal in everything else."""
    return Compared(tuple(_place(before, after, motion)))


def seat(before: Part, after: Part, motion: Motion) -> tuple[Aspect, ...]:
    """Where a module stands otherwise than it would if it had moved with the home, seen from one of its parts."""
    return tuple(
        Aspect(Sort.SEAT, f"{each.name} van de module", each.before, each.after)
        for each in _place(before, after, motion)
    )


def _kind(before: Part, after: Part) -> Iterator[Aspect]:
    if before.kind != after.kind:
        yield Aspect(Sort.KIND, "soort", before.kind, after.kind)


def _place(before: Part, after: Part, motion: Motion) -> Iterator[Aspect]:
    if before.pose is None or after.pose is None:
        return
    there = motion.pose(before.pose)
    apart = math.dist(there.origin, after.pose.origin)
    if apart > TOLERANCE:
        shift = [there.origin[axis] - after.pose.origin[axis] for axis in range(3)]
        sideways, upward = math.hypot(shift[0], shift[1]), abs(shift[2])
        words = [f"{_metres(sideways)} opzij"] if sideways > _SAME_LENGTH else []
        words += (
            [f"{_metres(upward)} {'omlaag' if shift[2] > 0 else 'omhoog'}"] if upward > _SAME_LENGTH else []
        )
        yield Aspect(Sort.PLACE, "plaats", "op zijn plaats", " en ".join(words))
    off = max(math.dist(there.x, after.pose.x), math.dist(there.z, after.pose.z))
    if off > ANGLE_TOLERANCE:
        degrees = math.degrees(2 * math.asin(min(1.0, off / 2)))
        yield Aspect(
            Sort.PLACE, "stand", "zoals het stond", f"{degrees:.1f} graden gedraaid".replace(".", ",")
        )


def _shape(before: Part, after: Part) -> Iterator[Aspect | str]:
    if before.shape == after.shape != UNREAD:
        return
    if UNREAD in (before.shape, after.shape):
        yield "vorm: niet gelezen"
        return
    if not before.shape or not after.shape:
        yield _one_sided("vorm", bool(before.shape))
        return
    if before.extent is None or after.extent is None:
        yield Aspect(Sort.SHAPE, "vorm", "zoals voor", "anders")
        return
    sizes = list(_sizes(before.extent, after.extent))
    yield from sizes
    if not sizes:
        if _same_corners(before.extent, after.extent):
            yield "vorm: anders beschreven, met dezelfde hoekpunten"
        else:
            yield Aspect(Sort.SHAPE, "vorm", "zoals voor", "anders, met dezelfde buitenmaten")


def _sizes(before: Extent, after: Extent) -> Iterator[Aspect]:
    for name, one, other in zip(_AXES, before.size, after.size, strict=True):
        if abs(one - other) > _SAME_LENGTH:
            yield Aspect(Sort.SIZE, name, _metres(one), _metres(other))


def _same_corners(before: Extent, after: Extent) -> bool:
    ends = zip((*before.low, *before.mean), (*after.low, *after.mean), strict=True)
    spreads = zip(before.spread, after.spread, strict=True)
    return all(abs(one - other) <= _SAME_LENGTH for one, other in ends) and all(
        abs(one - other) <= _SAME_SPREAD for one, other in spreads
    )


def _material(before: Part, after: Part) -> Iterator[Aspect | str]:
    if before.material == after.material:
        return
    if not before.material or not after.material:
        yield _one_sided("materiaal", bool(before.material))
        return
    if len(before.material) == len(after.material):
        for number, (one, other) in enumerate(zip(before.material, after.material, strict=True), 1):
            if one != other:
                name = "materiaal" if len(before.material) == 1 else f"materiaal van laag {number}"
                yield Aspect(Sort.MATERIAL, name, one, other)
    else:
        yield Aspect(Sort.MATERIAL, "opbouw", _LAYER.join(before.material), _LAYER.join(after.material))


def _properties(before: Part, after: Part) -> Iterator[Aspect | str]:
    for key in sorted({*before.properties, *after.properties}):
        one, other = before.properties.get(key), after.properties.get(key)
        if one is None or other is None:
            yield _one_sided(f"eigenschap {key}", one is not None)
        elif not _equal(one, other):
            yield Aspect(Sort.PROPERTY, key, _shown(key, one), _shown(key, other))


def _equal(one: Value, other: Value) -> bool:
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, str) or isinstance(other, str):
        return one == other
    return math.isclose(one, other, rel_tol=_RELATIVE, abs_tol=1e-9)


def _one_sided(what: str, before: bool) -> str:
    return f"{what}: alleen {'voor' if before else 'na'} bekend"


_UNITS = {"OverallWidth": " m", "OverallHeight": " m", "ThermalTransmittance": " W/m2K", "u_waarde": " W/m2K"}


def _shown(key: str, value: Value) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, str):
        return value
    return f"{value:.9g}".replace(".", ",") + _UNITS.get(key.rpartition(".")[2], "")


def _metres(length: float) -> str:
    text = f"{length:.4f}".rstrip("0").rstrip(".").replace(".", ",")
    return f"{text} m"
