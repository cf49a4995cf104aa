"""Numbers of articles, divisions and paragraphs, in the order of the law."""

from __future__ import annotations

import re
from functools import cache
from typing import TypeAlias

NumberKey: TypeAlias = tuple[tuple[int, str], ...]


@cache
def number_key(number: str) -> NumberKey:
    """Orders as the law does: 4.9 < 4.10 < 4.10a < 4.11."""
    parts = (re.fullmatch(r"(\d+)([A-Za-z]*)", part) for part in number.split("."))
    return tuple((int(part[1]), part[2]) for part in parts if part)


def between(number: str | None, first: str, last: str) -> bool:
    """Whether `number` lies from `first` up to and including `last`; None does not."""
    return number is not None and number_key(first) <= number_key(number) <= number_key(last)
