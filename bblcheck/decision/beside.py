"""What is shown beside the law in force and never replaces it: announced law, and the conditions of a subsidy."""

from __future__ import annotations

from bblcheck.decision.assembling import basis, lid_result
from bblcheck.decision.judging import Judgement, as_composition, judge
from bblcheck.decision.rows import outcome_of
from bblcheck.engine.evaluate import evaluate
from bblcheck.engine.facts import Situation
from bblcheck.engine.rule import SelectedRule
from bblcheck.language.rulesets import ANNOUNCED, RTHF
from bblcheck.law.rulebook import Law, Rulebook
from bblcheck.result.model import Announced, Conditions
from bblcheck.result.summary import count

LETTER = "brief van de minister van 20 juni 2024 (Kamerstukken 32847, nr. 1197), niet in werking"
SUBSIDY = "Regeling tegemoetkoming herplaatsing flexwoningen: subsidie, geen eisen van het Bbl"


def announced(in_force: Judgement, book: Rulebook, law: Law, situation: Situation) -> Announced:
    """The same case judged with what was announced in place of what it would change."""
    changed = book.at(law.day, frozenset((ANNOUNCED,)))
    judgement = judge(changed, situation)
    waiting = (item for item in judgement.routing.open if item.route.target.row in judgement.open_rows)
    gaps = as_composition(tuple(gap for item in waiting for gap in item.truth.gaps))
    return Announced(
        source=LETTER,
        outcome=outcome_of(judgement.row),
        row=judgement.row,
        level=judgement.level,
        differs=judgement.row != in_force.row,
        basis=basis(judgement.routing.sure, changed),
        counts=count(outcome.verdict for outcome in judgement.outcomes),
        open=tuple(dict.fromkeys(str(gap) for gap in gaps)),
    )


def subsidy(book: Rulebook, law: Law, situation: Situation) -> Conditions:
    """The conditions of the RTHF, each with its outcome."""
    beside = book.at(law.day, frozenset((RTHF,)))
    asked = [SelectedRule(rule, RTHF) for rule in beside.rules if rule.besluit == RTHF]
    outcomes = evaluate(asked, beside, situation)
    return Conditions(
        title=SUBSIDY,
        counts=count(outcome.verdict for outcome in outcomes),
        results=tuple(lid_result(outcome, beside) for outcome in outcomes),
    )
