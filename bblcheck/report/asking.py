"""What is asked of whom: every missing fact with its leden, who can supply it, and where it is expected."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from bblcheck.engine.verdicts import Verdict
from bblcheck.language.vocabulary import Concept, Vocabulary
from bblcheck.report.report import Places, Report
from bblcheck.result.model import Gap, LidResult, Result
from bblcheck.result.people import Supplier, supplier_for

Holder: TypeAlias = Literal["home", "site", "dossier"]
OWN_SET = "Bblcheck_"


@dataclass(frozen=True, slots=True)
class Wanted:
    """One thing that lacks the fact: its name, the path to write the fact at, and why it is not known."""

    name: str
    path: str
    reason: str


@dataclass(slots=True)
class Asked:
    """One fact that is missing, of one or more elements. `rules` are the leden that wait for it, `homes` the
    names of the homes that lack it."""

    label: str
    supplier: Supplier
    holder: Holder
    unit: str = ""
    methods: tuple[str, ...] = ()
    sets: tuple[str, ...] = ()
    of: dict[str, Wanted] = field(default_factory=dict)
    rules: dict[str, LidResult] = field(default_factory=dict)
    homes: dict[str, str] = field(default_factory=dict)

    def names(self, homes: int) -> Mapping[str, int]:
        """What lacks the fact, and how often that name occurs. Of a begrip of which a home has one these are the
        homes, and nothing when all of the run's `homes` lack it."""
        named = [one.name for one in self.of.values() if one.name]
        if not named and len(self.homes) < homes:
            named = list(self.homes.values())
        return Counter(named)


@dataclass(frozen=True, slots=True)
class Question:
    """What a person must judge: a question of the law, or sources that disagree."""

    subject: str
    text: str
    rule: LidResult


def asked(report: Report) -> tuple[Asked, ...]:
    """Every missing fact of a run, those that most leden wait for first; equal numbers in the order of the law."""
    found: dict[tuple[str, str], Asked] = {}
    for home, result in report.homes():
        for item in result.results:
            for gap in item.missing:
                if gap.kind == "missing":
                    key = (gap.root or gap.fact, gap.attribute or "")
                    if key not in found:
                        found[key] = _asked(gap, report.vocabulary, report.ifc_places)
                    _add(found[key], gap, item, report.vocabulary)
                    found[key].homes[home] = result.home.name or home
    return tuple(sorted(found.values(), key=lambda each: -len(each.rules)))


def questions(results: Sequence[Result]) -> tuple[Question, ...]:
    """What a person must judge, each question once."""
    found: dict[tuple[str, str, str], Question] = {}
    for result in results:
        for item in result.results:
            for gap in item.missing:
                if gap.kind == "review":
                    subject = gap.fact if gap.root else item.subject.name
                    found.setdefault((item.rule, subject, gap.reason), Question(subject, gap.reason, item))
            if item.verdict is Verdict.REVIEW_REQUIRED and not item.missing:
                why = item.because or item.summary
                found.setdefault((item.rule, item.subject.name, why), Question(item.subject.name, why, item))
    return tuple(found.values())


def _asked(gap: Gap, vocabulary: Vocabulary, places: Places) -> Asked:
    concept = concept_of(gap.root, vocabulary)
    kenmerk = concept.attributes.get(gap.attribute) if concept and gap.attribute else None
    if concept is None or kenmerk is None:
        return Asked(gap.fact, supplier_for(gap.root, gap.attribute or ""), "home")
    holder: Holder = "home"
    if kenmerk.declared_in == "dossier":
        holder = "dossier"
    elif kenmerk.site_bound:
        holder = "site"
    return Asked(
        label=kenmerk.label,
        supplier=supplier_for(concept.name, kenmerk.name, kenmerk),
        holder=holder,
        unit=kenmerk.kind.unit or "",
        methods=kenmerk.methods,
        sets=_sets(base_of(concept, vocabulary).name, kenmerk.name, places) if holder == "home" else (),
    )


def _sets(concept: str, attribute: str, places: Places) -> tuple[str, ...]:
    listed = (f"{name}.{quantity}" for name, quantity in places.get(f"{concept}.{attribute}", ()))
    return (f"{OWN_SET}{concept}.{attribute}", *listed)


def _add(asked: Asked, gap: Gap, item: LidResult, vocabulary: Vocabulary) -> None:
    asked.rules.setdefault(item.rule, item)
    wanted = Wanted(_name(gap), _path(gap, vocabulary), gap.reason)
    asked.of.setdefault(wanted.path, wanted)


def _name(gap: Gap) -> str:
    """The element as a person names it: what stands between the brackets of its path."""
    if gap.element is None or gap.attribute is None:
        return ""
    named = gap.fact.removeprefix(f"{gap.root}[").removesuffix(f"].{gap.attribute}")
    return named or gap.element


def _path(gap: Gap, vocabulary: Vocabulary) -> str:
    concept = concept_of(gap.root, vocabulary)
    base = base_of(concept, vocabulary) if concept else None
    root = (base.plural or base.name) if base else gap.root or gap.fact
    element = f"[{gap.element}]" if gap.element is not None else ""
    attribute = f".{gap.attribute}" if gap.attribute else ""
    return f"{root}{element}{attribute}"


def concept_of(root: str, vocabulary: Vocabulary) -> Concept | None:
    """The begrip of the root of a gap; None for a question or a list that is unknown."""
    return vocabulary.plurals.get(root) or vocabulary.concepts.get(root)


def base_of(concept: Concept, vocabulary: Vocabulary) -> Concept:
    """The begrip whose elements a view holds; itself when it is no view."""
    while concept.base is not None and concept.base in vocabulary.concepts:
        concept = vocabulary.concepts[concept.base]
    return concept
