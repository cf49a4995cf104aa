"""E320: a block that begins on a day whose text was not read, and does not say that its start is assumed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from bblcheck.language.tree import Position
from bblcheck.lint.registry import Book, Check


def find(book: Book) -> Iterator[tuple[str, Position, str]]:
    ends = {
        (header.besluit, article.number, article.validity.end)
        for header, article in book.index.articles
        if article.validity.end is not None
    }
    for header, article in book.index.articles:
        validity = article.validity
        follows = (header.besluit, article.number, validity.start) in ends
        if validity.start not in validity.read and not validity.assumed and not follows:
            yield (
                f"de tekst van {validity.start} is niet gelezen en de begindatum heet niet aangenomen",
                validity.at,
                "schrijf `aangenomen`, of lees die tekst en noem haar bij `gelezen in`",
            )
        for before, after in pairwise(validity.read):
            if after < before:
                yield "de gelezen versies staan niet op volgorde", validity.at, f"zet {after} voor {before}"


CHECK = Check(
    "E320",
    "begin niet gelezen",
    "Wie zegt vanaf wanneer een tekst geldt heeft die versie gelezen, sluit aan op het blok ervoor, of zegt dat de "
    "datum is aangenomen. De gelezen versies staan op volgorde.",
    find,
    bad="""\
artikel 4.1 "woonwagen" geldig vanaf 2024-01-01 gelezen in 2026-09-24
  lid 1
    strekking "Een woonwagen is een woning."
    beoordeel "Is dit een woonwagen?"
""",
    good="""\
artikel 4.1 "woonwagen" geldig vanaf 2024-01-01 gelezen in 2026-09-24 aangenomen
  lid 1
    strekking "Een woonwagen is een woning."
    beoordeel "Is dit een woonwagen?"
""",
)
