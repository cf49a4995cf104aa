"""Modules that stand otherwise than before: found as a whole, before their parts are compared one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from bblcheck.composition.motion import Motion
from bblcheck.composition.pairing import Pairing, by_mark, placed
from bblcheck.composition.voting import find_motion
from bblcheck.home.parts import Parts

Members: TypeAlias = Mapping[int, tuple[int, ...]]
_MOVED_SHARE = 0.5
"""A module of which fewer parts than this stayed in place may have moved, and must keep at least this share."""


def regroup(pairing: Pairing) -> None:
    """Find modules that moved otherwise than the home. Parts that were paired in place are paired anew."""
    ours, theirs = _members(pairing.before), _members(pairing.after)
    if not ours or not theirs:
        return
    standing = {module: _standing(pairing, module, ours, theirs) for module in ours}
    settled = {other for other in standing.values() if other is not None}
    open_ours = [module for module in ours if standing[module] is None]
    open_theirs = [module for module in theirs if module not in settled]
    _whole(pairing, open_ours, open_theirs, ours, theirs)
    _mostly(pairing, open_ours, open_theirs, ours, theirs)


def _members(parts: Parts) -> Members:
    """The parts of each module that have a shape and belong to the composition."""
    found: dict[int, list[int]] = {}
    for number, module in enumerate(parts.modules):
        part = parts.parts[number]
        if module is not None and part.shape and part.scope.counts:
            found.setdefault(module, []).append(number)
    return {module: tuple(numbers) for module, numbers in found.items()}


def _standing(pairing: Pairing, module: int, ours: Members, theirs: Members) -> int | None:
    """The module after that holds exactly what this one held, all in place."""
    others = {
        pairing.after.modules[pairing.pairs[number]] for number in ours[module] if number in pairing.pairs
    }
    if len(others) != 1 or any(number not in pairing.pairs for number in ours[module]):
        return None
    (other,) = others
    return other if other is not None and len(theirs.get(other, ())) == len(ours[module]) else None


def _whole(
    pairing: Pairing, open_ours: list[int], open_theirs: list[int], ours: Members, theirs: Members
) -> None:
    """Modules that are found unchanged in another place."""
    by_bag: dict[tuple[str, ...], list[int]] = {}
    for other in open_theirs:
        by_bag.setdefault(_bag(pairing.after, theirs[other]), []).append(other)
    for module in list(open_ours):
        for other in by_bag.get(_bag(pairing.before, ours[module]), []):
            if _told_apart(pairing, module, other):
                continue
            found = find_motion(
                placed(pairing.before, ours[module], by_mark), placed(pairing.after, theirs[other], by_mark)
            )
            if found is not None and len(found.match.pairs) == len(ours[module]):
                _pair_anew(pairing, module, found.motion, found.match.pairs)
                open_ours.remove(module)
                open_theirs.remove(other)
                by_bag[_bag(pairing.before, ours[module])].remove(other)
                break


def _bag(parts: Parts, numbers: Sequence[int]) -> tuple[str, ...]:
    return tuple(sorted(parts.parts[number].mark for number in numbers))


def _told_apart(pairing: Pairing, module: int, other: int) -> bool:
    """Whether serial numbers say that they are two: one of them is found on both sides, and not here."""
    serial, new = pairing.before.parts[module].serial, pairing.after.parts[other].serial
    if not serial or not new or serial == new:
        return False
    return serial in pairing.after.serials or new in pairing.before.serials


def _mostly(
    pairing: Pairing, open_ours: list[int], open_theirs: list[int], ours: Members, theirs: Members
) -> None:
    """Modules that are found in another place with something changed."""
    loose = [module for module in open_ours if _share(pairing.pairs, ours[module]) < _MOVED_SHARE]
    others = [module for module in open_theirs if _share(pairing.taken, theirs[module]) < _MOVED_SHARE]
    where: dict[str, list[int]] = {}
    for other in others:
        for mark in {pairing.after.parts[number].mark for number in theirs[other]}:
            where.setdefault(mark, []).append(other)
    used: set[int] = set()
    for module in loose:
        shared: Counter[int] = Counter()
        for number in ours[module]:
            shared.update(where.get(pairing.before.parts[number].mark, ()))
        for other, _ in shared.most_common(4):
            if other in used or _told_apart(pairing, module, other):
                continue
            found = find_motion(
                placed(pairing.before, ours[module], by_mark), placed(pairing.after, theirs[other], by_mark)
            )
            enough = _MOVED_SHARE * min(len(ours[module]), len(theirs[other]))
            if found is not None and len(found.match.pairs) >= max(2, enough):
                used.add(other)
                _pair_anew(pairing, module, found.motion, found.match.pairs)
                break


def _share(paired: Mapping[int, int], numbers: Sequence[int]) -> float:
    return sum(1 for number in numbers if number in paired) / len(numbers)


def _pair_anew(pairing: Pairing, module: int, motion: Motion, pairs: Sequence[tuple[int, int]]) -> None:
    for one, other in pairs:
        if one in pairing.pairs:
            pairing.part(one)
        if other in pairing.taken:
            pairing.part(pairing.taken[other])
    for one, other in pairs:
        pairing.pair(one, other)
    pairing.motions[module] = motion
