"""What sort of value an expression has, and how to say it: numbers with their dimension, options, lists."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from bblcheck.language.tree import Kenmerk
from bblcheck.language.units import DIMENSIONLESS, Dimension, base_unit, dimension_of, parse_unit


@dataclass(frozen=True, slots=True)
class Number:
    """A number with its dimension. `bare` is a number written without unit, `measured` one whose kind asks
    for a unit (a share in `procent` has no dimension, but is written with its unit)."""

    dimension: Dimension
    bare: bool = False
    measured: bool = False


@dataclass(frozen=True, slots=True)
class Simple:
    """A truth, a text or a date."""

    name: Literal["boolean", "text", "date"]


@dataclass(frozen=True, slots=True)
class Options:
    """One of these options. A class is in order, best first, and may be compared."""

    names: tuple[str, ...]
    ordered: bool


@dataclass(frozen=True, slots=True)
class Words:
    """Options as a table column names them, before it is known which kenmerk they belong to."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Things:
    """One element of any of these concepts (`single`), or a list of them."""

    concepts: tuple[str, ...]
    single: bool


@dataclass(frozen=True, slots=True)
class Anything:
    """Something was wrong here and has been said: it fits everywhere."""


KindOf: TypeAlias = Number | Simple | Options | Words | Things | Anything

TRUTH = Simple("boolean")
TEXT = Simple("text")
DATE = Simple("date")
PLAIN_NUMBER = Number(DIMENSIONLESS)
ANYTHING = Anything()
DURATIONS: tuple[Dimension, ...] = tuple(dimension_of(name) for name in ("years", "months", "days"))
"""What may be added to a date."""
DAYS: Dimension = dimension_of("days")


def kind_of(kenmerk: Kenmerk) -> KindOf:
    """The kind of value that a kenmerk holds."""
    kind = kenmerk.kind
    match kind.name:
        case "quantity":
            return Number(parse_unit(kind.unit)[0], measured=True)
        case "number" | "count":
            return PLAIN_NUMBER
        case "choice" | "class":
            return Options(kind.options, kind.name == "class")
        case "list":
            return Things((kind.element or "",), single=False)
        case "boolean" | "text" | "date" as name:
            return Simple(name)


def same(left: KindOf, right: KindOf) -> bool:
    """Whether values of these kinds may stand for each other."""
    match left, right:
        case (Anything(), _) | (_, Anything()):
            return True
        case Number(), Number():
            return left.dimension == right.dimension and not lacks_unit(left, right)
        case _:
            return left == right


def lacks_unit(left: KindOf, right: KindOf) -> bool:
    """Whether one is a number without unit beside one that must have a unit."""
    return _bare_beside(left, right) or _bare_beside(right, left)


def _bare_beside(bare: KindOf, other: KindOf) -> bool:
    return (
        isinstance(bare, Number)
        and isinstance(other, Number)
        and bare.bare
        and (other.dimension != DIMENSIONLESS or other.measured)
    )


_DUTCH = {"boolean": "waar of onwaar", "text": "een tekst", "date": "een datum"}


def say(kind: KindOf) -> str:
    """The kind in Dutch, as it stands after `dit is`."""
    match kind:
        case Number(dimension=(), measured=True):
            return "een deel in procent"
        case Number(dimension=dimension):
            unit = base_unit(dimension)
            return f"een getal in {unit}" if unit else "een getal zonder eenheid"
        case Simple(name=name):
            return _DUTCH[name]
        case Options(names=names, ordered=ordered):
            return (
                f"een {'klasse' if ordered else 'keuze'} ({', '.join(names[:4])}{', ...' * (len(names) > 4)})"
            )
        case Words(names=names):
            return f"een optie ({', '.join(names[:4])})"
        case Things(concepts=concepts, single=single):
            return f"{'een element' if single else 'een lijst'} ({', '.join(concepts)})"
        case Anything():
            return "iets"
