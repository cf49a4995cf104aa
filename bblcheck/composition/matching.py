"""Which element of one state is which element of the other: by id, then by name, then by equal facts."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from bblcheck.engine.facts import Element

Pair: TypeAlias = tuple[Element, Element]
Signature: TypeAlias = Callable[[Element], Hashable]


@dataclass(frozen=True, slots=True)
class Matched:
    """Pairs in the order of the first state, and what is left on either side."""

    pairs: tuple[Pair, ...]
    before: tuple[Element, ...]
    after: tuple[Element, ...]


def match(
    before: Sequence[Element],
    after: Sequence[Element],
    signature: Signature,
    settled: Collection[str] = (),
) -> Matched:
    """One to one. `signature` holds the facts that make two elements interchangeable.

    Id first; elements whose id is `settled` pair by nothing else. A name pairs only when it is unique on both
    sides, unless the facts agree as well.
    """
    left, right = list(before), list(after)
    pairs = _take(left, right, lambda element: element.id, unique=True)
    alone = [[each for each in side if each.id in settled] for side in (left, right)]
    left, right = ([each for each in side if each.id not in settled] for side in (left, right))
    pairs += _take(left, right, lambda element: (element.name, signature(element)), unique=False)
    pairs += _take(left, right, lambda element: element.name, unique=True)
    pairs += _take(left, right, signature, unique=False)
    order = {element.id: index for index, element in enumerate(before)}
    pairs.sort(key=lambda pair: order[pair[0].id])
    return Matched(tuple(pairs), (*left, *alone[0]), (*right, *alone[1]))


def _take(
    left: list[Element], right: list[Element], key: Callable[[Element], Hashable], unique: bool
) -> list[Pair]:
    """Pair elements with equal keys and take them out of both lists."""
    on_left, on_right = _by_key(left, key), _by_key(right, key)
    pairs = []
    for value, elements in on_left.items():
        others = on_right.get(value, [])
        if not unique or len(elements) == len(others) == 1:
            pairs += list(zip(elements, others, strict=False))
    taken = {id(element) for pair in pairs for element in pair}
    left[:] = [element for element in left if id(element) not in taken]
    right[:] = [element for element in right if id(element) not in taken]
    return pairs


def _by_key(elements: Iterable[Element], key: Callable[[Element], Hashable]) -> dict[Hashable, list[Element]]:
    groups: dict[Hashable, list[Element]] = {}
    for element in elements:
        groups.setdefault(key(element), []).append(element)
    return groups
