"""Formulas of the rule language, with the numbers of a home, in English words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

OPERATORS: Mapping[str, str] = {
    "ten minste": "at least",
    "ten hoogste": "at most",
    "meer dan": "more than",
    "minder dan": "less than",
    "is": "is",
}
WORDS: Mapping[str, str] = {
    **OPERATORS,
    "met een minimum van": "with a minimum of",
    "met een maximum van": "with a maximum of",
    "gedeeld door": "divided by",
    "voor elke": "for each",
    "voor ten minste een": "for at least one",
    "waarvoor": "where",
    "volgens": "by",
    "vanaf": "from",
    "tot": "to",
    "te beoordelen": "to be judged",
    "niet van toepassing": "not applicable",
    "gegevens ontbreken": "data missing",
    "voldoet niet": "not compliant",
    "voldoet": "compliant",
    "beoordelen": "review required",
    "niet opgegeven": "not given",
    "een van": "one of",
    "geen eis": "no requirement",
    "te weinig": "short",
    "te veel": "too much",
    "overige": "other",
    "onbekend": "unknown",
    "aantal": "number",
    "grootste": "largest",
    "kleinste": "smallest",
    "som": "sum",
    "tabel": "table",
    "kolom": "column",
    "grens": "limit",
    "anders": "otherwise",
    "onwaar": "false",
    "waar": "true",
    "niet": "not",
    "geen": "none",
    "rij": "row",
    "als": "if",
    "nee": "no",
    "ja": "yes",
    "en": "and",
    "of": "or",
    "jaar": "years",
    "maand": "months",
    "dag": "days",
    "graad": "degrees",
    "procent": "percent",
}
_NAMED = re.compile(r"((?<=\w)\[[^\]]*\]|\"[^\"]*\")")
_NUMBER = re.compile(r"(?<![\w.])(-?\d+),(\d+)(?![\w,])")


def english_formula(dutch: str) -> str:
    """The formula with its words and decimal signs in English; names and facts stay as they are written."""
    parts = _NAMED.split(dutch)
    return "".join(part if index % 2 else _words(part) for index, part in enumerate(parts))


def _words(part: str) -> str:
    said = _pattern().sub(lambda found: WORDS[found[0]], part)
    return _NUMBER.sub(r"\1.\2", said)


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    words = sorted(WORDS, key=len, reverse=True)
    return re.compile(r"(?<![\w.\[])(?:" + "|".join(map(re.escape, words)) + r")(?![\w.\[])")
