"""What kind of room an IfcSpace is: by the ILS, by its classification, by its name. Never by guess."""

from __future__ import annotations

from dataclasses import dataclass

from bblcheck.engine.facts import Fact, Source, Unknown
from bblcheck.ifc.classification import code_of, references_of
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.model import Model
from bblcheck.ifc.profile import folded, home_name, room_name
from bblcheck.ifc.properties import text_of
from bblcheck.ifc.values import Reading


@dataclass(frozen=True, slots=True)
class Recognition:
    """The kind of a room and the rule that says so; `soort` None: `reason` says why not.

    `possible` holds the kinds that the room's class allows; empty when it has no class."""

    soort: str | None
    rule: str
    reason: str = ""
    possible: tuple[str, ...] = ()


def spatial_class(model: Model, entity: Entity) -> tuple[str, str]:
    """The folded ILS class of a spatial object or group and where it stands; empty when it has none."""
    known = {*model.profile.classes, *model.profile.areas, *model.profile.dwellings}
    object_type = folded(text_of(entity.ObjectType))
    if object_type in known:
        return object_type, f"ObjectType {text_of(entity.ObjectType)}"
    for code in _classification(model, entity):
        if folded(code) in known:
            return folded(code), f"classificatie {code}"
    return "", ""


def is_room(model: Model, space: Entity) -> bool:
    """Whether the IfcSpace is a room: not an area of the ILS, not a whole home, and not a whole of other spaces."""
    if spatial_class(model, space)[0] in model.profile.areas or is_whole_home(model, space):
        return False
    if _is_composed(space):
        model.find("ifc-ruimte-samengesteld", "is een samenstel van ruimten; alleen de delen tellen", space)
        return False
    return getattr(space, "PredefinedType", None) != "GFA"


def is_whole_home(model: Model, space: Entity) -> bool:
    """Whether the IfcSpace or zone is a whole home: by its class, by its PredefinedType, or by its name.

    A name counts only without a class of the ILS and when no name of the space is that of a room; its long name only of
    a space that is composed of others, for in the ILS the long name of a room is that of its home."""
    profile = model.profile
    found, _ = spatial_class(model, space)
    if found:
        return found in profile.dwellings
    kind = text_of(getattr(space, "PredefinedType", None))
    if kind in profile.home_kinds:
        return True
    if kind in _ZONES_OF_TRADES:
        return False
    names = [text_of(space.Name)]
    if _is_composed(space):
        names.append(text_of(getattr(space, "LongName", None)))
    return any(home_name(name) in profile.home_names for name in names) and not any(
        room_name(name) in profile.names for name in names
    )


_ZONES_OF_TRADES = (
    *("CONSTRUCTION", "FIRESAFETY", "INTERFERENCE", "LIGHTING", "RESERVATION", "SECURITY"),
    *("THERMAL", "TRANSPORT", "VENTILATION"),
)
"""PredefinedTypes of zones of one trade: one may have the name of a home beside the home itself."""


def _is_composed(space: Entity) -> bool:
    parts = (part for relation in space.IsDecomposedBy for part in relation.RelatedObjects or ())
    return any(part.is_a("IfcSpace") for part in parts)


def recognise(model: Model, space: Entity) -> Recognition:
    """The kind of a room."""
    name, name_problem = _named(model, space)
    ils_class, where = spatial_class(model, space)
    if not ils_class:
        return _by_name(space, name, name_problem)
    possible = model.profile.classes[ils_class]
    if name_problem:
        return Recognition(None, f"ILS: {where}", name_problem, possible)
    if name and name in possible:
        return Recognition(name, f"ILS: {where}, met de naam", possible=possible)
    if name:
        reason = f"{where} en de naam {shown_name(space)} ({name}) spreken elkaar tegen"
        return Recognition(None, f"ILS: {where}", reason, possible)
    if possible[0]:
        return Recognition(possible[0], f"ILS: {where}", possible=possible)
    reason = f"{where} zegt niet welke ruimte het is en de naam {shown_name(space)} is geen bekende naam"
    return Recognition(None, f"ILS: {where}", reason, possible)


def soort_readings(model: Model, space: Entity, recognition: Recognition) -> list[Reading]:
    """The recognised kind as a reading beside an explicit one, which may say more but not otherwise."""
    explicit = model.properties.find(space, "Bblcheck_ruimte", "soort")
    said = text_of(explicit[0].value) if explicit else ""
    if said and (not recognition.possible or said in recognition.possible):
        return []
    if said:
        where = Source("ifc attribute", f"{model.id_of(space)} {recognition.rule}")
        return [Fact(recognition.soort or recognition.possible[0] or "overig", where)]
    if recognition.soort is None:
        return [Unknown(f"ruimte niet herkend: {recognition.reason}")]
    return [Fact(recognition.soort, Source("ifc attribute", f"{model.id_of(space)} {recognition.rule}"))]


def shown_name(space: Entity) -> str:
    """Both names of a space, as they stand."""
    names = [text_of(space.Name).strip(), text_of(space.LongName).strip()]
    return " / ".join(f'"{name}"' for name in dict.fromkeys(names) if name) or "(geen naam)"


def _by_name(space: Entity, name: str, problem: str) -> Recognition:
    if problem:
        return Recognition(None, "naam", problem)
    if name:
        return Recognition(name, "naam")
    return Recognition(
        None, "", f"geen ObjectType of classificatie van de ILS, en {shown_name(space)} is geen bekende naam"
    )


def _named(model: Model, space: Entity) -> tuple[str, str]:
    """The kind that the names say, "" if none; and why not, when they say different things."""
    names = (text_of(space.Name), text_of(space.LongName))
    kinds = {model.profile.names[key] for key in map(room_name, names) if key in model.profile.names}
    if len(kinds) > 1:
        return "", f"de namen {shown_name(space)} zeggen verschillende dingen"
    return next(iter(kinds), ""), ""


def _classification(model: Model, entity: Entity) -> list[str]:
    """Codes from the classification of the ILS: identification, then the last part of its address."""
    codes = []
    for reference in references_of(entity):
        location = text_of(reference.Location)
        system = reference.ReferencedSource
        of_ils = folded(text_of(getattr(system, "Name", None))) == model.profile.system
        if not of_ils and model.profile.system.replace(" ", "-") not in location.lower():
            continue
        codes += [code for code in (code_of(reference), location.rstrip("/").rsplit("/", 1)[-1]) if code]
    return codes
