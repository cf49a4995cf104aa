"""The home that a row of an example table describes: what it names is known, the rest is not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bblcheck.engine.facts import Element, ElementList, Fact, Situation, Source, Unknown, Value
from bblcheck.engine.gaps import NOT_GIVEN
from bblcheck.engine.rule import Rule
from bblcheck.engine.values import exactly
from bblcheck.engine.walk import within
from bblcheck.language.errors import RuleError
from bblcheck.language.tree import (
    Aggregate,
    Body,
    BooleanLiteral,
    Comparison,
    Conjunction,
    Count,
    DateLiteral,
    Disjunction,
    ExampleCell,
    Examples,
    ExampleUnknown,
    ExampleValues,
    Expr,
    Kenmerk,
    Negation,
    Option,
    Path,
    Position,
    Quantifier,
    Quantity,
    Reference,
    TextLiteral,
)
from bblcheck.language.units import parse_unit
from bblcheck.language.vocabulary import Concept, Vocabulary

SOURCE = Source("example", "voorbeeld")
REFERENCE_DATE = ("peildatum",)
READING = ("lezing",)
Binder = Quantifier | Count | Aggregate


@dataclass(slots=True)
class Draft:
    """An element in the making."""

    id: str
    concept: Concept
    facts: dict[str, Fact | Unknown] = field(default_factory=dict)
    lists: dict[str, DraftList] = field(default_factory=dict)


@dataclass(slots=True)
class DraftList:
    """A list in the making; `concept` may be a view, whose condition the elements are made to meet."""

    concept: Concept
    where: list[tuple[str, Expr]] = field(default_factory=list)
    items: list[Draft] = field(default_factory=list)
    complete: bool = True
    unknown: bool = False


class ExampleHome:
    """Filled cell by cell, then built. Raises `RuleError` for a cell that fits nothing."""

    def __init__(self, vocabulary: Vocabulary, rules: Sequence[Rule], method: int = 0) -> None:
        """`method` chooses among the methods that the rules ask for one attribute, if they ask for more."""
        self.vocabulary = vocabulary
        self.day = rules[0].validity.start
        self.reading: str | None = None
        self.singles: dict[str, Draft] = {}
        self.roots: dict[str, DraftList] = {}
        self.counter = 0
        self.binders: dict[str, Binder] = {}
        self.methods: dict[str, str] = {}
        asked: dict[str, dict[str, None]] = {}
        for rule in rules:
            for binder in binders_in(rule.body):
                self.binders.setdefault(_variable(binder), binder)
            for expr in expressions_in(rule.body):
                if isinstance(expr, Reference) and expr.method is not None:
                    asked.setdefault(expr.path[-1], {})[expr.method] = None
        for name, methods in asked.items():
            self.methods[name] = list(methods)[min(method, len(methods) - 1)]
        self.choices = max((len(methods) for methods in asked.values()), default=1)

    # --- filling

    def fill_row(self, table: Examples, cells: Sequence[ExampleCell]) -> None:
        """What all rows share, and the cells of one. One value is that of every element the row has."""
        columns = list(zip(table.columns[:-1], cells[:-1], strict=True))
        for path, cell in columns:
            whole = self._list(path[:-1], cell.at) if len(path) > 1 else None
            if whole is not None and isinstance(cell, ExampleValues):
                self._grow(whole, len(cell.values))
        for path, literal in table.given:
            self.give(path, (literal,), complete=True, at=table.at)
        for path, cell in columns:
            self.fill(path, cell)

    def fill(self, path: Path, cell: ExampleCell) -> None:
        match cell:
            case ExampleUnknown():
                self.unknown(path, cell.at)
            case ExampleValues():
                self.give(path, cell.values, complete=cell.complete, at=cell.at)
            case _:
                raise RuleError("een uitkomst hoort in de laatste kolom", cell.at)

    def unknown(self, path: Path, at: Position) -> None:
        """A cell `?`."""
        found = self._list(path, at)
        if found is not None:
            found.unknown = True
            return
        for element, kenmerk in self._targets(path, 1, at):
            element.facts[kenmerk.name] = Unknown(NOT_GIVEN)

    def give(self, path: Path, values: Sequence[Expr], *, complete: bool, at: Position) -> None:
        """A cell with values; none is an empty list, an incomplete one ends in `...`."""
        if path in (REFERENCE_DATE, READING):
            self._setting(path, values, at)
            return
        found = self._list(path, at)
        if found is not None:
            self._size(found, values, at)
            found.complete = found.complete and complete
            return
        whole = self._list(path[:-1], at)
        if whole is not None:
            whole.complete = whole.complete and complete
        if not values:
            return
        targets = list(self._targets(path, len(values), at))
        shared = len(values) == 1
        if not shared and len(targets) != len(values):
            raise RuleError(
                f"{'.'.join(path)} heeft hier {len(values)} waarden voor {len(targets)} elementen", at
            )
        for index, (element, kenmerk) in enumerate(targets):
            element.facts[kenmerk.name] = self._fact(kenmerk, values[0 if shared else index], at)

    def _setting(self, path: Path, values: Sequence[Expr], at: Position) -> None:
        value = values[0] if len(values) == 1 else None
        if path == REFERENCE_DATE and isinstance(value, DateLiteral):
            self.day = value.value
        elif path == READING and isinstance(value, Option):
            self.reading = value.name
        else:
            raise RuleError(f"deze waarde past niet bij {path[0]}", at)

    def _size(self, found: DraftList, values: Sequence[Expr], at: Position) -> None:
        """A list by itself: `leeg`, or how many elements it has."""
        if not values:
            return
        value = values[0]
        if not isinstance(value, Quantity) or value.value.denominator != 1 or len(values) > 1:
            raise RuleError("een lijst is `leeg`, `?` of een aantal", at)
        self._grow(found, value.value.numerator)

    def _targets(self, path: Path, count: int, at: Position) -> Iterator[tuple[Draft, Kenmerk]]:
        """The elements whose attribute a column gives; there will be at least `count`."""
        if len(path) < 2:
            raise RuleError(f"{'.'.join(path)} is geen kenmerk", at, "schrijf begrip.kenmerk")
        whole = self._list(path[:-1], at)
        if whole is None:
            single = self._single(path, at)
            elements = [single]
        else:
            self._grow(whole, count)
            elements = whole.items
        for element in elements:
            kenmerk = element.concept.attributes.get(path[-1])
            if kenmerk is None:
                raise RuleError(f"{element.concept.name} heeft geen kenmerk {path[-1]}", at)
            yield element, kenmerk

    def _grow(self, found: DraftList, count: int) -> None:
        while len(found.items) < count:
            self.counter += 1
            found.items.append(Draft(f"{found.concept.name} {self.counter}", found.concept))

    # --- where a path leads

    def _single(self, path: Path, at: Position) -> Draft:
        concept = self.vocabulary.concepts.get(path[0])
        if len(path) != 2 or concept is None or concept.plural is not None:
            raise RuleError(f"{'.'.join(path)} is hier niet bekend", at, "noem een begrip of een variabele")
        return self.singles.setdefault(path[0], Draft(path[0], concept))

    def _list(self, path: Path, at: Position) -> DraftList | None:
        """The list that a path means: a root list, that of a variable, or that of an element's attribute."""
        if len(path) == 1 and path[0] in self.binders:
            return self._bound(self.binders[path[0]], at)
        if len(path) == 1:
            concept = self.vocabulary.plurals.get(path[0])
            return self.roots.setdefault(path[0], DraftList(concept)) if concept is not None else None
        if len(path) == 2:
            return self._nested(path, at)
        return None

    def _bound(self, binder: Binder, at: Position) -> DraftList:
        """The first list of a quantifier; its other lists are known to be empty."""
        first, *others = binder.lists
        found = self._list(first, at)
        if found is None:
            raise RuleError(f"{'.'.join(first)} is geen lijst", at)
        if binder.where is not None and not found.where:
            found.where.append((_variable(binder), binder.where))
        for other in others:
            self._list(other, at)
        return found

    def _nested(self, path: Path, at: Position) -> DraftList | None:
        """A list attribute, of the first element that the variable (or list, or single) stands for."""
        owners = self._list(path[:1], at)
        if owners is not None:
            kenmerk = owners.concept.attributes.get(path[1])
        else:
            concept = self.vocabulary.concepts.get(path[0])
            kenmerk = concept.attributes.get(path[1]) if concept is not None else None
        if kenmerk is None or kenmerk.kind.name != "list":
            return None
        if owners is None:
            owner = self._single(path, at)
        else:
            self._grow(owners, 1)
            owner = owners.items[0]
        concept = self.vocabulary.concepts[kenmerk.kind.element or ""]
        return owner.lists.setdefault(path[1], DraftList(concept))

    def machine_path(self, path: Path, at: Position) -> tuple[str, str | None]:
        """A path as gaps name it: the root, and the attribute (None for a whole list)."""
        found = self._list(path, at)
        if found is not None and len(path) == 1:
            return self._root(found.concept).plural or "", None
        if len(path) < 2:
            raise RuleError(f"{'.'.join(path)} is hier niet bekend", at)
        whole = self._list(path[:-1], at)
        if whole is None:
            return path[0], path[-1]
        return self._root(whole.concept).plural or "", path[-1]

    def _root(self, concept: Concept) -> Concept:
        while concept.base is not None:
            concept = self.vocabulary.concepts[concept.base]
        return concept

    # --- building

    def _fact(self, kenmerk: Kenmerk, literal: Expr, at: Position) -> Fact:
        value = _value(kenmerk, literal)
        if value is None:
            raise RuleError(f"deze waarde past niet bij {kenmerk.name}", at)
        return Fact(value, SOURCE, self.methods.get(kenmerk.name))

    def situation(self) -> Situation:
        """The home of the row."""
        lists: dict[str, tuple[list[Element], bool]] = {}
        unknown = {self._root(found.concept).plural for found in self.roots.values() if found.unknown}
        for found in self.roots.values():
            self._build_list(found, lists)
        singles = {name: self._build(draft, lists) for name, draft in self.singles.items()}
        built = {
            plural: ElementList(tuple(items), complete)
            for plural, (items, complete) in lists.items()
            if plural not in unknown
        }
        return Situation(singles, built, self.day, self.reading)

    def _build_list(self, found: DraftList, lists: dict[str, tuple[list[Element], bool]]) -> ElementList:
        """The list itself; its elements also stand in the root list of their concept."""
        plural = self._root(found.concept).plural or ""
        elements = []
        for draft in found.items:
            self._meet_conditions(draft, found)
            elements.append(self._build(draft, lists))
        items, complete = lists.get(plural, ([], True))
        lists[plural] = ([*items, *elements], complete and found.complete)
        return ElementList(tuple(elements), found.complete)

    def _build(self, draft: Draft, lists: dict[str, tuple[list[Element], bool]]) -> Element:
        own = {}
        for name, found in draft.lists.items():
            via = draft.concept.attributes[name].kind.via
            for child in found.items:
                if via is not None:
                    child.facts.setdefault(via, Fact(draft.id, SOURCE))
            if not found.unknown:
                own[name] = self._build_list(found, lists)
        return Element(draft.id, self._root(draft.concept).name, draft.id, draft.facts, own)

    def _meet_conditions(self, draft: Draft, found: DraftList) -> None:
        """What the row does not say, is such that the element belongs to the list it was named in."""
        concept: Concept | None = found.concept
        while concept is not None and concept.where is not None:
            self._assume(draft, concept.where, None)
            concept = self.vocabulary.concepts.get(concept.base or "")
        for variable, where in found.where:
            self._assume(draft, where, variable)

    def _assume(self, draft: Draft, condition: Expr, variable: str | None) -> None:
        for name, literal in _meeting(condition):
            own = name[-1] if (name[:-1] == ((variable,) if variable else ())) else None
            kenmerk = draft.concept.attributes.get(own) if own is not None else None
            value = _value(kenmerk, literal) if kenmerk is not None else None
            if kenmerk is not None and value is not None:
                draft.facts.setdefault(kenmerk.name, Fact(value, SOURCE, self.methods.get(kenmerk.name)))


