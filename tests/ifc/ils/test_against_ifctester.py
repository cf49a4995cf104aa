"""Strict means what a tool for IDS says: IfcTester, given the same specifications, gives the same outcomes."""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from bblcheck.ifc.entity import library
from bblcheck.ifc.ils.specs import Requirement, Spec, Wanted, beyond, shipped
from bblcheck.ifc.opening import open_model
from bblcheck.ifc.reading import read
from bblcheck.ifc.request import request, wanted
from bblcheck.ifc.scan import scan
from tests.ifc.reading import vocabulary
from tests.ifc.steptext import StepText

ids: Any = pytest.importorskip("ifctester.ids")
facets: Any = import_module("ifctester.facet")
ROOT = Path(__file__).parents[3]
SAMPLES = sorted((ROOT / "samples").glob("*/model.ifc"))
SHARED = [
    path
    for path in (ROOT.parent / "shared" / "ifc").glob("*.ifc")
    if path.stem in ("SampleHouse4_Revit_ifc4", "building-architecture_bSI_ifc4x3")
]


def restriction(pattern: str) -> Any:  # noqa: ANN401
    return facets.Restriction(options={"pattern": pattern}, base="string")


def one_of(values: tuple[str, ...]) -> Any:  # noqa: ANN401
    return facets.Restriction(options={"enumeration": list(values)}, base="string")


def set_of(name: str) -> Any:  # noqa: ANN401
    return restriction(name) if "*" in name else name


def facet_of(line: Requirement) -> Any:  # noqa: ANN401
    cardinality = "required" if line.required else "optional"
    value = None if line.values.pattern == "(?s:.*)" else _value(line)
    match line.facet:
        case "attribute":
            return facets.Attribute(name=line.name, value=value, cardinality=cardinality)
        case "classification":
            return facets.Classification(system=line.set_name, value=line.name, cardinality=cardinality)
        case _:
            kind = line.types[0] if line.types else None
            return facets.Property(
                propertySet=set_of(line.set_name),
                baseName=line.name,
                dataType=kind,
                value=value,
                cardinality=cardinality,
            )


def _value(line: Requirement) -> Any:  # noqa: ANN401
    if line.types == ("IFCBOOLEAN",):
        return line.values.pattern
    return restriction(
        line.values.pattern.replace("(?s:.{1,})", ".+").replace("\\ ", " ").replace("\\-", "-")
    )


def condition(wanted: Wanted) -> Any:  # noqa: ANN401
    if not wanted.set_name:
        return facets.Attribute(name=wanted.name, value=one_of(wanted.values))
    value = wanted.values[0] if wanted.values == ("true",) else one_of(wanted.values)
    return facets.Property(propertySet=set_of(wanted.set_name), baseName=wanted.name, value=value)


def specification(spec: Spec) -> Any:  # noqa: ANN401
    made = ids.Specification(name=spec.id, minOccurs=spec.least, maxOccurs="unbounded", ifcVersion=["IFC4"])
    names, predefined = tuple(name for name, _ in spec.entities), spec.entities[0][1]
    entity = facets.Entity(name=one_of(names) if len(names) > 1 else names[0])
    if predefined:
        entity = facets.Entity(name=names[0], predefinedType=predefined)
    made.applicability = [entity, *map(condition, spec.wanted)]
    made.requirements = list(map(facet_of, spec.requirements))
    return made


def theirs(text: str) -> dict[str, str]:
    model = library().file.from_string(text)
    document = ids.Ids(title="ILS")
    left_out = {*beyond()["schemas"], *(() if model.by_type("IfcProject")[0].Phase else ("9.02",))}
    document.specifications = [specification(spec) for spec in shipped() if spec.id not in left_out]
    document.validate(model)
    return {each.name: "pass" if each.status else "fail" for each in document.specifications}


def ours(text: str) -> dict[str, str]:
    scanned = scan(text.encode(), "model.ifc")
    asked = json.loads(json.dumps(request(scanned, wanted(vocabulary(), "kernel", ils=True))))
    found: Any = read(open_model(scanned.content.decode("ascii"), scanned.count), asked)["ils"]
    return {each["spec"]: each["outcomes"]["strict"] for each in found["specs"]}


def same(text: str) -> None:
    """IfcTester 0.9 also refuses an optional attribute without a value; by the IDS standard that is no fault, and
    only Phase of the project is one."""
    own = ours(text)
    for name, outcome in theirs(text).items():
        expected = "pass" if own[name] == "not_applicable" else own[name]
        assert (name, expected) == (name, outcome)


@pytest.mark.parametrize("path", [*SAMPLES, *SHARED], ids=lambda path: f"{path.parent.name}-{path.name}")
def test_strict_is_what_ifctester_says(path: Path) -> None:
    same(path.read_text(encoding="ascii"))


def test_strict_is_what_ifctester_says_of_an_almost_empty_model() -> None:
    same(StepText().text())
