"""What is missing, per person who can supply it: the facts that the verdicts, the regime and the procedure wait for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from bblcheck.decision.citing import cite
from bblcheck.decision.judging import Judgement, as_composition
from bblcheck.engine.gaps import Gap, Gaps
from bblcheck.engine.rule import Rule
from bblcheck.language.vocabulary import Vocabulary
from bblcheck.result.model import Needed
from bblcheck.result.people import SUPPLIERS, person_for, supplier_for


@dataclass(slots=True)
class _Wanted:
    gap: Gap
    elements: dict[str, None] = field(default_factory=dict)
    rules: dict[str, None] = field(default_factory=dict)


def needed_of(judgement: Judgement, vocabulary: Vocabulary) -> tuple[Needed, ...]:
    """Every missing fact once: per supplier in a fixed order, what most leden wait for first."""
    wanted: dict[tuple[str, str | None], _Wanted] = {}
    for rule, gaps in _waiting(judgement):
        for gap in as_composition(gaps):
            if gap.kind == "missing":
                found = wanted.setdefault((gap.root or gap.path, gap.attribute), _Wanted(gap))
                found.rules[cite(rule)] = None
                if gap.element is not None:
                    found.elements[_name(gap)] = None
    facts = [_needed(each, vocabulary) for each in wanted.values()]
    return tuple(sorted(facts, key=lambda each: (SUPPLIERS.index(each.supplier), -len(each.rules))))


def _waiting(judgement: Judgement) -> Iterator[tuple[Rule, Gaps]]:
    """The regime first, then the verdicts, then parts of the building."""
    for route in judgement.routing.open:
        yield route.rule, route.truth.gaps
    for outcome in judgement.outcomes:
        yield outcome.rule, outcome.gaps
    for outcomes in judgement.parts.values():
        for outcome in outcomes:
            yield outcome.rule, outcome.gaps


def _needed(wanted: _Wanted, vocabulary: Vocabulary) -> Needed:
    gap = wanted.gap
    concept = vocabulary.plurals.get(gap.root) or vocabulary.concepts.get(gap.root)
    kenmerk = concept.attributes.get(gap.attribute or "") if concept else None
    name = concept.name if concept else gap.root
    label = gap.path
    if kenmerk is not None:
        label = kenmerk.label
    elif concept is not None and gap.attribute is None:
        label = f"{concept.plural or concept.name}: {concept.description}"
    return Needed(
        supplier=supplier_for(name, gap.attribute or "", kenmerk),
        person=person_for(name, gap.attribute or "", kenmerk),
        fact=".".join(part for part in (gap.root, gap.attribute) if part) or gap.path,
        label=label.rstrip("."),
        unit=(kenmerk.kind.unit or "") if kenmerk else "",
        reason=gap.reason,
        elements=tuple(wanted.elements),
        rules=tuple(wanted.rules),
    )


def _name(gap: Gap) -> str:
    """The element as a person names it: what stands between the brackets of its path."""
    named = gap.path.removeprefix(f"{gap.root}[").removesuffix(f"].{gap.attribute}")
    return named or gap.element or ""
