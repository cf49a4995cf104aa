"""A comparison as facts of `bouwwerk`, from which the rules derive the composition under each reading."""

from __future__ import annotations

from bblcheck.composition.model import Change, Composition
from bblcheck.engine.facts import Fact, Source, Unknown
from bblcheck.home.content import HomeContent

FACT_OF_CHANGE: dict[Change, str] = {
    Change.REPLACED: "wijziging_vervangen_anders",
    Change.ADDED: "wijziging_toegevoegd",
    Change.REMOVED: "wijziging_verwijderd",
    Change.MOVED_WITHIN: "wijziging_verplaatst_binnen",
    Change.REGROUPED: "wijziging_hergroepeerd",
    Change.MIRRORED: "wijziging_gespiegeld",
    Change.MAINTENANCE: "wijziging_onderhoud_gelijk",
    Change.DISMANTLED: "wijziging_gedemonteerd",
    Change.ALTERATION: "delen_verbouwd",
}


def composition_layer(composition: Composition) -> HomeContent:
    """The classes of change that are known to be there or not, and what a person declared.

    A class that could not be ruled out is left out, and so unknown. A declaration that contradicts what was
    compared stands beside it: the rules then ask for a person.
    """
    where = "vergelijking van de twee staten"
    source = Source("derived", where, document=where, note="vergeleken")
    facts: dict[str, Fact | Unknown] = {
        FACT_OF_CHANGE[change]: Fact(found, source)
        for change, found in composition.known_changes.items()
        if change in FACT_OF_CHANGE and (found or change is not Change.ALTERATION or _nothing(composition))
    }
    if composition.declared is not None:
        declared = composition.declared
        note = f"verklaring van {declared.person}"
        said = Source("dossier", declared.where, declared.document, note)
        facts["samenstelling"] = Fact(declared.verdict, said)
    return HomeContent(where, {"bouwwerk": facts}, {}, adds=False)


def _nothing(composition: Composition) -> bool:
    """No difference at all: only then does the comparison say that no part was altered."""
    return not [each for each in composition.differences if each.change is not Change.FOUNDATION]
