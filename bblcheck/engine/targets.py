"""Which leden a target names, among those that are selected."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bblcheck.engine.rule import Rule, SelectedRule
from bblcheck.language.numbering import between
from bblcheck.language.tree import (
    ArticleRange,
    ChapterRange,
    DivisionRange,
    LidRange,
    ParagraphRange,
    Range,
    Target,
)


def covers(span: Range, rule: Rule, source: Rule) -> bool:
    """Whether `span`, written in `source`, names `rule`; of the same decree is up to the caller."""
    match span:
        case ChapterRange(number=number):
            return rule.chapter == number
        case DivisionRange(first=first, last=last):
            return between(rule.division, first, last)
        case ParagraphRange(first=first, last=last):
            return between(rule.paragraph, first, last)
        case ArticleRange(first=first, last=last):
            return between(rule.article, first, last)
        case LidRange(article=article, leden=leden):
            return rule.article == (article or source.article) and rule.lid in leden


class Selection:
    """The selected leden, to be looked up by address."""

    def __init__(self, rules: Sequence[SelectedRule]) -> None:
        self.rules = rules
        self._by_article: dict[tuple[str, str], list[int]] = {}
        for index, selected in enumerate(rules):
            key = (selected.rule.besluit, selected.rule.article)
            self._by_article.setdefault(key, []).append(index)

    def named_by(self, target: Target, source: int) -> Iterator[int]:
        """The leden that a target in lid `source` names: of the same decree and for the same part. A lid that
        is selected at several levels is meant at the level of the source, if it is there."""
        own = self.rules[source]
        found: dict[int, list[int]] = {}
        for index in self._candidates(target, own.rule):
            other = self.rules[index]
            if other.rule is own.rule or other.part != own.part:
                continue
            if any(covers(span, other.rule, own.rule) for span in target.ranges):
                found.setdefault(id(other.rule), []).append(index)
        for indices in found.values():
            same = [index for index in indices if self.rules[index].level == own.level]
            yield from same or indices

    def _candidates(self, target: Target, source: Rule) -> Iterator[int]:
        """Found by article where the target names one, else among all of the decree."""
        if all(isinstance(span, LidRange) for span in target.ranges):
            articles = {
                span.article or source.article: None for span in target.ranges if isinstance(span, LidRange)
            }
            for article in articles:
                yield from self._by_article.get((source.besluit, article), ())
        else:
            for (besluit, _), indices in self._by_article.items():
                if besluit == source.besluit:
                    yield from indices
