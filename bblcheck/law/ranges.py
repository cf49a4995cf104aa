"""Which rules a target means: `hoofdstuk 3`, `afdeling 3.2 tot en met 3.7`, `lid 1 van artikel 4.47`."""

from __future__ import annotations

from collections.abc import Iterator

from bblcheck.engine.rule import Rule
from bblcheck.engine.targets import covers
from bblcheck.language.tree import Target
from bblcheck.law.rulebook import INTERPRETATION, Law


def rules_of(target: Target, source: Rule, law: Law) -> Iterator[Rule]:
    """The rules in force that `target` names, as written in the rule `source`, in the law's order.

    An interpretation speaks of the articles of the decree in force; leden without an article are its own.
    """
    for rule in law.rules:
        own = rule.besluit == source.besluit
        named = source.besluit == INTERPRETATION and rule.besluit == law.decree.id
        if (own or named) and any(covers(span, rule, source) for span in target.ranges):
            yield rule
