"""What a reader must know beside the decision: overlays O1-O5 and open questions of the law."""

from __future__ import annotations

from collections.abc import Iterator

from bblcheck.decision.judging import Judgement
from bblcheck.engine.facts import Fact, Situation
from bblcheck.home.dossier import Dossier, Placement

UNCERTAIN = (
    "JURIDISCH_ONZEKER: aangetoonde nieuwbouwkwaliteit. De tekst van artikel 5.6 lid 2 vraagt hoofdstuk 4 van nu; "
    "de minister schreef op 20 juni 2024 (Kamerstukken 32847, nr. 1197) dat zulke woningen al voldoen. Die "
    "verduidelijking stond niet in de teksten van 2026-01-01 en 2026-09-24."
)
NOISE = (
    "Buiten het Bbl: bij een termijn van meer dan 10 jaar gelden de geluidregels van het omgevingsplan "
    "(Bkl 5.55 en 5.78); laat die door de gemeente toetsen."
)
TEN_YEARS = 10


def flags(dossier: Dossier, target: Placement, situation: Situation, judgement: Judgement) -> tuple[str, ...]:
    """The flags of one decision, in a fixed order."""
    return tuple(_flags(dossier, target, situation, judgement))


def _flags(dossier: Dossier, target: Placement, situation: Situation, judgement: Judgement) -> Iterator[str]:
    if judgement.row == "R8" and _building(situation, "kwaliteit_nieuwbouw") is True:
        yield UNCERTAIN
    overlays = {item.route.target.row for item in judgement.routing.sure if item.route.target.part}
    if "O1" in overlays:
        yield "O1: de wet noemt geen niveau voor de nieuwe fundering; beide uitkomsten staan hieronder."
    if "O2" in overlays:
        yield "O2: op de verbouwde delen gelden artikel 5.4, artikel 5.5 en afdeling 5.3; beoordeel die delen apart."
    if "O3" in overlays:
        yield "O3: door de functiewijziging geldt hoofdstuk 3 voor de nieuwe functie (artikel 5.7)."
    for decision in dossier.decisions:
        articles = ", ".join(decision.artikelen)
        kind = decision.soort_besluit.replace("_", " ")
        yield f"O4: {kind} van {decision.datum} over {articles} gaat voor de algemene regel: {decision.inhoud}"
    term = target.term
    if _building(situation, "tijdelijk") is False or (term is not None and term > TEN_YEARS):
        yield f"O5: {NOISE}"


def _building(situation: Situation, name: str) -> object:
    fact = situation.singles["bouwwerk"].facts.get(name)
    return fact.value if isinstance(fact, Fact) else None
