"""Facts that name another element: they must name one that exists, or the element would drop out unseen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from bblcheck.engine.facts import Element, Fact, Unknown
from bblcheck.ifc.model import Model
from bblcheck.ifc.sources import Read


def checked(
    model: Model, found: Mapping[str, Sequence[Read]], references: Iterable[Sequence[str]]
) -> dict[str, list[Read]]:
    """The elements, with every reference to nothing made unknown.

    A reference is (concept, kenmerk, concept it names): the kenmerk holds the id of an element of the other.
    """
    result = {concept: list(reads) for concept, reads in found.items()}
    for concept, kenmerk, named in references:
        known = {read.element.id for read in result.get(named, ())}
        result[concept] = [_checked(model, read, kenmerk, named, known) for read in result.get(concept, ())]
    return {concept: reads for concept, reads in result.items() if reads}


def _checked(model: Model, read: Read, kenmerk: str, named: str, known: set[str]) -> Read:
    fact = read.element.facts.get(kenmerk)
    if not isinstance(fact, Fact) or fact.value in known:
        return read
    unknown = Unknown(f"{fact.source.where}: {fact.value!r} is geen {named} in dit model", "review")
    model.find("ifc-verwijzing-onbekend", f"{kenmerk}: {unknown.reason}", read.entity)
    facts = {**read.element.facts, kenmerk: unknown}
    element: Element = replace(read.element, facts=facts)
    return Read(read.entity, element)
