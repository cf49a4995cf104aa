"""Two states of one home compared: is the composition unchanged, changed, or is too little known?

Compared is every attribute marked `samenstellend`, of singles and of elements of root lists. The foundation
and facts of the site stay aside. A known difference is a change; unchanged needs every fact on both sides.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bblcheck.composition.matching import match
from bblcheck.composition.model import (
    NO_EVIDENCE,
    Change,
    Composition,
    Difference,
    Evidence,
    FactPair,
    Work,
    concluded,
)
from bblcheck.composition.modules import MODULES, Sides, compare_modules
from bblcheck.composition.values import difference
from bblcheck.engine.facts import Element, ElementList, Fact, Situation, Unknown
from bblcheck.engine.wording import fact_value
from bblcheck.language.tree import Kenmerk
from bblcheck.language.vocabulary import Concept, Vocabulary

__all__ = ["FOUNDATION", "Composition", "compare", "compare_homes", "compositional", "only_declared"]

FOUNDATION = "fundering"


def compare(
    before: Situation, after: Situation, vocabulary: Vocabulary, evidence: Evidence = NO_EVIDENCE
) -> Composition:
    """Compare one home with itself."""
    modules = (before.lists.get(MODULES), after.lists.get(MODULES))
    return compare_homes({"": before}, {"": after}, vocabulary, evidence, modules=modules)


def compare_homes(
    before: Mapping[str, Situation],
    after: Mapping[str, Situation],
    vocabulary: Vocabulary,
    evidence: Evidence = NO_EVIDENCE,
    settled: Collection[str] = (),
    names: Mapping[str, str] | None = None,
    alike: Collection[str] = (),
    *,
    modules: Sides | None = None,
) -> Composition:
    """Compare a building of several homes, by the ids of the homes. A home that came or went is a change.

    Elements whose id is `settled` are the same only as what has the same id: their parts were matched already.
    `alike` are those whose parts are equal in everything: what was measured of them as imprecisely, or is told in
    the same two ways, is equal as well. `names` is what a person calls the homes, by id. `modules` are those of the
    whole building; without them they are left to the comparison of parts.
    """
    comparison = _Comparison(evidence.works, frozenset(settled), frozenset(alike))
    if modules is not None and any(concept.plural == MODULES for concept in vocabulary.base_lists()):
        comparison.modules(*modules)
    if len(before) == len(after) == 1:
        comparison.home(next(iter(before.values())), next(iter(after.values())), vocabulary)
        return comparison.composition(evidence)
    for identity in dict.fromkeys((*before, *after)):
        comparison.prefix = ""
        home = f"woning {(names or {}).get(identity) or identity}"
        if identity not in after:
            comparison.whole(home, Change.REMOVED, gone=True)
        elif identity not in before:
            comparison.whole(home, Change.ADDED, gone=False)
        else:
            comparison.prefix = f"{home}: "
            comparison.home(before[identity], after[identity], vocabulary)
    return comparison.composition(evidence)


def only_declared(evidence: Evidence) -> Composition:
    """The composition when a state is missing: what the dossier says, and nothing else."""
    comparison = _Comparison(evidence.works, missing=["een van de twee staten ontbreekt"])
    return comparison.composition(evidence)


def compositional(concept: Concept) -> tuple[Kenmerk, ...]:
    """The attributes of a concept that count for its composition."""
    if concept.name == FOUNDATION:
        return ()
    found = (each for each in concept.attributes.values() if each.compositional and not each.site_bound)
    return tuple(each for each in found if each.kind.name != "list")


@dataclass(slots=True)
class _Comparison:
    works: Sequence[Work]
    settled: frozenset[str] = frozenset()
    alike: frozenset[str] = frozenset()
    differences: list[Difference] = field(default_factory=list)
    pairs: list[FactPair] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    prefix: str = ""

    def composition(self, evidence: Evidence) -> Composition:
        works = [
            Difference(", ".join(work.parts), "", "", work.text, work.change, work.where)
            for work in self.works
        ]
        found = concluded((*self.differences, *works), tuple(self.missing), evidence.declared)
        return replace(found, pairs=tuple(self.pairs))

    def home(self, before: Situation, after: Situation, vocabulary: Vocabulary) -> None:
        for concept in vocabulary.singles():
            kenmerken = compositional(concept)
            if kenmerken:
                nothing = Element(concept.name, concept.name, concept.name, {})
                first = before.singles.get(concept.name, nothing)
                self._element(first, after.singles.get(concept.name, nothing), kenmerken)
        for concept in vocabulary.base_lists():
            kenmerken = compositional(concept)
            plural = concept.plural or ""
            if kenmerken and plural != MODULES:
                self._lists(plural, before.lists.get(plural), after.lists.get(plural), kenmerken)

    def modules(self, before: ElementList | None, after: ElementList | None) -> None:
        """The modules of the whole building."""
        self._whole_lists(MODULES, before, after)
        if before is not None and after is not None:
            found = compare_modules(before, after)
            self.pairs += found.pairs
            self.differences += found.differences
            self.missing += found.missing

    def _whole_lists(self, plural: str, before: ElementList | None, after: ElementList | None) -> None:
        """Note what keeps the lists from being whole."""
        for what, sides in _incomplete(before, after).items():
            reason = f" ({what[1]})" if what[1] else ""
            self._not_compared(f"{plural}: {what[0]} {' en '.join(sides)}{reason}")

    def whole(self, shown: str, change: Change, gone: bool, element: Element | None = None) -> None:
        """An element, or a home, that came or went."""
        before, after = ("aanwezig", "") if gone else ("", "aanwezig")
        name = element.id if element else ""
        ids = (name, "") if gone else ("", name)
        difference = Difference(self.prefix + shown, "", before, after, change, ids=ids)
        self.differences.append(difference)
        identity = element.id if element else shown
        concept = element.concept if element else "woning"
        before_id, after_id = (identity, None) if gone else (None, identity)
        self.pairs.append(FactPair(before_id, after_id, self.prefix + shown, concept, (difference,)))

    def _lists(
        self,
        plural: str,
        before: ElementList | None,
        after: ElementList | None,
        kenmerken: tuple[Kenmerk, ...],
    ) -> None:
        self._whole_lists(plural, before, after)
        matched = match(
            before.items if before else (),
            after.items if after else (),
            lambda element: _signature(element, kenmerken),
            self.settled,
        )
        for first, second in matched.pairs:
            self._element(first, second, kenmerken)
        if before is not None and after is not None:
            already = len(self.differences)
            self._left(matched.before, matched.after, after.complete, Change.REMOVED, kenmerken)
            self._left(matched.after, matched.before, before.complete, Change.ADDED, kenmerken)
            if before.complete and after.complete and len(self.differences) == already:
                self._numbers(plural, len(before.items), len(after.items))

    def _left(
        self,
        elements: Sequence[Element],
        others: Sequence[Element],
        others_complete: bool,
        change: Change,
        kenmerken: tuple[Kenmerk, ...],
    ) -> None:
        """Elements without a counterpart. One that may be an element left on the other side is not known to
        have come or gone."""
        for element in elements:
            if any(self._may_be_same(element, other, kenmerken) for other in others):
                self._not_compared(
                    f"{_shown(element)}: niet te zeggen welk element dit in de andere staat is"
                )
            elif others_complete:
                named = self._named(element, Change.ALTERATION)
                gone = change is Change.REMOVED
                self.whole(_shown(element), Change.ALTERATION if named else change, gone, element)
            else:
                self._not_compared(f"{_shown(element)}: niet gevonden in een lijst die niet volledig is")

    def _numbers(self, plural: str, first: int, second: int) -> None:
        """Complete lists of different length differ, also when it is not known in which element."""
        if first != second:
            change = Change.ADDED if second > first else Change.REMOVED
            self.differences.append(
                Difference(self.prefix + plural, "aantal", str(first), str(second), change)
            )

    def _may_be_same(self, first: Element, second: Element, kenmerken: Iterable[Kenmerk]) -> bool:
        if not self.settled.isdisjoint((first.id, second.id)):
            return False
        return all(
            difference(first.facts.get(kenmerk.name), second.facts.get(kenmerk.name)) is not True
            for kenmerk in kenmerken
        )

    def _element(self, before: Element, after: Element, kenmerken: Iterable[Kenmerk]) -> None:
        known, unknown = len(self.differences), len(self.missing)
        self._facts(before, after, kenmerken)
        found, missing = tuple(self.differences[known:]), tuple(self.missing[unknown:])
        shown = self.prefix + _shown(before)
        self.pairs.append(FactPair(before.id, after.id, shown, before.concept, found, missing))

    def _facts(self, before: Element, after: Element, kenmerken: Iterable[Kenmerk]) -> None:
        for kenmerk in kenmerken:
            first, second = before.facts.get(kenmerk.name), after.facts.get(kenmerk.name)
            found = difference(first, second)
            if before.id in self.alike and _told_alike(first, second):
                continue
            if isinstance(found, str):
                self._not_compared(f"{_shown(before)}.{kenmerk.name}: {found}")
            elif found and isinstance(first, Fact) and isinstance(second, Fact):
                named = self._named(before, Change.ALTERATION) or self._named(after, Change.ALTERATION)
                self.differences.append(
                    Difference(
                        self.prefix + _shown(before),
                        kenmerk.name,
                        fact_value(first.value, kenmerk.kind.unit),
                        fact_value(second.value, kenmerk.kind.unit),
                        Change.ALTERATION if named else Change.REPLACED,
                        ids=(before.id, after.id),
                    )
                )

    def _named(self, element: Element, change: Change) -> bool:
        return any(
            work.change is change and not {element.id, element.name}.isdisjoint(work.parts)
            for work in self.works
        )

    def _not_compared(self, what: str) -> None:
        self.missing.append(self.prefix + what)


def _incomplete(
    before: ElementList | None, after: ElementList | None
) -> Mapping[tuple[str, str], Sequence[str]]:
    """Why a list is not known to be whole, with the states of which that holds."""
    found: dict[tuple[str, str], list[str]] = {}
    for side, each in (("voor", before), ("na", after)):
        if each is None:
            found.setdefault(("niet opgegeven", ""), []).append(side)
        elif not each.complete:
            found.setdefault(("niet volledig", each.reason), []).append(side)
    return found


def _told_alike(first: Fact | Unknown | None, second: Fact | Unknown | None) -> bool:
    """Whether both states tell the same, be it imprecisely or in two ways. An upper bound tells too little, unless
    it was measured in the shape, which is equal."""
    if not isinstance(first, Fact) or not isinstance(second, Fact):
        return False
    if any(fact.bound and fact.source.kind != "geometry" for fact in (first, second)):
        return False
    ours, theirs = ([fact.value, *(each.value for each in fact.conflict)] for fact in (first, second))
    return ours == theirs


def _signature(element: Element, kenmerken: Iterable[Kenmerk]) -> Hashable:
    facts = (element.facts.get(kenmerk.name) for kenmerk in kenmerken)
    return tuple(fact.value if isinstance(fact, Fact) and not fact.conflict else None for fact in facts)


def _shown(element: Element) -> str:
    return element.concept if element.id == element.concept else f"{element.concept} {element.name}"
