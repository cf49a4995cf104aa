"""What stands on the pages: headings, texts, lists, tables and drawings, as plain data."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from bblcheck.engine.verdicts import Verdict


@dataclass(frozen=True, slots=True)
class Words:
    """A piece of text; with a verdict it gets its colour and border. With a link it leads to a page of the law, or to
    the heading with the anchor behind `#`, of which it then names the page."""

    text: str
    link: str = ""
    verdict: Verdict | None = None
    bold: bool = False
    quiet: bool = False


Cell: TypeAlias = Sequence[Words]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 starts a home. Links lead to its `anchor`."""

    level: int
    text: str
    anchor: str = ""
    kind: str = field(default="heading", init=False)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text."""

    words: Cell
    kind: str = field(default="paragraph", init=False)


@dataclass(frozen=True, slots=True)
class Listing:
    """Items under each other; numbered from `start` when it is not 0."""

    items: Sequence[Cell]
    start: int = 0
    kind: str = field(default="listing", init=False)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head that comes back on every page. `widths` are shares of the page."""

    head: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    widths: Sequence[int]
    kind: str = field(default="table", init=False)


@dataclass(frozen=True, slots=True)
class Code:
    """Lines as they are."""

    lines: Sequence[str]
    kind: str = field(default="code", init=False)


@dataclass(frozen=True, slots=True)
class Drawing:
    """An SVG, and what it shows in words."""

    svg: str
    title: str
    kind: str = field(default="drawing", init=False)


@dataclass(frozen=True, slots=True)
class Card:
    """The decision: a sign, the sentence, what it means, the counts, why, and what to do next."""

    verdict: Verdict
    sign: str
    about: str
    sentence: str
    plain: str
    counts: Cell
    why: Sequence[Cell]
    next: Sequence[Cell]
    titles: tuple[str, str]
    facts: Sequence[tuple[str, str]]
    kind: str = field(default="card", init=False)


Block: TypeAlias = Heading | Paragraph | Listing | Table | Code | Drawing | Card


def cell(*words: Words | str) -> Cell:
    """A cell of plain texts and words; empty texts are left out."""
    made = (Words(each) if isinstance(each, str) else each for each in words)
    return tuple(each for each in made if each.text)


def cells(texts: Iterable[str]) -> tuple[Cell, ...]:
    """A row of plain texts."""
    return tuple(cell(text) for text in texts)
