"""Which rules a target means: `hoofdstuk 3`, `afdeling 3.2 tot en met 3.7`, `lid 1 van artikel 4.47`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from bblcheck.engine.rule import Rule
from bblcheck.language.numbering import number_key
from bblcheck.language.rulesets import ABOUT_THE_DECREE, INTERPRETATION
from bblcheck.language.tree import (
    ArticleRange,
    ChapterRange,
    DivisionRange,
    LidRange,
    ParagraphRange,
    Range,
    Target,
)
from bblcheck.law.rulebook import Law
from bblcheck.records import dataclass

Group = Mapping[str, tuple[Rule, ...]]


def rules_of(target: Target, source: Rule, law: Law) -> tuple[Rule, ...]:
    """The rules in force that `target` names, as written in the rule `source`, in the law's order.

    An interpretation, and what is announced, speak of the articles of the decree in force and of our reading of
    them; leden without an article are its own.
    """
    decrees = {source.besluit}
    if source.besluit in ABOUT_THE_DECREE:
        decrees |= {law.decree.id, INTERPRETATION}
    indexes = [index for besluit, index in _indexes(law).items() if besluit in decrees]
    found = {rule.id for span in target.ranges for index in indexes for rule in _named(span, source, index)}
    return tuple(sorted((law.by_id[id_] for id_ in found), key=lambda rule: law.order[rule.id]))


_BY_NARROWNESS = (ChapterRange, DivisionRange, ParagraphRange, ArticleRange, LidRange)


def narrowness(target: Target) -> int:
    """How narrow the widest of a target's ranges is: a chapter 0, a lid 4."""
    return min(_BY_NARROWNESS.index(type(span)) for span in target.ranges)


def _named(span: Range, source: Rule, index: Index) -> Iterable[Rule]:
    match span:
        case ChapterRange(number=number):
            return index.chapters.get(number, ())
        case DivisionRange(first=first, last=last):
            return _between(first, last, index.divisions)
        case ParagraphRange(first=first, last=last):
            return _between(first, last, index.paragraphs)
        case ArticleRange(first=first, last=last):
            return _between(first, last, index.articles)
        case LidRange(article=article, leden=leden):
            return (rule for rule in index.articles.get(article or source.article, ()) if rule.lid in leden)


def _between(first: str, last: str, groups: Group) -> Iterator[Rule]:
    low, high = number_key(first), number_key(last)
    for number, rules in groups.items():
        if low <= number_key(number) <= high:
            yield from rules


@dataclass(frozen=True, slots=True)
class Index:
    """The rules of one decree by the numbers that a target may name."""

    chapters: Group
    divisions: Group
    paragraphs: Group
    articles: Group


@cache
def _indexes(law: Law) -> Mapping[str, Index]:
    decrees = _grouped((rule.besluit, rule) for rule in law.rules)
    return {
        besluit: Index(
            _grouped((rule.chapter, rule) for rule in rules),
            _grouped((rule.division, rule) for rule in rules),
            _grouped((rule.paragraph, rule) for rule in rules),
            _grouped((rule.article, rule) for rule in rules),
        )
        for besluit, rules in decrees.items()
    }


def _grouped(rules: Iterable[tuple[str | None, Rule]]) -> Group:
    found: dict[str, list[Rule]] = {}
    for number, rule in rules:
        if number is not None:
            found.setdefault(number, []).append(rule)
    return {number: tuple(group) for number, group in found.items()}
