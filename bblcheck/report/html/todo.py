"""What must be done: failures to solve, facts to supply, questions to judge; per person, numbered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from bblcheck.engine.verdicts import Verdict
from bblcheck.language.tree import Kenmerk
from bblcheck.language.vocabulary import Vocabulary
from bblcheck.report.html.checklist import OPEN, Division, Lid
from bblcheck.report.report import Places
from bblcheck.result.model import Gap, LidResult, Needed
from bblcheck.result.people import ORDER, Person, Supplier, person_for

Verb: TypeAlias = Literal["solve", "supply", "judge"]
VERBS: tuple[Verb, ...] = ("solve", "supply", "judge")


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do. `title` says what (Dutch words of rules or vocabulary), `about` the facts or subjects it
    is about, `leden` where it counts; `weight` is the number of results that wait for it, or else of the `rules`
    that do. `hint` is the unit of what is asked, or `yes_no`; `supplier` who can give it."""

    person: Person
    verb: Verb
    title: str
    leden: tuple[Lid, ...]
    weight: int
    items: tuple[LidResult, ...] = ()
    about: tuple[str, ...] = ()
    path: str = ""
    reason: str = ""
    expected: str = ""
    hint: str = ""
    supplier: Supplier | None = None
    rules: tuple[str, ...] = ()
    number: int = 0


@dataclass(frozen=True, slots=True)
class Group:
    """The tasks of one person."""

    person: Person
    tasks: tuple[Task, ...]


def tasks_of(
    divisions: Sequence[Division], needed: Iterable[Needed], vocabulary: Vocabulary, places: Places
) -> tuple[Group, ...]:
    """All tasks, numbered through: persons in a fixed order, for each the failures first, then what most waits for.
    What must be supplied, and by whom, is what the result says is `needed`."""
    leden = [lid for division in divisions for lid in division.open]
    wanted = _wanted(leden)
    found = [
        *_failures(leden),
        *(_supply(each, wanted.get(("missing", each.fact, "")), vocabulary, places) for each in needed),
        *(_question(each) for (kind, *_), each in wanted.items() if kind == "review"),
    ]
    groups, number = [], 0
    for person in ORDER:
        own = [task for task in found if task.person == person]
        own.sort(key=lambda task: (VERBS.index(task.verb), -task.weight))
        if own:
            numbered = tuple(replace(task, number=number + place) for place, task in enumerate(own, start=1))
            groups.append(Group(person, numbered))
            number += len(own)
    return tuple(groups)


def first_tasks(groups: Iterable[Group], count: int) -> Sequence[Task]:
    """What to do first for the verdict: failures, then the facts that most waits for, then questions."""
    tasks = [task for group in groups for task in group.tasks if task.leden]
    return sorted(tasks, key=lambda task: (VERBS.index(task.verb), -task.weight, task.number))[:count]


def _failures(leden: Iterable[Lid]) -> Iterator[Task]:
    for lid in leden:
        if lid.verdict is not Verdict.NON_COMPLIANT:
            continue
        item = lid.first
        concept, _, attribute = (item.topic or item.subject.concept).partition(".")
        yield Task(
            person=person_for(concept, attribute),
            verb="solve",
            title=f"{item.rule} {item.title}",
            leden=(lid,),
            weight=len(lid.worst),
            items=tuple(lid.worst),
        )


# --- what is not known


@dataclass(slots=True)
class _Wanted:
    """A fact that is wanted of one or more elements, with the leden that wait."""

    gap: Gap
    about: dict[str, None]
    leden: dict[str, Lid]
    weight: int = 0


def _wanted(leden: Iterable[Lid]) -> Mapping[tuple[str, str, str], _Wanted]:
    """What results wait for: a fact once for all its elements, a question to a person for each reason."""
    wanted: dict[tuple[str, str, str], _Wanted] = {}
    for lid in leden:
        for item in (row.item for row in lid.rows if row.item.verdict in OPEN):
            for gap in item.missing:
                fact = ".".join(part for part in (gap.root, gap.attribute) if part) or gap.fact
                key = (gap.kind, fact, gap.reason if gap.kind == "review" else "")
                found = wanted.setdefault(key, _Wanted(gap, {}, {}))
                found.about[gap.fact] = None
                found.leden[lid.anchor] = lid
                found.weight += 1
    return wanted


def _question(found: _Wanted) -> Task:
    return Task(
        person="judge",
        verb="judge",
        title=found.gap.reason,
        leden=tuple(found.leden.values()),
        weight=found.weight,
        about=tuple(found.about) if found.gap.root else (),
    )


def _supply(needed: Needed, found: _Wanted | None, vocabulary: Vocabulary, places: Places) -> Task:
    """A fact that is missing; `found` is what waits for it in the checklist, if anything does."""
    root, _, attribute = needed.fact.partition(".")
    concept = vocabulary.plurals.get(root) or vocabulary.concepts.get(root)
    kenmerk = concept.attributes.get(attribute) if concept else None
    return Task(
        person=needed.person,
        verb="supply",
        title=needed.label,
        leden=tuple(found.leden.values()) if found else (),
        weight=found.weight if found else len(needed.rules),
        about=tuple(found.about) if found else (),
        path=needed.fact,
        reason=needed.reason,
        expected=_expected(concept.name if concept else root, kenmerk, places),
        hint=_hint(kenmerk),
        supplier=needed.supplier,
        rules=needed.rules,
    )


def _hint(kenmerk: Kenmerk | None) -> str:
    if kenmerk is None:
        return ""
    return "yes_no" if kenmerk.kind.name == "boolean" else kenmerk.kind.unit


def _expected(concept: str, kenmerk: Kenmerk | None, places: Places) -> str:
    """Where the fact is looked for: the dossier, the site file, or the first place in a model."""
    if kenmerk is None:
        return ""
    if kenmerk.declared_in == "dossier":
        return "dossier"
    if kenmerk.site_bound:
        return "site"
    found = places.get(f"{concept}.{kenmerk.name}", ())
    return " ".join(found[0]) if found else f"Bblcheck_{concept} {kenmerk.name}"
