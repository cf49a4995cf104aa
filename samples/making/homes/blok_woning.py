"""One home of the block: two modules side by side, with the front door on the gallery."""

from __future__ import annotations

from samples.making.description import Box, Hole, Item, Module, Part
from samples.making.homes.materials import PARTITION, SHELL_2024
from samples.making.kit import (
    NEN_1087,
    NEN_2057,
    NEN_2555,
    NEN_5077,
    NTA_8800,
    by,
    door,
    living_area,
    partition,
    room,
    shell,
    tidy,
    window,
)
from samples.making.usual.building import Envelope, envelope
from samples.making.usual.doors import burglar_proof, front_door, inner_door
from samples.making.usual.escape import gallery_route
from samples.making.usual.fire import (
    FireClasses,
    compartments,
    separation_to_neighbours,
    separation_to_plot,
    structure,
    surfaces,
)
from samples.making.usual.owner import Owner
from samples.making.usual.rooms import dry_room, kitchen, purged_by_window, wet_room
from samples.making.usual.sound import Installation, sound_between_rooms, sound_sources

STOREYS = ("bouwlaag-00", "bouwlaag-01", "bouwlaag-02")
STOREY_HEIGHT = 3.3
WIDTH, DEPTH, HEIGHT = 3.0, 7.2, 2.62
PER_STOREY = 4
THICK = SHELL_2024.wall.thickness
PITCH = tidy(WIDTH + 2 * THICK)
USABLE = tidy(2 * WIDTH * DEPTH)
INSTALLATIONS = (
    Installation("warmtepomp", "Binnenunit warmtepomp", "warmte_of_koude", False, 29, 24),
    Installation("ventilatie", "Ventilatie-unit", "mechanische_ventilatie", False, 28, 22),
)


def key_of(number: int) -> str:
    """The key of home `number`, counted from 0."""
    return f"woning-{number + 1:02d}"


def name_of(number: int) -> str:
    """Storey and place along the gallery, as on the front door."""
    return f"Woning {number // PER_STOREY}.{number % PER_STOREY + 1}"


