"""The tree of a rule file: what the parser gives and everything else reads. Immutable, without behaviour.

Numbers are exact (`Fraction`) in the unit that was written; units are names from `language.units`.
Every node that a message may have to point at carries `at`, its place in the file.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Literal, TypeAlias

from bblcheck.records import dataclass


@dataclass(frozen=True, slots=True)
class Position:
    """Where something stands: file as given to the parser, line and column counted from 1."""

    file: str
    line: int
    column: int


Path: TypeAlias = tuple[str, ...]
Operator: TypeAlias = Literal["ten minste", "ten hoogste", "meer dan", "minder dan", "is"]


# --- expressions


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit; `unit` is "" for a bare number."""

    value: Fraction
    unit: str
    at: Position


@dataclass(frozen=True, slots=True)
class DateLiteral:
    value: date
    at: Position


@dataclass(frozen=True, slots=True)
class TextLiteral:
    value: str
    at: Position


@dataclass(frozen=True, slots=True)
class BooleanLiteral:
    value: bool
    at: Position


@dataclass(frozen=True, slots=True)
class Option:
    """An option of a choice or a class, written as one name."""

    name: str
    at: Position


@dataclass(frozen=True, slots=True)
class Reference:
    """A path to a fact. One bare name beside a choice is an option: the checker decides."""

    path: Path
    method: str | None
    at: Position


@dataclass(frozen=True, slots=True)
class Negation:
    inner: Expr
    at: Position


@dataclass(frozen=True, slots=True)
class Conjunction:
    parts: tuple[Expr, ...]
    at: Position


@dataclass(frozen=True, slots=True)
class Disjunction:
    parts: tuple[Expr, ...]
    at: Position


@dataclass(frozen=True, slots=True)
class Test:
    """One comparison against a limit; `name` is set by `grens NAME = ...`."""

    operator: Operator
    limit: Expr
    name: str | None
    at: Position


@dataclass(frozen=True, slots=True)
class Comparison:
    """`left` against each of `tests`; all must hold (a band has two)."""

    left: Expr
    tests: tuple[Test, ...]
    at: Position


@dataclass(frozen=True, slots=True)
class Arithmetic:
    operator: Literal["+", "-", "*", "gedeeld door"]
    left: Expr
    right: Expr
    at: Position


@dataclass(frozen=True, slots=True)
class Negative:
    inner: Expr
    at: Position


@dataclass(frozen=True, slots=True)
class Bounded:
    """`inner met een minimum van minimum met een maximum van maximum`."""

    inner: Expr
    minimum: Expr | None
    maximum: Expr | None
    at: Position


@dataclass(frozen=True, slots=True)
class TableValue:
    table: str
    column: str
    at: Position


@dataclass(frozen=True, slots=True)
class InheritedLimit:
    """`grens` inside `met grens NAME = ...`: the limit as the called lid states it."""

    at: Position


@dataclass(frozen=True, slots=True)
class Count:
    variable: str
    lists: tuple[Path, ...]
    where: Expr | None
    at: Position


@dataclass(frozen=True, slots=True)
class Aggregate:
    operator: Literal["som", "grootste", "kleinste"]
    body: Expr
    variable: str
    lists: tuple[Path, ...]
    where: Expr | None
    at: Position


@dataclass(frozen=True, slots=True)
class Conditional:
    """`value als condition anders otherwise`; only in `volgt uit`."""

    value: Expr
    condition: Expr
    otherwise: Expr
    at: Position


Expr: TypeAlias = (
    Quantity
    | DateLiteral
    | TextLiteral
    | BooleanLiteral
    | Option
    | Reference
    | Negation
    | Conjunction
    | Disjunction
    | Comparison
    | Arithmetic
    | Negative
    | Bounded
    | TableValue
    | InheritedLimit
    | Count
    | Aggregate
    | Conditional
)


# --- targets of routes and relations


@dataclass(frozen=True, slots=True)
class ChapterRange:
    number: str
    at: Position


@dataclass(frozen=True, slots=True)
class DivisionRange:
    first: str
    last: str
    at: Position


@dataclass(frozen=True, slots=True)
class ParagraphRange:
    first: str
    last: str
    at: Position


@dataclass(frozen=True, slots=True)
class ArticleRange:
    first: str
    last: str
    at: Position


@dataclass(frozen=True, slots=True)
class LidRange:
    """Leden of `article`; None is the article in which the target stands."""

    article: str | None
    leden: tuple[str, ...]
    at: Position


Range: TypeAlias = ChapterRange | DivisionRange | ParagraphRange | ArticleRange | LidRange


@dataclass(frozen=True, slots=True)
class LimitChange:
    """`met grens name = value`."""

    name: str
    value: Expr
    at: Position


@dataclass(frozen=True, slots=True)
class Target:
    ranges: tuple[Range, ...]
    level: str | None
    part: str | None
    row: str | None
    limits: tuple[LimitChange, ...]
    at: Position


# --- rules

RelationKind: TypeAlias = Literal["in afwijking van", "mag in plaats van", "onverminderd", "alleen bij"]


