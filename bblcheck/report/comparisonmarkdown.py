"""A comparison of two states as Markdown, to put in a letter or a review: the answer, a table per class, what lacks."""

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
from bblcheck.report.escaping import markdown
from bblcheck.report.inenglish import say
from bblcheck.report.texts import SYMBOLS, Language
from bblcheck.report.texts import text as common
from bblcheck.result.comparison import Class, ElementResult, StateComparison, StateRef, ValueChange


def document(result: StateComparison, language: Language, *, everything: bool = False) -> str:
    """The comparison; with `everything` also each element that is as it was."""
    return "\n".join(lines_of(PARTS, result, language, everything=everything)).rstrip() + "\n"


def _head(result: StateComparison, language: Language, _: bool) -> Iterator[str]:
    yield from (f"# {text('page', language)}", "")
    yield from (f"**{SYMBOLS[mark(result)]} {answer(result, language)}**", "")
    equal = equal_line(result, language) if finds_nothing(result) else ""
    for line in (readings_line(result, language), equal):
        if line:
            yield from (line, "")
    for side, state in (("before", result.before), ("after", result.after)):
        yield f"- {text(side, language)}: {_state(state, language)}"
    if result.motion is not None:
        yield f"- {text('motion', language)}: {motion_words(result.motion, language)}"
    if result.counts:
        yield f"- {counts_line(result, language)}"
    yield ""


def _state(state: StateRef, language: Language) -> str:
    name = f"{markdown(state.name)}, " if state.name else ""
    elements = f"{state.elements} {text('elements', language)}"
    return f"{markdown(state.path)} ({name}{elements}, SHA-256 `{state.sha256}`)"


def _whole(result: StateComparison, language: Language, _: bool) -> Iterator[str]:
    return _differences("whole", [each for each in result.differences if each.property], language)


def _works(result: StateComparison, language: Language, _: bool) -> Iterator[str]:
    return _differences("works", [each for each in result.differences if not each.property], language)


def _differences(title: str, changes: Sequence[ValueChange], language: Language) -> Iterator[str]:
    if changes:
        yield from (f"## {text(title, language).capitalize()}", "")
        for each in changes:
            yield f"- {markdown(value(each, language))}, {counting([each], language)}"
        yield ""


def _classes(result: StateComparison, language: Language, everything: bool) -> Iterator[str]:
    for name in tuple(result.counts) if everything else SHOWN_CLASSES:
        found = [each for each in result.elements if each.status == name]
        if found:
            yield from _class(name, found, language)


def _class(name: Class, found: list[ElementResult], language: Language) -> Iterator[str]:
    told = counting([change for each in found for change in each.changes], language)
    title = text(f"class.{name}", language).capitalize()
    yield from (f"## {title} ({len(found)}){f': {told}' if told else ''}", "")
    alone = [each for each in found if not each.with_module]
    if alone:
        heads = ("element", "property", "before", "after")
        yield f"| {' | '.join(text(f'head.{each}', language) for each in heads)} |"
        yield "|---|---|---|---|"
        for element in alone:
            yield from _rows(element, language)
        yield ""
    if len(alone) < len(found):
        yield from (text("with_module", language).format(len(found) - len(alone)), "")


def _rows(element: ElementResult, language: Language) -> Iterator[str]:
    name = names(element, language)
    if element.ambiguous:
        name += f" ({text('ambiguous', language)})"
    changes = [each for each in element.changes if each.property]
    for each in changes:
        cells = (name, *(said(part, language) for part in (each.property, each.before, each.after)))
        yield f"| {' | '.join(map(markdown, cells))} |"
    if not changes:
        yield f"| {markdown(name)} | - | - | - |"


def _unknown(result: StateComparison, language: Language, everything: bool) -> Iterator[str]:
    if not result.not_compared:
        return
    title = text("not_compared", language).capitalize()
    yield from (f"## {title} ({len(result.not_compared)})", "")
    for line in unknown_lines(result, language, everything=everything):
        yield f"- {markdown(line)}"
    yield ""
    if finds_nothing(result):
        yield from (text("how_on", language), "")


def _closing(result: StateComparison, language: Language, _: bool) -> Iterator[str]:
    for line in result.evidence:
        yield f"- {common('label.source', language)}: {markdown(said(line, language))}"
    for line in result.findings:
        found = line if language == "nl" else say(line)
        yield f"- {common('label.findings', language)}: {markdown(found)}"
    rule = result.interpretation if language == "nl" else say(result.interpretation)
    yield from ("", f"{text('interpretation', language).capitalize()}: {markdown(rule)}", "")
    yield f"*{common('text.disclaimer', language)}*"


PARTS: Mapping[PartName, Teller] = {
    "head": _head,
    "whole": _whole,
    "elements": _classes,
    "works": _works,
    "unknown": _unknown,
    "closing": _closing,
}
