"""The clear passage of a door: at most its overall size, less the lining where the model gives it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from bblcheck.engine.facts import Fact, Source
from bblcheck.engine.values import Interval
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.model import Model
from bblcheck.ifc.units import NoUnit, exact, tidy
from bblcheck.ifc.values import Reading

_WIDEST_LINING = Fraction(1, 4)
"""The share of a door above which a lining thickness cannot be one."""


def passage(model: Model, door: Entity, sizes: list[Reading], jambs: int) -> list[Reading]:
    """The sizes as upper bounds; `jambs`: how many times the lining takes its thickness of them."""
    return [_at_most(model, door, size, jambs) for size in sizes]


def _at_most(model: Model, door: Entity, size: Reading, jambs: int) -> Reading:
    if not isinstance(size, Fact) or not isinstance(size.value, Interval) or size.value.high is None:
        return size
    high, where = size.value.high, size.source.where
    note = "buitenmaat van het kozijn: de vrije doorgang is kleiner"
    for lining, set_where in _linings(model, door):
        if 0 < lining <= high * _WIDEST_LINING:
            high, where = high - jambs * lining, f"{where}, {set_where}"
            note = "maat tussen de stijlen van het kozijn: de vrije doorgang is niet groter"
            break
    return Fact(Interval(Fraction(0), high), Source(size.source.kind, where, note=note), bound=True)


def _linings(model: Model, door: Entity) -> Iterator[tuple[Fraction, str]]:
    """The thickness of the lining in metres, of the door itself first, then of its type."""
    for item in model.properties.sets(door):
        thickness = getattr(item.entity, "LiningThickness", None)
        if not item.entity.is_a("IfcDoorLiningProperties") or not isinstance(thickness, int | float):
            continue
        try:
            metres = tidy(exact(thickness) * model.units.factor("LENGTHUNIT"))
        except NoUnit:
            return
        yield metres, f"LiningThickness{item.origin}"
