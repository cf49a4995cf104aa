"""W318: a kenmerk that no rule and no derivation reads."""

from __future__ import annotations

from collections.abc import Iterator

from bblcheck.language.checking.index import PlacedLid
from bblcheck.language.lidreads import body_reads, expr_reads, table_reads
from bblcheck.language.reads import Source, reads
from bblcheck.language.scope import Read, Scope
from bblcheck.language.tree import Position
from bblcheck.lint.registry import Book, Check, bodies

NAME = "naam"
"""What an element is called in a report; no rule reads it."""


def find(book: Book) -> Iterator[tuple[str, Position, str]]:
    read = {(source.concept, source.kenmerk.name) for source in _reads(book) if isinstance(source, Read)}
    links = set(_links(book))
    for begrip in (begrip for file in book.files for begrip in file.begrippen):
        for kenmerk in begrip.kenmerken:
            elsewhere = kenmerk.name == NAME or kenmerk.compositional or (begrip.name, kenmerk.name) in links
            if (begrip.name, kenmerk.name) not in read and not elsewhere:
                yield (
                    f"geen regel leest `{begrip.name}.{kenmerk.name}`",
                    kenmerk.at,
                    "schrijf de regel die het nodig heeft, of verwijder het kenmerk",
                )


def _links(book: Book) -> Iterator[tuple[str, str]]:
    """Lists of an element and the attributes they go through: they say where an element belongs."""
    for concept in book.vocabulary.concepts.values():
        for kenmerk in concept.attributes.values():
            if kenmerk.kind.element is not None and kenmerk.kind.via is not None:
                yield concept.name, kenmerk.name
                yield kenmerk.kind.element, kenmerk.kind.via


def _reads(book: Book) -> Iterator[Source]:
    scope = Scope(book.vocabulary)
    for lid in book.leden:
        yield from _of_lid(book, lid)
    for placed in book.tables:
        yield from table_reads(placed.table, scope)
    for concept in book.vocabulary.concepts.values():
        inner = Scope(book.vocabulary, own=concept.name)
        derived = (item.value for kenmerk in concept.attributes.values() for item in kenmerk.derivations)
        for expr in (*derived, *([concept.where] if concept.where is not None else [])):
            yield from reads(expr, inner)


def _of_lid(book: Book, lid: PlacedLid) -> Iterator[Source]:
    scope = Scope(book.vocabulary)
    yield from body_reads(lid.body, scope, lambda number: ())
    for body in bodies(lid.body):
        for route in body.routes:
            for change in route.target.limits:
                yield from expr_reads(change.value, scope, lambda number: ())


CHECK = Check(
    "W318",
    "kenmerk dat niets leest",
    "Een kenmerk dat geen regel, tabel of afleiding leest vraagt een gebruiker om niets, tenzij het samenstellend is, "
    "een naam, of zegt waar een element bij hoort. Het staat er te vroeg, of een regel leest het verkeerde. "
    "Dit is een waarschuwing.",
    find,
    bad="""\
begrip schuur "De schuur."
  kenmerk hoogte [m] "hoogte"
""",
    good="""\
begrip schuur "De schuur."
  kenmerk hoogte [m] "hoogte" samenstellend

begrip kast meervoud kasten "Een kast."
  kenmerk planken lijst plank via kast "planken van deze kast"

begrip plank meervoud planken "Een plank."
  kenmerk kast tekst "id van de kast"
""",
)
