"""The comparison of the two states of a move, and how it stands in the result."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from bblcheck.composition.compare import only_declared
from bblcheck.composition.evidence import evidence_of
from bblcheck.composition.model import Composition, CompositionVerdict
from bblcheck.decision.comparing import States, compare_states
from bblcheck.home.dossier import Dossier, Placement
from bblcheck.law.rulebook import Rulebook
from bblcheck.result import model

KEYS: Mapping[CompositionVerdict, Literal["unchanged", "changed", "unknown"]] = {
    "ongewijzigd": "unchanged",
    "gewijzigd": "changed",
    "onbekend": "unknown",
}


def compose(dossier: Dossier, target: Placement, states: States | None, book: Rulebook) -> Composition:
    """The composition of the whole building for the move to `target`: the two states, None when there is only
    one, with what the dossier says beside them."""
    evidence = evidence_of(dossier, target)
    if states is None:
        return only_declared(evidence)
    return compare_states(states, book, evidence).composition


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
