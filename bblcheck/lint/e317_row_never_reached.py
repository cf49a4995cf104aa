"""E317: a row of a table that is never the first that holds."""

from __future__ import annotations

from collections.abc import Iterator

from bblcheck.language.scope import Scope
from bblcheck.language.tree import Position
from bblcheck.lint.registry import Book, Check
from bblcheck.lint.rows import rows_of


def find(book: Book) -> Iterator[tuple[str, Position, str]]:
    for placed in book.tables:
        rows, _ = rows_of(placed.table, Scope(book.vocabulary))
        for row in rows:
            if row.holds is not None and not row.holds:
                message = "de voorwaarde van deze rij geldt nooit"
            elif not row.reached:
                message = "de rijen erboven nemen elk geval van deze rij al"
            else:
                continue
            yield f"tabel {placed.table.number}: {message}", row.at, "verwijder de rij, of zet haar hoger"


CHECK = Check(
    "E317",
    "rij die nooit aan de beurt komt",
    "Van een tabel telt de eerste rij die geldt. Een rij waarvan elk geval hoger al is genomen doet niets.",
    find,
    bad="""\
artikel 4.9 "aansturing" geldig vanaf 2024-01-01 gelezen in 2024-01-01
  tabel 4.9
    | geval                                              | hoogte [m] |
    | niet (woning.soort is gewoon)                      | 2,2        |
    | woning.soort is woonwagen en woning.hoogte is 2 m  | 2          |
    | overige                                            | 2,6        |
""",
    good="""\
artikel 4.9 "aansturing" geldig vanaf 2024-01-01 gelezen in 2024-01-01
  tabel 4.9
    | geval                                              | hoogte [m] |
    | woning.soort is woonwagen en woning.hoogte is 2 m  | 2          |
    | niet (woning.soort is gewoon)                      | 2,2        |
    | overige                                            | 2,6        |
""",
)
