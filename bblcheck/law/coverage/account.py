"""Sets the rules beside the catalogue: every catalogued lid is a rule, a table, or listed with the reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from bblcheck.engine.rule import Rule
from bblcheck.language.numbering import number_key
from bblcheck.law.coverage.catalogue import Catalogue, Item
from bblcheck.law.coverage.exclusions import Exclusion, Exclusions
from bblcheck.law.coverage.kinds import Kind, kind_of
from bblcheck.law.rulebook import Law, Rulebook


@dataclass(frozen=True, slots=True)
class Entry:
    """One catalogued lid (`lid` is None for an article as a whole): the rule that decides it and how, or why it
    is no rule. With neither it is unaccounted for."""

    item: Item
    article: str
    lid: str | None
    rule: Rule | None
    kind: Kind | None
    exclusion: Exclusion | None

    @property
    def accounted(self) -> bool:
        return self.kind is not None or self.exclusion is not None

    @property
    def citation(self) -> str:
        return self.article + (f" lid {self.lid}" if self.lid else "")


@dataclass(frozen=True)
class Coverage:
    """The whole account. `contradicted` are exclusions of leden that do have a rule; `extra` are leden of the
    catalogue's decree that the catalogue does not name."""

    entries: tuple[Entry, ...]
    contradicted: tuple[str, ...]
    extra: tuple[str, ...]
    exclusions: Exclusions

    @cached_property
    def unaccounted(self) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.entries if not entry.accounted)

    @property
    def complete(self) -> bool:
        return not self.unaccounted and not self.contradicted

    @cached_property
    def by_division(self) -> Mapping[str, tuple[Entry, ...]]:
        """The leden per afdeling in the law's order; a lid that several items name counts once."""
        found: dict[str, dict[str, Entry]] = {}
        for entry in sorted(self.entries, key=lambda entry: number_key(entry.article)):
            found.setdefault(entry.item.division, {}).setdefault(entry.citation, entry)
        return {
            division: tuple(entries.values())
            for division, entries in sorted(found.items(), key=lambda pair: number_key(pair[0]))
        }


def account(book: Rulebook, catalogue: Catalogue, exclusions: Exclusions) -> Coverage:
    """The account of the rules that are in force on the day of the catalogue's text."""
    law = book.at(catalogue.version)
    rules = {(rule.article, rule.lid): rule for rule in law.rules if rule.besluit == catalogue.besluit}
    steering = _steering_articles(book, catalogue)
    entries = tuple(
        entry for item in catalogue.items for entry in _entries(item, rules, steering, exclusions, law)
    )
    named = {(entry.article, entry.lid) for entry in entries}
    return Coverage(
        entries,
        contradicted=tuple(_contradicted(exclusions, rules)),
        extra=tuple(rule.id for key, rule in rules.items() if key not in named),
        exclusions=exclusions,
    )


def _entries(
    item: Item,
    rules: Mapping[tuple[str, str | None], Rule],
    steering: frozenset[str],
    exclusions: Exclusions,
    law: Law,
) -> Iterator[Entry]:
    for lid in _leden(item, rules):
        rule = rules.get((item.article, lid)) or rules.get((item.article, None))
        kind = kind_of(rule, law) if rule else Kind.STEERING if item.article in steering else None
        listed = None if kind else exclusions.of(item.article, lid)
        yield Entry(item, item.article, lid, rule, kind, listed)


def _leden(item: Item, rules: Mapping[tuple[str, str | None], Rule]) -> tuple[str | None, ...]:
    """The leden that an item names; of an article as a whole those that the rules have."""
    if item.leden:
        return item.leden
    written = tuple(lid for article, lid in rules if article == item.article)
    return written or (None,)


def _steering_articles(book: Rulebook, catalogue: Catalogue) -> frozenset[str]:
    """Articles that hold a table and no leden."""
    return frozenset(
        article.number
        for file in book.files
        if file.header is not None and file.header.besluit == catalogue.besluit
        for article in file.articles
        if article.tables and not article.leden and article.body is None
    )


def _contradicted(exclusions: Exclusions, rules: Mapping[tuple[str, str | None], Rule]) -> Iterator[str]:
    for listed in exclusions.leden:
        for (article, lid), rule in rules.items():
            if listed.covers(article, lid):
                yield f"{rule.id} staat in de lijst van wat geen regel is, en is er een"
