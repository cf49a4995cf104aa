"""What the engine reads: facts with their source, elements, lists of elements, and the whole situation.

Readers (`home`, `ifc`) make these; the engine never asks where they came from, but every verdict can say so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from typing import Literal, TypeAlias

from bblcheck.engine.values import Interval
from bblcheck.records import dataclass

SourceKind: TypeAlias = Literal[
    "home file",
    "site file",
    "dossier",
    "command line",
    "ifc property",
    "ifc quantity",
    "ifc attribute",
    "geometry",
    "derived",
    "example",
]
GapKind: TypeAlias = Literal["missing", "review"]
Value: TypeAlias = Interval | bool | str | date


@dataclass(frozen=True, slots=True)
class Paper:
    """A document that proves a value: what it is called, and what it can be checked by.

    `valid_until` is the first day on which it no longer holds. `types` and `serials` are the homes it is about;
    both empty: it does not say. `path` is its file, seen from the folder of the file that names it.
    """

    name: str
    number: str | None = None
    issued: date | None = None
    valid_until: date | None = None
    path: str | None = None
    sha256: str | None = None
    types: tuple[str, ...] = ()
    serials: tuple[str, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether another person can tell that it is this document: number, date and digest are known."""
        return None not in (self.number, self.issued, self.sha256)

    @property
    def label(self) -> str:
        """The name, with number and date where they are known."""
        details = ", ".join(str(part) for part in (self.number, self.issued) if part is not None)
        return f"{self.name} ({details})" if details else self.name


@dataclass(frozen=True, slots=True)
class Source:
    """Where a value was read. `where` is a JSON pointer with the file, or GlobalId, set and name.

    `document` is what a person calls the documents; `papers` are those of which more than the name is known.
    """

    kind: SourceKind
    where: str
    document: str | None = None
    note: str | None = None
    papers: tuple[Paper, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """A value with its source. Numbers are in the base unit of the attribute's dimension.

    `method` is the norm the value was determined by, None if it was not said. `bound` marks an interval that
    only bounds the value (an upper bound): where it does not decide, a person must look. `conflict` holds the
    other values that were found; a rule that needs the fact is then to be reviewed.
    """

    value: Value
    source: Source
    method: str | None = None
    bound: bool = False
    conflict: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Unknown:
    """A fact that is not known, and why: nothing said (missing) or sources disagree (review)."""

    reason: str
    kind: GapKind = "missing"


@dataclass(frozen=True, slots=True)
class Element:
    """One thing: `id` unique within the situation, `concept` a begrip, `name` what a person calls it."""

    id: str
    concept: str
    name: str
    facts: Mapping[str, Fact | Unknown]
    lists: Mapping[str, ElementList] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ElementList:
    """Elements in the order of their file. `complete` is False when there may be more; `reason` says why."""

    items: tuple[Element, ...]
    complete: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Situation:
    """One home, at one place, at one date: all that a rule may read.

    `singles` holds the concepts without a plural by name, `lists` the base lists by plural. A list that is
    absent is unknown. `reading` chooses between derivations that carry a `lezing`.
    """

    singles: Mapping[str, Element]
    lists: Mapping[str, ElementList]
    reference_date: date
    reading: str | None = None
