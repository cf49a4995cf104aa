"""The facts behind outcomes as they stand in a result: value, where it was read, and what proves it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bblcheck.engine.facts import Element, ElementList, Fact, Paper, Situation
from bblcheck.engine.outcome import Outcome
from bblcheck.engine.trace import UsedFact, facts_used
from bblcheck.engine.values import Interval
from bblcheck.engine.verdicts import Verdict
from bblcheck.engine.wording import fact_value
from bblcheck.result.model import PaperRef, SourceRef

YEARS = "jaar"


def sources_of(outcome: Outcome) -> tuple[SourceRef, ...]:
    """The facts that the outcome rests on, each with where it was read. What does not apply rests on nothing:
    `because` says which condition or table keeps it out."""
    if outcome.verdict is Verdict.NOT_APPLICABLE:
        return ()
    return source_refs(facts_used(outcome))


def source_refs(facts: Iterable[UsedFact]) -> tuple[SourceRef, ...]:
    """Used facts as they stand in a result."""
    return tuple(_reference(used.path, used.shown, used.fact) for used in facts)


def evidence_of(situation: Situation, wanted: Iterable[tuple[str, str]]) -> tuple[SourceRef, ...]:
    """Those of the `wanted` facts (begrip, kenmerk) that are known, each with where it was read."""
    return tuple(
        _reference(
            f"{concept}.{name}",
            fact_value(fact.value, YEARS if isinstance(fact.value, Interval) else ""),
            fact,
        )
        for concept, name in wanted
        if isinstance(fact := situation.singles[concept].facts.get(name), Fact)
    )


def _reference(path: str, shown: str, fact: Fact) -> SourceRef:
    return SourceRef(
        fact=path,
        value=shown,
        kind=fact.source.kind,
        where=fact.source.where,
        method=fact.method,
        document=fact.source.document,
        papers=tuple(map(_paper, fact.source.papers)),
    )


def _paper(paper: Paper) -> PaperRef:
    return PaperRef(
        name=paper.name,
        number=paper.number,
        issued=paper.issued,
        valid_until=paper.valid_until,
        sha256=paper.sha256,
        about=(*paper.types, *paper.serials),
    )


def declared_only(situation: Situation) -> Iterator[str]:
    """What is taken on trust: values by a method without a document that another person can check."""
    count = sum(
        fact.method is not None and not any(paper.complete for paper in fact.source.papers)
        for element in _elements(situation.singles.values(), situation.lists.values())
        for fact in element.facts.values()
        if isinstance(fact, Fact)
    )
    if count == 1:
        yield (
            "1 waarde volgens een bepalingsmethode heeft geen document met nummer, datum en hash: "
            "zij telt als opgave (met --require-papers niet)"
        )
    elif count:
        yield (
            f"{count} waarden volgens een bepalingsmethode hebben geen document met nummer, datum en hash: "
            "zij tellen als opgave (met --require-papers niet)"
        )


def _elements(some: Iterable[Element], lists: Iterable[ElementList]) -> Iterator[Element]:
    """Every element once: what belongs to two others is in the lists of both."""
    found: dict[int, Element] = {}
    waiting = [*some, *(item for each in lists for item in each.items)]
    while waiting:
        element = waiting.pop()
        if id(element) not in found:
            found[id(element)] = element
            waiting += [item for each in element.lists.values() for item in each.items]
    return iter(found.values())
