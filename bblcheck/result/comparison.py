"""The result of `compare`: every element of two states in one class, and what the rules make of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from functools import cache
from typing import TYPE_CHECKING, Literal, TypeAlias

from bblcheck.records import dataclass
from bblcheck.result.exits import Exit
from bblcheck.result.model import (
    Amount,
    NeighbourShape,
    OpeningShape,
    PartShape,
    ReadingName,
    RoomShape,
    Shapes,
)

if TYPE_CHECKING:
    from pydantic import TypeAdapter

FORMAT = "bblcheck.comparison/1"
CompositionVerdict: TypeAlias = Literal["unchanged", "changed", "unknown"]
Class: TypeAlias = Literal[
    "unchanged",
    "moved_with_home",
    "foundation",
    "site_works",
    "furniture",
    "maintenance",
    "alteration",
    "replaced",
    "added",
    "removed",
    "moved_within",
    "regrouped",
    "undecided",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class StateRef:
    """One of the two states: its file with its hash, what sort of file (ifc, home, manifest), the name of the
    home, and how many elements were compared."""

    path: str
    kind: str
    sha256: str
    name: str
    elements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ElementRef:
    """An element as one state calls it; `id` is its GlobalId or its id in the file."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueChange:
    """One property or dimension with both values, in words; `property` is "" when the whole element came, went
    or stands elsewhere. `readings` are those under which it makes the composition changed."""

    property: str
    before: str
    after: str
    change: str
    readings: tuple[ReadingName, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ElementResult:
    """One element in its one class. `kind` is its IFC class or begrip.

    `ambiguous` tells that it cannot be told from other equal elements (`twins`) which one this is;
    `with_module` that it came, went or moved with its module; `unknown` what of it could not be compared.
    """

    status: Class
    kind: str
    before: ElementRef | None
    after: ElementRef | None
    changes: tuple[ValueChange, ...] = ()
    readings: tuple[ReadingName, ...] = ()
    ambiguous: bool = False
    twins: tuple[str, ...] = ()
    with_module: bool = False
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MotionResult:
    """How the home moved as a whole: a turn about the vertical in degrees, and the shift of its middle in metres
    along the axes of the models."""

    turn: str
    shift: tuple[str, str, str]
    stays: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StateComparison:
    """Two states compared. `verdict` is that of the chosen reading, or of both when they agree; where they do not
    it is unknown and `readings` tells what each says. `shapes_before` and `shapes` are what can be drawn of the two
    states."""

    format: Literal["bblcheck.comparison/1"] = "bblcheck.comparison/1"
    verdict: CompositionVerdict
    reading: ReadingName | None
    readings: dict[ReadingName, CompositionVerdict]
    interpretation: str
    rules: dict[str, str]
    before: StateRef
    after: StateRef
    motion: MotionResult | None
    counts: dict[Class, int]
    elements: tuple[ElementResult, ...] = field(default_factory=tuple)
    differences: tuple[ValueChange, ...] = field(default_factory=tuple)
    not_compared: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()
    shapes_before: Shapes = field(default_factory=Shapes)
    shapes: Shapes = field(default_factory=Shapes)


def exit_of_comparison(result: StateComparison) -> Exit:
    """0 unchanged, 1 changed, 3 not to be told or the readings differ, 5 when there was nothing to compare."""
    if not result.counts and not result.differences:
        return Exit.EMPTY
    return {"unchanged": Exit.OK, "changed": Exit.FAIL, "unknown": Exit.OPEN}[result.verdict]


def comparison_from_json(text: str) -> StateComparison:
    """A comparison that was written as JSON. Raises pydantic's ValidationError for anything else."""
    return _adapter().validate_json(text)


def comparison_schema() -> Mapping[str, object]:
    """The JSON Schema of a comparison; it knows no other keys."""
    return _adapter().json_schema()


@cache
def _adapter() -> TypeAdapter[StateComparison]:
    from pydantic import ConfigDict, TypeAdapter, with_config

    own = (StateRef, ElementRef, ValueChange, ElementResult, MotionResult, StateComparison)
    kinds = (*own, Amount, RoomShape, OpeningShape, PartShape, NeighbourShape, Shapes)
    for kind in kinds:
        with_config(ConfigDict(extra="forbid"))(kind)
    return TypeAdapter(StateComparison)
