"""One VALUE of a home, site or dossier file -> a fact. Knows kinds, units, options and methods.

VALUE is a bare value, null (unknown), or an object with `value` (or `min` and `max`), `unit`, `source`,
`method`, `document` (its name, or an object as `paperreader` has it); `home convert` also writes `bound`,
`conflict`, and `reason` and `review` beside null.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction

from bblcheck.engine.facts import Fact, Paper, Source, SourceKind, Unknown, Value
from bblcheck.engine.values import Interval, exactly
from bblcheck.home.errors import NOTHING, InputError, suggestion
from bblcheck.home.jsonfile import JsonValue
from bblcheck.home.paperreader import EXAMPLE, PAPERS, day_of, read_paper
from bblcheck.home.plausible import NEVER_NEGATIVE, dimension_name, implausible, likelier_unit, same_dimension
from bblcheck.language.tree import Kenmerk
from bblcheck.language.units import parse_unit

VALUE_KEYS = (
    "value",
    "min",
    "max",
    "unit",
    "source",
    "method",
    "document",
    "bound",
    "conflict",
    "reason",
    "review",
)
_NUMBERS = frozenset({"quantity", "number", "count"})
_FRACTION = re.compile(r"-?\d{1,40}/[1-9]\d{0,39}")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
_MAXIMUM_TEXT = 1000
_SPOKEN = {"m": "meter", "m2": "vierkante meter"}


class _Wrong(Exception):
    """A value that was already complained about."""


@dataclass(slots=True)
class Reader:
    """Reads values of one file and gathers the complaints. `kind` is what its sources say they are; `papers` are
    the documents of the file by name: where it gives any, a value names one of them."""

    file: str
    kind: SourceKind
    errors: list[InputError] = field(default_factory=list)
    papers: Mapping[str, Paper] = field(default_factory=dict)

    def complain(
        self, message: str, pointer: str, value: object = NOTHING, expected: str = "", hint: str = ""
    ) -> None:
        self.errors.append(InputError(message, self.file, pointer, value, expected, hint))

    def fact(self, kenmerk: Kenmerk, value: JsonValue, pointer: str) -> Fact | Unknown | None:
        """The fact, `Unknown` for null, None after a complaint."""
        try:
            if isinstance(value, dict):
                return self._from_object(kenmerk, value, pointer)
            if value is None:
                return self._unknown(kenmerk, {}, pointer)
            return Fact(self._bare(kenmerk, value, pointer), self._source(pointer))
        except _Wrong:
            return None

    def text(self, value: JsonValue, pointer: str, what: str) -> str | None:
        """A non-empty text without control characters; None after a complaint."""
        if not isinstance(value, str) or not value.strip():
            self.complain(f"{what} is geen tekst", pointer, value, "een tekst tussen aanhalingstekens")
            return None
        if len(value) > _MAXIMUM_TEXT:
            self.complain(f"{what} is langer dan {_MAXIMUM_TEXT} tekens", pointer, value)
            return None
        if _CONTROL.search(value):
            self.complain(f"{what} bevat een stuurteken", pointer, value, "leesbare tekst")
            return None
        return value

    def unknown_key(
        self, key: str, known: tuple[str, ...], pointer: str, message: str, value: object
    ) -> None:
        """Complain about a key, with the nearest known one."""
        hint = suggestion(key, known) or "Bekend: " + ", ".join(known)
        self.complain(message, pointer, value, hint=hint)

    # --- objects

    def _from_object(
        self, kenmerk: Kenmerk, found: Mapping[str, JsonValue], pointer: str
    ) -> Fact | Unknown | None:
        for key in found:
            if key not in VALUE_KEYS:
                message = f'"{key}" hoort niet bij een waarde'
                self.unknown_key(key, VALUE_KEYS, f"{pointer}/{key}", message, found[key])
                raise _Wrong
        if "value" in found and found["value"] is None:
            return self._unknown(kenmerk, found, pointer)
        value = self._value(kenmerk, found, pointer)
        method = self._method(kenmerk, found, pointer)
        bound = self._flag(found, "bound", pointer)
        paper = self._paper(found, pointer)
        document = paper.label if paper is not None else self._optional(found, "document", pointer)
        papers = () if paper is None else (paper,)
        source = self._source(pointer, document, self._optional(found, "source", pointer), papers)
        return Fact(value, source, method, bound, self._conflict(kenmerk, found, pointer))

    def _unknown(self, kenmerk: Kenmerk, found: Mapping[str, JsonValue], pointer: str) -> Unknown:
        reason = self._optional(found, "reason", pointer) or f"{self.file}#{pointer} zegt dat het onbekend is"
        return Unknown(reason, "review" if self._flag(found, "review", pointer) else "missing")

    def _value(self, kenmerk: Kenmerk, found: Mapping[str, JsonValue], pointer: str) -> Value:
        if kenmerk.kind.name not in _NUMBERS:
            for key in ("unit", "min", "max"):
                if key in found:
                    raise self._wrong(
                        f'"{kenmerk.name}" is geen getal en heeft geen "{key}"', f"{pointer}/{key}"
                    )
            if "value" not in found:
                raise self._wrong('er ontbreekt "value"', pointer, found, '{"value": ...}')
            return self._bare(kenmerk, found["value"], f"{pointer}/value")
        factor = self._factor(kenmerk, found, pointer)
        if "value" in found:
            if "min" in found or "max" in found:
                raise self._wrong('geef "value" of "min" en "max", niet allebei', pointer, found)
            return exactly(self._number(kenmerk, found["value"], f"{pointer}/value") * factor)
        if "min" not in found and "max" not in found:
            raise self._wrong('er ontbreekt "value"', pointer, found, '{"value": ..., "unit": ...}')
        low, high = (self._side(kenmerk, found, key, factor, pointer) for key in ("min", "max"))
        if low is not None and high is not None and low > high:
            raise self._wrong('"min" is groter dan "max"', pointer, found)
        return Interval(low, high)

    def _side(
        self, kenmerk: Kenmerk, found: Mapping[str, JsonValue], key: str, factor: Fraction, pointer: str
    ) -> Fraction | None:
        value = found.get(key)
        return None if value is None else self._number(kenmerk, value, f"{pointer}/{key}") * factor

    def _factor(self, kenmerk: Kenmerk, found: Mapping[str, JsonValue], pointer: str) -> Fraction:
        expected = kenmerk.kind.unit
        if not expected:
            if "unit" in found:
                raise self._wrong(f'"{kenmerk.name}" heeft geen eenheid', f"{pointer}/unit", found["unit"])
            return Fraction(1)
        units = " of ".join(same_dimension(expected))
        if "unit" not in found:
            raise self._wrong("de eenheid ontbreekt", pointer, found, f'"unit": {units}')
        unit = found["unit"]
        if not isinstance(unit, str):
            raise self._wrong("de eenheid is geen tekst", f"{pointer}/unit", unit, units)
        if unit == expected:
            return parse_unit(unit)[1]
        if dimension_name(unit) != dimension_name(expected) or not dimension_name(unit):
            hint = suggestion(unit, same_dimension(expected))
            raise self._wrong(
                f'"{kenmerk.name}" kan niet in deze eenheid', f"{pointer}/unit", unit, units, hint
            )
        return parse_unit(unit)[1]

    def _method(self, kenmerk: Kenmerk, found: Mapping[str, JsonValue], pointer: str) -> str | None:
        method = self._optional(found, "method", pointer)
        if method is not None and method not in kenmerk.methods:
            expected = " of ".join(kenmerk.methods) or "geen methode bij dit kenmerk"
            hint = suggestion(method, kenmerk.methods)
            raise self._wrong("onbekende bepalingsmethode", f"{pointer}/method", method, expected, hint)
        return method

    def _optional(self, found: Mapping[str, JsonValue], key: str, pointer: str) -> str | None:
        value = found.get(key)
        if value is None:
            return None
        text = self.text(value, f"{pointer}/{key}", f'"{key}"')
        if text is None:
            raise _Wrong
        return text

    def _flag(self, found: Mapping[str, JsonValue], key: str, pointer: str) -> bool:
        value = found.get(key, False)
        if not isinstance(value, bool):
            raise self._wrong(f'"{key}" is geen ja of nee', f"{pointer}/{key}", value, "true of false")
        return value

    def _conflict(self, kenmerk: Kenmerk, found: Mapping[str, JsonValue], pointer: str) -> tuple[Fact, ...]:
        others = found.get("conflict", [])
        if not isinstance(others, list):
            raise self._wrong('"conflict" is geen lijst', f"{pointer}/conflict", others, "[VALUE, ...]")
        facts = [
            self.fact(kenmerk, other, f"{pointer}/conflict/{index}") for index, other in enumerate(others)
        ]
        return tuple(fact for fact in facts if isinstance(fact, Fact))

    def _source(
        self,
        pointer: str,
        document: str | None = None,
        note: str | None = None,
        papers: tuple[Paper, ...] = (),
    ) -> Source:
        return Source(self.kind, f"{self.file}#{pointer}", document, note, papers)

    def _paper(self, found: Mapping[str, JsonValue], pointer: str) -> Paper | None:
        """The document when it is more than a name."""
        value = found.get("document")
        if value is None or (isinstance(value, str) and not self.papers):
            return None
        if isinstance(value, str):
            if value in self.papers:
                return self.papers[value]
            message, hint = f'dit document staat niet in "{PAPERS}"', suggestion(value, self.papers)
            raise self._wrong(message, f"{pointer}/document", value, " of ".join(self.papers), hint)
        if not isinstance(value, dict):
            message = '"document" is geen tekst en geen object'
            raise self._wrong(message, f"{pointer}/document", value, f"een naam, of {EXAMPLE}")
        paper = read_paper(value, f"{pointer}/document", self)
        if paper is None:
            raise _Wrong
        return paper

    # --- bare values

    def _bare(self, kenmerk: Kenmerk, value: JsonValue, pointer: str) -> Value:
        match kenmerk.kind.name:
            case "quantity" | "number" | "count":
                number = self._number(kenmerk, value, pointer)
                if kenmerk.kind.unit:
                    self._plausible(kenmerk, value, number, pointer)
                    number *= parse_unit(kenmerk.kind.unit)[1]
                return exactly(number)
            case "boolean":
                if not isinstance(value, bool):
                    raise self._wrong(f'"{kenmerk.name}" is geen ja of nee', pointer, value, "true of false")
                return value
            case "date":
                return self._date(kenmerk, value, pointer)
            case "choice" | "class":
                return self._option(kenmerk, value, pointer)
            case _:
                text = self.text(value, pointer, f'"{kenmerk.name}"')
                if text is None:
                    raise _Wrong
                return text

    def _number(self, kenmerk: Kenmerk, value: JsonValue, pointer: str) -> Fraction:
        if isinstance(value, str) and _FRACTION.fullmatch(value):
            return Fraction(value)
        if isinstance(value, bool) or not isinstance(value, int | Decimal):
            expected = f"een getal in {kenmerk.kind.unit}" if kenmerk.kind.unit else "een getal"
            hint = ""
            if isinstance(value, str):
                hint = 'Schrijf een getal zonder aanhalingstekens, of {"value": ..., "unit": ...}.'
            raise self._wrong(f'"{kenmerk.name}" is geen getal', pointer, value, expected, hint)
        number = Fraction(value)
        if kenmerk.kind.name == "count" and (number < 0 or number.denominator != 1):
            raise self._wrong(f'"{kenmerk.name}" is een aantal', pointer, value, "een geheel getal vanaf 0")
        if number < 0 and dimension_name(kenmerk.kind.unit) in NEVER_NEGATIVE:
            raise self._wrong(f'"{kenmerk.name}" kan niet negatief zijn', pointer, value, "een getal vanaf 0")
        return number

    def _plausible(self, kenmerk: Kenmerk, value: JsonValue, number: Fraction, pointer: str) -> None:
        unit = kenmerk.kind.unit
        if not implausible(number, unit, kenmerk.site_bound):
            return
        likelier = likelier_unit(number, unit)
        problem = (
            f"lijkt geen {_SPOKEN.get(unit, unit)}" if likelier != unit else "is geen aannemelijke waarde"
        )
        remedy = f'schrijf {{"value": {value}, "unit": "{likelier}"}}'
        raise self._wrong(
            f"{value} {unit} {problem}: {remedy}",
            pointer,
            value,
            f"een getal in {unit}, of een waarde met eenheid",
        )

    def _date(self, kenmerk: Kenmerk, value: JsonValue, pointer: str) -> date:
        day = day_of(
            value,
            lambda message, expected: self.complain(message, pointer, value, expected),
            kenmerk.name,
        )
        if day is None:
            raise _Wrong
        return day

    def _option(self, kenmerk: Kenmerk, value: JsonValue, pointer: str) -> str:
        options = kenmerk.kind.options
        if isinstance(value, str) and value in options:
            return value
        hint = suggestion(value, options) if isinstance(value, str) else ""
        raise self._wrong(
            f'geen bekende keuze voor "{kenmerk.name}"', pointer, value, " of ".join(options), hint
        )

    def _wrong(
        self, message: str, pointer: str, value: object = NOTHING, expected: str = "", hint: str = ""
    ) -> _Wrong:
        self.complain(message, pointer, value, expected, hint)
        return _Wrong()
