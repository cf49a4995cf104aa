"""The parts of a comparison that are told, in one order for every form of text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Literal, TypeAlias

from bblcheck.report.texts import Language
from bblcheck.result.cleaning import cleaned
from bblcheck.result.comparison import StateComparison

PartName: TypeAlias = Literal["head", "whole", "elements", "works", "unknown", "closing"]
Teller: TypeAlias = Callable[[StateComparison, Language, bool], Iterator[str]]
"""Tells one part; the last argument asks for everything."""
ORDER: tuple[PartName, ...] = ("head", "whole", "elements", "works", "unknown", "closing")


def lines_of(
    parts: Mapping[PartName, Teller], result: StateComparison, language: Language, *, everything: bool
) -> list[str]:
    """The lines of all parts."""
    result = cleaned(result)
    return [line for name in ORDER for line in parts[name](result, language, everything)]
