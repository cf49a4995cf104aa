"""The acceptance criteria AC1 to AC7 of the ILS: is the model fit to be checked. They never answer compliance."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeAlias

from bblcheck.ifc.findings import Finding
from bblcheck.ifc.header import Header
from bblcheck.ifc.ils import Milestone, Mode
from bblcheck.ifc.ils.repairs import described
from bblcheck.ifc.ils.specs import of_milestone

Met: TypeAlias = Literal["met", "not_met", "open", "not_applicable"]

LARGEST = 250_000_000
"""Bytes per file: what the ILS proposes; a municipality may choose 1000 MB."""
DEVIATION = 0.02
"""AC6: what the ILS proposes, as a part of the computed quantity."""
SMALLEST_DEVIATION = {"NetFloorArea": 0.05, "Height": 0.001}
"""Square metres and metres below which a deviation does not count."""
_SCHEMAS = ("IFC4", "IFC4X3_ADD2")
_FILE_NAME = re.compile(
    r"[^_]+(_[^_]+)?_[A-Z]{3}(-[A-Z])?_(XX|ZZ|[A-Z0-9]{2})_(M3D|TEK|BER|POI|SPE)"
    r"_(K\d\d|P\d\d|D\d\d|ZZZ|XXX)(_\d{4})?\.[A-Za-z0-9]+"
)
_VOLUMES = ("ifc-ruimte-open", "ifc-ruimte-overlapt", "ifc-ruimte-te-hoog", "ifc-ruimte-zonder-volume")
_SHOWN = 5
_NOISE = 1e-9


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion: what it asks, whether it is met, and why not."""

    id: str
    asks: str
    met: Met
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SpecResult:
    """One specification in the mode that was asked for; the outcomes of all modes, and what explains them."""

    spec: str
    title: str
    counts: bool
    outcome: str
    strict: str
    repaired: str
    defects: tuple[str, ...]
    found: int
    problems: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Acceptance:
    """The criteria at one milestone in one mode, and the specifications behind AC3."""

    mode: Mode
    milestone: Milestone
    criteria: tuple[Criterion, ...]
    specs: tuple[SpecResult, ...]

    @property
    def differences(self) -> tuple[SpecResult, ...]:
        """Where the profile as shipped says otherwise than the repaired one."""
        return tuple(spec for spec in self.specs if spec.strict != spec.repaired)


def acceptance(
    path: Path,
    schema: str,
    header: Header,
    findings: Sequence[Finding],
    found: Mapping[str, Any],
    mode: Mode,
    milestone: Milestone,
) -> Acceptance:
    """The criteria for a model that was read; `found` is what the child said. Raises KeyError or TypeError when
    that makes no sense."""
    counting = of_milestone(milestone)
    specs = tuple(_spec(item, mode, counting) for item in found["specs"])
    criteria = (
        _ac1(path, schema, found["schema"]),
        _ac2(header, milestone),
        _ac3(specs),
        _ac4(findings, found["place"]),
        _ac5(findings, found["areas"]),
        _ac6(found["quantities"], milestone),
        _ac7(path),
    )
    return Acceptance(mode, milestone, criteria, specs)


def _spec(item: Mapping[str, Any], mode: Mode, counting: Sequence[str]) -> SpecResult:
    return SpecResult(
        spec=item["spec"],
        title=item["title"],
        counts=item["spec"] in counting,
        outcome=item["outcomes"][mode],
        strict=item["outcomes"]["strict"],
        repaired=item["outcomes"]["repaired"],
        defects=described(item["defects"]),
        found=item["found"][mode],
        problems=tuple(Finding("ils-" + item["spec"], **each) for each in item["problems"][mode]),
    )


def _ac1(path: Path, schema: str, found: Mapping[str, Any]) -> Criterion:
    asks = "geldig IFC 4.3 of IFC4, als STEP-bestand, niet groter dan 250 MB"
    reasons = []
    if schema not in _SCHEMAS:
        reasons.append(f"het schema is {schema}")
    if path.stat().st_size > LARGEST:
        reasons.append("het bestand is groter dan 250 MB")
    if found["attributes"]:
        reasons.append(f"attributen die niet zijn zoals het schema ze vraagt: {len(found['attributes'])}")
        reasons += _first([f"{each}: niet volgens het schema" for each in found["attributes"]])
    if found["broken"]:
        reasons.append(f"voorwaarden van het schema waaraan niet is voldaan: {len(found['broken'])}")
        reasons += _first([f"{each}: niet volgens het schema" for each in found["broken"]])
    if reasons:
        return Criterion("AC1", asks, "not_met", tuple(reasons))
    if found["skipped"]:
        return Criterion("AC1", asks, "open", (_TOO_MANY,))
    if found["undecided"]:
        names = _first([f"{each}: niet uit te maken" for each in found["undecided"]])
        return Criterion("AC1", asks, "open", (_UNDECIDED, *names))
    return Criterion("AC1", asks, "met")


_TOO_MANY = (
    "elk attribuut is zoals het schema het vraagt; het model is te groot om hier ook de voorwaarden van het schema te "
    "toetsen: de validatiedienst van buildingSMART zegt het"
)
_UNDECIDED = (
    "elk attribuut is zoals het schema het vraagt; of alle voorwaarden van het schema gelden, is hier niet uit te "
    "maken: de validatiedienst van buildingSMART zegt het"
)


