"""E310: a lid that no row of its steering table assigns, so that it never applies."""

from __future__ import annotations

from collections.abc import Iterator

from bblcheck.language.tree import Position
from bblcheck.lint.applying import assigns, steering
from bblcheck.lint.registry import Book, Check


def find(book: Book) -> Iterator[tuple[str, Position, str]]:
    for lid in book.leden:
        columns = list(steering(lid, book.tables))
        cells = [row[index] for placed, index in columns for row in placed.table.rows]
        if columns and not any(assigns(cell, lid.number) for cell in cells):
            number = columns[0][0].table.number
            yield (
                f"geen rij van tabel {number} wijst dit lid aan: het is nooit van toepassing",
                lid.at,
                "zet het lid in de tabel, of verwijder het",
            )


CHECK = Check(
    "E310",
    "lid buiten de tabel",
    "Is een artikel een kolom van een aansturingstabel, dan geldt een lid alleen waar een rij het aanwijst. "
    "Wijst geen rij het aan, dan geldt het nooit.",
    find,
    bad="""\
artikel 4.9 "aansturing" geldig vanaf 2024-01-01 gelezen in 2024-01-01
  tabel 4.9
    | geval   | 4.1  |
    | overige | -    |

artikel 4.1 "groot genoeg" geldig vanaf 2024-01-01 gelezen in 2024-01-01
  lid 1
    strekking "De woning is goed."
    beoordeel "Is de woning goed?"
""",
    good="""\
artikel 4.9 "aansturing" geldig vanaf 2024-01-01 gelezen in 2024-01-01
  tabel 4.9
    | geval   | 4.1  |
    | overige | 1    |

artikel 4.1 "groot genoeg" geldig vanaf 2024-01-01 gelezen in 2024-01-01
  lid 1
    strekking "De woning is goed."
    beoordeel "Is de woning goed?"
""",
)
