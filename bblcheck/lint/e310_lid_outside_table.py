"""E310: a lid of a steered article that no row of the table assigns: it can never apply."""

from __future__ import annotations

from collections.abc import Iterator

from bblcheck.language.checking.index import PlacedLid
from bblcheck.language.checking.tables import PlacedTable, TableBook, overlaps
from bblcheck.language.tree import Position, Quantity
from bblcheck.lint.registry import Book, Check


def find(book: Book) -> Iterator[tuple[str, Position, str]]:
    tables = tuple(TableBook(book.files))
    for lid in book.leden:
        columns = list(_columns(lid, tables))
        if columns and not any(_assigns(placed, index, lid.number) for placed, index in columns):
            number = columns[0][0].table.number
            yield (
                f"geen rij van tabel {number} wijst dit lid aan: het is nooit van toepassing",
                lid.at,
                "zet het lid in de tabel, of verwijder het",
            )


def _columns(lid: PlacedLid, tables: tuple[PlacedTable, ...]) -> Iterator[tuple[PlacedTable, int]]:
    for placed in tables:
        if placed.besluit == lid.header.besluit and overlaps(placed.validity, lid.article.validity):
            for index, column in enumerate(placed.table.columns):
                if column.article == lid.article.number:
                    yield placed, index


def _assigns(placed: PlacedTable, index: int, number: str | None) -> bool:
    """Whether some row of the column names the lid; an article without leden is named by any cell but `-`."""
    for row in placed.table.rows:
        cell = row[index]
        named = {str(value.value) for value in cell.values if isinstance(value, Quantity)}
        if cell.kind == "all" or number in named or (number is None and named):
            return True
    return False


CHECK = Check(
    "E310",
    "lid buiten de tabel",
    "Is een artikel een kolom van een aansturingstabel, dan geldt een lid alleen waar een rij het aanwijst. "
    "Wijst geen rij het aan, dan geldt het nooit.",
    find,
)
