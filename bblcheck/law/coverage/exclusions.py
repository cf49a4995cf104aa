"""What of the law is no rule, with the reason: `rules/catalogus/niet-opgenomen.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from bblcheck.law.coverage.catalogue import FOLDER, CatalogueError, Threshold

FILE = "niet-opgenomen.toml"

KINDS = {
    "niet voor woningen": "geldt voor geen woning",
    "niet toegewezen": "de aansturingstabel wijst het aan geen woonfunctie toe",
    "elders": "staat als voorwaarde, feit of grens in een ander lid",
    "aansturing": "zegt hoe tabellen werken; de tabellen doen het zelf",
    "bevoegdheid": "geeft een bevoegdheid; er valt niets te toetsen voor zij is gebruikt",
    "meten": "zegt hoe wordt gemeten of bepaald",
    "doel": "noemt het doel of wie zich eraan houdt",
    "buiten bereik": "gaat over iets anders dan de woning of haar plaatsing",
    "niet gelezen": "de tekst is niet leesbaar in de bron",
}
"""The kinds of reason."""


@dataclass(frozen=True, slots=True)
class Exclusion:
    """Leden of one article that are no rule; no `leden` means the whole article. `where` is the lid that holds
    the content, for the kind `elders`."""

    article: str
    leden: tuple[str, ...]
    kind: str
    reason: str
    where: str | None

    def covers(self, article: str, lid: str | None) -> bool:
        return article == self.article and (not self.leden or lid in self.leden)


@dataclass(frozen=True, slots=True)
class NumberExclusion:
    """A threshold of a catalogued requirement that its rule does not hold as that number: of that quantity all,
    or only `value`. `where` is the lid that does hold it."""

    id: str
    quantity: str
    value: Fraction | None
    reason: str
    where: str | None

    def covers(self, id: str, threshold: Threshold) -> bool:
        same = (self.id, self.quantity) == (id, threshold.quantity)
        return same and self.value in (None, threshold.value)


@dataclass(frozen=True, slots=True)
class VersionExclusion:
    """A requirement whose text differs between the versions and whose rule does not."""

    id: str
    reason: str


@dataclass(frozen=True, slots=True)
class SubjectExclusion:
    """A subject of the Bouwbesluit 2012, by its heading, that has no rule."""

    heading: str
    reason: str


@dataclass(frozen=True, slots=True)
class OldExclusion:
    """A lid of the Bouwbesluit 2012 of which the sources tell and that is no rule."""

    article: str
    lid: str | None
    reason: str

    @property
    def citation(self) -> str:
        return self.article if self.lid is None else f"{self.article} lid {self.lid}"


@dataclass(frozen=True, slots=True)
class Exclusions:
    leden: tuple[Exclusion, ...]
    numbers: tuple[NumberExclusion, ...]
    versions: tuple[VersionExclusion, ...]
    subjects: tuple[SubjectExclusion, ...] = ()
    old: tuple[OldExclusion, ...] = ()

    def of(self, article: str, lid: str | None) -> Exclusion | None:
        """Why this lid is no rule; None if that is not listed."""
        return next((item for item in self.leden if item.covers(article, lid)), None)


def load_exclusions(rules: Path) -> Exclusions:
    """The list of a folder of rules. Raises `CatalogueError` if it is missing or cannot be used."""
    file = rules / FOLDER / FILE
    try:
        content = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise CatalogueError(
            "deze lijst ontbreekt", str(file), "neem de map catalogus van bblcheck over"
        ) from None
    except tomllib.TOMLDecodeError as error:
        raise CatalogueError(f"geen geldige TOML: {error}", str(file), "herstel het bestand") from error
    try:
        found = Exclusions(
            tuple(_exclusion(entry) for entry in content.get("lid", ())),
            tuple(_number(entry) for entry in content.get("getal", ())),
            tuple(VersionExclusion(entry["id"], entry["reden"]) for entry in content.get("versie", ())),
            tuple(SubjectExclusion(entry["rij"], entry["reden"]) for entry in content.get("onderwerp", ())),
            tuple(
                OldExclusion(entry["artikel"], entry.get("lid"), entry["reden"])
                for entry in content.get("oud", ())
            ),
        )
    except KeyError as error:
        raise CatalogueError(f"een post mist {error}", str(file), "elke post heeft een reden") from error
    for item in found.leden:
        if item.kind not in KINDS:
            message = f"{item.article}: onbekende soort {item.kind}"
            raise CatalogueError(message, str(file), f"kies uit {', '.join(KINDS)}")
    return found


def _exclusion(entry: Mapping[str, Any]) -> Exclusion:
    leden = tuple(entry["leden"])
    return Exclusion(entry["artikel"], leden, entry["soort"], entry["reden"], entry.get("in"))


def _number(entry: Mapping[str, Any]) -> NumberExclusion:
    value = Fraction(str(entry["waarde"])) if "waarde" in entry else None
    return NumberExclusion(entry["id"], entry["grootheid"], value, entry["reden"], entry.get("in"))
