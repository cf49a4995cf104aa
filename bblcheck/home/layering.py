"""Layers laid over each other: a later layer fills what is unknown, and overrides only with a document.

Another value without source and document is no override but a conflict, which a person must settle.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from bblcheck.engine.facts import Fact, Unknown
from bblcheck.engine.values import Interval
from bblcheck.home.content import EVERY_ELEMENT, Facts, HomeContent, Item, ListPart


@dataclass(slots=True)
class _Building:
    """An element while layers are being laid over it."""

    name: str | None
    where: str
    facts: dict[str, Fact | Unknown]
    lists: dict[str, ListPart]


@dataclass(slots=True)
class _List:
    complete: bool = False
    reason: str = ""
    where: str = ""
    items: dict[str, _Building] = field(default_factory=dict)


def merged(layers: Iterable[HomeContent]) -> HomeContent:
    """One content from layers, the first one at the bottom. All its lists say whether they are complete."""
    singles: dict[str, dict[str, Fact | Unknown]] = {}
    lists: dict[str, _List] = {}
    complete = False
    names = []
    for layer in layers:
        names.append(layer.name)
        for name, facts in layer.singles.items():
            _lay(singles.setdefault(name, {}), facts)
        for plural, part in layer.lists.items():
            if layer.adds or plural in lists:
                _lay_list(lists.setdefault(plural, _List()), part, layer)
        if layer.complete:
            complete = True
            _complete_the_others(lists, layer)
    parts = {plural: _part(built) for plural, built in lists.items()}
    return HomeContent(", ".join(name for name in names if name), singles, parts, complete)


def _lay(under: dict[str, Fact | Unknown], over: Facts) -> None:
    for name, fact in over.items():
        under[name] = combined(under.get(name), fact)


def combined(under: Fact | Unknown | None, over: Fact | Unknown) -> Fact | Unknown:
    """The fact that `over` makes of `under`: filled, narrowed, overridden, or in conflict."""
    if under is None or isinstance(under, Unknown):
        if isinstance(over, Fact) or under is None or under.kind == "missing":
            return over
        return under
    if isinstance(over, Unknown):
        return under
    if over.source.document and over.source.note:
        return over
    if not _disagree(under, over):
        return _sharper(under, over)
    return replace(under, conflict=(*under.conflict, over))


def _disagree(under: Fact, over: Fact) -> bool:
    if under.method and over.method and under.method != over.method:
        return True
    first, second = under.value, over.value
    if isinstance(first, Interval) and isinstance(second, Interval):
        return not (_within(first, second) or _within(second, first))
    return first != second


def _within(inner: Interval, outer: Interval) -> bool:
    above = outer.low is None or (inner.low is not None and inner.low >= outer.low)
    below = outer.high is None or (inner.high is not None and inner.high <= outer.high)
    return above and below


def _sharper(under: Fact, over: Fact) -> Fact:
    if under.value == over.value:
        better = over if over.method and not under.method else under
    elif isinstance(under.value, Interval) and isinstance(over.value, Interval):
        better = over if _within(over.value, under.value) else under
    else:
        better = under
    method = under.method or over.method
    return replace(better, method=method, conflict=(*under.conflict, *over.conflict))


def _lay_list(under: _List, over: ListPart, layer: HomeContent) -> None:
    for item in over.items:
        if item.id == EVERY_ELEMENT:
            _fill_every(under, item)
        elif item.id in under.items:
            _lay_item(under.items[item.id], item)
        elif layer.adds:
            _add(under, item, over)
    stated = over.complete if over.complete is not None else (layer.complete or None)
    if stated is not None:
        under.complete = stated
        under.reason = over.reason
    elif over.reason and not under.complete:
        under.reason = over.reason
    under.where = under.where or over.where


def _add(under: _List, item: Item, over: ListPart) -> None:
    if under.complete:
        under.complete = False
        under.reason = f"{item.where or over.where} noemt {item.id}, dat in de volledige lijst niet stond"
    under.items[item.id] = _Building(item.name, item.where, dict(item.facts), dict(item.lists))


def _lay_item(under: _Building, over: Item) -> None:
    under.name = under.name or over.name
    _lay(under.facts, over.facts)
    for name, part in over.lists.items():
        known = under.lists.get(name)
        both = [HomeContent("", {}, {name: each}) for each in (known, part) if each is not None]
        under.lists[name] = merged(both).lists[name]


def _fill_every(under: _List, every: Item) -> None:
    for item in under.items.values():
        for name, fact in every.facts.items():
            if not isinstance(item.facts.get(name), Fact):
                item.facts[name] = combined(item.facts.get(name), fact)


def _complete_the_others(lists: Mapping[str, _List], layer: HomeContent) -> None:
    for plural, built in lists.items():
        if plural not in layer.lists:
            built.complete, built.reason = True, ""


def _part(built: _List) -> ListPart:
    items = tuple(
        Item(identity, item.name, item.facts, item.lists, item.where)
        for identity, item in built.items.items()
    )
    return ListPart(items, built.complete, "" if built.complete else built.reason, built.where)
