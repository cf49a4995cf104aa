"""Selected leden x situation -> outcomes. Start reading here: `evaluate`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from bblcheck.engine.bodies import findings
from bblcheck.engine.compile import CompiledRule, compile_condition, compile_rule
from bblcheck.engine.facts import Situation
from bblcheck.engine.findings import NON_COMPLIANT, NOT_APPLICABLE, Finding, settled
from bblcheck.engine.library import Library, keep, library_of
from bblcheck.engine.outcome import HOME, Outcome, Subject
from bblcheck.engine.relations import Plan, plan_of
from bblcheck.engine.resolve import LidState, Resolver, applies_to_all
from bblcheck.engine.rule import Lawbook, Rule, SelectedRule
from bblcheck.engine.run import Run
from bblcheck.engine.tables import ASSIGNED
from bblcheck.engine.truth import TRUE, Truth, all_of
from bblcheck.engine.walk import inherit
from bblcheck.language.tree import Expr, LimitChange


def evaluate(selection: Sequence[SelectedRule], book: Lawbook, situation: Situation) -> tuple[Outcome, ...]:
    """What the selected leden say of this situation: one outcome per lid and subject, in their order.

    Relations between leden hold within the selection. Raises `RuleError` for rules that cannot be run.
    """
    library = library_of(book)
    run = library.run(situation)
    states = [_state(compile_rule(selected.rule, book, selected.limits), run) for selected in selection]
    plan = _plan(selection, library)
    Resolver(selection, states, plan, run, partial(_with_limits, book)).resolve()
    return tuple(
        outcome
        for selected, state in zip(selection, states, strict=True)
        for outcome in _outcomes(selected, state)
    )


PLANS = 64
"""How many selections keep their plan."""


def _plan(selection: Sequence[SelectedRule], library: Library) -> Plan:
    """The relations within a selection, worked out once: homes of one kind have the same leden."""
    key = tuple((id(selected.rule), selected.level, selected.part) for selected in selection)
    found = library.plans.get(key)
    if found is None:
        rules = tuple(selected.rule for selected in selection)
        found = keep(library.plans, key, (rules, plan_of(selection)), PLANS)
    return found[1]


def _with_limits(book: Lawbook, selected: SelectedRule, changes: tuple[LimitChange, ...]) -> CompiledRule:
    """The lid with limits moved once more: `grens` is then the limit as it was moved before."""
    moved = dict(selected.limits)
    for change in changes:
        before = moved.get(change.name)
        moved[change.name] = change.value if before is None else inherit(change.value, before)
    return compile_rule(selected.rule, book, moved)


def _state(compiled: CompiledRule, run: Run) -> LidState:
    assignment = compiled.steering(run) if compiled.steering is not None else ASSIGNED
    if assignment.truth.value is False:
        return LidState(compiled, assignment, [Finding((), TRUE, NOT_APPLICABLE)])
    return LidState(compiled, assignment, findings(compiled.body, run, run.slots(compiled.size)))


def _outcomes(selected: SelectedRule, state: LidState) -> list[Outcome]:
    found = [settled(finding) for finding in state.final]
    return [_outcome(selected, item, state) for item in found if not _moot(item, found)]


def _moot(finding: Finding, found: list[Finding]) -> bool:
    """What an incomplete list may still hold does not matter once something in it fails."""
    if finding.list_name is None:
        return False
    depth, key = len(finding.elements), finding.key
    return any(item.verdict is NON_COMPLIANT and item.key[:depth] == key for item in found)


def _outcome(selected: SelectedRule, found: Finding, state: LidState) -> Outcome:
    subject = Subject(found.elements, found.list_name) if found.elements or found.list_name else HOME
    if state.absorbed and found.list_name is None:
        reason = state.absorbed.get(found.key)
        if reason is not None:
            return Outcome(selected, subject, NOT_APPLICABLE, (), (reason,), found.clause, found.scene)
    return Outcome(selected, subject, found.verdict, found.gaps, found.because, found.clause, found.scene)


def applies(rule: Rule, book: Lawbook, situation: Situation) -> Truth:
    """Whether a rule applies: the tables assign it and its conditions hold, for every one of its subjects."""
    run = library_of(book).run(situation)
    state = _state(compile_rule(rule, book), run)
    return all_of((state.assignment.truth, applies_to_all(state.stated)))


def truth(expr: Expr, rule: Rule, book: Lawbook, situation: Situation) -> Truth:
    """Whether an expression about the home itself, standing in `rule`, holds. Read by routing for `als`."""
    holds, size = compile_condition(expr, rule, book)
    run = library_of(book).run(situation)
    return holds(run, run.slots(size))


__all__ = ["applies", "evaluate", "truth"]
