"""How a rule is cited in a result."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from bblcheck.engine.rule import Rule
from bblcheck.language.rulesets import ANNOUNCED, INTERPRETATION, RTHF
from bblcheck.law.rulebook import Law

DECREE_NAMES = {
    "bbl": "Bbl",
    "bouwbesluit2012": "Bouwbesluit 2012",
    INTERPRETATION: "Uitleg bij Bbl",
    ANNOUNCED: "Aangekondigd bij Bbl",
}
OWN_ARTICLES = {"5.6a": "5.6", "5.6b": "5.6", "5.6c": "5.6"}
"""Articles that only our own reading has, with the article of the Bbl that they are about."""
BBL_SINCE = date(2024, 1, 1)
"""The first day of the Bbl: an interpretation that ended by then is one of the Bouwbesluit 2012."""


_ID = re.compile(rf"\b({'|'.join((*DECREE_NAMES, RTHF))}) (\d+\.\d+[a-z]*)((?: lid \d+[a-z]*)?)", re.ASCII)


def cited(text: str, law: Law) -> str:
    """The text with every rule and article in it named as a person writes it: `bbl 4.79` is `Bbl 4.79`."""
    return _ID.sub(lambda found: _written(found[0], found[1], found[0].partition(" ")[2], law), text)


@cache
def _written(identity: str, decree: str, place: str, law: Law) -> str:
    rule = law.by_id.get(identity)
    return cite(rule) if rule is not None else f"{DECREE_NAMES.get(decree, decree.upper())} {place}"


def cite(rule: Rule) -> str:
    """The citation as a person writes it: `Bbl 4.164 lid 4`. Of the subsidy only the articles are known."""
    if rule.besluit == RTHF:
        return f"RTHF artikel {rule.article.removesuffix('.0')}"
    name = DECREE_NAMES.get(rule.besluit, rule.besluit)
    place = rule.article + (f" lid {rule.lid}" if rule.lid else "")
    if rule.besluit == INTERPRETATION and rule.article in OWN_ARTICLES:
        return f"{name} {OWN_ARTICLES[rule.article]} (eigen lezing {place})"
    if rule.besluit == INTERPRETATION and rule.validity.end is not None and rule.validity.end <= BBL_SINCE:
        name = "Uitleg bij Bouwbesluit 2012"
    return f"{name} {place}"
