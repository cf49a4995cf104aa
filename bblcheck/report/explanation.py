"""`explain`: what one article or lid asks of a home, with this home's numbers and where they were read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bblcheck.report.proofline import proof_line
from bblcheck.report.texts import SYMBOLS, Language, text, verdict_word
from bblcheck.result.model import LidResult, Result


def render_explanation(
    result: Result, found: Sequence[LidResult], rule_text: str, language: Language = "nl"
) -> str:
    """The rule as it is written, the step that calls it in, and one block per subject."""
    lines = [] if language == "nl" else [text("text.source", language)]
    lines += [rule_text, "", *_regime(result, language)]
    for item in found:
        lines += ["", *_subject(item, language)]
    return "\n".join(lines) + "\n"


def render_routes(result: Result, routes: Sequence[str], rule_text: str, language: Language = "nl") -> str:
    """What routing leden, by their citations, say of a home: whether they lead to the level, or what does."""
    row = f" ({text('label.row', language)} {result.regime.row})" if result.regime.row else ""
    level = f"{text('label.regime', language)}: {text(f'level.{result.regime.level}', language)}{row}"
    leading = {step.rule for step in result.regime.basis}
    lines = [] if language == "nl" else [text("text.source", language)]
    lines += [rule_text, "", f"{result.home.name or result.home.id}: {level}"]
    for citation in routes:
        key = "route.leads" if citation in leading else "route.not"
        lines.append(f"  {citation}: {text(key, language)}")
    because = text("label.basis", language)
    lines += [
        f"  {because} {step.rule}: {step.text}" for step in result.regime.basis if step.rule not in routes
    ]
    lines += [f"  {reason}" for reason in (result.decision.reasons if result.decision else ())]
    return "\n".join(lines) + "\n"


def _regime(result: Result, language: Language) -> Iterator[str]:
    yield f"{text('label.regime', language)}: {text(f'level.{result.regime.level}', language)}"
    for step in result.regime.basis:
        yield f"  {step.rule}: {step.text}"


def _subject(item: LidResult, language: Language) -> Iterator[str]:
    name = item.subject.name or item.subject.id or text("label.home", language)
    yield f"{SYMBOLS[item.verdict]} {item.rule}, {name}: {verdict_word(item.verdict, language)}"
    yield from (f"  {line}" for line in item.formula)
    if item.because and not item.formula:
        yield f"  {item.because}"
    for gap in item.missing:
        yield f"  {text('label.missing', language)}: {gap.fact} ({gap.reason})"
    for source in item.sources:
        method = f", {source.method}" if source.method else ""
        proof = proof_line(source, language)
        document = f", {proof}" if proof else ""
        yield f"  {text('label.source', language)}: {source.fact} = {source.value} ({source.where}{method}{document})"
    if item.interpretation:
        yield f"  {text('label.interpretation', language)}: {item.interpretation}"
    if item.link:
        yield f"  {item.link}"
