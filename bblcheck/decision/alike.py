"""Homes judged one after the other: one that no rule can tell from an earlier home is not worked out again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from bblcheck.decision.judging import Judgement, judge
from bblcheck.engine.facts import ElementList, Situation
from bblcheck.engine.likeness import Likeness, likeness
from bblcheck.engine.outcome import Outcome
from bblcheck.engine.truth import Truth
from bblcheck.law.routing import Routing
from bblcheck.law.rulebook import Law

KEPT = 8
"""How many kinds of homes are remembered, those that were met last."""


class _Watched(Mapping[str, ElementList]):
    """The lists of a situation by name, and which of them were asked for: in whatever way, and also those that are not
    there."""

    def __init__(self, lists: Mapping[str, ElementList]) -> None:
        self._lists = lists
        self.read: set[str] = set()

    def __getitem__(self, name: str) -> ElementList:
        self.read.add(name)
        return self._lists[name]

    def __iter__(self) -> Iterator[str]:
        self.read.update(self._lists)
        return iter(self._lists)

    def __len__(self) -> int:
        self.read.update(self._lists)
        return len(self._lists)


@dataclass(eq=False)
class _Known:
    """A home that was worked out. `asked` tells which lists the rules asked for: what no rule reads may
    differ."""

    situation: Situation
    asked: _Watched
    judgement: Judgement
    measured: bool = False

    def read(self) -> frozenset[str]:
        """The lists that its verdicts, and the numbers shown with them, rest on."""
        if not self.measured:
            for outcome in self.judgement.outcomes:
                outcome.measurement  # noqa: B018
            self.measured = True
        return frozenset(self.asked.read)


@dataclass
class Judging:
    """Judges homes by one law; with `without_site` as `judge` does."""

    law: Law
    without_site: bool = False
    _known: list[_Known] = field(default_factory=list, repr=False)

    def of(self, situation: Situation) -> Judgement:
        """The judgement of one home."""
        for known in self._known:
            like = likeness(known.situation, situation, self.law.vocabulary, known.read())
            if like is not None:
                return _of_second(known.judgement, like)
        asked = _Watched(situation.lists)
        found = judge(self.law, replace(situation, lists=asked), without_site=self.without_site)
        self._known = [_Known(situation, asked, found), *self._known[: KEPT - 1]]
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
