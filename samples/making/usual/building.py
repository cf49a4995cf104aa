"""Facts of a whole building: installations, structure, roof and thermal envelope."""

from __future__ import annotations

from dataclasses import dataclass

from samples.making.description import Fact, Item, facts
from samples.making.kit import NEN_2778, NEN_6063, NTA_8800, by, said, thing
from samples.making.usual.owner import Owner

NEN_1006 = "NEN 1006"
NEN_1010 = "NEN 1010"
NEN_1594 = "NEN 1594"
NEN_2535 = "NEN 2535"
NEN_2575 = "NEN 2575"
NEN_3215 = "NEN 3215"
NEN_EN_1990 = "NEN-EN 1990"
NEN_EN_1991 = "NEN-EN 1991"


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
