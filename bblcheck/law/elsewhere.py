"""Examples of what a lid does to other leden: `voorbeelden van lid 1 van artikel 4.53 op niveau tijdelijk`.

`van toepassing` says that the lid calls in every one of the leden named, at the level, for the part and in the row
that are given; any other outcome is what each of them then says of the home, with the limits that the lid moves,
taken out or replaced where the lid says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bblcheck.engine.evaluate import evaluate, truth
from bblcheck.engine.facts import Situation
from bblcheck.engine.gaps import merge
from bblcheck.engine.relations import edges_of
from bblcheck.engine.rule import Rule, SelectedRule
from bblcheck.engine.truth import TRUE, Truth, all_of, any_of, negate
from bblcheck.engine.verdicts import DUTCH, Verdict, conjunction
from bblcheck.language.tree import Body, Examples, Route, Target
from bblcheck.law.examplehome import bodies_in
from bblcheck.law.examples import APPLIES, Answer, ExampleFailure, Row, failures_in, of_truth
from bblcheck.law.ranges import rules_of
from bblcheck.law.rulebook import Law

NOT_NAMED = "niet aangewezen"
"""Nothing in the lid speaks of the other one, or only at another level. No example expects it."""
TWO_WAYS = "op twee manieren aangewezen"


def run_elsewhere(law: Law, rules: Iterable[Rule]) -> tuple[ExampleFailure, ...]:
    """Every example of these leden about other leden that comes out otherwise."""
    return tuple(
        failure
        for rule in rules
        for table in examples_about_others(rule)
        for failure in _run(rule, table, law)
    )


def examples_about_others(rule: Rule) -> Iterator[Examples]:
    for body in bodies_in(rule.body):
        yield from (table for table in body.examples if table.of is not None)


def _run(rule: Rule, table: Examples, law: Law) -> Iterator[ExampleFailure]:
    assert table.of is not None
    others = rules_of(table.of, rule, law)
    selection = [SelectedRule(each, "") for each in (rule, *others)]

    def answer(row: Row, situation: Situation) -> Answer:
        assert table.of is not None
        return said_of(rule, table.of, row.expected.verdict, law, situation)

    yield from failures_in(table, selection, f"{rule.id} over {_said(others)}", law, answer)


def _said(others: Sequence[Rule]) -> str:
    return ", ".join(each.id for each in others) or "niets"


@dataclass(frozen=True, slots=True)
class Call:
    """A lid as another one calls it in, and whether that holds."""

    selected: SelectedRule
    truth: Truth


def said_of(rule: Rule, target: Target, expected: str, law: Law, situation: Situation) -> Answer:
    """What every one of the leden that `target` names says through `rule`; all of it where they differ."""
    answers = [_answer(rule, each, target, expected, law, situation) for each in rules_of(target, rule, law)]
    verdicts = sorted({answer.verdict for answer in answers}) or [NOT_NAMED]
    return Answer(", ".join(verdicts), merge(*(answer.gaps for answer in answers)))


def _answer(rule: Rule, other: Rule, target: Target, expected: str, law: Law, situation: Situation) -> Answer:
    called = [call for call in _calls(rule, other, target, law, situation) if call.truth.value is not False]
    out = [holds for route, holds in _routes(rule, other, law, situation) if not route.included]
    if any(route.included for route, _ in _routes(rule, other, law, situation)):
        if not any(True for _ in _calls(rule, other, target, law, situation)):
            return Answer(NOT_NAMED)
        inside = any_of(call.truth for call in called)
    elif out or _bears_on(rule, other):
        inside = TRUE
    else:
        return Answer(NOT_NAMED)
    applies = all_of((inside, negate(any_of(out))))
    if applies.value is not True or expected == APPLIES:
        return of_truth(applies)
    if len(called) > 1:
        return Answer(TWO_WAYS)
    return _judged(called[0].selected if called else SelectedRule(other, ""), rule, law, situation)


def _calls(rule: Rule, other: Rule, target: Target, law: Law, situation: Situation) -> Iterator[Call]:
    """The ways in which a lid calls in another one, as far as they are what `target` asks for."""
    for route, holds in _routes(rule, other, law, situation):
        to = route.target
        wanted = zip((target.level, target.part, target.row), (to.level, to.part, to.row), strict=True)
        if route.included and all(want in (None, said) for want, said in wanted):
            limits = {change.name: change.value for change in to.limits}
            yield Call(SelectedRule(other, to.level or "", limits, (), to.part), holds)


def _routes(rule: Rule, other: Rule, law: Law, situation: Situation) -> Iterator[tuple[Route, Truth]]:
    """The routes of a lid that name another one, and whether they hold. Those of a lid that speaks of each element
    are left to the engine."""
    for body in bodies_in(rule.body):
        bodies = (rule.body,) if body is rule.body else (rule.body, body)
        if any(each.quantifiers for each in bodies):
            continue
        for route in body.routes:
            if any(found is other for found in rules_of(route.target, rule, law)):
                yield route, _holds(bodies, rule, law, situation)


def _holds(bodies: Sequence[Body], rule: Rule, law: Law, situation: Situation) -> Truth:
    conditions = (condition for body in bodies for condition in body.conditions)
    return all_of(truth(condition, rule, law, situation) for condition in conditions)


def _bears_on(rule: Rule, other: Rule) -> bool:
    edges = edges_of([SelectedRule(other, ""), SelectedRule(rule, "")])
    return any(edge.source == 1 and edge.target == 0 for edge in edges)


def _judged(selected: SelectedRule, rule: Rule, law: Law, situation: Situation) -> Answer:
    """What a lid says with `rule` beside it."""
    beside = SelectedRule(rule, selected.level, {}, (), selected.part)
    found = [
        outcome for outcome in evaluate([selected, beside], law, situation) if outcome.rule is selected.rule
    ]
    verdict = conjunction([outcome.verdict for outcome in found])
    open_ = verdict is Verdict.INSUFFICIENT_DATA
    return Answer(DUTCH[verdict], tuple(gap for outcome in found for gap in outcome.gaps) if open_ else ())