def _meeting(condition: Expr) -> Iterator[tuple[Path, Expr]]:
    """Attributes with a value that make a condition hold, where that is plain to see."""
    match condition:
        case Disjunction():
            yield from _meeting(condition.parts[0])
        case Conjunction():
            for part in condition.parts:
                yield from _meeting(part)
        case Reference():
            yield condition.path, BooleanLiteral(True, condition.at)
        case Negation(inner=Reference() as inner):
            yield inner.path, BooleanLiteral(False, condition.at)
        case Comparison(left=Reference() as left, tests=(test,)) if test.operator != "meer dan":
            yield left.path, test.limit


def _value(kenmerk: Kenmerk, literal: Expr) -> Value | None:
    """A literal as a value of the attribute; None if it does not fit."""
    kind = kenmerk.kind
    match literal:
        case Quantity() if kind.name in ("quantity", "number", "count"):
            return exactly(literal.value * parse_unit(literal.unit or kind.unit)[1])
        case BooleanLiteral() if kind.name == "boolean":
            return literal.value
        case DateLiteral() if kind.name == "date":
            return literal.value
        case TextLiteral() if kind.name == "text":
            return literal.value
        case Option(name=name) | Reference(path=(name,)):
            return _option(kenmerk, name)
        case _:
            return None


def _option(kenmerk: Kenmerk, name: str) -> Value | None:
    fits = name in kenmerk.kind.options or kenmerk.kind.name == "text"
    return name if fits else None


# --- what a rule binds


def _variable(binder: Binder) -> str:
    return binder.variable


def bodies_in(body: Body) -> Iterator[Body]:
    yield body
    for part in body.parts:
        yield from bodies_in(part.body)


def expressions_in(body: Body) -> Iterator[Expr]:
    """Every expression in a body, its parts included."""
    for item in bodies_in(body):
        wheres = (q.where for q in item.quantifiers if q.where is not None)
        for expr in (*wheres, *item.conditions, *item.requirements):
            yield from within(expr)


def binders_in(body: Body) -> Iterator[Binder]:
    """Every place where a variable is bound to lists: quantifiers first."""
    for item in bodies_in(body):
        yield from item.quantifiers
    for expr in expressions_in(body):
        if isinstance(expr, Count | Aggregate):
            yield expr
