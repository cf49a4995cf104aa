"""The published versions of each decree, and how well the text of a date is known."""

from __future__ import annotations

import tomllib
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal, TypeAlias

from bblcheck.language.tree import Validity
from bblcheck.records import dataclass

TextRead: TypeAlias = Literal["read", "bracketed", "not_read"]
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
    """The decrees of the text of `versies.toml`, by their key in rule files."""
    content = tomllib.loads(text)
    return {
        key: Decree(key, entry["naam"], entry["bwb"], tuple(sorted(entry["versies"])), entry.get("einde"))
        for key, entry in content.items()
    }
