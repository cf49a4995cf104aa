"""Rule files <-> JSON bytes: the safe cache of parsed rules. No code in the file is ever run.

The first line holds the files, the second their examples: half of the work, which only tests and lint read. A node
is an array: its fields in order, then the number of its class in `NODES`. A place is the number of a
shared entry in one list of positions; a fraction is its text, a date the ISO text. `NODES` says per class how
each field is written, so that reading is one pass without looking at types. Whoever changes `language.tree`
changes this table too, and a test compares them.
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
    (t.Examples, "GSR@"),
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


FORMAT = f"bblcheck.rules/3-{zlib.crc32(repr([(cls.__name__, codes) for cls, codes in NODES]).encode()):08x}"
"""Names the document; another table is another format."""


def dumps(files: Sequence[t.RuleFile]) -> bytes:
    """The files as JSON."""
    examples = _Writer()
    writer = _Writer(examples)
    nodes: Json = [writer.node(file) for file in files]
    first = {"format": FORMAT, "places": writer.places(), "nodes": nodes}
    second = {"places": examples.places(), "shown": examples.shown}
    return f"{_json(first)}\n{_json(second)}".encode()


def _json(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def loads(content: bytes, *, examples: bool = True) -> tuple[t.RuleFile, ...]:
    """What `dumps` was given. Raises ValueError when the bytes are not such a document.

    Without `examples` no body has any.
    """
    collecting = gc.isenabled()
    gc.disable()  # many small objects that all live on: collecting in between only costs time
    try:
        first, _, second = content.partition(b"\n")
        files = _read(json.loads(first), json.loads(second) if examples else None)
        if not all(isinstance(file, t.RuleFile) for file in files):
            raise ValueError(f"not a document of {FORMAT}")
        return cast("tuple[t.RuleFile, ...]", files)
    except (LookupError, TypeError, AttributeError, ArithmeticError, RecursionError) as error:
        raise ValueError(f"not a document of {FORMAT}: {error}") from None
    finally:
        if collecting:
            gc.enable()


class _Writer:
    """Collects the positions while the nodes are written. Examples are written by a writer of their own, which
    has them in `shown`: the first for a body without."""

    def __init__(self, examples: _Writer | None = None) -> None:
        self._examples = examples or self
        self.shown: list[Json] = [[]]
        self._names: list[str] = []
        self._positions: list[Json] = []
        self._known: dict[t.Position, int] = {}
        self._numbers = {cls: number for number, (cls, _) in enumerate(NODES)}
        self._fields = {cls: tuple(field.name for field in fields(cls)) for cls, _ in NODES}
        self._write: dict[str, Callable[[object], Json]] = {
            ".": lambda value: cast(Json, value),
            "@": self._position,
            "f": str,
            "d": lambda value: cast(date, value).isoformat(),
            "D": self._each(lambda value: cast(date, value).isoformat()),
            "s": lambda value: list(cast("tuple[str, ...]", value)),
            "S": self._each(lambda value: list(cast("tuple[str, ...]", value))),
            "n": self.node,
            "N": self._each(self.node),
            "R": self._each(self._each(self.node)),
            "G": self._each(self._pair),
            "X": self._shown,
        }

    def places(self) -> Json:
        """The files, and of each position the number of its file, its line and its column."""
        return [list(self._names), self._positions]

    def node(self, node: object) -> Json:
        number = self._numbers[type(node)]
        values = zip(self._fields[type(node)], NODES[number][1], strict=True)
        return [*(self._field(getattr(node, name), code) for name, code in values), number]

    def _field(self, value: object, code: str) -> Json:
        return None if value is None else self._write[code](value)

    def _each(self, write: Callable[[object], Json]) -> Callable[[object], Json]:
        return lambda values: [write(value) for value in cast("tuple[object, ...]", values)]

    def _pair(self, pair: object) -> Json:
        path, node = cast("tuple[t.Path, object]", pair)
        return [list(path), self.node(node)]

    def _shown(self, examples: object) -> Json:
        nodes: Json = [self._examples.node(node) for node in cast("tuple[object, ...]", examples)]
        if not nodes:
            return 0
        self._examples.shown.append(nodes)
        return len(self._examples.shown) - 1

    def _position(self, value: object) -> int:
        position = cast(t.Position, value)
        if position not in self._known:
            if position.file not in self._names:
                self._names.append(position.file)
            self._known[position] = len(self._known)
            self._positions += (self._names.index(position.file), position.line, position.column)
        return self._known[position]


Reader: TypeAlias = Callable[..., object]
"""What makes a value of one piece of the document."""


def _read(document: object, examples: object) -> tuple[object, ...]:
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise ValueError(f"not a document of {FORMAT}")
    shown = _examples(examples) if isinstance(examples, dict) else _no_examples
    return tuple(map(_reader(_positions(document["places"]), shown), document["nodes"]))


def _examples(examples: dict[str, list[list[list[object]]]]) -> Reader:
    places = cast("tuple[list[str], list[int]]", examples["places"])
    node, shown = _reader(_positions(places), _no_examples), examples["shown"]
    return lambda number: tuple(map(node, shown[number]))


def _no_examples(number: int) -> tuple[object, ...]:
    return ()


def _positions(places: tuple[list[str], list[int]]) -> list[t.Position]:
    names, flat = places
    numbers = iter(flat)
    return [t.Position(names[file], line, column) for file, line, column in zip(*[numbers] * 3, strict=True)]


def _reader(positions: list[t.Position], shown: Reader) -> Reader:
    """Reads one node: its fields are decoded in place, its class is called with them."""

    def node(values: list[object]) -> object:
        make, decoders = table[values.pop()]
        for index, decode in decoders:
            value = values[index]
            if value is not None:
                values[index] = decode(value)
        return make(*values)

    decode = _decoders(positions, node) | {"X": shown}
    table: dict[object, tuple[Reader, list[tuple[int, Reader]]]] = {
        number: (cls, [(index, decode[code]) for index, code in enumerate(codes) if code != "."])
        for number, (cls, codes) in enumerate(NODES)
    }
    return node


def _decoders(positions: list[t.Position], node: Reader) -> dict[str, Reader]:
    def each(decode: Reader) -> Reader:
        return lambda values: tuple(map(decode, values))

    def pair(value: tuple[list[str], object]) -> object:
        path, expression = value
        return tuple(path), node(expression)

    day = cache(date.fromisoformat)
    return {
        "@": positions.__getitem__,
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
