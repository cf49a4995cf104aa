"""Studio: one module of 24 m2, built in 2019 as a temporary building under the Bouwbesluit 2012."""

from __future__ import annotations

from samples.making.description import Box, Hole, Home, Item, Module, Part, Place, facts
from samples.making.homes.materials import PARTITION, SHELL_2019
from samples.making.kit import (
    EN_14604,
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
from samples.making.usual.building import Envelope, electric_installation, envelope, plain_building
from samples.making.usual.doors import burglar_proof, front_door, front_door_edges, inner_door
from samples.making.usual.escape import escape_route
from samples.making.usual.fire import FireClasses, compartments, separation_to_plot, structure, surfaces
from samples.making.usual.owner import Owner
from samples.making.usual.rooms import dry_room, kitchen, purged_by_window, wet_room

BG = "bouwlaag-00"
MODULE = "module-a"
HEIGHT = 2.5
OWNER = Owner("", BG)

HARDERWIJK = Place(
    "HDK00-C-4411", "Flevoweg 12", "3841 GA", "Harderwijk", east=171250.0, north=485120.0, level=1.2
)
AMERSFOORT = Place(
    "AMF01-K-2093", "Zielhorsterweg 40", "3822 BR", "Amersfoort", east=155870.0, north=466210.0, level=2.4
)


def studio(place: Place = HARDERWIJK, piles: str = "betonpoer") -> Home:
    """The studio at a place, on concrete pads or on screw piles."""
    return Home(
        key="studio",
        name="Studio Zilt",
        type="Zilt 24",
        serial="ZLT-2019-0147",
        place=place,
        singles={
            "woonfunctie": facts(
                soort="zelfstandig",
                in_woongebouw=False,
                particulier_eigendom=False,
                drijvend=False,
                coa_opvang=False,
                te_huur=True,
                gebruiksoppervlakte=by(NEN_2580, 24.0),
                opstelplaats_verwarmingstoestel=True,
                opstelplaats_warmwatertoestel=True,
            ),
            "bouwwerk": plain_building(0.3)
            | facts(
                bouwlagen=1,
                woonfuncties=1,
                u_gemiddeld=by(NTA_8800, 1.68),
            ),
            "installatie": electric_installation(),
        },
        items=(*_rooms(), *_openings(), *_safety()),
        parts=(*_shell(), *_foundation(piles)),
        modules=(Module(MODULE, "Module A", "ZLT-2019-0147-A", BG),),
    )


def _rooms() -> tuple[Item, ...]:
    return (
        storey(
            BG,
            "00 begane grond",
            0.0,
            rookmelder=by(EN_14604, True),
            met_verblijfsruimte=True,
            met_vluchtroute=True,
        ),
        _living_room(),
        room(
            "hal",
            "Hal",
            "verkeersruimte",
            Box(5.5, 0.0, 0.0, 2.0, 1.6, HEIGHT),
            BG,
            gemeenschappelijk=False,
            rookmelder=by(EN_14604, True),
            opstelplaats_kooktoestel=False,
            vluchtroute=True,
            also=dry_room(),
        ),
        room(
            "badruimte",
            "Badkamer met toilet",
            "bad_en_toiletruimte",
            Box(5.5, 1.7, 0.0, 2.0, 1.5, HEIGHT),
            BG,
            gemeenschappelijk=False,
            ventilatie=by(NEN_8087, 14.0),
            rookmelder=by(EN_14604, False),
            opstelplaats_kooktoestel=False,
            afvoer_naar_buiten=True,
            also=wet_room(),
        ),
        _living_area(),
    )


def _living_room() -> Item:
    return room(
        "leefruimte",
        "Woon-slaapkamer met keuken",
        "studio",
        Box(0.0, 0.0, 0.0, 5.4, 3.2, HEIGHT),
        BG,
        gemeenschappelijk=False,
        ventilatie=by(NEN_8087, 21.0),
        spuicapaciteit=by(NEN_8087, 110.0),
        rookmelder=by(EN_14604, True),
        opstelplaats_kooktoestel=True,
        kooktoestel_meetellend=True,
        afvoer_direct_naar_buiten=by(NEN_8087, 21.0),
        also=purged_by_window(),
    )


def _living_area() -> Item:
    return living_area(
        "verblijfsgebied-1",
        "Verblijfsgebied 1",
        (_living_room(),),
        gemeenschappelijk=False,
        opstelplaats_aanrecht=True,
        opstelplaats_kooktoestel=True,
        ventilatie=by(NEN_8087, 21.0),
        spuicapaciteit=by(NEN_8087, 110.0),
        daglichtoppervlakte=by(NEN_2057, 2.4),
    )


def _safety() -> tuple[Item, ...]:
    classes = FireClasses("D", "s2", "D", "D", "Brandrapport Zilt 24")
    return (
        *compartments(OWNER, 24.0, 7.8, 610),
        *surfaces(OWNER, classes),
        *structure(OWNER, 30.0, "Constructierapport Zilt 24"),
        *kitchen(OWNER, 1.5),
        *envelope(OWNER, Envelope(1.35, 1.5, 1.3, 56.5, 27.3, 0.66, "Energieberekening Zilt 24")),
        escape_route(OWNER, 24.0, 0.86, 2.31),
        separation_to_plot(OWNER),
        *front_door_edges(OWNER),
    )


def _openings() -> tuple[Item, ...]:
    west, south = f"{MODULE}/wand-west", f"{MODULE}/wand-zuid"
    return (
        window(
            "raam-voor",
            "Raam voorgevel",
            "leefruimte",
            Hole(west, 0.6, 0.85, 1.8, 1.4),
            also=burglar_proof(),
            daglichtoppervlakte=by(NEN_2057, 1.62),
            u_waarde=by(NTA_8800, 1.65),
        ),
        window(
            "raam-zij",
            "Raam zijgevel",
            "leefruimte",
            Hole(south, 2.0, 1.1, 1.2, 1.15),
            also=burglar_proof(),
            daglichtoppervlakte=by(NEN_2057, 0.78),
            u_waarde=by(NTA_8800, 1.65),
        ),
        door(
            "voordeur",
            "Voordeur",
            "hal",
            Hole(south, 6.2, 0.0, 0.98, 2.38),
            soort="hoofdtoegang",
            also=front_door(),
            vrije_breedte=0.87,
            vrije_hoogte=2.31,
            u_waarde=by(NTA_8800, 1.8),
        ),
        door(
            "deur-leefruimte",
            "Deur hal - woonkamer",
            "leefruimte",
            Hole("binnenwand-1", 0.35, 0.0, 0.98, 2.35),
            ("hal",),
            soort="binnendeur",
            also=inner_door(),
            vrije_breedte=0.86,
            vrije_hoogte=2.31,
        ),
        door(
            "deur-badruimte",
            "Deur badkamer",
            "badruimte",
            Hole("binnenwand-2", 0.5, 0.0, 0.98, 2.35),
            ("hal",),
            soort="binnendeur",
            also=inner_door(),
            vrije_breedte=0.86,
            vrije_hoogte=2.31,
        ),
    )


def _shell() -> tuple[Part, ...]:
    inside = Box(0.0, 0.0, 0.0, 7.5, 3.2, HEIGHT)
    return (
        *shell(MODULE, "Module A", inside, SHELL_2019, BG),
        partition(
            "binnenwand-1", "Binnenwand 1", Box(5.4, 0.0, 0.0, 0.1, 3.2, HEIGHT), BG, PARTITION, MODULE
        ),
        partition(
            "binnenwand-2", "Binnenwand 2", Box(5.5, 1.6, 0.0, 2.0, 0.1, HEIGHT), BG, PARTITION, MODULE
        ),
    )


def _foundation(piles: str) -> tuple[Part, ...]:
    """Six supports under the module: short pads or long screw piles."""
    screw = piles == "schroefpaal"
    length, side = (2.4, 0.14) if screw else (0.6, 0.4)
    name = "Schroefpaal" if screw else "Betonpoer"
    return tuple(
        Part(
            f"{piles}-{number}",
            f"{name} {number}",
            "pile" if screw else "footing",
            Box(x, y, round(-0.2 - length, 4), side, side, length),
            BG,
        )
        for number, (x, y) in enumerate(((x, y) for x in (0.1, 3.6, 7.0) for y in (0.1, 2.7)), start=1)
    )
