"""Profiles: where a model carries a fact, and what its rooms are called. Data in `profiles/*.toml`."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "profiles"
_SEPARATORS = re.compile(r"[\s_\-/+&,.()]+")
_NUMBER_IN_FRONT = re.compile(r"^\d+(?: (?=\D))")
_NUMBER_BEHIND = re.compile(r" \d+[a-z]?$")


def folded(text: str) -> str:
    """Lower case, without accents, with single spaces: how names are compared."""
    plain = unicodedata.normalize("NFKD", text)
    plain = "".join(character for character in plain if not unicodedata.combining(character))
    return _SEPARATORS.sub(" ", plain).strip().lower()


def room_name(text: str) -> str:
    """A room's name without the number in front or behind: `2 - Slaapkamer 1` is `slaapkamer`."""
    return _NUMBER_BEHIND.sub("", _NUMBER_IN_FRONT.sub("", folded(text)))


@dataclass(frozen=True, slots=True)
class Profile:
    """`classes`: ILS class -> room kinds it may hold, the first when the name says nothing ("" is none).
    `names`: folded room name -> kind. `sources`: `begrip.kenmerk` -> (set, property) in order of preference.
    `plausible`: `begrip.kenmerk` or a dimension -> lowest and highest believable value in base units."""

    classes: Mapping[str, tuple[str, ...]]
    areas: frozenset[str]
    dwellings: tuple[str, ...]
    system: str
    names: Mapping[str, str]
    sources: Mapping[str, tuple[tuple[str, str], ...]]
    plausible: Mapping[str, tuple[float, float]]
    placeholders: frozenset[str]
    placeholder_set: str


@cache
def load_profile() -> Profile:
    """The national ILS on top of plain IFC."""
    ils = tomllib.loads((_FOLDER / "ils.toml").read_text(encoding="utf-8"))
    plain = tomllib.loads((_FOLDER / "ifc.toml").read_text(encoding="utf-8"))
    return Profile(
        classes={folded(name): tuple(kinds) for name, kinds in ils["klassen"].items()},
        areas=frozenset(folded(name) for name in ils["gebieden"]["namen"]),
        dwellings=tuple(folded(name) for name in ils["woningen"]["namen"]),
        system=folded(ils["classificatie"]["stelsel"]),
        names={folded(name): kind for kind, names in plain["namen"].items() for name in names},
        sources={
            fact: tuple((place[0], place[1]) for place in places) for fact, places in plain["bronnen"].items()
        },
        plausible={name: (low, high) for name, (low, high) in plain["aannemelijk"].items()},
        placeholders=frozenset(folded(text) for text in plain["plaatshouders"]["teksten"]),
        placeholder_set=ils["plaatshouders"]["set"],
    )
