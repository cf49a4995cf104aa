"""The places: distances to the boundary, noise, path and neighbours, as a surveyor would note them."""

from __future__ import annotations

from collections.abc import Mapping

from samples.making.description import Facts, facts
from samples.making.kit import NEN_2057, NEN_5077, NTA_8800, by, said
from samples.making.sitejson import Site

NEN_3215 = "NEN 3215"
NEN_6068 = "NEN 6068"
NEN_EN_1990 = "NEN-EN 1990"


def _windows(**distances: float) -> Mapping[str, Facts]:
    """Metres to the boundary by window; `_` in a keyword stands for `-` in the key."""
    return {
        key.replace("_", "-"): facts(
            afstand_tot_perceelsgrens=metres,
            belemmeringshoek_bestaand=by(NEN_2057, 25),
            belemmeringshoek_nieuwbouw=by(NEN_2057, 25),
        )
        for key, metres in distances.items()
    }


def _ground(
    windows: Mapping[str, Facts], wbdbo: float, boundary_report: str, step: float
) -> dict[str, Mapping[str, Facts]]:
    """What a home with its own front door needs of a place; `step` is the floor above terrain in metres."""
    return {
        "raam": windows,
        "scheiding": {
            "scheiding-perceel": facts(
                wbdbo=by(NEN_6068, wbdbo, boundary_report),
                gespiegeld_bepaald=True,
                gespiegelde_gevel_begrensd=True,
            )
        },
        "brandcompartiment": {"*": facts(bouwwerkpercelen=1, woonwagens=0)},
        "vluchtroute": {"*": facts(bereikt_openbare_weg=True, begint_aan_terrein=True)},
        "niveauverschil": {
            "niveauverschil-voordeur": facts(hoogteverschil=step, trap_of_hellingbaan=step > 0.02)
        },
        "deur": {
            "voordeur": facts(
                hoogteverschil=step,
                overbrugging="trap" if step > 0.02 else "geen",
                direct_vanaf_terrein=True,
            )
        },
        "rand": {"rand-voordeur": facts(hoogteverschil=step)},
    }


def _place(noise: float, path: str, structure: str) -> dict[str, Facts]:
    """A plot with two parking bays and a paved path.

    `noise` is the joint sound on the facade in dB, `path` the day on which the path was laid,
    `structure` the structural report for the place.
    """
    return {
        "locatie": facts(
            gezamenlijk_geluid=noise,
            geluid_activiteiten=noise - 8,
            parkeervakken=2,
            laadpunten=1,
            laadpunten_slim=True,
            maatwerk_hernieuwbaar=False,
            maatwerk_gezamenlijk_geluid=False,
            maatwerkregel_bruikbaarheid=False,
            gasnet=False,
            brandvoorschriftengebied="buiten",
            meer_brandvoorschriftengebieden=False,
            explosievoorschriftengebied=False,
            publieke_verwarming=False,
            publiek_warmwater=False,
            activiteiten_in_gezamenlijk_geluid=False,
            luchtvaartzone="geen",
            dove_gevel_oud_recht=False,
            gezamenlijk_geluid_niet_vastgesteld=False,
            verblijfsgebied_op_aangrenzend_perceel=True,
            woonfunctie_op_aangrenzend_perceel=True,
            ligplaats_na_2018=False,
            ligplaats_bestond_2018=False,
        ),
        "pad": facts(
            breedte=1.2,
            hoogteverschil=0.0,
            doorgang_breedte=1.2,
            doorgang_hoogte=2.4,
            datum_aanleg=path,
            aangelegd_volgens_regels=True,
            direct_aan_openbare_weg=False,
            verhard=True,
            doorgangen=False,
            in_stand=True,
        ),
        "bergingspad": facts(
            direct_aan_openbare_weg=False, breedte=1.2, verhard=True, hoogteverschil=0.0, doorgangen=False
        ),
        "woonfunctie": facts(vluchtroute_vanaf_elk_punt=True),
        "bouwwerk": facts(
            dak_afstand_perceelsgrens=2.5,
            rattenscherm_diepte=0.6,
            bezwijkt_niet_fundamenteel=by(NEN_EN_1990, True, structure),
            rekent_op_buurgebouw=said(False, structure),
        ),
        "installatie": facts(
            afvalwater_capaciteit=by(NEN_3215, True), hemelwater_capaciteit=by(NEN_3215, True)
        ),
    }


def _with_energy(
    place: dict[str, Facts], need: float, fossil: float, renewable: float, document: str
) -> dict[str, Facts]:
    """BENG 1, 2 (kWh/m2 per year) and 3 (percent); they depend on the orientation at the place."""
    return place | {
        "bouwwerk": dict(place["bouwwerk"])
        | facts(
            energiebehoefte=by(NTA_8800, need, document),
            primair_fossiel=by(NTA_8800, fossil, document),
            aandeel_hernieuwbaar=by(NTA_8800, renewable, document),
        )
    }


