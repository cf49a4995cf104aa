"""The one list of static checks, and what each of them is given."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from bblcheck.language.checking.index import LidIndex, PlacedLid
from bblcheck.language.checking.tables import TableBook
from bblcheck.language.errors import Finding
from bblcheck.language.tree import Body, Position, RuleFile
from bblcheck.language.vocabulary import Vocabulary

Versions = Mapping[str, Sequence[date]]
"""The published versions of each decree, by its name in rule files."""


@dataclass(frozen=True)
class Book:
    """All rule files, indexed, with the published versions."""

    files: tuple[RuleFile, ...]
    versions: Versions

    @cached_property
    def vocabulary(self) -> Vocabulary:
        return Vocabulary.of(begrip for file in self.files for begrip in file.begrippen)

    @cached_property
    def tables(self) -> TableBook:
        return TableBook(self.files)

    @cached_property
    def index(self) -> LidIndex:
        return LidIndex(self.files)

    @property
    def leden(self) -> tuple[PlacedLid, ...]:
        """Every lid, and every article without leden, in the order of the files."""
        return self.index.leden


@dataclass(frozen=True, slots=True)
class Check:
    """One static check: its code, what it finds in Dutch, and how to put it right. `bad` and `good` are rules in
    which it finds something and nothing; they stand beside `lint.samples`."""

    code: str
    title: str
    explanation: str
    find: Callable[[Book], Iterable[tuple[str, Position, str]]]
    """Yields message, place and hint."""
    bad: str
    good: str

    def findings(self, book: Book) -> Iterator[Finding]:
        for message, at, hint in self.find(book):
            yield Finding(message, at, hint, code=self.code)


def bodies(body: Body) -> Iterator[Body]:
    """A body and those of its parts."""
    yield body
    for part in body.parts:
        yield from bodies(part.body)
