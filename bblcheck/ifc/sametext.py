"""Which property sets say the same, known from their text: what stands in the same words need be read only once.

Blocks and modules repeat the same sets by the hundred. Within one file the same text has the same meaning, for what it
refers to has the same number. Text is never read for a value: it only tells whether a value was read before.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

_KINDS = "PROPERTYSINGLEVALUE|PROPERTYENUMERATEDVALUE|QUANTITY[A-Z]+|PROPERTYSET|ELEMENTQUANTITY"
_RECORD = re.compile(rf"#(\d+)\s*+=\s*+(IFC(?:{_KINDS})\s*+\((?:[^;']++|'[^']*+')*+;)")
_MEMBERS = re.compile(r"\(([#\d,\s]++)\)\s*+\)\s*+;\Z")
_COMMENT = "/*"

Content = tuple[str, ...]


class SameText:
    """The sets of one file by their content."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._contents: dict[int, Content | None] = {}

    def content(self, definition: int) -> Content | None:
        """The members of the set with this number, in their words; None when that cannot be told."""
        if definition not in self._contents:
            self._contents[definition] = self._read(definition)
        return self._contents[definition]

    def _read(self, definition: int) -> Content | None:
        members = _MEMBERS.search(self._records.get(definition, ""))
        if members is None:
            return None
        numbers = [int(number) for number in members.group(1).replace("#", "").split(",") if number.strip()]
        texts = tuple(self._records.get(number, "") for number in numbers)
        return texts if all(texts) else None

    @cached_property
    def _records(self) -> Mapping[int, str]:
        """The text of each record by number. One that seems to stand there twice, perhaps within a text, is left
        out; a file with comments has none."""
        if _COMMENT in self._text:
            return {}
        found: dict[int, str] = {}
        for number, text in _RECORD.findall(self._text):
            found[int(number)] = "" if int(number) in found else text
        return found
