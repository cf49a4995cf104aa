"""The one table of who can do something about a finding: the discipline that a fact or a lid belongs to, and which
of the four parties to a move supplies it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from bblcheck.language.tree import Kenmerk

Person: TypeAlias = Literal["owner", "designer", "structure", "fire", "services", "physics", "site", "judge"]
Supplier: TypeAlias = Literal["owner", "manufacturer", "structural_engineer", "municipality"]
SUPPLIERS: tuple[Supplier, ...] = ("owner", "manufacturer", "structural_engineer", "municipality")
_SUPPLIES: Mapping[Person, Supplier] = {
    "owner": "owner",
    "structure": "structural_engineer",
    "site": "municipality",
    "judge": "municipality",
}
_CONSTRUCTION = frozenset(("NEN 8700", "NEN-EN 1990", "NEN-EN 1991"))
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
    ("rc_gemiddeld", "physics"),
    ("u_gemiddeld", "physics"),
    ("als_ag", "physics"),
    ("oververhitting", "physics"),
    ("warmtecapaciteit", "physics"),
    ("energie", "physics"),
    ("primair_fossiel", "physics"),
    ("aandeel_hernieuwbaar", "physics"),
)


def person_for(concept: str, attribute: str, kenmerk: Kenmerk | None = None) -> Person:
    """Who can supply or change `concept.attribute`; the designer where the table does not say. What is determined by
    a norm for structures, or can be seen at the place, is known by its `kenmerk`; what another norm determines
    is worked out by the discipline, also where the place counts."""
    if kenmerk is not None and _CONSTRUCTION & set(kenmerk.methods):
        return "structure"
    if (
        kenmerk is not None
        and kenmerk.site_bound
        and not kenmerk.methods
        and kenmerk.declared_in != "dossier"
    ):
        return "site"
    for part, person in _OF_ATTRIBUTE:
        if attribute.startswith(part):
            return person
    return _OF_ROOT.get(concept, "designer")


def supplier_for(concept: str, attribute: str, kenmerk: Kenmerk | None = None) -> Supplier:
    """Which of the four supplies it. What a dossier declares comes from the owner, whoever worked it out, but for a
    structural calculation; what makes up the home, or no table names, comes from the manufacturer."""
    person = person_for(concept, attribute, kenmerk)
    if kenmerk is not None and person not in ("structure", "site"):
        if kenmerk.declared_in == "dossier":
            return "owner"
        if kenmerk.compositional:
            return "manufacturer"
    return _SUPPLIES.get(person, "manufacturer")
