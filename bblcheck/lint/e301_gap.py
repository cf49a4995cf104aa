"""E301: an article or lid that stops and comes back later, with nothing in between."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from bblcheck.language.checking.index import PlacedLid
from bblcheck.language.tree import Position
from bblcheck.lint.registry import Book, Check


def find(book: Book) -> Iterator[tuple[str, Position, str]]:
    for name, blocks in _by_name(book).items():
        ordered = sorted(blocks, key=lambda block: block.article.validity.start)
        for before, after in pairwise(ordered):
            end, start = before.article.validity.end, after.article.validity.start
            if end is not None and end < start:
                yield (
                    f"{name} geldt niet van {end} tot {start}",
                    after.at,
                    f"begin op {end}, of leg het uit in `uitleg`",
                )


def _by_name(book: Book) -> Mapping[str, list[PlacedLid]]:
    found: dict[str, list[PlacedLid]] = {}
    for lid in book.leden:
        if lid.body.interpretation is None:
            name = f"{lid.header.besluit} {lid.article.number}" + (f" lid {lid.number}" if lid.number else "")
            found.setdefault(name, []).append(lid)
    return found


CHECK = Check(
    "E301",
    "gat in de tijd",
    "Een artikel of lid houdt op en komt later terug. Meestal is een datum verkeerd; is het zo bedoeld, zeg dat dan in "
    "`uitleg`.",
    find,
    bad="""\
artikel 4.1 "groot genoeg" geldig vanaf 2024-01-01 tot 2025-01-01 gelezen in 2024-01-01
  lid 1
    strekking "De woning is goed."
    beoordeel "Is de woning goed?"

artikel 4.1 "groot genoeg" geldig vanaf 2026-09-24 gelezen in 2026-09-24
  lid 1
    strekking "De woning is goed."
    beoordeel "Is de woning goed?"
""",
    good="""\
artikel 4.1 "groot genoeg" geldig vanaf 2024-01-01 tot 2025-01-01 gelezen in 2024-01-01
  lid 1
    strekking "De woning is goed."
    beoordeel "Is de woning goed?"

artikel 4.1 "groot genoeg" geldig vanaf 2025-01-01 gelezen in 2025-01-01
  lid 1
    strekking "De woning is goed."
    beoordeel "Is de woning goed?"
""",
)
