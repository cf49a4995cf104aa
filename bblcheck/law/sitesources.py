"""The site-bound leden of the rules against those of the sources: the catalogue and law/regimes.md section 7."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from bblcheck.engine.rule import Rule
from bblcheck.law.coverage.catalogue import FOLDER, Catalogue, CatalogueError, load_catalogue
from bblcheck.law.rulebook import Law
from bblcheck.law.sitelist import depends_on_site

FILE = "locatie.toml"
Side: TypeAlias = Literal["bronnen", "regels"]


@dataclass(frozen=True, slots=True)
class Citation:
    """An article of the Bbl, or one lid of it."""

    article: str
    lid: str | None

    def covers(self, rule: Rule) -> bool:
        return self.article == rule.article and self.lid in {None, rule.lid}


@dataclass(frozen=True, slots=True)
class Explained:
    """Leden that only one side calls site-bound, and why."""

    leden: tuple[Citation, ...]
    side: Side
    reason: str


@dataclass(frozen=True, slots=True)
class Sources:
    """What the sources call site-bound, and the differences that are explained."""

    catalogue: Catalogue
    section_7: tuple[Citation, ...]
    explained: tuple[Explained, ...]

    def name(self, rule: Rule) -> bool:
        """Whether the catalogue or section 7 calls the lid site-bound; an item without leden is its article."""
        items = (item for item in self.catalogue.items if item.site_bound and item.article == rule.article)
        catalogued = any(not item.leden or rule.lid is None or rule.lid in item.leden for item in items)
        return catalogued or any(citation.covers(rule) for citation in self.section_7)


@dataclass(frozen=True, slots=True)
class Difference:
    """A lid that is site-bound for one side only; `reason` is None as long as nobody explained it."""

    rule: Rule
    side: Side
    reason: str | None


def load_sources(rules: Path) -> Sources:
    """The sources as data, from a folder of rules. Raises `CatalogueError` if a file cannot be used."""
    path = rules / FOLDER / FILE
    if not path.is_file():
        raise CatalogueError("het bestand ontbreekt", str(path), "neem de map catalogus van bblcheck over")
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    explained = tuple(
        Explained(_citations(entry["regels"]), entry["alleen_in"], entry["reden"])
        for entry in content["verschil"]
    )
    return Sources(load_catalogue(rules), _citations(content["paragraaf_7"]), explained)


def _citations(texts: Sequence[str]) -> tuple[Citation, ...]:
    parts = (text.partition(" lid ") for text in texts)
    return tuple(Citation(article, lid or None) for article, _, lid in parts)


def differences(law: Law, sources: Sources) -> Iterator[Difference]:
    """Every lid of the catalogue's decree that only one side calls site-bound, in the order of the rules."""
    for rule in law.rules:
        if rule.besluit != sources.catalogue.besluit:
            continue
        named, bound = sources.name(rule), depends_on_site(rule, law)
        if named != bound:
            side: Side = "bronnen" if named else "regels"
            yield Difference(rule, side, _reason(rule, side, sources))


def _reason(rule: Rule, side: Side, sources: Sources) -> str | None:
    found = (
        item.reason
        for item in sources.explained
        if item.side == side and any(citation.covers(rule) for citation in item.leden)
    )
    return next(found, None)


def stale(law: Law, sources: Sources) -> Iterator[Citation]:
    """Explained leden that do not differ (any more)."""
    found = tuple(differences(law, sources))
    for item in sources.explained:
        for citation in item.leden:
            if not any(citation.covers(each.rule) and each.side == item.side for each in found):
                yield citation
