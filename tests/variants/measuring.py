"""Every variant of a model compared with the model, and how often each class was found and rightly so."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from bblcheck.composition.classes import Status
from bblcheck.composition.entries import Compared, Entry
from bblcheck.composition.model import MIRRORED, Change
from bblcheck.decision.comparing import compare_states, matched
from bblcheck.decision.inputs import State
from bblcheck.home.content import HomeFile
from bblcheck.ifc.opening import open_model
from bblcheck.ifc.readifc import model_from
from bblcheck.ifc.reading import read
from bblcheck.ifc.request import request, wanted
from bblcheck.ifc.scan import scan
from bblcheck.law.rulebook import Rulebook
from tests.variants.changes import CHANGES, NotThere, changed
from tests.variants.noops import NOOPS

Class: TypeAlias = Status | Change
"""The class of a part, or what is told of the whole."""
AS_IT_WAS = (
    Status.UNCHANGED,
    Status.MOVED_WITH_HOME,
    Status.FOUNDATION,
    Status.SITE_WORKS,
    Status.FURNITURE,
)


@dataclass(frozen=True)
class Line:
    """One variant of one model. `sought` counts what had to be found, by class; `missed` and `wrong` name elements
    and their class; `unmade` says why there is no such variant."""

    model: str
    variant: str
    sought: Mapping[Class, int] = field(default_factory=dict)
    missed: tuple[tuple[Class, str], ...] = ()
    wrong: tuple[tuple[Class, str], ...] = ()
    found: Mapping[Status, int] = field(default_factory=dict)
    unmade: str = ""

    @property
    def right(self) -> bool:
        return not self.missed and not self.wrong


def state_of(text: str, book: Rulebook) -> State:
    """A model read in this process, with its parts."""
    scanned = scan(text.encode("utf-8"), "model.ifc")
    asked = json.loads(json.dumps(request(scanned, wanted(book.vocabulary, "kernel", True))))
    answer = read(open_model(scanned.content.decode("ascii"), scanned.count), asked)
    model = model_from("model.ifc", scanned, json.loads(json.dumps(answer)))
    return State(HomeFile("model.ifc", "", None, None, model.homes), model.parts)


def noops(name: str, text: str, book: Rulebook, wanted: Iterable[str] = NOOPS) -> Iterator[Line]:
    """Variants that change nothing: no element may be in a class that is a change, and the answer is the same."""
    base = state_of(text, book)
    answer = compare_states(matched(base, base), book)
    usual = {_key(entry) for entry in answer.entries if entry.status is Status.UNDECIDED}
    for variant in wanted:
        try:
            other = state_of(NOOPS[variant](text), book)
        except Exception as error:  # a tool that cannot make this variant is no fault of ours
            yield Line(name, variant, unmade=f"{type(error).__name__}: {error}"[:80])
            continue
        found = compare_states(matched(base, other), book)
        wrong: list[tuple[Class, str]] = [
            (entry.status, _said(entry))
            for entry in found.entries
            if entry.status not in AS_IT_WAS and _key(entry) not in usual
        ]
        wrong += _mirrored(found)
        if found.composition.verdict != answer.composition.verdict:
            wrong.append((Status.UNDECIDED, f"het geheel: {found.composition.not_compared[:1]}"))
        yield Line(name, variant, {}, (), tuple(wrong), found.counts())


def real_changes(name: str, text: str, book: Rulebook, wanted: Iterable[str] = CHANGES) -> Iterator[Line]:
    """Variants in which one thing was changed: it must be found, in its class, and nothing else."""
    base = state_of(text, book)
    assert base.parts is not None
    for variant in wanted:
        try:
            other, expected = changed(text, CHANGES[variant], base.parts)
        except NotThere:
            yield Line(name, variant, unmade="niets om zo te veranderen")
            continue
        found = compare_states(matched(base, state_of(other, book)), book)
        sought = {(status, each) for status, ids in expected.classes.items() for each in ids}
        seen = {(entry.status, _id(entry)): entry for entry in found.entries if entry.changed}
        missed: list[tuple[Class, str]] = [*sorted(sought - seen.keys())]
        if expected.either and len(missed) < len(sought):
            missed = []
        if found.composition.verdict != "gewijzigd":
            missed.append((Status.UNCHANGED, f"het geheel: {found.composition.verdict}"))
        wrong: list[tuple[Class, str]] = [
            (status, _said(entry))
            for (status, identity), entry in seen.items()
            if (status, identity) not in sought and identity not in expected.follows and _is_part(entry)
        ]
        counts: dict[Class, int] = {status: len(ids) for status, ids in expected.classes.items()}
        if expected.either:
            counts = {status: min(1, number) for status, number in counts.items()}
        if expected.mirrored:
            counts, wrong = {Change.MIRRORED: 1}, []
            missed += [] if _mirrored(found) else [(Change.MIRRORED, "het geheel")]
        else:
            wrong += _mirrored(found)
        yield Line(name, variant, counts, tuple(missed), tuple(wrong), found.counts())


def _mirrored(found: Compared) -> list[tuple[Class, str]]:
    """That it is told of the whole that it was mirrored."""
    return [(Change.MIRRORED, each.element) for each in found.composition.differences if each == MIRRORED]


def _id(entry: Entry) -> str:
    return entry.before_id or entry.after_id or ""


def _key(entry: Entry) -> str:
    return f"{entry.kind} {entry.before or entry.after}"


def _is_part(entry: Entry) -> bool:
    """Whether it is a thing in the model; numbers of the whole home follow from its parts."""
    return entry.kind.startswith("Ifc")


def _said(entry: Entry) -> str:
    values = [f"{each.fact}: {each.before} -> {each.after}" for each in entry.differences]
    return f"{entry.before or entry.after} {'; '.join(values)}".strip()


# --- the table


@dataclass(frozen=True)
class Score:
    """How a class did over all variants: found rightly, missed, found wrongly."""

    right: int
    missed: int
    wrong: int

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0


def scores(lines: Iterable[Line]) -> dict[Class, Score]:
    """Precision and recall per class, over all variants."""
    right: Counter[Class] = Counter()
    missed: Counter[Class] = Counter()
    wrong: Counter[Class] = Counter()
    for line in lines:
        lost = Counter(status for status, _ in line.missed)
        missed.update(lost)
        wrong.update(status for status, _ in line.wrong)
        for status, number in line.sought.items():
            right[status] += number - lost[status]
    return {
        status: Score(right[status], missed[status], wrong[status])
        for status in (*Status, Change.MIRRORED)
        if right[status] or missed[status] or wrong[status]
    }
