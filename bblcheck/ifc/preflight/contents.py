"""Every value in the sets of a model: no numbers that cannot be, no placeholders, no numbers written as text."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import TypeAlias

from bblcheck.ifc.entity import Entity
from bblcheck.ifc.model import Model
from bblcheck.ifc.preflight.suspects import suspects
from bblcheck.ifc.profile import folded
from bblcheck.ifc.properties import Said, members_of, text_of, value_of
from bblcheck.ifc.sources import OWN_PREFIX
from bblcheck.ifc.values import LARGEST

_COMMA = re.compile(r"[+-]?\d+,\d+(?:\s*[a-zA-Z0-9²³/]+)?")
_NEVER_NEGATIVE = (
    "IfcAreaMeasure",
    "IfcVolumeMeasure",
    "IfcCountMeasure",
    "IfcPositiveLengthMeasure",
    "IfcNonNegativeLengthMeasure",
    "IfcPositiveRatioMeasure",
    "IfcThermalTransmittanceMeasure",
    "IfcMassMeasure",
)
_SAME_FALSE = ("FireExit", "SelfClosing", "SmokeStop")
_ELSEWHERE = "ifc-waarde-elders"
_FILL_IN = "Vul de waarde in, of haal de eigenschap weg."
_CORRECT = {
    "ifc-set-zonder-naam": "Geef de set een naam.",
    "ifc-dubbele-eigenschap": "Houd een van de waarden over.",
    "ifc-waarde-plaatshouder": _FILL_IN,
    "ifc-waarde-komma": "Schrijf het getal als getal, met een punt.",
    "ifc-waarde-getal": _FILL_IN,
    _ELSEWHERE: "",
}


def look_at_contents(model: Model, text: str, everything: bool) -> None:
    """Report unusable values in any set of any object; the same in one property is told once, with how often.
    `text` is the model as it was given to the parser. Without `everything` what no fact is read from is counted."""
    found: dict[tuple[str, str], dict[int, Entity]] = {}
    elsewhere = 0
    doubtful = suspects(text, partial(may_be_wrong, model))
    read = frozenset() if everything else _names_read(model)
    for number in doubtful.values:
        value = model.file.by_id(number)
        if not everything and text_of(value.Name) not in read:
            elsewhere += 1
            continue
        for definition in model.file.get_inverse(value):
            if definition.is_a("IfcPropertySet") or definition.is_a("IfcElementQuantity"):
                _gather(found, _wrong_values(model, definition, [value]))
    if everything:
        for problems in _in_sets(model, doubtful.nameless):
            _gather(found, problems)
    _report(model, found)
    if elsewhere:
        message = (
            f"{elsewhere} waarden waaruit geen feit wordt gelezen, zijn mogelijk niet ingevuld of onbruikbaar"
        )
        model.find(_ELSEWHERE, message, advice="`bblcheck home preflight` noemt ze.")
    _placeholder_booleans(model)


_Wrong: TypeAlias = Iterator[tuple[Entity, str, str]]
"""What is wrong in which object: a code and a message."""


def _gather(found: dict[tuple[str, str], dict[int, Entity]], wrong: _Wrong) -> None:
    for entity, code, message in wrong:
        found.setdefault((code, message), {})[entity.id()] = entity


def _report(model: Model, found: Mapping[tuple[str, str], Mapping[int, Entity]]) -> None:
    for (code, message), entities in sorted(found.items(), key=lambda each: (min(each[1]), each[0])):
        more = f" (op {len(entities)} objecten, dit is het eerste)" if len(entities) > 1 else ""
        model.find(code, message + more, entities[min(entities)], _CORRECT[code])


def _names_read(model: Model) -> frozenset[str]:
    """The names of properties from which a fact may be read."""
    kenmerken = (name for concept in model.concepts.values() for name in concept.attributes)
    return frozenset((*kenmerken, *(name for _, name in model.profile.places)))


def _in_sets(model: Model, nameless: Sequence[int]) -> Iterator[_Wrong]:
    """What is wrong with sets as a whole."""
    for number in nameless:
        yield _nameless(model, model.file.by_id(number))
    for definition in model.instances("IfcPropertySet", "IfcElementQuantity"):
        yield _doubles(model, definition)
        if text_of(definition.Name) == model.profile.placeholder_set:
            yield _wrong_values(model, definition, members_of(definition))


def _nameless(model: Model, definition: Entity) -> _Wrong:
    if not text_of(definition.Name).strip():
        for entity in _objects(model, definition):
            yield entity, "ifc-set-zonder-naam", "een set met eigenschappen heeft geen naam"


def _wrong_values(model: Model, definition: Entity, values: Sequence[Entity]) -> _Wrong:
    set_name = text_of(definition.Name)
    problems = [
        (code if _is_read(model, set_name, name) else _ELSEWHERE, f"{_place(set_name, name)}: {problem}")
        for value in values
        for name, found in _named(value)
        for code, problem in problems_of(model, set_name, name, found)
    ]
    for entity in _objects(model, definition) if problems else ():
        for code, message in problems:
            yield entity, code, message


def _doubles(model: Model, definition: Entity) -> _Wrong:
    """Names that stand in one set more than once, with other values."""
    set_name = text_of(definition.Name)
    found: dict[str, list[Said]] = {}
    for member in members_of(definition):
        for name, value in _named(member):
            found.setdefault(name, []).append(value)
    for name, values in found.items():
        if len({(repr(value.value), value.measure) for value in values}) > 1:
            message = f"{_place(set_name, name)} staat er {len(values)} keer met andere waarden"
            for entity in _objects(model, definition):
                yield entity, "ifc-dubbele-eigenschap", message


def _named(item: Entity) -> Iterator[tuple[str, Said]]:
    """The name and value of one property, when it has one that is read."""
    found = value_of(item)
    if found is not None:
        yield text_of(item.Name), found


def _place(set_name: str, name: str) -> str:
    return f"{set_name or '(set zonder naam)'}.{name}"


def _objects(model: Model, definition: Entity) -> list[Entity]:
    """The objects that have the set themselves, not by their type."""
    return [
        entity
        for relation in model.file.get_inverse(definition)
        if relation.is_a("IfcRelDefinesByProperties")
        for entity in relation.RelatedObjects
        if entity.is_a("IfcObject")
    ]


def may_be_wrong(model: Model, name: str, text: str) -> bool:
    """Whether a text in the file may be a placeholder or a number; what has marks in it is left to the parser."""
    return "\\" in text or bool(_wrong_text(model, name, text.replace("''", "'")))


def _is_read(model: Model, set_name: str, name: str) -> bool:
    """Whether a fact of the home is read from this property."""
    return set_name.startswith(OWN_PREFIX) or (set_name, name) in model.profile.places


def problems_of(model: Model, set_name: str, name: str, found: Said) -> Iterator[tuple[str, str]]:
    """What is wrong with one value: a code and what it is."""
    value = found.value
    if isinstance(value, str):
        yield from _wrong_text(model, name, value)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        problem = _wrong_number(float(value), found.measure)
        if problem:
            yield "ifc-waarde-getal", problem
    if set_name == model.profile.placeholder_set:
        yield "ifc-waarde-plaatshouder", "het model noemt deze waarde zelf een plaatshouder"


def _wrong_text(model: Model, name: str, value: str) -> list[tuple[str, str]]:
    plain = folded(value)
    if plain in model.profile.placeholders or value.startswith(("<", "--")) or _says_its_name(plain, name):
        return [("ifc-waarde-plaatshouder", f"{value!r} is een plaatshouder")]
    if _COMMA.fullmatch(value.strip()):
        return [("ifc-waarde-komma", f"{value!r} is een getal als tekst, met een komma")]
    return []


def _says_its_name(plain: str, name: str) -> bool:
    return bool(plain) and plain.replace(" ", "") == folded(name).replace(" ", "")


def _wrong_number(number: float, measure: str) -> str:
    if not math.isfinite(number):
        return "dit is geen eindig getal"
    if abs(number) > LARGEST:
        return f"{number:g} is niet aannemelijk"
    if number < 0 and measure in _NEVER_NEGATIVE:
        return f"{number:g} is negatief; dat kan niet bij een {measure}"
    return ""


def _placeholder_booleans(model: Model) -> None:
    """All doors or all windows without any of three properties: more likely not filled in than meant."""
    for kind in ("IfcDoor", "IfcWindow"):
        said = [_three(model, entity) for entity in model.instances(kind)]
        told = [values for values in said if values]
        if len(told) > 1 and len(told) == len(said) and not any(True in values for values in told):
            model.find(
                "ifc-overal-onwaar",
                f"alle {len(told)} objecten van soort {kind} hebben {', '.join(_SAME_FALSE)} op onwaar",
                advice="Controleer of dit is ingevuld of alleen een beginwaarde is.",
            )


def _three(model: Model, entity: Entity) -> list[object]:
    set_name = f"Pset_{text_of(entity.is_a()).removeprefix('Ifc')}Common"
    return [found.value for name in _SAME_FALSE for found in model.properties.find(entity, set_name, name)]
