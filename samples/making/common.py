"""What most homes have: fire compartments, surfaces, escape route, kitchen places. Keys carry a prefix.

Facts that belong to the place (`locatiegebonden`) stand in the site, not here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from samples.making.description import Fact, Item, facts
from samples.making.kit import (
    NEN_2580,
    NEN_2778,
    NEN_5077,
    NEN_5087,
    NEN_5096,
    NEN_6063,
    NTA_8800,
    by,
    said,
    thing,
    tidy,
)

NEN_EN_13501 = "NEN-EN 13501-1"
NEN_1006 = "NEN 1006"
NEN_1010 = "NEN 1010"
NEN_1594 = "NEN 1594"
NEN_2535 = "NEN 2535"
NEN_2575 = "NEN 2575"
NEN_3215 = "NEN 3215"
NEN_EN_1990 = "NEN-EN 1990"
NEN_EN_1991 = "NEN-EN 1991"
NEN_6068 = "NEN 6068"
NEN_6069 = "NEN 6069"
NEN_6075 = "NEN 6075"
NEN_6090 = "NEN 6090"


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose elements these are: prefix of the keys, the storey they hang on and the home of a block."""

    prefix: str
    storey: str
    dwelling: str | None = None

    def key(self, name: str) -> str:
        return f"{self.prefix}{name}"


def dry_room() -> dict[str, Fact]:
    """What is so of every closed room of a home that is one fire compartment."""
    return facts(
        besloten=True,
        in_brandcompartiment=True,
        in_subbrandcompartiment=True,
        in_beschermd_subbrandcompartiment=True,
        gasmeter=False,
        toestellen_belasting=0,
        eigen_brandcompartiment=False,
        vluchtroute=False,
        beschermde_vluchtroute=False,
        vrijgesteld_aandeel=0,
        vrijgesteld_rook_aandeel=0,
        in_toegankelijkheidssector=False,
        boven_kruipruimte=False,
        waterdicht_buiten=by(NEN_2778, True),
        waterdicht_kruipruimte=by(NEN_2778, True),
        waterdicht_binnen=by(NEN_2778, True),
    )


def outside_room() -> dict[str, Fact]:
    """A terrace or gallery in the open air."""
    return facts(
        besloten=False,
        in_brandcompartiment=False,
        vluchtroute=False,
        beschermde_vluchtroute=False,
        vrijgesteld_aandeel=0,
        vrijgesteld_rook_aandeel=0,
        gasmeter=False,
        opstelplaats_kooktoestel=False,
        in_toegankelijkheidssector=False,
    )


def purged_by_window() -> dict[str, Fact]:
    """A heated room with its own thermostat; purging goes through windows in the facade, one of which opens."""
    return dry_room() | facts(
        spui_in_uitwendige_scheiding=True,
        te_openen_raam=True,
        verwarmd_of_gekoeld=True,
        zelfregelend=True,
    )


def wet_room() -> dict[str, Fact]:
    """A tiled bathroom or toilet."""
    return dry_room() | facts(
        wateropname_gemiddeld=by(NEN_2778, 0.008),
        wateropname_grootste=by(NEN_2778, 0.15),
        wateropname_gemiddeld_1_2=by(NEN_2778, 0.008),
        wateropname_grootste_1_2=by(NEN_2778, 0.15),
        waterkering_bad_lengte=by(NEN_2778, 3.2),
        waterkering_bad_hoogte=by(NEN_2778, 2.1),
    )


def front_door() -> dict[str, Fact]:
    """An outer door at the end of the escape route."""
    return terrace_door() | facts(vluchtroute=True)


def terrace_door() -> dict[str, Fact]:
    return inner_door() | burglar_proof() | facts(thermische_schil=True)


def burglar_proof() -> dict[str, Fact]:
    """A window or outer door within reach, of resistance class 2."""
    return facts(
        gemeenschappelijke_ruimte=False,
        inbraak_bereikbaar=by(NEN_5087, True),
        inbraakwerendheid=by(NEN_5096, 2),
    )