def _ac2(header: Header, milestone: Milestone) -> Criterion:
    asks = "de kop (FILE_NAME) is gevuld"
    if not header.empty:
        return Criterion("AC2", asks, "met")
    advised = " (bij M1 alleen een advies)" if milestone == "M1" else ""
    return Criterion("AC2", asks, "not_met", (f"leeg: {'; '.join(header.empty)}{advised}",))


def _ac3(specs: Sequence[SpecResult]) -> Criterion:
    asks = "alle specificaties van de mijlpaal kloppen"
    failed = [spec for spec in specs if spec.counts and spec.outcome == "fail"]
    if not failed:
        return Criterion("AC3", asks, "met")
    names = ", ".join(f"{spec.spec} {spec.title}" for spec in failed)
    return Criterion("AC3", asks, "not_met", (f"{len(failed)} kloppen niet: {names}",))


def _ac4(findings: Sequence[Finding], place: Mapping[str, Any]) -> Criterion:
    """What the model itself can say is decided; the rest is told as the question that remains for a person."""
    asks = "de plaats staat in EPSG:28992 of EPSG:7415 en ligt op de genoemde percelen"
    problems = [each.message for each in findings if each.code == "ifc-georeferentie"]
    outside = [f"{name}: ligt niet op een perceel in het model" for name in place["outside"]]
    if problems or outside:
        return Criterion("AC4", asks, "not_met", (*problems, *_first(outside)))
    return Criterion("AC4", asks, "open", tuple(_remaining(place)))


def _remaining(place: Mapping[str, Any]) -> Iterator[str]:
    """What was found, and what a person must look up."""
    yield "het stelsel klopt en de plaats ligt in Nederland"
    if place["spot"]:
        east, north = place["spot"]
        yield f"het midden van de ruimten ligt op x {east} en y {north} (RD, in meters)"
    names = ", ".join(place["plots"])
    if not names:
        yield "het model noemt geen perceel"
        yield "zoek deze plaats op de kadastrale kaart: ligt zij op de percelen van de aanvraag?"
        return
    if place["compared"]:
        yield f"alle ruimten liggen op de percelen in het model: {names}"
    else:
        yield f"van de percelen in het model is niet elke grens te lezen, of van de ruimten niet elke vloer: {names}"
    yield "leg deze percelen op de kadastrale kaart: liggen zij daar zo, en zijn het die van de aanvraag?"


def _ac5(findings: Sequence[Finding], areas: Mapping[str, Any]) -> Criterion:
    asks = "ruimten en gebieden zijn gesloten lichamen, en die van een soort overlappen elkaar niet"
    problems = [f"{each.name}: {each.message}" for each in findings if each.code in _VOLUMES]
    problems += areas["problems"]
    if not areas["count"]:
        return Criterion("AC5", asks, "not_applicable", ("het model heeft geen ruimten of gebieden",))
    if not problems:
        return Criterion("AC5", asks, "met")
    return Criterion("AC5", asks, "not_met", _first(problems))


def _ac6(quantities: Sequence[Mapping[str, Any]], milestone: Milestone) -> Criterion:
    asks = "geleverde hoeveelheden wijken ten hoogste 2 % af van wat is nagerekend"
    if milestone == "M1":
        return Criterion("AC6", asks, "not_applicable")
    if not quantities:
        return Criterion(
            "AC6", asks, "not_applicable", ("het model levert geen hoeveelheden die zijn na te rekenen",)
        )
    problems = [_told(item) for item in quantities if _deviates(item)]
    if not problems:
        return Criterion("AC6", asks, "met")
    return Criterion("AC6", asks, "not_met", _first(problems))


def _deviates(item: Mapping[str, Any]) -> bool:
    """Whether a delivered quantity lies farther than allowed from all that may have been computed."""
    low, high, delivered = item["low"], item["high"], item["delivered"]
    away = max(low - delivered, delivered - high, 0.0)
    nearest = low if delivered < low else high
    allowed = max(DEVIATION * nearest, SMALLEST_DEVIATION[item["quantity"]])
    return bool(away > allowed + _NOISE)


def _told(item: Mapping[str, Any]) -> str:
    low, high = (f"{item[side]:.3f}".rstrip("0").rstrip(".").replace(".", ",") for side in ("low", "high"))
    said = f"{item['delivered']:.3f}".rstrip("0").rstrip(".").replace(".", ",")
    own = low if low == high else f"{low} tot {high}"
    return f"{item['room']}: {item['quantity']} is {said}, nagerekend {own}"


def _ac7(path: Path) -> Criterion:
    asks = "de bestandsnaam volgt de afspraak (alleen een signaal)"
    if _FILE_NAME.fullmatch(path.name):
        return Criterion("AC7", asks, "met")
    wanted = "Project_Discipline_Systeem_Type_Bouwlaag, zoals FLEX001_ARC_ZZ_M3D_ZZZ.ifc"
    return Criterion("AC7", asks, "not_met", (f"{path.name} is niet {wanted}",))


def _first(problems: Sequence[str]) -> tuple[str, ...]:
    more = len(problems) - _SHOWN
    return (*problems[:_SHOWN], *([f"en nog {more}"] if more > 0 else []))
