"""E321: a lid that can give an outcome which none of its examples shows."""

from __future__ import annotations

from collections.abc import Iterator

from bblcheck.engine.rule import has_norm
from bblcheck.language.checking.index import PlacedLid
from bblcheck.language.errors import listing
from bblcheck.language.tree import Position
from bblcheck.lint.applying import assigns, steering
from bblcheck.lint.e306_missing_example import outcomes
from bblcheck.lint.registry import Book, Check, bodies


def find(book: Book) -> Iterator[tuple[str, Position, str]]:
    for lid in book.leden:
        shown = set(outcomes(lid.body))
        missing = [f"`{each}`" for each in _possible(lid, book) if each not in shown]
        if missing:
            hint = "geef een voorbeeld van elke uitkomst die dit lid kan hebben"
            yield f"geen voorbeeld met de uitkomst {listing(missing, 'en')}", lid.at, hint


def _possible(lid: PlacedLid, book: Book) -> Iterator[str]:
    """What E306 does not ask: that a lid asks a person, does not apply, or calls in others."""
    routes = any(body.routes for body in bodies(lid.body))
    if any(body.questions for body in bodies(lid.body)):
        yield "beoordelen"
    if routes and not has_norm(lid.body):
        yield "van toepassing"
        if lid.body.conditions:
            yield "gegevens ontbreken"
    if (routes or has_norm(lid.body)) and (lid.body.conditions or _left_out(lid, book)):
        yield "niet van toepassing"


def _left_out(lid: PlacedLid, book: Book) -> bool:
    """Whether a row of a steering table gives the lid to nobody."""
    return any(
        not assigns(row[index], lid.number)
        for placed, index in steering(lid, book.tables)
        for row in placed.table.rows
    )


CHECK = Check(
    "E321",
    "uitkomst zonder voorbeeld",
    "Elke uitkomst die een lid kan hebben staat in een voorbeeld: beoordelen als het iets vraagt aan een mens, niet "
    "van toepassing als het een voorwaarde heeft of een tabel het niet aan elk geval toewijst, en van toepassing als "
    "het alleen andere regels aanwijst.",
    find,
    bad="""\
artikel 4.1 "rustig" geldig vanaf 2024-01-01 gelezen in 2024-01-01
  lid 1
    strekking "Een woonwagen staat op een rustige plaats."
    als woning.soort is woonwagen
    beoordeel "Staat de woonwagen op een rustige plaats?"
    voorbeelden
      | woning.soort | uitkomst           |
      | woonwagen    | beoordelen         |
      | ?            | gegevens ontbreken |
""",
    good="""\
artikel 4.1 "rustig" geldig vanaf 2024-01-01 gelezen in 2024-01-01
  lid 1
    strekking "Een woonwagen staat op een rustige plaats."
    als woning.soort is woonwagen
    beoordeel "Staat de woonwagen op een rustige plaats?"
    voorbeelden
      | woning.soort | uitkomst            |
      | woonwagen    | beoordelen          |
      | gewoon       | niet van toepassing |
      | ?            | gegevens ontbreken  |
""",
)
