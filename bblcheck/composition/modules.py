"""The modules of two states of which only facts are known: which copy stands where, by serial number, type and place.

A place is named within the building, so that moving or turning the whole changes none. Modules of one type without
serial numbers are interchangeable; an id alone says little of which module it is.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from bblcheck.composition.model import Change, Difference, FactPair
from bblcheck.engine.facts import Element, ElementList, Fact, Value
from bblcheck.engine.wording import fact_value

MODULE = "module"
MODULES = "modules"
Sides: TypeAlias = "tuple[ElementList | None, ElementList | None]"
"""The modules of the whole building before and after; None where a state does not tell."""
_SERIAL, _TYPE, _LAYER, _PLACE = "serienummer", "type", "laag", "plaats"


@dataclass(frozen=True, slots=True)
class ModulePairs:
    """The modules of both states, each with what changed of it."""

    pairs: tuple[FactPair, ...]

    @property
    def differences(self) -> tuple[Difference, ...]:
        return tuple(each for pair in self.pairs for each in pair.differences)

    @property
    def missing(self) -> tuple[str, ...]:
        return tuple(each for pair in self.pairs for each in pair.missing)


def compare_modules(before: ElementList, after: ElementList) -> ModulePairs:
    """What became of each module. One that is not found in a list that is not complete is not known to be gone."""
    matching = _Matching(list(before.items), list(after.items))
    matching.find()
    placed = is_placed(before) or is_placed(after)
    pairs = [_compared(first, second, matching.twins(first), placed) for first, second in matching.pairs]
    pairs += [_alone(each, after.complete, gone=True) for each in matching.before]
    pairs += [_alone(each, before.complete, gone=False) for each in matching.after]
    return ModulePairs(tuple(pairs))


def is_placed(modules: ElementList) -> bool:
    """Whether it is told of one of several modules where it stands; where one stands alone says nothing."""
    return len(modules.items) > 1 and any(
        value is not None for each in modules.items for value in _seat(each)
    )


@dataclass(slots=True)
class _Matching:
    """Which module is which: what tells most first."""

    before: list[Element]
    after: list[Element]
    pairs: list[tuple[Element, Element]] = field(default_factory=list)
    _moved: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def find(self) -> None:
        self._take(lambda module: _value(module, _SERIAL))
        self._take(lambda module: _all(_value(module, _TYPE), *_seat(module)))
        self._take(lambda module: module.id)
        self._take(lambda module: _all(*_seat(module)))
        self._note_twins()
        self._take(lambda module: _value(module, _TYPE))

    def twins(self, module: Element) -> tuple[str, ...]:
        """The equal modules that it may be as well."""
        return self._moved.get(module.id, ())

    def _take(self, key: Callable[[Element], Hashable]) -> None:
        others: dict[Hashable, list[Element]] = {}
        for module in self.after:
            others.setdefault(key(module), []).append(module)
        for module in list(self.before):
            value = key(module)
            if value is None:
                continue
            found = next((each for each in others.get(value, ()) if not self._two(module, each)), None)
            if found is not None:
                others[value].remove(found)
                self.before.remove(module)
                self.after.remove(found)
                self.pairs.append((module, found))

    def _two(self, module: Element, other: Element) -> bool:
        """Whether serial numbers tell that they are two: one of them is found on both sides, and not here."""
        first, second = _value(module, _SERIAL), _value(other, _SERIAL)
        if first is None or second is None or first == second:
            return False
        return first in self._serials(after=True) or second in self._serials(after=False)

    def _serials(self, *, after: bool) -> set[Value]:
        paired = [pair[after] for pair in self.pairs]
        found = (_value(each, _SERIAL) for each in (*paired, *(self.after if after else self.before)))
        return {serial for serial in found if serial is not None}

    def _note_twins(self) -> None:
        """Modules of one type that all stand elsewhere now: which of them went where is not known."""
        types: dict[Value, list[Element]] = {}
        for module in self.before:
            kind = _value(module, _TYPE)
            if kind is not None:
                types.setdefault(kind, []).append(module)
        for group in types.values():
            if len(group) > 1:
                self._moved |= {each.id: tuple(other.name for other in group) for each in group}


def _compared(before: Element, after: Element, twins: tuple[str, ...], placed: bool) -> FactPair:
    shown = f"{MODULE} {before.name}"
    changes = {
        _SERIAL: Change.REPLACED,
        _TYPE: Change.REPLACED,
        _LAYER: Change.REGROUPED,
        _PLACE: Change.REGROUPED,
    }
    found = [
        Difference(shown, name, *_shown(before, after, name), change, ids=(before.id, after.id))
        for name, change in changes.items()
        if _differ(before, after, name)
    ]
    missing = [f"{shown}.{name}: {why}" for name, why in _unknown(before, after, placed)]
    return FactPair(before.id, after.id, shown, MODULE, tuple(found), tuple(missing), twins)


def _differ(before: Element, after: Element, name: str) -> bool:
    first, second = _value(before, name), _value(after, name)
    return first is not None and second is not None and first != second


def _shown(before: Element, after: Element, name: str) -> tuple[str, str]:
    first, second = (_value(each, name) for each in (before, after))
    return ("" if first is None else fact_value(first), "" if second is None else fact_value(second))


def _unknown(before: Element, after: Element, placed: bool) -> Iterator[tuple[str, str]]:
    """What must be known on both sides: by its serial number or its type that it is the same, and where it stands
    when that is told of any."""
    told = [name for name in (_SERIAL, _TYPE) if not _sides(before, after, name)]
    if not told:
        yield _TYPE, _sides(before, after, _TYPE)
    for name in (_LAYER, _PLACE) if placed else ():
        if why := _sides(before, after, name):
            yield name, why


def _sides(before: Element, after: Element, name: str) -> str:
    sides = [side for side, each in (("voor", before), ("na", after)) if _value(each, name) is None]
    return f"niet bekend {' en '.join(sides)}" if sides else ""


def _alone(module: Element, others_complete: bool, *, gone: bool) -> FactPair:
    shown = f"{MODULE} {module.name}"
    before, after = (module.id, None) if gone else (None, module.id)
    if not others_complete:
        why = f"{shown}: niet gevonden in een lijst die niet volledig is"
        return FactPair(before, after, shown, MODULE, (), (why,))
    words = ("aanwezig", "") if gone else ("", "aanwezig")
    told = Difference(shown, "", *words, Change.REGROUPED, ids=(before or "", after or ""))
    return FactPair(before, after, shown, MODULE, (told,))


def _seat(module: Element) -> tuple[Value | None, Value | None]:
    return _value(module, _LAYER), _value(module, _PLACE)


def _all(*values: Value | None) -> Hashable:
    """All of the values, None unless each is known."""
    return None if None in values else values


def _value(module: Element, name: str) -> Value | None:
    fact = module.facts.get(name)
    return fact.value if isinstance(fact, Fact) and not fact.conflict else None
