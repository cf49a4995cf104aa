"""What is wrong with an input file: the place, what was found, what was expected, what to do about it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from decimal import Decimal

_SHOWN_CHARACTERS = 60
NOTHING = object()


class BadInput(Exception):
    """Base of all complaints about input; `errors` holds at least one."""

    @property
    def errors(self) -> tuple[InputError, ...]:
        raise NotImplementedError


class InputError(BadInput):
    """One complaint. `pointer` is a JSON pointer ("" is the whole file), or a place in words."""

    def __init__(
        self,
        message: str,
        file: str,
        pointer: str = "",
        value: object = NOTHING,
        expected: str = "",
        hint: str = "",
    ) -> None:
        super().__init__(message)
        self.message = printable(message)
        self.file = printable(file)
        self.pointer = printable(pointer)
        self.value = "" if value is NOTHING else shown(value)
        self.expected = expected
        self.hint = printable(hint)

    @property
    def errors(self) -> tuple[InputError, ...]:
        return (self,)

    @property
    def place(self) -> str:
        """The file with the pointer in it."""
        return f"{self.file}#{self.pointer}" if self.pointer else self.file

    def __str__(self) -> str:
        return self.told(str)

    def told(self, say: Callable[[str], str]) -> str:
        """The complaint on one line, each of its sentences as `say` puts it."""
        parts = [f"{self.place}: {say(self.message)}"]
        if self.value:
            parts.append(say(f"gevonden: {self.value}"))
        if self.expected:
            parts.append(say(f"verwacht: {self.expected}"))
        if self.hint:
            parts.append(say(self.hint))
        return "; ".join(parts)


class NoTarget(InputError):
    """A move without a planned placement."""


class InputErrors(BadInput):
    """All complaints about one file, in the order of the file."""

    def __init__(self, errors: Iterable[InputError]) -> None:
        self._errors = tuple(errors)
        super().__init__(f"{len(self._errors)} fout(en) in de invoer")

    @property
    def errors(self) -> tuple[InputError, ...]:
        return self._errors

    def __str__(self) -> str:
        return "\n".join(str(error) for error in self._errors)


class BadSettings(InputErrors):
    """All complaints about facts that were given with the command."""


def shown(value: object) -> str:
    """A JSON value as a person wrote it, shortened, without control characters."""
    match value:
        case dict():
            text = "een object met " + ", ".join(sorted(str(key) for key in value)) if value else "{}"
        case list():
            text = f"een lijst van {len(value)}" if value else "[]"
        case Decimal():
            text = str(value)
        case str() | bool() | int() | None:
            text = json.dumps(value, ensure_ascii=False)
        case _:
            text = str(value)
    text = printable(text)
    return text if len(text) <= _SHOWN_CHARACTERS else text[: _SHOWN_CHARACTERS - 1] + "…"


def printable(text: str) -> str:
    """The text with a mark in the place of everything a terminal might obey or refuse to print."""
    if text.isprintable():
        return text
    return "".join(each if each.isprintable() else "\N{REPLACEMENT CHARACTER}" for each in text)


def suggestion(word: str, known: Iterable[str]) -> str:
    """`Bedoelt u "x"?`, or an empty text when nothing known resembles `word`."""
    from difflib import get_close_matches

    by_folded = {name.casefold(): name for name in sorted(known)}
    close = get_close_matches(word.casefold(), by_folded, n=1, cutoff=0.6)
    return f'Bedoelt u "{by_folded[close[0]]}"?' if close else ""


def pointer_part(key: str) -> str:
    """A key as it stands in a JSON pointer (RFC 6901)."""
    return key.replace("~", "~0").replace("/", "~1")
