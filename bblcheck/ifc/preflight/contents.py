"""Every value in the sets of a model: no numbers that cannot be, no placeholders, no numbers written as text."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from bblcheck.ifc.entity import Entity
from bblcheck.ifc.model import Model
from bblcheck.ifc.profile import folded
from bblcheck.ifc.properties import Found, PropertySet, text_of
from bblcheck.ifc.sources import OWN_PREFIX

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
_LARGEST = 1e12
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


def look_at_contents(model: Model) -> None:
    """Report unusable values in any set of any object; the same in one property is told once, with how often."""
    found: dict[tuple[str, str], list[Entity]] = {}
    for entity in model.instances("IfcObject"):
        for item in model.properties.sets(entity):
            if item.origin:
                continue
            for code, message in _in_set(model, entity, item):
                found.setdefault((code, message), []).append(entity)
    for (code, message), entities in found.items():
        more = f" (op {len(entities)} objecten, dit is het eerste)" if len(entities) > 1 else ""
        model.find(code, message + more, entities[0], _CORRECT[code])
    _placeholder_booleans(model)


def _in_set(model: Model, entity: Entity, item: PropertySet) -> Iterator[tuple[str, str]]:
    """What is wrong in one set: a code and a message."""
    if not item.name:
        yield "ifc-set-zonder-naam", "een set met eigenschappen heeft geen naam"
    for name, found in model.properties.values(entity, item).items():
        place = f"{item.name or '(set zonder naam)'}.{name}"
        if len({(repr(value.value), value.measure) for value in found}) > 1:
            yield "ifc-dubbele-eigenschap", f"{place} staat er {len(found)} keer met andere waarden"
        for value in found:
            for code, problem in _problems(model, item, name, value):
                yield code if _is_read(model, item.name, name) else _ELSEWHERE, f"{place}: {problem}"


def _is_read(model: Model, set_name: str, name: str) -> bool:
    """Whether a fact of the home is read from this property."""
    return set_name.startswith(OWN_PREFIX) or (set_name, name) in model.profile.places


def _problems(model: Model, item: PropertySet, name: str, found: Found) -> Iterator[tuple[str, str]]:
    value = found.value
    if isinstance(value, str):
        plain = folded(value)
        if (
            plain in model.profile.placeholders
            or value.startswith(("<", "--"))
            or _says_its_name(plain, name)
        ):
            yield "ifc-waarde-plaatshouder", f"{value!r} is een plaatshouder"
        elif _COMMA.fullmatch(value.strip()):
            yield "ifc-waarde-komma", f"{value!r} is een getal als tekst, met een komma"
    elif isinstance(value, int | float) and not isinstance(value, bool):
        problem = _wrong_number(float(value), found.measure)
        if problem:
            yield "ifc-waarde-getal", problem
    if item.name == model.profile.placeholder_set:
        yield "ifc-waarde-plaatshouder", "het model noemt deze waarde zelf een plaatshouder"


def _says_its_name(plain: str, name: str) -> bool:
    return bool(plain) and plain.replace(" ", "") == folded(name).replace(" ", "")


def _wrong_number(number: float, measure: str) -> str:
    if not math.isfinite(number):
        return "dit is geen eindig getal"
    if abs(number) > _LARGEST:
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
