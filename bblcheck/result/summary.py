"""One verdict over a whole result."""

from __future__ import annotations

from collections.abc import Iterable

from bblcheck.engine.verdicts import CONJUNCTION_ORDER, Verdict, conjunction
from bblcheck.result.model import Counts, Result


def count(verdicts: Iterable[Verdict]) -> Counts:
    """How often each verdict occurs."""
    totals = dict.fromkeys((verdict.value for verdict in Verdict), 0)
    for verdict in verdicts:
        totals[verdict.value] += 1
    return Counts(**totals)


def verdict_of(counts: Counts) -> Verdict:
    """The conjunction of all results: fail, then missing, then review, then pass."""
    return next((verdict for verdict in CONJUNCTION_ORDER if counts.of(verdict)), Verdict.NOT_APPLICABLE)


def overall(result: Result) -> Verdict:
    """The verdict a person reads first; for a move the outcome weighs as well, and what a home shares with others."""
    verdict = verdict_of(result.counts)
    if result.decision and result.counts.judged:
        verdict = conjunction([verdict, result.decision.now_applies])
    if result.decision and verdict != Verdict.NON_COMPLIANT:
        if result.decision.outcome == "needs_new_build_checks":
            return Verdict.NON_COMPLIANT
        if result.decision.outcome == "undetermined":
            return Verdict.INSUFFICIENT_DATA
    return verdict
