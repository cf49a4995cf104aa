"""Fire compartments, reaction of surfaces, load-bearing parts and separations."""

from __future__ import annotations

from dataclasses import dataclass

from samples.making.description import Item
from samples.making.kit import NEN_2580, by, thing, tidy
from samples.making.usual.owner import Owner

NEN_EN_13501 = "NEN-EN 13501-1"
NEN_6068 = "NEN 6068"
NEN_6069 = "NEN 6069"
NEN_6090 = "NEN 6090"


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
