"""What Lark could not read -> a `RuleError` that speaks to a person: what stands there, what was expected."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import cast

from lark import UnexpectedCharacters, UnexpectedInput, UnexpectedToken
from lark.parsers.lalr_interactive_parser import InteractiveParser

from bblcheck.language.errors import RuleError, did_you_mean
from bblcheck.language.expected import KEYWORDS, plain
from bblcheck.language.tree import Position
from bblcheck.language.units import BY_NAME

_FOUND = re.compile(r'"[^"\n]*"|[^\W\d]\w*|\d[\w.,-]*\w|[<>=!]+|//|.', re.DOTALL)
_SPOKEN_UNITS = {
    "meter": "m",
    "meters": "m",
    "centimeter": "cm",
    "millimeter": "mm",
    "kilometer": "km",
    "m²": "m2",
    "m³": "m3",
    "mm²": "mm2",
    "l/s": "dm3/s",
    "minuut": "min",
    "minuten": "min",
    "seconde": "s",
    "seconden": "s",
    "sec": "s",
    "jaren": "jaar",
    "maanden": "maand",
    "weken": "week",
    "dagen": "dag",
    "werkdagen": "werkdag",
    "graden": "graad",
    "%": "procent",
    "decibel": "dB",
    "db": "dB",
    "kilogram": "kg",
}
_SYMBOLS = {
    ">=": "ten minste",
    "≥": "ten minste",
    "<=": "ten hoogste",
    "≤": "ten hoogste",
    ">": "meer dan",
    "<": "minder dan",
    "=": "is",
    "==": "is",
    "!=": "niet (... is ...)",
    "/": "gedeeld door",
    "×": "*",
    "÷": "gedeeld door",
    "–": "-",
    "−": "-",
    "&": "en",
    "#": "--",
    "//": "--",
    "'": '"',
    "“": '"',
    "”": '"',
    "‘": '"',
    "’": '"',
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where reading stopped: what stands there (`found`), what was before and after, what was allowed."""

    found: str
    before: str
    after: str
    accepts: frozenset[str]
    at: Position

    @property
    def previous(self) -> str:
        """The last word before this place on the same line."""
        match = re.search(r"[\w.,]+[ \t]*$", self.before)
        return match[0].strip() if match else ""

    def error(self, message: str, hint: str = "", back: int = 0) -> RuleError:
        """`hint` says what to do; without one the message lists what was expected."""
        at = Position(self.at.file, self.at.line, self.at.column - back)
        return RuleError(message, at, hint, expected=() if hint else plain(self.accepts))


def explain(error: UnexpectedInput, source: str, file: str) -> RuleError:
    """The message for a place where the grammar stopped."""
    place = _place(error, source, file)
    cases: tuple[Callable[[Place], RuleError | None], ...] = (
        _end_of_file,
        _date_order,
        _number_with_space,
        _number_with_point,
        _unknown_unit,
        _symbol,
        _uppercase,
        _misspelt,
    )
    for case in cases:
        found = case(place)
        if found is not None:
            return found
    return place.error(f"{_named(place.found)} past hier niet")


def _place(error: UnexpectedInput, source: str, file: str) -> Place:
    position = min(error.pos_in_stream or 0, len(source))
    if isinstance(error, UnexpectedToken) and error.token.type == "$END":
        position = len(source.rstrip())
    start = source.rfind("\n", 0, position) + 1
    end = source.find("\n", position)
    line_end = end if end >= 0 else len(source)
    match = _FOUND.match(source, position, line_end)
    return Place(
        found=match[0] if match else "",
        before=source[start:position],
        after=source[position:line_end],
        accepts=frozenset(_accepts(error)),
        at=Position(file, source.count("\n", 0, position) + 1, position - start + 1),
    )


def _accepts(error: UnexpectedInput) -> Iterable[str]:
    parser = getattr(error, "interactive_parser", None)
    if isinstance(parser, InteractiveParser):
        return cast("set[str]", parser.accepts())  # type: ignore[no-untyped-call]
    return error.allowed if isinstance(error, UnexpectedCharacters) else ()


def _named(found: str) -> str:
    shown = found if len(found) <= 40 else f"{found[:37]}..."
    return f"`{shown}`" if len(found) > 1 or found.isalnum() else f"het teken `{shown}`"


def _end_of_file(place: Place) -> RuleError | None:
    if place.found:
        return None
    return place.error("het bestand houdt op waar nog iets moet staan")


def _date_order(place: Place) -> RuleError | None:
    written = re.match(r"(\d{1,2})[-/](\d{1,2})[-/](\d{4})", place.after)
    if not written:
        return None
    day, month, year = written.groups()
    return place.error(
        f"`{written[0]}` is geen datum in deze taal", f"schrijf jaar-maand-dag: {year}-{month:0>2}-{day:0>2}"
    )


