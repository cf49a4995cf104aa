"""What the engine is given: rules (one per lid), the tables around them, and which of them are selected."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from functools import cached_property
from typing import Protocol

from bblcheck.language.tree import Body, Expr, Position, Table, Validity
from bblcheck.language.vocabulary import Vocabulary
from bblcheck.records import dataclass


@dataclass(frozen=True)
class Rule:
    """One lid, or an article without leden (`lid` is None), with the address that names it."""

    besluit: str
    chapter: str | None
    division: str | None
    paragraph: str | None
    article: str
    title: str
    lid: str | None
    body: Body
    validity: Validity
    at: Position

    @cached_property
    def id(self) -> str:
        """The citation: `bbl 4.164 lid 4`, `bbl 3.20`, `bouwbesluit2012 1.15 lid 1`."""
        return f"{self.besluit} {self.article}" + (f" lid {self.lid}" if self.lid else "")


@dataclass(frozen=True, slots=True)
class SteeringColumn:
    """The column of a steering table that says which leden of an article apply to which row."""

    table: Table
    column: int


class Lawbook(Protocol):
    """The law at one date, as far as the engine needs it."""

    @property
    def vocabulary(self) -> Vocabulary: ...

    def table(self, rule: Rule, number: str) -> Table:
        """The table that a rule means by `tabel NUMBER`: of its own besluit, in force at the same date."""
        ...

    def steering(self, rule: Rule) -> tuple[SteeringColumn, ...]:
        """The columns of steering tables that name the rule's article; empty if there is none."""
        ...


@dataclass(frozen=True, slots=True)
class SelectedRule:
    """A rule that the regime calls in: at which level, with which moved limits, by which routes."""

    rule: Rule
    level: str
    limits: Mapping[str, Expr] = field(default_factory=dict)
    basis: tuple[str, ...] = ()
    part: str | None = None


def has_norm(body: Body) -> bool:
    """Whether a lid asks something of the home, as opposed to only routing to or bearing on other rules."""
    return bool(body.requirements or body.questions) or any(has_norm(part.body) for part in body.parts)


def bears_on_others(body: Body) -> bool:
    """Whether a lid says something of other rules: calls them in, takes them out, replaces or narrows them."""
    bodies = (body, *(part.body for part in body.parts))
    return any(each.routes or each.relations for each in bodies)
