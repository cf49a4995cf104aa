"""Homes judged one after the other: one that no rule can tell from an earlier home is not worked out again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from bblcheck.decision.judging import Judgement, judge
from bblcheck.engine.facts import Situation
from bblcheck.engine.likeness import Likeness, likeness
from bblcheck.engine.outcome import Outcome
from bblcheck.engine.truth import Truth
from bblcheck.law.routing import Routing
from bblcheck.law.rulebook import Law

KEPT = 8
"""How many kinds of homes are remembered, those that were met last."""


@dataclass
class Judging:
    """Judges homes by one law; with `without_site` as `judge` does."""

    law: Law
    without_site: bool = False
    _known: list[tuple[Situation, Judgement]] = field(default_factory=list, repr=False)

    def of(self, situation: Situation) -> Judgement:
        """The judgement of one home."""
        for known, judgement in self._known:
            like = likeness(known, situation, self.law.vocabulary)
            if like is not None:
                return _of_second(judgement, like)
        found = judge(self.law, situation, without_site=self.without_site)
        self._known = [(situation, found), *self._known[: KEPT - 1]]
        return found


def _of_second(judgement: Judgement, like: Likeness) -> Judgement:
    """The judgement of the first situation as that of the second."""
    return replace(
        judgement,
        routing=_routing(judgement.routing, like),
        outcomes=_outcomes(judgement.outcomes, like),
        parts={part: _outcomes(outcomes, like) for part, outcomes in judgement.parts.items()},
    )


def _outcomes(outcomes: Iterable[Outcome], like: Likeness) -> tuple[Outcome, ...]:
    return tuple(map(like.outcome, outcomes))


def _routing(routing: Routing, like: Likeness) -> Routing:
    """The same object unless it waits for a fact of an element."""
    truths = [*(each.truth for each in routing.routes), *(each.truth for each in routing.choices)]
    if all(like.gaps(truth.gaps) is truth.gaps for truth in truths):
        return routing

    def of_second(truth: Truth) -> Truth:
        return replace(truth, gaps=like.gaps(truth.gaps))

    return Routing(
        tuple(replace(each, truth=of_second(each.truth)) for each in routing.routes),
        tuple(replace(each, truth=of_second(each.truth)) for each in routing.choices),
    )
