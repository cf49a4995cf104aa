"""How far a home is from the new-build requirements that come back: what holds, and what would have to change."""

from __future__ import annotations

from collections.abc import Sequence

from bblcheck.decision.assembling import lid_result
from bblcheck.decision.citing import cite
from bblcheck.decision.judging import Judgement
from bblcheck.decision.rows import outcome_of
from bblcheck.engine.outcome import Outcome
from bblcheck.engine.verdicts import Verdict, conjunction
from bblcheck.law.rulebook import Law
from bblcheck.result.model import Distance, LidResult, Shortfall
from bblcheck.result.summary import count


def distance_of(judgement: Judgement, law: Law) -> Distance | None:
    """The distance of a judgement under which new-build requirements come back; None for any other."""
    if outcome_of(judgement.row) != "needs_new_build_checks":
        return None
    failing = (each for each in judgement.outcomes if each.verdict is Verdict.NON_COMPLIANT)
    return Distance(
        row=judgement.row,
        level=judgement.level,
        counts=count(outcome.verdict for outcome in judgement.outcomes),
        holds=_holding(judgement.outcomes),
        changes=tuple(shortfall(lid_result(outcome, law, (), ())) for outcome in failing),
    )


def _holding(outcomes: Sequence[Outcome]) -> tuple[str, ...]:
    """The leden that are met for every subject they apply to."""
    by_rule: dict[str, list[Verdict]] = {}
    for outcome in outcomes:
        by_rule.setdefault(cite(outcome.rule), []).append(outcome.verdict)
    return tuple(rule for rule, verdicts in by_rule.items() if conjunction(verdicts) is Verdict.COMPLIANT)


def shortfall(item: LidResult) -> Shortfall:
    """A result that fails, as what would have to change."""
    return Shortfall(
        rule=item.rule,
        article=item.article,
        lid=item.lid,
        title=item.title,
        subject=item.subject,
        measured=item.measured,
        required=item.required,
        operator=item.operator,
        margin=item.margin,
        because=item.because,
    )
