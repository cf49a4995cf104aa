"""The vocabulary: the concepts of the rule files, indexed. Singles, root lists, views and attributes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from bblcheck.language.tree import Begrip, Expr, Kenmerk
from bblcheck.records import dataclass


@dataclass(frozen=True, slots=True)
class Concept:
    """A begrip with the attributes it inherits. `where` makes it a view on the root list of `base`."""

    name: str
    plural: str | None
    base: str | None
    where: Expr | None
    description: str
    attributes: Mapping[str, Kenmerk]

    @property
    def is_view(self) -> bool:
        return self.base is not None


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All concepts by name, and the root lists by plural."""

    concepts: Mapping[str, Concept]
    plurals: Mapping[str, Concept]

    @classmethod
    def of(cls, begrippen: Iterable[Begrip]) -> Vocabulary:
        by_name = {begrip.name: begrip for begrip in begrippen}
        concepts = {name: _concept(begrip, by_name) for name, begrip in by_name.items()}
        plurals = {concept.plural: concept for concept in concepts.values() if concept.plural}
        return cls(concepts, plurals)

    def singles(self) -> Iterator[Concept]:
        return (concept for concept in self.concepts.values() if concept.plural is None)

    def base_lists(self) -> Iterator[Concept]:
        """The concepts whose plural is a list of the situation itself, not a view."""
        return (concept for concept in self.plurals.values() if not concept.is_view)


def _concept(begrip: Begrip, by_name: Mapping[str, Begrip]) -> Concept:
    attributes = {kenmerk.name: kenmerk for kenmerk in begrip.kenmerken}
    if begrip.base is not None and begrip.base in by_name:
        inherited = {kenmerk.name: kenmerk for kenmerk in by_name[begrip.base].kenmerken}
        attributes = inherited | attributes
    return Concept(begrip.name, begrip.plural, begrip.base, begrip.where, begrip.description, attributes)
