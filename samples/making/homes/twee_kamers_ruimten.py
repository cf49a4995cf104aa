"""The rooms of the two-room home."""

from __future__ import annotations

from samples.making.description import Box, Item
from samples.making.homes.materials import SHELL_2024
from samples.making.kit import (
    EN_14604,
    NEN_1087,
    NEN_2057,
    NEN_2555,
    NEN_2778,
    NEN_5077,
    by,
    living_area,
    room,
    storey,
    tidy,
)
from samples.making.usual.rooms import dry_room, outside_room, purged_by_window, wet_room

BG = "bouwlaag-00"
LIVING, SLEEPING = "module-a", "module-b"
LENGTH, DEPTH = 7.5, 3.34
HIGH, LOW = 2.62, 2.58
NORTH = tidy(DEPTH + 2 * SHELL_2024.wall.thickness)


def rooms() -> tuple[Item, ...]:
    """The storey, its rooms and the two areas to live in."""
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
        _bedroom(),
        room(
            "hal",
            "Hal",
            "verkeersruimte",
            Box(3.6, NORTH, 0.0, 1.3, DEPTH, LOW),
            BG,
            gemeenschappelijk=False,
            vluchtroute=True,
            rookmelder=by(NEN_2555, True),
            opstelplaats_kooktoestel=False,
            also=dry_room(),
        ),
        room(
            "badkamer",
            "Badkamer",
            "badruimte",
            Box(5.0, NORTH, 0.0, 2.5, 1.9, LOW),
            BG,
            gemeenschappelijk=False,
            ventilatie=by(NEN_1087, 14.0),
            afvoer_naar_buiten=True,
            opstelplaats_kooktoestel=False,
            also=wet_room(),
        ),
        room(
            "toilet",
            "Toilet",
            "toiletruimte",
            Box(5.0, tidy(NORTH + 2.0), 0.0, 1.2, 1.34, LOW),
            BG,
            gemeenschappelijk=False,
            ventilatie=by(NEN_1087, 7.0),
            afvoer_naar_buiten=True,
            opstelplaats_kooktoestel=False,
            also=wet_room(),
        ),
        room(
            "techniek",
            "Techniek en meterkast",
            "meterruimte",
            Box(6.3, tidy(NORTH + 2.0), 0.0, 1.2, 1.34, LOW),
            BG,
            gemeenschappelijk=False,
            opstelplaats_kooktoestel=False,
            also=dry_room(),
        ),
        room(
            "terras",
            "Terras",
            "buitenruimte",
            Box(7.9, 0.2, 0.0, 2.4, 2.2, 2.6),
            BG,
            bereikbaar_uit_verblijfsgebied=True,
            bereikbaar_uit_woning=True,
            hoogteverschil_met_woning=0.02,
            overbrugging_met_woning="geen",
            gemeenschappelijk=False,
            also=outside_room(),
        ),
        room(
            "berging",
            "Buitenberging",
            "buitenberging",
            Box(9.0, 4.0, 0.0, 2.2, 2.4, 2.35),
            BG,
            afsluitbaar=True,
            regenwerend=by(NEN_2778, True),
            gemeenschappelijk=False,
            opstelplaats_kooktoestel=False,
            also=dry_room(),
        ),
        living_area(
            "verblijfsgebied-1",
            "Verblijfsgebied 1",
            (_living_room(),),
            geluidwering=by(NEN_5077, 26, "Geluidrapport Waal 50"),
            geluidwering_a=by(NEN_5077, 26, "Geluidrapport Waal 50"),
            inwendige_scheiding_geluid=False,
            gevel_zonder_te_openen_delen=False,
            opstelplaats_aanrecht=True,
            opstelplaats_kooktoestel=True,
            afvoer_direct_naar_buiten=by(NEN_1087, 21.0),
            gemeenschappelijk=False,
            ventilatie=by(NEN_1087, 23.0),
            spuicapaciteit=by(NEN_1087, 160.0),
            daglichtoppervlakte=by(NEN_2057, 4.1),
        ),
        living_area(
            "verblijfsgebied-2",
            "Verblijfsgebied 2",
            (_bedroom(),),
            geluidwering=by(NEN_5077, 25, "Geluidrapport Waal 50"),
            geluidwering_a=by(NEN_5077, 25, "Geluidrapport Waal 50"),
            inwendige_scheiding_geluid=False,
            gevel_zonder_te_openen_delen=False,
            opstelplaats_aanrecht=False,
            opstelplaats_kooktoestel=False,
            gemeenschappelijk=False,
            ventilatie=by(NEN_1087, 12.0),
            spuicapaciteit=by(NEN_1087, 75.0),
            daglichtoppervlakte=by(NEN_2057, 1.62),
        ),
    )


def _living_room() -> Item:
    return room(
        "woonkeuken",
        "Woonkamer met keuken",
        "woonkeuken",
        Box(0.0, 0.0, 0.0, LENGTH, DEPTH, HIGH),
        BG,
        gemeenschappelijk=False,
        geluidwering=by(NEN_5077, 25),
        geluidwering_verblijfsgebied=by(NEN_5077, 26),
        geluidwering_a=by(NEN_5077, 25),
        geluidwering_verblijfsgebied_a=by(NEN_5077, 26),
        ventilatie=by(NEN_1087, 23.0),
        afvoer_direct_naar_buiten=by(NEN_1087, 21.0),
        spuicapaciteit=by(NEN_1087, 160.0),
        opstelplaats_kooktoestel=True,
        kooktoestel_meetellend=True,
        also=purged_by_window(),
    )


def _bedroom() -> Item:
    return room(
        "slaapkamer",
        "Slaapkamer",
        "slaapkamer",
        Box(0.0, NORTH, 0.0, 3.5, DEPTH, LOW),
        BG,
        gemeenschappelijk=False,
        geluidwering=by(NEN_5077, 25),
        geluidwering_verblijfsgebied=by(NEN_5077, 25),
        geluidwering_a=by(NEN_5077, 25),
        geluidwering_verblijfsgebied_a=by(NEN_5077, 25),
        ventilatie=by(NEN_1087, 12.0),
        spuicapaciteit=by(NEN_1087, 75.0),
        opstelplaats_kooktoestel=False,
        kooktoestel_meetellend=False,
        also=purged_by_window(),
    )
