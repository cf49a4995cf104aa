"""Installations that can be heard, and sound between rooms of one home."""

from __future__ import annotations

from dataclasses import dataclass

from samples.making.description import Fact, Item, facts
from samples.making.kit import NEN_5077, by, thing
from samples.making.usual.owner import Owner


@dataclass(frozen=True, slots=True)
class Installation:
    """An installation that can be heard: its level in dB in the home's own rooms and in those next door."""

    key: str
    name: str
    kind: str
    outside: bool
    own_level: float
    next_door: float | None = None


def sound_sources(owner: Owner, found: tuple[Installation, ...], document: str) -> tuple[Item, ...]:
    return tuple(
        thing(
            "geluidbron",
            owner.key(f"geluidbron-{source.key}"),
            source.name,
            owner.storey,
            dwelling=owner.dwelling,
            soort=source.kind,
            buiten=source.outside,
            geluid_eigen_woning=by(NEN_5077, source.own_level, document),
            also=_next_door(source, document),
        )
        for source in found
    )


def _next_door(source: Installation, document: str) -> dict[str, Fact]:
    if source.next_door is None:
        return {}
    return facts(
        geluid_andere_woning=by(NEN_5077, source.next_door, document), geluid_buurraam=source.next_door
    )


def sound_between_rooms(owner: Owner, airborne: float, impact: float, document: str) -> Item:
    """From the living room to the bedroom of the same home, dB."""
    return thing(
        "geluidscheiding",
        owner.key("geluid-woonkamer-slaapkamer"),
        "Woonkamer naar slaapkamer",
        owner.storey,
        dwelling=owner.dwelling,
        perceel="zelfde_woning",
        ontvangruimte="verblijfsruimte",
        luchtgeluid=by(NEN_5077, airborne, document),
        contactgeluid=by(NEN_5077, impact, document),
        van_gemeenschappelijk=False,
        naar_gemeenschappelijk=False,
        van_gemeenschappelijke_verkeersruimte=False,
        naar_gemeenschappelijke_verkeersruimte=False,
        naar_studentenwoning=False,
        open_verbinding=False,
    )
