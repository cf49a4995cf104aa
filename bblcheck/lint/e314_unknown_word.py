"""E314: a level, part or row that a route names and that does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from bblcheck.language.errors import did_you_mean
from bblcheck.language.tree import Position, Target
from bblcheck.lint.registry import Book, Check, bodies
from bblcheck.lint.words import LEVELS, PARTS, ROWS


def find(book: Book) -> Iterator[tuple[str, Position, str]]:
    for lid in book.leden:
        for body in bodies(lid.body):
            targets = (*(route.target for route in body.routes), *(item.target for item in body.relations))
            for target in targets:
                yield from _unknown(target)


def _unknown(target: Target) -> Iterator[tuple[str, Position, str]]:
    for written, word, known in (
        ("op niveau", target.level, tuple(LEVELS)),
        ("voor deel", target.part, tuple(PARTS)),
        ("rij", target.row, ROWS),
    ):
        if word is not None and word not in known:
            yield (
                f"`{written} {word}` bestaat niet",
                target.at,
                did_you_mean(word, known, f"kies uit {', '.join(known)}"),
            )


CHECK = Check(
    "E314",
    "onbekend niveau, deel of onbekende rij",
    "Een verwijzing noemt een niveau, een deel van het bouwwerk en een rij van de beslistabel uit een vaste lijst "
    "(bblcheck/lint/words.py); een ander woord zou stil niets doen.",
    find,
    bad="""\
artikel 4.1 "bestaand" geldig vanaf 2024-01-01 gelezen in 2024-01-01
  lid 1
    strekking "Voor een woonwagen geldt dit hoofdstuk als bestaand."
    als woning.soort is woonwagen
    van toepassing is hoofdstuk 4 op niveau bestaande rij R9
""",
    good="""\
artikel 4.1 "bestaand" geldig vanaf 2024-01-01 gelezen in 2024-01-01
  lid 1
    strekking "Voor een woonwagen geldt dit hoofdstuk als bestaand."
    als woning.soort is woonwagen
    van toepassing is hoofdstuk 4 op niveau bestaand rij R9
""",
)
