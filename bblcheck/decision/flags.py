"""What a reader must know beside the decision: overlays O1-O5 and open questions of the law."""

from __future__ import annotations

from collections.abc import Iterator

from bblcheck.decision.citing import cited
from bblcheck.decision.judging import Judgement
from bblcheck.decision.procedure import of_procedure
from bblcheck.engine.evaluate import evaluate
from bblcheck.engine.facts import Situation
from bblcheck.engine.rule import SelectedRule
from bblcheck.engine.verdicts import Verdict
from bblcheck.home.dossier import Dossier, Placement
from bblcheck.home.events import StorageEvent
from bblcheck.home.term import SOUND_YEARS
from bblcheck.language.rulesets import INTERPRETATION
from bblcheck.law.routing import holds
from bblcheck.law.rulebook import Law

NOISE = (
    "Buiten het Bbl: bij een termijn van meer dan 10 jaar gelden de geluidregels van het omgevingsplan "
    "(Bkl 5.55 en 5.78); laat die door de gemeente toetsen."
)

STORED = (
    "JURIDISCH_ONZEKER: de woning is opgeslagen geweest; het Bbl zegt niet of zij dan een bestaand bouwwerk blijft. "
    "Vraag het de gemeente."
)


def flags(
    dossier: Dossier, target: Placement, situation: Situation, judgement: Judgement, law: Law
) -> tuple[str, ...]:
    """The flags of one decision, in a fixed order."""
    return tuple(_flags(dossier, target, situation, judgement, law))


def _flags(
    dossier: Dossier, target: Placement, situation: Situation, judgement: Judgement, law: Law
) -> Iterator[str]:
    yield from _open_law(situation, law)
    overlays = {item.route.target.row for item in judgement.routing.sure if item.route.target.part}
    if "O1" in overlays:
        yield "O1: de wet noemt geen niveau voor de nieuwe fundering; beide uitkomsten staan hieronder."
    if "O2" in overlays:
        yield "O2: op de verbouwde delen gelden artikel 5.4, artikel 5.5 en afdeling 5.3; beoordeel die delen apart."
    if "O3" in overlays:
        yield "O3: door de functiewijziging geldt hoofdstuk 3 voor de nieuwe functie (artikel 5.7)."
    for decision in dossier.decisions:
        articles = cited(", ".join(decision.artikelen), law)
        kind = decision.soort_besluit.replace("_", " ")
        yield f"O4: {kind} van {decision.datum} over {articles} gaat voor de algemene regel: {decision.inhoud}"
    if any(
        target.event.van >= stored.van >= dossier.first().event.van
        for stored in dossier.of_kind(StorageEvent)
    ):
        yield STORED
    term = target.term
    if _is("tijdelijk", situation, law) is False or (term is not None and term > SOUND_YEARS):
        yield f"O5: {NOISE}"


def _open_law(situation: Situation, law: Law) -> Iterator[str]:
    """Where the law itself is open for this home: the questions of the interpretations that apply."""
    asked = [
        SelectedRule(rule, INTERPRETATION)
        for rule in law.rules
        if rule.besluit == INTERPRETATION and rule.body.questions and not of_procedure(rule)
    ]
    for outcome in evaluate(asked, law, situation):
        if outcome.verdict is Verdict.REVIEW_REQUIRED:
            body = outcome.rule.body
            yield f"JURIDISCH_ONZEKER: {' '.join(body.questions)} {body.interpretation or ''}".rstrip()


def _is(name: str, situation: Situation, law: Law) -> bool | None:
    """What is known of the building, derived facts included."""
    return holds(("bouwwerk", name), law, situation).value
