"""E305: a lid that does not say in our own words what it asks."""

from __future__ import annotations

from collections.abc import Iterator

from bblcheck.language.tree import Body, Position
from bblcheck.lint.registry import Book, Check


def find(book: Book) -> Iterator[tuple[str, Position, str]]:
    for lid in book.leden:
        parts = [part.body.summary for part in lid.body.parts]
        said = lid.body.summary or (parts and all(parts))
        if not said and _asks(lid.body):
            yield "hier ontbreekt de strekking", lid.at, 'schrijf in eigen woorden: strekking "..."'


def _asks(body: Body) -> bool:
    """Whether a body says more than an `uitleg` beside a table."""
    clauses = (body.requirements, body.conditions, body.routes, body.relations, body.questions, body.parts)
    return any(clauses)


CHECK = Check(
    "E305",
    "lid zonder strekking",
    "Elk lid zegt in eigen woorden wat het vraagt; het rapport toont die zin. "
    "Bij onderdelen mag elk onderdeel dat doen.",
    find,
    bad="""\
artikel 4.1 "groot genoeg" geldig vanaf 2024-01-01 gelezen in 2024-01-01
  lid 1
    beoordeel "Is de woning goed?"
""",
    good="""\
artikel 4.1 "groot genoeg" geldig vanaf 2024-01-01 gelezen in 2024-01-01
  lid 1
    strekking "De woning is goed."
    beoordeel "Is de woning goed?"
""",
)
