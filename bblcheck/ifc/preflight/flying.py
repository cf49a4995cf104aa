"""Preflight of one file, in the parent: what was read, what is wrong, and the acceptance criteria of the ILS."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypeAlias

from bblcheck.ifc.errors import IfcError
from bblcheck.ifc.findings import Finding
from bblcheck.ifc.header import Header
from bblcheck.ifc.ils import Milestone, Mode
from bblcheck.ifc.ils.acceptance import Acceptance, acceptance
from bblcheck.ifc.preflight.levels import Level, level_of, worst_first
from bblcheck.ifc.profile import Tables
from bblcheck.ifc.readifc import read_ifc
from bblcheck.language.vocabulary import Vocabulary

State: TypeAlias = Literal["ready", "warnings", "unusable", "refused"]


@dataclass(frozen=True, slots=True)
class Preflight:
    """What there is to say of one file before anything is read from it. `refused` says why it is not read;
    `count` is the number of records that our scan found and the parser kept."""

    file: str
    schema: str = ""
    count: int = 0
    rooms: int = 0
    recognised: int = 0
    homes: int = 0
    header: Header = field(default_factory=Header)
    findings: tuple[Finding, ...] = ()
    acceptance: Acceptance | None = None
    refused: IfcError | None = None

    @property
    def state(self) -> State:
        """The worst of the findings."""
        if self.refused is not None:
            return "refused"
        levels = {level_of(finding) for finding in self.findings}
        if "unusable" in levels:
            return "unusable"
        return "warnings" if "warning" in levels else "ready"

    @staticmethod
    def level(finding: Finding) -> Level:
        """What the finding means for the facts."""
        return level_of(finding)


def preflight(
    path: Path,
    vocabulary: Vocabulary,
    profile: Tables | None = None,
    mode: Mode | None = None,
    milestone: Milestone = "M3",
) -> Preflight:
    """Look at one model. A model that is refused is an answer too; without a `mode` the ILS is left out."""
    try:
        model = read_ifc(path, vocabulary, preflight=True, profile=profile, ils=mode is not None)
    except IfcError as error:
        return Preflight(str(path), refused=error)
    findings = worst_first((*model.findings, *_header(model.header)))
    found = None
    if mode is not None:
        try:
            found = acceptance(path, model.schema, model.header, findings, model.ils, mode, milestone)
        except (KeyError, TypeError, ValueError, AttributeError):
            message = "de lezer van het model gaf een onbegrijpelijk antwoord"
            return Preflight(str(path), refused=IfcError("reader died", message, str(path)))
    return Preflight(
        file=str(path),
        schema=model.schema,
        count=model.count,
        rooms=len(model.recognised),
        recognised=sum(room.soort is not None for room in model.recognised),
        homes=len(model.homes),
        header=model.header,
        findings=findings,
        acceptance=found,
    )


def _header(header: Header) -> tuple[Finding, ...]:
    if not header.empty:
        return ()
    message = f"de kop van het bestand is niet gevuld: {'; '.join(header.empty)}"
    return (Finding("ifc-kop", message, advice="Vul de gegevens van het bestand in bij het exporteren."),)
