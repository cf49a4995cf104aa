"""The rows of a table as cases: when a row is the first that holds."""

from __future__ import annotations

from dataclasses import dataclass

from bblcheck.language.scope import Scope
from bblcheck.language.tree import Cell, Position, Table
from bblcheck.lint.cases import ALWAYS, Cases, cases_of, together


@dataclass(frozen=True, slots=True)
class Row:
    """`holds` are the cases of its condition (None for `overige`, which has none), `reached` those in which no
    row above it holds."""

    cells: tuple[Cell, ...]
    at: Position
    holds: Cases | None
    reached: Cases


def rows_of(table: Table, scope: Scope) -> tuple[tuple[Row, ...], Cases]:
    """The rows, and the cases that none of them takes."""
    rest: Cases = ALWAYS
    rows: list[Row] = []
    for cells in table.rows:
        case = cells[0]
        if case.kind == "other":
            rows.append(Row(cells, case.at, None, rest))
            rest = ()
            continue
        holds = cases_of(case.values, scope)
        rows.append(Row(cells, case.at, holds, together(rest, holds)))
        rest = together(rest, cases_of(case.values, scope, holds=False))
    return tuple(rows), rest
