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
class Routed:
    """A route of a lid, the rules it names, and whether it holds."""

    route: Route
    ids: frozenset[str]
    truth: Truth


def said_of(rule: Rule, target: Target, expected: str, law: Law, situation: Situation) -> Answer:
    """What every one of the leden that `target` names says through `rule`; all of it where they differ."""
    routes = tuple(_routes(rule, law, situation))
    answers = [
        _answer(
            rule, each, [item for item in routes if each.id in item.ids], target, expected, law, situation
        )
        for each in rules_of(target, rule, law)
    ]
    verdicts = sorted({answer.verdict for answer in answers}) or [NOT_NAMED]
    return Answer(", ".join(verdicts), merge(*(answer.gaps for answer in answers)))


def _answer(
    rule: Rule,
    other: Rule,
    routes: Sequence[Routed],
    target: Target,
    expected: str,
    law: Law,
    situation: Situation,
) -> Answer:
    out = any_of(item.truth for item in routes if _takes_out(item.route, target))
    into = [item for item in routes if item.route.included]
    called = [item for item in into if _as_wanted(item.route.target, target)]
    if (into and not called) or not (routes or _bears_on(rule, other)):
        return Answer(NOT_NAMED)
    inside = any_of(item.truth for item in called) if into else TRUE
    applies = all_of((inside, negate(out)))
    if applies.value is not True or expected == APPLIES:
        return of_truth(applies)
    holding = [item for item in called if item.truth.value is not False]
    if len(holding) > 1:
        return Answer(TWO_WAYS)
    selected = _selected(other, holding[0].route.target) if holding else SelectedRule(other, "")
    return _judged(selected, rule, law, situation)


def _as_wanted(said: Target, wanted: Target) -> bool:
    """Whether a route calls in at the level, for the part and in the row that are asked for, if they are."""
    pairs = ((wanted.level, said.level), (wanted.part, said.part), (wanted.row, said.row))
    return all(want in (None, found) for want, found in pairs)


def _takes_out(said: Route, wanted: Target) -> bool:
    """Whether a route takes out what is asked for: what it takes out for a part stands for the rest."""
    return not said.included and said.target.part in (None, wanted.part)


def _selected(other: Rule, said: Target) -> SelectedRule:
    limits = {change.name: change.value for change in said.limits}
    return SelectedRule(other, said.level or "", limits, (), said.part)


def _routes(rule: Rule, law: Law, situation: Situation) -> Iterator[Routed]:
    """The routes of a lid. Those of a lid that speaks of each element are left to the engine."""
    for body in bodies_in(rule.body):
        bodies = (rule.body,) if body is rule.body else (rule.body, body)
        if any(each.quantifiers for each in bodies):
            continue
        for route in body.routes:
            ids = frozenset(found.id for found in rules_of(route.target, rule, law))
            yield Routed(route, ids, _holds(bodies, rule, law, situation))


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
