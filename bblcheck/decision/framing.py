"""What is said of a result besides its verdicts: the home, the place, what was read, what the dossier itself shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import TYPE_CHECKING, Literal

from bblcheck.records import dataclass
from bblcheck.result import model
from bblcheck.result.dossier import Contradiction, Deadline, PaperCheck

if TYPE_CHECKING:
    from bblcheck.decision.inputs import Inputs
    from bblcheck.home.content import Home, HomeFile


@dataclass(frozen=True, slots=True)
class Told:
    """What a dossier tells besides its facts; nothing where there is no dossier."""

    placements: tuple[model.Placement, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    papers: tuple[PaperCheck, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """The same for every home of one run, but for the home itself. With `every_formula` formulas are made for what is
    met as well; without `details` there are none, no sources, needs or digest, and numbers only for what
    is found."""

    command: Literal["check", "relocate"]
    home: model.Home
    scope: Literal["site", "home"]
    site: str | None
    date_from: str
    inputs: tuple[model.InputRef, ...]
    configuration: Mapping[str, str]
    findings: tuple[str, ...]
    rooms: tuple[model.RoomRead, ...]
    shapes: model.Shapes
    shapes_before: model.Shapes = field(default_factory=model.Shapes)
    building: tuple[model.HomeShape, ...] = ()
    told: Told = field(default_factory=Told)
    assumptions: tuple[str, ...] = ()
    every_formula: bool = False
    details: bool = True


def frame_of(
    command: Literal["check", "relocate"],
    file: HomeFile,
    home: Home,
    inputs: Inputs,
    configuration: Mapping[str, str],
    *,
    site: str | None,
    date_from: str,
    told: Told,
    earlier: tuple[HomeFile, Home] | None = None,
    scope: Literal["site", "home"] = "site",
    assumptions: tuple[str, ...] = (),
    every_formula: bool = False,
    details: bool = True,
) -> Frame:
    """The frame of one home of a file, after everything was read; `earlier` is the same home before a move."""
    return Frame(
        command=command,
        home=model.Home(id=home.id, name=home.name or file.name, type=file.type, serial=file.serial),
        scope=scope,
        site=site,
        date_from=date_from,
        inputs=tuple(inputs.read),
        configuration=configuration,
        findings=tuple(inputs.findings),
        rooms=inputs.rooms(file, home),
        shapes=inputs.shapes(file, home),
        shapes_before=inputs.shapes(*earlier) if earlier else model.Shapes(),
        building=inputs.building(file),
        told=told,
        assumptions=assumptions,
        every_formula=every_formula,
        details=details,
    )
