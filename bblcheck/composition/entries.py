"""Every element of two states once, in its one class: what the facts say and what the parts say, joined.

An element of the facts is a part when they have the same id. The same change told by both is told once, in the
words of the facts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bblcheck.composition.classes import CHANGE_OF, ClassedModels, ClassedPair, Status, named
from bblcheck.composition.model import MIRRORED, Change, Composition, Difference, FactPair, concluded

_AS_BEFORE = (Status.UNCHANGED, Status.MOVED_WITH_HOME, Status.FURNITURE, Status.UNDECIDED)
EQUAL = (Status.UNCHANGED, Status.MOVED_WITH_HOME)
_APART = (Status.FOUNDATION, Status.SITE_WORKS)
_STATUS_OF: Mapping[Change, Status] = {change: status for status, change in CHANGE_OF.items()}


@dataclass(frozen=True, slots=True)
class Entry:
    """One element. `before` and `after` are what it is called on each side, None where it is not; `twins` are
    those it cannot be told from; `with_module` says that it is told with its module; `unknown` what could not be
    compared."""

    status: Status
    kind: str
    before: str | None
    after: str | None
    before_id: str | None = None
    after_id: str | None = None
    differences: tuple[Difference, ...] = ()
    twins: tuple[str, ...] = ()
    with_module: bool = False
    unknown: tuple[str, ...] = ()

    @property
    def changed(self) -> bool:
        """Whether its class is one that rules may count as a change of the composition."""
        return self.status in CHANGE_OF


@dataclass(frozen=True, slots=True)
class Compared:
    """Two states compared: every element in its class, and the composition that follows."""

    entries: tuple[Entry, ...]
    composition: Composition

    def counts(self) -> dict[Status, int]:
        """How many elements each class has; classes without any are left out."""
        return {
            status: number
            for status in Status
            if (number := sum(1 for entry in self.entries if entry.status is status))
        }


def joined(facts: Composition, models: ClassedModels | None, renamed: Mapping[str, str]) -> Compared:
    """The comparison of the facts with that of the parts. `renamed` gives for ids of the first state those under
    which its facts were compared."""
    told = [difference for pair in facts.pairs for difference in pair.differences]
    loose = _without(facts.differences, told)
    if models is None:
        entries = [_of_facts(pair) for pair in facts.pairs]
        return _compared((*entries, *_of_lists(loose)), facts)
    found: dict[str, list[FactPair]] = {}
    keys = [_key(each, renamed) for each in models.pairs]
    for pair in facts.pairs:
        found.setdefault(pair.after or pair.before or "", []).append(pair)
    entries = [_joined(each, found.pop(key, ())) for key, each in zip(keys, models.pairs, strict=True)]
    entries += [_of_facts(pair) for pairs in found.values() for pair in pairs]
    entries += _of_lists(loose)
    differences = [
        difference for entry in entries for difference in entry.differences if not entry.with_module
    ]
    composition = concluded(
        (
            *models.of_the_whole(),
            *differences,
            *models.in_short(),
            *(each for each in loose if not each.fact),
        ),
        (*facts.not_compared, *models.not_compared),
        facts.declared,
    )
    return _compared(tuple(entries), composition)


def _compared(entries: tuple[Entry, ...], composition: Composition) -> Compared:
    equal = sum(1 for entry in entries if entry.status in EQUAL)
    return Compared(entries, replace(composition, equal=equal))


def _without(differences: Sequence[Difference], told: Iterable[Difference]) -> list[Difference]:
    left = list(differences)
    for each in told:
        left.remove(each)
    return left


def _key(each: ClassedPair, renamed: Mapping[str, str]) -> str:
    if each.pair.after is not None:
        return each.pair.after.id
    assert each.pair.before is not None
    return renamed.get(each.pair.before.id, each.pair.before.id)


def _of_lists(loose: Iterable[Difference]) -> list[Entry]:
    """Lists of another length in which it is not known what came or went."""
    return [
        Entry(_STATUS_OF[each.change], "", each.element, each.element, differences=(each,))
        for each in loose
        if each.fact and each != MIRRORED
    ]


def _of_facts(pair: FactPair) -> Entry:
    status = Status.UNDECIDED if pair.missing else Status.UNCHANGED
    if pair.differences:
        status = _STATUS_OF[pair.differences[0].change]
    return Entry(
        status,
        pair.concept,
        None if pair.before is None else pair.shown,
        None if pair.after is None else pair.shown,
        pair.before,
        pair.after,
        pair.differences,
        pair.twins if pair.differences else (),
        unknown=pair.missing,
    )


def _joined(each: ClassedPair, facts: Sequence[FactPair]) -> Entry:
    pair = each.pair
    status, said = each.status, tuple(each.differences())
    extra = tuple(dict.fromkeys(difference for fact in facts for difference in fact.differences))
    if pair.before is None or pair.after is None or status in _APART:
        extra = ()
    elif extra and status in _AS_BEFORE:
        status = _STATUS_OF[extra[0].change]
    elif extra:
        extra = tuple(replace(difference, change=CHANGE_OF[status]) for difference in extra)
    either = pair.before or pair.after
    assert either is not None
    return Entry(
        status,
        either.kind,
        named(pair.before, pair.twins) if pair.before else None,
        named(pair.after, pair.twins) if pair.after else None,
        pair.before.id if pair.before else None,
        pair.after.id if pair.after else None,
        _told_once(extra, said),
        pair.twins,
        each.told_with_module and not extra,
        tuple(dict.fromkeys((*pair.compared.unknown, *(text for fact in facts for text in fact.missing)))),
    )


def _told_once(facts: tuple[Difference, ...], parts: tuple[Difference, ...]) -> tuple[Difference, ...]:
    """What the facts say, then what only the parts say: not the same two values in other words."""
    known = {(_number(each.before), _number(each.after)) for each in facts}
    values = [each for each in parts if (_number(each.before), _number(each.after)) not in known]
    return (*facts, *(each for each in values if each.fact or not facts))


def _number(text: str) -> str:
    """A value without its unit."""
    first, _, unit = text.partition(" ")
    return first if first[:1].isdigit() and unit else text
