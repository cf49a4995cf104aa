"""What must be done: failures to solve, facts to supply, questions to judge; per person, numbered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from bblcheck.engine.verdicts import Verdict
from bblcheck.language.tree import Kenmerk
from bblcheck.language.vocabulary import Concept, Vocabulary
from bblcheck.report.html.checklist import OPEN, Division, Lid
from bblcheck.report.report import Places
from bblcheck.result.model import Gap, LidResult
from bblcheck.result.people import ORDER, Person, person_for

Verb: TypeAlias = Literal["solve", "supply", "judge"]
VERBS: tuple[Verb, ...] = ("solve", "supply", "judge")


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do. `title` says what (Dutch words of rules or vocabulary), `about` the facts or subjects it
    is about, `leden` where it counts; `weight` is the number of results that wait for it. `hint` is
    the unit of what is asked, or `yes_no`."""

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
    number: int = 0


@dataclass(frozen=True, slots=True)
class Group:
    """The tasks of one person."""

    person: Person
    tasks: tuple[Task, ...]


def tasks_of(divisions: Sequence[Division], vocabulary: Vocabulary, places: Places) -> tuple[Group, ...]:
    """All tasks, numbered through: persons in a fixed order, for each the failures first, then what most waits for."""
    leden = [lid for division in divisions for lid in division.open]
    found = [*_failures(leden), *_gaps(leden, vocabulary, places)]
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
    """What to do first: failures, then the facts that most waits for, then questions."""
    tasks = [task for group in groups for task in group.tasks]
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


def _gaps(leden: Iterable[Lid], vocabulary: Vocabulary, places: Places) -> Iterator[Task]:
    wanted: dict[tuple[str, str, str, str], _Wanted] = {}
    for lid in leden:
        for item in (row.item for row in lid.rows if row.item.verdict in OPEN):
            for gap in item.missing:
                found = wanted.setdefault(_key(gap), _Wanted(gap, {}, {}))
                found.about[gap.fact] = None
                found.leden[lid.anchor] = lid
                found.weight += 1
    for found in wanted.values():
        yield _question(found) if found.gap.kind == "review" else _supply(found, vocabulary, places)


def _key(gap: Gap) -> tuple[str, str, str, str]:
    """One task for a fact of many elements; a question to a person is its own."""
    where = gap.root or gap.fact
    return (gap.kind, where, gap.attribute or "", gap.reason)


def _question(found: _Wanted) -> Task:
    return Task(
        person="judge",
        verb="judge",
        title=found.gap.reason,
        leden=tuple(found.leden.values()),
        weight=found.weight,
        about=tuple(found.about) if found.gap.root else (),
    )


def _supply(found: _Wanted, vocabulary: Vocabulary, places: Places) -> Task:
    gap = found.gap
    concept = vocabulary.plurals.get(gap.root) or vocabulary.concepts.get(gap.root)
    kenmerk = concept.attributes.get(gap.attribute or "") if concept else None
    name = concept.name if concept else gap.root or gap.fact.partition("[")[0].partition(".")[0]
    return Task(
        person=person_for(name, gap.attribute or "", kenmerk),
        verb="supply",
        title=_title(gap, concept, kenmerk),
        leden=tuple(found.leden.values()),
        weight=found.weight,
        about=tuple(found.about),
        path=f"{gap.root}.{gap.attribute}" if gap.root and gap.attribute else gap.fact,
        reason=gap.reason,
        expected=_expected(name, kenmerk, places),
        hint=_hint(kenmerk),
    )


def _hint(kenmerk: Kenmerk | None) -> str:
    if kenmerk is None:
        return ""
    return "yes_no" if kenmerk.kind.name == "boolean" else kenmerk.kind.unit


def _title(gap: Gap, concept: Concept | None, kenmerk: Kenmerk | None) -> str:
    if kenmerk is not None:
        return kenmerk.label.rstrip(".")
    if concept is not None and gap.attribute is None:
        return f"{concept.plural or concept.name}: {concept.description.rstrip('.')}"
    return gap.fact


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
