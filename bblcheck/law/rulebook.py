"""The rule book: every rule file, indexed, and the law as it stood on a date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from datetime import date
from functools import cached_property
from pathlib import Path

import bblcheck
from bblcheck.engine.rule import Rule, SteeringColumn
from bblcheck.language.rulesets import OPTIONAL
from bblcheck.language.tree import Article, RuleFile, Table
from bblcheck.language.vocabulary import Vocabulary
from bblcheck.law.versions import VERSIONS_FILE, Decree, TextRead, parse_versions
from bblcheck.records import dataclass


def rules_folder() -> Path:
    """The rules that came with the package: inside a wheel, or those of the checkout."""
    package = Path(bblcheck.__file__).parent
    packed = package / "_rules"
    return packed if packed.is_dir() else package.parent / "rules"


@dataclass(frozen=True, eq=False)
class Law:
    """The law on one day: the rules in force, their tables, and which columns steer which article."""

    day: date
    vocabulary: Vocabulary
    decrees: Mapping[str, Decree]
    rules: tuple[Rule, ...]
    tables: Mapping[tuple[str, str], Table]
    columns: Mapping[tuple[str, str], tuple[SteeringColumn, ...]]

    def table(self, rule: Rule, number: str) -> Table:
        """The table that `rule` means by `tabel NUMBER`: of its own decree, in force on the same day."""
        return self.tables[rule.besluit, number]

    def steering(self, rule: Rule) -> tuple[SteeringColumn, ...]:
        """The columns of steering tables that name the rule's article; empty if there is none."""
        return self.columns.get((rule.besluit, rule.article), ())

    def text_read(self, rule: Rule) -> TextRead:
        """Whether the rule's text was read in the version of this day."""
        decree = self.decrees.get(rule.besluit)
        return decree.text_read(rule.validity, self.day) if decree else "read"

    def link(self, rule: Rule) -> str:
        """The official text of the rule's article on this day; an interpretation has none."""
        decree = self.decrees.get(rule.besluit)
        return decree.url(rule.article, self.day) if decree else ""

    @cached_property
    def decree(self) -> Decree:
        """The decree that governs on this day."""
        for key in ("bbl", "bouwbesluit2012"):
            if self.decrees[key].version_at(self.day) is not None:
                return self.decrees[key]
        return self.decrees["bouwbesluit2012"]

    @cached_property
    def by_id(self) -> Mapping[str, Rule]:
        return {rule.id: rule for rule in self.rules}

    @cached_property
    def order(self) -> Mapping[str, int]:
        """The place of each rule in the law's order, by its citation."""
        return {rule.id: index for index, rule in enumerate(self.rules)}

    def article(self, besluit: str, article: str) -> tuple[Rule, ...]:
        """The rules (leden) of one article, in its order."""
        return tuple(rule for rule in self.rules if rule.besluit == besluit and rule.article == article)


@dataclass(frozen=True, eq=False)
class Rulebook:
    """All rule files. `hashes` names each file with its SHA-256, for the receipt."""

    files: tuple[RuleFile, ...]
    decrees: Mapping[str, Decree]
    hashes: Mapping[str, str]
    _at: dict[tuple[date, frozenset[str]], Law] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        return Vocabulary.of(begrip for file in self.files for begrip in file.begrippen)

    def at(self, day: date, beside: frozenset[str] = frozenset()) -> Law:
        """The law as it stood on `day`, with the optional sets of rules named in `beside`; the same object each
        time, so that compiled rules are kept."""
        key = day, beside & OPTIONAL
        if key not in self._at:
            self._at[key] = self._select(*key)
        return self._at[key]

    def newest(self) -> date:
        """The newest text that the rules know."""
        return self.decrees["bbl"].versions[-1]

    def _select(self, day: date, beside: frozenset[str]) -> Law:
        rules: list[Rule] = []
        tables: dict[tuple[str, str], Table] = {}
        columns: dict[tuple[str, str], list[SteeringColumn]] = {}
        left_out = OPTIONAL - beside
        files = [file for file in self.files if file.header and file.header.besluit not in left_out]
        for file, article in _articles_at(files, day):
            assert file.header is not None
            besluit = file.header.besluit
            rules.extend(_rules(file, article))
            for table in _tables(article):
                tables[besluit, table.number] = table
                for index, column in enumerate(table.columns):
                    if column.article is not None:
                        columns.setdefault((besluit, column.article), []).append(SteeringColumn(table, index))
        steering = {key: tuple(value) for key, value in columns.items()}
        return Law(day, self.vocabulary, self.decrees, tuple(rules), tables, steering)


def _articles_at(files: Sequence[RuleFile], day: date) -> Iterator[tuple[RuleFile, Article]]:
    for file in files:
        for article in file.articles:
            validity = article.validity
            if validity.start <= day and (validity.end is None or day < validity.end):
                yield file, article


def _tables(article: Article) -> Iterable[Table]:
    yield from article.tables
    for lid in article.leden:
        yield from lid.tables


def _rules(file: RuleFile, article: Article) -> Iterator[Rule]:
    header = file.header
    assert header is not None
    bodies = [(None, article.body, article.at)] if article.body else []
    for number, body, at in [*bodies, *((lid.number, lid.body, lid.at) for lid in article.leden)]:
        yield Rule(
            besluit=header.besluit,
            chapter=header.chapter,
            division=header.division,
            paragraph=article.paragraph,
            article=article.number,
            title=article.title,
            lid=number,
            body=body,
            validity=article.validity,
            at=at,
        )


def decrees_of(folder: Path) -> Mapping[str, Decree]:
    """The decrees and their versions, from the `versies.toml` of a rule folder."""
    return parse_versions((folder / VERSIONS_FILE).read_text(encoding="utf-8", errors="replace"))
