"""How an outcome came about: the formula with numbers, as lines of Dutch text, and the facts with their sources.

Nothing is kept while rules run; a trace is made when it is asked for, from the scene that an outcome keeps.
"""

from __future__ import annotations

from collections.abc import Iterator

from bblcheck.engine.facts import Element, Fact
from bblcheck.engine.findings import Scene, verdict_of
from bblcheck.engine.formula import formula, place_name, table_rows
from bblcheck.engine.gaps import Gaps
from bblcheck.engine.library import Library
from bblcheck.engine.measuring import Amount, comparison_measure
from bblcheck.engine.outcome import Outcome
from bblcheck.engine.run import Reading, Run, Slots
from bblcheck.engine.truth import Truth
from bblcheck.engine.verdicts import DUTCH, Verdict
from bblcheck.engine.walk import parts_of
from bblcheck.engine.wording import fact_value, number
from bblcheck.language.tree import Comparison, Conjunction, Disjunction, Expr
from bblcheck.records import dataclass


@dataclass(frozen=True, slots=True)
class UsedFact:
    """A fact that was read: its path as a person reads it, its value for display, and the fact itself."""

    path: str
    shown: str
    element: Element
    attribute: str
    fact: Fact


@dataclass(frozen=True, slots=True)
class Trace:
    """`lines` is the formula with this home's numbers; `facts` is what it was filled with."""

    lines: tuple[str, ...]
    facts: tuple[UsedFact, ...]

    def __str__(self) -> str:
        return "\n".join(self.lines)


def trace(outcome: Outcome) -> Trace:
    """The formula of an outcome and its facts."""
    lines = list(outcome.because)
    if outcome.scene is not None and outcome.verdict is not Verdict.NOT_APPLICABLE:
        lines += _lines(outcome.scene)
    elif outcome.scene is None or not lines:
        lines += [str(gap) for gap in outcome.gaps]
    return Trace(tuple(lines), facts_used(outcome))


def facts_used(outcome: Outcome) -> tuple[UsedFact, ...]:
    """The facts that the outcome rests on, each once, in the order in which they were read."""
    if outcome.scene is None:
        return ()
    library = outcome.scene.body.context.library
    found = {(id(item.element), item.attribute): item for item in _readings(outcome.scene, library)}
    used = (_used(item, library) for item in found.values())
    return tuple(item for item in used if item is not None)


def _readings(scene: Scene, library: Library) -> list[Reading]:
    run = library.run(scene.run.situation, tracing=True)
    at = list(scene.slots)
    if _conditions_hold(scene, run, at):
        for requirement in scene.body.requirements:
            requirement.holds(run, at)
    return run.readings or []


def _conditions_hold(scene: Scene, run: Run, at: Slots) -> bool:
    """Reads the conditions up to the first that fails; what comes after it was never asked."""
    for level in scene.body.conditions:
        for condition in level:
            holds = condition.holds(run, at)
            if holds.value is False or holds.waived:
                return False
    return True


def _used(reading: Reading, library: Library) -> UsedFact | None:
    if not isinstance(reading.fact, Fact):
        return None
    vocabulary = library.scope.vocabulary
    concept = vocabulary.concepts.get(reading.element.concept)
    kenmerk = concept.attributes.get(reading.attribute) if concept is not None else None
    shown = fact_value(reading.fact.value, kenmerk.kind.unit if kenmerk is not None else "")
    path = place_name(reading.element, reading.attribute, vocabulary)
    return UsedFact(path, shown, reading.element, reading.attribute, reading.fact)


# --- lines


def _lines(scene: Scene) -> Iterator[str]:
    run, at = scene.run, list(scene.slots)
    for level in scene.body.conditions:
        for condition in level:
            holds = condition.holds(run, at)
            yield f"als {formula(condition.expr, scene.body.context, run, at)}: {_answer(holds)}"
    for requirement in scene.body.requirements:
        yield from _requirement(requirement.expr, scene, run, at, "")
    for question in scene.body.questions:
        yield f"te beoordelen: {question.reason}"


def _answer(holds: Truth) -> str:
    if holds.value is None:
        return f"onbekend ({_named(holds.gaps)})"
    return "ja" if holds.value else "nee"


def _named(gaps: Gaps) -> str:
    return "; ".join(str(gap) for gap in gaps)


def _requirement(expr: Expr, scene: Scene, run: Run, at: Slots, indent: str) -> Iterator[str]:
    if isinstance(expr, Conjunction):
        for part in parts_of(expr):
            yield from _requirement(part, scene, run, at, indent)
    elif isinstance(expr, Disjunction):
        yield f"{indent}een van:"
        for part in parts_of(expr):
            yield from _requirement(part, scene, run, at, indent + "  ")
    else:
        yield indent + _one(expr, scene, run, at)


def _one(expr: Expr, scene: Scene, run: Run, at: Slots) -> str:
    """`ruimten[kamer].hoogte 2,55 m ten minste 2,6 m (tabel 4.162, rij overige): voldoet niet, 0,05 m te weinig`."""
    from bblcheck.engine.expressions import compile_truth

    context = scene.body.context
    compiled = compile_truth(expr, context)
    run.make_room(at, context.scope.depth.size)
    holds = compiled(run, at)
    text = formula(expr, context, run, at)
    rows = "; ".join(table_rows(expr, context, run, at))
    if holds.waived:
        return f"{text}: {DUTCH[Verdict.NOT_APPLICABLE]} ({holds.waived})"
    verdict = DUTCH[verdict_of(holds)]
    if holds.value is None:
        return f"{text}{f' ({rows})' if rows else ''}: {verdict}, {_named(holds.gaps)}"
    spare = _spare(expr, scene, run, at) if isinstance(expr, Comparison) else ""
    return f"{text}{f' ({rows})' if rows else ''}: {verdict}{spare}"


def _spare(expr: Comparison, scene: Scene, run: Run, at: Slots) -> str:
    found = comparison_measure(expr, scene.body.context, run, at)
    if found is None or found.margin is None or not found.margin.interval.exact:
        return ""
    return _margin(found.margin, found.operator)


def _margin(margin: Amount, operator: str) -> str:
    low = margin.interval.low
    if not low:
        return ""
    unit = f" {margin.unit}" if margin.unit else ""
    if low > 0:
        return f", {number(low)}{unit} over"
    short = "te weinig" if operator in ("ten minste", "meer dan") else "te veel"
    return f", {number(-low)}{unit} {short}"
