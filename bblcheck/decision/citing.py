"""How a rule is cited in a result."""

from __future__ import annotations

from bblcheck.engine.rule import Rule
from bblcheck.language.rulesets import ANNOUNCED, INTERPRETATION, RTHF

DECREE_NAMES = {
    "bbl": "Bbl",
    "bouwbesluit2012": "Bouwbesluit 2012",
    INTERPRETATION: "Uitleg bij Bbl",
    ANNOUNCED: "Aangekondigd bij Bbl",
}


def cite(rule: Rule) -> str:
    """The citation as a person writes it: `Bbl 4.164 lid 4`. Of the subsidy only the articles are known."""
    if rule.besluit == RTHF:
        return f"RTHF artikel {rule.article.removesuffix('.0')}"
    name = DECREE_NAMES.get(rule.besluit, rule.besluit)
    return f"{name} {rule.article}" + (f" lid {rule.lid}" if rule.lid else "")
