"""The modules of a model as facts, to compare them with what a home file says of modules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from bblcheck.composition.modules import MODULE, MODULES, is_placed
from bblcheck.decision.inputs import State
from bblcheck.engine.facts import Element, ElementList, Fact, Situation, Source
from bblcheck.home.parts import Part

NOT_REGROUPED = (
    "aanname: modules niet anders gegroepeerd; niet opgegeven is waar zij staan. Geef in beide bestanden van elke "
    "module de laag en de plaats op, of vergelijk twee modellen of manifesten"
)


def places_modules(homes: Iterable[Situation]) -> bool:
    """Whether it is told where modules stand, or there are too few to stand otherwise."""
    lists = [found for home in homes if (found := home.lists.get(MODULES)) is not None]
    return all(len(found.items) < 2 or is_placed(found) for found in lists)


def with_modules(
    before: State, ours: Mapping[str, Situation], after: State, theirs: Mapping[str, Situation]
) -> tuple[dict[str, Situation], dict[str, Situation]]:
    """The homes of both states with their modules: those of a model with all that its parts show. A home file that
    does not name modules says nothing of them where the other state has any, also when it says to be complete."""
    found = _of_model(before, ours), _of_model(after, theirs)
    named = [any(MODULES in home.content.lists for home in state.homes.homes) for state in (before, after)]
    for side, state in enumerate((before, after)):
        if state.parts is None and not named[side] and _any(found[1 - side]):
            for name, home in found[side].items():
                lists = {plural: each for plural, each in home.lists.items() if plural != MODULES}
                found[side][name] = replace(home, lists=lists)
    return found


def _any(homes: Mapping[str, Situation]) -> bool:
    return any((each := home.lists.get(MODULES)) is not None and each.items for home in homes.values())


def _of_model(state: State, homes: Mapping[str, Situation]) -> dict[str, Situation]:
    if state.parts is None:
        return dict(homes)
    modules = [part for part in state.parts.parts if part.is_module]
    return {name: _with(home, modules, state.homes.file) for name, home in homes.items()}


def _with(home: Situation, modules: Sequence[Part], file: str) -> Situation:
    said = home.lists.get(MODULES) or ElementList(
        (), False, "het model zegt niet dat alle modules erin staan"
    )
    known = {each.id for each in said.items}
    items = (*said.items, *(_module(part, file) for part in modules if part.id not in known))
    return replace(home, lists={**home.lists, MODULES: replace(said, items=items)})


def _module(part: Part, file: str) -> Element:
    serial = Fact(part.serial, Source("ifc property", f"{file} {part.id}")) if part.serial else None
    return Element(part.id, MODULE, part.name or part.id, {"serienummer": serial} if serial else {})
