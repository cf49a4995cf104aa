"""Two models of one home compared part by part: start reading at `compare_models`.

Parts are the same by what they are and where they sit relative to each other. GlobalIds, names, order, units,
and where the home stands say nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bblcheck.composition.aspects import NOTHING, Aspect, Compared, Sort, compare_parts, moved, seat
from bblcheck.composition.manifest import digest_of
from bblcheck.composition.mirroring import is_mirrored
from bblcheck.composition.motion import STILL, Motion
from bblcheck.composition.pairing import Pairing, by_mark, by_shape, placed
from bblcheck.composition.regroup import regroup
from bblcheck.composition.residue import pair_residue
from bblcheck.composition.voting import find_motion
from bblcheck.home.parts import UNREAD, Part, Parts, Scope

ENOUGH_IN_PLACE = 0.5
"""Of the smaller model at least this share must be found, or it is no comparison."""
ENOUGH_MATERIAL = 0.25
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class PartPair:
    """A part before and after; one of them is None when it came or went.

    `twins` are those that it cannot be told from; `reseated` says that its module stands elsewhere in the home;
    `undecided` that it may be another part on the other side; `with_module` that it shares the fate of its module.
    """

    before: Part | None
    after: Part | None
    compared: Compared = NOTHING
    twins: tuple[str, ...] = ()
    reseated: bool = False
    undecided: bool = False
    with_module: bool = False

    @property
    def scope(self) -> Scope:
        """Set apart only when it is on every side that has it."""
        scopes = [part.scope for part in (self.before, self.after) if part is not None]
        return next((scope for scope in scopes if scope.counts), scopes[0])


@dataclass(frozen=True, slots=True)
class ModelComparison:
    """Every part of both models once. `problem` tells why nothing can be said, `doubts` why they cannot be called
    unchanged; then there may still be known differences. `mirrored`: it was built in mirror image."""

    pairs: tuple[PartPair, ...] = ()
    motion: Motion = STILL
    problem: str = ""
    doubts: tuple[str, ...] = ()
    same: Mapping[str, str] = field(default_factory=dict)
    mirrored: bool = False


def compare_models(before: Parts, after: Parts) -> ModelComparison:
    """Compare two models. Nothing is guessed: without enough in common there is only a problem."""
    problem = before.problem or after.problem
    if problem:
        return ModelComparison(problem=f"plaats en maat zijn niet te lezen: {problem}")
    ours, theirs = _shaped(before), _shaped(after)
    if min(len(ours), len(theirs)) < _FEWEST:
        few = "voor" if len(ours) < _FEWEST else "na"
        return ModelComparison(problem=f"het model {few} heeft te weinig onderdelen met een vorm")
    pairing, mirrored = _paired(before, after)
    recognised = 0 if pairing is None else _recognised(pairing)
    if pairing is None or recognised < ENOUGH_IN_PLACE * min(len(ours), len(theirs)):
        return ModelComparison(problem=_too_little(recognised, len(ours), len(theirs)), mirrored=mirrored)
    return ModelComparison(
        pairs=tuple(_pairs(pairing)),
        motion=pairing.motion,
        doubts=tuple(_doubts(pairing)),
        same={before.parts[one].id: after.parts[other].id for one, other in pairing.pairs.items()},
        mirrored=mirrored,
    )


def _paired(before: Parts, after: Parts) -> tuple[Pairing | None, bool]:
    """Which part is which, None when nothing is found on both sides, and whether it is in mirror image. Always found
    in the same direction, whichever state comes first, so that swapping them gives the same answer."""
    swapped = _comes_first(after, before)
    one, other = (after, before) if swapped else (before, after)
    pairing = _found(one, other)
    mirrored = is_mirrored(one, other, None if pairing is None else pairing.motion_of)
    if swapped and pairing is not None:
        pairing = pairing.turned_round()
    return pairing, mirrored


def _comes_first(one: Parts, other: Parts) -> bool:
    """An order of states that does not depend on names, order or place."""
    ours, theirs = (sorted(part.mark for part in each.parts) for each in (one, other))
    if ours != theirs:
        return (len(ours), ours) < (len(theirs), theirs)
    return digest_of(one.parts) < digest_of(other.parts)


def _found(before: Parts, after: Parts) -> Pairing | None:
    found = find_motion(placed(before, _shaped(before), by_shape), placed(after, _shaped(after), by_shape))
    if found is None:
        return None
    pairing = Pairing(before, after, found.motion)
    pairing.in_place(by_mark)
    regroup(pairing)
    pairing.in_place(by_mark)
    pairing.in_place(by_shape)
    pair_residue(pairing)
    _other_motions(pairing, found.others)
    return pairing


def _shaped(parts: Parts) -> list[int]:
    return [
        number
        for number, part in enumerate(parts.parts)
        if part.shape and part.pose is not None and part.scope.counts
    ]


def _recognised(pairing: Pairing) -> int:
    """How many parts of the home are the same by shape, in place."""
    return sum(
        1
        for one, other in pairing.pairs.items()
        if (first := pairing.before.parts[one]).shape
        and first.scope.counts
        and first.shape == pairing.after.parts[other].shape
    )


def _too_little(found: int, ours: int, theirs: int) -> str:
    return (
        f"te weinig is vergelijkbaar: {found} van de {ours} onderdelen voor en {theirs} onderdelen na komen "
        "overeen in soort, vorm en plaats; het is een andere woning, of anders geëxporteerd"
    )


def _other_motions(pairing: Pairing, others: Sequence[Motion]) -> None:
    """Where the home may as well have moved otherwise, it cannot be told which of some equal parts came or went."""
    left, new = pairing.left_before(), pairing.left_after()
    for motion in others:
        if not (left or new):
            return
        other = Pairing(pairing.before, pairing.after, motion)
        other.in_place(by_mark)
        for after, numbers, gone in ((False, left, other.left_before()), (True, new, other.left_after())):
            parts = (pairing.after if after else pairing.before).parts
            for number in numbers:
                same = [each for each in gone if parts[each].mark == parts[number].mark and each != number]
                if same:
                    either = (parts[number].name, *(parts[each].name for each in same[:1]))
                    pairing.twins.setdefault((after, number), either)


def _pairs(pairing: Pairing) -> list[PartPair]:
    """Pairs in the order of the first model, then what is new."""
    found = [_pair(pairing, number) for number in range(len(pairing.before.parts))]
    for number in pairing.left_after():
        module = pairing.after.modules[number]
        found.append(
            PartPair(
                None,
                pairing.after.parts[number],
                twins=pairing.twins.get((True, number), ()),
                undecided=(True, number) in pairing.undecided,
                with_module=module not in (None, number) and module not in pairing.taken,
            )
        )
    return found


def _pair(pairing: Pairing, number: int) -> PartPair:
    before, other = pairing.before.parts[number], pairing.pairs.get(number)
    module = pairing.before.modules[number]
    reseated = module in pairing.motions
    gone = module not in pairing.pairs
    with_module = module not in (None, number) and (reseated or gone)
    twins = pairing.twins.get((False, number), ())
    if other is None:
        undecided = (False, number) in pairing.undecided
        return PartPair(before, None, NOTHING, twins, undecided=undecided, with_module=with_module)
    after = pairing.after.parts[other]
    compared = _compared(pairing, number, before, after)
    twins = twins if compared.aspects else ()
    return PartPair(before, after, compared, twins, reseated, with_module=with_module)


def _compared(pairing: Pairing, number: int, before: Part, after: Part) -> Compared:
    motion = pairing.motion_of(number)
    if before.mark == after.mark and before.shape != UNREAD:
        compared = moved(before, after, motion)
    else:
        compared = compare_parts(before, after, motion)
    if before.is_module:
        return Compared((*compared.aspects, *_as_module(pairing, number, before, after)), compared.unknown)
    return compared if compared.aspects or compared.unknown else NOTHING


def _as_module(pairing: Pairing, number: int, before: Part, after: Part) -> Iterator[Aspect]:
    """Whether it is another copy, and whether it stands elsewhere."""
    if before.serial and after.serial and before.serial != after.serial:
        elsewhere = before.serial in pairing.after.serials or after.serial in pairing.before.serials
        yield Aspect(Sort.SEAT if elsewhere else Sort.SERIAL, "serienummer", before.serial, after.serial)
    elif number in pairing.motions:
        for inner in pairing.before.within.get(number, ()):
            if inner in pairing.pairs and pairing.before.parts[inner].pose is not None:
                other = pairing.after.parts[pairing.pairs[inner]]
                yield from seat(pairing.before.parts[inner], other, pairing.motion)
                return


def _doubts(pairing: Pairing) -> list[str]:
    """Why the models could not be called unchanged even if nothing differs."""
    doubts = [
        f"{first} onderdelen zonder vorm voor en {second} na verschillen; niet te zeggen welke welke is"
        for first, second in pairing.unsettled
    ]
    elements = [
        number
        for number in _shaped(pairing.before)
        if pairing.before.parts[number].scope is Scope.ELEMENT and number in pairing.pairs
    ]
    known = sum(1 for number in elements if _has_material(pairing.before, number))
    if known < ENOUGH_MATERIAL * len(elements):
        doubts.append(
            f"van {len(elements) - known} van de {len(elements)} bouwdelen is geen materiaal bekend"
        )
    return doubts


def _has_material(parts: Parts, number: int) -> bool:
    return any(parts.parts[each].material for each in parts.upward(number))