def inner_door() -> dict[str, Fact]:
    """An ordinary hinged door within one home."""
    return facts(
        u_waarde=by(NTA_8800, 2.9),
        gemeenschappelijke_ruimte=False,
        inbraak_bereikbaar=by(NEN_5087, False),
        thermische_schil=False,
        vluchtroute=False,
        uit_wooneenheid=False,
        nooddeur=False,
        automatisch=False,
        belemmert_vluchten=False,
        overdruktrappenhuis=False,
        schuifdeur=False,
        brand_of_rookeis=False,
        zelfsluitend=False,
        gemeenschappelijk=False,
        gezamenlijk=False,
        toegang_woongebouw=False,
        toegang_sector=False,
        uit_insluiting=False,
    )


@dataclass(frozen=True, slots=True)
class Envelope:
    """Thermal resistances in m2K/W, areas in m2 and temperature factor, with the document that proves them."""

    wall: float
    roof: float
    floor: float
    wall_area: float
    slab_area: float
    factor: float
    document: str


def envelope(owner: Owner, found: Envelope) -> tuple[Item, ...]:
    def part(key: str, name: str, kind: str, area: float, resistance: float) -> Item:
        return thing(
            "uitwendige_scheiding",
            owner.key(f"schil-{key}"),
            name,
            owner.storey,
            dwelling=owner.dwelling,
            soort=kind,
            oppervlakte=area,
            rc=by(NTA_8800, resistance, found.document),
            vrijgesteld=False,
            aan_verblijfsgebied=True,
            f_factor=by(NEN_2778, found.factor, found.document),
        )

    return (
        part("gevel", "Gevels", "gevel", found.wall_area, found.wall),
        part("dak", "Dak", "dak", found.slab_area, found.roof),
        part("vloer", "Vloer boven de buitenlucht", "vloer_buitenlucht", found.slab_area, found.floor),
    )


def electric_installation() -> dict[str, Fact]:
    """Installations of a home without gas and without a fire alarm."""
    return facts(
        verlichting_aangesloten=True,
        laagspanning_veilig=by(NEN_1010, True),
        hoogspanning=False,
        gas=False,
        drinkwater_veilig=by(NEN_1006, True),
        warmwater=True,
        warmwater_veilig=by(NEN_1006, True),
        lozingstoestel=True,
        afvalwater_afvoer=True,
        afvalwater_ledigingstijd=3.0,
        afvalwater_dicht=by(NEN_3215, True),
        hemelwater_binnen=False,
        brandmeldinstallatie_vereist=False,
        brandmeldinstallatie=by(NEN_2535, False),
        inspectiecertificaat_vereist=False,
        doormelding_vereist=False,
        ontruimingsalarm=by(NEN_2575, False),
        droge_blusleiding=by(NEN_1594, False),
        brandslanghaspel=False,
    )


def modern_installation() -> dict[str, Fact]:
    """An all-electric home of 2024: heat pump, fibre, everything tuned and documented."""
    return electric_installation() | facts(
        elektriciteitsaansluiting=True,
        laadpunten_in_stalling=False,
        ontspanningsleiding=by(NEN_3215, True),
        glasvezel_infrastructuur=True,
        glasvezel_bekabeling=True,
        glasvezel_volgens_regeling=True,
        glasvezelruimte_toegankelijk=True,
        glasvezelruimte_lengte=1.34,
        glasvezelruimte_breedte=1.2,
        glasvezelruimte_hoogte=2.58,
        ruimteverwarming=True,
        ruimteverwarming_prestatie=0.62,
        ruimtekoeling=False,
        warmwater_prestatie=1.4,
        bouwsystemen_ingeregeld=True,
        bouwsystemen_gedocumenteerd=True,
    )


def engineered(document: str) -> dict[str, Fact]:
    """What the structural report of a new building says, whatever the place."""
    return facts(
        bezwijkt_niet_buitengewoon=by(NEN_EN_1990, True, document),
        dak_en_afscheiding_stootvast=by(NEN_EN_1991, True, document),
        sterkte_volgens_materiaalnorm=said(True, document),
        ander_materiaal=said(False, document),
        brand_volgens_norm=said(True, document),
    )


