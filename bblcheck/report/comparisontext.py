"""A comparison of two states as text: the answer first, then every change with both values, then what is unknown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from bblcheck.engine.verdicts import Verdict
from bblcheck.report.comparisontexts import text
from bblcheck.report.inenglish import say
from bblcheck.report.phrases import in_english
from bblcheck.report.texts import SYMBOLS, Language, number
from bblcheck.report.texts import text as common
from bblcheck.result.cleaning import cleaned
from bblcheck.result.comparison import (
    Class,
    CompositionVerdict,
    ElementRef,
    ElementResult,
    MotionResult,
    StateComparison,
    StateRef,
    ValueChange,
    exit_of_comparison,
)
from bblcheck.result.exits import Exit

CHANGED: tuple[Class, ...] = (
    "replaced",
    "removed",
    "added",
    "moved_within",
    "regrouped",
    "alteration",
    "maintenance",
)
SHOWN_CLASSES: tuple[Class, ...] = (*CHANGED, "undecided")
EQUAL: tuple[Class, ...] = ("unchanged", "moved_with_home")
MARKS: Mapping[CompositionVerdict, Verdict] = {
    "unchanged": Verdict.COMPLIANT,
    "changed": Verdict.NON_COMPLIANT,
    "unknown": Verdict.INSUFFICIENT_DATA,
}
LIMIT = 12
_OF_ELEMENT = re.compile(r"(?P<sort>\w+) .*\.(?P<fact>\w+): (?P<why>[^:]+)")


def render(result: StateComparison, language: Language = "nl", *, everything: bool = False) -> str:
    """The comparison as text; with `everything` also the elements that are as they were, and no limit."""
    result = cleaned(result)
    lines = [
        *_head(result, language),
        *_whole(result, language),
        *_elements(result, language, everything),
        *_unknown(result, language, everything),
        *_closing(result, language),
    ]
    return "\n".join(lines) + "\n"


def _head(result: StateComparison, language: Language) -> Iterator[str]:
    empty = exit_of_comparison(result) is Exit.EMPTY
    key = "empty" if empty else f"verdict.{result.verdict}"
    mark = Verdict.NOT_APPLICABLE if empty else MARKS[result.verdict]
    yield f"{SYMBOLS[mark]} {text(key, language)}"
    if len(set(result.readings.values())) > 1:
        said = (
            f"{text(f'reading.{reading}', language)} {text(f'reading.{verdict}', language)}"
            for reading, verdict in result.readings.items()
        )
        yield f"  {text('readings', language)}: {', '.join(said)}"
    yield _state("before", result.before, language)
    yield _state("after", result.after, language)
    if result.motion is not None:
        yield f"  {text('motion', language)}: {_motion(result.motion, language)}"
    counts = ", ".join(f"{count} {text(f'class.{name}', language)}" for name, count in result.counts.items())
    if counts:
        yield f"  {counts}"
    equal = sum(result.counts.get(name, 0) for name in EQUAL)
    if result.verdict == "unknown" and equal and not set(result.counts) & set(CHANGED):
        yield f"  {text('equal_but', language).format(equal)}"


def _state(side: str, state: StateRef, language: Language) -> str:
    name = f"{state.name}, " if state.name else ""
    elements = f"{state.elements} {text('elements', language)}"
    return f"  {text(side, language)}: {state.path} ({name}{elements})"


def _motion(motion: MotionResult, language: Language) -> str:
    if motion.stays:
        return text("motion.stays", language)
    said = []
    if float(motion.turn):
        said.append(text("motion.turned", language).format(number(motion.turn, language)))
    if any(float(part) for part in motion.shift):
        shift = "; ".join(number(part, language) for part in motion.shift)
        said.append(text("motion.shifted", language).format(f"({shift})"))
    return ", ".join(said)


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
    works = [each for each in result.differences if not each.property]
    if works:
        yield ""
        yield text("works", language).upper()
        yield from (f"  {_value(each, language)}" for each in works)


def _whole(result: StateComparison, language: Language) -> Iterator[str]:
    changes = [each for each in result.differences if each.property]
    if changes:
        yield ""
        yield f"{text('whole', language).upper()}{_counting(changes, language)}"
        yield from (f"  {_value(each, language)}" for each in changes)


def _counting(changes: Sequence[ValueChange], language: Language) -> str:
    """Under which reading the class counts; nothing for what is no change."""
    if not changes:
        return ""
    readings = {reading for change in changes for reading in change.readings}
    key = "both" if len(readings) > 1 else readings.pop() if readings else "none"
    return f": {text(f'counts.{key}', language)}"


def _element(element: ElementResult, language: Language) -> Iterator[str]:
    changes = [_value(each, language) for each in element.changes if each.property]
    line = f"  {_names(element, language)}"
    if len(changes) == 1:
        line += f": {changes[0]}"
    yield line
    if len(changes) > 1:
        yield from (f"    {change}" for change in changes)
    if element.ambiguous:
        yield f"    {text('ambiguous', language)}"


def _names(element: ElementResult, language: Language) -> str:
    before, after = _name(element.before, language), _name(element.after, language)
    if before is None or after is None:
        return before or after or ""
    return before if before == after else f"{before} -> {after}"


def _name(ref: ElementRef | None, language: Language) -> str | None:
    if ref is None:
        return None
    name = ref.name if language == "nl" else in_english(ref.name)
    return f"{name} [{ref.id}]" if ref.id else name


def _value(change: ValueChange, language: Language) -> str:
    said = [
        part if language == "nl" else in_english(part)
        for part in (change.property, change.before, change.after)
    ]
    name, before, after = said
    values = f"{before} -> {after}" if before else after
    return f"{name}: {values}" if name else values


def _limited(lines: Sequence[str], language: Language, everything: bool) -> Iterator[str]:
    shown = lines if everything or len(lines) <= LIMIT + 1 else lines[:LIMIT]
    yield from shown
    if len(shown) < len(lines):
        yield f"  {text('more', language).format(len(lines) - len(shown))}"


# --- what is unknown, and what this is


def _unknown(result: StateComparison, language: Language, everything: bool) -> Iterator[str]:
    """What is missing; the same fact of several elements in one line, unless everything is asked for."""
    if not result.not_compared:
        return
    yield ""
    yield f"{text('not_compared', language)} ({len(result.not_compared)})"
    said = [each if language == "nl" else in_english(each) for each in result.not_compared]
    grouped: dict[tuple[str, str], list[str]] = {}
    for each in said:
        found = _OF_ELEMENT.fullmatch(each)
        key = (f"{found['sort']}.{found['fact']}", found["why"]) if found and not everything else (each, "")
        grouped.setdefault(key, []).append(each)
    lines = [
        each[0] if len(each) == 1 else text("missing_for", language).format(name, len(each), why)
        for (name, why), each in grouped.items()
    ]
    yield from _limited([f"  {line}" for line in lines], language, everything)


def _closing(result: StateComparison, language: Language) -> Iterator[str]:
    yield ""
    for line in result.evidence:
        yield f"{common('label.source', language)}: {line if language == 'nl' else in_english(line)}"
    for line in result.findings:
        yield f"{common('label.findings', language)}: {line if language == 'nl' else say(line)}"
    rule = result.interpretation if language == "nl" else say(result.interpretation)
    yield f"{text('interpretation', language)}: {rule}"
    yield common("text.disclaimer", language)
