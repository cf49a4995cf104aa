"""Findings that are known and accepted, and what is new, worse or fixed against them.

A baseline is a JSON file, sorted, that a person reads and keeps beside the model:

    {"format": "bblcheck.baseline/1",
     "accepted": [
       {"home": "Duo Waal", "rule": "Bbl 4.164 lid 4", "subject": "3gqy", "name": "Slaapkamer",
        "verdict": "non_compliant", "margin": {"value": "-0.02", "unit": "m", "high": null},
        "missing": [], "reason": "vergunning 2023-118, voorschrift 3"}]}

`home` is the id of the home, else its name; `subject` the id of the element, empty for the home itself. No
finding is accepted without a reason. A known finding is *worse* when its margin shrank, when it waits for more
facts, or when its verdict is another one: a failure that turns into missing data is not an improvement.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Literal

from bblcheck.engine.verdicts import Verdict
from bblcheck.records import dataclass
from bblcheck.result.cleaning import visible
from bblcheck.result.exits import EVERYTHING, Exit, FailOn, exit_of
from bblcheck.result.model import Amount, LidResult, Result

FORMAT = "bblcheck.baseline/1"
MOVE = "verplaatsing"
FINDINGS = (Verdict.NON_COMPLIANT, Verdict.INSUFFICIENT_DATA, Verdict.REVIEW_REQUIRED)
FAIL_ON: dict[Verdict, FailOn] = {
    Verdict.NON_COMPLIANT: "fail",
    Verdict.INSUFFICIENT_DATA: "missing",
    Verdict.REVIEW_REQUIRED: "review",
}
State = Literal["new", "worse", "known"]
Change = Literal["verdict", "margin", "missing"]


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """What makes a finding the same one in another run."""

    home: str
    rule: str
    subject: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not green: a lid and subject, or (`rule` is MOVE) the outcome of a move."""

    key: Key
    name: str
    verdict: Verdict
    margin: Amount | None = None
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Accepted:
    """A finding that was accepted, and why."""

    finding: Finding
    reason: str


@dataclass(frozen=True, slots=True)
class Standing:
    """How a finding of this run stands against the baseline; `was` and `change` say in what it is worse."""

    finding: Finding
    state: State
    was: Accepted | None = None
    change: Change | None = None


@dataclass(frozen=True, slots=True)
class Fixed:
    """An accepted finding that is no longer there; `now` is its verdict, None when it is not judged any more."""

    was: Accepted
    now: Verdict | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """A run set against a baseline."""

    standings: Mapping[Key, Standing]
    fixed: tuple[Fixed, ...] = ()

    def of(self, state: State) -> tuple[Standing, ...]:
        """The findings in one state, in the order of the results."""
        return tuple(item for item in self.standings.values() if item.state == state)

    @property
    def solved(self) -> tuple[Fixed, ...]:
        """What was judged again and is no finding now."""
        return tuple(item for item in self.fixed if item.now is not None)

    @property
    def gone(self) -> tuple[Fixed, ...]:
        """What is not judged any more, of which nobody knows whether it was solved."""
        return tuple(item for item in self.fixed if item.now is None)


def home_keys(results: Sequence[Result]) -> tuple[str, ...]:
    """The name of each home in keys: its id, else its name, numbered where that is not unique."""
    names = [visible(result.home.id or result.home.name) for result in results]
    seen: Counter[str] = Counter()
    keys = []
    for name in names:
        seen[name] += 1
        keys.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return tuple(keys)


def key_of(home: str, item: LidResult) -> Key:
    """The key of one lid and subject; a list without an id goes by its name."""
    return Key(home, visible(item.rule), visible(item.subject.id or item.subject.name))


def move_key(home: str) -> Key:
    """The key of the outcome of a move."""
    return Key(home, MOVE, "")


