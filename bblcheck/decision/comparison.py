"""The story of `compare`: two states read, matched, compared, and what the rules make of the changes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bblcheck.composition.entries import Compared, Entry
from bblcheck.composition.evidence import evidence_of
from bblcheck.composition.model import MIRRORED, NO_EVIDENCE, Change, Difference, Evidence
from bblcheck.composition.motion import Motion
from bblcheck.decision.comparing import States, compare_states, matched
from bblcheck.decision.composing import KEYS
from bblcheck.decision.inputs import Inputs, State
from bblcheck.decision.narrowing import home_names, narrowed, remarks
from bblcheck.decision.partdrawing import with_changed
from bblcheck.decision.reading import Reading
from bblcheck.decision.standing import state_of, stated_by
from bblcheck.decision.underreadings import answered, counting, interpretation
from bblcheck.home.dossier import Dossier, Placement
from bblcheck.home.errors import InputError
from bblcheck.law.rulebook import Rulebook
from bblcheck.result import comparison as result
from bblcheck.result.model import Shapes

PLACEMENT_MARK = "#"


@dataclass(frozen=True)
class Stated:
    """A state as it was asked for: the file it was read from, the placement when a dossier keeps it, and the names
    of its homes when only some were asked for."""

    path: Path
    state: State
    dossier: Dossier | None = None
    placement: Placement | None = None
    only: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What a person calls it."""
        whole = self.dossier.name if self.dossier is not None else self.state.homes.name
        some = ", ".join(self.only)
        return ": ".join(dict.fromkeys(each for each in (whole, some) if each))


def compare_files(
    before: Path,
    after: Path,
    book: Rulebook,
    reading: Reading | None = None,
    inputs: Inputs | None = None,
    homes: Sequence[str] = (),
) -> result.StateComparison:
    """Compare two states: IFC models, home files, manifests, or `DOSSIER#PLACEMENT`. Raises `BadInput`, `IfcError`.

    Where the second state comes from a dossier, its works and declarations before that placement count. `homes`: only
    these of both states, by name, id or number.
    """
    inputs = inputs or Inputs(book.vocabulary)
    first, second = (read_state(path, inputs) for path in (before, after))
    whole = matched(first.state, second.state)
    states = narrowed(whole, homes)
    if homes:
        first, second = (_of_homes(*each) for each in ((first, states.before), (second, states.after)))
        inputs.tell(remarks(whole, states))
    evidence = NO_EVIDENCE
    if second.dossier is not None and second.placement is not None:
        evidence = evidence_of(second.dossier, second.placement)
    return _result(
        first, second, states, compare_states(states, book, evidence), book, reading, evidence, inputs
    )


def _of_homes(stated: Stated, state: State) -> Stated:
    """What was asked for, narrowed to some homes."""
    return replace(stated, state=state, only=home_names(state))


def read_state(path: Path, inputs: Inputs) -> Stated:
    """The state of a file; of a dossier that of the placement after `#`, else of the last one that was."""
    name, _, wanted = str(path).rpartition(PLACEMENT_MARK)
    if not name or path.exists():
        name, wanted = str(path), ""
    file = Path(name)
    if not inputs.files.is_dossier(file):
        if wanted:
            message = "alleen een dossier heeft plaatsingen om met # te noemen"
            raise InputError(message, str(file), hint=f"gebruik het bestand zonder #{wanted}")
        return Stated(file, inputs.state(file))
    dossier = inputs.dossier(file)
    placement = _placement(dossier, wanted)
    state = state_of(dossier, placement)
    with stated_by(dossier, state):
        return Stated(state, inputs.state(state), dossier, placement)


def _placement(dossier: Dossier, wanted: str) -> Placement:
    if not wanted:
        return dossier.latest() or dossier.target()
    for placement in dossier.placements:
        if placement.id == wanted:
            return placement
    known = ", ".join(placement.id for placement in dossier.placements)
    raise InputError(f'het dossier heeft geen plaatsing "{wanted}"', dossier.file, hint=f"wel: {known}")


# --- the result


