"""From which size a bare number is more likely in another unit than in the unit of the vocabulary.

These limits never judge a home: past them the file must say the unit, and then any number is taken.
"""

from __future__ import annotations

from fractions import Fraction

from bblcheck.language.units import BY_NAME, UNITS

_LARGEST: dict[str, int] = {
    "length": 50,
    "area": 5000,
    "volume": 20000,
    "flow": 5000,
    "thermal resistance": 30,
    "thermal transmittance": 20,
    "energy per area": 2000,
    "speed": 100,
    "minutes": 1000,
    "years": 150,
    "level": 200,
    "level A": 200,
    "angle": 360,
    "ratio": 10,
}
_LARGEST_SITE_LENGTH = 1000
_MAY_BE_NEGATIVE = frozenset({"level", "level A", "angle"})
NEVER_NEGATIVE = frozenset(
    {
        "area",
        "volume",
        "flow",
        "thermal resistance",
        "thermal transmittance",
        "fire load",
        "energy",
        "power",
        "minutes",
        "seconds",
        "years",
        "months",
        "days",
        "working days",
        "illuminance",
        "mass",
        "force",
        "water absorption rate",
        "smoke density",
    }
)
"""Amounts of something: a negative one is a mistake in any unit, and would pass every upper limit."""
_LIKELIER: dict[str, tuple[str, ...]] = {"length": ("mm", "cm"), "area": ("mm2",)}


def dimension_name(unit: str) -> str:
    """The name of the dimension of `unit`; "" for a compound unit (no limits are known for those)."""
    return BY_NAME[unit].dimension if unit in BY_NAME else ""


def implausible(number: Fraction, unit: str, site_bound: bool) -> bool:
    """Whether the bare `number`, taken in `unit`, needs its unit written out."""
    dimension = dimension_name(unit)
    if number < 0 and dimension not in _MAY_BE_NEGATIVE:
        return True
    largest = _LARGEST.get(dimension)
    if largest is None:
        return False
    if dimension == "length" and site_bound:
        largest = _LARGEST_SITE_LENGTH
    return abs(number) * BY_NAME[unit].factor > largest


def likelier_unit(number: Fraction, unit: str) -> str:
    """The unit that was probably meant: the first in which the number is plausible, else `unit` itself."""
    for other in _LIKELIER.get(dimension_name(unit), ()):
        if other != unit and not implausible(number, other, site_bound=False):
            return other
    return unit


def same_dimension(unit: str) -> tuple[str, ...]:
    """The units in which a value of this attribute may be written, the attribute's own first."""
    dimension = dimension_name(unit)
    others = tuple(other.name for other in UNITS if other.dimension == dimension and other.name != unit)
    return (unit, *others) if dimension else (unit,)
