"""A comparison of two states as text: the answer first, then every change with both values, then what is unknown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from bblcheck.report.comparisonparts import PartName, Teller, lines_of
from bblcheck.report.comparisontexts import text
from bblcheck.report.comparisonwords import (
    SHOWN_CLASSES,
    answer,
    counting,
    counts_line,
    equal_line,
    finds_nothing,
    mark,
    motion_words,
    names,
    readings_line,
    said,
    unknown_lines,
    value,
)
from bblcheck.report.inenglish import say
from bblcheck.report.texts import SYMBOLS, Language
from bblcheck.report.texts import text as common
from bblcheck.result.comparison import ElementResult, StateComparison, StateRef, ValueChange

LIMIT = 12


def document(result: StateComparison, language: Language = "nl", *, everything: bool = False) -> str:
    """The comparison as text; with `everything` also the elements that are as they were, and no limit."""
    return "\n".join(lines_of(PARTS, result, language, everything=everything)) + "\n"


def _head(result: StateComparison, language: Language, _: bool) -> Iterator[str]:
    yield f"{SYMBOLS[mark(result)]} {answer(result, language)}"
    readings = readings_line(result, language)
    if readings:
        yield f"  {readings}"
    yield _state("before", result.before, language)
    yield _state("after", result.after, language)
    if result.motion is not None:
        yield f"  {text('motion', language)}: {motion_words(result.motion, language)}"
    if result.counts:
        yield f"  {counts_line(result, language)}"
    if finds_nothing(result):
        yield f"  {equal_line(result, language)}"


def _state(side: str, state: StateRef, language: Language) -> str:
    name = f"{state.name}, " if state.name else ""
    elements = f"{state.elements} {text('elements', language)}"
    return f"  {text(side, language)}: {state.path} ({name}{elements})"


# --- the changes


def _elements(result: StateComparison, language: Language, everything: bool) -> Iterator[str]:
    classes = tuple(result.counts) if everything else SHOWN_CLASSES
    for name in classes:
        found = [each for each in result.elements if each.status == name]
        if not found:
            continue
        changes = [change for each in found for change in each.changes]
        yield ""
        yield f"{text(f'class.{name}', language).upper()} ({len(found)}){_counting(changes, language)}"
        alone = [each for each in found if not each.with_module]
        lines = [line for each in alone for line in _element(each, language)]
        yield from _limited(lines, language, everything)
        if len(alone) < len(found):
            yield f"  {text('with_module', language).format(len(found) - len(alone))}"


def _works(result: StateComparison, language: Language, _: bool) -> Iterator[str]:
    works = [each for each in result.differences if not each.property]
    if works:
        yield ""
        yield text("works", language).upper()
        yield from (f"  {value(each, language)}" for each in works)


def _whole(result: StateComparison, language: Language, _: bool) -> Iterator[str]:
    changes = [each for each in result.differences if each.property]
    if changes:
        yield ""
        yield f"{text('whole', language).upper()}{_counting(changes, language)}"
        yield from (f"  {value(each, language)}" for each in changes)


def _counting(changes: Sequence[ValueChange], language: Language) -> str:
    told = counting(changes, language)
    return f": {told}" if told else ""


def _element(element: ElementResult, language: Language) -> Iterator[str]:
    changes = [value(each, language) for each in element.changes if each.property]
    line = f"  {names(element, language)}"
    if len(changes) == 1:
        line += f": {changes[0]}"
    yield line
    if len(changes) > 1:
        yield from (f"    {change}" for change in changes)
    if element.ambiguous:
        yield f"    {text('ambiguous', language)}"


def _limited(lines: Sequence[str], language: Language, everything: bool) -> Iterator[str]:
    shown = lines if everything or len(lines) <= LIMIT + 1 else lines[:LIMIT]
    yield from shown
    if len(shown) < len(lines):
        yield f"  {text('more', language).format(len(lines) - len(shown))}"


# --- what is unknown, and what this is


def _unknown(result: StateComparison, language: Language, everything: bool) -> Iterator[str]:
    if not result.not_compared:
        return
    yield ""
    yield f"{text('not_compared', language).upper()} ({len(result.not_compared)})"
    lines = unknown_lines(result, language, everything=everything)
    yield from _limited([f"  {line}" for line in lines], language, everything)
    if finds_nothing(result):
        yield f"  {text('how_on', language)}"


def _closing(result: StateComparison, language: Language, _: bool) -> Iterator[str]:
    yield ""
    for line in result.evidence:
        yield f"{common('label.source', language)}: {said(line, language)}"
    for line in result.findings:
        yield f"{common('label.findings', language)}: {line if language == 'nl' else say(line)}"
    rule = result.interpretation if language == "nl" else say(result.interpretation)
    yield f"{text('interpretation', language)}: {rule}"
    yield common("text.disclaimer", language)


PARTS: Mapping[PartName, Teller] = {
    "head": _head,
    "whole": _whole,
    "elements": _elements,
    "works": _works,
    "unknown": _unknown,
    "closing": _closing,
}
