"""The published versions that a decree may be dated by."""

from __future__ import annotations

from datetime import date

from bblcheck.language.rulesets import INTERPRETATION, OPTIONAL
from bblcheck.lint.registry import Book


def versions_of(book: Book, besluit: str) -> frozenset[date]:
    """The versions of one decree; a set beside the law may follow the versions of any."""
    if besluit == INTERPRETATION or besluit in OPTIONAL:
        return frozenset(day for days in book.versions.values() for day in days)
    return frozenset(book.versions.get(besluit, ()))


def nearest(day: date, known: frozenset[date]) -> str:
    """The hint with the version closest to `day`."""
    if not known:
        return "zet het besluit met zijn versies in versies.toml"
    closest = min(sorted(known), key=lambda version: abs((version - day).days))
    return f"de versie die er het dichtst bij ligt is {closest}"
