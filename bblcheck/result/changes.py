"""Two results of the same home set against each other: what changed under it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from bblcheck.engine.verdicts import Verdict
from bblcheck.result.model import LidResult, Result
from bblcheck.result.summary import count

_Key: TypeAlias = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class LawChange:
    """One lid and subject whose verdict differs; None where the lid does not exist or was not called in."""

    home: str
    rule: str
    subject: str
    before: Verdict | None
    after: Verdict | None

    @property
    def worse(self) -> bool:
        """Whether it became non-compliant."""
        return self.after is Verdict.NON_COMPLIANT and self.before is not Verdict.NON_COMPLIANT


def changes(before: Result, after: Result) -> tuple[LawChange, ...]:
    """The verdicts that differ, in the order of the later result, those that vanished last."""
    first, second = _by_key(before), _by_key(after)
    keys = [*second, *(key for key in first if key not in second)]
    found = []
    for key in keys:
        was, now = first.get(key), second.get(key)
        if (was.verdict if was else None) == (now.verdict if now else None):
            continue
        item = now or was
        assert item is not None
        found.append(
            LawChange(
                after.home.label,
                item.rule,
                item.subject.name,
                was.verdict if was else None,
                now.verdict if now else None,
            )
        )
    return tuple(found)


def set_against(before: Sequence[Result], after: Sequence[Result]) -> Iterator[tuple[Result, Result]]:
    """Each result of a file with what an earlier run said of the same, in the order of the later run.

    What homes share may be something else in the two runs: a lid that is told of them together now may have been told
    of each of them, or the reverse. It is set against what was said of it there.
    """
    was_homes, was_shared = _parted(before)
    now_homes, now_shared = _parted(after)
    together = set(_by_key(now_shared)) if now_shared else set[_Key]()
    if was_shared and now_shared:
        own = {key for home in now_homes for key in _by_key(home)}
        together |= _by_key(was_shared).keys() - own
    full = [(*was.results, *(was_shared.results if was_shared else ())) for was in was_homes]
    for was, results, now in zip(was_homes, full, now_homes, strict=True):
        yield replace(was, results=tuple(item for item in results if _key(item) not in together)), now
    if now_shared is not None:
        told = tuple(item for item in full[0] if _key(item) in together)
        counts = was_shared.counts if was_shared else count(item.verdict for item in told)
        yield replace(was_shared or was_homes[0], results=told, counts=counts), now_shared


def _parted(results: Sequence[Result]) -> tuple[Sequence[Result], Result | None]:
    """The results of the homes, and that of what they share; None when that is nothing."""
    shared = next((each for each in results if each.home.shares), None)
    return [each for each in results if not each.home.shares], shared


def _key(item: LidResult) -> _Key:
    """What makes a lid and subject the same one in another result."""
    return item.rule, item.subject.id, item.subject.name


def _by_key(result: Result) -> Mapping[_Key, LidResult]:
    return {_key(item): item for item in result.results}
