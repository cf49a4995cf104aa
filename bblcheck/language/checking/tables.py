"""Tables: which one a rule means, the kind of a column, and what each cell may hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bblcheck.language import tree as t
from bblcheck.language.errors import did_you_mean
from bblcheck.language.kinds import ANYTHING, KindOf, Number, Things, Words, same, say
from bblcheck.language.scope import Resolved
from bblcheck.language.units import parse_unit

if TYPE_CHECKING:
    from bblcheck.language.checking.expressions import Expressions, Place

CASE = "geval"


@dataclass(frozen=True, slots=True)
class PlacedTable:
    """A table with the decree and the validity of the article it stands in."""

    besluit: str
    validity: t.Validity
    table: t.Table


class TableBook:
    """All tables of all files by decree and number, and which were read with the names of some lid."""

    def __init__(self, files: Sequence[t.RuleFile]) -> None:
        self._tables: dict[str, list[PlacedTable]] = {}
        self.checked: set[tuple[t.Position, tuple[tuple[str, tuple[str, ...]], ...]]] = set()
        self.used: set[t.Position] = set()
        for placed in _placed(files):
            self._tables.setdefault(placed.besluit, []).append(placed)

    def numbers(self, besluit: str) -> set[str]:
        return {placed.table.number for placed in self._tables.get(besluit, ())}

    def find(self, besluit: str, number: str, validity: t.Validity) -> list[PlacedTable]:
        """The tables of that number that are in force at some day of `validity`."""
        return [
            placed
            for placed in self._tables.get(besluit, ())
            if placed.table.number == number and overlaps(placed.validity, validity)
        ]

    def __iter__(self) -> Iterator[PlacedTable]:
        return (placed for tables in self._tables.values() for placed in tables)


def _placed(files: Sequence[t.RuleFile]) -> Iterator[PlacedTable]:
    for file in files:
        besluit = file.header.besluit if file.header else ""
        for article in file.articles:
            for table in (*article.tables, *(table for lid in article.leden for table in lid.tables)):
                yield PlacedTable(besluit, article.validity, table)


def overlaps(one: t.Validity, other: t.Validity) -> bool:
    """Whether some day falls in both."""
    return (one.end is None or other.start < one.end) and (other.end is None or one.start < other.end)


def value_kind(expressions: Expressions, expr: t.TableValue, place: Place) -> KindOf:
    """The kind of `tabel N kolom NAME`, after checking the table with the names of this place."""
    if place.besluit is None or place.validity is None:
        expressions.findings.add("E111", "in de woordenlijst zijn geen tabellen", expr.at)
        return ANYTHING
    found = expressions.book.find(place.besluit, expr.table, place.validity)
    if not found:
        numbers = expressions.book.numbers(place.besluit)
        message = f"tabel {expr.table} is er niet"
        if expr.table in numbers:
            message += " in de tijd dat dit artikel geldt"
        expressions.findings.add(
            "E111", message, expr.at, did_you_mean(expr.table, numbers, "schrijf de tabel erbij")
        )
        return ANYTHING
    kinds = [_column_kind(expressions, placed.table, expr, place) for placed in found]
    return next((kind for kind in kinds if kind != ANYTHING), ANYTHING)


def _column_kind(expressions: Expressions, table: t.Table, expr: t.TableValue, place: Place) -> KindOf:
    expressions.book.used.add(table.at)
    check_table(expressions, table, place)
    names = [column.name for column in table.columns[1:] if column.name]
    if expr.column not in names:
        expressions.findings.add(
            "E112",
            f"tabel {expr.table} heeft geen kolom `{expr.column}`",
            expr.at,
            did_you_mean(expr.column, names, f"de kolommen zijn: {', '.join(names)}" if names else ""),
        )
        return ANYTHING
    index = next(i for i, column in enumerate(table.columns) if column.name == expr.column and i > 0)
    return _value_column(expressions, table, index, place)


def check_table(expressions: Expressions, table: t.Table, place: Place) -> None:
    """What is wrong in the table when its cells are read with the names of `place`."""
    key = (table.at, tuple(sorted(place.scope.variables.items())))
    if key in expressions.book.checked:
        return
    expressions.book.checked.add(key)
    inner = replace(place, limits=None, inherited=None)
    _check_heads(expressions, table, inner)
    for index, column in enumerate(table.columns):
        if index > 0 and column.article is not None:
            _check_leden(expressions, table, index)
        elif index > 0:
            _value_column(expressions, table, index, inner)


def _check_heads(expressions: Expressions, table: t.Table, place: Place) -> None:
    first = table.columns[0]
    if first.name != CASE:
        expressions.findings.add("E115", f"de eerste kolom van een tabel heet `{CASE}`", first.at)
    for number, row in enumerate(table.rows, start=1):
        head = row[0]
        if head.kind == "other" and number < len(table.rows):
            expressions.findings.add(
                "E115", "`overige` staat niet in de laatste rij", head.at, "zet die rij onderaan"
            )
        elif head.kind in ("none", "all") or len(head.values) > 1:
            expressions.findings.add("E115", "in de eerste kolom staat een voorwaarde of `overige`", head.at)
        for value in head.values[:1]:
            expressions.truth(value, place, CASE)


def _check_leden(expressions: Expressions, table: t.Table, index: int) -> None:
    for row in table.rows:
        cell = row[index]
        numbers = all(
            isinstance(v, t.Quantity) and not v.unit and v.value.denominator == 1 for v in cell.values
        )
        if cell.kind == "other" or not numbers:
            expressions.findings.add(
                "E114",
                f"in de kolom van artikel {table.columns[index].article} staan nummers van leden",
                cell.at,
                "schrijf 1, 2 of `alle` of -",
            )


def _value_column(expressions: Expressions, table: t.Table, index: int, place: Place) -> KindOf:
    column = table.columns[index]
    if column.name == CASE:
        expressions.findings.add("E115", f"`{CASE}` is de eerste kolom", column.at)
    kind: KindOf = Number(parse_unit(column.unit)[0], measured=True) if column.unit else ANYTHING
    words: list[str] = []
    for row in table.rows:
        cell = row[index]
        if not _single(expressions, cell):
            continue
        value = cell.values[0]
        name = _word(value, place)
        if column.unit and isinstance(value, t.Quantity) and not value.unit:
            continue
        if not column.unit and name is not None:
            words.append(name)
            continue
        found = expressions.kind(value, place)
        if kind == ANYTHING and not words:
            kind = found
        elif words or not same(found, kind):
            expected = f"een optie zoals {words[0]}" if words else say(kind)
            expressions.findings.add("E113", f"in deze kolom staat {expected}, dit is {say(found)}", cell.at)
    return Words(tuple(dict.fromkeys(words))) if words else kind


def _single(expressions: Expressions, cell: t.Cell) -> bool:
    """Whether the cell holds one value to look at; `-` holds none."""
    if cell.kind in ("all", "other"):
        expressions.findings.add("E113", "in deze kolom staat een waarde of -", cell.at)
    elif len(cell.values) > 1:
        expressions.findings.add(
            "E113",
            "in deze cel staat meer dan een waarde",
            cell.at,
            "een decimale komma heeft geen spatie: 2,6",
        )
    return cell.kind == "values" and len(cell.values) == 1


def _word(value: t.Expr, place: Place) -> str | None:
    """The option that a cell names, if it is one."""
    if isinstance(value, t.Option):
        return value.name
    if isinstance(value, t.Reference) and len(value.path) == 1:
        found = place.scope.resolve(value.path)
        is_value = isinstance(found, Resolved) and not isinstance(found.kind, Things)
        return None if is_value else value.path[0]
    return None
