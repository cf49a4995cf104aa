"""The leden of all files by their address, and which of them a target names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bblcheck.language import tree as t
from bblcheck.language.kinds import KindOf
from bblcheck.language.numbering import between
from bblcheck.language.rulesets import ABOUT_THE_DECREE


@dataclass(frozen=True, slots=True)
class PlacedLid:
    """A lid, or an article without leden (`lid` is None), with its address. `limits` are the kinds of the
    limits that it names, filled while its eisen are checked."""

    header: t.Header
    article: t.Article
    lid: t.Lid | None
    body: t.Body
    limits: dict[str, KindOf] = field(default_factory=dict, hash=False, compare=False)

    @property
    def at(self) -> t.Position:
        return self.lid.at if self.lid else self.article.at

    @property
    def number(self) -> str | None:
        return self.lid.number if self.lid else None

    @property
    def tables(self) -> tuple[t.Table, ...]:
        return (*self.article.tables, *(self.lid.tables if self.lid else ()))


class LidIndex:
    """Every lid of every file."""

    def __init__(self, files: Sequence[t.RuleFile]) -> None:
        self.leden = tuple(_placed(files))
        self.articles = tuple(
            (file.header, article) for file in files if file.header for article in file.articles
        )

    def encoded(self, span: t.Range, source: PlacedLid) -> list[t.Article]:
        """The articles (every version) that `span` means, as written in `source`."""
        return [
            article
            for header, article in self.articles
            if _same_decree(header, source) and _names(header, article, span, source)
        ]

    def assigned_to_none(self, span: t.Range, source: PlacedLid) -> bool:
        """Whether the steering tables name an article of `span` and give it to nobody, so it needs no rule."""
        if not isinstance(span, t.ArticleRange):
            return False
        return any(
            column.article is not None
            and between(column.article, span.first, span.last)
            and gives_nobody(table, number)
            for header, article in self.articles
            if _same_decree(header, source)
            for table in article.tables
            for number, column in enumerate(table.columns)
        )

    def leden_of(self, span: t.Range, source: PlacedLid) -> list[PlacedLid]:
        """The leden (every version) that `span` means, as written in `source`."""
        return [
            placed
            for placed in self.leden
            if _same_decree(placed.header, source)
            and _names(placed.header, placed.article, span, source)
            and (not isinstance(span, t.LidRange) or placed.number in span.leden)
        ]


def gives_nobody(table: t.Table, column: int) -> bool:
    """Whether a column of a steering table holds `-` in every row."""
    return all(row[column].kind == "none" for row in table.rows)


def _placed(files: Sequence[t.RuleFile]) -> Iterator[PlacedLid]:
    for file in files:
        for article in file.articles if file.header else ():
            assert file.header is not None
            if article.body is not None:
                yield PlacedLid(file.header, article, None, article.body)
            for lid in article.leden:
                yield PlacedLid(file.header, article, lid, lid.body)


def _same_decree(header: t.Header, source: PlacedLid) -> bool:
    besluit = source.header.besluit
    return besluit == header.besluit or besluit in ABOUT_THE_DECREE


def _names(header: t.Header, article: t.Article, span: t.Range, source: PlacedLid) -> bool:
    match span:
        case t.ChapterRange():
            return header.chapter == span.number
        case t.DivisionRange():
            return between(header.division, span.first, span.last)
        case t.ParagraphRange():
            return between(article.paragraph, span.first, span.last)
        case t.ArticleRange():
            return between(article.number, span.first, span.last)
        case t.LidRange(article=None):
            return header.besluit == source.header.besluit and article.number == source.article.number
        case t.LidRange():
            return article.number == span.article
