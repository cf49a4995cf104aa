"""What results of one file have alike beside their verdicts, so that a report can tell it once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, TypeAlias

from bblcheck.records import dataclass
from bblcheck.report.asides import procedure_of
from bblcheck.result.model import InputRef, Result

Topic: TypeAlias = Literal["procedure", "difference", "life"]
TOPICS: tuple[Topic, ...] = ("procedure", "difference", "life")


@dataclass(frozen=True, slots=True)
class Together:
    """The homes of one file, by their place in the run, and what all of them have alike."""

    homes: tuple[int, ...]
    topics: tuple[Topic, ...]


def told_before(results: Sequence[Result]) -> tuple[Mapping[Topic, int], ...]:
    """For each result where an earlier one of the same file says the same about a topic, by its place in the run."""
    seen: dict[tuple[tuple[InputRef, ...], Topic], list[tuple[int, object]]] = {}
    found: list[dict[Topic, int]] = [{} for _ in results]
    for place, result in enumerate(results):
        for topic in TOPICS:
            content = _content(result, topic)
            if content is None:
                continue
            known = seen.setdefault((result.receipt.inputs, topic), [])
            same = next((at for at, other in known if other == content), None)
            if same is None:
                known.append((place, content))
            else:
                found[place][topic] = same
    return tuple(found)


def together(results: Sequence[Result]) -> Iterator[Together]:
    """The files with several homes that have a topic alike."""
    before = told_before(results)
    files: dict[tuple[InputRef, ...], list[int]] = {}
    for place, result in enumerate(results):
        if not result.home.shares:
            files.setdefault(result.receipt.inputs, []).append(place)
    for first, *rest in files.values():
        alike = tuple(
            topic for topic in TOPICS if rest and all(before[each].get(topic) == first for each in rest)
        )
        if alike:
            yield Together((first, *rest), alike)


def _content(result: Result, topic: Topic) -> object:
    """What a result says about a topic; None when it says nothing."""
    match topic:
        case "procedure":
            return procedure_of(result)
        case "difference":
            return result.decision.composition if result.decision else None
        case "life":
            life = (result.placements, result.deadlines, result.contradictions, result.papers)
            return (*life, result.reference_date) if any(life) else None
