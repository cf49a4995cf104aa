"""Facts that are the same for most rooms, and what stands in a kitchen."""

from __future__ import annotations

from samples.making.description import Fact, Item, facts
from samples.making.kit import NEN_2778, by, thing
from samples.making.usual.owner import Owner


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
