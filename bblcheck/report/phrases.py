"""The Dutch sentences of the tool in English. Rules, names and quoted words stay as they are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from bblcheck.report.formulas import english_formula

Quote: TypeAlias = Callable[[str], str]

UNITS: Mapping[str, tuple[str, str]] = {
    "m2": ("m²", "m²"),
    "m3": ("m³", "m³"),
    "procent": ("%", "%"),
    "jaar": ("jaar", "years"),
    "maand": ("maanden", "months"),
    "dag": ("dagen", "days"),
    "graad": ("°", "°"),
    "dm3/s": ("dm³/s", "dm³/s"),
    "dm3/s per m2": ("dm³/s per m²", "dm³/s per m²"),
    "m3/s": ("m³/s", "m³/s"),
    "m2K/W": ("m²K/W", "m²K/W"),
    "W/m2K": ("W/m²K", "W/m²K"),
    "kWh/m2": ("kWh/m²", "kWh/m²"),
}
_BLANK = "{}"


def quoted(words: str) -> str:
    """Dutch text of a rule as plain text shows it."""
    return f"«{words}»" if words else words


def english(dutch: str, quote: Quote = quoted) -> str | None:
    """The English of what the tool says; None for what it does not say itself, which is shown in Dutch. `quote`
    marks the Dutch text of a rule within a sentence."""
    return _said(dutch, quote)


def in_english(dutch: str) -> str:
    """The English of what the tool says; what it does not say itself as it is."""
    return english(dutch) or dutch


def unit(name: str, dutch: bool) -> str:
    """A unit as people write it."""
    return UNITS.get(name, (name, name))[0 if dutch else 1]


@lru_cache(maxsize=20_000)
def _said(dutch: str, quote: Quote) -> str | None:
    return _English(quote).sentence(dutch)


# --- sentences with blanks


@dataclass(frozen=True, slots=True)
class _Template:
    """A sentence with blanks: `sign` is its longest fixed part, `weight` how much of it is fixed."""

    pattern: re.Pattern[str]
    english: str
    sign: str
    weight: int


@lru_cache(maxsize=1)
def _book() -> tuple[Mapping[str, str], tuple[_Template, ...]]:
    from bblcheck.report.english import commands, inputs, models, results, rules

    fixed: dict[str, str] = {}
    templates = []
    for module in (results, models, inputs, rules, commands):
        for dutch, said in module.PHRASES.items():
            if _BLANK in dutch:
                templates.append(_template(dutch, said))
            else:
                fixed[dutch] = said
    return fixed, tuple(sorted(templates, key=lambda each: -each.weight))


def _template(dutch: str, said: str) -> _Template:
    parts = dutch.split(_BLANK)
    pattern = "(.*?)".join(map(re.escape, parts))
    return _Template(re.compile(pattern, re.DOTALL), said, max(parts, key=len), sum(map(len, parts)))


class _Blank(str):
    """The value of a blank, put in English as the English sentence asks."""

    __slots__ = ("book",)
    book: _English

    def __format__(self, form: str) -> str:
        match form:
            case "q":
                return self.book.quote(str(self))
            case "f":
                return english_formula(str(self))
            case _:
                return self.book.sentence(str(self)) or str(self)


@dataclass(frozen=True, slots=True)
class _English:
    """Puts sentences in English; `quote` marks what stays Dutch."""

    quote: Quote

    def sentence(self, dutch: str) -> str | None:
        fixed, templates = _book()
        if dutch in fixed:
            return fixed[dutch]
        for template in templates:
            if template.sign in dutch and (found := template.pattern.fullmatch(dutch)):
                return template.english.format(*self._blanks(found))
        return self._joined(dutch)

    def _blanks(self, found: re.Match[str]) -> Iterator[_Blank]:
        for value in found.groups():
            blank = _Blank(value)
            blank.book = self
            yield blank

    def _joined(self, dutch: str) -> str | None:
        """Sentences after each other, and a reason behind the fact that it is about."""
        for between in ("; ", ". ", " en "):
            first, found, rest = dutch.partition(between)
            if found:
                parts = self.sentence(first), self.sentence(rest)
                if None not in parts:
                    return f"{parts[0]}{' and ' if between == ' en ' else between}{parts[1]}"
        head, found, reason = dutch.partition(": ")
        said = self.sentence(reason) if found else None
        return None if said is None else f"{head}: {said}"
