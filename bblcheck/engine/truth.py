"""Three-valued truth (strong Kleene), with the gaps that keep it open."""

from __future__ import annotations

from collections.abc import Iterable

from bblcheck.engine.gaps import Gap, Gaps, merge
from bblcheck.records import dataclass


@dataclass(frozen=True, slots=True)
class Truth:
    """True, False, or None: not known, for lack of `gaps`.

    `waived` names the row of a table that asks nothing (`-`): there is then nothing to be true or false.
    """

    value: bool | None
    gaps: tuple[Gap, ...] = ()
    waived: str = ""


TRUE = Truth(True)
FALSE = Truth(False)


def known(value: bool) -> Truth:
    return TRUE if value else FALSE


def unknown(gaps: Gaps) -> Truth:
    return Truth(None, gaps)


def negate(truth: Truth) -> Truth:
    """Not; what is open stays open for the same gaps."""
    if truth.value is None:
        return truth
    return FALSE if truth.value else TRUE


def all_of(truths: Iterable[Truth]) -> Truth:
    """And: False as soon as one is; else open for the gaps of all that are open. The waived do not count."""
    return _combine(truths, FALSE, TRUE)


def any_of(truths: Iterable[Truth]) -> Truth:
    """Or: True as soon as one is; else waived if one is; else open for the gaps of all that are open."""
    found = list(truths)
    result = _combine(found, TRUE, FALSE)
    if result.value is True:
        return result
    return next((truth for truth in found if truth.waived), result)


def _combine(truths: Iterable[Truth], decisive: Truth, neutral: Truth) -> Truth:
    gaps: list[Gaps] = []
    waived: Truth | None = None
    seen = False
    for truth in truths:
        if truth.value is decisive.value:
            return decisive
        if truth.waived:
            waived = waived or truth
        elif truth.value is None:
            gaps.append(truth.gaps)
        else:
            seen = True
    if gaps:
        return Truth(None, merge(*gaps))
    return waived if waived and not seen else neutral
