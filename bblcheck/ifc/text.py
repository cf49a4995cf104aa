"""Bytes that STEP does not allow in a string, written the way it does: the parser drops them silently."""

from __future__ import annotations

import re
from dataclasses import dataclass

_RUN = re.compile(rb"[\x80-\xff]+")


@dataclass(frozen=True, slots=True)
class Escaped:
    content: bytes
    message: str
    line: int


def escape_non_ascii(content: bytes) -> Escaped:
    """The text with every run of non-ASCII bytes as \\X2\\ or \\X4\\, read as UTF-8, else as Windows-1252."""
    first = _RUN.search(content)
    line = content.count(b"\n", 0, first.start() if first else 0) + 1
    try:
        content.decode("utf-8")
        encoding = "utf-8"
    except UnicodeDecodeError:
        encoding = "cp1252"
    escaped = _RUN.sub(lambda run: _escape(run.group().decode(encoding, "replace")), content)
    shown = "UTF-8" if encoding == "utf-8" else "Windows-1252 (een aanname: controleer namen met accenten)"
    message = f"het bestand bevat tekens die STEP niet toestaat, van regel {line} af; gelezen als {shown}"
    return Escaped(escaped, message, line)


def _escape(text: str) -> bytes:
    wide = any(ord(character) > 0xFFFF for character in text)
    digits = "".join(f"{ord(character):0{8 if wide else 4}X}" for character in text)
    return f"\\X{4 if wide else 2}\\{digits}\\X0\\".encode("ascii")
