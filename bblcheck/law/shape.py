"""What a lid says, without where and in which words: two versions of equal shape ask the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from bblcheck.engine.rule import Rule
from bblcheck.engine.tables import assigned_by
from bblcheck.engine.walk import within
from bblcheck.language.tree import Body, Expr, Table, TableValue
from bblcheck.law.rulebook import Law

WORDS = frozenset(("at", "examples", "summary", "interpretation", "subject", "site_bound"))
"""The fields that tell about a lid and change nothing in what it asks."""


def shape_of(rule: Rule, law: Law) -> object:
    """What the lid asks in this law: its clauses, the tables it reads and whether tables assign it."""
    read = (law.table(rule, value.table) for value in _table_values(rule.body))
    steered = (
        (
            _heads(steering.table),
            tuple(assigned_by(row[steering.column], rule) for row in steering.table.rows),
        )
        for steering in law.steering(rule)
    )
    values = tuple(_values(table, rule) for table in dict.fromkeys(read))
    return _shape(rule.body), values, tuple(steered)


def _shape(node: object) -> object:
    if isinstance(node, tuple):
        return tuple(_shape(item) for item in node)
    if is_dataclass(node) and not isinstance(node, type):
        kept = (field.name for field in fields(node) if field.name not in WORDS)
        return type(node).__name__, *(_shape(getattr(node, name)) for name in kept)
    return node


def _heads(table: Table) -> object:
    return tuple(_shape(row[0]) for row in table.rows)


def _values(table: Table, rule: Rule) -> object:
    """The columns of a table that `rule` reads, with the conditions of the rows."""
    names = {value.column for value in _table_values(rule.body) if value.table == table.number}
    chosen = [index for index, column in enumerate(table.columns) if column.name in names]
    columns = tuple((table.columns[i].name, table.columns[i].unit, _column(table, i)) for i in chosen)
    return _heads(table), columns


def _column(table: Table, index: int) -> object:
    return tuple(_shape(row[index]) for row in table.rows)


def _table_values(body: Body) -> Iterator[TableValue]:
    for expr in _expressions(body):
        for node in within(expr):
            if isinstance(node, TableValue):
                yield node


def _expressions(body: Body) -> Iterator[Expr]:
    yield from (quantifier.where for quantifier in body.quantifiers if quantifier.where is not None)
    yield from (*body.conditions, *body.requirements)
    for part in body.parts:
        yield from _expressions(part.body)
