"""Doors: the clear passage that their frame leaves, the rooms on both sides, and what sort of doorgang they are."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from bblcheck.engine.facts import Fact, Unknown
from bblcheck.ifc.borders import Bordering, Borders
from bblcheck.ifc.doorsteps import Doorsteps
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.kinds import CUPBOARDS, HEATED, PASSED, TRAFFIC, kind_of, shared
from bblcheck.ifc.model import Model
from bblcheck.ifc.openings import overall, room_readings, to_shared_room
from bblcheck.ifc.outer import outer_readings
from bblcheck.ifc.passage import passage
from bblcheck.ifc.sources import Read, named, read_element
from bblcheck.ifc.values import Reading, choose


def read_doors(model: Model, borders: Borders, steps: Doorsteps) -> tuple[Read, ...]:
    """Doors: the overall size only bounds the clear passage."""
    return tuple(_door(model, borders, steps, door) for door in model.instances("IfcDoor"))


def _door(model: Model, borders: Borders, steps: Doorsteps, door: Entity) -> Read:
    bordering = borders.of(door)
    outer = choose(outer_readings(model, borders, door), "")
    width = overall(model, door, "OverallWidth", "deur", "vrije_breedte")
    height = overall(model, door, "OverallHeight", "deur", "vrije_hoogte")
    others: dict[str, list[Reading]] = {
        "naam": named(model, door),
        "ruimte": room_readings(model, door, "deur", bordering, _led_to(bordering.rooms)),
        "vrije_breedte": passage(model, door, width, jambs=2),
        "vrije_hoogte": passage(model, door, height, jambs=1),
        "thermische_schil": [_shell(bordering, outer)],
        "soort": [_sort(bordering, outer)],
        "gemeenschappelijke_ruimte": to_shared_room(bordering, _is_outer(outer)),
        "hoogteverschil": steps.of(door),
    }
    return read_element(model, door, model.concepts["deur"], others)


def _led_to(rooms: Sequence[Read]) -> Sequence[Read]:
    """The rooms that the door can lead to: from a traffic space or a shared room into the other."""
    if len(rooms) != 2:
        return rooms
    own = [room for room in rooms if shared(room) is False]
    if len(own) == 1 and any(shared(room) for room in rooms):
        return own
    kinds = [kind_of(room) for room in rooms]
    if None in kinds or kinds.count(TRAFFIC) != 1:
        return rooms
    return [room for room in rooms if kind_of(room) != TRAFFIC]


def _shell(bordering: Bordering, outer: Reading | None) -> Reading:
    """Whether the door is in the thermal shell: an outer door of a room that lies within it is."""
    problem = _unsure(outer)
    if problem is not None or not isinstance(outer, Fact):
        return problem or Unknown(_NOT_SAID)
    if outer.value is False:
        return Unknown("geen buitendeur; het model zegt niet of beide ruimten verwarmd zijn")
    inside = [room for room in bordering.rooms if kind_of(room) in HEATED and not shared(room)]
    if len(inside) != 1:
        return Unknown(
            "een buitendeur van een ruimte waarvan niet vaststaat dat zij in de thermische schil ligt"
        )
    return Fact(True, outer.source)


def _sort(bordering: Bordering, outer: Reading | None) -> Reading:
    """What sort of doorgang the door is, as far as the rooms on both sides tell."""
    problem = _unsure(outer)
    if problem is not None:
        return Unknown(problem.reason)
    if _is_outer(outer):
        return Unknown("een buitendeur; het model zegt niet of dit de hoofdtoegang is")
    kinds = [kind_of(room) for room in bordering.rooms]
    if bordering.source is None or len(kinds) != 2:
        return Unknown("het model zegt niet welke twee ruimten de deur scheidt")
    if any(kind in CUPBOARDS for kind in kinds):
        return Fact("overig", bordering.source)
    if all(kind in PASSED for kind in kinds) and not any(map(shared, bordering.rooms)):
        return Fact("binnendeur", bordering.source)
    return Unknown("de ruimten aan weerszijden zeggen niet wat voor doorgang dit is")


_NOT_SAID = "het model zegt niet of dit een buitendeur is"


def _is_outer(outer: Reading | None) -> bool:
    return isinstance(outer, Fact) and outer.value is True and not outer.conflict


def _unsure(outer: Reading | None) -> Unknown | None:
    """Sources that contradict each other about being an outer door: a person must look."""
    if not isinstance(outer, Fact) or not outer.conflict:
        return None
    said = " en ".join(
        f"{_WORDS[each.value is True]} ({each.source.where})" for each in chain((outer,), outer.conflict)
    )
    return Unknown(f"bronnen spreken elkaar tegen: {said}", "review")


_WORDS = {True: "buitendeur", False: "binnendeur"}
