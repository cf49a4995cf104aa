"""`explain`: what one article or lid asks of a home, with this home's numbers and where they were read.

It is told in pieces, which plain text puts under each other and a terminal gives its own look.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from bblcheck.engine.verdicts import Verdict
from bblcheck.report.proofline import proof_line
from bblcheck.report.sentences import gap_line, subject_name
from bblcheck.report.texts import SYMBOLS, Language, text, verdict_word
from bblcheck.result.model import LidResult, Regime, Result

Sort: TypeAlias = Literal["note", "rule", "level", "head", "formula", "said", "missing", "source", "link"]


@dataclass(frozen=True, slots=True)
class Piece:
    """One line of what is told (the text of a rule is one piece); a head has the verdict that it opens with."""

    sort: Sort
    words: str
    verdict: Verdict | None = None


def in_lines(pieces: Sequence[Piece]) -> str:
    """The pieces as plain text: an empty line before each head, and what follows it under it."""
    lines: list[str] = []
    for piece in pieces:
        if piece.sort in ("level", "head") and lines:
            lines.append("")
        outside = piece.sort in ("note", "rule", "level", "head")
        lines.append(piece.words if outside else f"  {piece.words}")
    return "\n".join(lines) + "\n"


def explanation(
    result: Result,
    found: Sequence[LidResult],
    rule_text: str,
    language: Language = "nl",
    *,
    named: bool = False,
) -> Iterator[Piece]:
    """The rule as it is written, the step that calls it in, and one block per subject. `named`: the home is one of
    several, and is told by name; with the rule of the one before it, `rule_text` is empty."""
    yield from _rule(rule_text, language)
    level = _level(result.regime, language)
    yield Piece("level", f"{result.home.label}: {level}" if named else level)
    for step in result.regime.basis:
        yield Piece("said", f"{step.rule}: {step.text}")
    for item in found:
        yield from _subject(item, language)


def routes_explained(
    result: Result, routes: Sequence[str], rule_text: str, language: Language = "nl"
) -> Iterator[Piece]:
    """What routing leden, by their citations, say of a home: whether they hold, and what leads to its level."""
    regime = result.regime
    yield from _rule(rule_text, language)
    yield Piece("level", f"{result.home.label}: {_level(regime, language, row=True)}")
    states = {each.rule: each for each in regime.routes}
    leading = {step.rule for step in regime.basis}
    for citation in routes:
        found = states.get(citation)
        holds = citation in leading or (found is not None and found.state == "holds")
        key = "route.leads" if holds else "route.not" if found is None else "route.open"
        yield Piece("said", f"{citation}: {text(key, language)}")
        if found is not None and not holds:
            for gap in found.missing:
                yield Piece("missing", gap_line(gap, language))
    for step in regime.basis:
        if step.rule not in routes:
            yield Piece("said", f"{text('label.basis', language)} {step.rule}: {step.text}")
    for reason in result.decision.reasons if result.decision else ():
        yield Piece("said", reason)


def _rule(rule_text: str, language: Language) -> Iterator[Piece]:
    if not rule_text:
        return
    if language == "en":
        yield Piece("note", text("text.source", language))
    yield Piece("rule", rule_text)


def _level(regime: Regime, language: Language, *, row: bool = False) -> str:
    told = f" ({text('label.row', language)} {regime.row})" if row and regime.row else ""
    return f"{text('label.regime', language)}: {text(f'level.{regime.level}', language)}{told}"


def _subject(item: LidResult, language: Language) -> Iterator[Piece]:
    name = subject_name(item.subject, language)
    verdict = item.verdict
    head = f"{SYMBOLS[verdict]} {item.rule}, {name}: {verdict_word(verdict, language)}"
    yield Piece("head", head, verdict)
    yield from (Piece("formula", line) for line in item.formula)
    if item.because and not item.formula:
        yield Piece("said", item.because)
    for gap in item.missing:
        yield Piece("missing", gap_line(gap, language))
    for source in item.sources:
        method = f", {source.method}" if source.method else ""
        proof = proof_line(source, language)
        where = f"{source.where}{method}" + (f", {proof}" if proof else "")
        words = f"{text('label.source', language)}: {source.fact} = {source.value} ({where})"
        yield Piece("source", words)
    if item.interpretation:
        yield Piece("said", f"{text('label.interpretation', language)}: {item.interpretation}")
    if item.link:
        yield Piece("link", item.link)
