"""Two values of one attribute: equal, different, or not to be told."""

from __future__ import annotations

from bblcheck.engine.facts import Fact, Unknown
from bblcheck.engine.values import Interval


def difference(before: Fact | Unknown | None, after: Fact | Unknown | None) -> bool | str:
    """True when they surely differ, False when they are equal, else the reason why that is not known."""
    if not isinstance(before, Fact) or not isinstance(after, Fact):
        sides = [side for side, fact in (("voor", before), ("na", after)) if not isinstance(fact, Fact)]
        return "niet bekend " + " en ".join(sides)
    if before.conflict or after.conflict:
        return "bronnen spreken elkaar tegen"
    if isinstance(before.value, Interval) and isinstance(after.value, Interval):
        unequal = _numbers_differ(before.value, after.value)
        if unequal is None or (unequal is False and (before.bound or after.bound)):
            return "niet nauwkeurig genoeg bekend"
    else:
        unequal = before.value != after.value
    if unequal and before.method and after.method and before.method != after.method:
        return f"bepaald volgens {before.method} en volgens {after.method}"
    return unequal


def _numbers_differ(before: Interval, after: Interval) -> bool | None:
    """Intervals that are the same and bounded count as equal: that is how precisely lengths are measured."""
    if _above(before, after) or _above(after, before):
        return True
    if before == after and before.low is not None and before.high is not None:
        return False
    return None


def _above(upper: Interval, lower: Interval) -> bool:
    return upper.low is not None and lower.high is not None and upper.low > lower.high
