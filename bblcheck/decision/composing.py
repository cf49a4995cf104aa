"""The comparison of the two states of a move, and how it stands in the result."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from bblcheck.composition.compare import compare_homes, only_declared
from bblcheck.composition.evidence import evidence_of
from bblcheck.composition.model import Composition, CompositionVerdict
from bblcheck.engine.facts import Situation
from bblcheck.home.content import HomeFile
from bblcheck.home.dossier import Dossier, Placement
from bblcheck.home.situation import situation
from bblcheck.law.rulebook import Rulebook
from bblcheck.result import model

KEYS: Mapping[CompositionVerdict, Literal["unchanged", "changed", "unknown"]] = {
    "ongewijzigd": "unchanged",
    "gewijzigd": "changed",
    "onbekend": "unknown",
}


def compose(
    dossier: Dossier, target: Placement, before: HomeFile | None, after: HomeFile, book: Rulebook
) -> Composition:
    """The composition of the whole building for the move to `target`: the two states, with what the dossier
    says beside them."""
    evidence = evidence_of(dossier, target)
    if before is None:
        return only_declared(evidence)
    return compare_homes(situations(before, book), situations(after, book), book.vocabulary, evidence)


def situations(file: HomeFile, book: Rulebook) -> dict[str, Situation]:
    """Each home of a file by its id, without place or question."""
    return {home.id: situation([home.content], book.vocabulary, book.newest()) for home in file.homes}


def composition_result(composition: Composition) -> model.Composition:
    """The comparison as it stands in the result."""
    return model.Composition(
        verdict=KEYS[composition.verdict],
        differences=tuple(
            model.Difference(
                element=item.element,
                fact=item.fact,
                before=item.before,
                after=item.after,
                change=item.change.value,
            )
            for item in composition.differences
        ),
        not_compared=composition.not_compared,
        evidence=composition.evidence,
    )
