"""One finding in one sentence, for the formats that have no room for more."""

from __future__ import annotations

from bblcheck.report.amounts import measure
from bblcheck.report.texts import Language, text, verdict_word
from bblcheck.result.baseline import move_verdict
from bblcheck.result.model import Amount, Decision, LidResult, Result

MOVE_QUESTION = (
    "Komt de nieuwbouwtoets terug bij deze verplaatsing?",
    "Does the new-build check come back with this move?",
)


def rule_title(item: LidResult) -> str:
    """The lid and what it is about: `Bbl 4.164 lid 4 afmetingen`."""
    return f"{item.rule} {item.title}".strip()


def subject_name(item: LidResult, language: Language) -> str:
    """What the lid was asked of."""
    return item.subject.name or item.subject.id or text("label.home", language)


def sentence(item: LidResult, language: Language) -> str:
    """Subject, verdict, and what it rests on: numbers, a reason, or the facts that are missing."""
    parts = [f"{subject_name(item, language)}: {verdict_word(item.verdict, language)}"]
    if item.measured is not None and item.required is not None:
        parts.append(measure(item, language))
    if item.because:
        parts.append(item.because)
    if item.missing:
        facts = "; ".join(f"{gap.fact} ({gap.reason})" for gap in item.missing)
        parts.append(f"{text('label.missing', language)}: {facts}")
    return ", ".join(parts)


def move_question(language: Language) -> str:
    """What `relocate` answers."""
    return MOVE_QUESTION[0 if language == "nl" else 1]


def move_sentence(result: Result, decision: Decision, language: Language) -> str:
    """The outcome of a move, with its verdict and the answers it rests on."""
    parts = [text(f"outcome.{decision.outcome}", language)]
    verdict = move_verdict(result)
    if verdict is not None:
        parts.append(f"({verdict_word(verdict, language)})")
    for question in decision.questions:
        answer = text(f"answer.{question.answer}", language)
        parts.append(f"{question.text} {answer}. {question.because}".strip())
    return " ".join(parts)


def exact(value: Amount | None) -> str:
    """A value as the JSON has it: `2.58 m`, `2.5..2.6 m`; `?` for an open end."""
    if value is None:
        return "-"
    low = "?" if value.value is None else value.value
    high = "?" if value.high is None else value.high
    return f"{low if value.exact else f'{low}..{high}'} {value.unit}".rstrip()
