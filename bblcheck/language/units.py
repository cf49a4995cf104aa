"""The one table of units: name as written, dimension, exact factor to the base unit of the dimension."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction


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


def unit_terminal() -> str:
    """The UNIT terminal of the grammar: every name, longest first."""
    names = sorted(BY_NAME, key=len, reverse=True)
    pattern = "|".join(re.escape(name).replace("/", r"\/") for name in names)
    return rf"UNIT.3: /({pattern})(?![A-Za-z0-9_])/"
