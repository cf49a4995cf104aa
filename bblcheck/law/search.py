"""Finds rules by how a person cites them: `4.164`, `4.164.4`, `4.164 lid 4`, `bbl 4.164 lid 4`."""

from __future__ import annotations

import re

from bblcheck.engine.rule import Rule
from bblcheck.language.errors import did_you_mean
from bblcheck.law.rulebook import Law

CITATION = re.compile(
    r"(?:(?P<besluit>[a-z][a-z0-9]*)\s+)?(?P<article>\d+\.\d+[A-Za-z]*)(?:(?:\.|\s+lid\s+)(?P<lid>\d+))?"
)


class UnknownCitation(Exception):
    """No rule in force is cited by the text that was given."""

    def __init__(self, text: str, hint: str) -> None:
        super().__init__(f"geen regel met de aanduiding {text}. {hint}".rstrip())


def find(citation: str, law: Law) -> tuple[Rule, ...]:
    """The rules that `citation` names, the leden of an article in its order. Raises `UnknownCitation`."""
    match = CITATION.fullmatch(citation.strip())
    if match is None:
        raise UnknownCitation(citation, "schrijf een artikel met zo nodig het lid, zoals 4.164.4")
    besluit = match["besluit"] or law.decree.id
    found = tuple(
        rule
        for rule in law.article(besluit, match["article"])
        if match["lid"] is None or rule.lid == match["lid"]
    )
    if not found:
        articles = {rule.article for rule in law.rules if rule.besluit == besluit}
        raise UnknownCitation(citation, did_you_mean(match["article"], articles))
    return found
