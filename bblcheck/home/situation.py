"""Layers of facts -> the `engine.facts.Situation` that rules read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from bblcheck.engine.facts import Element, ElementList, Fact, Situation
from bblcheck.home.content import HomeContent, Item, ListPart
from bblcheck.home.layering import merged
from bblcheck.home.references import ReverseList, reverse_lists
from bblcheck.language.vocabulary import Concept, Vocabulary


def situation(
    layers: Iterable[HomeContent],
    vocabulary: Vocabulary,
    reference_date: date,
    reading: str | None = None,
) -> Situation:
    """One home at one place and date. The first layer is the lowest; see `layering` for what wins.

    Every single concept has an element. A list that no layer gives is absent, or empty and complete when a
    layer says that all its lists are complete.
    """
    content = merged(layers)
    builder = _Builder(vocabulary, content)
    singles = {
        concept.name: Element(concept.name, concept.name, concept.name, content.singles.get(concept.name, {}))
        for concept in vocabulary.singles()
    }
    lists = builder.root_lists()
    builder.link(lists)
    return Situation(singles, lists, reference_date, reading)


class _Builder:
    """Makes elements, and afterwards gives each its reverse lists: the elements that refer to it."""

    def __init__(self, vocabulary: Vocabulary, content: HomeContent) -> None:
        self.vocabulary = vocabulary
        self.content = content
        self.lists_of: dict[str, dict[str, ElementList]] = {}

    def root_lists(self) -> dict[str, ElementList]:
        lists = {}
        for concept in self.vocabulary.base_lists():
            plural = concept.plural or ""
            part = self.content.lists.get(plural)
            if part is None and self.content.complete:
                part = ListPart((), True)
            if part is not None:
                lists[plural] = self._list(part, concept)
        return lists

    def _list(self, part: ListPart, concept: Concept) -> ElementList:
        complete = bool(part.complete if part.complete is not None else self.content.complete)
        reason = (
            "" if complete else part.reason or f"niet bekend of {concept.plural or concept.name} volledig is"
        )
        return ElementList(tuple(self._element(item, concept) for item in part.items), complete, reason)

    def _element(self, item: Item, concept: Concept) -> Element:
        lists: dict[str, ElementList] = {}
        for name, part in item.lists.items():
            element = self.vocabulary.concepts[concept.attributes[name].kind.element or ""]
            lists[name] = self._list(part, element)
        self.lists_of[item.id] = lists
        return Element(item.id, concept.name, item.name or item.id, item.facts, lists)

    def link(self, lists: Mapping[str, ElementList]) -> None:
        """Fill the reverse lists. One element whose reference is unknown makes every one incomplete."""
        for reverse in reverse_lists(self.vocabulary):
            owners = lists.get(reverse.owner.plural or "")
            referring = lists.get(reverse.plural)
            if owners is None or referring is None:
                continue
            belonging, doubt = _referring_to(reverse, {owner.id for owner in owners.items}, referring)
            reason = doubt or referring.reason
            for owner in owners.items:
                own = tuple(belonging.get(owner.id, ()))
                self.lists_of[owner.id][reverse.name] = ElementList(
                    own, not reason and referring.complete, reason
                )


def _referring_to(
    reverse: ReverseList, owners: set[str], referring: ElementList
) -> tuple[Mapping[str, list[Element]], str]:
    """The referring elements by owner, and why the lists may lack one ("" when they do not)."""
    belonging: dict[str, list[Element]] = {}
    doubt = ""
    for element in referring.items:
        fact = element.facts.get(reverse.attribute)
        owner = fact.value if isinstance(fact, Fact) and not fact.conflict else None
        if isinstance(owner, str) and owner in owners:
            belonging.setdefault(owner, []).append(element)
        elif not doubt:
            problem = (
                f"noemt onbekende {reverse.attribute} {owner}" if owner else f"noemt geen {reverse.attribute}"
            )
            doubt = f"{element.concept} {element.name} {problem}"
    return belonging, doubt
