"""Profiles: where a model carries a fact, and what its rooms are called. See `profilefile` for how they are read."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeAlias

Tables: TypeAlias = Mapping[str, Mapping[str, list[str] | list[float] | list[list[str]] | str]]
"""The sections of a profile as its file has them, checked and laid over what it builds on."""

_SEPARATORS = re.compile(r"[\s_\-/+&,.()]+")
_NUMBER_IN_FRONT = re.compile(r"^\d+(?: (?=\D))")
_NUMBER_BEHIND = re.compile(r" \d+[a-z]?$")
_NUMBERS_BEHIND = re.compile(r"( ([a-z]?\d+[a-z]?|[a-z]))+$")


@lru_cache(maxsize=8192)
def folded(text: str) -> str:
    """Lower case, without accents, with single spaces: how names are compared."""
    plain = unicodedata.normalize("NFKD", text)
    plain = "".join(character for character in plain if not unicodedata.combining(character))
    return _SEPARATORS.sub(" ", plain).strip().lower()


def room_name(text: str) -> str:
    """A room's name without the number in front or behind: `2 - Slaapkamer 1` is `slaapkamer`."""
    return _NUMBER_BEHIND.sub("", _NUMBER_IN_FRONT.sub("", folded(text)))


def home_name(text: str) -> str:
    """A home's name without its number: `Woning 0.1` and `Appartement B-12` are `woning` and `appartement`."""
    return _NUMBERS_BEHIND.sub("", _NUMBER_IN_FRONT.sub("", folded(text)))


@dataclass(frozen=True, slots=True)
class Profile:
    """`classes`: ILS class -> room kinds it may hold, the first when the name says nothing ("" is none).
    `names`: folded room name -> kind. `sources`: `begrip.kenmerk` -> (set, property) in order of preference.
    `plausible`: `begrip.kenmerk` -> lowest and highest believable value in base units.
    `dwellings`: classes of groups and spaces that are a home; `home_kinds`: PredefinedTypes and `home_names`: folded
    names without number of spaces that are a whole home.
    `places`: every (set, property) of `sources`."""

    classes: Mapping[str, tuple[str, ...]]
    areas: frozenset[str]
    dwellings: tuple[str, ...]
    home_kinds: frozenset[str]
    home_names: frozenset[str]
    system: str
    names: Mapping[str, str]
    sources: Mapping[str, tuple[tuple[str, str], ...]]
    plausible: Mapping[str, tuple[float, float]]
    placeholders: frozenset[str]
    placeholder_set: str
    places: frozenset[tuple[str, str]] = frozenset()


def profile_of(tables: Tables) -> Profile:
    """The profile of sections that were checked."""

    def section(name: str) -> Mapping[str, Any]:
        return tables.get(name, {})

    return Profile(
        classes={folded(name): tuple(kinds) for name, kinds in section("klassen").items()},
        areas=frozenset(folded(name) for name in section("gebieden").get("namen", ())),
        dwellings=tuple(folded(name) for name in section("woningen").get("namen", ())),
        home_kinds=frozenset(section("woningen").get("soorten", ())),
        home_names=frozenset(folded(name) for name in section("woningen").get("ruimtenamen", ())),
        system=folded(section("classificatie").get("stelsel", "")),
        names={folded(name): kind for kind, names in section("namen").items() for name in names},
        sources={
            fact: tuple((place[0], place[1]) for place in places)
            for fact, places in section("bronnen").items()
        },
        plausible={name: (low, high) for name, (low, high) in section("aannemelijk").items()},
        placeholders=frozenset(folded(text) for text in section("plaatshouders").get("teksten", ())),
        placeholder_set=section("plaatshouders").get("set", ""),
        places=frozenset((place[0], place[1]) for places in section("bronnen").values() for place in places),
    )
