"""Opening a model with ifcopenshell, distrusting it: its count and its log decide whether it was read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from bblcheck.ifc.entity import Entity, library

_OFFSET = re.compile(r" at offset (\d+)")
_INSTANCE = re.compile(r"for instance #(\d+)")
_STAMP = re.compile(r"\[\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}\] ")
_DOUBLE_ID = re.compile(r"non-unique GlobalId (\S+)")
_HARMLESS = re.compile(r"\[VAL01[23]\]")
_SHOWN_LINES = 50


class Refused(Exception):
    """The parser did not keep what is in the file."""

    def __init__(self, cause: Literal["count", "parser"], message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.cause = cause
        self.line = line


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line of the parser's log that does not make the file unusable."""

    text: str
    line: int | None


@dataclass(frozen=True, slots=True)
class Opened:
    """A model that was read, and its text. `double_ids` are GlobalIds that stand on more than one object; `kept` is how
    many records the parser kept."""

    model: Entity
    text: str
    double_ids: frozenset[str]
    log: tuple[LogLine, ...]
    kept: int


def open_model(content: str, count: int) -> Opened:
    """Open the STEP text; `count` is the number of records that our own scan found. Raises Refused."""
    opened = parsed(content)
    check_count(opened, count)
    return opened


def check_count(opened: Opened, count: int) -> None:
    """Raises Refused when the parser did not keep the records that our own scan found."""
    if opened.kept != count:
        raise Refused(
            "count", f"het bestand bevat {count} gegevens, de IFC-lezer hield er {opened.kept} over"
        )


def parsed(content: str) -> Opened:
    """The STEP text as the parser understands it. Raises Refused when it complains."""
    parser = library()
    parser.get_log()
    try:
        model = parser.file.from_string(content)
        kept = len(model.entity_names())
    except Exception as error:
        complaint = next(iter(parser.get_log().splitlines()), "") or str(error)
        raise _refused(complaint, content) from None
    lines = parser.get_log().splitlines()
    double = [found.group(1) for text in lines if (found := _DOUBLE_ID.search(text))]
    others = [text for text in lines if not _DOUBLE_ID.search(text)]
    for text in others:
        if not _HARMLESS.search(text):
            raise _refused(text, content)
    log = tuple(LogLine(_STAMP.sub("", text), _line(text, content)) for text in others[:_SHOWN_LINES])
    return Opened(model, content, frozenset(double), log, kept)


def _refused(text: str, content: str) -> Refused:
    plain = _STAMP.sub("", text).strip()[:200]
    return Refused("parser", f"de IFC-lezer kan een gegeven niet lezen: {plain}", _line(text, content))


def _line(text: str, content: str) -> int | None:
    offset = _OFFSET.search(text)
    if offset is not None:
        return content.count("\n", 0, int(offset.group(1))) + 1
    instance = _INSTANCE.search(text)
    return None if instance is None else line_of(int(instance.group(1)), content)


def line_of(number: int, content: str) -> int | None:
    """The line of the record with this number."""
    found = re.search(rf"#{number}\s*+=", content)
    return None if found is None else content.count("\n", 0, found.start()) + 1
