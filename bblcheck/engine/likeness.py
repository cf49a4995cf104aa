"""Situations that no rule can tell apart, such as homes of one type in a block: worked out once, said of each.

Rules read values, methods, bounds, conflicts and names, and whether elements are the same; never where a value was
read, and never an id for itself. So two situations that differ only in their ids and in where their values were read
have the same outcomes, about the elements at the same places. What the rules did not ask for when they worked the first
one out may differ as well: they ask the same of the second.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import field

from bblcheck.engine.facts import Element, ElementList, Fact, Situation, Unknown
from bblcheck.engine.findings import Scene
from bblcheck.engine.gaps import Gap, Gaps
from bblcheck.engine.library import Library
from bblcheck.engine.outcome import HOME, Outcome, Subject
from bblcheck.engine.run import Run
from bblcheck.language.vocabulary import Vocabulary
from bblcheck.records import dataclass

TEXT = "text"
"""The kind of attribute that can hold the id of an element."""


class _Unlike(Exception):
    """A rule could tell the two apart."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Which element of the second situation stands where one of the first stands."""

    second: Situation
    elements: Mapping[int, Element]
    ids: Mapping[str, str]
    runs: dict[int, tuple[Run, tuple[Element, ...]]] = field(default_factory=dict)

    def outcome(self, known: Outcome) -> Outcome:
        """What an outcome of the first situation is in the second."""
        found = known.subject
        subject = found
        if found is not HOME:
            subject = Subject(tuple(self.elements[id(item)] for item in found.elements), found.list_name)
        return Outcome(
            known.selected,
            subject,
            known.verdict,
            self.gaps(known.gaps),
            known.because,
            known.clause,
            None if known.scene is None else self._scene(known.scene),
            known.like or known,
        )

    def gaps(self, gaps: Gaps) -> Gaps:
        """The same gaps in the second situation; the same object when they name no element of it."""
        if all(gap.element is None or self.ids[gap.element] == gap.element for gap in gaps):
            return gaps
        return tuple(map(self._gap, gaps))

    def _gap(self, gap: Gap) -> Gap:
        if gap.element is None:
            return gap
        return Gap(gap.path, gap.reason, gap.kind, gap.root, self.ids[gap.element], gap.attribute)

    def _scene(self, scene: Scene) -> Scene:
        run, singles = self._run(scene.body.context.library)
        bound = scene.slots[len(singles) :]
        if bound:
            return Scene(
                scene.body, run, singles + tuple(self.elements.get(id(item), item) for item in bound)
            )
        return Scene(scene.body, run, singles)

    def _run(self, library: Library) -> tuple[Run, tuple[Element, ...]]:
        """An evaluation of the second situation, and the singles in it."""
        found = self.runs.get(id(library))
        if found is None:
            run = library.run(self.second)
            found = self.runs[id(library)] = (run, tuple(run.slots(len(library.singles))))
        return found


def likeness(
    first: Situation, second: Situation, vocabulary: Vocabulary, read: Collection[str]
) -> Likeness | None:
    """How the second situation is like the first; None when a rule could tell them apart that reads no other lists than
    are `read`."""
    if (first.reference_date, first.reading) != (second.reference_date, second.reading):
        return None
    comparison = _Comparison(vocabulary)
    try:
        comparison.singles(first.singles, second.singles)
        comparison.lists(*(_only(read, each.lists) for each in (first, second)))
        comparison.unread(first.lists, second.lists)
        comparison.texts()
    except _Unlike:
        return None
    return Likeness(second, comparison.found, comparison.ids)


def _only(read: Collection[str], lists: Mapping[str, ElementList]) -> Mapping[str, ElementList]:
    return {name: found for name, found in lists.items() if name in read}


class _Comparison:
    """Walks through two situations side by side. Raises `_Unlike` at the first difference that a rule can read."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._kept: list[Element] = []
        self._texts: list[tuple[str, str]] = []
        self.found: dict[int, Element] = {}
        self.ids: dict[str, str] = {}
        self.back: dict[str, str] = {}

    def singles(self, first: Mapping[str, Element], second: Mapping[str, Element]) -> None:
        _same(first.keys() == second.keys())
        for name, element in first.items():
            other = second[name]
            _same(element.id == other.id)
            self._element(element, other)

    def lists(self, first: Mapping[str, ElementList], second: Mapping[str, ElementList]) -> None:
        _same(first.keys() == second.keys())
        for name, one in first.items():
            other = second[name]
            _same(
                len(one.items) == len(other.items)
                and one.complete == other.complete
                and one.reason == other.reason
            )
            for element, beside in zip(one.items, other.items, strict=True):
                self._element(element, beside)

    def unread(self, first: Mapping[str, ElementList], second: Mapping[str, ElementList]) -> None:
        """What other elements may name in lists that nobody reads: the element at the same place."""
        for name, found in first.items():
            beside = second[name].items if name in second else ()
            for one, other in zip(found.items, beside, strict=False):
                if one.id not in self.ids and other.id not in self.back:
                    self.ids[one.id], self.back[other.id] = other.id, one.id

    def texts(self) -> None:
        """Texts are the same, or name elements that stand at the same place."""
        for one, other in self._texts:
            _same(self.ids.get(one, one) == other and self.back.get(other, other) == one)

    def _element(self, one: Element, other: Element) -> None:
        known = self.found.get(id(one))
        if known is not None:
            _same(known is other)
            return
        _same(
            one.concept == other.concept
            and one.name == other.name
            and self.ids.setdefault(one.id, other.id) == other.id
            and self.back.setdefault(other.id, one.id) == one.id
        )
        self.found[id(one)] = other
        self._facts(one.concept, one.facts, other.facts)
        self.lists(one.lists, other.lists)

    def _facts(
        self, concept: str, first: Mapping[str, Fact | Unknown], second: Mapping[str, Fact | Unknown]
    ) -> None:
        _same(first.keys() == second.keys())
        attributes = self._vocabulary.concepts[concept].attributes
        for name, one in first.items():
            other = second[name]
            if attributes[name].kind.name == TEXT and isinstance(one, Fact) and isinstance(other, Fact):
                self._texts.append((str(one.value), str(other.value)))
                _same(_alike_but_for_value(one, other) and not one.conflict)
            else:
                _same(says_same(one, other))


def says_same(one: Fact | Unknown, other: Fact | Unknown) -> bool:
    """Whether two facts say the same, wherever they were read."""
    if one is other:
        return True
    if isinstance(one, Unknown) or isinstance(other, Unknown):
        return one == other
    value, beside = one.value, other.value
    same = value is beside or (type(value) is type(beside) and value == beside)
    return same and _alike_but_for_value(one, other) and all(map(says_same, one.conflict, other.conflict))


def _alike_but_for_value(one: Fact, other: Fact) -> bool:
    return (
        one.method == other.method and one.bound == other.bound and len(one.conflict) == len(other.conflict)
    )


def _same(said: bool) -> None:
    if not said:
        raise _Unlike
