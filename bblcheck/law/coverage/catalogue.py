"""The catalogue of the law as read: per requirement its leden and numbers, without its text."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import TypeAlias

FOLDER = "catalogus"
FORMAT = "bblcheck.catalogus/1"
Scalar: TypeAlias = str | int | float


@dataclass(frozen=True, slots=True)
class CatalogueError(Exception):
    """The data of coverage cannot be used: what is wrong, where, and what to do."""

    message: str
    place: str
    hint: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message}; {self.hint}"


@dataclass(frozen=True, slots=True)
class Threshold:
    """A limit as the catalogue notes it. `value` is text for a class or a formula; `derived` is arithmetic on
    numbers of the law, which a rule does not repeat."""

    quantity: str
    operator: str
    value: Fraction | str
    unit: str
    derived: bool

    def __str__(self) -> str:
        shown = self.value if isinstance(self.value, str) else f"{float(self.value):g}"
        return f"{self.quantity} {self.operator} {shown} {self.unit}"


@dataclass(frozen=True, slots=True)
class Item:
    """One catalogued requirement. No `leden` means the article as a whole. `text` says how the text of
    2024-01-01 compares: same, different, absent, unclear or not_read."""

    id: str
    article: str
    leden: tuple[str, ...]
    division: str
    regime: str
    rows: tuple[str, ...]
    site_bound: bool
    checkable: str
    text: str
    thresholds: tuple[Threshold, ...]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Every requirement of one decree, read in the text of `version`."""

    besluit: str
    version: date
    items: tuple[Item, ...]


def load_catalogue(rules: Path) -> Catalogue:
    """The catalogue of a folder of rules. Raises `CatalogueError` if it has none."""
    found = sorted((rules / FOLDER).glob("bbl-*.json"))
    if not found:
        raise CatalogueError(
            "er is geen catalogus bij deze regels",
            str(rules / FOLDER),
            "neem de map catalogus van bblcheck over",
        )
    content = json.loads(found[-1].read_text(encoding="utf-8"))
    if content.get("formaat") != FORMAT:
        raise CatalogueError(f"dit is geen {FORMAT}", str(found[-1]), "maak het bestand opnieuw")
    items = tuple(_item(entry) for entry in content["eisen"])
    return Catalogue(content["besluit"], date.fromisoformat(content["versie"]), items)


def _item(entry: Mapping[str, object]) -> Item:
    return Item(
        id=str(entry["id"]),
        article=str(entry["artikel"]),
        leden=_texts(entry["leden"]),
        division=str(entry["afdeling"]),
        regime=str(entry["regime"]),
        rows=_texts(entry["rijen"]),
        site_bound=bool(entry["locatie"]),
        checkable=str(entry["toets"]),
        text=str(entry["tekst_2024"]),
        thresholds=tuple(_threshold(values) for values in _list(entry["grenzen"])),
    )


def _threshold(values: object) -> Threshold:
    quantity, operator, value, unit, *marks = _list(values)
    exact = value if isinstance(value, str) else Fraction(str(value))
    return Threshold(str(quantity), str(operator), exact, str(unit), "afgeleid" in marks)


def _texts(values: object) -> tuple[str, ...]:
    return tuple(str(value) for value in _list(values))


def _list(values: object) -> Sequence[object]:
    assert isinstance(values, list)
    return values
