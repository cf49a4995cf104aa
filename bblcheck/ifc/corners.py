"""The corner points of bodies in the axes of the model: enough to know where a thing stands and how large it is.

A cut counts as the body it was cut from; no geometry kernel is asked.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TypeVar

from bblcheck.ifc.entity import SPOILED, Entity
from bblcheck.ifc.model import Model
from bblcheck.ifc.shape import IDENTITY, Axes, NoShape, Point, own_axes, within
from bblcheck.ifc.signatureextent import Extents
from bblcheck.ifc.units import NoUnit

UNREADABLE = (NoShape, NoUnit, *SPOILED)
"""What reading a shape of a strange model may raise."""
_FARTHEST = 1e9

_Item = TypeVar("_Item")
_Found = TypeVar("_Found")


def readable(read: Callable[[], _Found]) -> _Found | None:
    """What `read` gives; None when the shape that it reads is not readable."""
    try:
        return read()
    except UNREADABLE:
        return None


def read_each(items: Iterable[_Item], read: Callable[[_Item], _Found]) -> Iterator[_Found | None]:
    """What `read` gives of each item; None for those whose shape is not readable."""
    return (readable(partial(read, item)) for item in items)


class Corners:
    """The corners of the objects of one model, each worked out at most once."""

    def __init__(self, model: Model) -> None:
        self._metre = float(model.units.factor("LENGTHUNIT"))
        self.extents = Extents(self._metre)
        self._placed: dict[int, Axes] = {}
        self._local: dict[int, list[Point]] = {}

    def axes(self, entity: Entity) -> Axes:
        """Where the object stands. Raises what is in `UNREADABLE`."""
        chain, placement = [], entity.ObjectPlacement
        if placement is None and not entity.is_a("IfcSite"):
            raise NoShape("geen plaatsing in het model")
        while placement is not None and placement.id() not in self._placed:
            chain.append(placement)
            placement = getattr(placement, "PlacementRelTo", None)
        axes = self._placed[placement.id()] if placement is not None else IDENTITY
        for each in reversed(chain):
            axes = self._placed[each.id()] = _finite(within(own_axes(each, self._metre), axes))
        return axes

    def local(self, entity: Entity) -> Sequence[Point]:
        """The corners of its body in its own axes. Raises what is in `UNREADABLE`."""
        number = entity.id()
        if number not in self._local:
            self._local[number] = self.extents.points(_body(entity))
        points = self._local[number]
        if not points:
            raise NoShape("geen vorm in het model")
        return points

    def of(self, entity: Entity) -> list[Point]:
        """The corners of its body in the axes of the model. Raises what is in `UNREADABLE`."""
        axes = self.axes(entity)
        return [axes.place(point) for point in self.local(entity)]


def _body(entity: Entity) -> list[Entity]:
    shape = entity.Representation
    if shape is None:
        raise NoShape("geen vorm in het model")
    return [
        item
        for each in shape.Representations
        if each.RepresentationIdentifier == "Body"
        for item in each.Items
    ]


def _finite(axes: Axes) -> Axes:
    if not all(math.isfinite(number) and abs(number) < _FARTHEST for number in axes.origin):
        raise NoShape("een punt te ver weg")
    return axes
