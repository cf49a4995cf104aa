"""Woonwagen: one module on wheels, 40 m2; nothing is wrong with it, but air, light and detectors are unsaid."""

from __future__ import annotations

from samples.making.description import Box, Hole, Home, Item, Module, Part, Place, facts
from samples.making.homes.materials import PARTITION, SHELL_2019
from samples.making.kit import (
    NEN_2057,
    NEN_2580,
    NEN_8087,
    NTA_8800,
    by,
    door,
    living_area,
    partition,
    room,
    shell,
    storey,
    window,
)
from samples.making.usual.building import electric_installation, plain_building
from samples.making.usual.doors import front_door, front_door_edges, inner_door
from samples.making.usual.escape import escape_route
from samples.making.usual.fire import FireClasses, compartments, separation_to_plot, structure, surfaces
from samples.making.usual.owner import Owner
from samples.making.usual.rooms import dry_room, kitchen, purged_by_window, wet_room

BG = "bouwlaag-00"
MODULE = "wagen"
OWNER = Owner("", BG)
USABLE = 39.9
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
                gebruiksoppervlakte=by(NEN_2580, USABLE),
            ),
            "installatie": electric_installation(),
            "bouwwerk": plain_building(0.6) | facts(bouwlagen=1, woonfuncties=1),
        },
        items=(*_rooms(), *_openings(), *_safety()),
        parts=_shell(),
        modules=(Module(MODULE, "Wagen", "MAS-2021-0008", BG),),
    )


def _rooms() -> tuple[Item, ...]:
    return (
        storey(BG, "00 begane grond", 0.0, met_verblijfsruimte=True, met_vluchtroute=True),
        _living_room(),
        room(
            "hal",
            "Hal",
            "verkeersruimte",
            _space(5.7, 0.0, 2.2, 1.4),
            BG,
            also=dry_room(),
            gemeenschappelijk=False,
            opstelplaats_kooktoestel=False,
            vluchtroute=True,
        ),
        room(
            "badkamer",
            "Badkamer met toilet",
            "bad_en_toiletruimte",
            _space(5.7, 1.5, 2.2, 2.0),
            BG,
            also=wet_room(),
            gemeenschappelijk=False,
            opstelplaats_kooktoestel=False,
            ventilatie=by(NEN_8087, 14.0),
            afvoer_naar_buiten=True,
        ),
        _bedroom(),
        living_area("verblijfsgebied-1", "Verblijfsgebied 1", (_living_room(),), gemeenschappelijk=False),
        living_area("verblijfsgebied-2", "Verblijfsgebied 2", (_bedroom(),), gemeenschappelijk=False),
    )


def _living_room() -> Item:
    """Its supply of fresh air was never measured."""
    return room(
        "woonkamer",
        "Woonkamer met keuken",
        "woonkeuken",
        _space(0.0, 0.0, 5.6, DEPTH),
        BG,
        also=purged_by_window(),
        gemeenschappelijk=False,
        opstelplaats_kooktoestel=True,
        kooktoestel_meetellend=True,
        afvoer_direct_naar_buiten=by(NEN_8087, 21.0),
        spuicapaciteit=by(NEN_8087, 95.0),
    )


def _bedroom() -> Item:
    return room(
        "slaapkamer",
        "Slaapkamer",
        "slaapkamer",
        _space(8.0, 0.0, 3.4, DEPTH),
        BG,
        also=purged_by_window(),
        gemeenschappelijk=False,
        opstelplaats_kooktoestel=False,
        kooktoestel_meetellend=False,
        ventilatie=by(NEN_8087, 9.0),
        spuicapaciteit=by(NEN_8087, 60.0),
    )


def _safety() -> tuple[Item, ...]:
    return (
        *compartments(OWNER, USABLE, 8.5, 650),
        *surfaces(OWNER, FireClasses("D", "s2", "D", "D", "Brandrapport Maas 40")),
        *structure(OWNER, 30.0, "Constructierapport Maas 40"),
        *kitchen(OWNER, 1.5),
        escape_route(OWNER, USABLE, 0.79, 2.05),
        separation_to_plot(OWNER),
        *front_door_edges(OWNER),
    )


def _space(x: float, y: float, width: float, depth: float) -> Box:
    return Box(x, y, 0.0, width, depth, HEIGHT)


def _openings() -> tuple[Item, ...]:
    south = f"{MODULE}/wand-zuid"
    return (
        window(
            "raam-woonkamer",
            "Raam woonkamer",
            "woonkamer",
            Hole(south, 1.2, 0.9, 2.0, 1.2),
            daglichtoppervlakte=by(NEN_2057, 1.3),
            u_waarde=by(NTA_8800, 2.8),
        ),
        window(
            "raam-slaapkamer",
            "Raam slaapkamer",
            "slaapkamer",
            Hole(south, 9.3, 0.9, 1.4, 1.2),
            u_waarde=by(NTA_8800, 2.8),
        ),
        door(
            "voordeur",
            "Voordeur",
            "hal",
            Hole(south, 6.3, 0.0, 0.93, 2.1),
            also=front_door(),
            soort="hoofdtoegang",
            vrije_breedte=0.79,
            vrije_hoogte=2.05,
        ),
        _inner_door("woonkamer", "binnenwand-1", 0.3),
        _inner_door("badkamer", "binnenwand-3", 0.6),
        _inner_door("slaapkamer", "binnenwand-2", 0.3),
    )


def _inner_door(into: str, wall: str, along: float) -> Item:
    return door(
        f"deur-{into}",
        f"Deur {into}",
        into,
        Hole(wall, along, 0.0, 0.88, 2.1),
        ("hal",),
        also=inner_door(),
        soort="binnendeur",
        vrije_breedte=0.8,
        vrije_hoogte=2.05,
    )


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
