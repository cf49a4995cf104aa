"""Stairs: what the stair and its flights say of their sizes, and what can be measured of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from bblcheck.engine.facts import Fact, Source, Unknown
from bblcheck.engine.values import Interval
from bblcheck.ifc.bodies import pieces_of_body
from bblcheck.ifc.corners import Corners
from bblcheck.ifc.covers import Covers
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.flight import Flight, flight_of
from bblcheck.ifc.model import Model
from bblcheck.ifc.plan import snapped
from bblcheck.ifc.properties import Found, text_of
from bblcheck.ifc.shape import NoShape, placed
from bblcheck.ifc.sources import Read, read_element
from bblcheck.ifc.units import NoUnit
from bblcheck.ifc.values import Reading

_ATTRIBUTES = {"optrede": "RiserHeight", "aantrede": "TreadLength", "vrije_hoogte": "Headroom"}
_COUNTS = ("NumberOfRisers", "NumberOfRiser")
_MEASURED = (
    *("optrede", "aantrede", "tredevlak_breedte", "tredevlak_breedte_klimlijn"),
    *("breedte", "vrije_hoogte", "hoogteverschil"),
)
_THROUGH = 1.5
"""Metres: a slab this low over the treads is one that the stair goes through, not one that it passes under."""
_SPOILED = (TypeError, ValueError, AttributeError, OverflowError, ZeroDivisionError)


def read_stairs(model: Model, covers: Covers) -> tuple[Read, ...]:
    """Every IfcStair, and every flight that is no part of one. `covers`: what may hang over them."""
    flights = [flight for flight in model.instances("IfcStairFlight") if not _in_stair(flight)]
    return tuple(_read(model, stair, covers) for stair in (*model.instances("IfcStair"), *flights))


def _read(model: Model, stair: Entity, covers: Covers) -> Read:
    concept = model.concepts["trap"]
    name = text_of(stair.Name).strip()
    others: dict[str, list[Reading]] = {
        "naam": [Fact(name, Source("ifc attribute", f"{model.id_of(stair)} Name"))] if name else []
    }
    for kenmerk in _ATTRIBUTES:
        others[kenmerk] = [
            reading for flight in flights_of(stair) for reading in _said(model, flight, kenmerk)
        ]
    for kenmerk, reading in _measured(model, stair, covers).items():
        others.setdefault(kenmerk, []).append(reading)
    return read_element(model, stair, concept, others)


def _said(model: Model, flight: Entity, kenmerk: str) -> Iterator[Reading]:
    """What a flight says in its set and in its attribute; exporters are known to differ between the two."""
    concept = model.concepts["trap"]
    attribute = concept.attributes[kenmerk]
    for found in model.properties.find(flight, "Pset_StairFlightCommon", _ATTRIBUTES[kenmerk]):
        yield model.converter.reading(found, "trap", attribute, False)
    value = getattr(flight, _ATTRIBUTES[kenmerk], None)
    if value is not None:
        where = f"{model.id_of(flight)} {_ATTRIBUTES[kenmerk]}"
        found = Found(value, "IfcPositiveLengthMeasure", None, "ifc attribute", where)
        yield model.converter.reading(found, "trap", attribute, False)


def flights_of(stair: Entity) -> list[Entity]:
    """The flights of a stair; a flight that is no part of one is its own."""
    if stair.is_a("IfcStairFlight"):
        return [stair]
    return [
        part
        for relation in stair.IsDecomposedBy
        for part in relation.RelatedObjects
        if part.is_a("IfcStairFlight")
    ]


def placed_flight(model: Model, corners: Corners, covers: Covers, entity: Entity) -> Flight:
    """The flight of an object where it stands. Raises what is in `corners.UNREADABLE`."""
    axes = corners.axes(entity)
    return flight_of([face.moved(axes) for face in pieces_of_body(model, entity)], covers)


def _in_stair(flight: Entity) -> bool:
    return any(relation.RelatingObject.is_a("IfcStair") for relation in flight.Decomposes)


# --- what can be measured


def _measured(model: Model, stair: Entity, covers: Covers) -> dict[str, Reading]:
    flights = flights_of(stair) or [stair]
    try:
        found = [_measure(model, flight, covers) for flight in flights]
    except (NoShape, NoUnit) as problem:
        reason = f"geen waarde in het model, en niet te meten: {problem}"
        return {name: Unknown(reason) for name in _MEASURED}
    where = f"{model.id_of(stair)} meetkunde"
    risers = [_even(flight.risers) for flight in found]
    sure = all(flight.sure for flight in found)
    depths = _sizes(flight.depths for flight in found)
    facts = {
        "optrede": _fact(f"{where}: hoogte tussen de treden", [r for each in risers for r in each], sure),
        "aantrede": _fact(f"{where}: van voorkant tot voorkant", _sizes(f.goings for f in found), sure),
        "tredevlak_breedte": _fact(f"{where}: diepte van de treden", depths, sure),
        "tredevlak_breedte_klimlijn": _fact(f"{where}: diepte van de treden", depths, sure),
        "breedte": _fact(f"{where}: breedte van de treden", _sizes(f.widths for f in found), sure),
        "vrije_hoogte": _headroom(f"{where}: van trede tot wat erboven ligt", found),
        "hoogteverschil": _rise(model, flights[0], f"{where}: optrede maal aantal", found) if sure else None,
    }
    return {name: reading for name, reading in facts.items() if reading is not None}


def _measure(model: Model, flight: Entity, covers: Covers) -> Flight:
    try:
        axes = placed(flight.ObjectPlacement, float(model.units.factor("LENGTHUNIT")))
        return flight_of([face.moved(axes) for face in pieces_of_body(model, flight)], covers)
    except _SPOILED:
        raise NoShape("de vorm in het model is onvolledig") from None


def _even(sizes: Sequence[float]) -> Sequence[float]:
    """Sizes that differ by no more than a rounding as their mean."""
    if sizes and max(sizes) - min(sizes) <= _ROUNDING:
        return [sum(sizes) / len(sizes)]
    return sizes


_ROUNDING = 0.001


def _sizes(flights: Iterable[Sequence[float]]) -> list[float]:
    """The sizes of all flights; none when one of them has none: it turns."""
    found = [_even(sizes) for sizes in flights]
    return [size for sizes in found for size in sizes] if all(found) else []


def _fact(where: str, sizes: Sequence[float], sure: bool) -> Fact | None:
    if not sizes:
        return None
    low, high = snapped(min(sizes)), snapped(max(sizes))
    notes = [*(() if low == high else (_UNEQUAL,)), *(() if sure else (_BETWEEN,))]
    source = Source("geometry", where, note="; ".join(notes) or None)
    return Fact(Interval(low.low, high.high), source, bound=bool(notes))


_UNEQUAL = "de treden verschillen; kleinste en grootste maat"
_BETWEEN = "tussen de treden ligt iets dat ook een trede kan zijn"


def _headroom(where: str, flights: Sequence[Flight]) -> Fact | None:
    found = [flight.headroom for flight in flights if flight.headroom is not None]
    if not found or min(found) < _THROUGH:
        return None
    source = Source("geometry", where, note=_UNSEEN)
    return Fact(Interval(Fraction(0), snapped(min(found)).high), source, bound=True)


_UNSEEN = "wat geen vloer of plafond is, is niet gezien: de vrije hoogte kan kleiner zijn"


def _rise(model: Model, entity: Entity, where: str, flights: Sequence[Flight]) -> Fact | None:
    """How high one flight rises: by the number of risers that it says, else one more or less than its treads."""
    if len(flights) != 1:
        return None
    (flight,) = flights
    least, most = len(flight.risers), len(flight.risers) + 2
    count = _count(model, entity)
    if count is not None and least <= count <= most:
        return Fact(snapped(sum(flight.risers) + (count - least) * flight.riser), Source("geometry", where))
    low, high = snapped(sum(flight.risers)), snapped(sum(flight.risers) + 2 * flight.riser)
    return Fact(Interval(low.low, high.high), Source("geometry", where, note=_UNCOUNTED), bound=True)


_UNCOUNTED = "het model zegt niet hoeveel optreden de trap heeft; kleinste en grootste mogelijke maat"


def _count(model: Model, flight: Entity) -> int | None:
    said = [getattr(flight, name, None) for name in _COUNTS]
    sets = ("Pset_StairFlightCommon", "Pset_StairCommon")
    said += [found.value for each in sets for found in model.properties.find(flight, each, "NumberOfRiser")]
    return next((count for count in said if isinstance(count, int) and not isinstance(count, bool)), None)
