"""The verdict of one home in one sentence. It reads what the result says; it judges nothing."""

from __future__ import annotations

from bblcheck.engine.verdicts import Verdict
from bblcheck.report.html.showing import Showing, capitalised
from bblcheck.result.model import Result
from bblcheck.result.summary import verdict_of

_START = {"keeps_first_placement": "keeps", "needs_new_build_checks": "needs"}


def sentence(result: Result, showing: Showing) -> str:
    """What was decided, with the numbers that go with it."""
    counts = result.counts
    who = showing.t("who.shared" if result.home.shares else "who.home")
    return showing.t(
        _key(result),
        who=who,
        Who=capitalised(who),
        failing=counts.non_compliant,
        missing=counts.insufficient_data,
        review=counts.review_required,
        rules=showing.rules(counts.judged),
    )


def _key(result: Result) -> str:
    decision = result.decision
    if decision is not None and decision.outcome == "undetermined":
        return "said.undetermined"
    if decision is None or decision.outcome == "no_move":
        return f"said.check_{verdict_of(result.counts).value}"
    return f"said.{_START[decision.outcome]}_{_now(result, decision.now_applies)}"


def _now(result: Result, now: Verdict) -> str:
    """What the numbers of the result itself come to; `apart` where only what is shared with others is in the way."""
    own = verdict_of(result.counts)
    if now is Verdict.COMPLIANT or not result.counts.judged:
        return now.value
    return "apart" if own is Verdict.COMPLIANT else own.value
