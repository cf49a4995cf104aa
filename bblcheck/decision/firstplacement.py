"""Was the home compliant when it was first placed: by evidence, or by the rules of that day on that state."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bblcheck.decision.assembling import law_version
from bblcheck.decision.citing import cite
from bblcheck.decision.judging import judge
from bblcheck.engine.verdicts import Verdict
from bblcheck.home.content import Home, HomeContent
from bblcheck.home.dossier import Dossier, Placement
from bblcheck.home.dossierfacts import dossier_layer
from bblcheck.home.events import EvidenceEvent, labels
from bblcheck.home.proof import Proof, upheld
from bblcheck.home.situation import situation
from bblcheck.law.rulebook import Law, Rulebook
from bblcheck.law.versions import Decree
from bblcheck.result.model import FirstPlacement, LawVersion
from bblcheck.result.summary import count, verdict_of

OLD_RULES_PARTLY = (
    "niet alle voorschriften van Bouwbesluit 2012 zijn in de regels opgenomen: "
    "zet bewijs van het niveau in het dossier (gebeurtenis `bewijs` met wet, niveau en document)"
)


def first_placement(dossier: Dossier, home: Home, book: Rulebook, proof: Proof) -> FirstPlacement:
    """The answer for the first placement of the dossier, run on `home`, the earliest state that is known. `proof` is
    that of the move: documents must have held on the day of the first placement."""
    placement = dossier.first()
    day = placement.event.datum_aanvraag or placement.event.van
    law = book.at(day)
    then = replace(proof, day=law.day)
    evidence = _evidence(dossier, placement, then)
    if evidence is not None:
        basis = (f"bewijs van {evidence.datum}: niveau {evidence.niveau} ({labels(evidence.documenten)})",)
        return FirstPlacement(verdict=Verdict.COMPLIANT, law=_version(law, evidence.wet), basis=basis)
    layers = [home.content, dossier_layer(dossier, placement, law.vocabulary)]
    found = _run(upheld(layers, then, law.vocabulary).layers, law)
    if law.decree.id == "bbl" or found.verdict is Verdict.NON_COMPLIANT:
        return found
    return replace(found, verdict=Verdict.INSUFFICIENT_DATA, basis=(OLD_RULES_PARTLY,))


def _evidence(dossier: Dossier, placement: Placement, proof: Proof) -> EvidenceEvent | None:
    """Evidence of a level as a whole, at least the level that was asked at this placement, whose documents hold."""
    enough = ("tijdelijk", "nieuwbouw") if placement.event.tijdelijk else ("nieuwbouw",)
    found = [
        event
        for event in dossier.evidence(placement)
        if event.niveau in enough
        and not proof.objection((each.paper for each in event.documenten), dossier.where(event))
    ]
    return found[-1] if found else None


def _run(layers: Sequence[HomeContent], law: Law) -> FirstPlacement:
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
