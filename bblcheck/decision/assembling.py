"""Outcomes, routing and inputs -> the result object."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from bblcheck import __version__
from bblcheck.decision.citing import cite, cited
from bblcheck.decision.framing import Frame
from bblcheck.decision.judging import Judgement
from bblcheck.decision.needing import needed_of
from bblcheck.decision.sourcing import declared_only, sources_of
from bblcheck.engine import gaps
from bblcheck.engine.facts import Situation
from bblcheck.engine.measuring import Shown
from bblcheck.engine.outcome import Outcome
from bblcheck.engine.rule import Rule
from bblcheck.engine.trace import trace
from bblcheck.engine.verdicts import Verdict
from bblcheck.law.routing import ActiveRoute, plan
from bblcheck.law.rulebook import Law, Rulebook
from bblcheck.law.versions import worst
from bblcheck.result.model import (
    Amount,
    BasisStep,
    Decision,
    Gap,
    LawVersion,
    LidResult,
    NotEvaluated,
    Receipt,
    Regime,
    Result,
    RouteState,
    SourceRef,
    Subject,
)
from bblcheck.result.published import compact_json
from bblcheck.result.summary import count

FINDINGS = (Verdict.NON_COMPLIANT, Verdict.INSUFFICIENT_DATA, Verdict.REVIEW_REQUIRED)
EVERYTHING_JUDGED = (*FINDINGS, Verdict.COMPLIANT)
LEVEL_TITLES = {
    "nieuwbouw": "nieuwbouw: hoofdstuk 4",
    "tijdelijk": "tijdelijk bouwwerk: artikel 4.8",
    "bestaand": "bestaande bouw: hoofdstuk 3",
    "rechtens_verkregen": "rechtens verkregen niveau",
    "onbepaald": "nog niet te bepalen",
}


def assemble(
    frame: Frame,
    book: Rulebook,
    law: Law,
    judgement: Judgement,
    situation: Situation,
    decision: Decision | None = None,
    made: LidResults | None = None,
) -> Result:
    """The result of one home; `made` keeps what was made for homes before it."""
    results = tuple((made or LidResults(law)).of(frame, judgement.outcomes))
    return Result(
        command=frame.command,
        home=frame.home,
        scope=frame.scope,
        site=frame.site,
        reference_date=law.day,
        reference_date_from=frame.date_from,
        law=law_version(law, judgement.outcomes),
        regime=regime(judgement, law),
        counts=count(item.verdict for item in results),
        decision=decision,
        results=results,
        not_evaluated=tuple(
            NotEvaluated(rule=cite(item.rule), reason=cited(item.reason, law)) for item in judgement.left_out
        ),
        rooms=frame.rooms,
        placements=frame.told.placements,
        shapes=frame.shapes,
        shapes_before=frame.shapes_before,
        building=frame.building,
        findings=frame.findings,
        assumptions=(*frame.assumptions, *declared_only(situation)),
        needed=needed_of(judgement, law.vocabulary) if frame.details else (),
        deadlines=frame.told.deadlines,
        contradictions=frame.told.contradictions,
        papers=frame.told.papers,
        receipt=_receipt(frame, book, results),
    )


class LidResults:
    """Outcomes of homes as they stand in results. What is like that of an earlier home is taken from its result."""

    def __init__(self, law: Law) -> None:
        self.law = law
        self._made: dict[int, tuple[Outcome, LidResult]] = {}

    def of(self, frame: Frame, outcomes: Iterable[Outcome]) -> Iterator[LidResult]:
        """One after the other; all frames must ask for the same details."""
        if not frame.details:
            return (self._result(outcome) for outcome in outcomes)
        shown = EVERYTHING_JUDGED if frame.every_formula else FINDINGS
        return (self._result(outcome, sources_of(outcome), shown) for outcome in outcomes)

    def _result(
        self,
        outcome: Outcome,
        sources: tuple[SourceRef, ...] = (),
        with_formula: Collection[Verdict] | None = None,
    ) -> LidResult:
        like = outcome.like
        known = self._made.get(id(like)) if like is not None else None
        if known is not None and _says_as(outcome, known[0]) and not _in_words(known[1]):
            return _of_other_home(known[1], outcome, known[0], sources, self.law)
        found = lid_result(outcome, self.law, sources, with_formula)
        self._made[id(outcome)] = (outcome, found)
        return found


def _says_as(outcome: Outcome, like: Outcome) -> bool:
    """Whether it still says what the one it is like says: a decision or a person may have changed it."""
    return (outcome.verdict, outcome.because, len(outcome.gaps)) == (
        like.verdict,
        like.because,
        len(like.gaps),
    )


def _in_words(result: LidResult) -> bool:
    """Whether it holds words that rest on facts, in which an id or a name may stand."""
    amounts = (result.measured, result.required)
    return bool(result.formula) or any(each is not None and not each.unit for each in amounts)


def _of_other_home(
    known: LidResult, outcome: Outcome, like: Outcome, sources: tuple[SourceRef, ...], law: Law
) -> LidResult:
    """The result of an outcome like another: only ids, and where facts were read, are its own."""
    subject = known.subject if outcome.subject is like.subject else _subject(outcome)
    missing = known.missing if outcome.gaps is like.gaps else _gaps(outcome.gaps, law)
    if subject is known.subject and missing is known.missing and sources == known.sources:
        return known
    return replace(known, subject=subject, missing=missing, sources=sources)


def law_version(law: Law, outcomes: Sequence[Outcome], day: date | None = None) -> LawVersion:
    """The version of the decree in force, and how well the text of the rules that decided was read."""
    decree = law.decree
    judged = (outcome.rule for outcome in outcomes if outcome.verdict != Verdict.NOT_APPLICABLE)
    read = worst(tuple({law.text_read(rule) for rule in judged}))
    return LawVersion(
        id=decree.id, name=decree.name, version=decree.version_at(day or law.day), text_read=read
    )


def regime(judgement: Judgement, law: Law) -> Regime:
    """The level and row, with the routing rules that lead there."""
    level = judgement.level
    steps = basis(judgement.routing.sure, law)
    routes = tuple(_route_states(judgement.routing.routes, law))
    return Regime(level=level, row=judgement.row, title=LEVEL_TITLES[level], basis=steps, routes=routes)


def _route_states(routes: Iterable[ActiveRoute], law: Law) -> Iterator[RouteState]:
    """Each rule that may route once: one of its routes is enough for it to hold."""
    found: dict[str, list[ActiveRoute]] = {}
    for item in routes:
        found.setdefault(cite(item.rule), []).append(item)
    for rule, own in found.items():
        if any(item.truth.value for item in own):
            yield RouteState(rule=rule, state="holds")
        else:
            missing = dict.fromkeys(_gap(gap, law) for item in own for gap in item.truth.gaps)
            yield RouteState(rule=rule, state="open", missing=tuple(missing))


def basis(routes: Iterable[ActiveRoute], law: Law) -> tuple[BasisStep, ...]:
    """The rules that route the building as a whole, or narrow such a route, each once, in the law's order."""
    whole = [item for item in routes if item.route.target.part is None]
    routers = {router.rule.id for router in plan(law)}
    rules = {item.rule.id: item.rule for item in whole if _leads(item, routers)}
    return tuple(step(rule, law) for rule in rules.values())


