"""E304: `gelezen in` a day that is no published version."""

from __future__ import annotations

from collections.abc import Iterator

from bblcheck.language.tree import Position
from bblcheck.lint.registry import Book, Check
from bblcheck.lint.versions import nearest, versions_of


def find(book: Book) -> Iterator[tuple[str, Position, str]]:
    for header, article in book.index.articles:
        known = versions_of(book, header.besluit)
        for day in article.validity.read:
            if day not in known:
                message = f"gelezen in {day}: dat is geen versie van {header.besluit}"
                yield message, article.validity.at, nearest(day, known)


CHECK = Check(
    "E304",
    "gelezen in geen versie",
    "`gelezen in` noemt de versies waarvan de tekst is gelezen, elk met de dag van inwerkingtreding (versies.toml).",
    find,
    bad="""\
artikel 4.1 "groot genoeg" geldig vanaf 2024-01-01 gelezen in 2024-01-01, 2024-02-01
  lid 1
    strekking "De woning is goed."
    beoordeel "Is de woning goed?"
""",
    good="""\
artikel 4.1 "groot genoeg" geldig vanaf 2024-01-01 gelezen in 2024-01-01, 2025-01-01
  lid 1
    strekking "De woning is goed."
    beoordeel "Is de woning goed?"
""",
)
