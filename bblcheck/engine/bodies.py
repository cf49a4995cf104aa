"""The body of a lid -> its findings: quantifiers from the outside in, conditions, requirements, parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from bblcheck.engine.arithmetic import CompiledComparison
from bblcheck.engine.compiled import TruthFn
from bblcheck.engine.expressions import compile_logical, compile_truth
from bblcheck.engine.facts import Element
from bblcheck.engine.findings import (
    COMPLIANT,
    NON_COMPLIANT,
    NOT_APPLICABLE,
    OPEN,
    REVIEW,
    Finding,
    Scene,
    all_hold,
    one_holds,
    open_verdict,
    verdict_of,
)
from bblcheck.engine.gaps import Gap, merge
from bblcheck.engine.library import Context
from bblcheck.engine.lists import MembersFn, bind
from bblcheck.engine.run import Members, Run, Slots
from bblcheck.engine.truth import FALSE, TRUE, Truth, all_of, any_of, unknown
from bblcheck.engine.walk import names_in
from bblcheck.engine.wording import expression, paths
from bblcheck.language.tree import Body, Expr, Part, Quantifier
from bblcheck.records import dataclass


@dataclass(frozen=True, slots=True)
class CompiledQuantifier:
    """`voor elke` (`every`) or `voor ten minste een`. `name` is how the lists were written."""

    every: bool
    name: str
    slot: int
    members: MembersFn


@dataclass(frozen=True, eq=False)
class Condition:
    """An `als`, with why the lid does not apply where it is false."""

    holds: TruthFn
    expr: Expr

    @cached_property
    def because(self) -> tuple[str, ...]:
        return (f"niet het geval: {expression(self.expr)}",)


@dataclass(frozen=True, eq=False, slots=True)
class Requirement:
    """An `eis`. `comparisons` are those that a verdict can show."""

    holds: TruthFn
    expr: Expr
    comparisons: tuple[CompiledComparison, ...]


@dataclass(frozen=True, eq=False, slots=True)
class CompiledBody:
    """`conditions[n]` are those that can be asked once `n` quantifiers are bound."""

    tree: Body
    quantifiers: tuple[CompiledQuantifier, ...]
    conditions: tuple[tuple[Condition, ...], ...]
    requirements: tuple[Requirement, ...]
    questions: tuple[Gap, ...]
    parts: tuple[tuple[str, CompiledBody], ...]
    context: Context


def compile_body(body: Body, context: Context, address: str) -> CompiledBody:
    """`address` names the lid, for the questions that a person must answer."""
    quantifiers: list[CompiledQuantifier] = []
    by_depth = _by_depth(body.conditions, body.quantifiers)
    conditions = [_conditions(by_depth[0], context)]
    for depth, quantifier in enumerate(body.quantifiers, 1):
        binding = bind(quantifier.variable, quantifier.lists, quantifier.where, context, quantifier.at)
        context = binding.context
        name = paths(quantifier.lists)
        compiled = CompiledQuantifier(quantifier.every, name, binding.variable.slot, binding.members)
        quantifiers.append(compiled)
        conditions.append(_conditions(by_depth[depth], context))
    return CompiledBody(
        body,
        tuple(quantifiers),
        tuple(conditions),
        tuple(_requirement(expr, context) for expr in body.requirements),
        tuple(Gap(address, question, "review") for question in body.questions),
        tuple((clause_name(part), compile_body(part.body, context, address)) for part in body.parts),
        context,
    )


def _requirement(expr: Expr, context: Context) -> Requirement:
    compiled = compile_logical(expr, context)
    return Requirement(compiled.evaluate, expr, compiled.comparisons)


def clause_name(part: Part) -> str:
    """`onderdeel a` or `zin 1`."""
    return f"{part.kind} {part.name}"


def within_part(body: Body, part: Part) -> Body:
    """A part as a lid of its own: what the lid says around it holds for it too."""
    return replace(
        part.body,
        quantifiers=body.quantifiers + part.body.quantifiers,
        conditions=body.conditions + part.body.conditions,
    )


def _conditions(conditions: Sequence[Expr], context: Context) -> tuple[Condition, ...]:
    return tuple(Condition(compile_truth(expr, context), expr) for expr in conditions)


def _by_depth(conditions: Sequence[Expr], quantifiers: Sequence[Quantifier]) -> list[list[Expr]]:
    """Each condition at the first place where all it names is bound."""
    if not quantifiers:
        return [list(conditions)]
    depths = {quantifier.variable: depth for depth, quantifier in enumerate(quantifiers, 1)}
    found: list[list[Expr]] = [[] for _ in range(len(quantifiers) + 1)]
    for expr in conditions:
        found[max((depths.get(name, 0) for name in names_in(expr)), default=0)].append(expr)
    return found


# --- evaluation


def findings(body: CompiledBody, run: Run, at: Slots) -> list[Finding]:
    """What the lid says, one finding per subject."""
    return _level(body, 0, run, at, (), TRUE)


def _level(
    body: CompiledBody, depth: int, run: Run, at: Slots, elements: tuple[Element, ...], applies: Truth
) -> list[Finding]:
    for condition in body.conditions[depth]:
        holds = condition.holds(run, at)
        if holds.value:
            continue
        if holds.value is None and not holds.waived:
            applies = Truth(None, merge(applies.gaps, holds.gaps))
            continue
        because = (holds.waived,) if holds.waived else condition.because
        scene = Scene(body, run, tuple(at))
        return [Finding(elements, FALSE, NOT_APPLICABLE, (), because, "", scene)]
    if depth == len(body.quantifiers):
        return _leaf(body, run, at, elements, applies)
    if body.quantifiers[depth].every:
        return _every(body, depth, run, at, elements, applies)
    return [_some(body, depth, run, at, elements, applies)]


def _every(
    body: CompiledBody, depth: int, run: Run, at: Slots, elements: tuple[Element, ...], applies: Truth
) -> list[Finding]:
    quantifier = body.quantifiers[depth]
    members = quantifier.members(run, at)
    found: list[Finding] = []
    for element in members.items:
        at[quantifier.slot] = element
        found += _level(body, depth + 1, run, at, (*elements, element), applies)
    if members.complete:
        if not members.items:
            reason = f"{quantifier.name}: geen"
            found.append(Finding(elements, FALSE, NOT_APPLICABLE, because=(reason,)))
    else:
        found.append(_unseen(quantifier.name, members, elements, applies))
    return found


def _unseen(name: str, members: Members, elements: tuple[Element, ...], applies: Truth) -> Finding:
    """Over an incomplete list it is never a pass."""
    gaps = members.open_gaps
    doubts = tuple((element.id, why) for element, why in members.possible)
    return Finding(elements, applies, open_verdict(gaps), gaps, list_name=name, doubts=doubts)


def _some(
    body: CompiledBody, depth: int, run: Run, at: Slots, elements: tuple[Element, ...], applies: Truth
) -> Finding:
    """One witness suffices; an element that may belong to the list may be the witness."""
    quantifier = body.quantifiers[depth]
    members = quantifier.members(run, at)
    conditional = any(body.conditions[depth + 1 :])
    sure: list[Finding] = []
    holds: list[Truth] = [unknown(members.gaps)] if members.gaps else []
    for element in members.items:
        at[quantifier.slot] = element
        said = _level(body, depth + 1, run, at, elements, TRUE)
        holds.append(any_of(item.applies for item in said))
        witness = all_hold(said)
        if witness.verdict is COMPLIANT:
            return witness._replace(elements=elements, applies=applies)
        sure.append(witness)
    perhaps: list[Finding] = []
    for element, why in members.possible:
        at[quantifier.slot] = element
        said = _level(body, depth + 1, run, at, elements, TRUE)
        holds.append(all_of((unknown(why), any_of(item.applies for item in said))))
        witness = all_hold(said)
        perhaps.append(witness._replace(gaps=merge(why, witness.gaps)))
    if members.gaps:
        sure.append(Finding(elements, TRUE, open_verdict(members.gaps), members.gaps))
    if conditional and holds:
        applies = all_of((applies, any_of(holds)))
    if not sure and not perhaps:
        reason = f"{quantifier.name}: geen"
        return Finding(elements, applies, NON_COMPLIANT, because=(reason,))
    found = _with_perhaps(sure, perhaps)
    return found._replace(elements=elements, applies=applies, list_name=None, doubts=())


def _with_perhaps(sure: list[Finding], perhaps: list[Finding]) -> Finding:
    """The witnesses taken together; one that may not be there counts where it would make a difference."""
    verdict = one_holds(sure).verdict if sure else NON_COMPLIANT
    found = list(sure)
    for witness in perhaps:
        decides = witness.verdict is COMPLIANT or witness.verdict in OPEN
        if decides or (witness.verdict is not verdict and not (sure and verdict is not NOT_APPLICABLE)):
            found.append(witness._replace(verdict=open_verdict(witness.gaps)))
    if not found:
        return perhaps[0]._replace(verdict=NON_COMPLIANT, gaps=())
    return one_holds(found)


def _leaf(
    body: CompiledBody, run: Run, at: Slots, elements: tuple[Element, ...], applies: Truth
) -> list[Finding]:
    if body.parts:
        return _with_parts(body, run, at, elements, applies)
    scene = Scene(body, run, tuple(at))
    if len(body.requirements) == 1 and not body.questions:
        holds = body.requirements[0].holds(run, at)
        because = (holds.waived,) if holds.waived else ()
        return [Finding(elements, applies, verdict_of(holds), holds.gaps, because, "", scene)]
    own = _own(body, run, at, elements, scene)
    if not own:
        reason = "stelt zelf geen eis"
        return [Finding(elements, applies, NOT_APPLICABLE, because=(reason,), scene=scene)]
    return [all_hold(own)._replace(applies=applies)]


def _own(
    body: CompiledBody, run: Run, at: Slots, elements: tuple[Element, ...], scene: Scene
) -> list[Finding]:
    """A finding for each requirement and for each question."""
    found = []
    for requirement in body.requirements:
        holds = requirement.holds(run, at)
        because = (holds.waived,) if holds.waived else ()
        found.append(Finding(elements, TRUE, verdict_of(holds), holds.gaps, because, "", scene))
    for question in body.questions:
        found.append(Finding(elements, TRUE, REVIEW, (question,), scene=scene))
    return found


def _with_parts(
    body: CompiledBody, run: Run, at: Slots, elements: tuple[Element, ...], applies: Truth
) -> list[Finding]:
    own = _own(body, run, at, elements, Scene(body, run, tuple(at)))
    parts = [
        [finding._replace(clause=name) for finding in _level(part, 0, run, at, elements, TRUE)]
        for name, part in body.parts
    ]
    if body.tree.any_part:
        suffices = one_holds([all_hold(part) for part in parts])
        own.append(suffices._replace(elements=elements, list_name=None, doubts=()))
        return [all_hold(own)._replace(applies=applies)]
    grouped: dict[tuple[tuple[str, ...], str | None], list[Finding]] = {}
    for finding in (*own, *(finding for part in parts for finding in part)):
        grouped.setdefault((finding.key, finding.list_name), []).append(finding)
    return [all_hold(group)._replace(applies=applies) for group in grouped.values()]
