"""Boxes in plan, found by place without looking at each: what lies near a spot, in a model of any size."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

Box: TypeAlias = tuple[float, float, float, float]
"""Lowest x and y, highest x and y, in metres."""

_CELL = 4.0
_MOST_CELLS = 10_000


def box_of(corners: Iterable[Sequence[float]]) -> Box:
    """The box around at least one corner."""
    spots = [(corner[0], corner[1]) for corner in corners]
    xs, ys = [x for x, _ in spots], [y for _, y in spots]
    return (min(xs), min(ys), max(xs), max(ys))


class Grid:
    """Numbered boxes. What is larger than the grid can hold is found everywhere."""

    def __init__(self, boxes: Sequence[Box]) -> None:
        self._boxes = boxes
        self._cells: dict[tuple[int, int], list[int]] = {}
        self._large: list[int] = []
        for number, box in enumerate(boxes):
            cells = _cells(box)
            if cells is None:
                self._large.append(number)
                continue
            for cell in cells:
                self._cells.setdefault(cell, []).append(number)

    def near(self, box: Box) -> list[int]:
        """The numbers of the boxes that touch `box`, in order."""
        cells = _cells(box)
        if cells is None:
            candidates: Iterable[int] = range(len(self._boxes))
        else:
            candidates = {number for cell in cells for number in self._cells.get(cell, ())} | {*self._large}
        return sorted(number for number in candidates if _touch(self._boxes[number], box))


def _cells(box: Box) -> Iterator[tuple[int, int]] | None:
    left, low, right, high = (math.floor(side / _CELL) for side in box)
    if (right - left + 1) * (high - low + 1) > _MOST_CELLS:
        return None
    return ((x, y) for x in range(left, right + 1) for y in range(low, high + 1))


def _touch(one: Box, other: Box) -> bool:
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]
