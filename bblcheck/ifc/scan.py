"""Our own strict reading of the STEP text, without any IFC library: what is in the file, record by record.

It proves that every byte of the data section belongs to a record, so its count can be held against the
count of the parser, which drops what it does not understand without a word.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from bblcheck.home.filekinds import other_kind
from bblcheck.ifc.cycles import DEEPEST, find_cycle
from bblcheck.ifc.errors import Cause, IfcError
from bblcheck.ifc.text import escape_non_ascii

SCHEMAS = ("IFC2X3", "IFC4", "IFC4X3_ADD2")

_MAGIC = re.compile(rb"\s*ISO-10303-21\s*;")
_STRING_OR_COMMENT = re.compile(rb"'[^']*'|/\*.*?(?:\*/|\Z)", re.DOTALL)
_SCHEMA = re.compile(rb"FILE_SCHEMA\s*\(\s*\(([^()]*)\)\s*\)\s*;")
_RECORD_TEXT = rb"\s*+#[0-9]++\s*+=\s*+[A-Z0-9_]++\s*+\([^;=]*+;"
_RECORD = re.compile(_RECORD_TEXT)
_RECORDS = re.compile(rb";(?:" + _RECORD_TEXT + rb")++\Z")
_NAME = re.compile(rb";\s*+#([0-9]++)\s*+=")
_REFERENCE = re.compile(rb"#([0-9]+)")
_DECIMAL_COMMAS = tuple(re.compile(kind + rb"\(\s*+[+-]?[0-9]*+\s*+,") for kind in (b"MEASURE", b"IFCREAL"))
_MAXIMUM_ID_DIGITS = 9
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Note:
    """Something odd that was repaired or can be lived with; `line` counts from 1."""

    code: str
    message: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Scan:
    """What the file holds: its schema, the number of records, and its text in ASCII, ready for the parser."""

    schema: str
    count: int
    content: bytes
    notes: tuple[Note, ...]

    def lines_of(self, step_ids: Iterable[int]) -> dict[int, int]:
        """The lines on which these records start, in one pass."""
        wanted = sorted(set(step_ids))
        if not wanted:
            return {}
        pattern = rb"#(" + b"|".join(b"%d" % step_id for step_id in wanted) + rb")\s*+="
        lines: dict[int, int] = {}
        line, position = 1, 0
        for found in re.finditer(pattern, self.content):
            line += self.content.count(b"\n", position, found.start())
            position = found.start()
            lines.setdefault(int(found.group(1)), line)
        return lines


def scan(raw: bytes, file: str) -> Scan:
    """Scan the STEP text; `file` is its name in messages. Raises IfcError on anything not understood."""
    return Scanner(raw, file).scan()


class Scanner:
    """The `content` of a file, in ASCII, and the scan of it. Raises IfcError when it does not begin as STEP text."""

    def __init__(self, raw: bytes, file: str) -> None:
        self.file = file
        self.notes: list[Note] = []
        self.content = raw
        self._magic()
        self._ascii()

    def scan(self) -> Scan:
        """What the file holds. Raises IfcError on anything not understood."""
        bare = self._without_strings()
        schema = self._schema()
        body = self._body(bare)
        if _RECORDS.match(body) is None:
            raise self._unreadable_record(body)
        self._balance(body)
        self._decimal_commas(body)
        names = _NAME.findall(body)
        self._references(body, names)
        self._cycles(body)
        return Scan(schema, len(names), self.content, tuple(self.notes))

    # --- the envelope

    def _magic(self) -> None:
        if not self.content.strip():
            raise self._refuse("not ifc", "het bestand is leeg")
        if self.content.startswith(_BOM):
            self.content = self.content[len(_BOM) :]
            self.notes.append(
                Note("ifc-bom", "het bestand begint met een byte order mark; die is overgeslagen", 1)
            )
        if _MAGIC.match(self.content):
            return
        kind = other_kind(self.content, self.file)
        what = kind.name if kind else "een JSON-bestand" if self.content.startswith(b"{") else ""
        if what:
            hint = kind.advice if kind else ""
            raise self._refuse("not ifc", f"dit is geen IFC-model maar {what}", hint=hint)
        hint = "Exporteer het model als IFC in STEP-vorm (.ifc)."
        raise self._refuse("not ifc", "dit is geen IFC-model: het begint niet met ISO-10303-21", hint=hint)

    def _ascii(self) -> None:
        if self.content.isascii():
            return
        escaped = escape_non_ascii(self.content)
        self.content = escaped.content
        self.notes.append(Note("ifc-tekens", escaped.message, escaped.line))

    def _without_strings(self) -> bytes:
        """The text without strings and comments; an open one is refused."""
        header, data = self._halves()
        if b"/*" in data or b"*/" in data or header.count(b"'") % 2:
            bare = _STRING_OR_COMMENT.sub(b"", self.content)
        else:
            bare = _STRING_OR_COMMENT.sub(b"", header) + _quoted_removed(data)
        comment = self._open_comment()
        if comment is not None:
            message = "een commentaar wordt niet afgesloten"
            raise self._refuse("structure", message, self._line_at(comment))
        stray = next((mark for mark in (b"'", b"*/") if mark in bare), None)
        if stray is None:
            return bare
        what = "een tekst wordt niet afgesloten" if stray == b"'" else "een commentaar wordt niet geopend"
        raise self._refuse("structure", what, self._line_of_open(stray))

    def _halves(self) -> tuple[bytes, bytes]:
        """The text before and after the first `DATA;`."""
        position = self.content.find(b"DATA;")
        return self.content[:position], self.content[position:]

    def _open_comment(self) -> int | None:
        """Where a comment starts that is not closed: nothing after it is read."""
        if b"*/" in self.content[self.content.rfind(b"/*") :] or b"/*" not in self.content:
            return None
        last = None
        for found in _STRING_OR_COMMENT.finditer(self.content):
            last = found
        return last.start() if last is not None and last.group().startswith(b"/*") else None

    def _line_of_open(self, mark: bytes) -> int:
        """Where the first stray `mark` stands in the text itself."""
        position = 0
        for found in _STRING_OR_COMMENT.finditer(self.content):
            stray = self.content.find(mark, position, found.start())
            if stray >= 0:
                return self._line_at(stray)
            position = found.end()
        return self._line_at(max(self.content.find(mark, position), 0))

    def _schema(self) -> str:
        header = _STRING_OR_COMMENT.sub(_string_only, self._halves()[0])
        found = _SCHEMA.search(header)
        if found is None:
            raise self._refuse("not ifc", "de kop noemt geen schema (FILE_SCHEMA ontbreekt)")
        names = [name.strip().strip(b"'").decode("ascii") for name in found.group(1).split(b",")]
        if len(names) != 1 or names[0] not in SCHEMAS:
            message = f"schema {', '.join(names)[:60] or 'zonder naam'} wordt niet gelezen"
            hint = f"Exporteer het model als {', '.join(SCHEMAS[:-1])} of {SCHEMAS[-1]}."
            raise self._refuse("schema", message, hint=hint)
        return names[0]

    def _body(self, bare: bytes) -> bytes:
        """From the `;` of `DATA;` to the last record's `;`, included."""
        if not re.search(rb"END-ISO-10303-21\s*;\s*\Z", bare):
            message = "het bestand is afgebroken: het slot END-ISO-10303-21 ontbreekt"
            hint = "Haal of exporteer het model opnieuw."
            raise self._refuse("incomplete", message, self.content.count(b"\n") + 1, hint=hint)
        start = re.search(rb";\s*DATA\s*;", bare)
        end = re.search(rb"ENDSEC\s*;\s*END-ISO-10303-21\s*;\s*\Z", bare)
        if start is None or end is None or end.start() < start.end():
            raise self._refuse("incomplete", "het bestand heeft geen afgesloten deel DATA")
        body = bare[start.end() - 1 : end.start()].rstrip()
        if body == b";":
            raise self._refuse("incomplete", "het bestand bevat geen enkel gegeven", self._line_of(b"DATA"))
        if not body.endswith(b";"):
            raise self._refuse("structure", "het laatste gegeven wordt niet afgesloten")
        return body

    # --- records

    def _unreadable_record(self, body: bytes) -> IfcError:
        """The first place where the records stop following each other."""
        position = 1
        while record := _RECORD.match(body, position):
            position = record.end()
        wrong = body[position:].split(b";", 1)[0].strip()
        name = re.match(rb"#[0-9]+", wrong)
        line = self._line_of(name.group()) if name else None
        shown = wrong[:60].decode("ascii", "replace")
        return self._refuse("structure", "hier staat geen gegeven van de vorm #1=IFCWALL(...);", line, shown)

    def _balance(self, body: bytes) -> None:
        if body.count(b"(") == body.count(b")"):
            return
        record = next(text for text in body.split(b";") if text.count(b"(") != text.count(b")"))
        name = re.findall(rb"#([0-9]+)\s*=", record)[0]
        raise self._refuse("structure", f"haakjes van #{name.decode()} kloppen niet", self._record(name))

    def _decimal_commas(self, body: bytes) -> None:
        for pattern in _DECIMAL_COMMAS:
            found = pattern.search(body)
            if found is not None:
                name = _NAME.findall(body[: found.start()])[-1]
                message = "bij een getal staat een decimale komma; STEP schrijft een punt"
                raise self._refuse("structure", message, self._record(name), found.group().decode("ascii"))

    def _references(self, body: bytes, names: list[bytes]) -> None:
        known = set(names)
        if len(known) != len(names):
            name = next(name for name, times in Counter(names).items() if times > 1)
            raise self._refuse("structure", f"#{name.decode()} komt meer dan eens voor", self._record(name))
        if max(map(len, names)) > _MAXIMUM_ID_DIGITS or b"#0" in body:
            raise self._refuse("structure", "een nummer van een gegeven is te groot of begint met 0")
        missing = set(_REFERENCE.findall(body)) - known
        if missing:
            raise self._dangling(body, missing)

    def _dangling(self, body: bytes, missing: set[bytes]) -> IfcError:
        first = min(missing, key=int)
        found = re.search(rb"#%b(?![0-9])" % first, body)
        user = _NAME.findall(body[: found.start()] if found else body)[-1]
        message = f"#{user.decode()} verwijst naar #{first.decode()}, dat niet bestaat"
        if len(missing) > 1:
            message += f" (en nog {len(missing) - 1} zulke nummers)"
        hint = "Exporteer het model opnieuw."
        return self._refuse("reference", message, self._record(user), hint=hint)

    def _cycles(self, body: bytes) -> None:
        cycle = find_cycle(body)
        if cycle is None:
            return
        if cycle.too_deep:
            message = f"{cycle.what} bouwt te diep op andere voort (meer dan {DEEPEST})"
            raise self._refuse("structure", message, self._record(cycle.names[0]))
        shown = " -> ".join(f"#{name.decode()}" for name in cycle.names[:6])
        raise self._refuse(
            "cycle", f"{cycle.what} verwijst naar zichzelf: {shown}", self._record(cycle.names[0])
        )

    # --- messages

    def _record(self, name: bytes) -> int | None:
        return self._line_of(b"#" + name)

    def _line_of(self, start: bytes) -> int | None:
        found = re.search(re.escape(start) + rb"\s*+[=;]", self.content)
        return None if found is None else self._line_at(found.start())

    def _line_at(self, position: int) -> int:
        return self.content.count(b"\n", 0, position) + 1

    def _refuse(
        self, cause: Cause, message: str, line: int | None = None, found: str = "", hint: str = ""
    ) -> IfcError:
        return IfcError(cause, message, self.file, line, found, hint)


def _string_only(found: re.Match[bytes]) -> bytes:
    return found.group() if found.group().startswith(b"'") else b""


def _quoted_removed(text: bytes) -> bytes:
    """The text without strings, which must hold no comments; a string left open leaves its quote."""
    parts = text.split(b"'")
    return b"".join(parts[::2]) + (b"'" if len(parts) % 2 == 0 else b"")
