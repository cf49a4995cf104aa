"""E308: `locatiegebonden` that the facts do not show, or facts of the site without `locatiegebonden`."""

from __future__ import annotations

from collections.abc import Iterator

from bblcheck.language.checking.tables import TableBook
from bblcheck.language.reads import Source, closure, concepts_of, parts, reads, reads_of
from bblcheck.language.scope import Read, Scope
from bblcheck.language.tree import Body, Expr, Position, TableValue, Validity
from bblcheck.lint.registry import Book, Check, bodies


def find(book: Book) -> Iterator[tuple[str, Position, str]]:
    tables = TableBook(book.files)
    for lid in book.leden:
        asserted = any(body.site_bound for body in bodies(lid.body))
        direct = _Reader(book, tables, lid.header.besluit, lid.article.validity).body(
            lid.body, Scope(book.vocabulary)
        )
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


class _Reader:
    """What the expressions of a lid read, its tables included."""

    def __init__(self, book: Book, tables: TableBook, besluit: str, validity: Validity) -> None:
        self._book = book
        self._tables = tables
        self._place = (besluit, validity)

    def body(self, body: Body, scope: Scope) -> Iterator[Source]:
        for quantifier in body.quantifiers:
            for path in quantifier.lists:
                yield from reads_of(path, scope)
            scope = scope.bind(quantifier.variable, concepts_of(quantifier.lists, scope))
            if quantifier.where is not None:
                yield from self._expr(quantifier.where, scope)
        for expr in (*body.conditions, *body.requirements):
            yield from self._expr(expr, scope)
        for part in body.parts:
            yield from self.body(part.body, scope)

    def _expr(self, expr: Expr, scope: Scope) -> Iterator[Source]:
        yield from reads(expr, scope)
        for value in _table_values(expr):
            yield from self._table(value, scope)

    def _table(self, value: TableValue, scope: Scope) -> Iterator[Source]:
        besluit, validity = self._place
        for placed in self._tables.find(besluit, value.table, validity):
            for row in placed.table.rows:
                cells = [cell for cell, column in zip(row, placed.table.columns, strict=True) if column.name]
                for inner in (item for cell in cells for item in cell.values):
                    yield from reads(inner, scope)


def _table_values(expr: Expr) -> Iterator[TableValue]:
    if isinstance(expr, TableValue):
        yield expr
    for part in parts(expr):
        yield from _table_values(part)


CHECK = Check(
    "E308",
    "locatiegebonden klopt niet",
    "Een lid dat een kenmerk van de plaats leest wordt op elke plaats opnieuw beoordeeld en heet "
    "`locatiegebonden`. Heet het zo zonder dat te lezen, dan zegt `uitleg` waarom.",
    find,
)
