"""What is not known, and why: the gaps that every open question carries."""

from __future__ import annotations

from typing import TypeAlias

from bblcheck.engine.facts import Element, GapKind
from bblcheck.language.vocabulary import Vocabulary
from bblcheck.records import dataclass


@dataclass(frozen=True, slots=True)
class Gap:
    """A fact that would help to decide. `path` is how a person reads it (`ruimten[slaapkamer].hoogte`).

    `root` (a list, or a concept without a plural), `element` (its id, None for a single or a list) and
    `attribute` (None when a whole list is meant) are the same path for a machine. A gap that is to be
    reviewed rather than supplied has the kind review.
    """

    path: str
    reason: str
    kind: GapKind = "missing"
    root: str = ""
    element: str | None = None
    attribute: str | None = None

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


Gaps: TypeAlias = tuple[Gap, ...]


def merge(*groups: Gaps) -> Gaps:
    """All gaps once, in the order in which they were met."""
    filled = [group for group in groups if group]
    if len(filled) == 1:
        return filled[0]
    return tuple(dict.fromkeys(gap for group in filled for gap in group))


def kind_of(gaps: Gaps) -> GapKind:
    """Missing as long as one gap is missing; review when a person can settle all of them."""
    return "missing" if any(gap.kind == "missing" for gap in gaps) else "review"


NOT_GIVEN = "niet opgegeven"
NOT_COMPLETE = "lijst niet volledig"


def place_of(element: Element, vocabulary: Vocabulary) -> tuple[str, str, str | None]:
    """How a person names the element, the root it stands in, and its id (None for a single)."""
    concept = vocabulary.concepts.get(element.concept)
    plural = concept.plural if concept is not None else None
    if plural is None:
        return element.concept, element.concept, None
    return f"{plural}[{element.name}]", plural, element.id


def attribute_gap(
    element: Element, attribute: str, reason: str, kind: GapKind, vocabulary: Vocabulary
) -> Gap:
    """The gap for one attribute of one element."""
    name, root, identity = place_of(element, vocabulary)
    return Gap(f"{name}.{attribute}", reason, kind, root, identity, attribute)


def list_gap(name: str, reason: str) -> Gap:
    """The gap for a list of the situation that is absent or may hold more."""
    return Gap(name, reason, "missing", name)


def incomplete(reason: str) -> str:
    return f"{NOT_COMPLETE} ({reason})" if reason else NOT_COMPLETE