def findings(results: Sequence[Result]) -> tuple[Finding, ...]:
    """Everything that is not green, in the order of the results."""
    return tuple(
        finding
        for home, result in zip(home_keys(results), results, strict=True)
        for finding in findings_of(home, result)
    )


def findings_of(home: str, result: Result) -> Iterator[Finding]:
    """What is not green in one result; the outcome of a move first."""
    verdict = move_verdict(result)
    if verdict in FINDINGS:
        yield Finding(move_key(home), "", verdict)
    for item in result.results:
        if item.verdict in FINDINGS:
            facts = tuple(sorted({visible(gap.fact) for gap in item.missing}))
            yield Finding(key_of(home, item), visible(item.subject.name), item.verdict, item.margin, facts)


def move_verdict(result: Result) -> Verdict | None:
    """The outcome of a move as a verdict: new-build checks that return are a failure. None when not a move."""
    decision = result.decision
    if decision is None:
        return None
    if decision.outcome == "needs_new_build_checks":
        return Verdict.NON_COMPLIANT
    waits = decision.now_applies is Verdict.INSUFFICIENT_DATA and not result.counts.judged
    return Verdict.INSUFFICIENT_DATA if decision.outcome == "undetermined" or waits else Verdict.COMPLIANT


def compare(results: Sequence[Result], accepted: Sequence[Accepted]) -> Comparison:
    """The findings of a run against those accepted. What was accepted for a home that was not judged is left out."""
    known = {item.finding.key: item for item in accepted}
    standings: dict[Key, Standing] = {}
    for finding in findings(results):
        standing = _standing(finding, known.get(finding.key))
        if finding.key not in standings or standings[finding.key].state == "known":
            standings[finding.key] = standing
    judged = _judged(results)
    homes = {key.home for key in judged}
    fixed = tuple(
        Fixed(item, judged.get(key))
        for key, item in sorted(known.items())
        if key.home in homes and key not in standings
    )
    return Comparison(standings, fixed)


def _standing(finding: Finding, was: Accepted | None) -> Standing:
    if was is None:
        return Standing(finding, "new")
    change = _worse(was.finding, finding)
    return Standing(finding, "worse" if change else "known", was, change)


def _worse(was: Finding, now: Finding) -> Change | None:
    if was.verdict is not now.verdict:
        return "verdict"
    if set(now.missing) - set(was.missing):
        return "missing"
    return "margin" if _shrunk(was.margin, now.margin) else None


def _shrunk(was: Amount | None, now: Amount | None) -> bool:
    if was is None or now is None:
        return was is not None
    if was.unit != now.unit:
        return True
    return any(after < before for before, after in zip(_ends(was), _ends(now), strict=True))


def _ends(margin: Amount) -> tuple[Decimal, Decimal]:
    low = Decimal("-Infinity") if margin.value is None else Decimal(margin.value)
    return low, low if margin.exact else Decimal("Infinity" if margin.high is None else margin.high)


def _judged(results: Sequence[Result]) -> dict[Key, Verdict]:
    """The verdict of everything in a run, green or not; homes of which nothing was judged have their move only."""
    found: dict[Key, Verdict] = {}
    for home, result in zip(home_keys(results), results, strict=True):
        found[move_key(home)] = move_verdict(result) or Verdict.NOT_APPLICABLE
        found |= {key_of(home, item): item.verdict for item in result.results}
    return found


def exit_against(
    home: str, result: Result, comparison: Comparison, fail_on: frozenset[FailOn] = EVERYTHING
) -> Exit:
    """The exit of one result when only findings that are new or worse count."""
    counted = {
        FAIL_ON[finding.verdict]
        for finding in findings_of(home, result)
        if comparison.standings[finding.key].state != "known"
    } & fail_on
    if exit_of(result, frozenset()) is Exit.EMPTY and not counted:
        return Exit.EMPTY
    if "fail" in counted:
        return Exit.FAIL
    return Exit.OPEN if counted else Exit.OK
