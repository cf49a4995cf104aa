"""The text of a rule file before the grammar reads it: bytes to text, and what one line alone shows wrong."""

from __future__ import annotations

from bblcheck.language.errors import RuleError
from bblcheck.language.tree import Position


def decode(content: bytes, file: str) -> str:
    """UTF-8 bytes to text. Raises `RuleError` with the place of the first byte that is not UTF-8."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8")
        line = before.count("\n") + 1
        column = len(before) - (before.rfind("\n") + 1) + 1
        raise RuleError(
            f"dit bestand is geen UTF-8: byte {content[error.start]:#04x} is geen teken",
            Position(file, line, column),
            "sla het bestand op als UTF-8",
        ) from None


def normalise(text: str) -> str:
    """Without byte order mark, and with `\\n` at the end of every line."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def check_lines(text: str, file: str) -> None:
    """Raises `RuleError` for a text that is not closed and for a table row without its last pipe."""
    for number, line in enumerate(text.split("\n"), start=1):
        if '"' in line or "|" in line:
            _check_line(line, file, number)


def _check_line(line: str, file: str, number: int) -> None:
    opened, bare = _outside_texts(line)
    if opened is not None:
        raise RuleError(
            "deze tekst houdt niet op",
            Position(file, number, opened + 1),
            'sluit de tekst met een aanhalingsteken (") op dezelfde regel',
        )
    if bare.startswith("|") and (not bare.endswith("|") or bare == "|"):
        raise RuleError(
            "deze rij van de tabel is niet gesloten",
            Position(file, number, len(line.rstrip()) + 1),
            "een rij staat op een regel en eindigt met een streep: | ... |",
        )


def _outside_texts(line: str) -> tuple[int | None, str]:
    """Where a text opens that is never closed, and the line with its texts emptied and comment dropped."""
    bare: list[str] = []
    opened: int | None = None
    for index, character in enumerate(line):
        if character == '"':
            opened = index if opened is None else None
        elif opened is None:
            if line.startswith("--", index):
                break
            bare.append(character)
        if opened is None and character == '"':
            bare.append('"')
    return opened, "".join(bare).strip()
