"""The levels of one subject side by side: new, temporary, existing, alteration, Bouwbesluit 2012. A derived view."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bblcheck.engine.rule import Rule
from bblcheck.engine.walk import within
from bblcheck.engine.wording import expression
from bblcheck.language.tree import Body, Expr, Table, TableValue
from bblcheck.law.routing import plan
from bblcheck.law.rulebook import Law, Rulebook

LEVEL_OF_CHAPTER = {"3": "bestaand", "4": "nieuwbouw", "5": "verbouw"}
OLD_LAW = "bouwbesluit 2012"
LEVELS = ("nieuwbouw", "tijdelijk", "bestaand", "verbouw", OLD_LAW)


@dataclass(frozen=True, slots=True)
class Row:
    """One subject: per level the lines `article: requirement`, in the law's order."""

    topic: str
    cells: Mapping[str, Sequence[str]]


def columns_of(book: Rulebook, day: date) -> tuple[Row, ...]:
    """Every subject of the rules in force on `day`, with the Bouwbesluit 2012 as it last stood."""
    law = book.at(day)
    rows: dict[str, dict[str, list[str]]] = {}
    for level, rule, cell in _cells(law):
        topic = ".".join(rule.body.subject or ())
        rows.setdefault(topic, {}).setdefault(level, []).append(cell)
    end = book.decrees["bouwbesluit2012"].end
    if end is not None:
        old = book.at(end - timedelta(days=1))
        for rule in old.rules:
            if rule.besluit == "bouwbesluit2012" and rule.body.subject:
                for text in _requirements(rule.body, rule, old):
                    topic = ".".join(rule.body.subject)
                    cells = rows.setdefault(topic, {})
                    cells.setdefault(OLD_LAW, []).append(f"{rule.article} {text}")
    return tuple(
        Row(topic, {level: tuple(cells[level]) for level in LEVELS if level in cells})
        for topic, cells in sorted(rows.items())
    )


def _cells(law: Law) -> Iterator[tuple[str, Rule, str]]:
    temporary = _temporary(law)
    for rule in law.rules:
        level = LEVEL_OF_CHAPTER.get(rule.chapter or "")
        if rule.besluit != "bbl" or level is None or rule.body.subject is None:
            continue
        name = rule.article + (f" lid {rule.lid}" if rule.lid else "")
        for text in _requirements(rule.body, rule, law):
            yield level, rule, f"{name}: {text}"
            for change in temporary.get(rule.id, ()):
                yield "tijdelijk", rule, f"{name}: {text}{change}"


def _temporary(law: Law) -> Mapping[str, list[str]]:
    """The rules that temporary articles call in, with what they change."""
    found: dict[str, list[str]] = {}
    for router in plan(law):
        for planned in router.routes:
            target = planned.route.target
            if not planned.route.included or target.level != "tijdelijk" or router.rule.chapter != "4":
                continue
            changes = "".join(f", grens {c.name} = {expression(c.value)}" for c in target.limits)
            for rule in planned.rules:
                if rule.chapter == "4":
                    found.setdefault(rule.id, []).append(f"{changes} ({router.rule.article})")
    return found


def _requirements(body: Body, rule: Rule, law: Law) -> Iterator[str]:
    for requirement in body.requirements:
        yield expression(requirement) + _tables(requirement, rule, law)
    for question in body.questions:
        yield f"beoordeel: {question}"
    for part in body.parts:
        yield from _requirements(part.body, rule, law)


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
