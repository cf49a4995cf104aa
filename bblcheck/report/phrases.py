"""The Dutch sentences of the tool in English. Rules, names and quoted words stay as they are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TypeAlias

from bblcheck.report.phrasebook import Phrasebook

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
    return _book().sentence(dutch, quote)


def english_sentence(dutch: str) -> str | None:
    """As `english`, but only for what is one sentence of the tables."""
    return _book().whole(dutch, quoted)


class _English(Phrasebook):
    """Sentences also come after each other, and as the reason behind a fact."""

    def whole(self, text: str, quote: Quote) -> str | None:
        return super().sentence(text, quote)

    def sentence(self, text: str, quote: Quote = quoted) -> str | None:
        return self._listed(text, quote) or super().sentence(text, quote) or self._joined(text, quote)

    def _listed(self, text: str, quote: Quote) -> str | None:
        """Sentences between semicolons, each on its own: a blank of one must not take in the next."""
        parts = text.split("; ")
        if len(parts) == 1:
            return None
        said = [super(_English, self).sentence(part, quote) for part in parts]
        return "; ".join(each for each in said if each is not None) if None not in said else None

    def _joined(self, text: str, quote: Quote) -> str | None:
        for between, said in (("; ", "; "), (". ", ". "), (" en ", " and ")):
            first, found, rest = text.partition(between)
            if found:
                parts = self.sentence(first, quote), self.sentence(rest, quote)
                if parts[0] is not None and parts[1] is not None:
                    return f"{parts[0]}{said}{parts[1]}"
        head, found, reason = text.partition(": ")
        behind = self.sentence(reason, quote) if found else None
        return None if behind is None else f"{head}: {behind}"


@lru_cache(maxsize=1)
def _book() -> _English:
    from bblcheck.report.english import (
        commands,
        dossiers,
        inputs,
        measured,
        models,
        places,
        preflight,
        results,
        rules,
    )
    from bblcheck.report.formats import FORMATS

    phrases = {each.purpose[0]: each.purpose[1] for each in FORMATS.values()}
    for module in (results, models, measured, places, inputs, dossiers, preflight, rules, commands):
        phrases |= module.PHRASES
    return _English(phrases)
