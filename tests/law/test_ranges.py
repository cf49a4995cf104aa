"""The index behind `rules_of` names exactly the rules that a target covers, in the law's order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from bblcheck import load_rules
from bblcheck.engine.rule import Rule
from bblcheck.engine.targets import covers
from bblcheck.language.rulesets import INTERPRETATION
from bblcheck.language.tree import Target
from bblcheck.law.ranges import rules_of
from bblcheck.law.rulebook import Law


@pytest.mark.parametrize("day", [date(2016, 5, 5), date(2024, 1, 1), date(2026, 9, 24)])
def test_every_target_of_the_law_names_what_it_covers(day: date) -> None:
    law = load_rules().at(day)
    targets = [(rule, target) for rule in law.rules for target in _targets(rule)]
    assert targets
    for rule, target in targets:
        assert list(rules_of(target, rule, law)) == _covered(target, rule, law)


def _targets(rule: Rule) -> Iterator[Target]:
    for body in (rule.body, *(part.body for part in rule.body.parts)):
        yield from (route.target for route in body.routes)
        yield from (relation.target for relation in body.relations)


def _covered(target: Target, source: Rule, law: Law) -> list[Rule]:
    """The slow way: every rule asked of every range."""
    decrees = {source.besluit} | ({law.decree.id} if source.besluit == INTERPRETATION else set())
    return [
        rule
        for rule in law.rules
        if rule.besluit in decrees and any(covers(span, rule, source) for span in target.ranges)
    ]
