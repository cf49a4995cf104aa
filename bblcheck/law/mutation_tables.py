"""A table, changed in one cell: a condition, a value, a lid that is assigned."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TypeAlias

from bblcheck.engine import wording
from bblcheck.language.tree import BooleanLiteral, Cell, Expr, Quantity, Table
from bblcheck.language.vocabulary import Vocabulary
from bblcheck.law.mutation_expressions import changes, negated, other_unit

Leden: TypeAlias = Callable[[str], Sequence[str]]
"""The numbers of the leden of an article; one that is empty for an article without leden, none if it is no rule."""


@dataclass(frozen=True, slots=True)
class TableChange:
    """One change: where and what in words, the table that comes of it, and what may notice: the lid `number` of
    `article` (None for each of its leden), the readers of `column`, or, with neither, all who use the table."""

    what: str
    table: Table
    article: str | None = None
    number: str | None = None
    column: str | None = None


def table_changes(table: Table, vocabulary: Vocabulary, leden: Leden) -> Iterator[TableChange]:
    """Every table that differs from `table` in one cell, or in the unit of a column."""
    yield from _columns(table)
    for index, row in enumerate(table.rows):
        case = ", ".join(wording.expression(value) for value in row[0].values) or "overige"
        where = f"tabel {table.number}, rij {case}"
        for place, (cell, column) in enumerate(zip(row, table.columns, strict=True)):
            if column.article is None:
                found = _cell(cell, is_case=place == 0, vocabulary=vocabulary)
            else:
                found = _assigned(cell, leden(column.article))
            for change in found:
                new = replace(table, rows=_exchanged(table.rows, index, place, change.cell))
                named = "" if place == 0 else f", kolom {column.article or column.name}"
                yield TableChange(
                    f"{where}{named}: {change.what}",
                    new,
                    column.article,
                    change.number,
                    column.name if place else None,
                )


def _columns(table: Table) -> Iterator[TableChange]:
    """Every table in which the values of a column are in another unit."""
    for index, column in enumerate(table.columns):
        unit = other_unit(column.unit)
        if unit is not None:
            columns = (*table.columns[:index], replace(column, unit=unit), *table.columns[index + 1 :])
            what = f"tabel {table.number}, kolom {column.name}: in {unit}"
            yield TableChange(what, replace(table, columns=columns), column=column.name)


def _exchanged(
    rows: tuple[tuple[Cell, ...], ...], index: int, place: int, new: Cell
) -> tuple[tuple[Cell, ...], ...]:
    row = (*rows[index][:place], new, *rows[index][place + 1 :])
    return (*rows[:index], row, *rows[index + 1 :])


@dataclass(frozen=True, slots=True)
class CellChange:
    what: str
    cell: Cell
    number: str | None = None


def _cell(cell: Cell, *, is_case: bool, vocabulary: Vocabulary) -> Iterator[CellChange]:
    for index, value in enumerate(cell.values):
        found = [*([negated(value)] if is_case else []), *changes(value, vocabulary)]
        for change in found:
            values = (*cell.values[:index], change.expr, *cell.values[index + 1 :])
            yield CellChange(change.what, replace(cell, values=values))
        if isinstance(value, BooleanLiteral):
            opposite = replace(value, value=not value.value)
            what = f"{wording.expression(value)} wordt {wording.expression(opposite)}"
            yield CellChange(what, replace(cell, values=(opposite,)))
    if cell.kind == "values" and not is_case:
        yield CellChange("geen waarde", Cell("none", (), cell.at))


def _assigned(cell: Cell, leden: Sequence[str]) -> Iterator[CellChange]:
    """Without one of the leden that the cell assigns, or with one more."""
    nothing = Cell("none", (), cell.at)
    if cell.kind == "all":
        yield CellChange("geen enkel lid", nothing)
        return
    for index, value in enumerate(cell.values):
        rest = (*cell.values[:index], *cell.values[index + 1 :])
        number = _number(value)
        new = replace(cell, values=rest) if rest else nothing
        yield CellChange(f"zonder lid {number}", new, number)
    given = [_number(value) for value in cell.values]
    for number in (each for each in leden if each and each not in given):
        more = (*cell.values, Quantity(Fraction(number), "", cell.at))
        yield CellChange(f"ook lid {number}", Cell("values", more, cell.at), number)
    if cell.kind == "none" and "" in leden:
        yield CellChange("het hele artikel", Cell("all", (), cell.at))


def _number(value: Expr) -> str:
    return str(value.value) if isinstance(value, Quantity) else ""
