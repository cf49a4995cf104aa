"""Railings as edges of floors: how high they are above the floor they stand on, and what passes through them."""

from __future__ import annotations

from collections.abc import Iterator

from bblcheck.engine.facts import Fact, Source, Unknown
from bblcheck.engine.values import exactly
from bblcheck.ifc.balusters import Balusters, balusters
from bblcheck.ifc.corners import Corners
from bblcheck.ifc.covers import Covers
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.grid import Box, box_of
from bblcheck.ifc.model import Model
from bblcheck.ifc.plan import snapped
from bblcheck.ifc.room import Floor
from bblcheck.ifc.shape import NoShape
from bblcheck.ifc.slabs import Slabs
from bblcheck.ifc.sources import Read, named, read_element
from bblcheck.ifc.stairrailings import StairRailings
from bblcheck.ifc.toprails import TopRails
from bblcheck.ifc.values import Reading

_ASIDE = 0.3
"""Metres that a railing may stand beside the floor it belongs to."""
_LOWEST_TOP = 0.2
_BARRIERS = ("GUARDRAIL", "BALUSTRADE")
_HANDRAIL = "HANDRAIL"
_ADVICE = "Geef een afscheiding PredefinedType GUARDRAIL of BALUSTRADE, een leuning HANDRAIL."
_UNKNOWN_SORT = "het model zegt niet of dit een leuning of een afscheiding is (PredefinedType)"


def read_railings(model: Model, covers: Covers) -> tuple[Read, ...]:
    """Every IfcRailing that is said to be a barrier, as the edge behind it. One that may be a handrail is reported.
    `covers`: what may hang over stairs."""
    railings = [each for each in model.instances("IfcRailing") if _is_barrier(model, each)]
    if not railings:
        return ()
    reader = _Reader(model, covers)
    return tuple(reader.read(railing) for railing in railings)


def _is_barrier(model: Model, railing: Entity) -> bool:
    if railing.PredefinedType not in (*_BARRIERS, _HANDRAIL):
        model.find("ifc-hekwerk-onbekend", _UNKNOWN_SORT, railing, _ADVICE)
    return railing.PredefinedType in _BARRIERS


class _Reader:
    """Reads the railings of one model, with what they stand on and beside."""

    def __init__(self, model: Model, covers: Covers) -> None:
        self._model = model
        self._corners = Corners(model)
        self._slabs = Slabs(model, self._corners)
        self._top_rails = TopRails(model, self._corners)
        self._of_stairs = StairRailings(model, self._corners, covers)

    def read(self, railing: Entity) -> Read:
        """The edge behind a railing."""
        model = self._model
        where = f"{model.id_of(railing)} PredefinedType"
        others: dict[str, list[Reading]] = {
            "naam": named(model, railing),
            "soort": [_sort(model, railing)],
            "afscheiding": [Fact(True, Source("ifc attribute", where))],
        }
        sort, whole = _stands_on(railing)
        if whole is None:
            others |= {name: [reading] for name, reading in self._measured(railing)}
        elif sort == "trap":
            others |= {name: [reading] for name, reading in self._of_stairs.facts(railing, whole)}
        return read_element(model, railing, model.concepts["rand"], others)

    def _measured(self, railing: Entity) -> Iterator[tuple[str, Reading]]:
        where = f"{self._model.id_of(railing)} meetkunde"
        try:
            found = balusters(self._model, self._corners, railing)
            floor, spread = _under(self._slabs, found)
        except NoShape as problem:
            yield "afscheiding_hoogte", Unknown(f"geen waarde in het model, en niet te meten: {problem}")
            return
        above = "van de vloer tot de bovenkant van de afscheiding"
        yield (
            "afscheiding_hoogte",
            Fact(snapped(found.top - floor.high), Source("geometry", f"{where}: {above}")),
        )
        across = "kleinste afstand in plattegrond tussen vloer en afscheiding"
        gap = snapped(spread) if spread > 0 else exactly(0)
        yield "spleet", Fact(gap, Source("geometry", f"{where}: {across}"))
        ball = Source("geometry", f"{where}: grootste bol door het vlak van de afscheiding")
        for name, height in _GAPS:
            passing = found.passing(floor.high, height)
            if passing is None:
                yield (
                    name,
                    Unknown(
                        "de afscheiding is als dicht vlak getekend; of zij openingen heeft, is niet te zien"
                    ),
                )
            else:
                yield name, Fact(passing, ball, bound=passing.high is None)
        yield from self._top_rails.facts(railing, found)


def _sort(model: Model, railing: Entity) -> Reading:
    """Whether it is the edge of a stair, a ramp or a floor: a part of a stair or ramp says so."""
    where = f"{model.id_of(railing)} IfcRelAggregates"
    part_of, _ = _stands_on(railing)
    return Fact(
        part_of or "vloer",
        Source("ifc attribute", where if part_of else f"{model.id_of(railing)} IfcRailing"),
    )


def _stands_on(railing: Entity) -> tuple[str, Entity | None]:
    """`trap` or `hellingbaan` and the stair or ramp that it is a part of; nothing for any other railing."""
    for relation in railing.Decomposes:
        whole = relation.RelatingObject
        if whole.is_a("IfcStair") or whole.is_a("IfcStairFlight"):
            return "trap", whole
        if whole.is_a("IfcRamp") or whole.is_a("IfcRampFlight"):
            return "hellingbaan", whole
    return "", None


_GAPS = (("grootste_opening", None), ("grootste_opening_onder", 0.6), ("grootste_opening_onderaan", 0.7))
"""Facts, and how high above the floor the ball passes; None: anywhere."""


def _under(slabs: Slabs, found: Balusters) -> tuple[Floor, float]:
    """The highest floor that the railing stands on or beside, and the gap in plan. Raises NoShape."""
    left, low, right, high = box_of(found.outline)
    near: Box = (left - _ASIDE, low - _ASIDE, right + _ASIDE, high + _ASIDE)
    floors = [
        (floor, spread)
        for floor in slabs.near(near)
        if floor.high <= found.top - _LOWEST_TOP
        and floor.high >= found.bottom - _ASIDE
        and (spread := found.spread_to(floor.outlines)) <= _ASIDE
    ]
    if not floors:
        raise NoShape("onder de afscheiding ligt geen vlakke vloer (IfcSlab)")
    return max(floors, key=lambda item: item[0].high)
