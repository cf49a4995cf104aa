"""Relations applied per subject: exceptions, alternatives and narrowings, also when they are open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from bblcheck.engine.bodies import findings
from bblcheck.engine.compile import CompiledRule
from bblcheck.engine.findings import (
    COMPLIANT,
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
from bblcheck.engine.relations import Edge, aligned, chain_of, in_order, is_alternative
from bblcheck.engine.rule import SelectedRule
from bblcheck.engine.run import Run
from bblcheck.engine.tables import Assignment
from bblcheck.engine.truth import FALSE, TRUE, Truth, all_of, any_of, negate, unknown

Key = tuple[str, ...]


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
        self, selection: Sequence[SelectedRule], states: Sequence[LidState], edges: Sequence[Edge], run: Run
    ) -> None:
        self.selection = selection
        self.states = states
        self.run = run
        self.edges = edges
        self.incoming: dict[int, list[Edge]] = {}
        for edge in edges:
            self.incoming.setdefault(edge.target, []).append(edge)

    def resolve(self) -> None:
        for index in in_order(len(self.states), self.edges, self.selection):
            state = self.states[index]
            steered = state.assignment
            found = [gate(item, steered.truth, steered.because) for item in state.stated]
            incoming = self.incoming.get(index, ())
            for edge in incoming:
                if edge.bearing in ("only with", "excludes"):
                    found = [self._narrowed(item, edge) for item in found]
            state.operating = found
            for bearing, apply in (("replaces", self._replaced), ("suffices", self._or_alternative)):
                for edge in incoming:
                    if edge.bearing == bearing:
                        found = [apply(item, edge) for item in found]
            state.final = found
        self._report_alternatives()

    # --- the bearings

    def _narrowed(self, finding: Finding, edge: Edge) -> Finding:
        source = self.states[edge.source]
        name = self.selection[edge.source].rule.id
        if edge.bearing == "excludes":
            holds = self._bearer(finding, edge, source.operating).applies
            return gate(finding, negate(holds), f"{name} zondert dit uit")
        stated = self._bearer(finding, edge, source.stated).applies
        narrows = any_of((negate(source.assignment.truth), stated))
        return gate(finding, narrows, f"geldt alleen bij {name}")

    def _replaced(self, finding: Finding, edge: Edge) -> Finding:
        if finding.applies.value is False or finding.verdict is NOT_APPLICABLE:
            return finding
        source = self.states[edge.source]
        name = self.selection[edge.source].rule.id
        bearer = self._bearer(finding, edge, source.operating)
        if bearer.applies.value is True:
            reason = f"{name} geldt in afwijking hiervan"
            return finding._replace(applies=FALSE, because=(reason,))
        if bearer.applies.value is False:
            return finding
        exception = self._bearer(finding, edge, source.final).finding
        if edge.part is None:
            target = self.selection[edge.target].rule.id
            source.absorbed.update(dict.fromkeys(bearer.keys, f"samen met {target} beoordeeld"))
        return _both_ways(finding, exception, bearer.applies, name)

    def _or_alternative(self, finding: Finding, edge: Edge) -> Finding:
        own = settled(finding)
        if own.verdict in (NOT_APPLICABLE, COMPLIANT):
            return finding
        source = self.states[edge.source]
        bearer = self._bearer(finding, edge, source.final)
        if bearer.finding is None:
            return finding
        other = settled(bearer.finding._replace(applies=bearer.applies))
        result = one_holds([own, other])
        if result.verdict is COMPLIANT:
            name, target = self.selection[edge.source].rule.id, self.selection[edge.target].rule.id
            source.absorbed.update(dict.fromkeys(bearer.keys, f"gebruikt in plaats van {target}"))
            result = result._replace(because=(f"{name} is in plaats hiervan gebruikt",))
        elif result.verdict not in OPEN:
            result = own
        return result._replace(elements=finding.elements, list_name=finding.list_name, doubts=finding.doubts)

    def _report_alternatives(self) -> None:
        """An alternative is no requirement of its own: it only says whether it was used."""
        targets: dict[int, str] = {}
        for edge in self.edges:
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
    applies = all_of(unknown(item.gaps) if item.list_name is not None else item.applies for item in said)
    together = all_hold([item._replace(applies=TRUE) for item in said])
    return Bearer(applies, together, tuple(item.key for item in said))


def _both_ways(finding: Finding, exception: Finding | None, condition: Truth, name: str) -> Finding:
    """The exception may hold or not: what both say stands, otherwise it is open."""
    own = settled(finding)
    other = settled(exception) if exception is not None else own
    if own.verdict is other.verdict and own.verdict not in OPEN:
        return own._replace(because=(f"ook als {name} in afwijking hiervan geldt",))
    gaps = merge(
        condition.gaps,
        own.gaps if own.verdict in OPEN else (),
        other.gaps if other.verdict in OPEN else (),
    )
    reason = f"onbekend of {name} in afwijking hiervan geldt"
    return own._replace(verdict=open_verdict(gaps), gaps=gaps, because=(reason,))
