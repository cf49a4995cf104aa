"""When a lid applies: its conditions, those of the elements it is about, and the rows that assign it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bblcheck.language.checking.index import PlacedLid
from bblcheck.language.checking.tables import PlacedTable, overlaps
from bblcheck.language.reads import concepts_of
from bblcheck.language.scope import Scope
from bblcheck.language.tree import Body, Cell, Quantity
from bblcheck.lint.cases import ALWAYS, Case, Cases, belonging, cases_of, together
from bblcheck.lint.registry import Book
from bblcheck.lint.rows import rows_of


def cases_of_body(body: Body, scope: Scope, within: Cases = ALWAYS) -> tuple[Scope, Cases]:
    """The names that a body binds, and the cases in which it applies inside the cases `within`."""
    for quantifier in body.quantifiers:
        within = together(within, belonging(quantifier, scope))
        scope = scope.bind(quantifier.variable, concepts_of(quantifier.lists, scope))
    return scope, together(within, cases_of(body.conditions, scope))


def steering(lid: PlacedLid, tables: Iterable[PlacedTable]) -> Iterator[tuple[PlacedTable, int]]:
    """The columns, with the table they stand in, that name the article of a lid at some day it is in force."""
    for placed in tables:
        if placed.besluit == lid.header.besluit and overlaps(placed.validity, lid.article.validity):
            for index, column in enumerate(placed.table.columns):
                if column.article == lid.article.number:
                    yield placed, index


def assigns(cell: Cell, number: str | None) -> bool:
    """Whether a cell names the lid; an article without leden is named by any cell but `-`."""
    named = {str(value.value) for value in cell.values if isinstance(value, Quantity)}
    return cell.kind == "all" or number in named or (number is None and bool(named))


def assigned_cases(lid: PlacedLid, book: Book) -> tuple[str, Cases]:
    """The table that steers a lid ("" for none) and the cases of the rows that assign it."""
    columns = list(steering(lid, book.tables))
    if not columns:
        return "", ALWAYS
    found: list[Case] = []
    for placed, index in columns:
        rows, _ = rows_of(placed.table, Scope(book.vocabulary))
        found.extend(case for row in rows if assigns(row.cells[index], lid.number) for case in row.reached)
    return columns[0][0].table.number, found
