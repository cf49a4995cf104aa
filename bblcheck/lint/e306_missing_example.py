"""E306: a lid with an eis whose examples do not show a pass, a failure and missing data."""

from __future__ import annotations

from collections.abc import Iterator

from bblcheck.language.errors import listing
from bblcheck.language.tree import Body, ExampleOutcome, Position
from bblcheck.lint.registry import Book, Check, bodies

WANTED = ("voldoet", "voldoet niet", "gegevens ontbreken")


def find(book: Book) -> Iterator[tuple[str, Position, str]]:
    for lid in book.leden:
        if any(body.requirements for body in bodies(lid.body)):
            shown = set(outcomes(lid.body))
            missing = [f"`{wanted}`" for wanted in WANTED if wanted not in shown]
            if missing:
                message = f"geen voorbeeld met de uitkomst {listing(missing, 'en')}"
                yield message, lid.at, "geef een voorbeeld op de grens, net erover en onbekend"


def outcomes(body: Body) -> Iterator[str]:
    """The outcomes that the examples of what a lid says itself show."""
    for inner in bodies(body):
        for examples in (each for each in inner.examples if each.of is None):
            for row in examples.rows:
                yield from (cell.verdict for cell in row if isinstance(cell, ExampleOutcome))


CHECK = Check(
    "E306",
    "voorbeeld ontbreekt",
    "Elke eis heeft voorbeelden: op de grens (voldoet), net erover (voldoet niet) en onbekend (gegevens ontbreken).",
    find,
    bad="""\
artikel 4.1 "groot genoeg" geldig vanaf 2024-01-01 gelezen in 2024-01-01
  lid 1
    strekking "Ten minste 18 m2."
    eis woning.oppervlakte ten minste 18 m2
    voorbeelden
      | woning.oppervlakte | uitkomst           |
      | 18 m2              | voldoet            |
      | ?                  | gegevens ontbreken |
""",
    good="""\
artikel 4.1 "groot genoeg" geldig vanaf 2024-01-01 gelezen in 2024-01-01
  lid 1
    strekking "Ten minste 18 m2."
    eis woning.oppervlakte ten minste 18 m2
    voorbeelden
      | woning.oppervlakte | uitkomst           |
      | 18 m2              | voldoet            |
      | 17 m2              | voldoet niet       |
      | ?                  | gegevens ontbreken |
""",
)
