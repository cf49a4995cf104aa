"""What one input says of one home: facts of singles and of elements in lists. A layer of a situation.

Every reader (home file, site file, dossier, command line, IFC) makes a `HomeContent`; `situation` lays them
over each other. Facts are in base units and carry their source.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import TypeAlias

from bblcheck.engine.facts import Fact, Unknown
from bblcheck.records import dataclass

Facts: TypeAlias = Mapping[str, Fact | Unknown]
EVERY_ELEMENT = "*"


@dataclass(frozen=True, slots=True)
class Item:
    """One element of a list. `name` None: not said. Id `*` stands for every element (site files only)."""

    id: str
    name: str | None
    facts: Facts
    lists: Mapping[str, ListPart] = field(default_factory=dict)
    where: str = ""


@dataclass(frozen=True, slots=True)
class ListPart:
    """Elements of one list as this input gives them. `complete` None: the input does not say; `reason` tells
    why a list is not complete; `where` is the place of the list in its file."""

    items: tuple[Item, ...]
    complete: bool | None = None
    reason: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True)
class HomeContent:
    """One layer. `singles` by concept, `lists` by plural of a base list.

    `complete` True says that every list is complete, and that a list which is nowhere given is empty.
    `adds` False: elements are only filled, never added (site files, command line).
    """

    name: str
    singles: Mapping[str, Facts]
    lists: Mapping[str, ListPart]
    complete: bool | None = None
    adds: bool = True


EMPTY = HomeContent("", {}, {})


@dataclass(frozen=True, slots=True)
class Home:
    """One home: `id` within its file ("" when the file holds one home), the name a person reads."""

    id: str
    name: str
    content: HomeContent


@dataclass(frozen=True, slots=True)
class HomeFile:
    """The homes of one file, at least one, in the order of the file. `file` is the path as it was given."""

    file: str
    name: str
    type: str | None
    serial: str | None
    homes: tuple[Home, ...]
