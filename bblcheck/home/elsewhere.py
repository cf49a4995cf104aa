"""What was measured on the plot of a model says nothing of another place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bblcheck.engine.facts import Fact, Unknown
from bblcheck.home.content import Facts, HomeContent
from bblcheck.language.vocabulary import Vocabulary

_REASON = (
    "gemeten op de plaats in het model; voor de plaats die wordt beoordeeld moet een sitebestand het zeggen"
)


def without_measured_place(content: HomeContent, vocabulary: Vocabulary) -> HomeContent:
    """The content in which what depends on the place and was measured in a model is unknown."""
    names = {
        concept.plural or concept.name: {each.name for each in concept.attributes.values() if each.site_bound}
        for concept in vocabulary.concepts.values()
        if not concept.is_view
    }
    singles = {name: _without(facts, names.get(name, set())) for name, facts in content.singles.items()}
    lists = {
        plural: replace(
            part,
            items=tuple(
                replace(item, facts=_without(item.facts, names.get(plural, set()))) for item in part.items
            ),
        )
        for plural, part in content.lists.items()
    }
    return replace(content, singles=singles, lists=lists)


def _without(facts: Facts, names: set[str]) -> Facts:
    measured = {name for name in names if _is_measured(facts, name)}
    if not measured:
        return facts
    kept: Mapping[str, Fact | Unknown] = {
        name: Unknown(_REASON) if name in measured else fact for name, fact in facts.items()
    }
    return kept


def _is_measured(facts: Facts, name: str) -> bool:
    fact = facts.get(name)
    return isinstance(fact, Fact) and fact.source.kind == "geometry"
