"""From a value in the model to a fact: units, kinds, options, placeholders, plausibility, agreement."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import TypeAlias

from bblcheck.engine.facts import Fact, Source, Unknown, Value
from bblcheck.engine.values import Interval, exactly
from bblcheck.home.plausible import NEVER_NEGATIVE
from bblcheck.ifc.profile import Profile, folded
from bblcheck.ifc.properties import Found
from bblcheck.ifc.request import Attribute
from bblcheck.ifc.units import NoUnit, Units, exact, tidy, unit_factor

Reading: TypeAlias = Fact | Unknown

LARGEST = 10**12
"""No amount of a home, in any unit of a rule, comes near it."""
_LENGTH_TOLERANCE = Fraction(20, 1000)
_RELATIVE_TOLERANCE = Fraction(2, 100)
_SMALL_AREA = Fraction(5, 100)
_MEASURES: dict[str, tuple[str, str, int]] = {
    "IfcLengthMeasure": ("length", "LENGTHUNIT", 1),
    "IfcPositiveLengthMeasure": ("length", "LENGTHUNIT", 1),
    "IfcNonNegativeLengthMeasure": ("length", "LENGTHUNIT", 1),
    "IfcAreaMeasure": ("area", "AREAUNIT", 1),
    "IfcVolumeMeasure": ("volume", "VOLUMEUNIT", 1),
    "IfcThermalTransmittanceMeasure": ("thermal transmittance", "THERMALTRANSMITTANCEUNIT", 1),
    "IfcVolumetricFlowRateMeasure": ("flow", "VOLUMETRICFLOWRATEUNIT", 1000),
}
"""Measure -> dimension, its unit type, and the factor from SI to the base unit of `language.units`."""
_BARE = frozenset(
    {
        "IfcReal",
        "IfcInteger",
        "IfcNumericMeasure",
        "IfcCountMeasure",
        "IfcRatioMeasure",
        "IfcPositiveRatioMeasure",
    }
)


class Nothing(Exception):
    """A placeholder or an empty value: it says nothing, another source may. The message says what it was."""


class Unusable(Exception):
    """A value that says something that cannot be right."""


@dataclass(frozen=True, slots=True)
class Converter:
    """Turns values of one model into facts."""

    units: Units
    profile: Profile

    def reading(self, found: Found, concept: str, attribute: Attribute, own_set: bool) -> Reading:
        """A fact, or why the value is unusable. `own_set`: bare numbers are in the unit of the kenmerk."""
        try:
            value = self._value(found, attribute, own_set)
            if isinstance(value, Interval) and value.low is not None:
                self._believe(value.low, concept, attribute)
        except Nothing as nothing:
            return Unknown(f"{found.where}: {nothing}")
        except (Unusable, NoUnit) as problem:
            return Unknown(f"{found.where}: {problem}", "review")
        return Fact(value, Source(found.kind, found.where))

    def _value(self, found: Found, attribute: Attribute, own_set: bool) -> Value:
        value = found.value
        if value is None:
            raise Nothing("heeft geen waarde")
        if isinstance(value, str):
            self._no_placeholder(value, found)
        match attribute.kind:
            case "quantity" | "number" | "count":
                return exactly(self._number(found, attribute, own_set))
            case "boolean":
                if not isinstance(value, bool):
                    raise Unusable(f"{value!r} is geen ja of nee")
                return value
            case "date":
                return _date(value)
            case "choice" | "class":
                return _option(value, attribute)
            case _:
                if not isinstance(value, str):
                    raise Unusable(f"{value!r} is geen tekst")
                return value.strip()

    def _no_placeholder(self, value: str, found: Found) -> None:
        name = found.where.removesuffix(" (type)").rsplit(".", 1)[-1]
        plain = folded(value)
        if (
            not plain
            or plain in self.profile.placeholders
            or plain.replace(" ", "") == folded(name).replace(" ", "")
        ):
            raise Nothing(f"{value!r} is een plaatshouder" if plain else "is leeg")
        if value.startswith(("<", "--")):
            raise Nothing(f"{value!r} is een plaatshouder")

    def _number(self, found: Found, attribute: Attribute, own_set: bool) -> Fraction:
        value = found.value
        if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
            raise Unusable(f"{value!r} is geen getal")
        number = exact(value)
        if found.measure in _MEASURES:
            dimension, unit_type, to_base = _MEASURES[found.measure]
            if dimension != attribute.dimension:
                raise Unusable(f"een {found.measure} is geen {attribute.unit or 'getal'}")
            factor = unit_factor(found.unit) if found.unit is not None else self.units.factor(unit_type)
            return tidy(number * factor * to_base)
        if attribute.kind == "count" and number.denominator != 1:
            raise Unusable(f"{value!r} is geen aantal")
        if found.measure in _BARE and (own_set or not attribute.unit or attribute.unit == "W/m2K"):
            return tidy(number * attribute.factor)
        raise Unusable(f"een {found.measure} zegt niet in welke eenheid {value!r} is")

    def _believe(self, number: Fraction, concept: str, attribute: Attribute) -> None:
        if number < 0 and (attribute.dimension in NEVER_NEGATIVE or attribute.kind == "count"):
            raise Unusable(f"{shown(number)} {attribute.unit} kan niet, want dit is nooit negatief")
        if abs(number) > LARGEST:
            raise Unusable(f"{float(number):g} {attribute.unit} is niet aannemelijk")
        low, high = self.profile.plausible.get(f"{concept}.{attribute.name}", (-math.inf, math.inf))
        if not low <= number <= high:
            raise Unusable(f"{shown(number)} {attribute.unit} is niet aannemelijk")


def _date(value: object) -> date:
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise Unusable(f"{value!r} is geen datum (verwacht 2026-11-23)") from None


def _option(value: object, attribute: Attribute) -> str:
    if isinstance(value, str) and value.strip() in attribute.options:
        return value.strip()
    raise Unusable(f"{value!r} is geen bekende keuze; bekend zijn {', '.join(attribute.options)}")


def shown(number: Fraction) -> str:
    """A number as a Dutch reader writes it, four decimals at most."""
    return f"{float(number):.4f}".rstrip("0").rstrip(".").replace(".", ",")


def choose(readings: Iterable[Reading], dimension: str) -> Reading | None:
    """The first reading that says something; others that say otherwise become its conflict.

    A value that cannot be right stops the search: it is not passed over in silence.
    """
    found = list(readings)
    if len(found) < 2:
        return found[0] if found else None
    facts = [reading for reading in found if isinstance(reading, Fact)]
    wrong = [reading for reading in found if isinstance(reading, Unknown) and reading.kind == "review"]
    if wrong and not _before(facts, wrong[0], found):
        return _with_alternative(wrong[0], facts)
    if not facts:
        return found[0]
    first, *others = facts
    conflict = tuple(other for other in others if not agree(first, other, dimension))
    return replace(first, conflict=first.conflict + conflict) if conflict else first


def _before(facts: Sequence[Fact], wrong: Unknown, found: Sequence[Reading]) -> bool:
    return bool(facts) and found.index(facts[0]) < found.index(wrong)


def _with_alternative(wrong: Unknown, facts: Sequence[Fact]) -> Unknown:
    if not facts:
        return wrong
    value = facts[0].value
    if not isinstance(value, Interval) or value.low is None:
        return wrong
    return Unknown(f"{wrong.reason}; {facts[0].source.where} geeft {shown(value.low)}", "review")


def agree(first: Fact, other: Fact, dimension: str) -> bool:
    """Whether two sources say the same, within 20 mm, or 2 % of an area or another number."""
    left, right = first.value, other.value
    if not isinstance(left, Interval) or not isinstance(right, Interval):
        return left == right
    margin = _margin(right, dimension)
    below = left.high is not None and right.low is not None and left.high < right.low - margin
    above = left.low is not None and right.high is not None and left.low > right.high + margin
    return not below and not above


def _margin(value: Interval, dimension: str) -> Fraction:
    if dimension == "length":
        return _LENGTH_TOLERANCE
    size = max(abs(side) for side in (value.low, value.high, Fraction(0)) if side is not None)
    margin = size * _RELATIVE_TOLERANCE
    return max(margin, _SMALL_AREA) if dimension == "area" else margin
