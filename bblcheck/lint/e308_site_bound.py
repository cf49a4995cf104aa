"""E308: `locatiegebonden` that the facts do not show, or facts of the site without `locatiegebonden`."""

from __future__ import annotations

from collections.abc import Iterator

from bblcheck.language.checking.index import PlacedLid
from bblcheck.language.checking.tables import TableBook
from bblcheck.language.lidreads import Tables, body_reads
from bblcheck.language.reads import closure
from bblcheck.language.scope import Read, Scope
from bblcheck.language.tree import Position
from bblcheck.lint.registry import Book, Check, bodies


def find(book: Book) -> Iterator[tuple[str, Position, str]]:
    tables = book.tables
    for lid in book.leden:
        asserted = any(body.site_bound for body in bodies(lid.body))
        direct = body_reads(lid.body, Scope(book.vocabulary), _meant_by(lid, tables))
        sources = closure(direct, book.vocabulary)
        bound = [source for source in sources if isinstance(source, Read) and source.kenmerk.site_bound]
        explained = any(body.interpretation or body.routes or body.questions for body in bodies(lid.body))
        if asserted and not bound and not explained:
            yield (
                "dit lid heet locatiegebonden, maar leest geen kenmerk van de plaats",
                lid.at,
                "haal `locatiegebonden` weg, of zeg waarom in `uitleg`",
            )
        if bound and not asserted:
            name = f"{bound[0].concept}.{bound[0].kenmerk.name}"
            yield f"dit lid leest `{name}` en heet niet locatiegebonden", lid.at, "schrijf `locatiegebonden`"


def _meant_by(lid: PlacedLid, tables: TableBook) -> Tables:
    besluit, validity = lid.header.besluit, lid.article.validity
    return lambda number: (placed.table for placed in tables.find(besluit, number, validity))


CHECK = Check(
    "E308",
    "locatiegebonden klopt niet",
    "Een lid dat een kenmerk van de plaats leest wordt op elke plaats opnieuw beoordeeld en heet "
    "`locatiegebonden`. Heet het zo zonder dat te lezen, dan zegt `uitleg` waarom.",
    find,
    bad="""\
artikel 4.1 "groot genoeg" geldig vanaf 2024-01-01 gelezen in 2024-01-01
  lid 1
    strekking "Ten hoogste 50 dB."
    eis woning.geluid ten hoogste 50 dB
    voorbeelden
      | woning.geluid | uitkomst           |
      | 50 dB         | voldoet            |
      | 51 dB         | voldoet niet       |
      | ?             | gegevens ontbreken |
""",
    good="""\
artikel 4.1 "groot genoeg" geldig vanaf 2024-01-01 gelezen in 2024-01-01
  lid 1
    strekking "Ten hoogste 50 dB."
    locatiegebonden
    eis woning.geluid ten hoogste 50 dB
    voorbeelden
      | woning.geluid | uitkomst           |
      | 50 dB         | voldoet            |
      | 51 dB         | voldoet niet       |
      | ?             | gegevens ontbreken |
""",
)