_QUIET = facts(niet_geluidgevoelige_gevel=False, gevel_met_maatregelen=False)
_TWO_ROOMS: dict[str, Mapping[str, Facts]] = {
    "verblijfsgebied": {"*": _QUIET},
    "geluidbron": {
        "geluidbron-warmtepomp": facts(geluid_ander_perceel=by(NEN_5077, 26), geluid_perceelsgrens=38),
        "geluidbron-ventilatie": facts(geluid_ander_perceel=by(NEN_5077, 20)),
        "geluidbron-toilet": facts(geluid_ander_perceel=by(NEN_5077, 15)),
    },
    "rekenzone": {"*": facts(oververhitting=by(NTA_8800, 1.05))},
    "ruimte": {
        "berging": facts(
            bereikbaar_vanaf_openbare_weg=True,
            hoogteverschil_naar_buiten=0.02,
            overbrugging_naar_buiten="geen",
        ),
    },
}


HARDERWIJK = Site(
    "Flevoweg 12, Harderwijk",
    _place(56, "2019-04-15", "Constructierapport Harderwijk"),
    _ground(_windows(raam_voor=8.2, raam_zij=2.4), 30, "Brandoverslag Flevoweg 2019", 0.3),
)
AMERSFOORT = Site(
    "Zielhorsterweg 40, Amersfoort",
    _place(54, "2026-11-10", "Constructierapport Amersfoort"),
    _ground(_windows(raam_voor=6.0, raam_zij=2.0), 24, "Brandoverslag Zielhorsterweg 2026", 0.3),
)
ZWOLLE = Site(
    "Hasselterweg 55, Zwolle (permanent)",
    _place(58, "2026-11-10", "Constructierapport Zwolle"),
    _ground(_windows(raam_voor=5.5, raam_zij=3.1), 24, "Brandoverslag Hasselterweg 2026", 0.3),
)
NIJMEGEN = Site(
    "Waalfront 31, Nijmegen",
    _with_energy(
        _place(57, "2024-08-12", "Constructierapport Nijmegen"), 98, 24, 71, "Energieberekening Waalfront"
    ),
    _ground(
        _windows(raam_woonkamer_west=7.5, raam_woonkamer_zuid=3.4, raam_slaapkamer=7.5),
        60,
        "Brandoverslag Waalfront 2024",
        0.02,
    )
    | _TWO_ROOMS,
)
ARNHEM = Site(
    "Merwedeterrein 6, Arnhem",
    _with_energy(
        _place(55, "2027-02-15", "Constructierapport Arnhem"), 103, 26, 69, "Energieberekening Merwedeterrein"
    ),
    _ground(
        _windows(raam_woonkamer_west=6.2, raam_woonkamer_zuid=4.0, raam_slaapkamer=1.99),
        60,
        "Brandoverslag Merwedeterrein 2026",
        0.02,
    )
    | _TWO_ROOMS,
)


def _gallery_block(distance: float) -> dict[str, Mapping[str, Facts]]:
    """The block stands free, `distance` metres from the nearest boundary."""
    return {
        "verblijfsgebied": {"*": _QUIET},
        "raam": {
            "*": facts(
                afstand_tot_perceelsgrens=distance,
                belemmeringshoek_bestaand=by(NEN_2057, 25),
                belemmeringshoek_nieuwbouw=by(NEN_2057, 25),
            )
        },
        "deur": {"*": facts(hoogteverschil=0.02, overbrugging="geen", direct_vanaf_terrein=False)},
        "brandcompartiment": {"*": facts(bouwwerkpercelen=1, woonwagens=0)},
        "vluchtroute": {"*": facts(bereikt_openbare_weg=True, begint_aan_terrein=False)},
        "scheiding": {
            "*": facts(wbdbo=by(NEN_6068, 60), gespiegeld_bepaald=True, gespiegelde_gevel_begrensd=True)
        },
        "rand": {
            f"rand-galerij-{level}": facts(hoogteverschil=round(3.3 * level + 0.02, 2)) for level in (1, 2)
        },
        "geluidbron": {"*": facts(geluid_ander_perceel=by(NEN_5077, 18))},
    }


LEEUWARDEN = Site(
    "Energieweg 8, Leeuwarden",
    _place(58, "2022-09-12", "Constructierapport Leeuwarden"),
    _gallery_block(9.0),
)
GRONINGEN = Site(
    "Suikerzijde 14, Groningen",
    _place(60, "2026-12-18", "Constructierapport Groningen"),
    _gallery_block(6.5),
)
OSS = Site(
    "Kampweg 4, Oss",
    _place(52, "2021-03-29", "Constructierapport Oss"),
    _ground(_windows(raam_woonkamer=6.0, raam_slaapkamer=6.0), 30, "Brandoverslag Kampweg 2021", 0.6),
)
TILBURG = Site(
    "Beukendreef 9, Tilburg",
    _place(51, "2027-01-18", "Constructierapport Tilburg"),
    _ground(_windows(raam_woonkamer=3.0), 20, "Brandoverslag Beukendreef 2026", 0.6),
)
