"""The question as facts: what `--as` says of the building, and what a forced branch assumes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from bblcheck.engine.facts import Fact, Source, Value
from bblcheck.home.content import HomeContent

Scope: TypeAlias = Literal["site", "home"]
As: TypeAlias = Literal["nieuwbouw", "tijdelijk", "bestaand"]

NOTHING_ELSE: dict[str, Value] = {
    "verplaatst": False,
    "delen_verbouwd": False,
    "installatie_vernieuwd": False,
    "functie_gewijzigd": False,
    "fundering_gewijzigd": False,
    "blijft_na_termijn": False,
}
BUILDING_AS: Mapping[As, Mapping[str, Value]] = {
    "nieuwbouw": NOTHING_ELSE | {"handeling": "bouwen", "bestaand": False, "tijdelijk": False},
    "tijdelijk": NOTHING_ELSE | {"handeling": "bouwen", "bestaand": False, "tijdelijk": True},
    "bestaand": NOTHING_ELSE
    | {"handeling": "instandhouden", "bestaand": True, "tijdelijk": False, "tijdelijk_voor": False},
}


def as_layer(as_: As) -> HomeContent:
    """The facts of the building that go with judging it as new, temporary or existing."""
    return building_layer(f"--as {as_}", BUILDING_AS[as_])


def building_layer(where: str, facts: Mapping[str, Value]) -> HomeContent:
    """A layer that states facts of `bouwwerk` as given on the command line or assumed for a branch."""
    source = Source("command line", where, document=where, note=where)
    known = {name: Fact(value, source) for name, value in facts.items()}
    return HomeContent(where, {"bouwwerk": known}, {}, adds=False)
