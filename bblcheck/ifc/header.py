"""The header of a STEP file: who made it, when and with what, read from its text by ourselves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_FILE_NAME = re.compile(rb"FILE_NAME\s*\(")
_TOKEN = re.compile(rb"'((?:[^']|'')*)'|([(),$])|/\*.*?\*/|\s+", re.DOTALL)
_FIELDS = ("name", "time_stamp", "author", "organization", "preprocessor", "system", "authorization")
_DUTCH = {
    "name": "naam",
    "time_stamp": "tijdstip",
    "author": "auteur",
    "organization": "organisatie",
    "authorization": "machtiging",
}
_WANTED = tuple(_DUTCH)


@dataclass(frozen=True, slots=True)
class Header:
    """The fields of FILE_NAME as text, lists joined with `, `; "" when a field is empty or not there."""

    name: str = ""
    time_stamp: str = ""
    author: str = ""
    organization: str = ""
    preprocessor: str = ""
    system: str = ""
    authorization: str = ""

    @property
    def empty(self) -> tuple[str, ...]:
        """What the ILS wants filled (AC2) and is not, in Dutch."""
        return tuple(_DUTCH[field] for field in _WANTED if not getattr(self, field))


def header_of(content: bytes) -> Header:
    """The header of the text of a model that was scanned."""
    head = content[: content.find(b"DATA;")]
    found = _FILE_NAME.search(head)
    if found is None:
        return Header()
    return Header(**dict(zip(_FIELDS, _arguments(head, found.end()), strict=False)))


def _arguments(head: bytes, position: int) -> Sequence[str]:
    """The arguments of one record, from behind its opening bracket."""
    arguments: list[list[str]] = [[]]
    depth = 1
    while token := _TOKEN.match(head, position):
        position = token.end()
        text, mark = token.groups()
        if text is not None:
            arguments[-1].append(text.replace(b"''", b"'").decode("ascii", "replace").strip())
        elif mark == b"(":
            depth += 1
        elif mark == b")":
            depth -= 1
            if depth == 0:
                break
        elif mark == b"," and depth == 1:
            arguments.append([])
    return [", ".join(part for part in argument if part) for argument in arguments]
