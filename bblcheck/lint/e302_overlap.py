"""E302: two tables of one number in force on the same day. (Articles and leden: E130 of `language.check`.)"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from bblcheck.language.checking.tables import PlacedTable, overlaps
from bblcheck.language.tree import Position
from bblcheck.lint.registry import Book, Check


def find(book: Book) -> Iterator[tuple[str, Position, str]]:
    tables: dict[tuple[str, str], list[PlacedTable]] = {}
    for placed in book.tables:
        tables.setdefault((placed.besluit, placed.table.number), []).append(placed)
    for (_, number), several in tables.items():
        for one, other in combinations(several, 2):
            if overlaps(one.validity, other.validity):
                where = f"{one.table.at.file}:{one.table.at.line}"
                yield (
                    f"tabel {number} geldt op dezelfde dag twee keer: ook in {where}",
                    other.table.at,
                    "houd er een over, of sluit het eerste blok af met `tot`",
                )


CHECK = Check(
    "E302",
    "overlap in de tijd",
    "Op een dag geldt van elke tabel een tekst. Zijn het er twee, dan is niet te zeggen welke telt.",
    find,
    bad="""\
artikel 4.8 "een" geldig vanaf 2024-01-01 gelezen in 2024-01-01
  tabel 4.9
    | geval   | hoogte [m] |
    | overige | 2,6        |

artikel 4.9 "twee" geldig vanaf 2025-01-01 gelezen in 2025-01-01
  tabel 4.9
    | geval   | hoogte [m] |
    | overige | 2,6        |
""",
    good="""\
artikel 4.8 "een" geldig vanaf 2024-01-01 tot 2025-01-01 gelezen in 2024-01-01
  tabel 4.9
    | geval   | hoogte [m] |
    | overige | 2,6        |

artikel 4.9 "twee" geldig vanaf 2025-01-01 gelezen in 2025-01-01
  tabel 4.9
    | geval   | hoogte [m] |
    | overige | 2,6        |
""",
)
