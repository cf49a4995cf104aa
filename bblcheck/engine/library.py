"""What is compiled once per law: the scope of the home, derivations, views, and every rule."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field, replace
from typing import TYPE_CHECKING, TypeVar

from bblcheck.engine.compiled import Compiled, TruthFn
from bblcheck.engine.facts import Element, Situation
from bblcheck.engine.rule import Lawbook, Rule
from bblcheck.engine.run import Candidates, Run, Slots, Value
from bblcheck.engine.scope import Depth, Scope
from bblcheck.language.errors import RuleError
from bblcheck.language.tree import Expr, Position, Table
from bblcheck.language.vocabulary import Concept
from bblcheck.records import dataclass

if TYPE_CHECKING:
    from bblcheck.engine.compile import CompiledRule
    from bblcheck.engine.relations import Plan

Derive = Callable[[Run, Element], Value]
RowsFn = Callable[[Run, Slots], Candidates]


@dataclass(frozen=True, eq=False)
class Library:
    """Compiled parts of one law. Everything in it is made when it is first needed, and kept.

    Trees are kept by identity, so a law must give the same rules each time it is asked.
    """

    book: Lawbook
    singles: tuple[str, ...]
    scope: Scope
    derivations: dict[tuple[str, str], Derive] = field(default_factory=dict)
    filters: dict[str, tuple[TruthFn, int, int]] = field(default_factory=dict)
    rules: dict[object, tuple[object, CompiledRule]] = field(default_factory=dict)
    truths: dict[int, tuple[Expr, TruthFn, Scope]] = field(default_factory=dict)
    plans: dict[object, tuple[tuple[Rule, ...], Plan]] = field(default_factory=dict)
    tables: dict[int, tuple[Table, RowsFn]] = field(default_factory=dict)

    def fresh_scope(self) -> Scope:
        """The scope of the home, to bind elements in."""
        return replace(self.scope, depth=Depth(len(self.singles)))

    def run(self, situation: Situation, *, tracing: bool = False) -> Run:
        """A fresh evaluation of `situation`."""
        return Run(situation, self.singles, tracing=tracing)


KEPT = 32
"""How many laws are kept compiled."""

_libraries: dict[int, Library] = {}


def library_of(book: Lawbook) -> Library:
    """The compiled parts of `book`, which is known by its identity."""
    found = _libraries.get(id(book))
    if found is None or found.book is not book:
        singles = tuple(concept.name for concept in book.vocabulary.singles())
        found = Library(book, singles, Scope.of(book.vocabulary, singles))
        keep(_libraries, id(book), found, KEPT)
    return found


_Key = TypeVar("_Key")
_Kept = TypeVar("_Kept")


def keep(kept: dict[_Key, _Kept], key: _Key, value: _Kept, most: int) -> _Kept:
    """Put a value among those that are kept; the oldest make way for it when there are `most`."""
    while len(kept) >= most:
        del kept[next(iter(kept))]
    kept[key] = value
    return value


@dataclass(frozen=True, slots=True)
class Context:
    """Where an expression stands. `rule` is None in a derivation; `limits` are the limits that were moved;
    `inherited` is what `grens` means."""

    library: Library
    scope: Scope
    rule: Rule | None = None
    limits: Mapping[str, Expr] = field(default_factory=dict)
    inherited: Compiled | None = None

    def within(self, scope: Scope) -> Context:
        return replace(self, scope=scope)

    def table(self, number: str, at: Position) -> Table:
        """Table `number` as the rule means it. Raises `RuleError` outside a rule or for an unknown table."""
        if self.rule is None:
            raise RuleError(f"tabel {number} kan hier niet", at, "een afleiding leest geen tabellen")
        try:
            return self.library.book.table(self.rule, number)
        except KeyError:
            message = f"tabel {number} bestaat niet in {self.rule.besluit}"
            raise RuleError(message, at, "noem een tabel van hetzelfde besluit") from None


def root_concept(concept: Concept, context: Context) -> Concept:
    """The concept whose elements a view shows; the concept itself if it is no view."""
    known = context.scope.vocabulary.concepts
    while concept.base is not None and concept.base in known:
        concept = known[concept.base]
    return concept
