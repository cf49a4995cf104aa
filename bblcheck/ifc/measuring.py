"""What can be measured of a room: facts with how they were measured, and as bounds where they are that."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from bblcheck.engine.facts import Fact, Source, Unknown
from bblcheck.engine.values import Interval
from bblcheck.ifc.bodies import body_of, placed_faces
from bblcheck.ifc.covers import Covers, names
from bblcheck.ifc.entity import SPOILED, Entity
from bblcheck.ifc.model import Model
from bblcheck.ifc.room import Measures, Part, measure
from bblcheck.ifc.shape import NoShape, upward
from bblcheck.ifc.units import NoUnit, exact
from bblcheck.ifc.values import Reading, shown

_ALWAYS = ("vloeroppervlakte", "hoogte", "breedte", "lengte")
_SHARED = ("volume", "keerruimte")
"""Only rules for shared rooms ask for these."""
_MOST_SHOWN = 4


def measured(
    model: Model, entity: Entity, concept: str, covers: Covers | None = None
) -> Mapping[str, list[Reading]]:
    """Area, clear height, smallest width and length from the shape; unknown with the reason when it is not read.
    `covers`: what may hang or lie in it."""
    known = model.concepts[concept].attributes
    wanted = [
        name for name in (*_ALWAYS, *(_SHARED if _is_shared(model, entity, concept) else ())) if name in known
    ]
    try:
        found = _measure(model, entity)
        by: tuple[Entity, ...] = ()
        if covers is not None:
            found, by = _without_covers(model, entity, found, covers)
    except (NoShape, NoUnit) as problem:
        return {name: [Unknown(f"geen waarde in het model, en niet te meten: {problem}")] for name in wanted}
    facts = _facts(f"{model.id_of(entity)} meetkunde", found, by)
    return {name: [_believed(model, facts[name], f"{concept}.{name}")] for name in wanted}


def _is_shared(model: Model, entity: Entity, concept: str) -> bool:
    said = model.properties.find(entity, f"Bblcheck_{concept}", "gemeenschappelijk")
    return any(found.value is True for found in said)


def _facts(where: str, found: Measures, by: Sequence[Entity]) -> dict[str, Fact]:
    uneven = not found.sizes.rectangle or found.raised
    around = _RAISED if found.raised else _around(found)

    def fact(value: Interval, how: str, bound: bool, note: str) -> Fact:
        return Fact(value, Source("geometry", f"{where}: {how}", note=note or None), bound=bound)

    return {
        "vloeroppervlakte": fact(
            found.area, "omtrek van de vloer", found.raised, _RAISED if found.raised else ""
        ),
        "hoogte": fact(found.height, "van vloer tot plafond", not found.level, _over(found, by)),
        "breedte": fact(found.sizes.width, "kleinste zijde van de vloer", uneven, around if uneven else ""),
        "lengte": fact(found.sizes.length, "grootste zijde van de vloer", uneven, around if uneven else ""),
        "volume": fact(found.volume, "vloer maal hoogte", found.raised, _RAISED if found.raised else ""),
        "keerruimte": fact(
            Interval(exact(0), found.sizes.square.high), "grootste vierkant in de vloer", True, _FURNISHED
        ),
    }


_RAISED = "een deel van de vloer ligt meer dan een trede hoger; kleinste en grootste mogelijke maat"
_FURNISHED = "wat er in de ruimte staat is niet meegeteld: de vrije plek kan kleiner zijn"


def _around(found: Measures) -> str:
    """Why the width is a bound, with the largest rectangle that fits."""
    text = "de vloer is geen rechthoek; kleinste en grootste mogelijke maat"
    if found.sizes.largest is None:
        return text
    width, length = (_shown(side) for side in found.sizes.largest)
    return f"{text}; de grootste rechthoek langs de langste wand is {width} bij {length} m"


def _over(found: Measures, by: Sequence[Entity]) -> str:
    """What makes the height what it is: the heights with the area under each, and what hangs or lies there."""
    notes = []
    if not found.level:
        heights = _heights(found.parts)
        notes.append(f"het plafond is niet overal even hoog; laagste en hoogste maat: {heights}")
    if by:
        notes.append(f"niet uit de ruimte gespaard maar wel meegeteld: {names(by)}")
    return "; ".join(notes)


def _heights(parts: Iterable[Part]) -> str:
    areas: dict[str, float] = {}
    for part in sorted(parts, key=lambda part: (part.low, part.high)):
        low, high = _shown(part.low), _shown(part.high)
        key = low if low == high else f"{low}-{high}"
        areas[key] = areas.get(key, 0.0) + part.area
    listed = [f"{height} m ({_shown(area)} m2)" for height, area in areas.items()]
    more = [] if len(listed) <= _MOST_SHOWN else ["..."]
    return ", ".join(listed[:_MOST_SHOWN] + more)


def _shown(number: float) -> str:
    return shown(exact(round(number, 3)))


def _believed(model: Model, fact: Fact, name: str) -> Reading:
    limits = model.profile.plausible.get(name)
    value = fact.value
    if limits is None or not isinstance(value, Interval) or value.high is None:
        return fact
    if limits[0] <= value.high <= limits[1]:
        return fact
    return Unknown(f"{fact.source.where}: {shown(value.high)} is niet aannemelijk", "review")


def _measure(model: Model, entity: Entity) -> Measures:
    try:
        return measure(body_of(model, entity), upward(entity.ObjectPlacement))
    except SPOILED:
        raise NoShape("de vorm in het model is onvolledig") from None


def _without_covers(
    model: Model, entity: Entity, found: Measures, covers: Covers
) -> tuple[Measures, tuple[Entity, ...]]:
    """The measures with the heights that ceilings, finished floors and slabs in the room leave free."""
    try:
        clear = covers.within(placed_faces(model, entity))
    except (NoShape, *SPOILED):
        return found, ()
    if clear is None:
        return found, ()
    return replace(found, parts=tuple(Part.of(column) for column in clear.columns)), clear.by