def plain_building(highest_floor: float) -> dict[str, Fact]:
    """No parking below, an ordinary roof; `highest_floor` above the terrain in metres."""
    return facts(
        hoogste_vloer_verblijfsgebied=highest_floor,
        hoogste_vloer_personen=highest_floor,
        hoogste_vloer_gebruiksgebied=highest_floor,
        diepste_vloer_gebruiksgebied=0,
        rattenscherm_opening=0.008,
        rattenscherm_binnen_nodig=False,
        dak_niet_brandgevaarlijk=by(NEN_6063, True),
        stalling_onder_woning=False,
        stalling_blusinstallatie=False,
        onderhoud_veilig_zonder_voorzieningen=True,
        verwarmd=True,
        gekoeld=False,
        monument=False,
        andere_gebruiksfuncties=False,
        toegankelijkheidssector=False,
    )


def compartments(
    owner: Owner, usable_area: float, walking_distance: float, fire_load: float
) -> tuple[Item, ...]:
    """One home is one fire compartment with one protected sub-compartment; `fire_load` in MJ/m2."""
    return (
        thing(
            "brandcompartiment",
            owner.key("brandcompartiment"),
            "Brandcompartiment woning",
            owner.storey,
            dwelling=owner.dwelling,
            gebruiksoppervlakte=by(NEN_2580, usable_area),
            woonfuncties=1,
            gemeenschappelijk_verblijfsgebied=False,
            permanente_vuurbelasting=by(NEN_6090, fire_load),
        ),
        thing(
            "subbrandcompartiment",
            owner.key("subbrandcompartiment"),
            "Beschermd subbrandcompartiment woning",
            owner.storey,
            dwelling=owner.dwelling,
            beschermd=True,
            gebruiksoppervlakte=by(NEN_2580, usable_area),
            alleen_gezamenlijk=False,
            loopafstand=walking_distance,
            gecorrigeerde_loopafstand=tidy(1.5 * walking_distance),
        ),
    )


@dataclass(frozen=True, slots=True)
class FireClasses:
    """European classes of linings, floor finish and cladding, the document that proves them, the top in metres."""

    lining: str
    smoke: str
    floor: str
    cladding: str
    document: str
    height: float = 2.95


def surfaces(owner: Owner, classes: FireClasses) -> tuple[Item, ...]:
    def lining(key: str, name: str, side: str, fire: str, walked_on: bool, roof: bool) -> Item:
        return thing(
            "oppervlak",
            owner.key(key),
            name,
            owner.storey,
            dwelling=owner.dwelling,
            zijde=side,
            beloopbaar=walked_on,
            route="overig",
            besloten=side == "binnen",
            deur_raam_kozijn=False,
            bovenzijde_dak=roof,
            vrijgesteld=False,
            vrijgesteld_rook=False,
            hoogte=classes.height,
            onderste_2_5_m=False,
            deurblad_vluchtroute=False,
            brandklasse=by(NEN_EN_13501, fire, classes.document),
            rookproductie=by(NEN_EN_13501, "s1" if walked_on else classes.smoke, classes.document),
        )

    return (
        lining("oppervlak-wanden", "Wanden en plafonds binnen", "binnen", classes.lining, False, False),
        lining("oppervlak-vloer", "Vloerafwerking", "binnen", classes.floor, True, False),
        lining("oppervlak-gevel", "Gevelbekleding", "buiten", classes.cladding, False, False),
        lining("oppervlak-dak", "Dakbedekking", "buiten", classes.cladding, False, True),
    )


def kitchen(owner: Owner, length: float = 1.8) -> tuple[Item, ...]:
    def place(kind: str, name: str, width: float) -> Item:
        return thing(
            "opstelplaats",
            owner.key(f"opstelplaats-{kind}"),
            name,
            owner.storey,
            dwelling=owner.dwelling,
            soort=kind,
            breedte=width,
            diepte=0.6,
            besloten_ruimte=True,
        )

    return (
        place("aanrecht", "Opstelplaats aanrecht", length),
        place("kooktoestel", "Opstelplaats kooktoestel", 0.6),
    )


