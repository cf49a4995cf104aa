"""Whether the rules know of the change, where the law of the first version reads otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from bblcheck.law.coverage.account import Coverage, Entry
from bblcheck.law.coverage.catalogue import Catalogue, Item
from bblcheck.law.rulebook import Rulebook

CHANGED = ("different", "absent")
UNCERTAIN = ("unclear", "not_read")


def unversioned(coverage: Coverage, catalogue: Catalogue, book: Rulebook) -> tuple[Item, ...]:
    """Items whose text was different or absent in the first version, while one block stands for both, and that
    are not listed. An item without a rule has none to change."""
    listed = {entry.id for entry in coverage.exclusions.versions}
    found = _unversioned(coverage, catalogue, book)
    return tuple(item for item in found if item.id not in listed)


def overlisted(coverage: Coverage, catalogue: Catalogue, book: Rulebook) -> tuple[str, ...]:
    """Listed items that do have two blocks."""
    found = {item.id for item in _unversioned(coverage, catalogue, book)}
    return tuple(entry.id for entry in coverage.exclusions.versions if entry.id not in found)


def overclaimed(coverage: Coverage, catalogue: Catalogue, book: Rulebook) -> tuple[Entry, ...]:
    """Leden that say their text of the first version was read, while the catalogue says it was not."""
    first = book.decrees[catalogue.besluit].versions[0]
    return tuple(
        entry
        for entry in coverage.entries
        if entry.rule is not None and entry.item.text in UNCERTAIN and first in entry.rule.validity.read
    )


def _unversioned(coverage: Coverage, catalogue: Catalogue, book: Rulebook) -> Iterator[Item]:
    first = book.at(book.decrees[catalogue.besluit].versions[0])
    before = {rule.id: rule.validity for rule in first.rules}
    for item in dict.fromkeys(entry.item for entry in coverage.entries):
        rules = [entry.rule for entry in coverage.entries if entry.item is item and entry.rule]
        if item.text in CHANGED and rules and all(before.get(rule.id) == rule.validity for rule in rules):
            yield item
