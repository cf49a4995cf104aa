"""Two results of the same home set against each other: what changed under it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bblcheck.engine.verdicts import Verdict
from bblcheck.result.model import LidResult, Result


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
                after.home.name or after.home.id,
                item.rule,
                item.subject.name,
                was.verdict if was else None,
                now.verdict if now else None,
            )
        )
    return tuple(found)


def _by_key(result: Result) -> Mapping[tuple[str, str, str], LidResult]:
    return {(item.rule, item.subject.id, item.subject.name): item for item in result.results}
