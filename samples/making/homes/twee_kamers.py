"""Twee kamers: two modules, 50 m2, built in 2024 to the new-build level; one bedroom is 2 cm too low."""

from __future__ import annotations

from samples.making.description import Box, Hole, Home, Item, Module, Part, Place, facts
from samples.making.homes.materials import PARTITION, SHELL_2024
from samples.making.homes.twee_kamers_ruimten import (
    BG,
    DEPTH,
    HIGH,
    LENGTH,
    LIVING,
    LOW,
    NORTH,
    SLEEPING,
    rooms,
)
from samples.making.kit import (
    MPG_2026,
    NEN_2057,
    NEN_2580,
    NEN_2686,
    NTA_8800,
    by,
    door,
    partition,
    shell,
    thing,
    tidy,
    window,
)
from samples.making.usual.building import Envelope, engineered, envelope, modern_installation, plain_building
from samples.making.usual.doors import burglar_proof, front_door, front_door_edges, inner_door, terrace_door
from samples.making.usual.escape import escape_route
from samples.making.usual.fire import FireClasses, compartments, separation_to_plot, structure, surfaces
from samples.making.usual.owner import Owner
from samples.making.usual.rooms import kitchen
from samples.making.usual.sound import Installation, sound_between_rooms, sound_sources

OWNER = Owner("", BG)
INSTALLATIONS = (
    Installation("warmtepomp", "Buitenunit warmtepomp", "warmte_of_koude", True, 27),
    Installation("ventilatie", "Ventilatie-unit", "mechanische_ventilatie", False, 28),
    Installation("toilet", "Toilet", "toilet", False, 31),
)
NIJMEGEN = Place(
    "NMG00-N-1187", "Waalfront 31", "6541 AB", "Nijmegen", east=186420.0, north=429150.0, level=11.6
)


def twee_kamers(place: Place = NIJMEGEN, side_window: float = 1.8) -> Home:
    """The home at a place; `side_window` is the width in metres of the living room's side window."""
    usable = tidy(2 * LENGTH * DEPTH)
    return Home(
        key="twee-kamers",
        name="Duo Waal",
        type="Waal 50",
        serial="WAL-2024-0031",
        place=place,
        singles={
            "woonfunctie": facts(
                soort="zelfstandig",
                in_woongebouw=False,
                particulier_eigendom=False,
                drijvend=False,
                coa_opvang=False,
                te_huur=True,
                gebruiksoppervlakte=by(NEN_2580, usable),
                luchtvolumestroom=by(NEN_2686, 0.052),
                grenst_aan_andere_woning=False,
                opstelplaats_verwarmingstoestel=True,
                opstelplaats_warmwatertoestel=True,
            ),
            "installatie": modern_installation(),
            "bouwwerk": plain_building(0.02)
            | engineered("Constructierapport Waal 50")
            | facts(
                bouwlagen=1,
                woonfuncties=1,
                nevengebruiksfunctie_als_wonen_berekend=True,
                maatwerk_nieuwbouw=False,
                gelijkwaardig_4_245=False,
                als_ag=by(NTA_8800, 3.28),
                warmtecapaciteit=by(NTA_8800, 165),
                rc_gemiddeld_gevel=by(NTA_8800, 4.8),
                rc_gemiddeld_dak=by(NTA_8800, 6.35),
                u_gemiddeld=by(NTA_8800, 1.12),
                milieuprestatie=by(MPG_2026, 0.74),
                luchtvolumestroom=by(NEN_2686, 0.052),
                energiesysteem=True,
                energiesysteem_bewaking=True,
                energiesysteem_regeling=True,
                energiesysteem_signalen=True,
            ),
        },
        items=(*rooms(), *_openings(side_window), *_safety(usable)),
        parts=(*_shell(), *_foundation()),
        modules=(
            Module(LIVING, "Module A", "WAL-2024-0031-A", BG),
            Module(SLEEPING, "Module B", "WAL-2024-0031-B", BG),
        ),
    )


def _openings(side_window: float) -> tuple[Item, ...]:
    return (*_windows(side_window), *_doors())


def _windows(side_window: float) -> tuple[Item, ...]:
    return (
        window(
            "raam-woonkamer-west",
            "Raam woonkamer voorgevel",
            "woonkeuken",
            Hole(f"{LIVING}/wand-west", 0.5, 0.3, 2.3, 2.1),
            also=burglar_proof(),
            daglichtoppervlakte=by(NEN_2057, 2.6),
            u_waarde=by(NTA_8800, 1.1),
        ),
        window(
            "raam-woonkamer-zuid",
            "Raam woonkamer zijgevel",
            "woonkeuken",
            Hole(f"{LIVING}/wand-zuid", 2.6, 0.9, side_window, 1.5),
            also=burglar_proof(),
            daglichtoppervlakte=by(NEN_2057, 1.5),
            u_waarde=by(NTA_8800, 1.1),
        ),
        window(
            "raam-slaapkamer",
            "Raam slaapkamer",
            "slaapkamer",
            Hole(f"{SLEEPING}/wand-west", 0.7, 0.9, 1.7, 1.45),
            also=burglar_proof(),
            daglichtoppervlakte=by(NEN_2057, 1.62),
            u_waarde=by(NTA_8800, 1.1),
        ),
    )


