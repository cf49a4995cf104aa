"""Edges of floors that a model names itself, beside the railings that are drawn in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from bblcheck.ifc.corners import Corners, readable
from bblcheck.ifc.dwellings import all_within
from bblcheck.ifc.grid import box_of
from bblcheck.ifc.model import Model
from bblcheck.ifc.sources import Read, read_element
from bblcheck.ifc.units import NoUnit
from bblcheck.ifc.values import Reading

_APART = 0.3
"""Metres that the outer sides of an edge and of its railing may differ."""
_NOT_COMPARED = (
    "dit hekwerk hoort bij geen van de randen die het model zelf noemt, en is er niet mee vergeleken"
)
_BELONG = "Geef het hekwerk zelf de set Bblcheck_rand, of hang het onder zijn rand (IfcRelAggregates)."

_Sides = tuple[float, ...]
"""Lowest and highest x, y and z in the model."""


def compared_edges(
    model: Model, said: Sequence[Read], railings: Sequence[Read], preflight: bool
) -> list[Read]:
    """The edges that the model names; what the railing of an edge measures stands beside what the edge says. A railing
    without an edge adds none: the model may have named that edge without drawing it. A `preflight` reports it."""
    of_edge = _railing_by_edge(model, said, railings)
    taken = {railing.entity.id() for railing in of_edge.values()}
    for railing in railings if preflight else ():
        if railing.entity.id() not in taken:
            model.find("ifc-hekwerk-zonder-rand", _NOT_COMPARED, railing.entity, _BELONG)
    return [_beside(model, edge, of_edge.get(edge.entity.id())) for edge in said]


def _beside(model: Model, edge: Read, railing: Read | None) -> Read:
    if railing is None or railing.entity.id() == edge.entity.id():
        return railing or edge
    facts: dict[str, list[Reading]] = {name: [fact] for name, fact in railing.element.facts.items()}
    if "naam" in edge.element.facts:
        facts["naam"] = [edge.element.facts["naam"]]
    return read_element(model, edge.entity, model.concepts["rand"], facts)


def _railing_by_edge(model: Model, said: Sequence[Read], railings: Sequence[Read]) -> Mapping[int, Read]:
    """By the number of an edge its only railing: itself, else what is in it, else what stands where it stands."""
    places = _places(model, (*said, *railings))
    found: dict[int, Read] = {}
    for edge in said:
        within = all_within([edge.entity])
        own = [railing for railing in railings if railing.entity.id() in within]
        own = own or [railing for railing in railings if _same_place(places, edge, railing)]
        if len(own) == 1:
            found[edge.entity.id()] = own[0]
    claimed = [railing.entity.id() for railing in found.values()]
    return {edge: railing for edge, railing in found.items() if claimed.count(railing.entity.id()) == 1}


def _places(model: Model, reads: Sequence[Read]) -> Mapping[int, _Sides]:
    """By number where the bodies stand that can be read."""
    try:
        corners = Corners(model)
    except NoUnit:
        return {}
    found: dict[int, _Sides] = {}
    for read in reads:
        points = readable(partial(corners.of, read.entity)) if read.entity.is_a("IfcProduct") else None
        if points:
            left, low, right, high = box_of((x, y) for x, y, _ in points)
            heights = [z for _, _, z in points]
            found[read.entity.id()] = (left, right, low, high, min(heights), max(heights))
    return found


def _same_place(places: Mapping[int, _Sides], edge: Read, railing: Read) -> bool:
    """Whether each reaches no farther in plan than the other, and they meet in height."""
    one, other = places.get(edge.entity.id()), places.get(railing.entity.id())
    if one is None or other is None:
        return False
    alike = all(abs(a - b) <= _APART for a, b in zip(one[:4], other[:4], strict=True))
    return alike and one[4] <= other[5] + _APART and other[4] <= one[5] + _APART
