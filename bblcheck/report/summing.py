"""The verdict of one result in one sentence. It reads what the result says; it judges nothing."""

from __future__ import annotations

from bblcheck.engine.verdicts import Verdict
from bblcheck.report.reporttexts import text
from bblcheck.report.texts import Language, plural
from bblcheck.result.model import Result
from bblcheck.result.summary import verdict_of

_START = {"keeps_first_placement": "keeps", "needs_new_build_checks": "needs"}


def summed_up(result: Result, language: Language) -> str:
    """What was decided about a home or what homes share, with the numbers that go with it."""
    counts = result.counts
    who = text("who.shared" if result.home.shares else "who.home", language)
    return text(_key(result), language).format(
        who=who,
        Who=capitalised(who),
        failing=counts.non_compliant,
        missing=counts.insufficient_data,
        review=counts.review_required,
        rules=rules_counted(counts.judged, language),
    )


def rules_counted(number: int, language: Language) -> str:
    """`1 regel`, `12 regels`: how many leden, each asked of one subject."""
    return plural(number, text("many.rule", language), text("many.rules", language))


def capitalised(words: str) -> str:
    """The words with a capital in front; mark-up stays mark-up."""
    return words[:1].upper() + words[1:]


def _key(result: Result) -> str:
    decision = result.decision
    if decision is not None and decision.outcome == "undetermined":
        return "said.undetermined"
    if decision is None or decision.outcome == "no_move":
        return f"said.check_{verdict_of(result.counts).value}"
    return f"said.{_START[decision.outcome]}_{_now(result, decision.now_applies)}"


def _now(result: Result, now: Verdict) -> str:
    """What the numbers of the result itself come to; `apart` where only what is shared with others is in the way,
    `open` where nothing of it was judged."""
    own = verdict_of(result.counts)
    if now is Verdict.COMPLIANT:
        return now.value
    if not result.counts.judged:
        return "open"
    return "apart" if own is Verdict.COMPLIANT else own.value
