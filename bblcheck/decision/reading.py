"""The strict and the lenient reading of an open norm, judged side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from bblcheck.decision.judging import Judgement, judge
from bblcheck.decision.rows import outcome_of
from bblcheck.engine.evaluate import truth
from bblcheck.engine.facts import Situation
from bblcheck.home.content import HomeContent
from bblcheck.home.situation import situation
from bblcheck.language.tree import Comparison, Kenmerk, Reference, Test
from bblcheck.law.rulebook import Law
from bblcheck.result.model import Outcome

Reading: TypeAlias = Literal["strict", "lenient"]
DUTCH: Mapping[Reading, str] = {"strict": "strikt", "lenient": "soepel"}


@dataclass(frozen=True, slots=True)
class Readings:
    """The judgement that stands, and what each reading gives.

    `chosen` is the reading the user asked for. `agree` tells whether both lead to the same row; where they do
    not and none was chosen, `judgement` is made without a reading and leaves open what depends on it.
    """

    judgement: Judgement
    situation: Situation
    chosen: Reading | None
    by_reading: Mapping[Reading, Judgement]

    @property
    def agree(self) -> bool:
        rows = {judgement.row for judgement in self.by_reading.values()}
        return len(rows) == 1

    @property
    def outcomes(self) -> dict[Reading, Outcome]:
        """What each reading would decide; empty when they agree."""
        if self.agree:
            return {}
        return {reading: outcome_of(judgement.row) for reading, judgement in self.by_reading.items()}


def judge_readings(layers: Sequence[HomeContent], law: Law, chosen: Reading | None) -> Readings:
    """Judge under both readings; the one that stands is the chosen one, or either when they agree. Where no fact
    depends on the reading one judgement is that of both."""
    situations = {reading: situation(layers, law.vocabulary, law.day, DUTCH[reading]) for reading in DUTCH}
    if _same_facts(law, tuple(situations.values())):
        stands: Reading | None = chosen or "strict"
        by_reading = dict.fromkeys(DUTCH, judge(law, situations[stands or "strict"]))
    else:
        by_reading = {reading: judge(law, facts) for reading, facts in situations.items()}
        stands = chosen
        if chosen is None and len({judgement.row for judgement in by_reading.values()}) == 1:
            stands = "strict"
    if stands is not None:
        return Readings(by_reading[stands], situations[stands], chosen, by_reading)
    open_facts = situation(layers, law.vocabulary, law.day)
    return Readings(judge(law, open_facts), open_facts, None, by_reading)


def _same_facts(law: Law, situations: Sequence[Situation]) -> bool:
    """Whether every fact that follows from others by a reading is known, and the same under each."""
    for concept in law.vocabulary.concepts.values():
        for kenmerk in concept.attributes.values():
            if not any(derivation.reading for derivation in kenmerk.derivations):
                continue
            if concept.plural is not None or not kenmerk.kind.options or not law.rules:
                return False
            found = {_options_that_hold(concept.name, kenmerk, law, facts) for facts in situations}
            if len(found) > 1 or None in found:
                return False
    return True


def _options_that_hold(
    concept: str, kenmerk: Kenmerk, law: Law, facts: Situation
) -> tuple[bool | None, ...] | None:
    """For each option of a choice whether it is the one; None when that is not known for all."""
    anchor = law.rules[0]
    left = Reference((concept, kenmerk.name), None, anchor.at)
    tests = (
        Test("is", Reference((option,), None, anchor.at), None, anchor.at) for option in kenmerk.kind.options
    )
    held = tuple(truth(Comparison(left, (test,), anchor.at), anchor, law, facts).value for test in tests)
    return None if None in held else held
