"""The specifications of the ILS as data: which objects, how many, and what each must carry."""

from __future__ import annotations

import csv
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from bblcheck.ifc.ils import Milestone

_SELECTOR = re.compile(r"^(?P<entities>[A-Z|.]+)(?:\[(?P<wanted>.*)\])?\{(?P<least>\d)\.\.\*\}$")
_SPECIFICATION = re.compile(r"9(\.\d\d[a-i]?)?")
_ANY = re.compile(r"(?s:.*)")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A condition for an object to count: a property of a set, or an attribute when `set_name` is ""."""

    set_name: str
    name: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Requirement:
    """One line of the profile. `values` is the pattern that the value must match wholly; `types` the IFC types
    that it may have, in capitals, empty for any; `real`: a placeholder is no value."""

    facet: str
    set_name: str
    name: str
    types: tuple[str, ...]
    required: bool
    values: re.Pattern[str]
    fact: str
    other_systems: bool = False
    real: bool = False


@dataclass(frozen=True, slots=True)
class Spec:
    """One specification. `entities` are (class, predefined type or ""); `subtypes`: whether they count too."""

    id: str
    entities: tuple[tuple[str, str], ...]
    wanted: tuple[Wanted, ...]
    least: int
    requirements: tuple[Requirement, ...]
    subtypes: bool = False


@cache
def beyond() -> Mapping[str, Any]:
    """What the ILS says beyond single lines, and its defects."""
    return tomllib.loads((files(__package__) / "ils.toml").read_text(encoding="utf-8"))


@cache
def lines() -> tuple[Mapping[str, str], ...]:
    """The lines of the profile as they are in the file."""
    text = (files(__package__) / "properties.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))


@cache
def shipped() -> tuple[Spec, ...]:
    """The 42 specifications as shipped, in order."""
    grouped: dict[str, list[Mapping[str, str]]] = {}
    for line in lines():
        if _SPECIFICATION.fullmatch(line["spec"]) and line["entity"].endswith("}"):
            grouped.setdefault(line["spec"], []).append(line)
    return tuple(_spec(name, found) for name, found in grouped.items())


def of_milestone(milestone: Milestone) -> tuple[str, ...]:
    """The specifications that count for AC3 at this milestone."""
    sets = beyond()["mijlpalen"]
    if milestone in sets:
        return tuple(sets[milestone])
    return tuple(spec.id for spec in shipped() if spec.id not in sets["M3_zonder"])


def _spec(name: str, found: Sequence[Mapping[str, str]]) -> Spec:
    selector = _SELECTOR.fullmatch(found[0]["entity"])
    if selector is None:
        raise ValueError(f"ils/properties.csv: {found[0]['entity']}")
    entities = tuple(
        (entity.partition(".")[0], entity.partition(".")[2]) for entity in selector["entities"].split("|")
    )
    wanted = tuple(_wanted(text) for text in (selector["wanted"] or "").split(";") if text)
    return Spec(name, entities, wanted, int(selector["least"]), tuple(map(_requirement, found)))


def _wanted(text: str) -> Wanted:
    place, _, values = text.partition("=")
    set_name, _, name = place.rpartition(".Is") if place.startswith("Pset_.*") else place.rpartition(".")
    return Wanted(set_name, f"Is{name}" if place.startswith("Pset_.*") else name, tuple(values.split("|")))


def _requirement(line: Mapping[str, str]) -> Requirement:
    allowed = line["allowed_values"].partition("; intended:")[0]
    return Requirement(
        facet=line["facet"],
        set_name=line["set"],
        name=line["name"],
        types=(line["datatype"],) if line["datatype"] else (),
        required=line["cardinality"] == "required",
        values=_values(allowed),
        fact=line["fact"],
    )


def _values(allowed: str) -> re.Pattern[str]:
    kind, _, rest = allowed.partition(":")
    match kind:
        case "const":
            return re.compile(re.escape(rest))
        case "enum":
            return one_of(rest.split("|"))
        case "pattern":
            return re.compile(rest)
        case "minLength":
            return re.compile(rf"(?s:.{{{rest},}})")
        case _:
            return _ANY


def one_of(values: Sequence[str]) -> re.Pattern[str]:
    """The pattern of exactly these texts."""
    return re.compile("|".join(map(re.escape, values)))
