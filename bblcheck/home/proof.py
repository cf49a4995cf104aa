"""Whether the document behind a value proves it for this home on this day; what it does not prove is not known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from operator import is_
from pathlib import Path

from bblcheck.engine.facts import Fact, Paper, Unknown
from bblcheck.engine.wording import fact_value
from bblcheck.home.content import Facts, HomeContent, Item, ListPart
from bblcheck.language.tree import Kenmerk
from bblcheck.language.vocabulary import Concept, Vocabulary

NO_PAPER = "er is geen document met nummer, datum en hash bij"


@dataclass(frozen=True, slots=True)
class Proof:
    """What documents are held against: the day, the home's type and serial number, and the digest of the file at a
    path (None where there is none). `required`: a value by a method counts only with number, date and digest."""

    day: date
    type: str | None
    serial: str | None
    digest_of: Callable[[Path], str | None]
    required: bool = False

    def objection(self, papers: Iterable[Paper], where: str) -> str:
        """Why one of the documents that are named at `where` (file and pointer) does not hold; empty if all do."""
        for paper in papers:
            if paper.valid_until is not None and paper.valid_until <= self.day:
                return f"{paper.label} gold tot {paper.valid_until}"
            found = self._other_home(paper) or self._other_file(paper, where)
            if found:
                return found
        return ""

    def _other_home(self, paper: Paper) -> str:
        if not (paper.types or paper.serials):
            return ""
        if _named(self.type, paper.types) or _named(self.serial, paper.serials):
            return ""
        about = ", ".join((*paper.types, *paper.serials))
        if (paper.types and self.type is None) or (paper.serials and self.serial is None):
            return f"{paper.label} geldt voor {about}, en niet bekend is of deze woning dat is"
        return f"{paper.label} geldt voor {about}, niet voor deze woning"

    def _other_file(self, paper: Paper, where: str) -> str:
        if paper.path is None:
            return ""
        digest = self.digest_of(Path(where.partition("#")[0]).parent / paper.path)
        if digest is None:
            return f"het bestand {paper.path} is er niet"
        if paper.sha256 is not None and digest != paper.sha256:
            return f"het bestand {paper.path} is niet het document met de hash die erbij staat"
        return ""


@dataclass(frozen=True, slots=True)
class Upheld:
    """Layers in which what is not proven is not known; `objections` tells why, and of how many values."""

    layers: tuple[HomeContent, ...]
    objections: tuple[str, ...]


def upheld(layers: Iterable[HomeContent], proof: Proof, vocabulary: Vocabulary) -> Upheld:
    """The layers with every value unknown whose document does not prove it, with the reason."""
    upholding = _Upholding(proof, vocabulary)
    found = tuple(upholding.content(layer) for layer in layers)
    counted = Counter(upholding.objections)
    said = (
        f"{count} waarden tellen niet mee: {reason}" if count > 1 else f"1 waarde telt niet mee: {reason}"
        for reason, count in counted.items()
    )
    return Upheld(found, tuple(said))


@dataclass(frozen=True, slots=True)
class _Upholding:
    proof: Proof
    vocabulary: Vocabulary
    objections: list[str] = field(default_factory=list)

    def content(self, layer: HomeContent) -> HomeContent:
        """The layer; the same object when nothing in it changes, and so for all within it."""
        singles = {
            name: self._facts(facts, self.vocabulary.concepts[name]) for name, facts in layer.singles.items()
        }
        lists = self._lists(layer.lists, self.vocabulary.plurals)
        if lists is layer.lists and all(map(is_, singles.values(), layer.singles.values())):
            return layer
        return replace(layer, singles=singles, lists=lists)

    def _lists(
        self, lists: Mapping[str, ListPart], concepts: Mapping[str, Concept]
    ) -> Mapping[str, ListPart]:
        found = {name: self._part(part, concepts[name]) for name, part in lists.items()}
        return lists if all(map(is_, found.values(), lists.values())) else found

    def _part(self, part: ListPart, concept: Concept) -> ListPart:
        items = tuple(self._item(item, concept) for item in part.items)
        return part if all(map(is_, items, part.items)) else replace(part, items=items)

    def _item(self, item: Item, concept: Concept) -> Item:
        facts, lists = self._facts(item.facts, concept), item.lists
        if lists:
            nested = {
                name: self.vocabulary.concepts[concept.attributes[name].kind.element or ""] for name in lists
            }
            lists = self._lists(lists, nested)
        return (
            item if facts is item.facts and lists is item.lists else replace(item, facts=facts, lists=lists)
        )

    def _facts(self, facts: Facts, concept: Concept) -> Facts:
        required = self.proof.required
        open_facts = {
            name: unproven
            for name, fact in facts.items()
            if isinstance(fact, Fact)
            and (required or fact.source.papers)
            and (unproven := self._unproven(fact, concept.attributes[name])) is not None
        }
        return {**facts, **open_facts} if open_facts else facts

    def _unproven(self, fact: Fact, kenmerk: Kenmerk) -> Unknown | None:
        source = fact.source
        reason = self.proof.objection(source.papers, source.where)
        if (
            not reason
            and self.proof.required
            and kenmerk.methods
            and not any(p.complete for p in source.papers)
        ):
            reason = NO_PAPER
        if not reason:
            return None
        self.objections.append(reason)
        return Unknown(f"opgegeven is {fact_value(fact.value, kenmerk.kind.unit)}, maar {reason}")


def _named(name: str | None, among: tuple[str, ...]) -> bool:
    return name is not None and name.strip().casefold() in {each.strip().casefold() for each in among}