@dataclass(frozen=True, slots=True)
class Relation:
    kind: RelationKind
    target: Target
    at: Position


@dataclass(frozen=True, slots=True)
class Route:
    """`van toepassing is` (`included`) or `niet van toepassing is`."""

    included: bool
    target: Target
    at: Position


@dataclass(frozen=True, slots=True)
class Quantifier:
    """`voor elke` (`every`) or `voor ten minste een`; nested in the order written."""

    every: bool
    variable: str
    lists: tuple[Path, ...]
    where: Expr | None
    at: Position


@dataclass(frozen=True, slots=True)
class ExampleUnknown:
    at: Position


@dataclass(frozen=True, slots=True)
class ExampleValues:
    """Literal values; `complete` is False when the list ends in `...`. Empty and complete is `leeg`."""

    values: tuple[Expr, ...]
    complete: bool
    at: Position


@dataclass(frozen=True, slots=True)
class ExampleOutcome:
    """`verdict` is the Dutch word as written; `missing` the paths after `gegevens ontbreken:`."""

    verdict: str
    missing: tuple[Path, ...]
    at: Position


ExampleCell: TypeAlias = ExampleUnknown | ExampleValues | ExampleOutcome


@dataclass(frozen=True, slots=True)
class Examples:
    """Small homes with an outcome: that of the lid itself or, with `of`, of the leden that it calls in, takes out
    or bears on."""

    given: tuple[tuple[Path, Expr], ...]
    columns: tuple[Path, ...]
    rows: tuple[tuple[ExampleCell, ...], ...]
    of: Target | None
    at: Position


@dataclass(frozen=True, slots=True)
class Body:
    """What an article without leden, a lid, an onderdeel or a zin says."""

    subject: Path | None
    summary: str | None
    interpretation: str | None
    site_bound: bool
    relations: tuple[Relation, ...]
    quantifiers: tuple[Quantifier, ...]
    conditions: tuple[Expr, ...]
    requirements: tuple[Expr, ...]
    routes: tuple[Route, ...]
    questions: tuple[str, ...]
    any_part: bool
    examples: tuple[Examples, ...]
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """`onderdeel a` (kind "onderdeel", name "a") or `zin 1` (kind "zin", name "1")."""

    kind: Literal["onderdeel", "zin"]
    name: str
    body: Body
    at: Position


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: `article` for a column of leden, else `name` with `unit` ("" if none)."""

    article: str | None
    name: str | None
    unit: str
    at: Position


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: nothing ("-"), every lid ("alle"), every other case ("overige"), or values."""

    kind: Literal["none", "all", "other", "values"]
    values: tuple[Expr, ...]
    at: Position


@dataclass(frozen=True, slots=True)
class Table:
    """The first column holds the conditions of the rows; the first row that holds is taken."""

    number: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    at: Position


@dataclass(frozen=True, slots=True)
class Validity:
    start: date
    end: date | None
    read: tuple[date, ...]
    assumed: bool
    at: Position


@dataclass(frozen=True, slots=True)
class Lid:
    number: str
    tables: tuple[Table, ...]
    body: Body
    at: Position


@dataclass(frozen=True, slots=True)
class Article:
    """`body` stands for the article itself when it has no leden."""

    number: str
    title: str
    validity: Validity
    tables: tuple[Table, ...]
    body: Body | None
    leden: tuple[Lid, ...]
    paragraph: str | None
    at: Position


# --- vocabulary

KindName: TypeAlias = Literal[
    "quantity", "number", "count", "boolean", "text", "date", "choice", "class", "list"
]


@dataclass(frozen=True, slots=True)
class Kind:
    """What sort of value an attribute holds. `options` for choice and class (best first), `element` for a
    list; with `via` the list is the reverse of a reference: the elements of the root list of `element` whose
    attribute `via` is this element's id."""

    name: KindName
    unit: str = ""
    options: tuple[str, ...] = ()
    element: str | None = None
    via: str | None = None


@dataclass(frozen=True, slots=True)
class Derivation:
    reading: str | None
    value: Expr
    at: Position


@dataclass(frozen=True, slots=True)
class Kenmerk:
    name: str
    kind: Kind
    label: str
    site_bound: bool
    compositional: bool
    declared_in: str | None
    methods: tuple[str, ...]
    interpretation: str | None
    derivations: tuple[Derivation, ...]
    at: Position


@dataclass(frozen=True, slots=True)
class Begrip:
    """A concept. With `plural` the root has a list of that name; with `base` and `where` it is a view on
    the list of another concept: the elements for which `where` holds."""

    name: str
    plural: str | None
    base: str | None
    where: Expr | None
    description: str
    kenmerken: tuple[Kenmerk, ...]
    at: Position


@dataclass(frozen=True, slots=True)
class Header:
    """`besluit NAME hoofdstuk N afdeling N.M`."""

    besluit: str
    chapter: str | None
    division: str | None
    at: Position


@dataclass(frozen=True, slots=True)
class RuleFile:
    file: str
    header: Header | None
    articles: tuple[Article, ...]
    begrippen: tuple[Begrip, ...]
