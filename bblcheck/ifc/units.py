"""The units of a project, as exact factors to metre, square metre, W/m2K, m3/s."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache

from bblcheck.ifc.entity import Entity

_PREFIXES = {
    "EXA": 18,
    "PETA": 15,
    "TERA": 12,
    "GIGA": 9,
    "MEGA": 6,
    "KILO": 3,
    "HECTO": 2,
    "DECA": 1,
    "DECI": -1,
    "CENTI": -2,
    "MILLI": -3,
    "MICRO": -6,
    "NANO": -9,
    "PICO": -12,
    "FEMTO": -15,
    "ATTO": -18,
}
_POWERS = {"SQUARE_METRE": 2, "CUBIC_METRE": 3}
_SI_WHEN_ABSENT = frozenset({"THERMALTRANSMITTANCEUNIT", "VOLUMETRICFLOWRATEUNIT"})
_DIGITS = 9


class NoUnit(Exception):
    """A unit that is not known: the number it goes with cannot be used. The message says why."""


@lru_cache(maxsize=4096)
def exact(number: float | int) -> Fraction:
    """The decimal that a float was written as."""
    return Fraction(repr(number))


def tidy(number: Fraction) -> Fraction:
    """Without the last digits, which are noise of conversions: nine decimals are kept."""
    return Fraction(round(number * 10**_DIGITS), 10**_DIGITS)


class Units:
    """The units that the project declares, by unit type."""

    def __init__(self, projects: Iterable[Entity]) -> None:
        self._declared: dict[str, list[Entity]] = {}
        self._factors: dict[str, Fraction] = {}
        found = list(projects)
        self._problem = "" if len(found) == 1 else f"het model heeft {len(found)} projecten (IfcProject)"
        for project in found[:1]:
            assignment = project.UnitsInContext
            for unit in (assignment.Units or ()) if assignment is not None else ():
                kind = getattr(unit, "UnitType", None)
                if kind is not None:
                    self._declared.setdefault(kind, []).append(unit)

    def factor(self, unit_type: str) -> Fraction:
        """What one unit of that type is in SI. Raises NoUnit when it is not declared, or twice differently."""
        if unit_type not in self._factors:
            self._factors[unit_type] = self._factor(unit_type)
        return self._factors[unit_type]

    def _factor(self, unit_type: str) -> Fraction:
        if self._problem:
            raise NoUnit(self._problem)
        declared = self._declared.get(unit_type, [])
        if not declared:
            if unit_type in _SI_WHEN_ABSENT:
                return Fraction(1)
            raise NoUnit(f"het project noemt geen eenheid voor {unit_type}")
        factors = {unit_factor(unit) for unit in declared}
        if len(factors) != 1:
            raise NoUnit(f"het project noemt meer dan een eenheid voor {unit_type}")
        return factors.pop()


def unit_factor(unit: Entity) -> Fraction:
    """What one of this unit is in SI. Raises NoUnit."""
    kind = unit.is_a()
    if kind == "IfcSIUnit":
        return _si(unit)
    if kind == "IfcConversionBasedUnit":
        measure = unit.ConversionFactor
        value = measure.ValueComponent.wrappedValue
        if isinstance(value, bool) or not isinstance(value, int | float) or value <= 0:
            raise NoUnit(f"eenheid {unit.Name} heeft geen bruikbare omrekening")
        return exact(value) * unit_factor(measure.UnitComponent)
    if kind == "IfcDerivedUnit":
        product = Fraction(1)
        for element in unit.Elements:
            product *= unit_factor(element.Unit) ** element.Exponent
        return product
    raise NoUnit(f"een eenheid van soort {kind} wordt niet gelezen")


def _si(unit: Entity) -> Fraction:
    if unit.Name is None:
        raise NoUnit("een SI-eenheid heeft geen naam")
    exponent = _PREFIXES[unit.Prefix] if unit.Prefix else 0
    if unit.Name == "GRAM":
        exponent -= 3
    return Fraction(10) ** (exponent * _POWERS.get(unit.Name, 1))
