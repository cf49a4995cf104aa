"""The frame of a model: units, the direction of north, where on earth, which rooms stand in no storey."""

from __future__ import annotations

import math

from bblcheck.ifc.entity import Entity
from bblcheck.ifc.model import Model
from bblcheck.ifc.properties import text_of
from bblcheck.ifc.recognition import is_room
from bblcheck.ifc.units import NoUnit

RD = ("EPSG:28992", "EPSG:7415")
"""Rijksdriehoek, without and with NAP."""
_RD_BOX = ((0.0, 300_000.0), (289_000.0, 629_000.0))
"""Metres: eastings and northings of the European Netherlands."""
_UNITS = ("LENGTHUNIT", "AREAUNIT", "PLANEANGLEUNIT")
_SAME_SCALE = 1e-6


def look_at_context(model: Model) -> None:
    """Report what is missing or odd in the frame of the model."""
    _units(model)
    _north(model)
    for message in georeference_problems(model):
        model.find("ifc-georeferentie", message, advice=_GEOREFERENCE_ADVICE)
    _loose_rooms(model)


_GEOREFERENCE_ADVICE = "Exporteer met IfcMapConversion en IfcProjectedCRS in EPSG:7415 of EPSG:28992."


def _units(model: Model) -> None:
    for unit_type in _UNITS:
        try:
            factor = model.units.factor(unit_type)
        except NoUnit as problem:
            if unit_type != "PLANEANGLEUNIT":
                model.find(
                    "ifc-eenheden",
                    str(problem),
                    advice="Zet de eenheden in het project en exporteer opnieuw.",
                )
            continue
        if factor <= 0:
            model.find("ifc-eenheden", f"de eenheid voor {unit_type} is niet positief")


def _contexts(model: Model) -> list[Entity]:
    return [
        context
        for context in model.instances("IfcGeometricRepresentationContext")
        if context.is_a() == "IfcGeometricRepresentationContext" and context.ContextType in ("Model", None)
    ]


def _north(model: Model) -> None:
    contexts = _contexts(model)
    norths = [context.TrueNorth for context in contexts if context.TrueNorth is not None]
    if not norths:
        model.find(
            "ifc-noordrichting",
            "het model zegt niet waar het noorden is (TrueNorth)",
            advice="Zet de noordrichting in het project en exporteer opnieuw.",
        )
    for north in norths:
        if math.hypot(*north.DirectionRatios[:2]) < _SAME_SCALE:
            model.find("ifc-noordrichting", "de noordrichting heeft geen lengte in het platte vlak")
    if len({tuple(north.DirectionRatios) for north in norths}) > 1:
        model.find("ifc-noordrichting", "het model geeft meer dan een noordrichting")


def georeference_problems(model: Model) -> list[str]:
    """What keeps the model from standing at one place in RD; empty when it does."""
    conversions = [*model.instances("IfcMapConversion")]
    if not conversions:
        return ["het model heeft geen plaats in een landelijk stelsel (IfcMapConversion ontbreekt)"]
    if len(conversions) > 1:
        return [f"het model heeft {len(conversions)} plaatsen in een landelijk stelsel (IfcMapConversion)"]
    conversion = conversions[0]
    problems = [_system(conversion.TargetCRS), _in_the_netherlands(conversion), *_turn(conversion)]
    return [problem for problem in (*problems, _scale(model, conversion)) if problem]


def _system(crs: Entity | None) -> str:
    name = text_of(getattr(crs, "Name", None))
    if name.upper().replace(" ", "") in RD:
        return ""
    return f"het stelsel {name or '(geen naam)'} is niet EPSG:7415 of EPSG:28992"


def _in_the_netherlands(conversion: Entity) -> str:
    factor = map_metres(conversion)
    for number, (low, high) in zip((conversion.Eastings, conversion.Northings), _RD_BOX, strict=True):
        if not isinstance(number, float | int) or not low <= number * factor <= high:
            return f"de plaats {conversion.Eastings}; {conversion.Northings} ligt niet in Nederland"
    return ""


def map_metres(conversion: Entity) -> float:
    """Metres in one unit of the map."""
    unit = getattr(conversion.TargetCRS, "MapUnit", None)
    if unit is None:
        return 1.0
    from bblcheck.ifc.units import unit_factor

    try:
        return float(unit_factor(unit))
    except NoUnit:
        return 1.0


def _turn(conversion: Entity) -> list[str]:
    across, along = conversion.XAxisAbscissa, conversion.XAxisOrdinate
    if across is None or along is None:
        return ["de draaiing naar het landelijke stelsel ontbreekt (XAxisAbscissa, XAxisOrdinate)"]
    return (
        [] if math.hypot(across, along) > _SAME_SCALE else ["de draaiing naar het landelijke stelsel is nul"]
    )


def _scale(model: Model, conversion: Entity) -> str:
    scale = conversion.Scale
    if scale is None:
        return "de schaal naar het landelijke stelsel ontbreekt (Scale)"
    try:
        metre = float(model.units.factor("LENGTHUNIT"))
    except NoUnit:
        return ""
    wanted = metre / map_metres(conversion)
    if abs(scale - wanted) <= _SAME_SCALE * wanted:
        return ""
    return f"de schaal {scale} past niet bij de lengte-eenheid: verwacht {wanted:g}"


def _loose_rooms(model: Model) -> None:
    for space in model.instances("IfcSpace"):
        if is_room(model, space) and not _in_storey(space):
            model.find(
                "ifc-ruimte-zonder-bouwlaag",
                "de ruimte staat niet in een bouwlaag",
                space,
                "Hang de ruimte onder een IfcBuildingStorey (IfcRelAggregates).",
            )


def _in_storey(space: Entity) -> bool:
    whole = space
    for _ in range(10):
        if not whole.Decomposes:
            return False
        whole = whole.Decomposes[0].RelatingObject
        if whole.is_a("IfcBuildingStorey"):
            return True
    return False
