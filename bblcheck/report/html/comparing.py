"""The page of a comparison: the answer, before and after in plan, and every change in a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from bblcheck.report.comparisontexts import text
from bblcheck.report.comparisonwords import (
    CHANGED,
    SHOWN_CLASSES,
    answer,
    counting,
    equal_line,
    finds_nothing,
    mark,
    motion_words,
    names,
    readings_line,
    unknown_lines,
)
from bblcheck.report.drawings.difference import difference
from bblcheck.report.html.page import rendered
from bblcheck.report.html.showing import Showing
from bblcheck.report.texts import SYMBOLS, Language
from bblcheck.result.cleaning import cleaned
from bblcheck.result.comparison import Class, ElementResult, StateComparison, ValueChange
from bblcheck.result.model import Difference

FOUNDATION = Difference(element="fundering", fact="", before="", after="", change="foundation")
"""What has the drawing show the foundation in grey: it is set apart."""


@dataclass(frozen=True, slots=True)
class Row:
    """A change of one element; `number` is the one that it has in the drawing, 0 for what is told with its module.
    `first` has the name of the element, of which the other rows tell more."""

    number: int
    element: ElementResult
    change: ValueChange | None
    first: bool


@dataclass(frozen=True, slots=True)
class Group:
    """The elements of one class: those that are told one by one, and those that went with their module."""

    status: Class
    count: int
    counting: str
    rows: Sequence[Row]
    with_module: Sequence[Row]


def document(result: StateComparison, language: Language, *, everything: bool = False) -> str:
    """The page; with `everything` also each element that is as it was. Every text in it is escaped."""
    result = cleaned(result)
    groups = _groups(result, language)
    found = mark(result)
    return rendered(
        "comparison.html.jinja",
        Showing(language),
        result=result,
        groups=groups,
        said=lambda key: text(key, language),
        mark=found,
        symbol=SYMBOLS[found],
        answer=answer(result, language),
        readings=readings_line(result, language),
        equal=equal_line(result, language) if finds_nothing(result) else "",
        motion=motion_words(result.motion, language) if result.motion else "",
        drawing=_drawing(result, groups, language),
        names=lambda element: names(element, language),
        whole=[each for each in result.differences if each.property],
        works=[each for each in result.differences if not each.property],
        counting=lambda change: counting([change], language),
        unknown=unknown_lines(result, language, everything=everything),
        others=_others(result) if everything else (),
    )


def _groups(result: StateComparison, language: Language) -> tuple[Group, ...]:
    number, groups = 0, []
    for status in SHOWN_CLASSES:
        found = [each for each in result.elements if each.status == status]
        if not found:
            continue
        rows: list[Row] = []
        for element in found:
            number += not element.with_module
            rows += _rows(0 if element.with_module else number, element)
        changes = [change for each in found for change in each.changes]
        groups.append(
            Group(
                status,
                len(found),
                counting(changes, language),
                [row for row in rows if not row.element.with_module],
                [row for row in rows if row.element.with_module],
            )
        )
    return tuple(groups)


def _rows(number: int, element: ElementResult) -> Iterator[Row]:
    changes = [each for each in element.changes if each.property]
    if not changes:
        yield Row(number, element, None, first=True)
    for index, change in enumerate(changes):
        yield Row(number, element, change, first=not index)


def _drawing(result: StateComparison, groups: Sequence[Group], language: Language) -> Markup:
    """Before and after beside each other, with the numbers of the rows; nothing when a state cannot be drawn."""
    drawn = (group for group in groups if group.status in CHANGED)
    changed = [_difference(row.element) for group in drawn for row in group.rows if row.first]
    if result.counts.get("foundation"):
        changed.append(FOUNDATION)
    return Markup(difference(result.shapes_before, result.shapes, changed, language, "change") or "")


def _difference(element: ElementResult) -> Difference:
    told = element.before or element.after
    assert told is not None
    change = element.changes[0].change if element.changes else "regrouped"
    return Difference(
        element=told.name,
        fact="",
        before="",
        after="",
        change=change,
        before_id=element.before.id if element.before else "",
        after_id=element.after.id if element.after else "",
    )


def _others(result: StateComparison) -> Sequence[ElementResult]:
    return [each for each in result.elements if each.status not in SHOWN_CLASSES]
