"""What stands beside the decision as plain text: announced law, and the conditions of the subsidy."""

from __future__ import annotations

from collections.abc import Iterator

from bblcheck.engine.verdicts import Verdict
from bblcheck.report.texts import SYMBOLS, Language, text, verdict_word
from bblcheck.result.model import Announced, Conditions, Decision


def beside_lines(decision: Decision, language: Language) -> Iterator[str]:
    """The blocks that were asked for, each after an empty line."""
    if decision.announced:
        yield from announced_lines(decision.announced, language)
    if decision.rthf:
        yield from conditions_lines(decision.rthf, language)


def announced_lines(found: Announced, language: Language) -> Iterator[str]:
    """What announced law would decide, an empty line first."""
    yield ""
    yield f"{text('label.announced', language)}: {found.source}"
    row = f" ({text('label.row', language)} {found.row})" if found.row else ""
    yield f"  {text(f'outcome.{found.outcome}', language)}{row}"
    yield f"  {text('announced.differs' if found.differs else 'announced.same', language)}"
    yield from (f"    {step.rule}: {step.text}" for step in found.basis)
    yield from (f"    {text('label.missing', language)}: {gap}" for gap in found.open)


def conditions_lines(found: Conditions, language: Language) -> Iterator[str]:
    """The conditions that are no law, an empty line first."""
    yield ""
    yield f"{text('label.conditions', language)}: {found.title}"
    for item in found.results:
        if item.verdict is not Verdict.NOT_APPLICABLE:
            missing = "; ".join(gap.fact for gap in item.missing)
            word = verdict_word(item.verdict, language) + (f": {missing}" if missing else "")
            yield f"  {SYMBOLS[item.verdict]} {item.rule}: {item.summary} [{word}]"
