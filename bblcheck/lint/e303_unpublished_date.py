"""E303: validity that does not begin or end with a published version of the decree."""

from __future__ import annotations

from collections.abc import Iterator

from bblcheck.language.tree import Position
from bblcheck.lint.registry import Book, Check
from bblcheck.lint.versions import nearest, versions_of


def find(book: Book) -> Iterator[tuple[str, Position, str]]:
    every = {day for days in book.versions.values() for day in days}
    for header, article in book.index.articles:
        validity = article.validity
        known = versions_of(book, header.besluit)
        if validity.start not in known:
            yield (
                f"op {validity.start} begint geen versie van {header.besluit}",
                validity.at,
                nearest(validity.start, known),
            )
        if validity.end is not None and validity.end not in known | every:
            yield (
                f"op {validity.end} eindigt geen versie van {header.besluit}",
                validity.at,
                nearest(validity.end, known),
            )


CHECK = Check(
    "E303",
    "datum zonder versie",
    "Een regel begint en eindigt op de dag waarop een versie van het besluit in werking treedt (versies.toml).",
    find,
    bad="""\
artikel 4.1 "groot genoeg" geldig vanaf 2024-02-01 aangenomen
  lid 1
    strekking "De woning is goed."
    beoordeel "Is de woning goed?"
""",
    good="""\
artikel 4.1 "groot genoeg" geldig vanaf 2024-01-01 aangenomen
  lid 1
    strekking "De woning is goed."
    beoordeel "Is de woning goed?"
""",
)
