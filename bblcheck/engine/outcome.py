"""What the engine answers: one outcome per lid and subject."""

from __future__ import annotations

from dataclasses import field

from bblcheck.engine.facts import Element
from bblcheck.engine.findings import Scene
from bblcheck.engine.gaps import Gaps
from bblcheck.engine.measuring import Amount, Measurement, Shown, measure
from bblcheck.engine.rule import Rule, SelectedRule
from bblcheck.engine.verdicts import Verdict
from bblcheck.records import dataclass


@dataclass(frozen=True, slots=True)
class Subject:
    """What an outcome is about: the elements that the quantifiers bound, from the outside in; none for the
    home itself. With `list_name` it is a list as a whole: what is not in it yet."""

    elements: tuple[Element, ...] = ()
    list_name: str | None = None

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(element.id for element in self.elements)

    @property
    def concept(self) -> str | None:
        """The begrip of the innermost element; None for the home and for a list."""
        return self.elements[-1].concept if self.elements and self.list_name is None else None

    @property
    def name(self) -> str:
        """The name that a person gives it; "" for the home itself."""
        names = [element.name for element in self.elements]
        return " / ".join([*names, self.list_name] if self.list_name is not None else names)


HOME = Subject()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one lid says of one subject. `clause` is the onderdeel or zin that decided, "" for the lid itself;
    `because` says in Dutch why it does not apply, or which other lid made it so. `like` is the outcome of another
    home that it was taken from, because no rule can tell the two homes apart (`engine.likeness`)."""

    selected: SelectedRule
    subject: Subject
    verdict: Verdict
    gaps: Gaps = ()
    because: tuple[str, ...] = ()
    clause: str = ""
    scene: Scene | None = field(default=None, repr=False, compare=False)
    like: Outcome | None = field(default=None, repr=False, compare=False)

    @property
    def rule(self) -> Rule:
        return self.selected.rule

    @property
    def level(self) -> str:
        return self.selected.level

    @property
    def part(self) -> str | None:
        return self.selected.part

    @property
    def basis(self) -> tuple[str, ...]:
        return self.selected.basis

    @property
    def measurement(self) -> Measurement | None:
        """Both sides of the comparison that decides, worked out each time it is asked."""
        return measure(self.scene) if self.scene is not None else None

    @property
    def measured(self) -> Shown | None:
        found = self.measurement
        return found.measured if found else None

    @property
    def limit(self) -> Shown | None:
        found = self.measurement
        return found.limit if found else None

    @property
    def margin(self) -> Amount | None:
        found = self.measurement
        return found.margin if found else None
