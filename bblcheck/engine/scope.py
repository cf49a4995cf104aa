"""What a name in a rule means: a bound variable, a concept, an attribute of the thing itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bblcheck.language.tree import Kenmerk, Path
from bblcheck.language.vocabulary import Concept, Vocabulary
from bblcheck.records import dataclass


class Depth:
    """The most slots that any expression of a rule needs."""

    __slots__ = ("size",)

    def __init__(self, size: int) -> None:
        self.size = size


@dataclass(frozen=True, slots=True)
class Variable:
    """A bound element: where it stands, and the concepts it may be of."""

    slot: int
    concepts: tuple[Concept, ...]

    def kenmerk(self, name: str) -> Kenmerk | None:
        for concept in self.concepts:
            if (kenmerk := concept.attributes.get(name)) is not None:
                return kenmerk
        return None


@dataclass(frozen=True, slots=True)
class AttributePlace:
    """Attribute `kenmerk` of the element in `owner`'s slot."""

    owner: Variable
    kenmerk: Kenmerk


@dataclass(frozen=True, slots=True)
class Scope:
    """The names that an expression may use. `itself` is the element whose attributes need no prefix."""

    vocabulary: Vocabulary
    variables: Mapping[str, Variable]
    depth: Depth
    used: int
    itself: Variable | None = None

    @classmethod
    def of(cls, vocabulary: Vocabulary, singles: Sequence[str]) -> Scope:
        concepts = {name: Variable(slot, (vocabulary.concepts[name],)) for slot, name in enumerate(singles)}
        return cls(vocabulary, concepts, Depth(len(singles)), len(singles))

    def bind(self, name: str, concepts: tuple[Concept, ...]) -> tuple[Scope, Variable]:
        """A scope in which `name` is an element of one of `concepts`."""
        variable = Variable(self.used, concepts)
        self.depth.size = max(self.depth.size, self.used + 1)
        inner = replace(self, variables={**self.variables, name: variable}, used=self.used + 1)
        return inner, variable

    def within(self, concept: Concept) -> tuple[Scope, Variable]:
        """A scope of its own for what is said of `concept` itself, such as a derivation."""
        fresh = replace(self, depth=Depth(self.used))
        inner, variable = fresh.bind("", (concept,))
        return replace(inner, itself=variable), variable

    def attribute(self, path: Path) -> AttributePlace | None:
        """The attribute that `path` names, if it names one."""
        if len(path) == 1:
            owner, name = self.itself, path[0]
        elif len(path) == 2:
            owner, name = self.variables.get(path[0]), path[1]
        else:
            return None
        kenmerk = owner.kenmerk(name) if owner is not None else None
        return AttributePlace(owner, kenmerk) if owner is not None and kenmerk is not None else None

    def variable(self, path: Path) -> Variable | None:
        """The bound element that a bare name stands for."""
        return self.variables.get(path[0]) if len(path) == 1 else None
