"""In which class every part ends: unchanged, moved with the home, replaced, added ... each in exactly one.

A class is a fact about the two models and the works of the dossier. Which classes break *ongewijzigde
samenstelling* is said by rules, under each reading.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bblcheck.composition.aspects import Aspect, Sort
from bblcheck.composition.elements import ModelComparison, PartPair
from bblcheck.composition.model import MIRRORED, Change, Difference, Work
from bblcheck.composition.motion import Motion
from bblcheck.home.parts import Part, Scope


class Status(StrEnum):
    """The class of a part."""

    UNCHANGED = "unchanged"
    MOVED_WITH_HOME = "moved_with_home"
    FOUNDATION = "foundation"
    SITE_WORKS = "site_works"
    FURNITURE = "furniture"
    MAINTENANCE = "maintenance"
    ALTERATION = "alteration"
    REPLACED = "replaced"
    ADDED = "added"
    REMOVED = "removed"
    MOVED_WITHIN = "moved_within"
    REGROUPED = "regrouped"
    UNDECIDED = "undecided"


CHANGE_OF: Mapping[Status, Change] = {
    Status.MAINTENANCE: Change.MAINTENANCE,
    Status.ALTERATION: Change.ALTERATION,
    Status.REPLACED: Change.REPLACED,
    Status.ADDED: Change.ADDED,
    Status.REMOVED: Change.REMOVED,
    Status.MOVED_WITHIN: Change.MOVED_WITHIN,
    Status.REGROUPED: Change.REGROUPED,
}
_SET_APART = {
    Scope.FOUNDATION: Status.FOUNDATION,
    Scope.FURNITURE: Status.FURNITURE,
    Scope.TERRAIN: Status.SITE_WORKS,
}
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class ClassedPair:
    """A part before and after with its class. `differs`: something about it is not as it was, set apart or not."""

    pair: PartPair
    status: Status

    @property
    def differs(self) -> bool:
        pair = self.pair
        return pair.before is None or pair.after is None or bool(pair.compared.aspects) or pair.reseated

    @property
    def told_with_module(self) -> bool:
        """Whether all there is to tell is told of its module: both came, went or moved."""
        pair = self.pair
        if not pair.with_module:
            return False
        return pair.before is None or pair.after is None or not pair.compared.aspects

    def differences(self) -> Iterator[Difference]:
        """What is other than it was, when that counts as a change."""
        if self.status in CHANGE_OF:
            yield from _differences(self)


@dataclass(frozen=True, slots=True)
class ClassedModels:
    """Two models compared, every part in its class; `not_compared` tells what stands in the way of unchanged,
    `mirrored` that the whole was built in mirror image."""

    pairs: tuple[ClassedPair, ...]
    motion: Motion
    not_compared: tuple[str, ...]
    mirrored: bool = False

    def counts(self) -> dict[Status, int]:
        """How many parts each class has; classes without any are left out."""
        return {
            status: number
            for status in Status
            if (number := sum(1 for each in self.pairs if each.status is status))
        }

    def in_short(self) -> tuple[Difference, ...]:
        """What is told in one line: parts whose class is told of no module, and the foundation."""
        silent = [each.status for each in self.pairs if each.told_with_module]
        told = {each.status for each in self.pairs if not each.told_with_module}
        counts = {
            status: silent.count(status) for status in CHANGE_OF if status in silent and status not in told
        }
        lines = [
            Difference(
                f"{number} onderdelen van modules" if number != 1 else "1 onderdeel van een module",
                "",
                "",
                "",
                CHANGE_OF[status],
            )
            for status, number in counts.items()
        ]
        return (*lines, *_foundation(self.pairs))

    def of_the_whole(self) -> tuple[Difference, ...]:
        """What is told of no part but of all together."""
        return (MIRRORED,) if self.mirrored else ()


def classed(comparison: ModelComparison, works: Sequence[Work] = ()) -> ClassedModels:
    """Put every part in its class; `works` are those that the dossier names."""
    if comparison.problem:
        return ClassedModels((), comparison.motion, (comparison.problem,), comparison.mirrored)
    by_name = _by_name(works)
    stays = comparison.motion.stays
    pairs = tuple(ClassedPair(pair, _status(pair, by_name, stays)) for pair in comparison.pairs)
    not_compared = (*comparison.doubts, *_unknown(pairs))
    return ClassedModels(pairs, comparison.motion, not_compared, comparison.mirrored)


def _by_name(works: Iterable[Work]) -> Mapping[str, Change]:
    return {name: work.change for work in works for name in work.parts}


def _status(pair: PartPair, works: Mapping[str, Change], stays: bool) -> Status:
    apart = _SET_APART.get(pair.scope)
    if apart is not None:
        return apart
    named = {
        works[word] for part in (pair.before, pair.after) if part for word in _words(part) if word in works
    }
    found = _as_found(pair, stays)
    if found in (Status.UNCHANGED, Status.MOVED_WITH_HOME):
        return Status.MAINTENANCE if Change.MAINTENANCE in named else found
    return Status.ALTERATION if Change.ALTERATION in named and found in CHANGE_OF else found


def _words(part: Part) -> tuple[str, ...]:
    return tuple(word for word in (part.id, part.name) if word)


def _as_found(pair: PartPair, stays: bool) -> Status:
    if pair.undecided:
        return Status.UNDECIDED
    if pair.before is None or pair.after is None:
        part = pair.before or pair.after
        if part is not None and part.is_module:
            return Status.REGROUPED
        return Status.ADDED if pair.before is None else Status.REMOVED
    sorts = {aspect.sort for aspect in pair.compared.aspects}
    if sorts - {Sort.PLACE, Sort.SEAT}:
        return Status.REPLACED
    if sorts == {Sort.PLACE}:
        return Status.MOVED_WITHIN
    if pair.reseated or sorts:
        return Status.REGROUPED
    if any(not text.startswith("eigenschap ") for text in pair.compared.unknown):
        return Status.UNDECIDED
    return Status.UNCHANGED if stays else Status.MOVED_WITH_HOME


# --- in words


def _differences(each: ClassedPair) -> Iterator[Difference]:
    pair, change = each.pair, CHANGE_OF[each.status]
    name = named(pair.before or pair.after, pair.twins)
    other = named(pair.after) if pair.after is not None and pair.before is not None else ""
    ids = (pair.before.id if pair.before else "", pair.after.id if pair.after else "")
    if pair.before is None or pair.after is None:
        before, after = ("", "aanwezig") if pair.before is None else ("aanwezig", "")
        yield Difference(name, "", before, after, change, other=other, ids=ids)
    elif not pair.compared.aspects:
        yield Difference(name, "", "", "", change, other=other, ids=ids)
    for aspect in pair.compared.aspects:
        found = _change(aspect, change)
        yield Difference(name, aspect.name, aspect.before, aspect.after, found, other=other, ids=ids)


def _change(aspect: Aspect, change: Change) -> Change:
    """A replaced part may stand elsewhere as well: its place counts under the same class."""
    return Change.REGROUPED if aspect.sort is Sort.SEAT else change


_KINDS = {
    "IfcBeam": "ligger",
    "IfcBuildingElementProxy": "onderdeel",
    "IfcColumn": "kolom",
    "IfcCovering": "bekleding",
    "IfcCurtainWall": "vliesgevel",
    "IfcDoor": "deur",
    "IfcElementAssembly": "samenstel",
    "IfcFooting": "fundering",
    "IfcFurnishingElement": "meubel",
    "IfcMember": "staaf",
    "IfcOpeningElement": "opening",
    "IfcPile": "paal",
    "IfcPlate": "plaat",
    "IfcRailing": "hekwerk",
    "IfcRamp": "hellingbaan",
    "IfcRoof": "dak",
    "IfcSlab": "vloer of dak",
    "IfcSpace": "ruimte",
    "IfcStair": "trap",
    "IfcStairFlight": "trap",
    "IfcWall": "wand",
    "IfcWindow": "raam",
}


def named(part: Part | None, twins: Sequence[str] = ()) -> str:
    """What a person calls a part; of equal parts that it is one of them."""
    if part is None:
        return ""
    kind = "module" if part.is_module else _KINDS.get(part.kind, part.kind)
    name = part.name or part.id
    if not name.casefold().startswith(kind.casefold()):
        name = f"{kind} {name}"
    if len(twins) < 2:
        return name
    more = f" en {len(twins) - _SHOWN} andere" if len(twins) > _SHOWN else ""
    return f"{kind}, één van {len(twins)} gelijke ({', '.join(twins[:_SHOWN])}{more})"


def _foundation(pairs: Sequence[ClassedPair]) -> Iterator[Difference]:
    own = [each for each in pairs if each.status is Status.FOUNDATION]
    if any(each.differs for each in own):
        before = sum(1 for each in own if each.pair.before is not None)
        after = sum(1 for each in own if each.pair.after is not None)
        same = sum(1 for each in own if not each.differs)
        yield Difference(
            "fundering",
            "onderdelen",
            str(before),
            f"{after}, waarvan {same} gelijk",
            Change.FOUNDATION,
        )


def _unknown(pairs: Sequence[ClassedPair]) -> Iterator[str]:
    """What could not be compared, the same thing of several parts in one line."""
    found: dict[str, list[str]] = {}
    for each in pairs:
        if each.pair.scope.counts:
            for text in each.pair.compared.unknown:
                found.setdefault(text, []).append(named(each.pair.before))
    for text, names in found.items():
        more = f" en {len(names) - 1} andere" if len(names) > 1 else ""
        yield f"{names[0]}{more}: {text}"
