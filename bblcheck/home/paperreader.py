"""A document of a VALUE, an object with the keys of `PAPER_KEYS` -> `Paper`.

A dossier names its documents in the same way; `events.Document` is that shape for pydantic.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Protocol

from bblcheck.engine.facts import Paper
from bblcheck.home.errors import NOTHING, pointer_part
from bblcheck.home.jsonfile import JsonValue
from bblcheck.home.paperfaults import faults

PAPERS = "documenten"
"""The key of a file under which it gives documents a name."""
PAPER_KEYS = ("pad", "naam", "nummer", "datum", "geldig_tot", "sha256", "typen", "serienummers")
DIGEST = "^[0-9a-f]{64}$"
EXAMPLE = '{"naam": "Geluidrapport", "nummer": "R-14", "datum": "2026-03-02", "sha256": "..."}'
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


class Complaints(Protocol):
    """Who gathers what is wrong with a file."""

    def complain(
        self, message: str, pointer: str, value: object = NOTHING, expected: str = "", hint: str = ""
    ) -> None: ...

    def text(self, value: JsonValue, pointer: str, what: str) -> str | None: ...

    def unknown_key(
        self, key: str, known: tuple[str, ...], pointer: str, message: str, value: object
    ) -> None: ...


def read_paper(found: Mapping[str, JsonValue], pointer: str, into: Complaints) -> Paper | None:
    """The document; None after a complaint."""
    problems = [key for key in found if key not in PAPER_KEYS]
    for key in problems:
        into.unknown_key(
            key, PAPER_KEYS, f"{pointer}/{key}", f'"{key}" hoort niet bij een document', found[key]
        )
    reader = _PaperReader(found, pointer, into)
    paper = reader.paper()
    return None if problems or reader.wrong else paper


def read_papers(value: JsonValue, pointer: str, into: Complaints) -> Mapping[str, Paper]:
    """The documents of a file by the name that values use for them; those that were complained about are left out."""
    if value is None:
        return {}
    if not isinstance(value, dict) or not value:
        into.complain(f'"{PAPERS}" is geen lijst van documenten', pointer, value, f'{{"geluid": {EXAMPLE}}}')
        return {}
    papers = {}
    for name, found in value.items():
        if isinstance(found, dict):
            papers[name] = read_paper(found, f"{pointer}/{pointer_part(name)}", into)
        else:
            into.complain("dit document is geen object", f"{pointer}/{pointer_part(name)}", found, EXAMPLE)
    return {name: paper for name, paper in papers.items() if paper is not None}


class _PaperReader:
    def __init__(self, found: Mapping[str, JsonValue], pointer: str, into: Complaints) -> None:
        self.found = found
        self.pointer = pointer
        self.into = into
        self.wrong = False

    def paper(self) -> Paper:
        path, name = self._text("pad"), self._text("naam")
        unread = self.wrong
        paper = Paper(
            name or path or "",
            self._text("nummer"),
            self._day("datum"),
            self._day("geldig_tot"),
            path,
            self._digest(),
            self._texts("typen"),
            self._texts("serienummers"),
        )
        for fault in faults(paper):
            if fault.key or not unread:
                self._complain(fault.message, fault.key, fault.value, fault.expected, fault.hint)
        return paper

    def _complain(self, message: str, key: str, value: object, expected: str = "", hint: str = "") -> None:
        self.wrong = True
        self.into.complain(message, f"{self.pointer}/{key}" if key else self.pointer, value, expected, hint)

    def _text(self, key: str) -> str | None:
        value = self.found.get(key)
        return None if value is None else self._as_text(value, f"{self.pointer}/{key}", key)

    def _as_text(self, value: JsonValue, pointer: str, key: str) -> str | None:
        text = self.into.text(value, pointer, f'"{key}"')
        self.wrong = self.wrong or text is None
        return text

    def _texts(self, key: str) -> tuple[str, ...]:
        value = self.found.get(key)
        if value is None:
            return ()
        if not isinstance(value, list) or not value:
            self._complain(f'"{key}" is geen lijst van teksten', key, value, '["...", ...], ten minste een')
            return ()
        texts = (self._as_text(each, f"{self.pointer}/{key}/{at}", key) for at, each in enumerate(value))
        return tuple(text for text in texts if text is not None)

    def _digest(self) -> str | None:
        value = self._text("sha256")
        if value is not None and not re.fullmatch(DIGEST, value):
            self._complain('"sha256" is geen SHA-256', "sha256", value, "64 tekens uit 0-9 en a-f")
        return value

    def _day(self, key: str) -> date | None:
        value = self.found.get(key)
        if value is None:
            return None
        return day_of(value, lambda message, expected: self._complain(message, key, value, expected), key)


def day_of(value: JsonValue, complain: Callable[[str, str], None], name: str) -> date | None:
    """A date as YYYY-MM-DD; None after `complain` was called with what is wrong and what is expected."""
    expected = 'een datum als "2026-11-23"'
    if not isinstance(value, str) or not _DATE.fullmatch(value):
        complain(f'"{name}" is geen datum', expected)
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        complain("deze datum bestaat niet", expected)
        return None
