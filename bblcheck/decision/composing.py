"""The comparison of two states as facts of the building, from which the rules derive the composition."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal

from bblcheck.composition.compare import compare, only_declared
from bblcheck.composition.evidence import evidence_of
from bblcheck.composition.model import Change, Composition, CompositionVerdict
from bblcheck.engine.facts import Fact, Source, Value
from bblcheck.home.content import Home, HomeContent
from bblcheck.home.dossier import Dossier, Placement
from bblcheck.home.situation import situation
from bblcheck.language.vocabulary import Vocabulary
from bblcheck.result import model

FACT_OF_CHANGE: Mapping[Change, str] = {
    Change.REPLACED: "wijziging_vervangen_anders",
    Change.ADDED: "wijziging_toegevoegd",
    Change.REMOVED: "wijziging_verwijderd",
    Change.MOVED_WITHIN: "wijziging_verplaatst_binnen",
    Change.REGROUPED: "wijziging_hergroepeerd",
    Change.MIRRORED: "wijziging_gespiegeld",
    Change.MAINTENANCE: "wijziging_onderhoud_gelijk",
    Change.DISMANTLED: "wijziging_gedemonteerd",
    Change.ALTERATION: "delen_verbouwd",
}
KEYS: Mapping[CompositionVerdict, Literal["unchanged", "changed", "unknown"]] = {
    "ongewijzigd": "unchanged",
    "gewijzigd": "changed",
    "onbekend": "unknown",
}
COMPARED = "vergelijking van de twee staten"


def compose(
    dossier: Dossier,
    target: Placement,
    before: Home | None,
    after: Home,
    vocabulary: Vocabulary,
    day: date,
) -> Composition:
    """The composition for the move to `target`: the two states, with what the dossier says beside them."""
    evidence = evidence_of(dossier, target)
    if before is None:
        return only_declared(evidence)
    first = situation([before.content], vocabulary, day)
    second = situation([after.content], vocabulary, day)
    return compare(first, second, vocabulary, evidence)


def composition_layer(composition: Composition) -> HomeContent:
    """What changed, as facts of `bouwwerk`. What the comparison leaves open stays unknown, unless a person
    declared the composition and the comparison does not contradict it."""
    changes: dict[str, Value] = {
        FACT_OF_CHANGE[change]: found
        for change, found in composition.known_changes.items()
        if change in FACT_OF_CHANGE
    }
    facts = _facts(changes, COMPARED, COMPARED)
    if composition.declared is not None and composition.computed == "onbekend":
        declared = composition.declared
        facts |= _facts({"samenstelling": declared.verdict}, declared.where, declared.document)
    return HomeContent(COMPARED, {"bouwwerk": facts}, {}, adds=False)


def _facts(values: Mapping[str, Value], where: str, document: str) -> dict[str, Fact]:
    source = Source("derived", where, document=document)
    return {name: Fact(value, source) for name, value in values.items()}


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
