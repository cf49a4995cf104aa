"""The move of a building with several homes: what they share is decided once, and not with each home again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bblcheck.decision.answering import Case
from bblcheck.decision.judging import Judgement
from bblcheck.decision.reading import Reading
from bblcheck.decision.sharing import told_apart
from bblcheck.engine.verdicts import CONJUNCTION_ORDER
from bblcheck.law.rulebook import Law
from bblcheck.result.model import FirstPlacement


@dataclass(frozen=True, slots=True)
class _Apart:
    """One judgement of each home without what all share, and that of what they share."""

    own: Sequence[Judgement]
    shared: Judgement


def moves_apart(cases: Sequence[Case]) -> tuple[tuple[Case, ...], Case | None]:
    """The case of each home without what all homes share, and a case of what they share; None when there is none.

    Nothing is told apart of homes that are under different rows. `whole` of a home stays as it is: whether it meets
    the level that now applies depends on what it shares as well.
    """
    law = cases[0].law
    if len({case.whole.row for case in cases}) > 1:
        return tuple(cases), None
    own, of_whole = told_apart([case.whole for case in cases], law)
    if of_whole is None:
        return tuple(cases), None
    readings: dict[Reading, _Apart] = {}
    if not all(case.readings.agree for case in cases):
        names = cases[0].readings.by_reading
        readings = {name: _apart([case.readings.by_reading[name] for case in cases], law) for name in names}
    assumed: list[_Apart] = []
    if len({len(case.assumed) for case in cases}) == 1:
        columns = zip(*(case.assumed for case in cases), strict=True)
        assumed = [_apart([each.judgement for each in column], law) for column in columns]
    homes = tuple(
        _with(
            case,
            own[number],
            {name: each.own[number] for name, each in readings.items()},
            [each.own[number] for each in assumed],
        )
        for number, case in enumerate(cases)
    )
    of_all = replace(cases[0], whole=of_whole, first=_worst_first(cases), of_shared=True)
    shared = {name: each.shared for name, each in readings.items()}
    return homes, _with(of_all, of_whole, shared, [each.shared for each in assumed])


def _apart(judgements: Sequence[Judgement], law: Law) -> _Apart:
    own, shared = told_apart(judgements, law)
    return _Apart(own, shared or replace(judgements[0], outcomes=(), parts={}, left_out=()))


def _with(
    case: Case, judgement: Judgement, readings: Mapping[Reading, Judgement], assumed: Sequence[Judgement]
) -> Case:
    """The case with other judgements, where there are."""
    by_reading = {**case.readings.by_reading, **readings}
    return replace(
        case,
        readings=replace(case.readings, judgement=judgement, by_reading=by_reading),
        assumed=tuple(
            replace(each, judgement=said) for each, said in zip(case.assumed, assumed, strict=False)
        ),
    )


def _worst_first(cases: Sequence[Case]) -> FirstPlacement:
    """What the first placements of the homes come to: the worst of them."""
    return min((case.first for case in cases), key=lambda first: CONJUNCTION_ORDER.index(first.verdict))
