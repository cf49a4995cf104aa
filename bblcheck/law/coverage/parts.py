"""The bodies and expressions that a rule is made of, its tables included."""

from __future__ import annotations

from collections.abc import Iterator

from bblcheck.engine.rule import Rule
from bblcheck.engine.tables import in_column
from bblcheck.engine.walk import within
from bblcheck.language.reads import concepts_of
from bblcheck.language.scope import Scope
from bblcheck.language.tree import Body, Expr, Table, TableValue
from bblcheck.law.rulebook import Law


def bodies(body: Body) -> Iterator[Body]:
    """A body and those of its onderdelen and zinnen."""
    yield body
    for part in body.parts:
        yield from bodies(part.body)


def in_scope(body: Body, scope: Scope) -> Iterator[tuple[Body, Scope]]:
    """The same, each with what its variables stand for."""
    for quantifier in body.quantifiers:
        scope = scope.bind(quantifier.variable, concepts_of(quantifier.lists, scope))
    yield body, scope
    for part in body.parts:
        yield from in_scope(part.body, scope)


def expressions(body: Body) -> Iterator[Expr]:
    """What one body says itself: which elements, when, what, and the limits that it moves."""
    yield from (quantifier.where for quantifier in body.quantifiers if quantifier.where is not None)
    yield from body.conditions
    yield from body.requirements
    for route in body.routes:
        yield from (limit.value for limit in route.target.limits)


def column_of(value: TableValue, rule: Rule, law: Law) -> Iterator[Expr]:
    """The values that stand in the column of a table that `value` reads, in the unit of the column."""
    table = law.table(rule, value.table)
    index = next(i for i, column in enumerate(table.columns) if column.name == value.column)
    unit = table.columns[index].unit
    for row in table.rows:
        yield from (in_column(cell, unit) for cell in row[index].values)


def table_expressions(expr: Expr, rule: Rule, law: Law) -> Iterator[Expr]:
    """What stands in the tables that `expr` reads: the conditions of the rows and the column."""
    for node in within(expr):
        if isinstance(node, TableValue):
            yield from heads(law.table(rule, node.table))
            yield from column_of(node, rule, law)


def heads(table: Table) -> Iterator[Expr]:
    """The conditions of the rows."""
    for row in table.rows:
        yield from row[0].values
