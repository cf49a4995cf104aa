"""Rule files <-> JSON lines: the safe cache of parsed rules. No code in the file is ever run.

The first line names the format and has a check on the rest, the second holds the files. What most runs do not ask
for stands on lines of its own, read when it is first asked: what a lid says, the rows of a table, the examples. A
node is an array: its fields in order, then the number of its class in `NODES`. A place is one number; a fraction is
its text, a date the ISO text. `NODES` says per class how each field is written, so that reading is one pass without
looking at types. Whoever changes `language.tree` changes this table too, and a test compares them.
"""

from __future__ import annotations

import gc
import json
import zlib
from collections.abc import Callable, Sequence
from dataclasses import fields
from datetime import date
from fractions import Fraction
from functools import cache
from typing import TypeAlias, cast

from bblcheck.language import tree as t
from bblcheck.language.errors import RuleError
from bblcheck.language.waiting import waiting

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"

NODES: tuple[tuple[type, str], ...] = (
    (t.Quantity, "f.@"),
    (t.DateLiteral, "d@"),
    (t.TextLiteral, ".@"),
    (t.BooleanLiteral, ".@"),
    (t.Option, ".@"),
    (t.Reference, "s.@"),
    (t.Negation, "n@"),
    (t.Conjunction, "N@"),
    (t.Disjunction, "N@"),
    (t.Test, ".n.@"),
    (t.Comparison, "nN@"),
    (t.Arithmetic, ".nn@"),
    (t.Negative, "n@"),
    (t.Bounded, "nnn@"),
    (t.TableValue, "..@"),
    (t.InheritedLimit, "@"),
    (t.Count, ".Sn@"),
    (t.Aggregate, ".n.Sn@"),
    (t.Conditional, "nnn@"),
    (t.ChapterRange, ".@"),
    (t.DivisionRange, "..@"),
    (t.ParagraphRange, "..@"),
    (t.ArticleRange, "..@"),
    (t.LidRange, ".s@"),
    (t.LimitChange, ".n@"),
    (t.Target, "N...N@"),
    (t.Relation, ".n@"),
    (t.Route, ".n@"),
    (t.Quantifier, "..Sn@"),
    (t.ExampleUnknown, "@"),
    (t.ExampleValues, "N.@"),
    (t.ExampleOutcome, ".S@"),
    (t.Examples, "GSRn@"),
    (t.Body, "s...NNNNNs.XN"),
    (t.Part, "..n@"),
    (t.Column, "...@"),
    (t.Cell, ".N@"),
    (t.Table, ".NR@"),
    (t.Validity, "ddD.@"),
    (t.Lid, ".Nn@"),
    (t.Article, "..nNnN.@"),
    (t.Kind, "..s.."),
    (t.Derivation, ".n@"),
    (t.Kenmerk, ".n....s.N@"),
    (t.Begrip, "...n.N@"),
    (t.Header, "...@"),
    (t.RuleFile, ".nNN"),
)
"""Each class, a letter per field: `.` as it is, `@` place, `f` fraction, `d` date, `D` dates, `s` names (a
path), `S` paths, `n` node, `N` nodes, `R` rows of nodes, `G` pairs (path, node), `X` examples. Any may be null."""

READY: dict[type, tuple[str, ...]] = {
    t.Body: ("relations", "routes", "parts"),
    t.Table: ("number", "columns", "at"),
    t.Derivation: ("reading", "at"),
}
"""What is read at once of nodes whose other fields wait on a line of their own: all that choosing rules needs."""

FORMAT = f"bblcheck.rules/4-{zlib.crc32(repr([(cls.__name__, codes) for cls, codes in NODES]).encode()):08x}"
"""Names the document; another table is another format."""

CLEAR_CACHE = "maak de map met bewaarde regels leeg"

LINES, COLUMNS = 1 << 20, 1 << 16
"""What a place has room for."""


def dumps(files: Sequence[t.RuleFile]) -> bytes:
    """The files as JSON lines. Raises ValueError for a file too large to keep."""
    writer = _Writer()
    nodes: Json = [writer.node(file) for file in files]
    document = _json({"names": list(writer.names), "nodes": nodes})
    rest = "\n".join([document, *writer.lines]).encode()
    first = _json({"format": FORMAT, "check": zlib.crc32(rest)})
    return first.encode() + b"\n" + rest


