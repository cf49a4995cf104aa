"""The views of a run: what homes of one file have alike in a part of its own, then each home."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from bblcheck.report.html.showing import Showing
from bblcheck.report.html.views import HomeView, difference_of, home_view, timeline_of
from bblcheck.report.report import Report
from bblcheck.report.together import Together, Topic, together, told_before
from bblcheck.result.model import Home, Result, Shapes


class _Named(Protocol):
    @property
    def id(self) -> str: ...


_Drawn = TypeVar("_Drawn", bound=_Named)


@dataclass(frozen=True, slots=True)
class Block:
    """What all homes of a file have alike, by the view of the first of them under a key of its own."""

    view: HomeView
    topics: tuple[Topic, ...]
    names: tuple[str, ...]


def views_of(report: Report, showing: Showing) -> tuple[tuple[Block, ...], tuple[HomeView, ...]]:
    """The blocks of a run, and its homes without what stands in a block."""
    found = list(together(report.results))
    before = told_before(report.results)
    elsewhere: list[dict[Topic, str]] = [{} for _ in report.results]
    for number, each in enumerate(found, start=1):
        first = each.homes[0]
        for topic in each.topics:
            for place in range(len(report.results)):
                if place == first or before[place].get(topic) == first:
                    elsewhere[place][topic] = _key(number)
    homes = tuple(
        home_view(home, result, f"h{index + 1}", report, showing, elsewhere[index])
        for index, (home, result) in enumerate(report.homes())
    )
    blocks = tuple(_block(each, _key(number), homes, showing) for number, each in enumerate(found, start=1))
    return blocks, homes


def _key(number: int) -> str:
    return f"b{number}"


def _block(found: Together, key: str, homes: Sequence[HomeView], showing: Showing) -> Block:
    views = [homes[place] for place in found.homes]
    results = [view.result for view in views]
    name = showing.t("together.title", count=len(views))
    whole = replace(
        results[0],
        home=Home(id="", name=name, shares=len(views)),
        shapes=_all(results, lambda result: result.shapes),
        shapes_before=_all(results, lambda result: result.shapes_before),
    )
    language = showing.language
    view = replace(
        views[0],
        key=key,
        result=whole,
        name=name,
        elsewhere={},
        difference=difference_of(whole, language, key) if "difference" in found.topics else "",
        timeline=timeline_of(whole, language, key) if "life" in found.topics else "",
    )
    return Block(view, found.topics, tuple(each.name for each in views))


def _all(results: Iterable[Result], shapes_of: Callable[[Result], Shapes]) -> Shapes:
    """The shapes of all homes, each once."""
    shapes = [shapes_of(result) for result in results]
    return Shapes(
        rooms=_once(room for each in shapes for room in each.rooms),
        openings=_once(item for each in shapes for item in each.openings),
        parts=_once(part for each in shapes for part in each.parts),
    )


def _once(drawn: Iterable[_Drawn]) -> tuple[_Drawn, ...]:
    return tuple({each.id: each for each in drawn}.values())
