"""The published versions of each decree, and how well the text of a date is known."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal, TypeAlias

from bblcheck.language.errors import RuleError
from bblcheck.language.tree import Position, Validity
from bblcheck.records import dataclass

TextRead: TypeAlias = Literal["read", "bracketed", "not_read"]
VERSIONS_FILE = "versies.toml"
MAIN_DECREE = "bbl"
WORST_FIRST: tuple[TextRead, ...] = ("not_read", "bracketed", "read")


@dataclass(frozen=True, slots=True)
class Decree:
    """A decree: its key in rule files, its name, its BWB number and the days its texts entered into force, in order."""

    id: str
    name: str
    bwb: str
    versions: tuple[date, ...]
    end: date | None

    def version_at(self, day: date) -> date | None:
        """The version in force on `day`; None before the first and from the end on."""
        if self.end is not None and day >= self.end:
            return None
        index = bisect_right(self.versions, day)
        return self.versions[index - 1] if index else None

    def text_read(self, validity: Validity, day: date) -> TextRead:
        """Whether the block's text was read in the version of `day`, before and after it, or not."""
        version = self.version_at(day)
        if version is None:
            return "not_read"
        if version in validity.read:
            return "read"
        before = any(read < version for read in validity.read)
        after = any(read > version for read in validity.read)
        return "bracketed" if before and after else "not_read"

    def url(self, article: str, day: date) -> str:
        """The official text of an article as in force on `day`."""
        version = self.version_at(day) or self.versions[-1]
        return f"https://wetten.overheid.nl/{self.bwb}/{version.isoformat()}#Artikel{article}"


def worst(readings: Sequence[TextRead]) -> TextRead:
    """The least known of several; `not_read` when there are none."""
    return min(readings, key=WORST_FIRST.index, default="not_read")


def parse_versions(text: str) -> Mapping[str, Decree]:
    """The decrees of the text of `versies.toml`, by their key in rule files. Raises `RuleError`."""
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"at line (\d+), column (\d+)", str(error))
        line, column = (int(place[1]), int(place[2])) if place else (len(text.splitlines()) or 1, 1)
        raise RuleError("dit is geen leesbare TOML", Position(VERSIONS_FILE, line, column)) from None
    if MAIN_DECREE not in content:
        raise _wrong(f"het besluit `{MAIN_DECREE}` ontbreekt")
    return {key: _decree(key, entry) for key, entry in content.items()}


def _decree(key: str, entry: object) -> Decree:
    match entry:
        case {"naam": str(name), "bwb": str(bwb), "versies": [_, *_] as versions, **rest}:
            end = rest.get("einde")
            days = tuple(day for day in versions if type(day) is date)
            if len(days) == len(versions) and (end is None or type(end) is date):
                return Decree(key, name, bwb, tuple(sorted(days)), end)
    raise _wrong(f"het besluit `{key}` is niet volledig of heeft een datum die geen datum is")


def _wrong(message: str) -> RuleError:
    hint = 'een besluit heeft naam = "...", bwb = "BWBR...", versies = [2024-01-01] en zo nodig einde'
    return RuleError(message, Position(VERSIONS_FILE, 1, 1), hint)
