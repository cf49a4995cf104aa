"""The comparison of the two states of a move, and how it stands in the result."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

from bblcheck.composition.compare import only_declared
from bblcheck.composition.evidence import evidence_of
from bblcheck.composition.model import Composition, CompositionVerdict
from bblcheck.decision.comparing import States, compare_states
from bblcheck.decision.reading import Reading
from bblcheck.decision.underreadings import answered
from bblcheck.home.dossier import Dossier, Placement
from bblcheck.law.rulebook import Rulebook
from bblcheck.result import model

KEYS: Mapping[CompositionVerdict, Literal["unchanged", "changed", "unknown"]] = {
    "ongewijzigd": "unchanged",
    "gewijzigd": "changed",
    "onbekend": "unknown",
}


def compose(
    dossier: Dossier,
    target: Placement,
    states: States | None,
    book: Rulebook,
    reading: Reading | None = None,
) -> Composition:
    """The composition of the whole building for the move to `target`: the two states, None when there is only
    one, with what the dossier says beside them. Under a chosen reading the rules say whether what changed counts."""
    evidence = evidence_of(dossier, target)
    found = compare_states(states, book, evidence).composition if states else only_declared(evidence)
    if reading is None:
        return found
    return replace(found, verdict=answered(found, book.at(book.newest()))[reading])


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
                before_id=item.ids[0],
                after_id=item.ids[1],
            )
            for item in composition.differences
        ),
        not_compared=composition.not_compared,
        evidence=composition.evidence,
    )
