"""The levels of one subject side by side: new, temporary, existing, alteration, Bouwbesluit 2012. A derived view."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bblcheck.engine.rule import Rule
from bblcheck.engine.walk import inherit, within
from bblcheck.engine.wording import expression
from bblcheck.language.tree import (
    Arithmetic,
    Body,
    Comparison,
    Conjunction,
    Disjunction,
    Expr,
    LimitChange,
    Path,
    Quantity,
    Table,
    TableValue,
    Test,
)
from bblcheck.language.tree import Cell as TableCell
from bblcheck.law.routing import plan
from bblcheck.law.rulebook import Law, Rulebook

LEVEL_OF_CHAPTER = {"3": "bestaand", "4": "nieuwbouw", "5": "verbouw"}
OLD_LAW = "bouwbesluit2012"
OLD_NEW, OLD_TEMPORARY, OLD_EXISTING = "bb2012 nieuwbouw", "bb2012 tijdelijk", "bb2012 bestaand"
LEVELS = ("nieuwbouw", "tijdelijk", "bestaand", "verbouw", OLD_NEW, OLD_TEMPORARY, OLD_EXISTING)
AS_EXISTING = "1.14"
"""The article of the old law that calls in the rules for existing building for a temporary one."""
TEMPORARY = "tijdelijk bouwwerk"
"""The title of the articles that only concern a temporary building."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one eis asks: the citation, and the requirement in the words of the rule, with its numbers."""

    citation: str
    text: str

    def __str__(self) -> str:
        return f"{self.citation}: {self.text}"


@dataclass(frozen=True, slots=True)
class Row:
    """One subject: per level what it asks, in the law's order."""

    topic: str
    cells: Mapping[str, Sequence[Cell]]


@dataclass(frozen=True, slots=True)
class _Call:
    """A route that calls a rule in: the article it stands in, the numbers it sets as a condition, and the limits
    it moves."""

    article: str
    when: tuple[str, ...]
    limits: tuple[LimitChange, ...]


@dataclass(frozen=True, slots=True)
class _Placed:
    topic: Path
    level: str
    cell: Cell


def columns_of(book: Rulebook, day: date) -> tuple[Row, ...]:
    """Every subject of the rules in force on `day`, with the Bouwbesluit 2012 as it last stood."""
    placed = list(_today(book.at(day)))
    end = book.decrees[OLD_LAW].end
    if end is not None:
        placed.extend(_before(book.at(end - timedelta(days=1))))
    rows: dict[str, dict[str, list[Cell]]] = {}
    for item in placed:
        rows.setdefault(".".join(item.topic), {}).setdefault(item.level, []).append(item.cell)
    return tuple(
        Row(topic, {level: tuple(cells[level]) for level in LEVELS if level in cells})
        for topic, cells in sorted(rows.items())
    )


def _today(law: Law) -> Iterator[_Placed]:
    temporary = _called(law, "bbl", "tijdelijk")
    for rule in law.rules:
        level = LEVEL_OF_CHAPTER.get(rule.chapter or "")
        if rule.besluit == "bbl" and level is not None:
            yield from _placed(rule, law, level)
    called = [(rule, call) for rule in law.rules for call in temporary.get(rule.id, ())]
    instead = {topic for rule, _ in called if rule.chapter == "4" for topic in _topics(rule, law)}
    for rule, call in called:
        for item in _placed(rule, law, "tijdelijk", call):
            if rule.chapter == "4" or item.topic not in instead:
                yield item


def _before(law: Law) -> Iterator[_Placed]:
    """The old law by the levels of its routes; what is not called in as new, or is called in as existing building
    for a temporary one, is the existing level."""
    new = _called(law, OLD_LAW, "nieuwbouw")
    temporary = _called(law, OLD_LAW, "tijdelijk")
    for rule in (rule for rule in law.rules if rule.besluit == OLD_LAW):
        calls = temporary.get(rule.id, ())
        if rule.id in new:
            yield from _placed(rule, law, OLD_NEW)
        if rule.title != TEMPORARY and (rule.id not in new or any(c.article == AS_EXISTING for c in calls)):
            yield from _placed(rule, law, OLD_EXISTING)
        for call in calls:
            yield from _placed(rule, law, OLD_TEMPORARY, call)


def _called(law: Law, besluit: str, level: str) -> Mapping[str, Sequence[_Call]]:
    """The rules that routes of a decree call in at `level` and none takes out."""
    found: dict[str, list[_Call]] = {}
    excluded: set[str] = set()
    for router in plan(law):
        own = [planned for planned in router.routes if router.rule.besluit == besluit]
        at_level = [p for p in own if p.route.included and p.route.target.level == level]
        for planned in at_level:
            bodies = dict.fromkeys((router.rule.body, planned.body))
            when = tuple(text for body in bodies for text in _conditions(body))
            call = _Call(router.rule.article, when, planned.route.target.limits)
            for rule in (rule for rule in planned.rules if _meet(router.rule, rule, law)):
                found.setdefault(rule.id, []).append(call)
        if (at_level or router.rule.title == TEMPORARY) and _reaches_all(router.rule, law):
            excluded |= {rule.id for p in own if not p.route.included for rule in p.rules}
    return {name: tuple(dict.fromkeys(calls)) for name, calls in found.items() if name not in excluded}


