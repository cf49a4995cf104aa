"""What a path means at a place in the rules: bound variables, the element itself, concepts and lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from bblcheck.language.errors import closest, listing
from bblcheck.language.kinds import ANYTHING, DATE, KindOf, Things, kind_of, same
from bblcheck.language.tree import Kenmerk, Path
from bblcheck.language.vocabulary import Concept, Vocabulary

REFERENCE_DATE = "peildatum"


@dataclass(frozen=True, slots=True)
class Read:
    """An attribute that is read: `concept` is the one that declares it, not a view on it."""

    concept: str
    kenmerk: Kenmerk


@dataclass(frozen=True, slots=True)
class Resolved:
    """The kind of what a path leads to; the attributes of its last name, one per concept it may be of; all
    that is read on the way; and the concept whose root list it starts from, if it does."""

    kind: KindOf
    attributes: tuple[Kenmerk, ...] = ()
    reads: tuple[Read, ...] = ()
    views: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unresolved:
    """Why a path leads nowhere. E101: its first name means nothing here. E102: there is no such kenmerk.
    E103: it goes through a list."""

    code: Literal["E101", "E102", "E103"]
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Scope:
    """`variables` are bound by quantifiers and lists, each to the concepts it may be of; `own` is the concept
    whose attributes may be named bare (in `waarvoor` of a begrip and in `volgt uit`)."""

    vocabulary: Vocabulary
    variables: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    own: str | None = None

    def bind(self, variable: str, concepts: tuple[str, ...]) -> Scope:
        """The scope in which `variable` also stands for an element of `concepts`."""
        return replace(self, variables={**self.variables, variable: concepts})

    def names(self) -> Iterator[str]:
        """Every name that a path may begin with here."""
        yield from self.variables
        yield from (concept.name for concept in self.vocabulary.singles())
        yield from self.vocabulary.plurals
        yield from self._own_attributes()
        yield REFERENCE_DATE

    def resolve(self, path: Path) -> Resolved | Unresolved:
        """What `path` leads to."""
        head, *rest = path
        if head in self.variables:
            start = Resolved(Things(self.variables[head], single=True))
        elif self.own is not None and head in self._own_attributes():
            start = Resolved(Things((self.own,), single=True))
            rest = [head, *rest]
        elif head == REFERENCE_DATE:
            start = Resolved(DATE)
        elif head in self.vocabulary.plurals:
            concept = self.vocabulary.plurals[head]
            start = Resolved(Things((concept.name,), single=False), views=(concept.name,))
        elif head in self.vocabulary.concepts and self.vocabulary.concepts[head].plural is None:
            start = Resolved(Things((head,), single=True))
        else:
            return self._unknown(head)
        return self._follow(start, tuple(rest), path)

    def _own_attributes(self) -> Mapping[str, Kenmerk]:
        concept = self.vocabulary.concepts.get(self.own or "")
        return concept.attributes if concept else {}

    def _follow(self, start: Resolved, rest: Path, path: Path) -> Resolved | Unresolved:
        current = start
        for index, name in enumerate(rest):
            before = ".".join(path[: len(path) - len(rest) + index]) or path[0]
            match current.kind:
                case Things(concepts=concepts, single=True):
                    step = self._attribute(concepts, name)
                case Things():
                    return Unresolved(
                        "E103",
                        f"`{before}` is een lijst, geen enkel element",
                        f"schrijf `voor elke x in {before}` en dan `x.{name}`",
                    )
                case _:
                    message = f"`{before}` is een waarde en heeft geen kenmerk `{name}`"
                    return Unresolved("E102", message, "")
            if isinstance(step, Unresolved):
                return step
            current = Resolved(step.kind, step.attributes, current.reads + step.reads, current.views)
        return current

    def _attribute(self, names: tuple[str, ...], name: str) -> Resolved | Unresolved:
        concepts = [self.vocabulary.concepts[item] for item in names if item in self.vocabulary.concepts]
        if not concepts:
            return Resolved(ANYTHING)
        without = [concept.name for concept in concepts if name not in concept.attributes]
        if without:
            return _no_attribute(concepts, without, name)
        kinds = [kind_of(concept.attributes[name]) for concept in concepts]
        if not all(same(kinds[0], kind) for kind in kinds):
            return Unresolved(
                "E102",
                f"`{name}` is niet van dezelfde soort bij {listing(names, 'en')}",
                "geef elk van deze begrippen een eigen bepaling",
            )
        reads = tuple(Read(self._declaring(concept, name), concept.attributes[name]) for concept in concepts)
        attributes = tuple(read.kenmerk for read in reads)
        return Resolved(kinds[0], attributes, reads + self._reverse_reads(attributes))

    def _declaring(self, concept: Concept, name: str) -> str:
        base = self.vocabulary.concepts.get(concept.base or "")
        inherited = base is not None and base.attributes.get(name) is concept.attributes[name]
        return concept.base or concept.name if inherited else concept.name

    def _reverse_reads(self, attributes: tuple[Kenmerk, ...]) -> tuple[Read, ...]:
        """A list `via` an attribute reads that attribute of its elements."""
        found = []
        for kind in (attribute.kind for attribute in attributes):
            element = self.vocabulary.concepts.get(kind.element or "")
            if element is not None and kind.via is not None and kind.via in element.attributes:
                found.append(Read(self._declaring(element, kind.via), element.attributes[kind.via]))
        return tuple(found)

    def _unknown(self, head: str) -> Unresolved:
        concept = self.vocabulary.concepts.get(head)
        if concept is not None:
            return Unresolved(
                "E103",
                f"van `{head}` zijn er meer: zeg welke",
                f"schrijf `voor elke x in {concept.plural}` en dan `x`",
            )
        found = closest(head, self.names())
        hint = (
            f"bedoelt u `{found}`?"
            if found
            else "staat het begrip in begrippen.bbl, of de variabele erboven?"
        )
        return Unresolved("E101", f"`{head}` is hier niet bekend", hint)


def _no_attribute(concepts: list[Concept], without: list[str], name: str) -> Unresolved:
    known = [attribute for concept in concepts for attribute in concept.attributes]
    found = closest(name, known)
    message = f"{listing([f'`{item}`' for item in without], 'en')} heeft geen kenmerk `{name}`"
    if len(without) < len(concepts):
        others = [f"`{concept.name}`" for concept in concepts if concept.name not in without]
        return Unresolved(
            "E102",
            f"{message}, {listing(others, 'en')} wel",
            "elk begrip van de lijst moet het kenmerk hebben",
        )
    return Unresolved("E102", message, f"bedoelt u `{found}`?" if found else "voeg het toe in begrippen.bbl")
