"""E309: a steering table that assigns a lid which is no rule."""

from __future__ import annotations

from collections.abc import Iterator

from bblcheck.language.checking.index import gives_nobody
from bblcheck.language.checking.tables import PlacedTable, overlaps
from bblcheck.language.tree import Position, Quantity
from bblcheck.lint.registry import Book, Check


def find(book: Book) -> Iterator[tuple[str, Position, str]]:
    for placed in book.tables:
        for index, column in enumerate(placed.table.columns):
            if column.article is not None and not gives_nobody(placed.table, index):
                yield from _column(book, placed, index, column.article)


def _column(book: Book, placed: PlacedTable, index: int, number: str) -> Iterator[tuple[str, Position, str]]:
    articles = [
        article
        for header, article in book.index.articles
        if header.besluit == placed.besluit
        and article.number == number
        and overlaps(article.validity, placed.validity)
    ]
    known = {lid.number for article in articles for lid in article.leden}
    if not articles:
        message = f"tabel {placed.table.number} wijst artikel {number} aan, dat geen regel is"
        yield message, placed.table.columns[index].at, "schrijf het artikel, of controleer het nummer"
        return
    for row in placed.table.rows:
        for value in row[index].values:
            lid = str(value.value) if isinstance(value, Quantity) else ""
            if known and lid and lid not in known:
                message = (
                    f"tabel {placed.table.number} wijst lid {lid} van artikel {number} aan, dat geen regel is"
                )
                yield message, row[index].at, "schrijf het lid, of een `beoordeel`"


CHECK = Check(
    "E309",
    "aangewezen lid ontbreekt",
    "Wat een aansturingstabel aan iemand toewijst is een regel of een `beoordeel`. "
    "Een artikel met in elke rij `-` hoeft er geen te zijn.",
    find,
    bad="""\
artikel 4.9 "aansturing" geldig vanaf 2024-01-01 gelezen in 2024-01-01
  tabel 4.9
    | geval   | 4.1  |
    | overige | 1, 2 |

artikel 4.1 "groot genoeg" geldig vanaf 2024-01-01 gelezen in 2024-01-01
  lid 1
    strekking "De woning is goed."
    beoordeel "Is de woning goed?"
""",
    good="""\
artikel 4.9 "aansturing" geldig vanaf 2024-01-01 gelezen in 2024-01-01
  tabel 4.9
    | geval   | 4.1 | 4.2 |
    | overige | 1   | -   |

artikel 4.1 "groot genoeg" geldig vanaf 2024-01-01 gelezen in 2024-01-01
  lid 1
    strekking "De woning is goed."
    beoordeel "Is de woning goed?"
""",
)
