"""Which rules a target means: `hoofdstuk 3`, `afdeling 3.2 tot en met 3.7`, `lid 1 van artikel 4.47`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bblcheck.engine.rule import Rule
from bblcheck.language.tree import (
    ArticleRange,
    ChapterRange,
    DivisionRange,
    LidRange,
    ParagraphRange,
    Range,
    Target,
)
from bblcheck.law.rulebook import INTERPRETATION, Law

NumberKey = tuple[tuple[int, str], ...]


def number_key(number: str) -> NumberKey:
    """Orders article, division and paragraph numbers as the law does: 4.9 < 4.10 < 4.10a."""
    parts = (re.fullmatch(r"(\d+)([A-Za-z]*)", part) for part in number.split("."))
    return tuple((int(part[1]), part[2]) for part in parts if part)


def rules_of(target: Target, source: Rule, law: Law) -> Iterator[Rule]:
    """The rules in force that `target` names, as written in the rule `source`, in the law's order."""
    besluit = law.decree.id if source.besluit == INTERPRETATION else source.besluit
    for rule in law.rules:
        if rule.besluit == besluit and any(_within(rule, span, source) for span in target.ranges):
            yield rule


def _within(rule: Rule, span: Range, source: Rule) -> bool:
    match span:
        case ChapterRange(number=number):
            return rule.chapter == number
        case DivisionRange(first=first, last=last):
            return _between(rule.division, first, last)
        case ParagraphRange(first=first, last=last):
            return _between(rule.paragraph, first, last)
        case ArticleRange(first=first, last=last):
            return _between(rule.article, first, last)
        case LidRange(article=article, leden=leden):
            return rule.article == (article or source.article) and rule.lid in leden


def _between(number: str | None, first: str, last: str) -> bool:
    return number is not None and number_key(first) <= number_key(number) <= number_key(last)
