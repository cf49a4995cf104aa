"""E319: a reading of our own (`besluit uitleg`) that does not say so in `uitleg`."""

from __future__ import annotations

from collections.abc import Iterator

from bblcheck.language.rulesets import INTERPRETATION
from bblcheck.language.tree import Position
from bblcheck.lint.registry import Book, Check, bodies


def find(book: Book) -> Iterator[tuple[str, Position, str]]:
    for lid in book.leden:
        if lid.header.besluit != INTERPRETATION:
            continue
        if not any(body.interpretation for body in bodies(lid.body)):
            yield "hier ontbreekt de uitleg", lid.at, 'zeg welke keuze dit is en waarom: uitleg "..."'


CHECK = Check(
    "E319",
    "uitleg ontbreekt",
    "Onder `besluit uitleg` staat wat wij in de wet lezen en wat de wet niet zelf zegt. Elk lid daar zegt in `uitleg` "
    "welke keuze het maakt.",
    find,
    bad="""\
besluit uitleg hoofdstuk 4

artikel 4.1 "woonwagen" geldig vanaf 2024-01-01 gelezen in 2024-01-01
  lid 1
    strekking "Een woonwagen is een woning."
    beoordeel "Is dit een woonwagen?"
""",
    good="""\
besluit uitleg hoofdstuk 4

artikel 4.1 "woonwagen" geldig vanaf 2024-01-01 gelezen in 2024-01-01
  lid 1
    strekking "Een woonwagen is een woning."
    uitleg "De wet zegt niet of een woonwagen op wielen een woning is; wij lezen van wel."
    beoordeel "Is dit een woonwagen?"
""",
)
