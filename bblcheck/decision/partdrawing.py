"""What the drawing of a difference shows besides rooms and openings: the parts that changed, and the foundation."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING, Literal, TypeAlias

from bblcheck.decision.framing import Frame
from bblcheck.home.parts import Extent, Part, Parts, Pose, Scope, Vector
from bblcheck.result.model import PartShape, Shapes

if TYPE_CHECKING:
    from bblcheck.composition.model import Composition
    from bblcheck.decision.comparing import States

_Role: TypeAlias = Literal["changed", "foundation", "context"]
_Spot: TypeAlias = tuple[int, int]
_FARTHEST = 10**6
"""Metres: what lies further away is no place of a home."""
_WALLS = "IfcWall"


class ChangedParts:
    """The parts that changed in a move of a building, worked out once for all its homes."""

    def __init__(self, states: States | None, composition: Composition) -> None:
        self._known: dict[tuple[int, bool], tuple[PartShape, ...]] = {}
        self._parts: tuple[Parts, Parts] | None = None
        if states is not None and states.before.parts is not None and states.after.parts is not None:
            self._parts = states.before.parts, states.after.parts
        ids = [found.ids for found in composition.differences]
        self._changed = {before for before, _ in ids}, {after for _, after in ids}

    def in_frame(self, frame: Frame) -> Frame:
        """The frame with those parts in both of its drawings, where both states were read part by part."""
        if self._parts is None:
            return frame
        return replace(
            frame,
            shapes=self._with(frame.shapes, self._parts[1], 1),
            shapes_before=self._with(frame.shapes_before, self._parts[0], 0),
        )

    def _with(self, shapes: Shapes, parts: Parts, which: Literal[0, 1]) -> Shapes:
        key = which, not shapes.rooms
        if key not in self._known:
            self._known[key] = with_changed(shapes, parts, self._changed[which]).parts
        return replace(shapes, parts=self._known[key])


def with_changed(shapes: Shapes, parts: Parts, changed: Collection[str]) -> Shapes:
    """The shapes of a state with the parts of it that `changed`; rooms and openings may be among them."""
    return replace(shapes, parts=tuple(parts_in_plan(parts, changed, context=not shapes.rooms)))


def parts_in_plan(parts: Parts, changed: Collection[str], *, context: bool) -> Iterator[PartShape]:
    """The parts that `changed` and those of the foundation, as far as their place is known; with `context` the walls
    as well, for a state of which no room is drawn."""
    for number, part in enumerate(parts.parts):
        role = _role(part, changed, context)
        if role is None or (role == "foundation" and part.extent is None):
            continue
        corners = list(_corners(parts, number, set()))
        if corners:
            heights = [_millimetres(z) for *_, z in corners]
            yield PartShape(
                id=part.id,
                name=part.name,
                kind="module" if part.is_module else part.kind,
                role=role,
                outline=_hull((_millimetres(x), _millimetres(y)) for x, y, _ in corners),
                low=min(heights),
                high=max(heights),
            )


def _role(part: Part, changed: Collection[str], context: bool) -> _Role | None:
    if part.scope is Scope.FOUNDATION:
        return "foundation"
    if part.id in changed:
        return "changed"
    return "context" if context and part.kind.startswith(_WALLS) and part.scope.counts else None


def _corners(parts: Parts, number: int, met: set[int]) -> Iterator[Vector]:
    """The corners of a part, or else of the parts it consists of, or else its place; `met` ends a ring of parts."""
    part, own = parts.parts[number], []
    met.add(number)
    if part.extent is None:
        inner = (each for each in parts.within.get(number, ()) if each not in met)
        own = [corner for each in inner for corner in _corners(parts, each, met)]
    if not own and part.pose is not None:
        own = _box(part.pose, part.extent)
    if all(math.isfinite(length) and abs(length) < _FARTHEST for corner in own for length in corner):
        yield from own


def _box(pose: Pose, extent: Extent | None) -> list[Vector]:
    """The corners of a shape where it stands; its place alone when it has no shape."""
    if extent is None:
        return [pose.origin]
    y = (
        pose.z[1] * pose.x[2] - pose.z[2] * pose.x[1],
        pose.z[2] * pose.x[0] - pose.z[0] * pose.x[2],
        pose.z[0] * pose.x[1] - pose.z[1] * pose.x[0],
    )
    sides = zip(extent.low, extent.high, strict=True)
    return [_placed(pose.origin, (pose.x, y, pose.z), along) for along in product(*sides)]


def _placed(origin: Vector, axes: Sequence[Vector], along: Sequence[float]) -> Vector:
    x, y, z = (
        origin[axis] + sum(way[axis] * length for way, length in zip(axes, along, strict=True))
        for axis in range(3)
    )
    return (x, y, z)


def _millimetres(length: float) -> int:
    return round(length * 1000)


def _hull(spots: Iterable[_Spot]) -> tuple[_Spot, ...]:
    """The edge around all spots, without those on or within it (Andrew's monotone chain)."""
    ordered = sorted(set(spots))
    if len(ordered) < 3:
        return tuple(ordered)
    return (*_chain(ordered)[:-1], *_chain(ordered[::-1])[:-1])


def _chain(spots: Sequence[_Spot]) -> list[_Spot]:
    chain: list[_Spot] = []
    for spot in spots:
        while len(chain) > 1 and _turn(chain[-2], chain[-1], spot) <= 0:
            chain.pop()
        chain.append(spot)
    return chain


def _turn(a: _Spot, b: _Spot, c: _Spot) -> int:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