def _doors() -> tuple[Item, ...]:
    def inner(key: str, name: str, into: str, wall: str, along: float) -> Item:
        return door(
            key,
            name,
            into,
            Hole(wall, along, 0.0, 0.98, 2.35),
            ("hal",),
            soort="binnendeur",
            also=inner_door(),
            vrije_breedte=0.88,
            vrije_hoogte=2.31,
        )

    return (
        door(
            "voordeur",
            "Voordeur",
            "hal",
            Hole(f"{SLEEPING}/wand-noord", 4.0, 0.0, 1.02, 2.4),
            soort="hoofdtoegang",
            also=front_door(),
            vrije_breedte=0.9,
            vrije_hoogte=2.32,
            u_waarde=by(NTA_8800, 1.2),
        ),
        door(
            "terrasdeur",
            "Terrasdeur",
            "terras",
            Hole(f"{LIVING}/wand-oost", 0.8, 0.0, 1.02, 2.4),
            ("woonkeuken",),
            soort="toegang",
            also=terrace_door(),
            vrije_breedte=0.9,
            vrije_hoogte=2.32,
            u_waarde=by(NTA_8800, 1.1),
        ),
        inner("deur-woonkamer", "Deur hal - woonkamer", "woonkeuken", f"{SLEEPING}/wand-zuid", 4.1),
        inner("deur-slaapkamer", "Deur slaapkamer", "slaapkamer", "binnenwand-1", 1.2),
        inner("deur-badkamer", "Deur badkamer", "badkamer", "binnenwand-2", 0.5),
        inner("deur-toilet", "Deur toilet", "toilet", "binnenwand-2", 2.2),
    )


def _safety(usable: float) -> tuple[Item, ...]:
    classes = FireClasses("B", "s2", "C", "D", "Brandrapport Waal 50")
    return (
        *compartments(OWNER, usable, 9.5, 430),
        *surfaces(OWNER, classes),
        *structure(OWNER, 60.0, "Constructierapport Waal 50"),
        *kitchen(OWNER),
        *envelope(OWNER, Envelope(4.8, 6.4, 3.8, 73.0, 56.4, 0.74, "Energieberekening Waal 50")),
        thing("rekenzone", "rekenzone-zuid", "Woonkamer zuid", BG),
        thing("rekenzone", "rekenzone-west", "Woning west", BG),
        escape_route(OWNER, usable, 0.88, 2.31),
        separation_to_plot(OWNER),
        *front_door_edges(OWNER),
        *sound_sources(OWNER, INSTALLATIONS, "Geluidrapport Waal 50"),
        sound_between_rooms(OWNER, 34, 74, "Geluidrapport Waal 50"),
    )


def _shell() -> tuple[Part, ...]:
    living = Box(0.0, 0.0, 0.0, LENGTH, DEPTH, HIGH)
    sleeping = Box(0.0, NORTH, 0.0, LENGTH, DEPTH, LOW)
    thick = SHELL_2024.wall.thickness
    return (
        *shell(LIVING, "Module A", living, SHELL_2024, BG, without=("noord",)),
        _beside_passage("west", -thick, 3.75),
        _beside_passage("oost", 4.85, LENGTH + thick),
        *shell(SLEEPING, "Module B", sleeping, SHELL_2024, BG),
        _partition("binnenwand-1", Box(3.5, NORTH, 0.0, 0.1, DEPTH, LOW)),
        _partition("binnenwand-2", Box(4.9, NORTH, 0.0, 0.1, DEPTH, LOW)),
        _partition("binnenwand-3", Box(5.0, tidy(NORTH + 1.9), 0.0, 2.5, 0.1, LOW)),
        _partition("binnenwand-4", Box(6.2, tidy(NORTH + 2.0), 0.0, 0.1, 1.34, LOW)),
    )


def _beside_passage(side: str, start: float, end: float) -> Part:
    """The living module's inner long wall stands on either side of the passage to the hall."""
    wall = SHELL_2024.wall
    box = Box(tidy(start), DEPTH, 0.0, tidy(end - start), wall.thickness, HIGH)
    return partition(
        f"{LIVING}/wand-noord-{side}", f"Module A koppelwand {side}", box, BG, wall, LIVING, load_bearing=True
    )


def _partition(key: str, box: Box) -> Part:
    return partition(key, key.replace("-", " ").capitalize(), box, BG, PARTITION, SLEEPING)


def _foundation() -> tuple[Part, ...]:
    under = -SHELL_2024.floor.thickness
    rows = (-0.1, DEPTH + 0.1, NORTH + DEPTH - 0.3)
    return tuple(
        Part(
            f"funderingsbalk-{number}",
            f"Funderingsbalk {number}",
            "footing",
            Box(-0.3, tidy(y), tidy(under - 0.6), 8.1, 0.4, 0.6),
            BG,
        )
        for number, y in enumerate(rows, start=1)
    )
