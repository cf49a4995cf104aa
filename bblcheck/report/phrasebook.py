"""Sentences of one language in another, with blanks for what differs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bblcheck.report.formulas import english_formula

_BLANK = "{}"


@dataclass(frozen=True, slots=True)
class _Template:
    """A sentence with blanks: `sign` is its longest fixed part, `weight` how much of it is fixed."""

    pattern: re.Pattern[str]
    said: str
    sign: str
    weight: int


def _template(sentence: str, said: str) -> _Template:
    parts = sentence.split(_BLANK)
    pattern = "(.*?)".join(map(re.escape, parts))
    return _Template(re.compile(pattern, re.DOTALL), said, max(parts, key=len), sum(map(len, parts)))


class _Blank(str):
    """The value of a blank, put in the other language as the sentence asks."""

    __slots__ = ("book", "quote")
    book: Phrasebook
    quote: Callable[[str], str]

    def __format__(self, form: str) -> str:
        match form:
            case "q":
                return self.quote(str(self))
            case "f":
                return english_formula(str(self))
            case _:
                return self.book.sentence(str(self), self.quote) or str(self)


class Phrasebook:
    """Sentences and what they are in the other language: see `bblcheck.report.english` for how they are written."""

    def __init__(self, phrases: Mapping[str, str]) -> None:
        self._fixed = {sentence: said for sentence, said in phrases.items() if _BLANK not in sentence}
        found = (_template(sentence, said) for sentence, said in phrases.items() if _BLANK in sentence)
        self._templates: Sequence[_Template] = sorted(found, key=lambda each: -each.weight)

    def sentence(self, text: str, quote: Callable[[str], str] = str) -> str | None:
        """The sentence in the other language, that with most fixed words first; None when no sentence fits.
        `quote` marks what must stay as it is."""
        if text in self._fixed:
            return self._fixed[text]
        for template in self._templates:
            if template.sign in text and (found := template.pattern.fullmatch(text)):
                return template.said.format(*self._blanks(found, quote))
        return None

    def _blanks(self, found: re.Match[str], quote: Callable[[str], str]) -> Iterator[_Blank]:
        for value in found.groups():
            blank = _Blank(value)
            blank.book, blank.quote = self, quote
            yield blank
