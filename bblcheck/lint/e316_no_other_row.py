"""E316: a table without `overige` whose rows leave a case out."""

from __future__ import annotations

from collections.abc import Iterator

from bblcheck.language.scope import Scope
from bblcheck.language.tree import Position
from bblcheck.lint.allowed import Allowed, Span
from bblcheck.lint.cases import Case
from bblcheck.lint.registry import Book, Check
from bblcheck.lint.rows import rows_of


def find(book: Book) -> Iterator[tuple[str, Position, str]]:
    for placed in book.tables:
        table = placed.table
        _, rest = rows_of(table, Scope(book.vocabulary))
        if rest:
            left = f" voor {shown}" if (shown := _say(rest[0])) else ""
            yield f"tabel {table.number} heeft geen rij{left}", table.at, "sluit af met een rij `overige`"


def _say(case: Case) -> str:
    return ", ".join(f"{'.'.join(path)} {_values(allowed)}" for path, allowed in case.items())


def _values(allowed: Allowed) -> str:
    if not isinstance(allowed, Span):
        return " of ".join(sorted(allowed))
    return "buiten de banden"


CHECK = Check(
    "E316",
    "tabel zonder overige",
    "De rijen van een tabel nemen samen elk geval: met `overige` onderaan, of doordat zij alle mogelijkheden noemen. "
    "Zonder rij geldt er niets, en dat moet er dan staan.",
    find,
    bad="""\
artikel 4.9 "aansturing" geldig vanaf 2024-01-01 gelezen in 2024-01-01
  tabel 4.9
    | geval                      | hoogte [m] |
    | woning.soort is woonwagen  | 2,2        |
    | woning.soort is studenten  | 2,6        |
""",
    good="""\
artikel 4.9 "aansturing" geldig vanaf 2024-01-01 gelezen in 2024-01-01
  tabel 4.9
    | geval                     | hoogte [m] |
    | woning.soort is woonwagen | 2,2        |
    | woning.soort is studenten | 2,6        |
    | overige                   | 2,6        |
""",
)