def _leads(item: ActiveRoute, routers: Collection[str]) -> bool:
    """Whether a route decides the regime: it has a row, or takes out a rule that routes."""
    if item.route.included:
        return item.route.target.row is not None
    return any(rule.id in routers for rule in item.rules)


def step(rule: Rule, law: Law) -> BasisStep:
    """One rule as a step of a decision."""
    return BasisStep(
        rule=cite(rule),
        article=rule.article,
        lid=rule.lid,
        text=rule.body.summary or rule.title,
        interpretation=rule.body.interpretation,
        link=law.link(rule),
    )


def lid_result(
    outcome: Outcome,
    law: Law,
    sources: tuple[SourceRef, ...] = (),
    with_formula: Collection[Verdict] | None = FINDINGS,
) -> LidResult:
    """One outcome as it stands in the result; the formula is made for the verdicts `with_formula`. None: there are no
    formulas, and numbers only for what is found, for who shows no more."""
    rule = outcome.rule
    short = with_formula is None and outcome.verdict not in FINDINGS
    measurement = None if short else outcome.measurement
    return LidResult(
        rule=cite(rule),
        article=rule.article,
        lid=rule.lid,
        division=rule.division,
        title=rule.title,
        topic=".".join(rule.body.subject) if rule.body.subject else None,
        level=outcome.level,
        subject=_subject(outcome),
        verdict=outcome.verdict,
        measured=amount(measurement.measured) if measurement else None,
        required=amount(measurement.limit) if measurement else None,
        operator=measurement.operator if measurement else None,
        margin=amount(measurement.margin) if measurement else None,
        missing=_gaps(outcome.gaps, law),
        because=cited("; ".join(outcome.because), law),
        summary=rule.body.summary or "",
        interpretation=rule.body.interpretation,
        site_bound=rule.body.site_bound,
        text_read=law.text_read(rule),
        basis=tuple(cited(each, law) for each in outcome.basis),
        sources=sources,
        formula=tuple(cited(line, law) for line in trace(outcome).lines)
        if with_formula and outcome.verdict in with_formula
        else (),
        link=law.link(rule),
    )


def _gaps(found: gaps.Gaps, law: Law) -> tuple[Gap, ...]:
    return tuple(_gap(gap, law) for gap in found)


def _gap(gap: gaps.Gap, law: Law) -> Gap:
    return Gap(
        fact=gap.path if gap.root else cited(gap.path, law),
        reason=gap.reason,
        kind=gap.kind,
        root=gap.root,
        element=gap.element,
        attribute=gap.attribute,
    )


def _subject(outcome: Outcome) -> Subject:
    subject = outcome.subject
    if not subject.elements and subject.list_name is None:
        return Subject()
    return Subject(id="/".join(subject.ids), name=subject.name, concept=subject.concept or "lijst")


def amount(shown: Shown | None) -> Amount | None:
    """A shown value as exact decimal text with its unit; a number without end keeps 12 digits.

    "At least 0" is what is known of a length that nobody measured: that is unknown, and not the value 0.
    """
    if shown is None:
        return None
    if isinstance(shown, str):
        return Amount(value=shown)
    low, high = shown.interval.low, shown.interval.high
    if low == 0 and high is None:
        low = None
    return Amount(
        value=None if low is None else decimal(low),
        high=None if high is None or high == low else decimal(high),
        unit=shown.unit,
        exact=low is not None and low == high,
    )


def decimal(value: Fraction) -> str:
    """An exact decimal where there is one, else rounded to 12 places."""
    scaled = Decimal(value.numerator) / Decimal(value.denominator)
    text = format(
        scaled.quantize(Decimal(1).scaleb(-12)) if len(scaled.as_tuple().digits) > 27 else scaled, "f"
    )
    return text.rstrip("0").rstrip(".") if "." in text else text


def _receipt(frame: Frame, book: Rulebook, results: Sequence[LidResult]) -> Receipt:
    return Receipt(
        engine=__version__,
        rules=dict(book.hashes),
        inputs=frame.inputs,
        configuration=dict(frame.configuration),
        results_sha256=hashlib.sha256(compact_json(results).encode()).hexdigest() if frame.details else "",
    )
