"""One finding in one sentence, for the formats that have no room for more."""

from __future__ import annotations

from collections.abc import Callable

from bblcheck.report.amounts import measure
from bblcheck.report.texts import Language, shared_key, text, verdict_word
from bblcheck.result.model import OF_BUILDING, Amount, Decision, Gap, LidResult, Result, Subject
from bblcheck.result.summary import overall

MOVE_QUESTION = (
    "Komt de nieuwbouwtoets terug bij deze verplaatsing?",
    "Does the new-build check come back with this move?",
)


def rule_title(item: LidResult) -> str:
    """The lid and what it is about: `Bbl 4.164 lid 4 afmetingen`."""
    return f"{item.rule} {item.title}".strip()


def subject_name(subject: Subject, language: Language) -> str:
    """What the lid was asked of."""
    whole = "label.building" if subject.concept == OF_BUILDING else "label.home"
    return subject.name or subject.id or text(whole, language)


def headline(result: Result, language: Language) -> str:
    """The outcome of a move, or the verdict over all that was judged, of a home or of what homes share. That the new
    build does not come back is said with whether the new place is met: the home may fail there (regimes.md, R9)."""
    if result.decision and result.decision.outcome == "keeps_first_placement":
        from bblcheck.report.summing import summed_up

        return summed_up(result, language)
    about = f"outcome.{result.decision.outcome}" if result.decision else f"sum.{overall(result)}"
    return text(shared_key(about, bool(result.home.shares)), language)


def sentence(item: LidResult, language: Language) -> str:
    """Subject, verdict, and what it rests on: numbers, a reason, or the facts that are missing."""
    parts = [f"{subject_name(item.subject, language)}: {verdict_word(item.verdict, language)}"]
    if item.measured is not None and item.required is not None:
        parts.append(measure(item, language))
    if item.because:
        parts.append(item.because)
    labels: dict[str, list[str]] = {}
    for label, told in (_gap(gap, language) for gap in item.missing):
        labels.setdefault(label, []).append(told)
    parts += [f"{label}: {'; '.join(told)}" for label, told in labels.items()]
    return ", ".join(parts)


def gap_line(gap: Gap, language: Language, say: Callable[[str], str] = str) -> str:
    """One fact that is missing, one thing to judge, or one question that a person must answer with the lid that asks
    it. `say` puts the reason in words where that was not done yet."""
    return ": ".join(_gap(gap, language, say))


def _gap(gap: Gap, language: Language, say: Callable[[str], str] = str) -> tuple[str, str]:
    reason = say(gap.reason)
    if gap.is_question:
        return text("label.question", language), f"{reason} ({gap.fact})"
    return text(f"label.{gap.kind}", language), f"{gap.fact} ({reason})"


def move_question(language: Language) -> str:
    """What `relocate` answers."""
    return MOVE_QUESTION[0 if language == "nl" else 1]


def move_sentence(result: Result, decision: Decision, language: Language) -> str:
    """The outcome of a move, with its verdict and the answers it rests on."""
    from bblcheck.result.baseline import move_verdict

    parts = [headline(result, language)]
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
