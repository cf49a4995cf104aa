"""Tables -> closures: which row holds, what its cells say, and which leden it assigns (steering)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import TypeAlias, TypeVar

from bblcheck.engine import numbers
from bblcheck.engine.compiled import Compiled, Logical, NoRequirementError, Numeric, Textual, TruthFn
from bblcheck.engine.either import either_truth, either_word
from bblcheck.engine.expressions import compile_expr, compile_truth, compiles
from bblcheck.engine.gaps import Gap, Gaps, merge
from bblcheck.engine.library import Context, RowsFn
from bblcheck.engine.rule import Rule, SteeringColumn
from bblcheck.engine.run import Candidates, Doubt, Run, Slots
from bblcheck.engine.truth import FALSE, TRUE, Truth, any_of
from bblcheck.engine.walk import names_in
from bblcheck.engine.wording import expression
from bblcheck.language.errors import RuleError
from bblcheck.language.tree import Cell, Expr, Kind, Negative, Quantity, Table, TableValue
from bblcheck.records import dataclass

V = TypeVar("V")
CellFn: TypeAlias = Callable[[Run, Slots], V]


def row_name(table: Table, index: int) -> str:
    """How a person names a row: `tabel 4.162, rij overige`."""
    head = table.rows[index][0]
    if head.kind == "values":
        return f"tabel {table.number}, rij {', '.join(expression(value) for value in head.values)}"
    return f"tabel {table.number}, rij {'overige' if head.kind == 'other' else 'alle'}"


# --- which row


def compile_rows(table: Table, context: Context) -> RowsFn:
    """The rows that may be the first to hold, in order. The last is sure, or there may be none at all.

    A table whose conditions read the home only is compiled once, and worked out once in a run.
    """
    kept = context.library.tables
    known = kept.get(id(table))
    if known is None:
        if _reads_variables(table, context):
            return _rows(table, context)
        known = kept[id(table)] = (table, _once(table, context))
    return known[1]


def _rows(table: Table, context: Context) -> RowsFn:
    heads = [_head(row[0], context) for row in table.rows]

    def rows(run: Run, at: Slots) -> Candidates:
        found: list[tuple[Truth, int]] = []
        for index, head in enumerate(heads):
            holds = head(run, at)
            if holds.value is False:
                continue
            found.append((holds, index))
            if holds.value:
                break
        return tuple(found)

    return rows


def _once(table: Table, context: Context) -> RowsFn:
    """In slots of its own: lids that bind other elements share it."""
    key, scope = id(table), context.library.fresh_scope()
    rows = _rows(table, replace(context, scope=scope, limits={}, inherited=None))

    def once(run: Run, at: Slots) -> Candidates:
        found = run.rows.get(key)
        if found is None or run.readings is not None:
            found = run.rows[key] = rows(run, run.slots(scope.depth.size))
        return found

    return once


def _reads_variables(table: Table, context: Context) -> bool:
    bound = set(context.scope.variables) - set(context.library.singles)
    heads = (value for row in table.rows for value in row[0].values)
    return any(name in bound for head in heads for name in names_in(head))


def _head(cell: Cell, context: Context) -> TruthFn:
    if cell.kind == "none":
        return lambda run, at: FALSE
    if cell.kind != "values":
        return lambda run, at: TRUE
    conditions = [compile_truth(value, context) for value in cell.values]
    if len(conditions) == 1:
        return conditions[0]
    return lambda run, at: any_of(condition(run, at) for condition in conditions)


# --- what its cell says


@compiles(TableValue)
def _table_value(expr: TableValue, context: Context, beside: Kind | None = None) -> Compiled:
    table = context.table(expr.table, expr.at)
    column = _column(table, expr)
    rows = compile_rows(table, context)
    cells = [_cell(row[column], table.columns[column].unit, context, beside) for row in table.rows]
    filled = [cell for cell in cells if cell is not None]
    lookup = _Lookup(table, rows, expr)
    if not filled:
        return Numeric(lookup.closure([None] * len(cells), numbers.unknown_number, numbers.either))
    if all(isinstance(cell, Numeric) for cell in filled):
        return _numeric_column(lookup, cells, table.columns[column].unit)
    if all(isinstance(cell, Textual) for cell in filled):
        words = [cell.evaluate if isinstance(cell, Textual) else None for cell in cells]
        return Textual(lookup.closure(words, Doubt, either_word))
    truths = [cell.evaluate if isinstance(cell, Logical) else None for cell in cells]
    return Logical(_waiving(lookup.closure(truths, lambda gaps: Truth(None, gaps), either_truth)))


def _numeric_column(lookup: _Lookup, cells: Sequence[Compiled | None], unit: str) -> Numeric:
    found = [cell for cell in cells if isinstance(cell, Numeric)]
    functions = [cell.evaluate if isinstance(cell, Numeric) else None for cell in cells]
    evaluate = lookup.closure(functions, numbers.unknown_number, numbers.either)
    return Numeric(evaluate, found[0].sort, options=found[0].options, unit=unit or found[0].unit)


def _waiving(evaluate: TruthFn) -> TruthFn:
    def waiving(run: Run, at: Slots) -> Truth:
        try:
            return evaluate(run, at)
        except NoRequirementError as nothing:
            return Truth(None, waived=nothing.row)

    return waiving


def _column(table: Table, expr: TableValue) -> int:
    names = [column.name for column in table.columns]
    if expr.column not in names[1:]:
        known = ", ".join(name for name in names[1:] if name)
        raise RuleError(f"tabel {table.number} heeft geen kolom {expr.column}", expr.at, f"wel: {known}")
    return names.index(expr.column, 1)


def _cell(cell: Cell, unit: str, context: Context, beside: Kind | None) -> Compiled | None:
    """A cell's value; None if it asks nothing."""
    if cell.kind == "none":
        return None
    if len(cell.values) != 1:
        raise RuleError("in deze cel hoort een waarde", cell.at)
    return compile_expr(in_column(cell.values[0], unit), context, beside)


