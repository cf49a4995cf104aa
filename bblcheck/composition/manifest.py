"""The facets and relative poses of a state, kept as a digest per module: what a later move is compared with.

A digest tells at a glance whether a module is the same; what differs, or whether a place differs by less than the
tolerance, is told by comparing the parts that the manifest holds.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b

from bblcheck.composition.pairing import relative
from bblcheck.home.parts import Part, Parts, Pose, Vector

_MILLIMETRES = 1000
_MOST_ANCHORS = 8
_NO_PLACE = (0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class ModuleDigest:
    """One module, or "" for what belongs to none. `digest` is the same wherever the module stands and however it
    is turned."""

    name: str
    serial: str
    parts: int
    digest: str


def module_digests(parts: Parts) -> tuple[ModuleDigest, ...]:
    """A digest per module in the order of the model, then one of what belongs to no module."""
    members: dict[int | None, list[Part]] = {
        number: [] for number, part in enumerate(parts.parts) if part.is_module
    }
    for number, module in enumerate(parts.modules):
        if parts.parts[number].scope.counts:
            members.setdefault(module, []).append(parts.parts[number])
    found = []
    for module, group in members.items():
        whole = None if module is None else parts.parts[module]
        name, serial = ("", "") if whole is None else (whole.name or whole.id, whole.serial)
        found.append(ModuleDigest(name, serial, len(group), digest_of(group)))
    return tuple(found)


def digest_of(parts: Sequence[Part]) -> str:
    """What parts are and how they sit relative to each other, to the millimetre, in one digest.

    Places are seen from the rarest part; of equals from each in turn, the smallest digest counts. Of very many
    equals only what they are counts.
    """
    placed = [part for part in parts if part.pose is not None and part.shape]
    often = Counter(part.mark for part in placed)
    rarest = min(often, key=lambda mark: (often[mark], mark), default="")
    anchors: list[Part | None] = [part for part in placed if part.mark == rarest]
    if not 0 < len(anchors) <= _MOST_ANCHORS:
        anchors = [None]
    return min(_seen_from(anchor, parts) for anchor in anchors)


def _seen_from(anchor: Part | None, parts: Sequence[Part]) -> str:
    lines = sorted(f"{part.mark} {_seat(part, anchor)}" for part in parts)
    return blake2b("\n".join(lines).encode(), digest_size=16).hexdigest()


def _seat(part: Part, anchor: Part | None) -> str:
    """Where a part sits, seen from another: its place in whole millimetres and its directions."""
    if anchor is None or anchor.pose is None or part.pose is None or not part.shape:
        return "-"
    there = relative(part.pose, anchor.pose)
    place = [round(value * _MILLIMETRES) for value in there.origin]
    ways = [round(value * 100) for value in (*there.x, *there.z)]
    return ",".join(str(number) for number in (*place, *ways))


# --- relative poses


def middle(parts: Parts) -> Vector:
    """The middle of all places, to the micrometre: what the poses of a manifest are relative to."""
    origins = [part.pose.origin for part in parts.parts if part.pose is not None]
    if not origins:
        return _NO_PLACE
    x, y, z = (round(math.fsum(values) / len(origins), 6) for values in zip(*origins, strict=True))
    return (x, y, z)


def shifted(parts: Parts, by: Vector) -> Parts:
    """The parts, all shifted by the same."""
    return replace(parts, parts=tuple(_shifted(part, by) for part in parts.parts))


def _shifted(part: Part, by: Vector) -> Part:
    if part.pose is None:
        return part
    x, y, z = (round(value + shift, 7) for value, shift in zip(part.pose.origin, by, strict=True))
    return replace(part, pose=Pose((x, y, z), part.pose.x, part.pose.z))
