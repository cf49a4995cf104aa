"""The facts behind outcomes as they stand in a result: value, and where it was read."""

from __future__ import annotations

from collections.abc import Iterable

from bblcheck.engine.facts import Fact, Situation
from bblcheck.engine.outcome import Outcome
from bblcheck.engine.trace import UsedFact, facts_used
from bblcheck.engine.values import Interval
from bblcheck.engine.verdicts import Verdict
from bblcheck.engine.wording import fact_value
from bblcheck.result.model import SourceRef

YEARS = "jaar"


def sources_of(outcome: Outcome) -> tuple[SourceRef, ...]:
    """The facts that the outcome rests on, each with where it was read. What does not apply rests on nothing:
    `because` says which condition or table keeps it out."""
    if outcome.verdict is Verdict.NOT_APPLICABLE:
        return ()
    return source_refs(facts_used(outcome))


def source_refs(facts: Iterable[UsedFact]) -> tuple[SourceRef, ...]:
    """Used facts as they stand in a result."""
    return tuple(
        SourceRef(
            fact=used.path,
            value=used.shown,
            kind=used.fact.source.kind,
            where=used.fact.source.where,
            method=used.fact.method,
            document=used.fact.source.document,
        )
        for used in facts
    )


def evidence_of(situation: Situation, wanted: Iterable[tuple[str, str]]) -> tuple[SourceRef, ...]:
    """Those of the `wanted` facts (begrip, kenmerk) that are known, each with where it was read."""
    return tuple(
        SourceRef(
            fact=f"{concept}.{name}",
            value=fact_value(fact.value, YEARS if isinstance(fact.value, Interval) else ""),
            kind=fact.source.kind,
            where=fact.source.where,
            method=fact.method,
            document=fact.source.document,
        )
        for concept, name in wanted
        if isinstance(fact := situation.singles[concept].facts.get(name), Fact)
    )