def _json(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def loads(content: bytes, *, examples: bool = True) -> tuple[t.RuleFile, ...]:
    """What `dumps` was given. Raises ValueError when the bytes are not such a document.

    Without `examples` no body has any.
    """
    collecting = gc.isenabled()
    gc.disable()  # many small objects that all live on: collecting in between only costs time
    try:
        files = _read(content, examples)
        if not all(isinstance(file, t.RuleFile) for file in files):
            raise ValueError(f"not a document of {FORMAT}")
        return cast("tuple[t.RuleFile, ...]", files)
    except (LookupError, TypeError, AttributeError, ArithmeticError, RecursionError) as error:
        raise ValueError(f"not a document of {FORMAT}: {error}") from None
    finally:
        if collecting:
            gc.enable()


class _Writer:
    """Writes nodes, and collects the lines of what waits."""

    def __init__(self) -> None:
        self.names: dict[str, int] = {}
        self.lines: list[str] = []
        self._numbers = {cls: number for number, (cls, _) in enumerate(NODES)}
        self._write: dict[str, Callable[[object], Json]] = {
            ".": lambda value: cast(Json, value),
            "@": self._place,
            "f": str,
            "d": lambda value: cast(date, value).isoformat(),
            "D": self._each(lambda value: cast(date, value).isoformat()),
            "s": lambda value: list(cast("tuple[str, ...]", value)),
            "S": self._each(lambda value: list(cast("tuple[str, ...]", value))),
            "n": self.node,
            "N": self._each(self.node),
            "R": self._each(self._each(self.node)),
            "G": self._each(self._pair),
            "X": self._examples,
        }

    def node(self, node: object) -> Json:
        number = self._numbers[node.__class__]
        ready, later = _split(number)
        written = self._fields(node, ready)
        if later:
            written.append(self._line(self._fields(node, later)))
        return [*written, number]

    def _fields(self, node: object, codes: dict[str, str]) -> list[Json]:
        return [self._field(getattr(node, name), code) for name, code in codes.items()]

    def _field(self, value: object, code: str) -> Json:
        return None if value is None else self._write[code](value)

    def _line(self, value: Json) -> int:
        self.lines.append(_json(value))
        return len(self.lines) - 1

    def _each(self, write: Callable[[object], Json]) -> Callable[[object], Json]:
        return lambda values: [write(value) for value in cast("tuple[object, ...]", values)]

    def _pair(self, pair: object) -> Json:
        path, node = cast("tuple[t.Path, object]", pair)
        return [list(path), self.node(node)]

    def _examples(self, examples: object) -> Json:
        return [self._line(self._write["N"](examples))] if examples else []

    def _place(self, value: object) -> int:
        place = cast(t.Position, value)
        if place.line >= LINES or place.column >= COLUMNS:
            raise ValueError(f"no room for line {place.line}, column {place.column}")
        file = self.names.setdefault(place.file, len(self.names))
        return (file * LINES + place.line) * COLUMNS + place.column


@cache
def _split(number: int) -> tuple[dict[str, str], dict[str, str]]:
    """The fields of a class with their codes: those read at once, and those that wait."""
    cls, codes = NODES[number]
    known = dict(zip((field.name for field in fields(cls)), codes, strict=True))
    ready = {name: known[name] for name in READY.get(cls, known)}
    return ready, {name: code for name, code in known.items() if name not in ready}


Reader: TypeAlias = Callable[..., object]
"""What makes a value of one piece of the document."""


def _read(content: bytes, examples: bool) -> tuple[object, ...]:
    first, _, rest = content.partition(b"\n")
    if json.loads(first) != {"format": FORMAT, "check": zlib.crc32(rest)}:
        raise ValueError(f"not a document of {FORMAT}")
    document, *lines = rest.split(b"\n")
    known = json.loads(document)
    return tuple(map(_reader(known["names"], lines, examples), known["nodes"]))


def _reader(names: list[str], lines: list[bytes], examples: bool) -> Reader:
    """Reads one node: its fields are decoded in place, its class is called with them."""

    def node(values: list[object]) -> object:
        make, decoders = table[values.pop()]
        for index, decode in decoders:
            value = values[index]
            if value is not None:
                values[index] = decode(value)
        return make(*values)

    def shown(line: list[int]) -> tuple[object, ...]:
        return tuple(map(node, json.loads(lines[line[0]]))) if line and examples else ()

    decode = _decoders(names, node) | {"X": shown}
    table: dict[object, tuple[Reader, list[tuple[int, Reader]]]] = {}
    for number, (cls, _) in enumerate(NODES):
        ready, later = _split(number)
        make = waiting(cls, tuple(ready), tuple(later), _line_reader(later, decode, lines)) if later else cls
        table[number] = make, _coded(ready, decode)
    return node


def _coded(codes: dict[str, str], decode: dict[str, Reader]) -> list[tuple[int, Reader]]:
    return [(index, decode[code]) for index, code in enumerate(codes.values()) if code != "."]


def _line_reader(
    later: dict[str, str], decode: dict[str, Reader], lines: list[bytes]
) -> Callable[[int], list[object]]:
    """Reads the fields that wait on a line. The check in the first line held: only a forged file fails here."""
    decoders = _coded(later, decode)

    def read(number: int) -> list[object]:
        try:
            values: list[object] = json.loads(lines[number])
            for index, decoder in decoders:
                if values[index] is not None:
                    values[index] = decoder(values[index])
        except (LookupError, TypeError, AttributeError, ArithmeticError, RecursionError, ValueError) as error:
            message = "de bewaarde regels zijn niet te lezen"
            raise RuleError(message, t.Position(FORMAT, number + 3, 1), CLEAR_CACHE) from error
        return values

    return read


def _decoders(names: list[str], node: Reader) -> dict[str, Reader]:
    def each(decode: Reader) -> Reader:
        return lambda values: tuple(map(decode, values))

    def pair(value: tuple[list[str], object]) -> object:
        path, expression = value
        return tuple(path), node(expression)

    def place(number: int) -> tuple[object, ...]:
        number, column = divmod(number, COLUMNS)
        file, line = divmod(number, LINES)
        return names[file], line, column

    day = cache(date.fromisoformat)
    return {
        "@": waiting(t.Position, (), ("file", "line", "column"), place),
        "f": cache(Fraction),
        "d": day,
        "D": each(day),
        "s": tuple,
        "S": each(tuple),
        "n": node,
        "N": each(node),
        "R": each(each(node)),
        "G": each(pair),
    }
