"""Was the home compliant when it was first placed: by evidence, or by the rules of that day on that state."""

from __future__ import annotations

from dataclasses import replace

from bblcheck.decision.assembling import law_version
from bblcheck.decision.citing import cite
from bblcheck.decision.judging import judge
from bblcheck.engine.verdicts import Verdict
from bblcheck.home.content import Home
from bblcheck.home.dossier import Dossier, Placement
from bblcheck.home.dossierfacts import dossier_layer
from bblcheck.home.events import EvidenceEvent
from bblcheck.home.situation import situation
from bblcheck.law.rulebook import Law, Rulebook
from bblcheck.law.versions import Decree
from bblcheck.result.model import FirstPlacement, LawVersion
from bblcheck.result.summary import count, verdict_of

OLD_RULES_PARTLY = (
    "niet alle voorschriften van Bouwbesluit 2012 zijn in de regels opgenomen: "
    "zet bewijs van het niveau in het dossier (gebeurtenis `bewijs` met wet, niveau en document)"
)


def first_placement(dossier: Dossier, home: Home, book: Rulebook) -> FirstPlacement:
    """The answer for the first placement of the dossier, run on `home`, the earliest state that is known."""
    placement = dossier.first()
    day = placement.event.datum_aanvraag or placement.event.van
    law = book.at(day)
    proof = _proof(dossier, placement)
    if proof is not None:
        documents = ", ".join(document.label for document in proof.documenten)
        basis = (f"bewijs van {proof.datum}: niveau {proof.niveau} ({documents})",)
        return FirstPlacement(verdict=Verdict.COMPLIANT, law=_version(law, proof.wet), basis=basis)
    found = _run(dossier, placement, home, law)
    if law.decree.id == "bbl" or found.verdict is Verdict.NON_COMPLIANT:
        return found
    return replace(found, verdict=Verdict.INSUFFICIENT_DATA, basis=(OLD_RULES_PARTLY,))


def _proof(dossier: Dossier, placement: Placement) -> EvidenceEvent | None:
    """Evidence of a level as a whole, at least the level that was asked at this placement."""
    enough = ("tijdelijk", "nieuwbouw") if placement.event.tijdelijk else ("nieuwbouw",)
    found = [event for event in dossier.evidence(placement) if event.niveau in enough]
    return found[-1] if found else None


def _run(dossier: Dossier, placement: Placement, home: Home, law: Law) -> FirstPlacement:
    layers = [home.content, dossier_layer(dossier, placement, law.vocabulary)]
    judgement = judge(law, situation(layers, law.vocabulary, law.day))
    verdict = verdict_of(count(outcome.verdict for outcome in judgement.outcomes))
    if verdict is Verdict.NOT_APPLICABLE:
        verdict = Verdict.INSUFFICIENT_DATA
    against = dict.fromkeys(cite(o.rule) for o in judgement.outcomes if o.verdict == verdict)
    counted = f"de regels van {law.day} uitgevoerd op deze staat"
    basis = (counted, *(list(against)[:5] if verdict is not Verdict.COMPLIANT else ()))
    return FirstPlacement(verdict=verdict, law=law_version(law, judgement.outcomes), basis=basis)


def _version(law: Law, decree_id: str) -> LawVersion:
    decree: Decree = law.decrees[decree_id]
    return LawVersion(
        id=decree.id, name=decree.name, version=decree.version_at(law.day), text_read="not_read"
    )
