"""Which attributes a lid reads: in its conditions, its requirements and the tables it takes values from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from bblcheck.language.reads import Source, concepts_of, parts, reads, reads_of
from bblcheck.language.scope import Scope
from bblcheck.language.tree import Body, Expr, Table, TableValue

Tables: TypeAlias = Callable[[str], Iterable[Table]]
"""The tables that a lid may mean by a number."""


def body_reads(body: Body, scope: Scope, tables: Tables) -> Iterator[Source]:
    """What `body` and its parts read, in the order written; may repeat."""
    for quantifier in body.quantifiers:
        for path in quantifier.lists:
            yield from reads_of(path, scope)
        scope = scope.bind(quantifier.variable, concepts_of(quantifier.lists, scope))
        if quantifier.where is not None:
            yield from expr_reads(quantifier.where, scope, tables)
    for expr in (*body.conditions, *body.requirements):
        yield from expr_reads(expr, scope, tables)
    for part in body.parts:
        yield from body_reads(part.body, scope, tables)


def expr_reads(expr: Expr, scope: Scope, tables: Tables) -> Iterator[Source]:
    """What `expr` reads, with what the tables read that it takes values from."""
    yield from reads(expr, scope)
    for value in _table_values(expr):
        for table in tables(value.table):
            yield from table_reads(table, scope)


def table_reads(table: Table, scope: Scope) -> Iterator[Source]:
    """What the conditions of the rows and the values of a table read."""
    for row in table.rows:
        cells = (cell for cell, column in zip(row, table.columns, strict=True) if column.article is None)
        for expr in (value for cell in cells for value in cell.values):
            yield from reads(expr, scope)


def _table_values(expr: Expr) -> Iterator[TableValue]:
    if isinstance(expr, TableValue):
        yield expr
    for part in parts(expr):
        yield from _table_values(part)
