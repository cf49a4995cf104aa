"""Blok: twelve homes of two modules each, four on each of three storeys, along an open gallery."""

from __future__ import annotations

from samples.making.description import Box, Dwelling, Home, Item, Part, Place, facts
from samples.making.homes import blok_woning
from samples.making.homes.blok_woning import DEPTH, PER_STOREY, PITCH, STOREY_HEIGHT, STOREYS, THICK, USABLE
from samples.making.kit import (
    EN_14604,
    NEN_1087,
    NEN_2580,
    NEN_2686,
    NEN_2778,
    NTA_8800,
    by,
    room,
    storey,
    thing,
    tidy,
)
from samples.making.usual.building import engineered, modern_installation, plain_building
from samples.making.usual.rooms import outside_room

LEEUWARDEN = Place(
    "LWD01-F-5120", "Energieweg 8", "8918 HK", "Leeuwarden", east=180940.0, north=578620.0, level=0.4
)


def blok(homes: int = 12, place: Place = LEEUWARDEN) -> Home:
    """The block with its first `homes` homes, counted storey by storey."""
    numbers = range(homes)
    storeys = STOREYS[: (homes - 1) // PER_STOREY + 1]
    return Home(
        key="blok",
        name="Blok Noorderstroom",
        type="Stroom 43",
        serial="STR-2022-0005",
        place=place,
        singles={
            "woonfunctie": facts(
                soort="zelfstandig",
                in_woongebouw=True,
                particulier_eigendom=False,
                drijvend=False,
                coa_opvang=False,
                te_huur=True,
                via_afsluitbare_verkeersruimte=False,
                bel_aan_woongebouw=True,
                grenst_aan_andere_woning=True,
                opstelplaats_verwarmingstoestel=True,
                opstelplaats_warmwatertoestel=True,
            ),
            "installatie": modern_installation(),
            "bouwwerk": plain_building(tidy((len(storeys) - 1) * STOREY_HEIGHT + 0.02))
            | engineered("Constructierapport Stroom 43")
            | facts(
                bouwlagen=len(storeys),
                woonfuncties=homes,
                hoogste_vloer_toegang=tidy((len(storeys) - 1) * STOREY_HEIGHT + 0.02),
                u_gemiddeld=by(NTA_8800, 1.22),
                luchtvolumestroom=by(NEN_2686, 0.19),
            ),
        },
        items=(*_shared(storeys), *(item for number in numbers for item in blok_woning.items(number))),
        parts=(*(part for number in numbers for part in blok_woning.parts(number)), *_site_parts(storeys)),
        modules=tuple(module for number in numbers for module in blok_woning.modules(number)),
        dwellings=tuple(
            Dwelling(
                blok_woning.key_of(number),
                blok_woning.name_of(number),
                facts(gebruiksoppervlakte=by(NEN_2580, USABLE), luchtvolumestroom=by(NEN_2686, 0.04)),
            )
            for number in numbers
        ),
    )


def _shared(storeys: tuple[str, ...]) -> tuple[Item, ...]:
    names = ("00 begane grond", "01 eerste verdieping", "02 tweede verdieping")
    levels = tuple(
        storey(
            key,
            name,
            tidy(level * STOREY_HEIGHT),
            rookmelder=by(EN_14604, True),
            met_verblijfsruimte=True,
            met_vluchtroute=True,
        )
        for level, (key, name) in enumerate(zip(storeys, names, strict=False))
    )
    galleries = tuple(_gallery(key, level) for level, key in enumerate(storeys))
    stairs = tuple(
        _stair(key, level, side) for level, key in enumerate(storeys[:-1]) for side in ("oost", "west")
    )
    edges = tuple(_edge(key, level) for level, key in enumerate(storeys) if level > 0)
    return (*levels, *galleries, *stairs, *edges)


def _edge(key: str, level: int) -> Item:
    """The outer edge of an upper gallery, behind its railing."""
    return thing(
        "rand",
        f"rand-galerij-{level}",
        f"Rand galerij {level}",
        key,
        soort="vloer",
        aansluiting_op_trap=False,
        afscheiding=True,
        afscheiding_beweegbaar=False,
        afscheiding_hoogte=1.05,
        bij_raam=False,
        bovenregel_breedte=0.05,
        grootste_opening=0.09,
        grootste_opening_onder=0.09,
        grootste_opening_onderaan=0.09,
        spleet=0.03,
        onderbreking_bovenregel=0.0,
        opstapmogelijkheid=False,
    )


def _gallery(key: str, level: int) -> Item:
    length = tidy(PER_STOREY * 2 * PITCH - 2 * THICK)
    return room(
        f"galerij-{level}",
        f"Galerij {level}",
        "verkeersruimte",
        Box(0.0, tidy(DEPTH + THICK), 0.0, length, 1.5, 2.6),
        key,
        also=outside_room(),
        gemeenschappelijk=True,
        ventilatie=by(NEN_1087, 400.0),
        ventilatie_niet_afsluitbaar=True,
        toevoer_van_buiten=True,
        afvoer_naar_buiten=True,
    )


def _stair(key: str, level: int, side: str) -> Item:
    left = tidy(PER_STOREY * 2 * PITCH) if side == "oost" else -4.8
    return thing(
        "trap",
        f"trap-{side}-{level}",
        f"Trap {side} van {level} naar {level + 1}",
        key,
        Box(left, tidy(DEPTH + THICK), 0.0, 4.2, 1.2, STOREY_HEIGHT),
        breedte=1.1,
        vrije_hoogte=2.35,
        aantrede=0.24,
        optrede=0.1833,
        hoogteverschil=STOREY_HEIGHT,
        vluchtroute=True,
        alleen_vluchten=False,
        klimlijn_tot_zijkant=0.3,
        bordes_breedte=1.2,
        bordes_lengte=1.2,
        leuning=True,
        leuning_hoogte=0.9,
        tredevlak_breedte=0.24,
        tredevlak_breedte_klimlijn=0.24,
        gemeenschappelijk=True,
        regenwerend=by(NEN_2778, True),
        aangewezen_verblijfsgebied=tidy(33.0 * PER_STOREY * 2),
    )


def _site_parts(storeys: tuple[str, ...]) -> tuple[Part, ...]:
    length = tidy(PER_STOREY * 2 * PITCH)
    decks = tuple(
        Part(
            f"galerijvloer-{level}",
            f"Galerijvloer {level}",
            "floor",
            Box(tidy(-THICK), tidy(DEPTH + THICK), -0.2, length, 1.5, 0.18),
            key,
            external=True,
            load_bearing=True,
        )
        for level, key in enumerate(storeys)
    )
    railings = tuple(
        Part(
            f"hekwerk-{level}",
            f"Hekwerk galerij {level}",
            "railing",
            Box(tidy(-THICK), tidy(DEPTH + THICK + 1.5), 0.0, length, 0.05, 1.05),
            key,
        )
        for level, key in enumerate(storeys)
        if level > 0
    )
    beams = tuple(
        Part(
            f"funderingsbalk-{number}",
            f"Funderingsbalk {number}",
            "footing",
            Box(tidy(-THICK), y, -1.0, length, 0.5, 0.6),
            storeys[0],
        )
        for number, y in enumerate((-0.2, 3.4, 6.9), start=1)
    )
    return (*decks, *railings, *beams)
