"""The defects of the ILS, each with what repairs it: strict plus all repairs is the mode `repaired`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TypeAlias

from bblcheck.ifc.ils.specs import Requirement, Spec, Wanted, beyond, lines, one_of

Repair: TypeAlias = Callable[[Spec], Spec]

_PASTED = "matching the pattern "
_AREAS = ("IFCAREAMEASURE", "IFCVOLUMEMEASURE", "IFCPOSITIVERATIOMEASURE")
_U = "IFCTHERMALTRANSMITTANCEMEASURE"


def repaired(spec: Spec, without: str = "") -> Spec:
    """The specification with every repair but `without`."""
    for defect, repair in REPAIRS.items():
        if defect != without:
            spec = repair(spec)
    return spec


def repaired_only(spec: Spec, defect: str) -> Spec:
    """The specification with one repair."""
    return REPAIRS[defect](spec)


def touching(spec: Spec) -> tuple[str, ...]:
    """The defects whose repair changes this specification."""
    return tuple(defect for defect, repair in REPAIRS.items() if repair(spec) != spec)


def _only(*ids: str) -> Callable[[Repair], Repair]:
    """A repair of these specifications only."""

    def narrowed(repair: Repair) -> Repair:
        return lambda spec: repair(spec) if spec.id in ids else spec

    return narrowed


def _each(change: Callable[[Requirement], Requirement]) -> Repair:
    return lambda spec: replace(spec, requirements=tuple(map(change, spec.requirements)))


@_only("9.10b")
def _d1(spec: Spec) -> Spec:
    def change(each: Requirement) -> Requirement:
        if each.name != "OccupancyType":
            return each
        line = next(line for line in lines() if (line["spec"], line["name"]) == ("9.10b", "OccupancyType"))
        intended = line["allowed_values"].partition("; intended:")[2]
        return replace(each, values=one_of(intended.split("|")))

    return _each(change)(spec)


def _d2(spec: Spec) -> Spec:
    return spec if spec.id in beyond()["woning"]["altijd"] else replace(spec, least=0)


@_only("9.10c")
def _d3(spec: Spec) -> Spec:
    wanted = tuple(
        replace(each, values=tuple(value.removeprefix(_PASTED) for value in each.values))
        for each in spec.wanted
    )
    return replace(spec, wanted=wanted, least=0)


@_only("9.12d")
def _d4(spec: Spec) -> Spec:
    return replace(spec, wanted=(Wanted("", "ObjectType", ("Restruimte",)),))


@_only("9.18d")
def _d5(spec: Spec) -> Spec:
    return replace(spec, entities=(("IFCCURTAINWALL", ""),))


@_only("9.18g")
def _d6(spec: Spec) -> Spec:
    name = "ThermalTransmittance"
    return _each(lambda each: replace(each, name=name) if each.name.endswith(f"[{name}]") else each)(spec)


def _d7(spec: Spec) -> Spec:
    def change(each: Requirement) -> Requirement:
        thermal = "ThermalTransmittance" in each.name and each.types == ("IFCREAL",)
        return replace(each, types=("IFCREAL", _U)) if thermal else each

    return _each(change)(spec)


def _d8(spec: Spec) -> Spec:
    def change(each: Requirement) -> Requirement:
        other = each.types == ("IFCREAL",) and "ThermalTransmittance" not in each.name
        return replace(each, types=("IFCREAL", *_AREAS)) if other else each

    return _each(change)(spec)


@_only("9.02")
def _d9(spec: Spec) -> Spec:
    kept = tuple(each for each in spec.requirements if each.name != "ProjectInvestmentEstimate")
    return replace(spec, requirements=kept)


@_only("9.18e")
def _d10(spec: Spec) -> Spec:
    like = next(each for each in spec.requirements if not each.required)
    added = (
        replace(like, name="ThermalTransmittance", types=("IFCREAL", _U), fact="U-waarde"),
        replace(
            like, name="GlazingAreaFraction", types=("IFCREAL", "IFCPOSITIVERATIOMEASURE"), fact="glasaandeel"
        ),
    )
    return replace(spec, requirements=(*spec.requirements, *added))


def _d11(spec: Spec) -> Spec:
    return _each(lambda each: replace(each, other_systems=True) if each.facet == "classification" else each)(
        spec
    )


def _d12(spec: Spec) -> Spec:
    return replace(spec, subtypes=True) if spec.id.startswith("9.18") else spec


@_only("9.16a", "9.16b")
def _d14(spec: Spec) -> Spec:
    return replace(spec, entities=(*spec.entities, ("IFCSPACE", "")))


@_only("9.13")
def _d16(spec: Spec) -> Spec:
    return replace(spec, wanted=tuple(each for each in spec.wanted if not each.set_name))


def _d21(spec: Spec) -> Spec:
    return _each(
        lambda each: replace(each, real=True) if each.facet == "property" and each.required else each
    )(spec)


def _d24(spec: Spec) -> Spec:
    """Names and methods of measuring also in the other spellings of the ILS itself."""
    wanted = tuple(
        replace(each, values=tuple(dict.fromkeys(form for value in each.values for form in _forms(value))))
        for each in spec.wanted
    )
    spelled = _each(
        lambda each: replace(each, values=_spelled(each.values)) if each.name == "Description" else each
    )
    return spelled(replace(spec, wanted=wanted))


_FORMS = (
    ("Kadastraal perceel", "Kadastraalperceel", "Kadastraal-Perceel"),
    ("Tarra Ruimte", "TarraRuimte", "Tarra-Ruimte"),
)
_BETWEEN = "[ -]?"


def _forms(value: str) -> tuple[str, ...]:
    return next((forms for forms in _FORMS if value in forms), (value,))


def _spelled(values: re.Pattern[str]) -> re.Pattern[str]:
    if "\\ " not in values.pattern and "Gebruiksinhoud" not in values.pattern:
        return values
    loose = values.pattern.replace("\\ ", _BETWEEN).replace("Gebruiksinhoud", f"Gebruiks{_BETWEEN}Inhoud")
    return re.compile(loose, re.IGNORECASE)


@_only("9.06a", "9.06b")
def _d27(spec: Spec) -> Spec:
    """Names of storeys in any case, with a diaeresis, also of a floor between two; a number in front is none."""
    return _each(lambda each: replace(each, values=_storeys(each.values)) if each.name == "Name" else each)(
        spec
    )


def _storeys(values: re.Pattern[str]) -> re.Pattern[str]:
    found = re.fullmatch(r"\.\*\((.*)\)\.\*", values.pattern)
    if found is None:
        return values
    names = re.sub("(twee|drie)en", r"\1[eë]n", found[1])
    return re.compile(rf"(?:.*\D)?(?:{names}|\d\d[a-z] .+)(?:\D.*)?", re.IGNORECASE)


@_only("9.02")
def _d30(spec: Spec) -> Spec:
    def change(each: Requirement) -> Requirement:
        if each.name != "Phase" or "UIT" in each.values.pattern.split("|"):
            return each
        return replace(each, values=re.compile(f"{each.values.pattern}|{one_of(_PHASES).pattern}"))

    return _each(change)(spec)


_PHASES = ("1.1 Initiatief", "UIT", "AB", "OND", "GBR")

REPAIRS: Mapping[str, Repair] = {
    "D1": _d1,
    "D2": _d2,
    "D3": _d3,
    "D4": _d4,
    "D5": _d5,
    "D6": _d6,
    "D7": _d7,
    "D8": _d8,
    "D9": _d9,
    "D10": _d10,
    "D11": _d11,
    "D12": _d12,
    "D14": _d14,
    "D16": _d16,
    "D21": _d21,
    "D24": _d24,
    "D27": _d27,
    "D30": _d30,
}


def described(defects: Iterable[str]) -> tuple[str, ...]:
    """The defects in words."""
    return tuple(f"{defect}: {beyond()['gebreken'][defect]}" for defect in defects)
