"""The answer of a comparison: a verdict, the differences, and what could not be compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal, TypeAlias

CompositionVerdict: TypeAlias = Literal["ongewijzigd", "gewijzigd", "onbekend"]


class Change(StrEnum):
    """The class of a difference. Rules say which classes break *ongewijzigde samenstelling*, not Python."""

    REPLACED = "replaced"
    ADDED = "added"
    REMOVED = "removed"
    MOVED_WITHIN = "moved_within"
    REGROUPED = "regrouped"
    MIRRORED = "mirrored"
    MAINTENANCE = "maintenance"
    DISMANTLED = "dismantled"
    ALTERATION = "alteration"
    FOUNDATION = "foundation"


@dataclass(frozen=True, slots=True)
class Difference:
    """One known difference. `fact` is the name of the attribute, "" when the whole element came or went;
    `before` and `after` are for reading, with units; `where` is the place of the work in the dossier; `other` is
    what the element is called in the other state, when that was told apart by more than its name; `ids` are its
    ids in the two models, "" where it is in none."""

    element: str
    fact: str
    before: str
    after: str
    change: Change
    where: str = ""
    other: str = ""
    ids: tuple[str, str] = ("", "")


MIRRORED = Difference("het geheel", "opbouw", "zoals voor", "gespiegeld", Change.MIRRORED)
"""The home was built in mirror image: told of the whole, beside what it means for each part."""


@dataclass(frozen=True, slots=True)
class FactPair:
    """An element before and after, by the ids of its facts; None when it came or went. `missing` tells what of it
    could not be compared; `twins` are those it cannot be told from."""

    before: str | None
    after: str | None
    shown: str
    concept: str
    differences: tuple[Difference, ...] = ()
    missing: tuple[str, ...] = ()
    twins: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Work:
    """Work that the dossier names: which elements by id or name, what sort of change, in which words."""

    parts: tuple[str, ...]
    change: Change
    text: str
    where: str


@dataclass(frozen=True, slots=True)
class Declared:
    """What a person declared of the composition, in which document."""

    verdict: Literal["ongewijzigd", "gewijzigd"]
    person: str
    document: str
    where: str

    def __str__(self) -> str:
        return f"{self.person} verklaart: {self.verdict} ({self.document})"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the dossier says of the composition, beside the two states."""

    works: tuple[Work, ...] = ()
    declared: Declared | None = None


NO_EVIDENCE = Evidence()


@dataclass(frozen=True, slots=True)
class Composition:
    """Two states compared, the foundation and the facts of the site aside.

    `computed` is what the states and the works say; `verdict` takes the declaration into account. Where the
    two contradict each other `verdict` is onbekend, for a person to look at.
    """

    verdict: CompositionVerdict
    computed: CompositionVerdict
    differences: tuple[Difference, ...] = ()
    not_compared: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    declared: Declared | None = None
    known_changes: Mapping[Change, bool] = field(default_factory=dict)
    pairs: tuple[FactPair, ...] = ()
    equal: int = 0

    @property
    def contradicted(self) -> bool:
        """Whether the declaration says otherwise than the comparison."""
        return self.declared is not None and self.computed not in {"onbekend", self.declared.verdict}


def concluded(
    differences: tuple[Difference, ...], not_compared: tuple[str, ...], declared: Declared | None
) -> Composition:
    """The composition from what was found and what was declared."""
    found = {difference.change for difference in differences}
    computed: CompositionVerdict = "onbekend" if not_compared else "ongewijzigd"
    if found - {Change.FOUNDATION}:
        computed = "gewijzigd"
    known = {change: True for change in Change if change in found}
    if not not_compared:
        known = {change: change in found for change in Change}
    verdict: CompositionVerdict = computed
    if declared is not None:
        agrees = computed in {"onbekend", declared.verdict}
        verdict = declared.verdict if agrees else "onbekend"
    evidence = (str(declared),) if declared else ()
    return Composition(verdict, computed, differences, not_compared, evidence, declared, known)


def combined(
    composition: Composition, differences: tuple[Difference, ...], not_compared: tuple[str, ...]
) -> Composition:
    """The composition with what a second comparison found: changed if either says so, unchanged only if both do."""
    return concluded(
        (*composition.differences, *differences),
        (*composition.not_compared, *not_compared),
        composition.declared,
    )
