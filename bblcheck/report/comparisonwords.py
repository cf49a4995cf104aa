"""What every form of a comparison says in the same words: the answer, names, values, and what is not known."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from bblcheck.engine.verdicts import Verdict
from bblcheck.report.comparisontexts import text
from bblcheck.report.phrases import in_english
from bblcheck.report.texts import Language, number
from bblcheck.result.comparison import (
    Class,
    CompositionVerdict,
    ElementRef,
    ElementResult,
    MotionResult,
    StateComparison,
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
_HOME = r"(?:(?:woning|home) [^:]+: )?"
_OF_ELEMENT = re.compile(_HOME + r"(?P<sort>\w+) .*\.(?P<fact>\w+): (?P<why>[^:]+)")
_OF_HOME = re.compile(_HOME + r"(?P<what>\w+(?:\.\w+)?): (?P<why>.+)")


def mark(result: StateComparison) -> Verdict:
    """The verdict whose symbol and colour go with the answer."""
    return Verdict.NOT_APPLICABLE if _empty(result) else MARKS[result.verdict]


def answer(result: StateComparison, language: Language) -> str:
    """The answer in one sentence."""
    if _empty(result):
        return text("empty", language)
    key = "no_difference" if finds_nothing(result) else result.verdict
    return text(f"verdict.{key}", language)


def finds_nothing(result: StateComparison) -> bool:
    """Whether all that could be compared is equal, and only too little is known to say unchanged."""
    equal = sum(result.counts.get(name, 0) for name in EQUAL)
    changed = set(result.counts) & set(CHANGED) or any(each.readings for each in result.differences)
    return result.verdict == "unknown" and equal > 0 and not changed


def equal_line(result: StateComparison, language: Language) -> str:
    """How many elements are equal, when nothing more can be said."""
    return text("equal_but", language).format(sum(result.counts.get(name, 0) for name in EQUAL))


def _empty(result: StateComparison) -> bool:
    return exit_of_comparison(result) is Exit.EMPTY


def readings_line(result: StateComparison, language: Language) -> str:
    """What each reading says, when they do not agree; else nothing."""
    if len(set(result.readings.values())) < 2:
        return ""
    said = (
        f"{text(f'reading.{reading}', language)} {text(f'reading.{verdict}', language)}"
        for reading, verdict in result.readings.items()
    )
    return f"{text('readings', language)}: {', '.join(said)}"


def motion_words(motion: MotionResult, language: Language) -> str:
    """How the home moved."""
    if motion.stays:
        return text("motion.stays", language)
    said = []
    if float(motion.turn):
        said.append(text("motion.turned", language).format(number(motion.turn, language)))
    if any(float(part) for part in motion.shift):
        shift = "; ".join(number(part, language) for part in motion.shift)
        said.append(text("motion.shifted", language).format(f"({shift})"))
    return ", ".join(said)


def counts_line(result: StateComparison, language: Language) -> str:
    """How many elements each class has."""
    return ", ".join(f"{count} {text(f'class.{name}', language)}" for name, count in result.counts.items())


# --- the changes


def counting(changes: Sequence[ValueChange], language: Language) -> str:
    """Under which reading the class counts; nothing for what is no change."""
    if not changes:
        return ""
    readings = {reading for change in changes for reading in change.readings}
    key = "both" if len(readings) > 1 else readings.pop() if readings else "none"
    return text(f"counts.{key}", language)


def names(element: ElementResult, language: Language) -> str:
    """What it is called, on both sides where that differs."""
    before, after = _name(element.before, language), _name(element.after, language)
    if before is None or after is None:
        return before or after or ""
    return before if before == after else f"{before} -> {after}"


def _name(ref: ElementRef | None, language: Language) -> str | None:
    if ref is None:
        return None
    name = said(ref.name, language)
    return f"{name} [{ref.id}]" if ref.id else name


def value(change: ValueChange, language: Language) -> str:
    """A change with both values."""
    name, before, after = (said(part, language) for part in (change.property, change.before, change.after))
    values = f"{before} -> {after}" if before else after
    return f"{name}: {values}" if name else values


def said(dutch: str, language: Language) -> str:
    """What the tool says, in the language asked."""
    return dutch if language == "nl" else in_english(dutch)


# --- what is not known


def unknown_lines(result: StateComparison, language: Language, *, everything: bool) -> list[str]:
    """What could not be compared: for each reason the facts that lack, each fact once with how often; with
    `everything` each by itself."""
    lines = [said(each, language) for each in result.not_compared]
    if everything:
        return lines
    grouped: dict[str, dict[str, int]] = {}
    for line in lines:
        what, why = _lacking(line)
        facts = grouped.setdefault(why, {})
        facts[what] = facts.get(what, 0) + 1
    return [_because(why, facts, language) for why, facts in grouped.items()]


def _lacking(line: str) -> tuple[str, str]:
    found = _OF_ELEMENT.fullmatch(line)
    if found is not None:
        return f"{found['sort']}.{found['fact']}", found["why"]
    found = _OF_HOME.fullmatch(line)
    return (found["what"], found["why"]) if found is not None else ("", line)


def _because(why: str, facts: Mapping[str, int], language: Language) -> str:
    told = ", ".join(
        name if count == 1 else text("times", language).format(name, count) for name, count in facts.items()
    )
    return f"{told}: {why}" if told else why
