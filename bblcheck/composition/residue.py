"""What is left after matching, looked at closer: moved, resized, replaced in place, or elsewhere in the home."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence

from bblcheck.composition.motion import TOLERANCE
from bblcheck.composition.pairing import Pairing, by_mark, by_shape, centre, distance, names
from bblcheck.home.parts import Part, Vector

NEAR = 2.0
"""An equal shape this close, in metres, is the same part moved."""
_BESIDE = 0.6
_SAME_SIZE = 0.002
_CELL = 2.0
_WORTH_COMPARING = 300


def pair_residue(pairing: Pairing) -> None:
    """Pair what is left, as far as it can be told which part is which."""
    _nearby(pairing)
    _elsewhere(pairing, by_mark)
    _elsewhere(pairing, by_shape)
    _wholes(pairing)
    _without_place(pairing)


# --- near where it was


def _nearby(pairing: Pairing) -> None:
    ours = [number for number in pairing.left_before() if _measured(pairing.before.parts[number])]
    theirs = [number for number in pairing.left_after() if _measured(pairing.after.parts[number])]
    cells: dict[tuple[int, ...], list[int]] = {}
    for other in theirs:
        cells.setdefault(_cell(centre(pairing.after.parts[other])), []).append(other)
    found = []
    for one in ours:
        at = _cell(centre(pairing.before.parts[one], pairing.motion_of(one)))
        for other in _around(cells, at):
            cost = _cost(pairing, one, other)
            if cost is not None:
                marks = (pairing.before.parts[one].mark, pairing.after.parts[other].mark)
                found.append((round(cost, 6), marks, one, other))
    for *_, one, other in sorted(found):
        if one not in pairing.pairs and other not in pairing.taken:
            pairing.pair(one, other)


def _measured(part: Part) -> bool:
    return part.scope.counts and part.pose is not None and part.extent is not None


def _cell(at: Vector | None) -> tuple[int, ...]:
    assert at is not None
    return tuple(math.floor(part / _CELL) for part in at)


def _around(cells: dict[tuple[int, ...], list[int]], at: tuple[int, ...]) -> Iterator[int]:
    x, y, z = at
    for a in (x - 1, x, x + 1):
        for b in (y - 1, y, y + 1):
            for c in (z - 1, z, z + 1):
                yield from cells.get((a, b, c), ())


def _cost(pairing: Pairing, one: int, other: int) -> float | None:
    """How little the two look like the same part, None when they do not: equal and moved, else resized about a
    fixed point, else the same but for one size, else something else in the very same place."""
    before, after = pairing.before.parts[one], pairing.after.parts[other]
    apart = distance(pairing, one, other)
    if before.kind == after.kind:
        if before.shape == after.shape and apart <= NEAR:
            return apart
        if _origins_apart(pairing, one, other) <= TOLERANCE and apart <= NEAR:
            return 10.0 + apart
        if apart <= _BESIDE and _equal_sizes(before, after) >= 2:
            return 20.0 + apart
    elif apart <= TOLERANCE and _equal_sizes(before, after) == 3:
        return 30.0 + apart
    return None


def _origins_apart(pairing: Pairing, one: int, other: int) -> float:
    before, after = pairing.before.parts[one].pose, pairing.after.parts[other].pose
    if before is None or after is None:
        return math.inf
    return math.dist(pairing.motion_of(one).point(before.origin), after.origin)


def _equal_sizes(before: Part, after: Part) -> int:
    if before.extent is None or after.extent is None:
        return 0
    sizes = zip(before.extent.size, after.extent.size, strict=True)
    return sum(1 for one, other in sizes if abs(one - other) <= _SAME_SIZE)


# --- elsewhere in the home


def _elsewhere(pairing: Pairing, key: Callable[[Part], str]) -> None:
    """Equal parts, the nearest first. Of equals that are not all found it cannot be said which one it is."""
    ours = _by_key(pairing.before.parts, pairing.left_before(), key)
    theirs = _by_key(pairing.after.parts, pairing.left_after(), key)
    for value, numbers in ours.items():
        others = theirs.get(value, [])
        if not others:
            continue
        if len(numbers) != len(others):
            _note_twins(pairing, numbers, others)
        for one in numbers:
            free = [other for other in others if other not in pairing.taken]
            if free:
                pairing.pair(one, min(free, key=lambda other: (distance(pairing, one, other), other)))


def _by_key(
    parts: Sequence[Part], numbers: Sequence[int], key: Callable[[Part], str]
) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for number in numbers:
        part = parts[number]
        if part.shape and part.scope.counts:
            found.setdefault(key(part), []).append(number)
    return found


def _note_twins(pairing: Pairing, ours: Sequence[int], theirs: Sequence[int]) -> None:
    for number in ours:
        pairing.twins[(False, number)] = names(pairing.before, ours)
    for number in theirs:
        pairing.twins[(True, number)] = names(pairing.after, theirs)


# --- wholes, and parts without shape


def _wholes(pairing: Pairing) -> None:
    """A whole without a shape of its own is the whole that holds its parts now."""
    depth = {number: len(pairing.before.upward(number)) for number in pairing.before.within}
    for number in sorted(depth, key=lambda each: (-depth[each], each)):
        if number in pairing.pairs:
            continue
        votes: dict[int, int] = {}
        for inner in pairing.before.within[number]:
            whole = pairing.after.parts[pairing.pairs[inner]].whole if inner in pairing.pairs else None
            if whole is not None and whole not in pairing.taken:
                votes[whole] = votes.get(whole, 0) + 1
        kind = pairing.before.parts[number].kind
        alike = [whole for whole in votes if pairing.after.parts[whole].kind == kind]
        if alike:
            pairing.pair(number, min(alike, key=lambda whole: (-votes[whole], whole)))


def _without_place(pairing: Pairing) -> None:
    """Parts of which the model only says what they are. Equals can be exchanged; how many there are counts."""
    ours = _loose(pairing.before.parts, pairing.left_before(), pairing.before.within)
    theirs = _loose(pairing.after.parts, pairing.left_after(), pairing.after.within)
    for mark, numbers in ours.items():
        others = theirs.get(mark, [])
        if len(numbers) != len(others) and len(numbers) + len(others) > 1:
            _note_twins(pairing, numbers, others)
        for one, other in zip(numbers, others, strict=False):
            pairing.pair(one, other)
    _alike(pairing, ours, theirs)


def _loose(
    parts: Sequence[Part], numbers: Sequence[int], within: Mapping[int, tuple[int, ...]]
) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for number in numbers:
        part = parts[number]
        if not part.shape and part.scope.counts and number not in within:
            found.setdefault(part.mark, []).append(number)
    return found


def _alike(pairing: Pairing, ours: dict[str, list[int]], theirs: dict[str, list[int]]) -> None:
    """What is left of them: the pairs of one sort that share most."""
    left = [number for numbers in ours.values() for number in numbers if number not in pairing.pairs]
    others = [number for numbers in theirs.values() for number in numbers if number not in pairing.taken]
    if len(left) * len(others) > _WORTH_COMPARING**2:
        pairing.undecided |= {(False, one) for one in left} | {(True, other) for other in others}
        pairing.unsettled.append((len(left), len(others)))
        return
    found = []
    for one in left:
        for other in others:
            before, after = pairing.before.parts[one], pairing.after.parts[other]
            if _sort(before) == _sort(after):
                found.append((-_shared(before, after), one, other))
    for _, one, other in sorted(found):
        if one not in pairing.pairs and other not in pairing.taken:
            pairing.pair(one, other)


def _sort(part: Part) -> tuple[str, object]:
    return (part.kind, part.properties.get("PredefinedType"))


def _shared(before: Part, after: Part) -> int:
    same = sum(1 for key, value in before.properties.items() if after.properties.get(key) == value)
    return same + (before.material == after.material)
