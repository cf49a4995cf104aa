"""What if: facts and the plan as they would be, and what that changes against the dossier as it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from bblcheck.engine.facts import Fact, Unknown
from bblcheck.engine.verdicts import Verdict
from bblcheck.home.content import HomeContent, Item
from bblcheck.home.target import ROOT
from bblcheck.result.changes import changes, set_against
from bblcheck.result.model import LidChange, Result, Standing, WhatIf

SITE = f"{ROOT}site"


def of_plan(settings: Sequence[str]) -> tuple[str, ...]:
    """The settings that are about the planned placement."""
    return tuple(word for word in settings if word.strip().startswith(ROOT) and not _names_site(word))


def of_facts(settings: Sequence[str]) -> tuple[str, ...]:
    """The settings that are about facts of the home or the place."""
    return tuple(word for word in settings if not word.strip().startswith(ROOT))


def site_of(settings: Sequence[str]) -> Path | None:
    """The other site file that the settings name."""
    named = [Path(word.partition("=")[2].strip()) for word in settings if _names_site(word)]
    return named[-1] if named else None


def _names_site(word: str) -> bool:
    return word.partition("=")[0].strip() == SITE


def supposed(layer: HomeContent) -> HomeContent:
    """The layer as a supposition: it stands in the place of what is known, and says so as its source."""
    singles = {name: _supposed(facts) for name, facts in layer.singles.items()}
    lists = {
        name: replace(part, items=tuple(_item(item) for item in part.items))
        for name, part in layer.lists.items()
    }
    return replace(layer, singles=singles, lists=lists)


def _item(item: Item) -> Item:
    return replace(item, facts=_supposed(item.facts))


def _supposed(facts: Mapping[str, Fact | Unknown]) -> dict[str, Fact | Unknown]:
    return {name: _as_supposition(fact) for name, fact in facts.items()}


def _as_supposition(fact: Fact | Unknown) -> Fact | Unknown:
    if isinstance(fact, Unknown):
        return fact
    return replace(fact, source=replace(fact.source, document=fact.source.where, note="aanname"))


def with_difference(
    settings: Sequence[str], before: Sequence[Result], after: Sequence[Result]
) -> tuple[Result, ...]:
    """The results under the settings, each with what differs from the result without them."""
    return tuple(
        replace(now, what_if=_difference(settings, was, now)) for was, now in set_against(before, after)
    )


def _difference(settings: Sequence[str], before: Result, after: Result) -> WhatIf:
    return WhatIf(
        settings=tuple(settings),
        before=_standing(before),
        after=_standing(after),
        changes=tuple(
            LidChange(rule=each.rule, subject=each.subject, before=each.before, after=each.after)
            for each in changes(before, after)
            if not {each.before, each.after} <= {None, Verdict.NOT_APPLICABLE}
        ),
    )


def _standing(result: Result) -> Standing:
    assert result.decision is not None
    return Standing(
        outcome=result.decision.outcome,
        row=result.decision.row,
        level=result.regime.level,
        site=result.site,
        counts=result.counts,
    )
