"""Relations applied per subject: exceptions, alternatives and narrowings, also when they are open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import field
from typing import TypeAlias

from bblcheck.engine.bodies import findings
from bblcheck.engine.compile import CompiledRule
from bblcheck.engine.findings import (
    COMPLIANT,
    NON_COMPLIANT,
    NOT_APPLICABLE,
    OPEN,
    Finding,
    all_hold,
    gate,
    one_holds,
    open_verdict,
    settled,
)
from bblcheck.engine.gaps import merge
from bblcheck.engine.relations import Edge, Plan, aligned, chain_of, is_alternative
from bblcheck.engine.rule import SelectedRule
from bblcheck.engine.run import Run
from bblcheck.engine.tables import Assignment
from bblcheck.engine.truth import FALSE, TRUE, Truth, all_of, any_of, negate, unknown
from bblcheck.language.tree import LimitChange
from bblcheck.records import dataclass

Key: TypeAlias = tuple[str, ...]
Move: TypeAlias = Callable[[SelectedRule, tuple[LimitChange, ...]], CompiledRule]
"""Compiles a selected lid with more limits moved."""


@dataclass(slots=True)
class LidState:
    """A lid while relations are applied. `stated` is what it says itself, `operating` after it was narrowed,
    `final` after all. `absorbed` are the subjects that are reported with another lid, and why."""

    compiled: CompiledRule
    assignment: Assignment
    stated: list[Finding]
    operating: list[Finding] = field(default_factory=list)
    final: list[Finding] = field(default_factory=list)
    absorbed: dict[Key, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Bearer:
    """What the source of a relation says of one subject of the target: whether it holds there, its verdict if
    it does, and under which subjects it reports that itself."""

    applies: Truth
    finding: Finding | None
    keys: tuple[Key, ...]


class Resolver:
    """Works through the leden of a selection, sources before targets."""

    def __init__(
        self,
        selection: Sequence[SelectedRule],
        states: Sequence[LidState],
        plan: Plan,
        run: Run,
        move: Move,
    ) -> None:
        self.move = move
        self.selection = selection
        self.states = states
        self.run = run
        self.plan = plan

    def resolve(self) -> None:
        for index in self.plan.order:
            state = self.states[index]
            steered = state.assignment
            found = [gate(item, steered.truth, steered.because) for item in state.stated]
            incoming = self.plan.incoming.get(index)
            state.operating = state.final = found
            if incoming:
                self._bear_on(state, found, incoming)
        self._report_alternatives()

    def _bear_on(self, state: LidState, found: list[Finding], incoming: Sequence[Edge]) -> None:
        """Moved limits first, then whether it applies at all, then alternatives, then exceptions: what suffices
        instead of a lid does not suffice instead of its exception."""
        for edge in incoming:
            if edge.bearing == "moves":
                found = self._moved(found, edge)
        for edge in incoming:
            if edge.bearing in ("only with", "excludes"):
                found = [self._narrowed(item, edge) for item in found]
        state.operating = found
        for edge in incoming:
            if edge.bearing == "suffices":
                found = [self._or_alternative(item, edge) for item in found]
        exceptions = [edge for edge in incoming if edge.bearing == "replaces"]
        if exceptions:
            found = [self._replaced(item, exceptions) for item in found]
        state.final = found

    # --- the bearings

    def _moved(self, found: list[Finding], edge: Edge) -> list[Finding]:
        """Where the source holds, the lid is held against the limit that it moves."""
        state = self.states[edge.target]
        if state.assignment.truth.value is False:
            return found
        name = self.selection[edge.source].rule.id
        moved = self.move(self.selection[edge.target], edge.limits)
        variants = {
            (item.key, item.list_name): item
            for item in findings(moved.body, self.run, self.run.slots(moved.size))
        }
        result = []
        for item in found:
            holds = self._bearer(item, edge, self.states[edge.source].operating).applies
            variant = variants[item.key, item.list_name]._replace(applies=item.applies)
            if holds.value is None:
                result.append(_both_ways(item, variant, holds, f"{name} de grens verschuift"))
            else:
                result.append(variant if holds.value else item)
        return result

    def _narrowed(self, finding: Finding, edge: Edge) -> Finding:
        source = self.states[edge.source]
        name = self.selection[edge.source].rule.id
        if edge.bearing == "excludes":
            holds = self._bearer(finding, edge, source.operating).applies
            return gate(finding, negate(holds), f"{name} zondert dit uit")
        stated = self._bearer(finding, edge, source.stated).applies
        narrows = any_of((negate(source.assignment.truth), stated))
        return gate(finding, narrows, f"geldt alleen bij {name}")

    def _replaced(self, finding: Finding, edges: Sequence[Edge]) -> Finding:
        if finding.applies.value is False or finding.verdict is NOT_APPLICABLE:
            return finding
        bearers = [(edge, self._bearer(finding, edge, self.states[edge.source].operating)) for edge in edges]
        for edge, bearer in bearers:
            if bearer.applies.value is True:
                reason = f"{self.selection[edge.source].rule.id} geldt in afwijking hiervan"
                return finding._replace(applies=FALSE, because=(reason,))
        for edge, bearer in bearers:
            if bearer.applies.value is None:
                finding = self._perhaps_replaced(finding, edge, bearer)
        return finding

    def _perhaps_replaced(self, finding: Finding, edge: Edge, bearer: Bearer) -> Finding:
        source = self.states[edge.source]
        name, target = self.selection[edge.source].rule.id, self.selection[edge.target].rule.id
        exception = self._bearer(finding, edge, source.final).finding
        if edge.part is None:
            source.absorbed.update(dict.fromkeys(bearer.keys, f"samen met {target} beoordeeld"))
        return _both_ways(finding, exception, bearer.applies, f"{name} in afwijking hiervan geldt")

    def _or_alternative(self, finding: Finding, edge: Edge) -> Finding:
        if finding.list_name is not None or finding.applies.value is False:
            return finding
        if finding.verdict in (NOT_APPLICABLE, COMPLIANT):
            return finding
        own = finding._replace(applies=TRUE)
        source = self.states[edge.source]
        bearer = self._bearer(finding, edge, source.final)
        if bearer.finding is None or bearer.finding.verdict in (NOT_APPLICABLE, NON_COMPLIANT):
            return finding
        other = settled(bearer.finding._replace(applies=bearer.applies))
        result = one_holds([own, other])
        if result.verdict is COMPLIANT:
            name, target = self.selection[edge.source].rule.id, self.selection[edge.target].rule.id
            source.absorbed.update(dict.fromkeys(bearer.keys, f"gebruikt in plaats van {target}"))
            result = result._replace(because=(f"{name} is in plaats hiervan gebruikt",))
        elif result.verdict not in OPEN:
            result = own
        return result._replace(
            elements=finding.elements,
            applies=finding.applies,
            list_name=finding.list_name,
            doubts=finding.doubts,
        )

    def _report_alternatives(self) -> None:
        """An alternative is no requirement of its own: it only says whether it was used."""
        targets: dict[int, str] = {}
        for edge in self.plan.edges:
            if edge.bearing == "suffices":
                targets.setdefault(edge.source, self.selection[edge.target].rule.id)
        for index, state in enumerate(self.states):
            if is_alternative(state.compiled.rule):
                reason = f"alternatief voor {targets.get(index, 'een ander lid')}, niet gebruikt"
                state.final = [item for item in state.final if item.list_name is None]
                for item in state.final:
                    state.absorbed.setdefault(item.key, reason)

    # --- what the source says of a subject of the target

    def _bearer(self, finding: Finding, edge: Edge, said: list[Finding]) -> Bearer:
        source = self.states[edge.source]
        if edge.part is not None:
            said = self._of_part(edge)
        depth = chain_of(source.compiled, edge.part)
        own = chain_of(self.states[edge.target].compiled, None)
        if not aligned(depth, own):
            return _over_all(said)
        if len(depth) > len(own):
            return _over_all([item for item in said if item.key[: len(finding.key)] == finding.key])
        if len(finding.key) < len(depth):
            return Bearer(FALSE, None, ())
        return _at(finding.key[: len(depth)], said)

    def _of_part(self, edge: Edge) -> list[Finding]:
        """What a part says where the relation stands in it."""
        source = self.states[edge.source]
        parts = source.compiled.rule.body.parts
        stated = parts[edge.part or 0].body
        link = next(
            link
            for link in source.compiled.links
            if link.body is not None and link.relations is stated.relations
        )
        assert link.body is not None
        found = findings(link.body, self.run, self.run.slots(source.compiled.size))
        return [gate(item, source.assignment.truth, source.assignment.because) for item in found]


def _at(key: Key, said: list[Finding]) -> Bearer:
    """What is said of exactly this subject, or of what it stands in."""
    for item in said:
        if item.list_name is None and item.key == key[: len(item.key)]:
            return Bearer(item.applies, item._replace(applies=TRUE), (item.key,))
    for item in said:
        if item.list_name is not None and item.key == key[: len(item.key)]:
            doubts = dict(item.doubts)
            why = doubts.get(key[len(item.key)]) if len(item.key) < len(key) else None
            if why is not None:
                return Bearer(unknown(why), item._replace(applies=TRUE), ())
    return Bearer(FALSE, None, ())


def _over_all(said: list[Finding]) -> Bearer:
    if not said:
        return Bearer(FALSE, None, ())
    together = all_hold([item._replace(applies=TRUE) for item in said])
    return Bearer(applies_to_all(said), together, tuple(item.key for item in said))


def applies_to_all(said: Sequence[Finding]) -> Truth:
    """Whether a lid applies to every one of its subjects."""
    return all_of(unknown(item.gaps) if item.list_name is not None else item.applies for item in said)


def _both_ways(finding: Finding, variant: Finding | None, condition: Truth, event: str) -> Finding:
    """The variant may take the place of the finding or not: what both say stands, otherwise it is open."""
    own = settled(finding)
    other = settled(variant) if variant is not None else own
    if own.verdict is other.verdict and own.verdict not in OPEN:
        return own._replace(because=(f"ongeacht of {event}",))
    gaps = merge(
        condition.gaps,
        own.gaps if own.verdict in OPEN else (),
        other.gaps if other.verdict in OPEN else (),
    )
    return own._replace(verdict=open_verdict(gaps), gaps=gaps, because=(f"onbekend of {event}",))
