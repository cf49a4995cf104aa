"""Holding a model against the specifications, in the child: the same answers as a tool for IDS gives."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from bblcheck.ifc.classification import code_of, references_of, system_of
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.ils.repairs import repaired, repaired_only, touching
from bblcheck.ifc.ils.specs import Requirement, Spec, Wanted, beyond, shipped
from bblcheck.ifc.model import Model, name_of
from bblcheck.ifc.profile import folded
from bblcheck.ifc.properties import text_of
from bblcheck.ifc.sources import placeholders_of

if TYPE_CHECKING:
    from bblcheck.ifc.wire import Json

Outcome: TypeAlias = Literal["pass", "fail", "not_applicable"]
_SHOWN = 5
_QUANTITIES = {
    "IfcQuantityArea": ("AreaValue", "IFCAREAMEASURE"),
    "IfcQuantityLength": ("LengthValue", "IFCLENGTHMEASURE"),
    "IfcQuantityVolume": ("VolumeValue", "IFCVOLUMEMEASURE"),
    "IfcQuantityCount": ("CountValue", "IFCCOUNTMEASURE"),
}


@dataclass(frozen=True, slots=True)
class Problem:
    """A line of a specification that an object does not meet; without an object: no object was found."""

    message: str
    global_id: str | None = None
    step_id: int | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Tested:
    """One specification against the model. `problems` are the first of each mode, `found` their number;
    `defects` explain why strict and repaired differ."""

    spec: str
    title: str
    outcomes: dict[str, Outcome]
    problems: dict[str, list[Problem]]
    found: dict[str, int]
    defects: tuple[str, ...]


def held_against(model: Model) -> list[Json]:
    """Every specification in every mode, as JSON."""
    return [asdict(_tested(model, spec)) for spec in shipped()]


def _tested(model: Model, spec: Spec) -> Tested:
    better = repaired(spec)
    strict, fixed = _problems(model, spec), _problems(model, better)
    objects, fixed_objects = _objects(model, spec), _objects(model, better)
    schema = beyond()["schemas"].get(spec.id)
    applies = schema is None or _schema(model) == schema
    outcomes: dict[str, Outcome] = {
        "strict": _outcome(applies, bool(objects) or spec.least > 0, strict),
        "as-applied": _outcome(applies, bool(objects), strict),
        "repaired": _outcome(applies, bool(fixed_objects) or better.least > 0, fixed),
    }
    per_mode = {"strict": strict, "as-applied": strict if objects else [], "repaired": fixed}
    defects = _explained(model, spec, outcomes) if outcomes["strict"] != outcomes["repaired"] else ()
    return Tested(
        spec.id,
        beyond()["titels"][spec.id],
        outcomes,
        {mode: found[:_SHOWN] if applies else [] for mode, found in per_mode.items()},
        {mode: len(found) if applies else 0 for mode, found in per_mode.items()},
        defects,
    )


def _outcome(applies: bool, counts: bool, problems: Sequence[Problem]) -> Outcome:
    if not (applies and counts):
        return "not_applicable"
    return "fail" if problems else "pass"


def _explained(model: Model, spec: Spec, outcomes: dict[str, Outcome]) -> tuple[str, ...]:
    """The defects without whose repair the outcome is another; else those of which one repair is enough; else
    all that touch the specification."""
    possible = touching(spec)
    needed = [each for each in possible if _now(model, repaired(spec, without=each)) != outcomes["repaired"]]
    enough = [each for each in possible if _now(model, repaired_only(spec, each)) != outcomes["strict"]]
    return tuple(needed or enough or possible)


def _now(model: Model, spec: Spec) -> Outcome:
    counts = bool(_objects(model, spec)) or spec.least > 0
    return _outcome(True, counts, _problems(model, spec))


def _schema(model: Model) -> str:
    name = str(model.file.schema)
    return "IFC4X3_ADD2" if name.startswith("IFC4X3") else name


# --- which objects


def _objects(model: Model, spec: Spec) -> list[Entity]:
    found: dict[int, Entity] = {}
    for name, predefined in spec.entities:
        with suppress(RuntimeError):
            for entity in model.file.by_type(name, spec.subtypes):
                if not predefined or getattr(entity, "PredefinedType", None) == predefined:
                    found[entity.id()] = entity
    return [
        found[step_id]
        for step_id in sorted(found)
        if all(_meets(model, found[step_id], w) for w in spec.wanted)
    ]


def _meets(model: Model, entity: Entity, wanted: Wanted) -> bool:
    if not wanted.set_name:
        return text_of(getattr(entity, wanted.name, None)) in wanted.values
    values = [_as_text(value) for value, _ in _in_sets(model, entity, wanted.set_name, wanted.name)]
    return any(value in wanted.values for value in values)


# --- what they carry


def _problems(model: Model, spec: Spec) -> list[Problem]:
    objects = _objects(model, spec)
    if not objects:
        return [Problem(f"geen object voor {spec.id} {beyond()['titels'][spec.id]}")] if spec.least else []
    return [
        Problem(message, text_of(getattr(entity, "GlobalId", None)) or None, entity.id(), _name(entity))
        for entity in objects
        for requirement in spec.requirements
        if (message := _unmet(model, entity, requirement))
    ]


def _name(entity: Entity) -> str:
    return name_of(entity) if entity.is_a("IfcRoot") else str(entity.is_a())


def _unmet(model: Model, entity: Entity, line: Requirement) -> str:
    """Why the object does not meet the line; "" when it does."""
    match line.facet:
        case "attribute":
            return _attribute(entity, line)
        case "classification":
            return _classification(entity, line)
        case _:
            return _property(model, entity, line)


def _attribute(entity: Entity, line: Requirement) -> str:
    value = getattr(entity, line.name, None)
    if value is None or value == ():
        return f"{line.name} ontbreekt" if line.required else ""
    if value == "":
        return f"{line.name} is leeg"
    if isinstance(value, str) and not line.values.fullmatch(value):
        return f"{line.name} is {value!r}; dat is geen toegestane waarde"
    return ""


def _property(model: Model, entity: Entity, line: Requirement) -> str:
    place = f"{line.set_name}.{line.name}"
    found = [
        (value, kind)
        for value, kind in _in_sets(model, entity, line.set_name, line.name)
        if value not in (None, "", "UNKNOWN")
    ]
    if not found:
        return f"{place} ontbreekt" if line.required else ""
    if line.real and all(_is_placeholder(model, entity, line.name, value) for value, _ in found):
        return f"{place} is alleen een plaatshouder"
    for value, kind in found:
        if line.types and kind not in line.types:
            return f"{place} is een {kind}; verwacht {' of '.join(line.types)}"
        if not line.values.fullmatch(_as_text(value)):
            return f"{place} is {_as_text(value)!r}; dat is geen toegestane waarde"
    return ""


def _is_placeholder(model: Model, entity: Entity, name: str, value: object) -> bool:
    if isinstance(value, str) and folded(value) in ("", *model.profile.placeholders):
        return True
    return folded(name) in placeholders_of(model, entity)


def _as_text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _in_sets(model: Model, entity: Entity, set_name: str, name: str) -> Iterator[tuple[Any, str]]:
    """Values with their IFC type in capitals, from sets whose whole name matches; those of the object first."""
    pattern = re.compile(set_name)
    if not entity.is_a("IfcObjectDefinition"):
        return
    for item in model.properties.sets(entity):
        if not pattern.fullmatch(item.name):
            continue
        definition = item.entity
        for each in (
            getattr(definition, "HasProperties", None) or getattr(definition, "Quantities", None) or ()
        ):
            if each.Name == name:
                yield from _value(each)


def _value(each: Entity) -> Iterator[tuple[Any, str]]:
    kind = each.is_a()
    if kind == "IfcPropertySingleValue" and each.NominalValue is not None:
        yield each.NominalValue.wrappedValue, each.NominalValue.is_a().upper()
    elif kind == "IfcPropertyListValue":
        yield from ((item.wrappedValue, item.is_a().upper()) for item in each.ListValues or ())
    elif kind == "IfcPropertyEnumeratedValue":
        yield from ((item.wrappedValue, item.is_a().upper()) for item in each.EnumerationValues or ())
    elif kind in _QUANTITIES:
        attribute, measure = _QUANTITIES[kind]
        yield getattr(each, attribute), measure


def _classification(entity: Entity, line: Requirement) -> str:
    found = [(system_of(each), code_of(each)) for each in references_of(entity)]
    if line.other_systems:
        found = [(system, code) for system, code in found if system == line.set_name]
    if (line.set_name, line.name) in found or (not found and not line.required):
        return ""
    return f"classificatie {line.name} van {line.set_name} ontbreekt"
