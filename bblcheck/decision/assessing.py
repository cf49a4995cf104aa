"""What people decided goes before what a program works out: the `besluit` and `beoordeling` events of a dossier."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from bblcheck.engine.gaps import Gap
from bblcheck.engine.outcome import Outcome
from bblcheck.engine.verdicts import DUTCH, Verdict

if TYPE_CHECKING:
    from bblcheck.home.events import AssessmentEvent, DecisionEvent

BY_WORD: Mapping[str, Verdict] = {word: verdict for verdict, word in DUTCH.items()}

GENERAL = (Verdict.COMPLIANT, Verdict.NON_COMPLIANT, Verdict.INSUFFICIENT_DATA)
"""What the general rule says, and what a decision about it makes a question."""


def overruled(outcomes: Sequence[Outcome], decisions: Sequence[DecisionEvent]) -> tuple[Outcome, ...]:
    """The outcomes in which a rule that a decision goes before (overlay O4: permit, maatwerk, equivalence) is a
    question for a person: what was decided is words. The last decision about a rule counts."""
    return tuple(_overruled(outcome, decisions) for outcome in outcomes)


def _overruled(outcome: Outcome, decisions: Sequence[DecisionEvent]) -> Outcome:
    if outcome.verdict not in GENERAL:
        return outcome
    address = outcome.rule.id
    about = [event for event in decisions if any(_covers(each, address) for each in event.artikelen)]
    if not about:
        return outcome
    event = max(about, key=lambda each: each.datum)
    kind = event.soort_besluit.replace("_", " ")
    reason = f"{kind} van {event.datum} gaat voor deze regel: {event.inhoud}"
    gap = Gap(address, reason, "review")
    return replace(outcome, verdict=Verdict.REVIEW_REQUIRED, gaps=(gap,), because=(reason,))


def _covers(reference: str, address: str) -> bool:
    """Whether a reference to an article or lid is about the rule at `address`."""
    return address == reference or address.startswith(f"{reference} ")


def assessed(outcomes: Sequence[Outcome], assessments: Sequence[AssessmentEvent]) -> tuple[Outcome, ...]:
    """The outcomes with every review that a person answered replaced by the answer; the last answer counts."""
    answers = {event.lid: event for event in assessments}
    return tuple(_answered(outcome, answers.get(outcome.rule.id)) for outcome in outcomes)


def _answered(outcome: Outcome, event: AssessmentEvent | None) -> Outcome:
    if event is None or outcome.verdict is not Verdict.REVIEW_REQUIRED:
        return outcome
    because = f"beoordeeld door {event.persoon} op {event.datum} ({event.document.label})"
    return replace(outcome, verdict=BY_WORD[event.uitkomst], gaps=(), because=(because,))
