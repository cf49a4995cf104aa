"""How much a finding matters, by its code: one table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, TypeAlias

from bblcheck.ifc.findings import Finding

Level: TypeAlias = Literal["unusable", "warning", "note"]
LEVELS: tuple[Level, ...] = ("unusable", "warning", "note")

_LEVEL_OF: dict[str, Level] = {
    # something of the home stays unknown because of this
    "ifc-onbruikbare-waarde": "unusable",
    "ifc-ruimte-niet-herkend": "unusable",
    "ifc-ruimte-overlapt": "unusable",
    "ifc-waarde-wijkt-af": "unusable",
    "ifc-eenheden": "unusable",
    "ifc-verwijzing-onbekend": "unusable",
    "ifc-woningen-zonder-inhoud": "unusable",
    "ifc-zonder-woning": "unusable",
    "ifc-tussen-woningen": "unusable",
    "ifc-meetkunde": "unusable",
    "ifc-waarde-getal": "unusable",
    "ifc-waarde-plaatshouder": "unusable",
    "ifc-waarde-komma": "unusable",
    # worth telling, nothing depends on it yet
    "ifc-waarde-elders": "note",
    "ifc-bom": "note",
    "ifc-kop": "note",
    "ifc-noordrichting": "note",
    "ifc-georeferentie": "note",
    "ifc-ruimte-samengesteld": "note",
    "ifc-hekwerk-zonder-rand": "note",
}


def level_of(finding: Finding) -> Level:
    """What the finding means for the facts; what is not in the table is a warning."""
    return _LEVEL_OF.get(finding.code, "warning")


def worst_first(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings by level, then by code, in the order in which they were found."""
    return tuple(sorted(findings, key=lambda each: (LEVELS.index(level_of(each)), each.code)))


def in_short(findings: Iterable[Finding]) -> Iterator[str]:
    """The findings for who checks a home, worst first; of notes only how many there are."""
    told = worst_first(findings)
    yield from (str(finding) for finding in told if level_of(finding) != "note")
    notes = sum(level_of(finding) == "note" for finding in told)
    if notes:
        yield f"opmerkingen over het model waar geen feit van afhangt: {notes}; zie `bblcheck home preflight`"