def _number_with_space(place: Place) -> RuleError | None:
    rest = re.match(r",[ \t]+(\d+)", place.after)
    number = re.search(r"\d+$", place.before)
    if not rest or not number:
        return None
    return place.error(
        "in een getal staat geen spatie na de komma", f"schrijf {number[0]},{rest[1]}", len(number[0])
    )


def _number_with_point(place: Place) -> RuleError | None:
    whole = re.search(r"\d*$", place.before)
    number = re.match(r"(\d*)\.(\d+)(?!\d*[.\w])", place.after)
    if not whole or not number or not (whole[0] or number[1]):
        return None
    written = f"{whole[0]}{number[1]},{number[2]}"
    return place.error("een getal heeft een komma, geen punt", f"schrijf {written}", len(whole[0]))


def _unknown_unit(place: Place) -> RuleError | None:
    if place.found in ("²", "³") and (unit := re.search(r"(\w*m)$", place.before)):
        written = unit[0] + place.found
        return place.error(
            f"`{written}` is geen eenheid", f"schrijf {_SPOKEN_UNITS.get(written, 'm2')}", len(unit[0])
        )
    expects_unit = re.search(r"(\d|\[|\bper)[ \t]*$", place.before)
    if (
        "UNIT" not in place.accepts
        or not expects_unit
        or not (place.found[0].isalpha() or place.found == "%")
    ):
        return None
    if place.found in KEYWORDS:
        return None
    word = re.match(r"[\w/²³%]+", place.after)
    name = word[0] if word else place.found
    if _closest_phrase(place.after, place.accepts, 0.8):
        return None
    spoken = _SPOKEN_UNITS.get(name.lower())
    hint = f"bedoelt u `{spoken}`?" if spoken else did_you_mean(name, BY_NAME, _all_units())
    return RuleError(f"`{name}` is geen eenheid", place.at, hint)


def _all_units() -> str:
    return f"de eenheden zijn: {', '.join(BY_NAME)}"


def _symbol(place: Place) -> RuleError | None:
    instead = _SYMBOLS.get(place.found)
    if instead is None:
        return None
    return place.error(f"{_named(place.found)} bestaat niet in deze taal", f"schrijf `{instead}`")


def _uppercase(place: Place) -> RuleError | None:
    if place.found == "." and re.search(r"\b[A-Z]\w*$", place.before):
        word = place.previous
        return RuleError(
            f"`{word}` begint met een hoofdletter",
            Position(place.at.file, place.at.line, place.at.column - len(word)),
            f"namen beginnen met een kleine letter: `{word[0].lower()}{word[1:]}`",
        )
    if not place.found[:1].isupper():
        return None
    lower = place.after[0].lower() + place.after[1:]
    name = lower[: len(place.found)] if "NAME" in place.accepts else ""
    written = _closest_phrase(lower, place.accepts, 0.8) or name
    if not written:
        return None
    return place.error(
        f"`{place.found}` begint met een hoofdletter", f"schrijf het met een kleine letter: `{written}`"
    )


def _misspelt(place: Place) -> RuleError | None:
    phrase = _closest_phrase(place.after, place.accepts, 0.7)
    if phrase:
        written = " ".join(place.after.split()[: len(phrase.split())])
        return place.error(f"`{written}` past hier niet", f"bedoelt u `{phrase}`?")
    cutoff = 0.6 if place.found == "(" else 0.75
    known = {word for spelling in KEYWORDS for word in spelling.split()}
    before = _closest_phrase(place.previous, KEYWORDS.values(), cutoff) if place.previous else None
    if before and place.previous not in known:
        return place.error(
            f"{_named(place.found)} past hier niet", f"bedoelt u `{before}` in plaats van `{place.previous}`?"
        )
    return None


def _closest_phrase(text: str, among: Iterable[str], cutoff: float) -> str | None:
    """The keyword that looks most like the beginning of `text`; `among` are terminals or spellings."""
    words = text.split()
    best = max(((_likeness(words, phrase), phrase) for phrase in _spellings(among)), default=(0.0, ""))
    return best[1] if best[0] >= cutoff else None


def _spellings(among: Iterable[str]) -> Iterator[str]:
    wanted = frozenset(among)
    return (spelling for spelling, terminal in KEYWORDS.items() if terminal in wanted)


def _likeness(words: list[str], phrase: str) -> float:
    written = " ".join(words[: len(phrase.split())])
    return SequenceMatcher(None, written, phrase).ratio()
