"""Both possibilities worked out when the composition is not known (row R5)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bblcheck.decision.asking import building_layer
from bblcheck.decision.distance import distance_of
from bblcheck.decision.judging import UNKNOWN_COMPOSITION, Judgement, judge, merge_branches
from bblcheck.decision.rows import outcome_of
from bblcheck.home.content import HomeContent
from bblcheck.home.situation import situation
from bblcheck.law.rulebook import Law
from bblcheck.result.model import Branch
from bblcheck.result.summary import count

POSSIBLE = ("ongewijzigd", "gewijzigd")


@dataclass(frozen=True, slots=True)
class Assumed:
    """What follows if the composition is `value`."""

    value: str
    judgement: Judgement

    def branch(self, law: Law) -> Branch:
        """The possibility as it stands in the result."""
        return Branch(
            assumption=f"als de samenstelling {self.value} is",
            row=self.judgement.row,
            outcome=outcome_of(self.judgement.row),
            level=self.judgement.level,
            counts=count(outcome.verdict for outcome in self.judgement.outcomes),
            distance=distance_of(self.judgement, law),
        )


def branches(layers: Sequence[HomeContent], law: Law, reading: str) -> tuple[Assumed, ...]:
    """The judgement under each possible answer about the composition."""
    return tuple(_assume(value, layers, law, reading) for value in POSSIBLE)


def _assume(value: str, layers: Sequence[HomeContent], law: Law, reading: str) -> Assumed:
    assumption = building_layer(f"aanname: samenstelling {value}", {"samenstelling": value})
    facts = situation([*_without_composition(layers), assumption], law.vocabulary, law.day, reading)
    return Assumed(value, judge(law, facts))


def _without_composition(layers: Sequence[HomeContent]) -> Iterator[HomeContent]:
    """The layers without what is known of changes, so that an assumption contradicts nothing."""
    for layer in layers:
        building = layer.singles.get("bouwwerk", {})
        kept = {name: fact for name, fact in building.items() if not _of_composition(name)}
        yield replace(layer, singles={**layer.singles, "bouwwerk": kept})


def _of_composition(name: str) -> bool:
    return name == "samenstelling" or name.startswith("wijziging_")


def merged(judgement: Judgement, assumed: Sequence[Assumed]) -> Judgement:
    """The undecided judgement with what all branches agree on; the rest is open for the composition."""
    outcomes = merge_branches([each.judgement.outcomes for each in assumed], (UNKNOWN_COMPOSITION,))
    return replace(judgement, outcomes=outcomes)
