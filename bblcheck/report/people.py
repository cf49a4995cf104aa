"""Who can do something about a finding: the discipline that a fact or a lid belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

Person: TypeAlias = Literal["owner", "designer", "structure", "fire", "services", "physics", "site", "judge"]
ORDER: tuple[Person, ...] = (
    "owner",
    "site",
    "designer",
    "structure",
    "fire",
    "services",
    "physics",
    "judge",
)
_OF_ROOT: Mapping[str, Person] = {
    **dict.fromkeys(("woonfunctie", "bouwwerk", "plaatsing", "procedure", "woongebouw"), "owner"),
    **dict.fromkeys(("locatie", "pad", "bergingspad", "gevelvlak"), "site"),
    **dict.fromkeys(("constructie", "bouwdeel", "drijflichaam"), "structure"),
    **dict.fromkeys(
        (
            "brandcompartiment",
            "subbrandcompartiment",
            "scheiding",
            "vluchtroute",
            "oppervlak",
            "stookplaats",
            "trappenhuis",
            "beweegbaar_deel",
        ),
        "fire",
    ),
    **dict.fromkeys(
        (
            "installatie",
            "ventilatievoorziening",
            "toestel",
            "rookgasafvoer",
            "technisch_bouwsysteem",
            "luchtopening",
            "leiding",
            "schacht",
            "lift",
        ),
        "services",
    ),
    **dict.fromkeys(
        (
            "uitwendige_scheiding",
            "met_raam_gelijkgesteld_deel",
            "geluidscheiding",
            "geluidbron",
            "rekenzone",
            "opening",
        ),
        "physics",
    ),
}
_OF_ATTRIBUTE: tuple[tuple[str, Person], ...] = (
    ("brand", "fire"),
    ("rook", "fire"),
    ("vlucht", "fire"),
    ("bezwijk", "structure"),
    ("sterkte", "structure"),
    ("geluid", "physics"),
    ("ventilatie", "services"),
    ("spui", "services"),
    ("daglicht", "physics"),
    ("bouwconstructie", "structure"),
    ("elektri", "services"),
    ("gas", "services"),
    ("milieuprestatie", "physics"),
    ("energie", "physics"),
)


def person_for(concept: str, attribute: str) -> Person:
    """Who can supply or change `concept.attribute`; the designer where the table does not say."""
    for part, person in _OF_ATTRIBUTE:
        if attribute.startswith(part):
            return person
    return _OF_ROOT.get(concept, "designer")
