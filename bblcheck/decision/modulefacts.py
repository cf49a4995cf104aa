"""The modules of a model as facts, to compare them with what a home file says of modules."""

from __future__ import annotations

from dataclasses import replace

from bblcheck.composition.modules import MODULE, MODULES, Sides, is_placed
from bblcheck.decision.inputs import State
from bblcheck.engine.facts import Element, ElementList, Fact, Source
from bblcheck.home.content import HomeContent, ListPart
from bblcheck.home.parts import Part, Parts
from bblcheck.home.situation import situation
from bblcheck.law.rulebook import Rulebook

NOT_REGROUPED = (
    "aanname: modules niet anders gegroepeerd; niet opgegeven is waar zij staan. Geef in beide bestanden van elke "
    "module de laag en de plaats op, of vergelijk twee modellen of manifesten"
)


def modules_of(before: State, after: State, book: Rulebook) -> Sides:
    """The modules of both states: those of a model with all that its parts show. A home file that does not name
    modules says nothing of them where the other state has any, also when it says to be complete."""
    ours, theirs = _modules(before, book), _modules(after, book)
    if _silent(before) and theirs is not None and theirs.items:
        return None, theirs
    if _silent(after) and ours is not None and ours.items:
        return ours, None
    return ours, theirs


def place_known(modules: Sides) -> bool:
    """Whether it is told where modules stand, or there are too few to stand otherwise."""
    return all(found is None or len(found.items) < 2 or is_placed(found) for found in modules)


def _silent(state: State) -> bool:
    return state.parts is None and not any(MODULES in home.content.lists for home in state.homes.homes)


def _modules(state: State, book: Rulebook) -> ElementList | None:
    """The modules of all homes of a state together, those that homes share once."""
    contents = [home.content for home in state.homes.homes]
    parts = [(each.lists.get(MODULES), each.complete) for each in contents]
    items = {item.id: item for part, _ in parts if part is not None for item in part.items}
    stated = [
        complete if part is None or part.complete is None else part.complete for part, complete in parts
    ]
    reason = next((part.reason for part, _ in parts if part is not None and part.reason), "")
    together = ListPart(tuple(items.values()), all(stated), reason)
    named = any(part is not None for part, _ in parts) or all(stated)
    facts = HomeContent(state.homes.file, {}, {MODULES: together} if named else {}, None)
    found = situation([facts], book.vocabulary, book.newest()).lists.get(MODULES)
    return found if state.parts is None else _with(found, state.parts, state.homes.file)


def _with(said: ElementList | None, parts: Parts, file: str) -> ElementList:
    said = said or ElementList((), False, "het model zegt niet dat alle modules erin staan")
    known = {each.id for each in said.items}
    more = (_module(part, file) for part in parts.parts if part.is_module and part.id not in known)
    return replace(said, items=(*said.items, *more))


def _module(part: Part, file: str) -> Element:
    serial = Fact(part.serial, Source("ifc property", f"{file} {part.id}")) if part.serial else None
    return Element(part.id, MODULE, part.name or part.id, {"serienummer": serial} if serial else {})