def in_column(value: Expr, unit: str) -> Expr:
    """A number without unit in a cell is in the unit of its column."""
    if isinstance(value, Quantity) and not value.unit:
        return replace(value, unit=unit)
    if isinstance(value, Negative):
        return replace(value, inner=in_column(value.inner, unit))
    return value


@dataclass(frozen=True, slots=True)
class _Lookup:
    table: Table
    rows: RowsFn
    expr: TableValue

    def closure(
        self,
        cells: Sequence[CellFn[V] | None],
        unknown: Callable[[Gaps], V],
        either: Callable[[V, V, Gaps], V],
    ) -> CellFn[V]:
        """The value of the row that holds; where more may hold, what they have in common.

        Raises `NoRequirementError` when every row that may hold asks nothing.
        """
        table, rows = self.table, self.rows
        no_row = (Gap(f"tabel {table.number}", "geen rij past", "review"),)

        def lookup(run: Run, at: Slots) -> V:
            candidates = rows(run, at)
            if len(candidates) == 1 and candidates[0][0].value:
                cell = cells[candidates[0][1]]
                if cell is None:
                    raise NoRequirementError(row_name(table, candidates[0][1]))
                return cell(run, at)
            if candidates and candidates[-1][0].value and all(cells[i] is None for _, i in candidates):
                raise NoRequirementError(row_name(table, candidates[-1][1]))
            result = unknown(no_row)
            for holds, index in reversed(candidates):
                cell = cells[index]
                asks_nothing = unknown(merge(*(truth.gaps for truth, _ in candidates)))
                value = asks_nothing if cell is None else cell(run, at)
                result = value if holds.value else either(value, result, holds.gaps)
            return result

        return lookup


# --- which leden it assigns


@dataclass(frozen=True, slots=True)
class Assignment:
    """Whether a steering table assigns a lid, and the row that says so."""

    truth: Truth
    because: str


ASSIGNED = Assignment(TRUE, "")
Steering = Callable[[Run], Assignment]


def compile_steering(rule: Rule, context: Context) -> Steering | None:
    """Whether the steering tables assign the rule; None if no table steers it. All of them must."""
    columns = context.library.book.steering(rule)
    if not columns:
        return None
    found = [_steering(column, rule, context) for column in columns]
    return found[0] if len(found) == 1 else _every(found)


def _every(found: Sequence[Steering]) -> Steering:
    def every(run: Run) -> Assignment:
        result = Assignment(TRUE, "")
        for steering in found:
            assignment = steering(run)
            if assignment.truth.value is False:
                return assignment
            if assignment.truth.value is None:
                gaps = merge(result.truth.gaps, assignment.truth.gaps)
                result = Assignment(Truth(None, gaps), assignment.because)
        return result

    return every


def _steering(steered: SteeringColumn, rule: Rule, context: Context) -> Steering:
    table = steered.table
    rows = compile_rows(table, context)
    assigns = [assigned_by(row[steered.column], rule) for row in table.rows]

    def steering(run: Run) -> Assignment:
        candidates = rows(run, run.slots(context.scope.depth.size))
        truth = FALSE
        for holds, index in reversed(candidates):
            cell = TRUE if assigns[index] else FALSE
            truth = cell if holds.value else either_truth(cell, truth, holds.gaps)
        return (
            ASSIGNED if truth is TRUE else Assignment(truth, because(candidates[0][1] if candidates else -1))
        )

    @cache
    def because(index: int) -> str:
        return row_name(table, index) if index >= 0 else f"tabel {table.number}: geen rij past"

    return steering


def assigned_by(cell: Cell, rule: Rule) -> bool:
    """Whether a cell of leden names the rule's lid; an article without leden is named by any filled cell."""
    if cell.kind == "none":
        return False
    if cell.kind == "all" or rule.lid is None:
        return True
    return rule.lid in set(_leden(cell))


def _leden(cell: Cell) -> Iterator[str]:
    for value in cell.values:
        if not isinstance(value, Quantity) or value.unit or value.value.denominator != 1:
            raise RuleError("in deze kolom horen nummers van leden", value.at, "bijvoorbeeld 1, 2 of alle")
        yield str(value.value.numerator)