def _result(
    first: Stated,
    second: Stated,
    states: States,
    compared: Compared,
    book: Rulebook,
    reading: Reading | None,
    evidence: Evidence,
    inputs: Inputs,
) -> result.StateComparison:
    law = book.at(book.newest())
    under = {reading: KEYS[verdict] for reading, verdict in answered(compared.composition, law).items()}
    counts = counting(law)
    told = [each for each in compared.entries if each.changed and not each.with_module]
    motion = states.models.motion if states.models is not None and states.models.pairs else None
    return result.StateComparison(
        verdict=_verdict(under, reading),
        reading=reading,
        readings=under,
        interpretation=interpretation(law),
        rules=dict(book.hashes),
        before=_state_ref(first, inputs, sum(1 for each in compared.entries if each.before is not None)),
        after=_state_ref(second, inputs, sum(1 for each in compared.entries if each.after is not None)),
        motion=None if motion is None else _motion(motion),
        counts={status.value: number for status, number in compared.counts().items()},
        elements=tuple(_element(entry, counts) for entry in compared.entries),
        differences=tuple(_change(each, counts) for each in _of_the_whole(compared, evidence)),
        not_compared=tuple(dict.fromkeys(compared.composition.not_compared)),
        evidence=compared.composition.evidence,
        findings=tuple(dict.fromkeys(inputs.findings)),
        shapes_before=_shapes(first, inputs, {each.before_id or "" for each in told}),
        shapes=_shapes(second, inputs, {each.after_id or "" for each in told}),
    )


def _shapes(stated: Stated, inputs: Inputs, changed: Collection[str]) -> Shapes:
    """What can be drawn of all homes of a state, what homes share once, with the parts that `changed`."""
    file = stated.state.homes
    found = [inputs.shapes(file, home) for home in file.homes]
    rooms = {room.id: room for each in found for room in each.rooms}
    openings = {item.id: item for each in found for item in each.openings}
    drawn = Shapes(rooms=tuple(rooms.values()), openings=tuple(openings.values()))
    parts = stated.state.parts
    return drawn if parts is None else with_changed(drawn, parts, changed)


def _verdict(
    under: Mapping[Reading, result.CompositionVerdict], reading: Reading | None
) -> result.CompositionVerdict:
    if reading is not None:
        return under[reading]
    answers = set(under.values())
    return answers.pop() if len(answers) == 1 else "unknown"


def _state_ref(stated: Stated, inputs: Inputs, elements: int) -> result.StateRef:
    path = stated.path.as_posix()
    ref = next(each for each in inputs.read if each.path == path)
    return result.StateRef(path=path, kind=ref.kind, sha256=ref.sha256, name=stated.name, elements=elements)


def _motion(motion: Motion) -> result.MotionResult:
    shift = tuple(_fixed(end - start, 3) for start, end in zip(motion.start, motion.end, strict=True))
    x, y, z = shift
    return result.MotionResult(turn=_fixed(motion.degrees, 3), shift=(x, y, z), stays=motion.stays)


def _fixed(number: float, digits: int) -> str:
    return f"{round(number, digits) + 0.0:.{digits}f}"


def _element(entry: Entry, counts: Mapping[Change, tuple[Reading, ...]]) -> result.ElementResult:
    changes = tuple(_change(each, counts) for each in entry.differences)
    under = {reading for change in changes for reading in change.readings}
    return result.ElementResult(
        status=entry.status.value,
        kind=entry.kind,
        before=_ref(entry.before_id, entry.before),
        after=_ref(entry.after_id, entry.after),
        changes=changes,
        readings=tuple(reading for reading in ("strict", "lenient") if reading in under),
        ambiguous=bool(entry.twins),
        twins=entry.twins,
        with_module=entry.with_module,
        unknown=entry.unknown,
    )


def _ref(identity: str | None, name: str | None) -> result.ElementRef | None:
    return None if name is None else result.ElementRef(id=identity or "", name=name)


def _change(difference: Difference, counts: Mapping[Change, tuple[Reading, ...]]) -> result.ValueChange:
    return result.ValueChange(
        property=difference.fact,
        before=difference.before,
        after=difference.after,
        change=difference.change.value,
        readings=counts[difference.change],
    )


def _of_the_whole(compared: Compared, evidence: Evidence) -> Iterable[Difference]:
    """What is told of no element: a mirrored whole, and the works that the dossier names, as they count."""
    places = {work.where for work in evidence.works}
    return (
        each
        for each in compared.composition.differences
        if each == MIRRORED or (each.where and each.where in places)
    )
