"""What the rules make of changes: whether the composition is changed, under each reading of the law."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from bblcheck.composition.facts import FACT_OF_CHANGE, composition_layer
from bblcheck.composition.model import Change, Composition, CompositionVerdict
from bblcheck.decision.reading import DUTCH, Reading
from bblcheck.engine.evaluate import truth
from bblcheck.home.situation import situation
from bblcheck.language.tree import Comparison, Expr, Position, Reference, Test
from bblcheck.law.rulebook import Law

COMPOSITION = ("bouwwerk", "samenstelling")


def verdicts(composition: Composition, law: Law) -> dict[Reading, CompositionVerdict]:
    """The composition under each reading, as the rules derive it from the changes that were found."""
    layer = composition_layer(replace(composition, declared=None))
    found: dict[Reading, CompositionVerdict] = {}
    for reading, dutch in DUTCH.items():
        facts = situation([layer], law.vocabulary, law.day, dutch)
        changed = truth(_is("gewijzigd", law), law.rules[0], law, facts).value
        found[reading] = "onbekend" if changed is None else "gewijzigd" if changed else "ongewijzigd"
    return found


def answered(composition: Composition, law: Law) -> dict[Reading, CompositionVerdict]:
    """The same with the declaration of a person: it decides what the comparison leaves open, and beside a comparison
    that says otherwise nothing is known."""
    found = verdicts(composition, law)
    declared = composition.declared
    if declared is None:
        return found
    said: CompositionVerdict = declared.verdict
    return {
        reading: said if verdict in ("onbekend", said) else "onbekend" for reading, verdict in found.items()
    }


@cache
def counting(law: Law) -> Mapping[Change, tuple[Reading, ...]]:
    """For each class of change the readings under which it alone makes the composition changed."""
    found: dict[Change, tuple[Reading, ...]] = {}
    for change in Change:
        known = {each: each is change for each in FACT_OF_CHANGE}
        alone = verdicts(Composition("onbekend", "onbekend", (), (), known_changes=known), law)
        found[change] = tuple(reading for reading, verdict in alone.items() if verdict == "gewijzigd")
    return found


def interpretation(law: Law) -> str:
    """The `uitleg` of the rule that derives the composition."""
    concept, attribute = COMPOSITION
    return law.vocabulary.concepts[concept].attributes[attribute].interpretation or ""


def _is(option: str, law: Law) -> Expr:
    at: Position = law.rules[0].at
    return Comparison(
        Reference(COMPOSITION, None, at), (Test("is", Reference((option,), None, at), None, at),), at
    )
