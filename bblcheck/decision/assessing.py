"""Answers of people to what no program can judge: the `beoordeling` events of a dossier."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from bblcheck.engine.outcome import Outcome
from bblcheck.engine.verdicts import DUTCH, Verdict

if TYPE_CHECKING:
    from bblcheck.home.events import AssessmentEvent

BY_WORD: Mapping[str, Verdict] = {word: verdict for verdict, word in DUTCH.items()}


def assessed(outcomes: Sequence[Outcome], assessments: Sequence[AssessmentEvent]) -> tuple[Outcome, ...]:
    """The outcomes with every review that a person answered replaced by the answer; the last answer counts."""
    answers = {event.lid: event for event in assessments}
    return tuple(_answered(outcome, answers.get(outcome.rule.id)) for outcome in outcomes)


def _answered(outcome: Outcome, event: AssessmentEvent | None) -> Outcome:
    if event is None or outcome.verdict is not Verdict.REVIEW_REQUIRED:
        return outcome
    because = f"beoordeeld door {event.persoon} op {event.datum} ({event.document.label})"
    return replace(outcome, verdict=BY_WORD[event.uitkomst], gaps=(), because=(because,))
