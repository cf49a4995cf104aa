"""The one table of exit codes, and which result gives which."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import Literal, TypeAlias

from bblcheck.engine.verdicts import Verdict
from bblcheck.result.model import Result

FailOn: TypeAlias = Literal["fail", "missing", "review"]
EVERYTHING: frozenset[FailOn] = frozenset(("fail", "missing", "review"))


class Exit(IntEnum):
    """What the process tells its caller."""

    OK = 0
    FAIL = 1
    USAGE = 2
    OPEN = 3
    INPUT = 4
    EMPTY = 5


MEANING: dict[Exit, tuple[str, str]] = {
    Exit.OK: ("alles wat geldt voldoet", "everything applicable is compliant"),
    Exit.FAIL: (
        "iets voldoet niet, of de nieuwbouweisen gelden",
        "something fails, or new-build checks return",
    ),
    Exit.USAGE: ("verkeerd gebruik, instelling of regels", "wrong usage, configuration or rules"),
    Exit.OPEN: (
        "niets faalt, maar er ontbreekt iets of een mens moet oordelen",
        "data missing or to be judged",
    ),
    Exit.INPUT: ("invoer onleesbaar of geweigerd", "input unreadable or refused"),
    Exit.EMPTY: ("niets beoordeeld", "nothing was evaluated"),
}
WORST_FIRST = (Exit.USAGE, Exit.INPUT, Exit.FAIL, Exit.OPEN, Exit.EMPTY, Exit.OK)


def worst(exits: Iterable[Exit]) -> Exit:
    """The exit that counts over several files."""
    return min(exits, key=WORST_FIRST.index, default=Exit.EMPTY)


def exit_of(result: Result, fail_on: Sequence[FailOn] | frozenset[FailOn] = EVERYTHING) -> Exit:
    """The exit of one result; `fail_on` says which verdicts are not green."""
    counts = result.counts
    if counts.judged == 0 and result.decision is None:
        return Exit.EMPTY
    outcome = result.decision.outcome if result.decision else None
    if "fail" in fail_on and (counts.non_compliant or outcome == "needs_new_build_checks"):
        return Exit.FAIL
    if "missing" in fail_on and (counts.insufficient_data or _open(result)):
        return Exit.OPEN
    if "review" in fail_on and counts.review_required:
        return Exit.OPEN
    return Exit.OK if counts.judged else Exit.EMPTY


def _open(result: Result) -> bool:
    """Whether the decision itself waits for data."""
    decision = result.decision
    if decision is None:
        return False
    return decision.outcome == "undetermined" or decision.now_applies is Verdict.INSUFFICIENT_DATA
