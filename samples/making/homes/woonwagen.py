"""Woonwagen: one module on wheels, 40 m2; the manufacturer left much unsaid, so data is missing."""

from __future__ import annotations

from samples.making.common import Owner, kitchen, separation_to_plot
from samples.making.description import Box, Hole, Home, Item, Module, Part, Place, facts
from samples.making.homes.materials import PARTITION, SHELL_2019
from samples.making.kit import (
    NEN_2580,
    by,
    door,
    partition,
    room,
    shell,
    storey,
    window,
)

BG = "bouwlaag-00"
MODULE = "wagen"
LENGTH, DEPTH, HEIGHT = 11.4, 3.5, 2.3
OSS = Place("OSS01-B-0912", "Kampweg 4", "5341 CT", "Oss", east=165310.0, north=419880.0, level=6.1)


def woonwagen(place: Place = OSS) -> Home:
    return Home(
        key="woonwagen",
        name="Woonwagen Maas",
        type="Maas 40",
        serial="MAS-2021-0008",
        place=place,
        singles={
            "woonfunctie": facts(
                soort="woonwagen",
                in_woongebouw=False,
                drijvend=False,
                gebruiksoppervlakte=by(NEN_2580, 39.9),
            ),
            "bouwwerk": facts(bouwlagen=1, woonfuncties=1),
        },
        items=(*_rooms(), *_openings(), *kitchen(Owner("", BG)), separation_to_plot(Owner("", BG))),
        parts=_shell(),
        modules=(Module(MODULE, "Wagen", "MAS-2021-0008", BG),),
        complete=frozenset({"bouwlagen", "ruimten"}),
    )


def _rooms() -> tuple[Item, ...]:
    return (
        storey(BG, "00 begane grond", 0.0),
        room("woonkamer", "Woonkamer met keuken", "woonkeuken", _space(0.0, 0.0, 5.6, DEPTH), BG),
        room("hal", "Hal", "verkeersruimte", _space(5.7, 0.0, 2.2, 1.4), BG),
        room("badkamer", "Badkamer met toilet", "bad_en_toiletruimte", _space(5.7, 1.5, 2.2, 2.0), BG),
        room("slaapkamer", "Slaapkamer", "slaapkamer", _space(8.0, 0.0, 3.4, DEPTH), BG),
    )


def _space(x: float, y: float, width: float, depth: float) -> Box:
    return Box(x, y, 0.0, width, depth, HEIGHT)


def _openings() -> tuple[Item, ...]:
    south = f"{MODULE}/wand-zuid"
    return (
        window("raam-woonkamer", "Raam woonkamer", "woonkamer", Hole(south, 1.2, 0.9, 2.0, 1.2)),
        window("raam-slaapkamer", "Raam slaapkamer", "slaapkamer", Hole(south, 9.3, 0.9, 1.4, 1.2)),
        door("voordeur", "Voordeur", "hal", Hole(south, 6.3, 0.0, 0.93, 2.1), soort="hoofdtoegang"),
        _inner_door("woonkamer", "binnenwand-1", 0.3),
        _inner_door("badkamer", "binnenwand-3", 0.6),
        _inner_door("slaapkamer", "binnenwand-2", 0.3),
    )


def _inner_door(into: str, wall: str, along: float) -> Item:
    return door(f"deur-{into}", f"Deur {into}", into, Hole(wall, along, 0.0, 0.88, 2.1), ("hal",))


def _shell() -> tuple[Part, ...]:
    inside = Box(0.0, 0.0, 0.0, LENGTH, DEPTH, HEIGHT)
    walls = (
        Box(5.6, 0.0, 0.0, 0.1, DEPTH, HEIGHT),
        Box(7.9, 0.0, 0.0, 0.1, DEPTH, HEIGHT),
        Box(5.7, 1.4, 0.0, 2.2, 0.1, HEIGHT),
    )
    return (
        *shell(MODULE, "Wagen", inside, SHELL_2019, BG),
        *(
            partition(f"binnenwand-{number}", f"Binnenwand {number}", box, BG, PARTITION, MODULE)
            for number, box in enumerate(walls, start=1)
        ),
    )
