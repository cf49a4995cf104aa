"""What a lid says of one subject before the relations between leden are applied."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from bblcheck.engine.facts import Element
from bblcheck.engine.gaps import Gaps, kind_of, merge
from bblcheck.engine.run import Run
from bblcheck.engine.truth import TRUE, Truth
from bblcheck.engine.verdicts import Verdict, conjunction, disjunction

if TYPE_CHECKING:
    from bblcheck.engine.bodies import CompiledBody

COMPLIANT = Verdict.COMPLIANT
NON_COMPLIANT = Verdict.NON_COMPLIANT
INSUFFICIENT = Verdict.INSUFFICIENT_DATA
REVIEW = Verdict.REVIEW_REQUIRED
NOT_APPLICABLE = Verdict.NOT_APPLICABLE
OPEN = (INSUFFICIENT, REVIEW)


class Scene(NamedTuple):
    """Where a finding was made: enough to show it again with numbers."""

    body: CompiledBody
    run: Run
    slots: tuple[Element, ...]


class Finding(NamedTuple):
    """The verdict of a lid on `elements`, given that it `applies`; see `settled` for both together.

    With `list_name` it stands for what an incomplete list may still hold; `doubts` are then the elements that
    may belong to it, each with why that is open.
    """

    elements: tuple[Element, ...]
    applies: Truth
    verdict: Verdict
    gaps: Gaps = ()
    because: tuple[str, ...] = ()
    clause: str = ""
    scene: Scene | None = None
    list_name: str | None = None
    doubts: tuple[tuple[str, Gaps], ...] = ()

    @property
    def key(self) -> tuple[str, ...]:
        return tuple(element.id for element in self.elements)


def open_verdict(gaps: Gaps) -> Verdict:
    """Missing data, or a person must judge."""
    return INSUFFICIENT if kind_of(gaps) == "missing" else REVIEW


def verdict_of(truth: Truth) -> Verdict:
    """The verdict of a requirement."""
    if truth.value is None:
        return NOT_APPLICABLE if truth.waived else open_verdict(truth.gaps)
    return COMPLIANT if truth.value else NON_COMPLIANT


def settled(finding: Finding) -> Finding:
    """The finding with the question whether it applies worked in."""
    applies = finding.applies
    if applies.value is True:
        return finding
    if applies.value is False or finding.verdict is NOT_APPLICABLE:
        return finding._replace(applies=TRUE, verdict=NOT_APPLICABLE, gaps=())
    gaps = merge(applies.gaps, finding.gaps if finding.verdict in OPEN else ())
    return finding._replace(applies=TRUE, verdict=open_verdict(gaps), gaps=gaps)


def gate(finding: Finding, condition: Truth, because: str) -> Finding:
    """The finding, if it also depends on `condition`."""
    if condition.value is True:
        return finding
    if condition.value is False:
        return finding._replace(applies=condition, because=(because,))
    if finding.applies.value is False:
        return finding
    return finding._replace(applies=Truth(None, merge(finding.applies.gaps, condition.gaps)))


def all_hold(findings: Sequence[Finding]) -> Finding:
    """One finding for several on the same subject, all of which must hold."""
    return _combined([settled(finding) for finding in findings], conjunction)


def one_holds(findings: Sequence[Finding]) -> Finding:
    """One finding for several on the same subject, of which one suffices."""
    return _combined([settled(finding) for finding in findings], disjunction)


def _combined(found: list[Finding], combine: Callable[[list[Verdict]], Verdict]) -> Finding:
    if len(found) == 1:
        return found[0]
    verdict = combine([finding.verdict for finding in found])
    deciding = next(finding for finding in found if finding.verdict is verdict)
    gaps: Gaps = ()
    if verdict in OPEN:
        gaps = merge(*(finding.gaps for finding in found if finding.verdict in OPEN))
    because = deciding.because
    if verdict is NOT_APPLICABLE:
        because = tuple(dict.fromkeys(reason for finding in found for reason in finding.because))
    return deciding._replace(gaps=gaps, because=because)