def escape_route(owner: Owner, usable_area: float, width: float, height: float) -> Item:
    """The route of a home whose front door opens on the terrain."""
    return thing(
        "vluchtroute",
        owner.key("vluchtroute"),
        "Vluchtroute door de voordeur",
        owner.storey,
        dwelling=owner.dwelling,
        soort="vluchtroute",
        door_gemeenschappelijke_verkeersruimte=False,
        aangewezen_gebruiksoppervlakte=usable_area,
        tweede_vluchtroute=False,
        buiten_eigen_subbrandcompartiment=True,
        door_brandcompartiment=False,
        door_subbrandcompartiment=False,
        langs_andere_woning=False,
        door_trappenhuis=False,
        niet_besloten_ruimte=False,
        vrije_breedte=width,
        vrije_hoogte=height,
        besloten=False,
        gedeelde_ruimte=False,
        warmte_rook_afvoer=True,
    )


def structure(owner: Owner, minutes: float, document: str) -> tuple[Item, ...]:
    def part(key: str, name: str, kind: str) -> Item:
        return thing(
            "bouwdeel",
            owner.key(key),
            name,
            owner.storey,
            dwelling=owner.dwelling,
            soort=kind,
            brandwerendheid_bezwijken=by(NEN_6069, minutes, document),
            draagt_beschermde_route=False,
            grenst_aan_brandruimte=False,
            draagt_vluchtroute=False,
            buitenruimtevloer=False,
            bezwijkt_door_brand_elders=False,
        )

    return (
        part("bouwdeel-vloer", "Vloer", "vloer"),
        part("bouwdeel-wanden", "Dragende wanden", "wand"),
        part("bouwdeel-dak", "Dak", "dak"),
    )


def separation_to_plot(owner: Owner) -> Item:
    """Fire from this home to the neighbouring plot; the resistance depends on the place."""
    return thing(
        "scheiding",
        owner.key("scheiding-perceel"),
        "Gevel naar het aangrenzende perceel",
        owner.storey,
        dwelling=owner.dwelling,
        brand_in="brandcompartiment",
        brand_naar="ander_perceel",
        veiligheidsvluchtroute=False,
        tussen_vluchtroutes=False,
        route_van="geen",
        route_naar="geen",
    )


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


def gallery_route(owner: Owner, usable_area: float) -> Item:
    """The route of an upper home along an open gallery, with stairs at both ends."""
    route = escape_route(owner, usable_area, 0.9, 2.32)
    outside = facts(
        soort="extra_beschermde_vluchtroute",
        door_gemeenschappelijke_verkeersruimte=True,
        niet_besloten_ruimte=True,
        langs_andere_woning=True,
        tweede_vluchtroute=True,
        tweede_door_ander_brandcompartiment=True,
        verschillende_uitgangen=True,
        gedeelde_ruimte=True,
        gedeelde_ruimte_grenst_aan_uitgang=True,
        gedeelde_ruimte_beschermd=True,
        gedeelde_ruimte_besloten=False,
        gedeelde_ruimte_loopafstand=13.0,
        gedeelde_ruimte_verschillende_richting=True,
        gedeelde_veiligheidsroute=False,
    )
    return replace(
        route,
        name="Vluchtroute over de galerij",
        facts=dict(route.facts) | outside | facts(naam="Vluchtroute over de galerij"),
    )


def separation_to_neighbours(owner: Owner, document: str) -> Item:
    """Fire and smoke from this home to the ones beside, above and below."""
    return thing(
        "scheiding",
        owner.key("scheiding-buren"),
        "Scheiding met de aangrenzende woningen",
        owner.storey,
        dwelling=owner.dwelling,
        brand_in="brandcompartiment",
        brand_naar="brandcompartiment",
        wbdbo=by(NEN_6068, 60, document),
        veiligheidsvluchtroute=False,
        tussen_vluchtroutes=False,
        route_van="geen",
        route_naar="geen",
    )


def front_door_edges(owner: Owner) -> tuple[Item, ...]:
    """The step at the front door: a level difference on the route out and the edge of its landing."""
    return (
        thing(
            "niveauverschil",
            owner.key("niveauverschil-voordeur"),
            "Terrein - vloer bij de voordeur",
            owner.storey,
            dwelling=owner.dwelling,
            vluchtroute=True,
            op_woonroute=True,
        ),
        thing(
            "rand",
            owner.key("rand-voordeur"),
            "Vloerrand bij de voordeur",
            owner.storey,
            dwelling=owner.dwelling,
            soort="vloer",
            aansluiting_op_trap=True,
            afscheiding=False,
            afscheiding_hoogte=0,
        ),
    )
