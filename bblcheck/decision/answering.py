"""The decision about a move: outcome, row, the three questions, reasons, flags, readings, branches."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from bblcheck.composition.facts import FACT_OF_CHANGE
from bblcheck.composition.model import MIRRORED, Change, Composition
from bblcheck.decision.assembling import basis
from bblcheck.decision.branching import Assumed
from bblcheck.decision.distance import distance_of
from bblcheck.decision.flags import flags
from bblcheck.decision.judging import FOUNDATION, Judgement, as_composition
from bblcheck.decision.procedure import procedure_of
from bblcheck.decision.reading import Reading, Readings
from bblcheck.decision.rows import UNKNOWN_ROW, outcome_of
from bblcheck.decision.sourcing import evidence_of
from bblcheck.engine.verdicts import Verdict
from bblcheck.home.dossier import Dossier, Placement
from bblcheck.law.routing import holds
from bblcheck.law.rulebook import Law
from bblcheck.result.model import (
    Branch,
    Counts,
    Decision,
    FirstPlacement,
    Outcome,
    Question,
    UnderReading,
)
from bblcheck.result.model import Composition as Compared
from bblcheck.result.summary import count, verdict_of

Answer: TypeAlias = Literal["yes", "no", "unknown"]
COMPOSED = (("bouwwerk", "samenstelling"), *(("bouwwerk", name) for name in FACT_OF_CHANGE.values()))
TEMPORARY = (
    ("bouwwerk", "tijdelijk_voor"),
    ("plaatsing", "instandhoudingstermijn_voor"),
    ("bouwwerk", "tijdelijk"),
    ("plaatsing", "instandhoudingstermijn"),
)
NOW = "Voldoet de woning op de nieuwe plaats aan het niveau dat dan geldt?"
NOW_SHARED = "Voldoet wat de woningen delen op de nieuwe plaats aan het niveau dat dan geldt?"
READING_OF_LEVEL: Mapping[str, Reading] = {"nieuwbouw": "strict", "bestaand": "lenient"}


@dataclass(frozen=True, slots=True)
class Case:
    """Everything a decision about one home, or about what homes share (`of_shared`), rests on. `whole` is all that is
    judged of it; what several homes share is left out of the judgements in `readings` and `assumed` of each."""

    dossier: Dossier
    target: Placement
    composition: Composition
    compared: Compared
    readings: Readings
    assumed: tuple[Assumed, ...]
    law: Law
    first: FirstPlacement
    whole: Judgement
    of_shared: bool = False


def decide(case: Case) -> Decision:
    """The answer, with its reasons."""
    judgement = case.readings.judgement
    branches = tuple(assumed.branch(case.law) for assumed in case.assumed)
    row, outcome = _answer(judgement, branches)
    now = _now_applies(case)
    return Decision(
        outcome=outcome,
        row=row,
        reading=case.readings.chosen,
        first_placement=case.first,
        composition=case.compared,
        now_applies=now,
        basis=basis(judgement.routing.sure, case.law),
        questions=tuple(_questions(case, now)),
        reasons=tuple(_reasons(case, judgement)),
        flags=flags(case.dossier, case.target, case.readings.situation, judgement, case.law),
        readings=case.readings.outcomes,
        by_reading=tuple(_by_reading(case)),
        branches=branches,
        site_bound=_counts(judgement, site_bound=True),
        of_home=_counts(judgement, site_bound=False),
        distance=distance_of(judgement, case.law),
        foundation={
            READING_OF_LEVEL[level]: verdict_of(count(o.verdict for o in outcomes))
            for (part, level), outcomes in judgement.parts.items()
            if part == FOUNDATION and level in READING_OF_LEVEL
        },
        procedure=procedure_of(
            judgement, case.law, case.readings.situation, case.dossier.assessments(case.target)
        ),
    )


def _counts(judgement: Judgement, *, site_bound: bool) -> Counts:
    """The verdicts of the leden that depend on the place, or of the others."""
    return count(each.verdict for each in judgement.outcomes if each.rule.body.site_bound is site_bound)


def _by_reading(case: Case) -> Iterator[UnderReading]:
    """What each reading leads to, where they differ."""
    for reading in case.readings.outcomes:
        judgement = case.readings.by_reading[reading]
        yield UnderReading(
            reading=reading,
            row=judgement.row,
            outcome=outcome_of(judgement.row),
            level=judgement.level,
            counts=count(outcome.verdict for outcome in judgement.outcomes),
            distance=distance_of(judgement, case.law),
        )


def _answer(judgement: Judgement, branches: tuple[Branch, ...]) -> tuple[str | None, Outcome]:
    """A sure row decides; otherwise the branches do if they agree, and else nothing does."""
    if judgement.row is not None:
        return judgement.row, outcome_of(judgement.row)
    outcomes = {branch.outcome for branch in branches}
    if len(outcomes) == 1:
        return UNKNOWN_ROW, outcomes.pop()
    return (UNKNOWN_ROW if branches else None), "undetermined"


def _now_applies(case: Case) -> Verdict:
    """Whether the level that now applies is met, by what a home shares with others as well. Under the old law that
    level is the lawful level before the move, so proof of the first placement answers it."""
    verdict = verdict_of(count(outcome.verdict for outcome in case.whole.outcomes))
    if case.whole.row == "R0" and verdict in (Verdict.NOT_APPLICABLE, Verdict.INSUFFICIENT_DATA):
        return case.first.verdict
    return Verdict.INSUFFICIENT_DATA if verdict is Verdict.NOT_APPLICABLE else verdict


def _questions(case: Case, now: Verdict) -> Iterator[Question]:
    composition = case.compared
    answers: Mapping[str, Answer] = {"unchanged": "yes", "changed": "no", "unknown": "unknown"}
    met: Mapping[Verdict, Answer] = {Verdict.COMPLIANT: "yes", Verdict.NON_COMPLIANT: "no"}
    differing = case.readings.outcomes
    yield Question(
        id="unchanged",
        text="Is de samenstelling ongewijzigd (de fundering telt niet mee)?",
        answer="unknown" if differing else answers[composition.verdict],
        because="de strenge en de soepele lezing verschillen" if differing else _why(case.composition),
        evidence=evidence_of(case.readings.situation, COMPOSED),
    )
    yield _temporary_question(case)
    yield Question(
        id="now",
        text=NOW_SHARED if case.of_shared else NOW,
        answer=met.get(now, "unknown"),
        because=f"niveau: {case.readings.judgement.level.replace('_', ' ')}",
    )


def _why(composition: Composition) -> str:
    if composition.verdict == "gewijzigd":
        count = len(composition.differences)
        found = f"{count} verschillen" if count != 1 else "1 verschil"
        return f"gespiegeld opgebouwd; {found}" if MIRRORED in composition.differences else found
    if composition.contradicted:
        return "de verklaring in het dossier spreekt de vergelijking tegen"
    if composition.verdict == "onbekend":
        return _why_unknown(composition)
    return "; ".join(composition.evidence) or "alles wat telt is gelijk"


def _why_unknown(composition: Composition) -> str:
    """What is in the way; that no element differs as well, so that nobody looks for a difference."""
    count = len(composition.not_compared)
    missing = f"{count} gegevens ontbreken" if count != 1 else "1 gegeven ontbreekt"
    missing += " om te vergelijken"
    if not composition.equal or {each.change for each in composition.differences} - {Change.FOUNDATION}:
        return missing
    return f"alle {composition.equal} vergeleken onderdelen zijn gelijk, maar {missing}"


def _temporary_question(case: Case) -> Question:
    facts = case.readings.situation
    before = holds(("bouwwerk", "tijdelijk_voor"), case.law, facts).value
    after = holds(("bouwwerk", "tijdelijk"), case.law, facts).value
    text = "Blijft een tijdelijk bouwwerk na de verplaatsing tijdelijk (of was het niet tijdelijk)?"
    words = {True: "tijdelijk", False: "niet tijdelijk", None: "onbekend"}
    answer: Answer = "unknown"
    if before is False or after is True:
        answer = "yes"
    elif before is True and after is False:
        answer = "no"
    because = f"eerst {words[before]}, daarna {words[after]} (artikel 5.6 lid 2)"
    evidence = evidence_of(facts, TEMPORARY)
    return Question(id="temporary", text=text, answer=answer, because=because, evidence=evidence)


def _reasons(case: Case, judgement: Judgement) -> Iterator[str]:
    if case.composition.verdict == "gewijzigd" and case.law.decree.id == "bbl":
        yield "artikel 5.6 is niet toepasbaar: de samenstelling is gewijzigd"
    if judgement.row is None:
        rows = [item for item in judgement.routing.open if item.route.target.row in judgement.open_rows]
        gaps = {str(gap): None for item in rows for gap in as_composition(item.truth.gaps)}
        yield from (f"open: {gap}" for gap in gaps)
