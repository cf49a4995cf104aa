"""Everything that the account of the rules does not close on, as lines for a person."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bblcheck.law.coverage.account import Coverage, account
from bblcheck.law.coverage.catalogue import Catalogue, load_catalogue
from bblcheck.law.coverage.exclusions import Exclusions, load_exclusions
from bblcheck.law.coverage.numbers import missing, superfluous
from bblcheck.law.coverage.oldlaw import OLD_LAW, OldLaw, old_law
from bblcheck.law.coverage.versions import overclaimed, overlisted, unversioned
from bblcheck.law.rulebook import Law, Rulebook


@dataclass(frozen=True)
class Account:
    """The account, and what is wrong with it; sound when nothing is."""

    coverage: Coverage
    catalogue: Catalogue
    law: Law
    faults: tuple[str, ...]
    old: OldLaw


def close(book: Rulebook, rules: Path) -> Account:
    """Set the rules beside the catalogue of their folder and look for every gap. Raises `CatalogueError`."""
    catalogue, exclusions = load_catalogue(rules), load_exclusions(rules)
    law = book.at(catalogue.version)
    coverage = account(book, catalogue, exclusions)
    old = old_law(book, rules)
    faults = (
        *_faults(coverage, catalogue, book, law),
        *_faults_of_old_law(old, exclusions),
        *rules_listed_as_none(book, exclusions),
    )
    return Account(coverage, catalogue, law, faults, old)


def _faults(coverage: Coverage, catalogue: Catalogue, book: Rulebook, law: Law) -> Iterator[str]:
    for entry in coverage.unaccounted:
        yield f"{entry.citation} ({entry.item.id}) is geen regel en staat niet in de lijst van wat ontbreekt"
    yield from coverage.contradicted
    for gap in missing(coverage, law):
        yield f"{gap} staat niet in de regel en niet in de lijst"
    for number in superfluous(coverage, law):
        place = f" of staat niet in {number.where}" if number.where else ""
        yield f"{number.id}: {number.quantity} staat in de lijst, maar ontbreekt niet{place}"
    for item in unversioned(coverage, catalogue, book):
        yield f"{item.article} ({item.id}) luidde in de eerste tekst anders en heeft een blok"
    for listed in overlisted(coverage, catalogue, book):
        yield f"{listed} staat in de lijst van versies en heeft er twee"
    for entry in overclaimed(coverage, catalogue, book):
        yield f"{entry.citation} noemt zijn eerste tekst gelezen; de catalogus zegt {entry.item.text}"
    for exclusion in coverage.exclusions.leden:
        if exclusion.where is not None and f"{catalogue.besluit} {exclusion.where}" not in law.by_id:
            yield f"{exclusion.article} verwijst naar {exclusion.where}, en dat is geen regel"


def rules_listed_as_none(book: Rulebook, exclusions: Exclusions) -> Iterator[str]:
    """Leden of the Bouwbesluit 2012 in the list of what is no rule that are one."""
    held = {
        (article.number, lid)
        for file in book.files
        if file.header is not None and file.header.besluit == OLD_LAW
        for article in file.articles
        for lid in (None, *(lid.number for lid in article.leden))
    }
    for item in exclusions.old:
        if (item.article, item.lid) in held:
            yield f"Bouwbesluit 2012 {item.citation} staat in de lijst van wat geen regel is, en is er een"


def _faults_of_old_law(old: OldLaw, exclusions: Exclusions) -> Iterator[str]:
    listed = {subject.heading for subject in exclusions.subjects}
    for heading in old.missing:
        if heading not in listed:
            yield f"{heading} heeft geen regel van het Bouwbesluit 2012 en staat niet in de lijst van wat ontbreekt"
    for heading in sorted(listed - set(old.missing)):
        yield f"{heading} staat in de lijst van onderwerpen zonder regel, en heeft een regel of is onbekend"
