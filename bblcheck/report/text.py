"""The result as plain text for a terminal or a log: the answer first, then what failed, then what is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from bblcheck.engine.verdicts import Verdict
from bblcheck.report.amounts import measure
from bblcheck.report.sentences import gap_line, headline
from bblcheck.report.texts import SYMBOLS, Language, counted, text, verdict_word
from bblcheck.result.model import BasisStep, Composition, Decision, LidResult, Result
from bblcheck.result.summary import overall

if TYPE_CHECKING:
    from bblcheck.report.together import Topic

Told: TypeAlias = "Mapping[Topic, str]"
NOWHERE: Told = MappingProxyType({})
SHOWN = (Verdict.NON_COMPLIANT, Verdict.INSUFFICIENT_DATA, Verdict.REVIEW_REQUIRED)
GROUP_LIMIT = 4


def render(
    result: Result, language: Language = "nl", *, everything: bool = False, told: Told = NOWHERE
) -> str:
    """The whole result as text; with `everything` also what is compliant or not applicable. What was `told` with
    another result is not repeated."""
    lines = [
        *_card(result, language),
        *move_lines(result, language, everything=everything, told=told),
        *_verdicts(result, language, everything),
        *rest_lines(result, language, everything=everything, told=told),
    ]
    return "\n".join(lines) + "\n"


def move_lines(
    result: Result, language: Language, *, everything: bool, told: Told = NOWHERE
) -> Iterator[str]:
    """The questions of a move and what rests on them, an empty line first; nothing when there is no move."""
    return _decision(result, result.decision, language, everything, told) if result.decision else iter(())


def rest_lines(
    result: Result, language: Language, *, everything: bool, told: Told = NOWHERE
) -> Iterator[str]:
    """What comes after the verdicts: procedure, what stands beside, what is needed, and how it was read."""
    if "procedure" in told:
        yield from ("", f"{text('label.procedure', language)}: {_see(told['procedure'], language)}")
    else:
        yield from _procedure(result, language, everything)
    if result.decision:
        from bblcheck.report.besidetext import beside_lines
        from bblcheck.report.movetext import needed_lines

        yield from beside_lines(result.decision, language)
        yield from needed_lines(result.needed, language, everything=everything)
    lines = list(_dossier(result, language, everything))
    if lines and "life" in told:
        lines = ["", f"{text('label.dossier', language)}: {_see(told['life'], language)}"]
    yield from lines
    if result.what_if:
        from bblcheck.report.whatiftext import what_if_lines

        shared = bool(result.home.shares)
        yield from what_if_lines(result.what_if, language, shared=shared, everything=everything)
    yield from _closing(result, language, everything)


def account_lines(result: Result, language: Language) -> Iterator[str]:
    """A result without its findings: what it comes to, by which law and why, what was assumed, what was not judged,
    and that it is an aid."""
    yield from _card(result, language)
    yield from _closing(result, language, everything=True)


def render_all(results: Sequence[Result], language: Language = "nl", *, everything: bool = False) -> str:
    """Several results: a line per home, then the ones that say something else than those before, in full."""
    if len(results) < 2 or everything:
        return "\n".join(_each(results, language, everything=everything))
    lines = [_line(result, language) for result in results]
    shown: dict[object, Result] = {}
    for result in results:
        shown.setdefault(
            (_findings(result), result.regime.row, result.decision and result.decision.outcome), result
        )
    chosen = [each for each in shown.values() if _findings(each) or each.decision]
    full = list(_each(chosen, language, everything=False))
    rest = len(results) - len(full)
    note = f"{text('text.same', language)} ({rest})\n" if rest and full else ""
    return "\n".join(["\n".join(lines) + "\n", *full, note])


def _each(results: Sequence[Result], language: Language, *, everything: bool) -> Iterator[str]:
    """Each in full, but for what stands with one before it."""
    for result, told in zip(results, told_with(results), strict=True):
        yield render(result, language, everything=everything, told=told)


def told_with(results: Sequence[Result]) -> Iterator[Told]:
    """For each result what need not be told again, by the name of the one that tells it."""
    if len(results) < 2:
        yield from (NOWHERE for _ in results)
        return
    from bblcheck.report.together import told_before

    for before in told_before(results):
        yield {topic: results[place].home.label for topic, place in before.items()}


def _see(name: str, language: Language) -> str:
    return text("together.with", language).format(name=name)


def _line(result: Result, language: Language) -> str:
    verdict = overall(result)
    name = result.home.label
    said = headline(result, language) if result.decision else verdict_word(verdict, language)
    return f"{SYMBOLS[verdict]} {name}: {said} ({_counts(result, language)})"


def _findings(result: Result) -> tuple[tuple[str, str, str], ...]:
    """What a person would read of a result, without the names of its rooms."""
    return tuple(
        dict.fromkeys(
            (item.rule, item.verdict.value, item.measured.value or "" if item.measured else "")
            for item in result.results
            if item.verdict in SHOWN
        )
    )


def _card(result: Result, language: Language) -> Iterator[str]:
    verdict = overall(result)
    yield f"{SYMBOLS[verdict]} {result.home.label}: {headline(result, language)}"
    yield f"  {_counts(result, language)}"
    regime = result.regime
    row = f" ({text('label.row', language)} {regime.row})" if regime.row else ""
    level = text(f"level.{regime.level}", language)
    yield f"  {text('label.regime', language)}: {level}{row}"
    for step in regime.basis:
        yield f"    {_step(step, language)}"
    law = result.law
    version = law.version.isoformat() if law.version else "-"
    read = text(f"text_read.{law.text_read}", language)
    quotes = f"; {text('text.quotes', language)}" if language == "en" else ""
    yield f"  {text('label.law', language)}: {law.name}, {version} ({read}){quotes}"
    yield f"  {text('label.date', language)}: {result.reference_date} ({result.reference_date_from})"
    if result.site:
        yield f"  {text('label.site', language)}: {result.site}"
    if result.scope == "home":
        yield f"  {text('text.scope_home', language)}"


def _counts(result: Result, language: Language) -> str:
    order = (*SHOWN, Verdict.COMPLIANT, Verdict.NOT_APPLICABLE)
    return ", ".join(counted(result.counts.of(verdict), verdict, language) for verdict in order)


def _step(step: BasisStep, language: Language) -> str:
    mark = f" [{text('label.interpretation', language)}]" if step.interpretation else ""
    return f"{step.rule}: {step.text}{mark}"


# --- the decision of a move


def _decision(
    result: Result, decision: Decision, language: Language, everything: bool, told: Told
) -> Iterator[str]:
    from bblcheck.report.movetext import course_lines, division_lines, evidence_lines

    shared = bool(result.home.shares)
    yield ""
    yield text("label.questions", language)
    for index, question in enumerate(decision.questions, start=1):
        answer = text(f"answer.{question.answer}", language)
        yield f"  {index}. {question.text} {answer}. {question.because}".rstrip()
        yield from evidence_lines(question, everything=everything)
    first = decision.first_placement
    yield (
        f"  {text('label.first_placement', language)}: {verdict_word(first.verdict, language)}"
        + (f" ({'; '.join(first.basis)})" if first.basis else "")
    )
    yield f"  {text('label.now_applies', language)}: {verdict_word(decision.now_applies, language)}"
    yield from division_lines(decision, language, shared=shared)
    if decision.composition:
        yield from _composition(decision.composition, language, told)
    for reason in decision.reasons:
        yield f"  {text('label.basis', language)}: {reason}"
    for flag in decision.flags:
        yield f"  {text('label.flags', language)}: {flag}"
    yield from course_lines(decision, language, shared=shared, everything=everything)
    for reading, verdict in decision.foundation.items():
        level = text(f"reading.{reading}", language)
        yield f"  {text('label.foundation', language)}, {level}: {verdict_word(verdict, language)}"


def _composition(found: Composition, language: Language, told: Told) -> Iterator[str]:
    verdict = text(f"composition.{found.verdict}", language)
    alone = "difference" not in told or not (found.differences or found.not_compared)
    see = "" if alone else f" ({_see(told['difference'], language)})"
    yield f"  {text('label.composition', language)}: {verdict}{see}"
    if alone:
        for difference in found.differences:
            change = f"{difference.before} -> {difference.after}" if difference.before else difference.after
            yield f"    {f'{difference.element} {difference.fact}'.strip()}: {change}"
        yield from _limited([f"    {item}" for item in found.not_compared], language)


def _procedure(result: Result, language: Language, everything: bool) -> Iterator[str]:
    found = result.decision.procedure if result.decision else result.procedure
    if not found:
        return iter(())
    from bblcheck.report.proceduretext import procedure_lines

    return procedure_lines(found, language, everything=everything)


def _dossier(result: Result, language: Language, everything: bool) -> Iterator[str]:
    if not (result.contradictions or result.papers or result.deadlines):
        return iter(())
    from bblcheck.report.movetext import dossier_lines

    return dossier_lines(result, language, everything=everything)


# --- the verdicts


def _verdicts(result: Result, language: Language, everything: bool) -> Iterator[str]:
    shown = tuple(Verdict) if everything else SHOWN
    for verdict in (*SHOWN, Verdict.COMPLIANT, Verdict.NOT_APPLICABLE):
        found = [item for item in result.results if item.verdict == verdict]
        if verdict in shown and found:
            yield ""
            yield f"{text(f'head.{verdict}', language)} ({len(found)})"
            yield from _by_rule(found, language, everything)


def _by_rule(results: Sequence[LidResult], language: Language, everything: bool) -> Iterator[str]:
    groups: dict[str, list[LidResult]] = {}
    for item in results:
        groups.setdefault(item.rule, []).append(item)
    for rule, items in groups.items():
        symbol = SYMBOLS[items[0].verdict]
        yield f"  {symbol} {rule} {items[0].title}: {items[0].summary}".rstrip(": ")
        lines = [line for item in items for line in _lines(item, language)]
        yield from lines if everything else _limited(list(dict.fromkeys(lines)), language)


def _lines(item: LidResult, language: Language) -> Iterator[str]:
    name = item.subject.name or item.subject.id
    parts = [part for part in (name, measure(item, language)) if part]
    if parts:
        yield f"      {' '.join(parts)}"
    if item.because and item.verdict != Verdict.COMPLIANT:
        yield f"      {item.because}"
    for gap in item.missing:
        yield f"      {gap_line(gap, language)}"


def _limited(lines: Sequence[str], language: Language) -> Iterator[str]:
    yield from lines[:GROUP_LIMIT]
    if len(lines) > GROUP_LIMIT:
        rest = len(lines) - GROUP_LIMIT
        yield f"      {text('label.more', language)} {rest} {text('label.others', language)}"


def _rooms(result: Result, language: Language, everything: bool) -> Iterator[str]:
    """How many rooms of a model were recognised; with `everything` each room, the unrecognised first."""
    if not result.rooms:
        return
    unknown = [room for room in result.rooms if room.recognised_as is None]
    known = [room for room in result.rooms if room.recognised_as is not None]
    line = f"{len(known)} {text('text.of', language)} {len(result.rooms)} {text('text.recognised', language)}"
    yield f"{text('label.rooms', language)}: {line}"
    if not everything:
        return
    for room in unknown:
        yield f"  ? {room.name}: {text('text.unrecognised', language)} ({room.reason or room.by})"
    for room in known:
        yield f"  ✓ {room.name}: {room.recognised_as} ({room.by})"


def _closing(result: Result, language: Language, everything: bool) -> Iterator[str]:
    yield ""
    yield from _rooms(result, language, everything)
    for key, items in (("label.assumptions", result.assumptions), ("label.findings", result.findings)):
        if items:
            yield f"{text(key, language)}:"
            yield from _limited([f"  {item}" for item in items], language)
    if result.not_evaluated:
        yield f"{text('label.not_evaluated', language)} ({len(result.not_evaluated)}):"
        lines = [f"  {item.rule}: {item.reason}" for item in result.not_evaluated]
        yield from lines if everything else _limited(lines, language)
    hint = "" if everything else f" · {text('text.all', language)}"
    yield f"bblcheck {result.receipt.engine} · {text('text.disclaimer', language)}{hint}"
