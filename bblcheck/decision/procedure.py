"""How the placement is asked or notified: the route, its terms and its papers, each with its article.

The rules say it: routes `voor deel procedure` call in the leden of chapters 2, 6 and 7, and our own reading of
them stands in rules/uitleg/procedure.bbl.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from bblcheck.decision.assembling import decimal, step
from bblcheck.decision.assessing import assessed
from bblcheck.decision.citing import cite
from bblcheck.decision.judging import PROCEDURE, Judgement
from bblcheck.engine.evaluate import applies, evaluate
from bblcheck.engine.facts import Situation
from bblcheck.engine.outcome import Outcome
from bblcheck.engine.rule import Rule, SelectedRule, has_norm
from bblcheck.engine.verdicts import Verdict, conjunction
from bblcheck.engine.walk import within
from bblcheck.language.lidreads import body_reads
from bblcheck.language.reads import closure
from bblcheck.language.rulesets import INTERPRETATION
from bblcheck.language.scope import Read, Scope
from bblcheck.language.tree import Comparison, Kenmerk, Quantity
from bblcheck.language.units import BY_NAME
from bblcheck.law.routing import ActiveRoute, holds, plan
from bblcheck.law.rulebook import Law
from bblcheck.result.model import Amount, BasisStep, Paper, Procedure, ProcedureRoute, Term

if TYPE_CHECKING:
    from bblcheck.home.events import AssessmentEvent

ROUTES: Mapping[str, ProcedureRoute] = {"P1": "permit", "P2": "quality_assurance"}
PAPERS = "stukken"
TIMES = frozenset(("working days", "days", "months", "years"))


def of_procedure(rule: Rule) -> bool:
    """Whether a rule is about the procedure, by its `onderwerp`."""
    return rule.body.subject is not None and rule.body.subject[0] == PROCEDURE


def procedure_of(
    judgement: Judgement, law: Law, situation: Situation, assessments: Sequence[AssessmentEvent] = ()
) -> Procedure | None:
    """The procedure of this placement; None where the law of the day has no rules about it."""
    if not any(_of_part(item.route.target.part) for router in plan(law) for item in router.routes):
        return None
    outcomes = assessed(_outcomes(judgement, law, situation), assessments)
    belonging = [rule for rule in _rules(outcomes) if applies(rule, law, situation).value is True]
    return Procedure(
        route=_route(judgement),
        basis=tuple(_basis(judgement, law)),
        terms=tuple(_terms(belonging, outcomes, law)),
        papers=tuple(_papers(belonging, law, situation)),
        open=tuple(dict.fromkeys(_open(judgement, outcomes, law, situation))),
    )


def _of_part(part: str | None) -> bool:
    return part == PROCEDURE


def _route(judgement: Judgement) -> ProcedureRoute:
    """The route that is sure, none if none is possible. A permit counts where a bouwmelding is needed as well."""
    sure, possible = _rows(judgement.routing.sure), _rows(judgement.routing.open)
    if possible:
        return "undetermined"
    return next((route for row, route in ROUTES.items() if row in sure), "none")


def _rows(routes: Iterable[ActiveRoute]) -> list[str]:
    rows = (item.route.target.row for item in routes if _of_part(item.route.target.part))
    return list(dict.fromkeys(row for row in rows if row is not None and row in ROUTES))


def _basis(judgement: Judgement, law: Law) -> Iterator[BasisStep]:
    """The rules with a route that is sure, and those that take one out."""
    leading = (
        item.rule
        for item in judgement.routing.sure
        if of_procedure(item.rule) and (item.route.target.row or not item.route.included)
    )
    return (step(rule, law) for rule in {rule.id: rule for rule in leading}.values())


# --- what belongs to it


def _outcomes(judgement: Judgement, law: Law, situation: Situation) -> tuple[Outcome, ...]:
    """The leden that a route calls in for sure, and our own reading of them."""
    called = [
        choice.variants[0]
        for choice in judgement.routing.choices
        if choice.certain and _of_part(choice.variants[0].part)
    ]
    own = [
        SelectedRule(rule, INTERPRETATION)
        for rule in law.rules
        if rule.besluit == INTERPRETATION and of_procedure(rule) and has_norm(rule.body)
    ]
    return evaluate([*called, *own], law, situation)


def _rules(outcomes: Iterable[Outcome]) -> Iterable[Rule]:
    return {outcome.rule.id: outcome.rule for outcome in outcomes}.values()


def _terms(rules: Iterable[Rule], outcomes: Sequence[Outcome], law: Law) -> Iterator[Term]:
    """The limits in time of the rules that apply."""
    for rule in rules:
        verdict = conjunction([outcome.verdict for outcome in outcomes if outcome.rule is rule])
        for operator, limit in _limits_in_time(rule):
            yield Term(
                rule=cite(rule),
                article=rule.article,
                lid=rule.lid,
                text=rule.body.summary or rule.title,
                operator=operator,
                amount=Amount(value=decimal(limit.value), unit=limit.unit or ""),
                verdict=verdict,
                link=law.link(rule),
            )


def _limits_in_time(rule: Rule) -> Iterator[tuple[str, Quantity]]:
    for requirement in rule.body.requirements:
        for node in within(requirement):
            for test in node.tests if isinstance(node, Comparison) else ():
                limit = test.limit
                if isinstance(limit, Quantity) and limit.unit and BY_NAME[limit.unit].dimension in TIMES:
                    yield test.operator, limit


def _papers(rules: Iterable[Rule], law: Law, situation: Situation) -> Iterator[Paper]:
    """The papers that the rules that apply read, each by the first that asks it."""
    asked: dict[str, tuple[Kenmerk, Rule]] = {}
    for rule in rules:
        for kenmerk in _papers_read(rule, law):
            asked.setdefault(kenmerk.name, (kenmerk, rule))
    for name, (kenmerk, rule) in asked.items():
        yield Paper(
            name=kenmerk.label,
            rule=cite(rule),
            article=rule.article,
            lid=rule.lid,
            present=_present(name, law, situation),
            interpretation=rule.body.interpretation if rule.besluit == INTERPRETATION else None,
            link=law.link(rule),
        )


def _papers_read(rule: Rule, law: Law) -> Iterator[Kenmerk]:
    direct = body_reads(rule.body, Scope(law.vocabulary), lambda number: (law.table(rule, number),))
    for source in closure(direct, law.vocabulary):
        if isinstance(source, Read) and source.concept == PAPERS:
            yield source.kenmerk


def _present(name: str, law: Law, situation: Situation) -> Literal["yes", "no", "unknown"]:
    known = holds((PAPERS, name), law, situation).value
    return "unknown" if known is None else ("yes" if known else "no")


# --- what is open


def _open(judgement: Judgement, outcomes: Iterable[Outcome], law: Law, situation: Situation) -> Iterator[str]:
    """The facts that decide about the route or about a rule of it, then the questions that a person answers."""
    for item in judgement.routing.open:
        if _of_part(item.route.target.part):
            yield from (str(gap) for gap in item.truth.gaps)
    waiting = [outcome for outcome in outcomes if outcome.verdict is not Verdict.NOT_APPLICABLE]
    for rule in _rules(waiting):
        if rule.besluit != INTERPRETATION:
            yield from (f"{cite(rule)}: {gap}" for gap in applies(rule, law, situation).gaps)
    for outcome in waiting:
        if outcome.verdict is Verdict.REVIEW_REQUIRED and outcome.rule.body.questions:
            body = outcome.rule.body
            yield f"{' '.join(body.questions)} {body.interpretation or ''}".rstrip()
