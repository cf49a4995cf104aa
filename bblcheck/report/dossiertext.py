"""A dossier as plain text: its timeline, and what `dossier check` found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bblcheck.engine.verdicts import Verdict
from bblcheck.report.lifetexts import say
from bblcheck.report.phrases import english
from bblcheck.report.texts import SYMBOLS, Language
from bblcheck.result.dossier import Contradiction, Deadline, PaperCheck
from bblcheck.result.exits import Exit
from bblcheck.result.life import DossierCheck, Happening, Life, exit_of_check
from bblcheck.result.model import Placement

PAPER_MARKS = {
    "same": Verdict.COMPLIANT,
    "changed": Verdict.NON_COMPLIANT,
    "absent": Verdict.INSUFFICIENT_DATA,
    "no_digest": Verdict.INSUFFICIENT_DATA,
    "no_file": Verdict.NOT_APPLICABLE,
}
TERM_MARKS = {
    "expired": Verdict.NON_COMPLIANT,
    "soon": Verdict.REVIEW_REQUIRED,
    "running": Verdict.COMPLIANT,
}
HEADS = {
    Exit.OK: (Verdict.COMPLIANT, "check.good"),
    Exit.FAIL: (Verdict.NON_COMPLIANT, "check.bad"),
    Exit.OPEN: (Verdict.REVIEW_REQUIRED, "check.open"),
}


def life_text(life: Life, language: Language) -> str:
    """The timeline: each stay with its law, and under it what happened from its first day on."""
    facts = (("type", life.type), ("serial", life.serial))
    told = ", ".join(f"{say(key, language)} {value}" for key, value in facts if value)
    lines = [life.name + (f" ({told})" if told else ""), "", say("timeline", language)]
    starts = [placement.start for placement in life.placements]
    lines += _happened([each for each in life.events if not starts or each.day < starts[0]], language)
    for index, placement in enumerate(life.placements):
        last = index + 1 == len(starts)
        own = [
            each
            for each in life.events
            if starts[index] <= each.day and (last or each.day < starts[index + 1])
        ]
        lines += [*_stay(placement, language), *_happened(own, language)]
    if not life.placements:
        lines.append(f"  {say('no_placement', language)}")
    return "\n".join(lines) + "\n"


def _stay(placement: Placement, language: Language) -> Iterator[str]:
    key = "until" if placement.end else "from"
    period = say(key, language, start=placement.start, end=placement.end)
    planned = f" ({say('planned', language)})" if placement.planned else ""
    yield f"  {placement.id}  {placement.site}, {period}{planned}"
    temporary = {True: "temporary", False: "permanent", None: "temporary_unknown"}[placement.temporary]
    term = f"; {say('term_end', language, end=placement.term_end)}" if placement.term_end else ""
    yield f"      {say(temporary, language)}{term}"
    version = placement.law_version or "-"
    yield f"      {say('law', language, law=placement.law, version=version)}"


def _happened(events: Iterable[Happening], language: Language) -> Iterator[str]:
    for event in events:
        parts = [f"{say(f'event.{event.kind}', language)}", event.text]
        told = ": ".join(part for part in parts if part)
        papers = f" [{', '.join(event.papers)}]" if event.papers else ""
        source = f" ({say('source', language, source=event.source)})" if event.source else ""
        yield f"    {event.day}  {told}{papers}{source}"


# --- the check


def check_text(found: DossierCheck, language: Language) -> str:
    """What is wrong first, then every paper and term."""
    verdict, key = HEADS[exit_of_check(found)]
    why = found.reference_date_from if language == "nl" else english(found.reference_date_from)
    lines = [
        f"{SYMBOLS[verdict]} {found.name}: {say(key, language)}",
        f"  {say('date', language, day=found.reference_date, why=why or found.reference_date_from)}",
        *_chain(found, language),
        *contradiction_lines(found.contradictions, language),
        *paper_lines(found.papers, language),
        *deadline_lines(found.deadlines, language),
    ]
    return "\n".join(lines) + "\n"


def _chain(found: DossierCheck, language: Language) -> Iterator[str]:
    total = found.sealed + found.unsealed
    key = "chain" if found.sealed else "chain.none"
    yield f"  {say(key, language, sealed=found.sealed, all=total)}"
    yield f"  {say('stand', language, stand=found.stand)}"
    if found.since is not None:
        mark = SYMBOLS[Verdict.COMPLIANT if found.since else Verdict.NON_COMPLIANT]
        yield f"  {mark} {say('since.yes' if found.since else 'since.no', language)}"


def contradiction_lines(found: Iterable[Contradiction], language: Language) -> Iterator[str]:
    """A block of the contradictions, with where they stand; nothing when there are none."""
    lines = [f"  {SYMBOLS[Verdict.NON_COMPLIANT]} {_told(each, language)} ({each.pointer})" for each in found]
    yield from (["", say("contradictions", language), *lines] if lines else [])


def _told(found: Contradiction, language: Language) -> str:
    return found.text if language == "nl" else english(found.text) or found.text


def paper_lines(found: Iterable[PaperCheck], language: Language) -> Iterator[str]:
    """A block of documents against their files; nothing when there are none."""
    lines = [
        f"  {SYMBOLS[PAPER_MARKS[each.state]]} {each.name}: {say(f'paper.{each.state}', language)} ({each.pointer})"
        for each in found
    ]
    yield from (["", say("papers", language), *lines] if lines else [])


def deadline_lines(found: Iterable[Deadline], language: Language) -> Iterator[str]:
    """A block of the terms, the first to end first; nothing when there are none."""
    lines = [_deadline(each, language) for each in found]
    yield from (["", say("deadlines", language), *lines] if lines else [])


def _deadline(found: Deadline, language: Language) -> str:
    mark = SYMBOLS[TERM_MARKS[found.state]]
    when = say(f"state.{found.state}", language, end=found.end)
    basis = f" [{', '.join(found.basis)}]" if found.basis else ""
    what = say(f"term.{found.kind}", language)
    return f"  {mark} {when}: {what}: {found.about} ({found.pointer}){basis}"
