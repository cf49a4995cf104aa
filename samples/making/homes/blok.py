"""Blok: twelve homes of two modules each, four on each of three storeys, along an open gallery."""

from __future__ import annotations

from samples.making.common import (
    Envelope,
    FireClasses,
    Installation,
    Owner,
    burglar_proof,
    compartments,
    dry_room,
    engineered,
    envelope,
    front_door,
    gallery_route,
    inner_door,
    kitchen,
    modern_installation,
    outside_room,
    plain_building,
    purged_by_window,
    separation_to_neighbours,
    separation_to_plot,
    sound_between_rooms,
    sound_sources,
    structure,
    surfaces,
    wet_room,
)
from samples.making.description import Box, Dwelling, Hole, Home, Item, Module, Part, Place, facts
from samples.making.homes.materials import PARTITION, SHELL_2024
from samples.making.kit import (
    EN_14604,
    NEN_1087,
    NEN_2057,
    NEN_2555,
    NEN_2580,
    NEN_2686,
    NEN_2778,
    NEN_5077,
    NTA_8800,
    by,
    door,
    living_area,
    partition,
    room,
    shell,
    storey,
    thing,
    tidy,
    window,
)

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
        items=(*_shared(storeys), *(item for number in numbers for item in _dwelling_items(number))),
        parts=(*(part for number in numbers for part in _dwelling_parts(number)), *_site_parts(storeys)),
        modules=tuple(module for number in numbers for module in _modules(number)),
        dwellings=tuple(
            Dwelling(
                _key(number),
                _name(number),
                facts(gebruiksoppervlakte=by(NEN_2580, USABLE), luchtvolumestroom=by(NEN_2686, 0.04)),
            )
            for number in numbers
        ),
    )


def _key(number: int) -> str:
    return f"woning-{number + 1:02d}"


def _name(number: int) -> str:
    return f"Woning {number // PER_STOREY}.{number % PER_STOREY + 1}"


def _storey(number: int) -> str:
    return STOREYS[number // PER_STOREY]


def _left(number: int) -> float:
    return tidy(number % PER_STOREY * 2 * PITCH)


def _modules(number: int) -> tuple[Module, ...]:
    first = 2 * number + 1
    return tuple(
        Module(
            f"{_key(number)}/module-{side}",
            f"{_name(number)} module {side}",
            f"STR-2022-0005-{first + offset:02d}",
            _storey(number),
        )
        for offset, side in enumerate(("l", "r"))
    )


# --- what the homes share


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


# --- one home


def _dwelling_items(number: int) -> tuple[Item, ...]:
    key = _key(number)
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
    key, on, left = _key(number), _storey(number), _left(number)
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
    key = _key(number)
    left, right = f"{key}/module-l", f"{key}/module-r"

    def pane(name: str, title: str, of: str, hole: Hole, light: float) -> Item:
        return window(
            f"{key}/{name}",
            title,
            f"{key}/{of}",
            hole,
            key,
            also=burglar_proof(),
            glasoppervlakte=tidy(hole.width * hole.height * 0.78),
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


def _dwelling_parts(number: int) -> tuple[Part, ...]:
    key, on, left = _key(number), _storey(number), _left(number)
    right = tidy(left + PITCH)
    module_l, module_r = f"{key}/module-l", f"{key}/module-r"
    name = _name(number)
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
