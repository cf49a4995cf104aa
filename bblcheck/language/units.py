"""The one table of units: name as written, dimension, exact factor to the base unit of the dimension.

A dimension is a product of powers of base dimensions, so compound units (`dm3/s per m2`) and products of
quantities are exact: the base unit of a product is the product of the base units, no conversion is hidden.
Base dimensions that physics would reduce further (`flow` is not volume per second here) stay apart: what
cannot be compared is then an error, never a wrong number.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache
from typing import TypeAlias

from bblcheck.records import dataclass


@dataclass(frozen=True, slots=True)
class Unit:
    """`factor` times the number gives the base unit of `dimension`."""

    name: str
    dimension: str
    factor: Fraction


def _unit(name: str, dimension: str, factor: str = "1") -> Unit:
    return Unit(name, dimension, Fraction(factor))


UNITS: tuple[Unit, ...] = (
    _unit("m", "length"),
    _unit("cm", "length", "1/100"),
    _unit("mm", "length", "1/1000"),
    _unit("km", "length", "1000"),
    _unit("m2", "area"),
    _unit("mm2", "area", "1/1000000"),
    _unit("m3", "volume"),
    _unit("dm3/s", "flow"),
    _unit("m3/s", "flow", "1000"),
    _unit("m3/h", "flow", "5/18"),
    _unit("m2K/W", "thermal resistance"),
    _unit("W/m2K", "thermal transmittance"),
    _unit("kWh/m2", "energy per area"),
    _unit("kJ/m2K", "heat capacity per area"),
    _unit("MJ/m2", "fire load"),
    _unit("MJ", "energy"),
    _unit("kW", "power"),
    _unit("m/s", "speed"),
    _unit("min", "minutes"),
    _unit("s", "seconds"),
    _unit("jaar", "years"),
    _unit("maand", "months"),
    _unit("week", "days", "7"),
    _unit("dag", "days"),
    _unit("werkdag", "working days"),
    _unit("dB", "level"),
    _unit("dB(A)", "level A"),
    _unit("lux", "illuminance"),
    _unit("graad", "angle"),
    _unit("procent", "ratio", "1/100"),
    _unit("Pa", "pressure"),
    _unit("kg", "mass"),
    _unit("kg/m2s", "water absorption rate"),
    _unit("N", "force"),
    _unit("1/m", "smoke density"),
)

BY_NAME: dict[str, Unit] = {unit.name: unit for unit in UNITS}

Dimension: TypeAlias = tuple[tuple[str, int], ...]
"""Base dimensions with their power, sorted by name, no zero powers; () is a bare number."""

DIMENSIONLESS: Dimension = ()

POWERS: dict[str, Dimension] = {
    "area": (("length", 2),),
    "volume": (("length", 3),),
    "thermal transmittance": (("thermal resistance", -1),),
    "fire load": (("energy", 1), ("length", -2)),
    "speed": (("length", 1), ("seconds", -1)),
    "ratio": DIMENSIONLESS,
    "water absorption rate": (("length", -2), ("mass", 1), ("seconds", -1)),
    "smoke density": (("length", -1),),
}
"""The dimensions of the table that are made of others; every other one is a base dimension."""


def dimension_of(name: str) -> Dimension:
    """The powers of a dimension named in the table of units."""
    return POWERS.get(name, ((name, 1),))


@lru_cache
def parse_unit(text: str) -> tuple[Dimension, Fraction]:
    """Dimension of a unit such as `m2` or `dm3/s per m2`, and the exact factor to its base unit.

    "" is a bare number. Raises KeyError with the name that is not in the table.
    """
    if not text:
        return DIMENSIONLESS, Fraction(1)
    first, *others = text.split(" per ")
    unit = BY_NAME[first]
    dimension, factor = dimension_of(unit.dimension), unit.factor
    for name in others:
        divisor = BY_NAME[name]
        dimension = divide(dimension, dimension_of(divisor.dimension))
        factor /= divisor.factor
    return dimension, factor


def multiply(left: Dimension, right: Dimension) -> Dimension:
    """The dimension of a product."""
    return _product(left, right, 1)


def divide(left: Dimension, right: Dimension) -> Dimension:
    """The dimension of a quotient."""
    return _product(left, right, -1)


def _product(left: Dimension, right: Dimension, sign: int) -> Dimension:
    powers = Counter(dict(left))
    for base, power in right:
        powers[base] += sign * power
    return tuple(sorted((base, power) for base, power in powers.items() if power))


_SHOWN: dict[Dimension, str] = {
    **{
        dimension_of(unit.dimension): unit.name
        for unit in reversed(UNITS)
        if unit.factor == 1 and unit.dimension != "ratio"
    },
    DIMENSIONLESS: "",
}


def base_unit(dimension: Dimension) -> str:
    """The base unit of a dimension as a person writes it; "" for a bare number."""
    if dimension in _SHOWN:
        return _SHOWN[dimension]
    above = [(base, power) for base, power in dimension if power > 0]
    below = [(base, -power) for base, power in dimension if power < 0]
    return " per ".join((_powers(above) or "1", *(_powers([item]) for item in below)))


def _powers(items: Iterable[tuple[str, int]]) -> str:
    return " * ".join(
        _SHOWN.get(((base, power),)) or f"{_SHOWN[((base, 1),)]}^{power}" for base, power in items
    )


def unit_terminal() -> str:
    """The UNIT terminal of the grammar: every name, longest first."""
    names = sorted(BY_NAME, key=len, reverse=True)
    pattern = "|".join(re.escape(name).replace("/", r"\/") for name in names)
    return rf"UNIT.3: /({pattern})(?![A-Za-z0-9_])/"