def _storey(number: int) -> str:
    return STOREYS[number // PER_STOREY]


def _left(number: int) -> float:
    return tidy(number % PER_STOREY * 2 * PITCH)


def modules(number: int) -> tuple[Module, ...]:
    """The left and the right module of one home."""
    first = 2 * number + 1
    return tuple(
        Module(
            f"{key_of(number)}/module-{side}",
            f"{name_of(number)} module {side}",
            f"STR-2022-0005-{first + offset:02d}",
            _storey(number),
            key_of(number),
        )
        for offset, side in enumerate(("l", "r"))
    )


def items(number: int) -> tuple[Item, ...]:
    """Rooms, openings and everything else of one home."""
    key = key_of(number)
    owner = Owner(f"{key}/", _storey(number), key)
    classes = FireClasses("B", "s2", "C", "B", "Brandrapport Stroom 43")
    return (
        *_rooms(number),
        *_openings(number),
        *compartments(owner, USABLE, 11.0, 450),
        *surfaces(owner, classes),
        *kitchen(owner),
        *structure(owner, 60.0, "Constructierapport Stroom 43"),
        *envelope(owner, Envelope(4.8, 6.4, 4.1, 24.0, 47.0, 0.74, "Energieberekening Stroom 43")),
        *sound_sources(owner, INSTALLATIONS, "Geluidrapport Stroom 43"),
        sound_between_rooms(owner, 34, 74, "Geluidrapport Stroom 43"),
        gallery_route(owner, tidy(12 * USABLE)),
        separation_to_plot(owner),
        separation_to_neighbours(owner, "Brandrapport Stroom 43"),
    )


def _rooms(number: int) -> tuple[Item, ...]:
    key, on, left = key_of(number), _storey(number), _left(number)
    right = tidy(left + PITCH)
    living = room(
        f"{key}/woonkeuken",
        "Woonkamer met keuken",
        "woonkeuken",
        Box(left, 0.0, 0.0, WIDTH, DEPTH, HEIGHT),
        on,
        key,
        gemeenschappelijk=False,
        ventilatie=by(NEN_1087, 21.0),
        spuicapaciteit=by(NEN_1087, 140.0),
        opstelplaats_kooktoestel=True,
        kooktoestel_meetellend=True,
        afvoer_direct_naar_buiten=by(NEN_1087, 21.0),
        geluidwering=by(NEN_5077, 27),
        geluidwering_verblijfsgebied=by(NEN_5077, 28),
        geluidwering_a=by(NEN_5077, 27),
        geluidwering_verblijfsgebied_a=by(NEN_5077, 28),
        also=purged_by_window(),
    )
    bedroom = room(
        f"{key}/slaapkamer",
        "Slaapkamer",
        "slaapkamer",
        Box(right, 0.0, 0.0, WIDTH, 3.8, HEIGHT),
        on,
        key,
        gemeenschappelijk=False,
        ventilatie=by(NEN_1087, 11.0),
        spuicapaciteit=by(NEN_1087, 72.0),
        opstelplaats_kooktoestel=False,
        kooktoestel_meetellend=False,
        geluidwering=by(NEN_5077, 27),
        geluidwering_verblijfsgebied=by(NEN_5077, 28),
        geluidwering_a=by(NEN_5077, 27),
        geluidwering_verblijfsgebied_a=by(NEN_5077, 28),
        also=purged_by_window(),
    )
    bathroom = room(
        f"{key}/badkamer",
        "Badkamer met toilet",
        "bad_en_toiletruimte",
        Box(right, 3.9, 0.0, WIDTH, 1.6, HEIGHT),
        on,
        key,
        gemeenschappelijk=False,
        ventilatie=by(NEN_1087, 14.0),
        opstelplaats_kooktoestel=False,
        afvoer_naar_buiten=True,
        also=wet_room(),
    )
    hall = room(
        f"{key}/hal",
        "Hal",
        "verkeersruimte",
        Box(right, 5.6, 0.0, WIDTH, 1.6, HEIGHT),
        on,
        key,
        gemeenschappelijk=False,
        vluchtroute=True,
        rookmelder=by(NEN_2555, True),
        opstelplaats_kooktoestel=False,
        also=dry_room(),
    )
    return (living, bedroom, bathroom, hall, *_living_areas(key, living, bedroom))


def _living_areas(key: str, living: Item, bedroom: Item) -> tuple[Item, ...]:
    return (
        living_area(
            f"{key}/verblijfsgebied-1",
            "Verblijfsgebied 1",
            (living,),
            key,
            opstelplaats_aanrecht=True,
            opstelplaats_kooktoestel=True,
            afvoer_direct_naar_buiten=by(NEN_1087, 21.0),
            geluidwering=by(NEN_5077, 28, "Geluidrapport Stroom 43"),
            geluidwering_a=by(NEN_5077, 28, "Geluidrapport Stroom 43"),
            inwendige_scheiding_geluid=False,
            gevel_zonder_te_openen_delen=False,
            gemeenschappelijk=False,
            ventilatie=by(NEN_1087, 21.0),
            spuicapaciteit=by(NEN_1087, 140.0),
            daglichtoppervlakte=by(NEN_2057, 2.4),
        ),
        living_area(
            f"{key}/verblijfsgebied-2",
            "Verblijfsgebied 2",
            (bedroom,),
            key,
            opstelplaats_aanrecht=False,
            opstelplaats_kooktoestel=False,
            geluidwering=by(NEN_5077, 28, "Geluidrapport Stroom 43"),
            geluidwering_a=by(NEN_5077, 28, "Geluidrapport Stroom 43"),
            inwendige_scheiding_geluid=False,
            gevel_zonder_te_openen_delen=False,
            gemeenschappelijk=False,
            ventilatie=by(NEN_1087, 11.0),
            spuicapaciteit=by(NEN_1087, 72.0),
            daglichtoppervlakte=by(NEN_2057, 1.3),
        ),
    )


def _openings(number: int) -> tuple[Item, ...]:
    key = key_of(number)
    left, right = f"{key}/module-l", f"{key}/module-r"

    def pane(name: str, title: str, of: str, hole: Hole, light: float) -> Item:
        return window(
            f"{key}/{name}",
            title,
            f"{key}/{of}",
            hole,
            key,
            also=burglar_proof(),
            daglichtoppervlakte=by(NEN_2057, light),
            u_waarde=by(NTA_8800, 1.2),
        )

    def inner(name: str, title: str, into: str, hole: Hole) -> Item:
        return door(
            f"{key}/{name}",
            title,
            f"{key}/{into}",
            hole,
            (f"{key}/hal",),
            key,
            soort="binnendeur",
            also=inner_door(),
            vrije_breedte=0.88,
            vrije_hoogte=2.31,
        )

    return (
        pane(
            "raam-woonkamer",
            "Raam woonkamer",
            "woonkeuken",
            Hole(f"{left}/wand-zuid", 0.7, 0.3, 2.2, 2.1),
            2.4,
        ),
        pane(
            "raam-slaapkamer",
            "Raam slaapkamer",
            "slaapkamer",
            Hole(f"{right}/wand-zuid", 0.9, 0.9, 1.6, 1.4),
            1.3,
        ),
        door(
            f"{key}/voordeur",
            "Voordeur",
            f"{key}/hal",
            Hole(f"{right}/wand-noord", 1.2, 0.0, 1.02, 2.4),
            (),
            key,
            soort="hoofdtoegang",
            also=front_door(),
            vrije_breedte=0.9,
            vrije_hoogte=2.32,
            u_waarde=by(NTA_8800, 1.3),
        ),
        inner(
            "deur-woonkamer", "Deur woonkamer", "woonkeuken", Hole(f"{right}/wand-west", 5.9, 0.0, 0.98, 2.35)
        ),
        inner(
            "deur-slaapkamer",
            "Deur slaapkamer",
            "slaapkamer",
            Hole(f"{key}/binnenwand-1", 0.2, 0.0, 0.98, 2.35),
        ),
        inner(
            "deur-badkamer", "Deur badkamer", "badkamer", Hole(f"{key}/binnenwand-2", 1.5, 0.0, 0.98, 2.35)
        ),
    )


def parts(number: int) -> tuple[Part, ...]:
    """The shells and inner walls of the two modules of one home."""
    key, on, left = key_of(number), _storey(number), _left(number)
    right = tidy(left + PITCH)
    module_l, module_r = f"{key}/module-l", f"{key}/module-r"
    name = name_of(number)
    return (
        *shell(module_l, f"{name} L", Box(left, 0.0, 0.0, WIDTH, DEPTH, HEIGHT), SHELL_2024, on, ("oost",)),
        _coupling(module_l, name, left, 0.0, 5.8, on),
        _coupling(module_l, name, left, 6.95, DEPTH, on),
        *shell(module_r, f"{name} R", Box(right, 0.0, 0.0, WIDTH, DEPTH, HEIGHT), SHELL_2024, on),
        partition(
            f"{key}/binnenwand-1", f"{name} binnenwand 1", _across(right, 3.8), on, PARTITION, module_r
        ),
        partition(
            f"{key}/binnenwand-2", f"{name} binnenwand 2", _across(right, 5.5), on, PARTITION, module_r
        ),
    )


def _across(left: float, y: float) -> Box:
    return Box(left, y, 0.0, WIDTH, 0.1, HEIGHT)


def _coupling(module: str, name: str, left: float, start: float, end: float, on: str) -> Part:
    box = Box(tidy(left + WIDTH), start, 0.0, THICK, tidy(end - start), HEIGHT)
    side = "zuid" if start == 0.0 else "noord"
    return partition(
        f"{module}/koppelwand-{side}", f"{name} koppelwand {side}", box, on, SHELL_2024.wall, module, True
    )
