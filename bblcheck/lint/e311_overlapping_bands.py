"""E311: two rows of a table whose bands of a number overlap."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product

from bblcheck.language.scope import Scope
from bblcheck.language.tree import Path, Position
from bblcheck.lint.allowed import Allowed, Span
from bblcheck.lint.cases import Case, together
from bblcheck.lint.registry import Book, Check
from bblcheck.lint.rows import Row, rows_of


def find(book: Book) -> Iterator[tuple[str, Position, str]]:
    for placed in book.tables:
        rows, _ = rows_of(placed.table, Scope(book.vocabulary))
        for one, other in combinations(rows, 2):
            path = _shared(one, other)
            if path is not None:
                yield (
                    f"tabel {placed.table.number}: deze rij en die van regel {one.at.line} gelden beide voor "
                    f"dezelfde {'.'.join(path)}",
                    other.at,
                    "schrijf banden die op elkaar aansluiten: `meer dan 7 m en ten hoogste 13 m`",
                )


def _shared(one: Row, other: Row) -> Path | None:
    """A fact of which both rows take some number, where they ask the same of all that is no number."""
    for left, right in product(one.holds or (), other.holds or ()):
        numbers = _numbers(left) & _numbers(right)
        if numbers and _words(left) == _words(right) and together([left], [right]):
            return min(numbers)
    return None


def _numbers(case: Case) -> set[Path]:
    return {path for path, allowed in case.items() if isinstance(allowed, Span)}


def _words(case: Case) -> dict[Path, Allowed]:
    return {path: allowed for path, allowed in case.items() if not isinstance(allowed, Span)}


CHECK = Check(
    "E311",
    "overlappende banden",
    "Rijen van een tabel die naar een getal verdelen sluiten op elkaar aan: elk getal hoort in een rij. De eerste "
    "rij die geldt telt, maar een lezer mag daar niet op hoeven rekenen.",
    find,
    bad="""\
artikel 4.9 "aansturing" geldig vanaf 2024-01-01 gelezen in 2024-01-01
  tabel 4.9
    | geval                                          | aantal |
    | woning.hoogte ten hoogste 7 m                  | 1      |
    | woning.hoogte meer dan 6 m en ten hoogste 13 m | 2      |
    | overige                                        | 3      |
""",
    good="""\
artikel 4.9 "aansturing" geldig vanaf 2024-01-01 gelezen in 2024-01-01
  tabel 4.9
    | geval                                          | aantal |
    | woning.hoogte ten hoogste 7 m                  | 1      |
    | woning.hoogte meer dan 7 m en ten hoogste 13 m | 2      |
    | overige                                        | 3      |
""",
)
