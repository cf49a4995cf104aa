"""References between elements: the attributes by which one element names another."""

from __future__ import annotations

from collections.abc import Iterator

from bblcheck.engine.facts import Fact
from bblcheck.home.content import HomeContent
from bblcheck.home.errors import suggestion
from bblcheck.home.valuereader import Reader
from bblcheck.language.vocabulary import Concept, Vocabulary
from bblcheck.records import dataclass


@dataclass(frozen=True, slots=True)
class ReverseList:
    """`owner.name` holds the elements of the root list `plural` whose `attribute` is the owner's id."""

    owner: Concept
    name: str
    element: Concept
    attribute: str

    @property
    def plural(self) -> str:
        return self.element.plural or ""


def reverse_lists(vocabulary: Vocabulary) -> Iterator[ReverseList]:
    """Every list with `via` on a concept that has a root list of its own.

    A reverse list of a view's elements is left out: which elements belong to the view only rules can say.
    """
    for concept in vocabulary.base_lists():
        for kenmerk in concept.attributes.values():
            element = vocabulary.concepts.get(kenmerk.kind.element or "")
            if kenmerk.kind.via and element is not None and element.plural and not element.is_view:
                yield ReverseList(concept, kenmerk.name, element, kenmerk.kind.via)


def check_references(content: HomeContent, vocabulary: Vocabulary, values: Reader) -> None:
    """Complain about a reference to an id that a complete list of the same home does not have."""
    for reverse in reverse_lists(vocabulary):
        targets = content.lists.get(reverse.owner.plural or "")
        referring = content.lists.get(reverse.plural)
        if targets is None or referring is None or not _complete(content, targets.complete):
            continue
        known = {item.id for item in targets.items}
        for item in referring.items:
            fact = item.facts.get(reverse.attribute)
            if isinstance(fact, Fact) and isinstance(fact.value, str) and fact.value not in known:
                message = f'dit id staat niet in "{reverse.owner.plural}"'
                pointer = fact.source.where.partition("#")[2]
                expected = f"het id van een {reverse.owner.name}"
                values.complain(message, pointer, fact.value, expected, suggestion(fact.value, known))


def _complete(content: HomeContent, complete: bool | None) -> bool:
    return bool(content.complete) if complete is None else complete
