"""Ramps: how steep they are, how high they rise and how wide they are."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from bblcheck.engine.facts import Fact, Source, Unknown
from bblcheck.engine.values import Interval
from bblcheck.ifc.bodies import body_of
from bblcheck.ifc.corners import UNREADABLE, Corners
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.model import Model
from bblcheck.ifc.plan import Corner, snapped
from bblcheck.ifc.shape import Face, NoShape, Point, normal_of
from bblcheck.ifc.sources import Read, named, nearest, read_element
from bblcheck.ifc.units import NoUnit, exact, unit_factor
from bblcheck.ifc.values import Reading

_LEVEL = math.radians(0.2)
_STEEPEST = math.radians(30)
_SAME_SLOPE = 1e-3
_SAME_PLANE = 0.001
_HALF_MILLIMETRE = 0.0005
_ANGLES = (("Pset_RampFlightCommon", "Slope"), ("Pset_RampCommon", "RequiredSlope"))
_WIDTHS = (("Pset_RampFlightCommon", "ClearWidth"), ("Qto_RampFlightBaseQuantities", "Width"))


@dataclass(frozen=True, slots=True)
class _Flight:
    """The walking surface of one flight, in metres: rise over run, its lowest and highest point, its width."""

    slope: float
    run: float
    low: float
    high: float
    width: float


def read_ramps(model: Model) -> tuple[Read, ...]:
    """Every IfcRamp, and every flight that is no part of one."""
    flights = [flight for flight in model.instances("IfcRampFlight") if not _in_ramp(flight)]
    return tuple(_read(model, ramp) for ramp in (*model.instances("IfcRamp"), *flights))


def _read(model: Model, ramp: Entity) -> Read:
    flights = _flights(ramp)
    others: dict[str, list[Reading]] = {
        "naam": named(model, ramp),
        "helling": [angle for entity in dict.fromkeys((ramp, *flights)) for angle in _angles(model, entity)],
        "breedte": [width for flight in flights for width in _widths(model, flight)],
        "hoogteverschil": [],
    }
    for name, reading in _measured(model, ramp, flights).items():
        others[name].append(reading)
    return read_element(model, ramp, model.concepts["hellingbaan"], others)


def _flights(ramp: Entity) -> list[Entity]:
    parts = [part for relation in ramp.IsDecomposedBy for part in relation.RelatedObjects]
    return [part for part in parts if part.is_a("IfcRampFlight")] or [ramp]


def _in_ramp(flight: Entity) -> bool:
    return any(relation.RelatingObject.is_a("IfcRamp") for relation in flight.Decomposes)


# --- what the model says


def _angles(model: Model, entity: Entity) -> Iterator[Reading]:
    """Slopes that are given as an angle, as rise over run."""
    for set_name, name in _ANGLES:
        for found in nearest(model.properties.find(entity, set_name, name))[:1]:
            if found.measure != "IfcPlaneAngleMeasure" or not isinstance(found.value, int | float):
                continue
            source = Source(found.kind, found.where, note="uit de hoek van de helling")
            try:
                factor = (
                    unit_factor(found.unit)
                    if found.unit is not None
                    else model.units.factor("PLANEANGLEUNIT")
                )
            except NoUnit as problem:
                yield Unknown(f"{found.where}: {problem}", "review")
                continue
            angle = float(exact(found.value) * factor)
            if not _LEVEL < angle < _STEEPEST:
                yield Unknown(f"{found.where}: {found.value} is niet aannemelijk", "review")
                continue
            yield Fact(_around(math.tan(angle), 1e-6), source)


def _widths(model: Model, flight: Entity) -> Iterator[Reading]:
    attribute = model.concepts["hellingbaan"].attributes["breedte"]
    for set_name, name in _WIDTHS:
        for found in nearest(model.properties.find(flight, set_name, name))[:1]:
            yield model.converter.reading(found, "hellingbaan", attribute, False)


# --- what its shape says


def _measured(model: Model, ramp: Entity, flights: list[Entity]) -> dict[str, Reading]:
    where = f"{model.id_of(ramp)} meetkunde"
    try:
        corners = Corners(model)
        found = [
            _flight([face.moved(corners.axes(flight)) for face in body_of(model, flight)])
            for flight in flights
        ]
    except (NoShape, NoUnit) as problem:
        unknown = Unknown(f"geen waarde in het model, en niet te meten: {problem}")
        return dict.fromkeys(("helling", "hoogteverschil", "breedte"), unknown)
    except UNREADABLE:
        return {}
    steepest = max(found, key=lambda flight: flight.slope)
    rise = max(flight.high for flight in found) - min(flight.low for flight in found)
    noise = (1 + steepest.slope) * _HALF_MILLIMETRE / steepest.run
    return {
        "helling": Fact(
            _around(steepest.slope, noise), Source("geometry", f"{where}: helling van het steilste loopvlak")
        ),
        "hoogteverschil": Fact(
            snapped(rise),
            Source("geometry", f"{where}: van het laagste tot het hoogste punt van het loopvlak"),
        ),
        "breedte": Fact(
            Interval(Fraction(0), snapped(min(flight.width for flight in found)).high),
            Source(
                "geometry",
                f"{where}: breedte van het loopvlak",
                note="leuningen en randen nemen er iets van af",
            ),
            bound=True,
        ),
    }


def _around(value: float, noise: float) -> Interval:
    """The value to the sixth decimal, as far to both sides as it is uncertain."""
    middle, margin = Fraction(round(value * 10**6), 10**6), Fraction(math.ceil(noise * 10**6), 10**6)
    return Interval(middle - margin, middle + margin)


def _flight(faces: list[Face]) -> _Flight:
    """The sloping plane that a person walks on: the highest of those that slope alike. Raises NoShape."""
    planes = [plane for face in faces if (plane := _plane(face)) is not None]
    if not planes:
        raise NoShape("de vorm heeft geen hellend loopvlak")
    top = max(planes, key=lambda plane: plane.level)
    walked = [plane for plane in planes if plane.level > top.level - _SAME_PLANE]
    if not all(_alike(plane, top) for plane in planes):
        raise NoShape("het loopvlak helt niet overal even steil in een richting")
    points = [point for plane in walked for point in plane.points]
    run = [x * top.uphill[0] + y * top.uphill[1] for x, y, _ in points]
    across = [y * top.uphill[0] - x * top.uphill[1] for x, y, _ in points]
    heights = [z for _, _, z in points]
    return _Flight(top.slope, max(run) - min(run), min(heights), max(heights), max(across) - min(across))


@dataclass(frozen=True, slots=True)
class _Plane:
    """A sloping face: rise over run, the direction in plan in which it rises, its height where the run is 0."""

    slope: float
    uphill: Corner
    level: float
    points: tuple[Point, ...]


def _plane(face: Face) -> _Plane | None:
    """The face as a plane to walk on; None when it is level or too steep for that."""
    a, b, c = normal_of(face.loops[0])
    flat = math.hypot(a, b)
    if not _LEVEL < math.atan2(flat, abs(c)) < _STEEPEST:
        return None
    sign = -1.0 if c > 0 else 1.0
    uphill = (sign * a / flat, sign * b / flat)
    x, y, z = face.loops[0][0]
    slope = flat / abs(c)
    return _Plane(slope, uphill, z - slope * (x * uphill[0] + y * uphill[1]), face.loops[0])


def _alike(one: _Plane, other: _Plane) -> bool:
    return abs(one.slope - other.slope) <= _SAME_SLOPE and math.dist(one.uphill, other.uphill) <= _SAME_SLOPE