def _reaches_all(rule: Rule, law: Law) -> bool:
    """Whether its steering table assigns the rule to every row: else what it takes out stays for some."""
    cells = (row[column.column] for column in law.steering(rule) for row in column.table.rows)
    return all(cell.kind != "none" for cell in cells)


def _meet(router: Rule, rule: Rule, law: Law) -> bool:
    """Whether some row of a table that steers both assigns both; without such a table they do."""
    for own in law.steering(router):
        for other in law.steering(rule):
            if own.table is other.table:
                rows = own.table.rows
                return any(
                    _assigns(row[own.column], router) and _assigns(row[other.column], rule) for row in rows
                )
    return True


def _assigns(cell: TableCell, rule: Rule) -> bool:
    if cell.kind == "values" and rule.lid is not None:
        return rule.lid in {str(value.value) for value in cell.values if isinstance(value, Quantity)}
    return cell.kind != "none"


def _placed(rule: Rule, law: Law, level: str, call: _Call | None = None) -> Iterator[_Placed]:
    citation = rule.article + (f" lid {rule.lid}" if rule.lid else "")
    for topic, text in _of_body(rule.body, _Context(rule, law, call.limits if call else ())):
        shown = f"{' als '.join((text, *call.when))} ({call.article})" if call else text
        yield _Placed(topic, level, Cell(citation, shown))


def _topics(rule: Rule, law: Law) -> Iterator[Path]:
    yield from (topic for topic, _ in _of_body(rule.body, _Context(rule, law, ())))


@dataclass(frozen=True, slots=True)
class _Context:
    """Where a body stands: its rule, the limits that a route moves, the nearest subject and the conditions
    above it."""

    rule: Rule
    law: Law
    limits: Sequence[LimitChange]
    topic: Path | None = None
    when: tuple[str, ...] = ()


def _of_body(body: Body, context: _Context) -> Iterator[tuple[Path, str]]:
    """What a body and its parts ask, each under the nearest subject, with the conditions that hold a number."""
    topic = body.subject or context.topic
    inside = replace(context, topic=topic, when=(*context.when, *_conditions(body)))
    if topic is not None:
        for requirement in body.requirements:
            moved = _moved(requirement, context.limits)
            text = expression(moved) + _tables(moved, context.rule, context.law)
            yield topic, " als ".join((text, *inside.when))
        for question in body.questions:
            yield topic, f"beoordeel: {question}"
    for part in body.parts:
        yield from _of_body(part.body, inside)


def _moved(expr: Expr, limits: Sequence[LimitChange]) -> Expr:
    """`expr` with the limits as a route moves them."""
    match expr:
        case Conjunction() | Disjunction():
            return replace(expr, parts=tuple(_moved(part, limits) for part in expr.parts))
        case Comparison():
            return replace(expr, tests=tuple(_moved_test(test, limits) for test in expr.tests))
        case _:
            return expr


def _moved_test(test: Test, limits: Sequence[LimitChange]) -> Test:
    for change in limits:
        if change.name == test.name:
            return replace(test, limit=_folded(inherit(change.value, test.limit)))
    return test


def _folded(expr: Expr) -> Expr:
    """`52 dB - 10 dB` as `42 dB`."""
    match expr:
        case Arithmetic(operator="+" | "-", left=Quantity() as left, right=Quantity() as right):
            if left.unit == right.unit:
                sign = 1 if expr.operator == "+" else -1
                return replace(left, value=left.value + sign * right.value)
    return expr


def _conditions(body: Body) -> Iterator[str]:
    """The conditions that set a number: a drop of more than 1 m, a floor above 13 m."""
    selections = (quantifier.where for quantifier in body.quantifiers if quantifier.where is not None)
    for part in _conjuncts((*selections, *body.conditions)):
        if any(isinstance(node, Quantity) for node in within(part)):
            yield expression(part)


def _conjuncts(exprs: Iterable[Expr]) -> Iterator[Expr]:
    for expr in exprs:
        yield from expr.parts if isinstance(expr, Conjunction) else (expr,)


def _tables(requirement: Expr, rule: Rule, law: Law) -> str:
    """The values of the table columns that a requirement reads: ` [row: value; ...]`."""
    texts = []
    for node in within(requirement):
        if isinstance(node, TableValue):
            texts.append(_column(law.table(rule, node.table), node.column))
    return "".join(f" [{text}]" for text in texts)


def _column(table: Table, name: str) -> str:
    index = next(i for i, column in enumerate(table.columns) if column.name == name)
    unit = table.columns[index].unit
    cells = []
    for row in table.rows:
        head = "overige" if row[0].kind == "other" else ", ".join(expression(e) for e in row[0].values)
        value = "-" if row[index].kind == "none" else ", ".join(expression(e) for e in row[index].values)
        cells.append(
            f"{head}: {value}" + (f" {unit}" if unit and value != "-" and value[-1].isdigit() else "")
        )
    return "; ".join(cells)
