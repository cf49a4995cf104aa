"""Attributes that follow from others (`volgt uit`), with the reading that was chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bblcheck.engine import numbers
from bblcheck.engine.compiled import Compiled
from bblcheck.engine.either import either_truth, either_word
from bblcheck.engine.expressions import compile_expr
from bblcheck.engine.facts import Element
from bblcheck.engine.gaps import Gaps, attribute_gap, merge
from bblcheck.engine.library import Context, Derive, root_concept
from bblcheck.engine.read import gaps_of_value
from bblcheck.engine.run import Doubt, Run, Value
from bblcheck.engine.scope import AttributePlace
from bblcheck.engine.truth import Truth
from bblcheck.language.errors import RuleError
from bblcheck.language.tree import Derivation, Kenmerk
from bblcheck.language.vocabulary import Concept, Vocabulary


def derivations_of(place: AttributePlace, context: Context) -> Mapping[str, Derive]:
    """How an attribute follows from others, by the concept that an element is of. Empty if it does not."""
    found: dict[str, Derive] = {}
    for concept in place.owner.concepts:
        kenmerk = concept.attributes.get(place.kenmerk.name)
        if kenmerk is not None and kenmerk.derivations:
            found.setdefault(root_concept(concept, context).name, _lazily(concept, kenmerk, context))
    return found


def _lazily(concept: Concept, kenmerk: Kenmerk, context: Context) -> Derive:
    """Compiled when it is first needed: derivations may name one another."""
    library = context.library
    key = (concept.name, kenmerk.name)

    def derive(run: Run, element: Element) -> Value:
        compiled = library.derivations.get(key)
        if compiled is None:
            compiled = library.derivations[key] = _compile(concept, kenmerk, context)
        return compiled(run, element)

    return derive


def _compile(concept: Concept, kenmerk: Kenmerk, context: Context) -> Derive:
    scope, variable = context.library.scope.within(concept)
    inner = Context(context.library, scope)
    branches = [(item, compile_expr(item.value, inner, kenmerk.kind)) for item in kenmerk.derivations]
    vocabulary = context.scope.vocabulary
    underway: set[tuple[int, int]] = set()

    def derive(run: Run, element: Element) -> Value:
        key = (id(run), id(element))
        if key in underway:
            raise RuleError(f"{kenmerk.name} volgt uit zichzelf", kenmerk.at, "verbreek de kring")
        underway.add(key)
        try:
            at = run.slots(scope.depth.size)
            at[variable.slot] = element
            chosen = _chosen(branches, run.situation.reading)
            values = [branch.evaluate(run, at) for _, branch in chosen]
            return _agreed([item for item, _ in chosen], values, element, kenmerk, vocabulary)
        finally:
            underway.discard(key)

    return derive


Branch = tuple[Derivation, Compiled]


def _chosen(branches: Sequence[Branch], reading: str | None) -> Sequence[Branch]:
    """The derivations of the chosen reading, else those without one; with no reading chosen, all."""
    if reading is None:
        return branches
    named = [branch for branch in branches if branch[0].reading == reading]
    return named or [branch for branch in branches if branch[0].reading is None] or branches


def _agreed(
    items: Sequence[Derivation],
    values: Sequence[Value],
    element: Element,
    kenmerk: Kenmerk,
    vocabulary: Vocabulary,
) -> Value:
    """The value on which all readings agree; where they differ a person must choose."""
    if len(values) == 1:
        return values[0]
    gaps = merge(*(gaps_of_value(value) for value in values))
    if not gaps:
        readings = " en ".join(item.reading or "zonder naam" for item in items)
        reason = f"de lezingen {readings} verschillen; kies een lezing"
        gaps = (attribute_gap(element, kenmerk.name, reason, "review", vocabulary),)
    result = values[0]
    for value in values[1:]:
        result = _either(result, value, gaps)
    return result


def _either(first: Value, second: Value, gaps: Gaps) -> Value:
    if isinstance(first, Truth) and isinstance(second, Truth):
        return either_truth(first, second, gaps)
    if isinstance(first, str | Doubt) and isinstance(second, str | Doubt):
        return either_word(first, second, gaps)
    if isinstance(first, Truth | str | Doubt) or isinstance(second, Truth | str | Doubt):
        raise TypeError("derivations of one attribute differ in sort")
    return numbers.either(first, second, gaps)
