"""The route out: through the front door, or along a gallery."""

from __future__ import annotations

from dataclasses import replace

from samples.making.description import Item, facts
from samples.making.kit import thing
from samples.making.usual.owner import Owner


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
