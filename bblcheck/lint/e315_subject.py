"""E315: an onderwerp that is not `begrip.name`, so that no column of levels can be made of it."""

from __future__ import annotations

from collections.abc import Iterator

from bblcheck.language.errors import did_you_mean
from bblcheck.language.tree import Position
from bblcheck.lint.registry import Book, Check, bodies
from bblcheck.lint.words import SUBJECTS


def find(book: Book) -> Iterator[tuple[str, Position, str]]:
    known = (*book.vocabulary.concepts, *SUBJECTS)
    for lid in book.leden:
        for body in bodies(lid.body):
            if body.subject is None:
                continue
            head, *rest = body.subject
            name = ".".join(body.subject)
            if len(rest) != 1:
                yield (
                    f"het onderwerp `{name}` heeft niet twee delen",
                    lid.at,
                    "schrijf begrip.wat, zoals ruimte.hoogte",
                )
            elif head not in known:
                yield (
                    f"het onderwerp `{name}` begint niet met een begrip",
                    lid.at,
                    did_you_mean(head, known, "begin met een begrip uit begrippen.bbl"),
                )


CHECK = Check(
    "E315",
    "onderwerp niet goed geschreven",
    "Het onderwerp zet nieuwbouw, tijdelijk, bestaand en Bouwbesluit 2012 naast elkaar. Het begint met een begrip "
    "(of een woord uit bblcheck/lint/words.py) en zegt met een tweede naam wat daarvan wordt gevraagd.",
    find,
    bad="""\
artikel 4.1 "hoogte" geldig vanaf 2024-01-01 gelezen in 2024-01-01
  lid 1
    onderwerp wooning.hoogte
    strekking "De woning is hoog genoeg."
    beoordeel "Is de woning hoog genoeg?"
""",
    good="""\
artikel 4.1 "hoogte" geldig vanaf 2024-01-01 gelezen in 2024-01-01
  lid 1
    onderwerp woning.hoogte
    strekking "De woning is hoog genoeg."
    beoordeel "Is de woning hoog genoeg?"
""",
)
