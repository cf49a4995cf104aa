"""What a move asks, as plain text: what the place decides, the distance to new build, who supplies what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bblcheck.engine.verdicts import Verdict
from bblcheck.report.amounts import compared
from bblcheck.report.dossiertext import contradiction_lines, deadline_lines, paper_lines
from bblcheck.report.lifetexts import say
from bblcheck.report.phrases import unit
from bblcheck.report.texts import SYMBOLS, Language, counted, shared_key, text
from bblcheck.result.model import (
    Branch,
    Counts,
    Decision,
    Distance,
    Needed,
    Question,
    Result,
    Shortfall,
    UnderReading,
)
from bblcheck.result.people import SUPPLIERS

LIMIT = 4
ORDER = (
    Verdict.NON_COMPLIANT,
    Verdict.INSUFFICIENT_DATA,
    Verdict.REVIEW_REQUIRED,
    Verdict.COMPLIANT,
)


def counts_text(counts: Counts, language: Language) -> str:
    """The verdicts that occur, the worst first."""
    parts = [counted(counts.of(each), each, language) for each in ORDER if counts.of(each)]
    return ", ".join(parts) or say("nothing", language)


def division_lines(decision: Decision, language: Language, *, shared: bool) -> Iterator[str]:
    """What depends on the place, then what comes with the home, or with what homes share."""
    own = shared_key("of_home", shared)
    for key, counts in (("of_site", decision.site_bound), (own, decision.of_home)):
        if counts is not None:
            yield f"  {say(key, language)}: {counts_text(counts, language)}"


def evidence_lines(question: Question, *, everything: bool) -> Iterator[str]:
    """The facts behind an answer that stand in the dossier, with their place; with `everything` also what followed
    from comparing the two states."""
    shown = (each for each in question.evidence if everything or each.kind == "dossier")
    yield from (f"       {each.fact} = {each.value} ({each.where})" for each in shown)


def course_lines(decision: Decision, language: Language, *, shared: bool, everything: bool) -> Iterator[str]:
    """Every reading and every possibility, where they differ, each with its row and distance; then the distance of
    the decision itself. `shared`: it is about what homes share."""
    if decision.by_reading:
        yield f"  {text('label.readings', language)}:"
    for each in decision.by_reading:
        name = text(f"reading.{each.reading}", language)
        yield f"    {_course(name, each, language, shared=shared)}"
        yield from _changes(each.distance, language, everything, "      ")
    if decision.branches:
        yield f"  {text('label.branches', language)}:"
    for branch in decision.branches:
        yield f"    {_course(branch.assumption, branch, language, shared=shared)}"
        yield from _changes(branch.distance, language, everything, "      ")
    if decision.distance is not None:
        yield f"  {_distance(decision.distance, language)}"


def _course(name: str, course: Branch | UnderReading, language: Language, *, shared: bool) -> str:
    told = f" ({text('label.row', language)} {course.row})" if course.row else ""
    outcome = text(shared_key(f"outcome.{course.outcome}", shared), language)
    return f"{name}{told}: {outcome} {counts_text(course.counts, language)}"


def _distance(found: Distance, language: Language) -> str:
    row = f" ({text('label.row', language)} {found.row})" if found.row else ""
    return f"{say('label.distance', language)}{row}: {distance_text(found, language)}"


def distance_text(found: Distance, language: Language) -> str:
    """How many leden hold, how many ask for a change, and how much is open."""
    return say(
        "distance",
        language,
        holds=len(found.holds),
        changes=len({each.rule for each in found.changes}),
        unknown=found.counts.insufficient_data + found.counts.review_required,
    )


def _changes(found: Distance | None, language: Language, everything: bool, indent: str) -> Iterator[str]:
    """The distance with what would have to change."""
    if found is None:
        return
    yield f"{indent}{_distance(found, language)}"
    lines = [f"{indent}  {shortfall_text(each, language)}" for each in found.changes]
    yield from limited(lines, language, everything, f"{indent}  ")


def shortfall_text(found: Shortfall, language: Language) -> str:
    """What would have to change, on one line."""
    name = found.subject.name or found.subject.id
    said = compared(found.measured, found.operator, found.required, found.margin, language) or found.because
    told = " ".join(part for part in (name, said) if part)
    return f"{SYMBOLS[Verdict.NON_COMPLIANT]} {found.rule} {found.title}" + (f": {told}" if told else "")


def needed_lines(needed: Sequence[Needed], language: Language, *, everything: bool) -> Iterator[str]:
    """What is missing, per person who can supply it; nothing when nothing is missing."""
    if not needed:
        return
    yield ""
    yield say("label.needed", language)
    for supplier in SUPPLIERS:
        own = [each for each in needed if each.supplier == supplier]
        if own:
            yield f"  {say(f'who.{supplier}', language)} ({len(own)}):"
            lines = [f"    {_needed(each, language)}" for each in own]
            yield from limited(lines, language, everything, "    ")


def _needed(each: Needed, language: Language) -> str:
    told = f" [{unit(each.unit, dutch=language == 'nl')}]" if each.unit else ""
    more = f", {say('of_elements', language, count=len(each.elements))}" if len(each.elements) > 1 else ""
    return f"{each.label}{told}: {each.fact}{more}{_waiting(each.rules, language)}"


def _waiting(rules: Sequence[str], language: Language) -> str:
    if not rules:
        return ""
    key = "waiting" if len(rules) > 1 else "waiting.one"
    return f" ({say(key, language, count=len(rules), first=rules[0])})"


def dossier_lines(result: Result, language: Language, *, everything: bool) -> Iterator[str]:
    """What the dossier shows that asks attention: contradictions, papers that are not the same, terms that end."""
    yield from contradiction_lines(result.contradictions, language)
    papers = [each for each in result.papers if everything or each.state in ("changed", "absent")]
    yield from paper_lines(papers, language)
    terms = [each for each in result.deadlines if everything or each.state != "running"]
    yield from deadline_lines(terms, language)


def limited(
    lines: Sequence[str], language: Language, everything: bool, indent: str = "    "
) -> Iterator[str]:
    """The first lines and how many more there are, or all."""
    shown = lines if everything else lines[:LIMIT]
    yield from shown
    if len(lines) > len(shown):
        rest = len(lines) - len(shown)
        yield f"{indent}{text('label.more', language)} {rest} {text('label.others', language)}"
