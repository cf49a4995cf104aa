"""AC1: the conditions of the schema of IFC, as ifcopenshell works them out, but in our own child."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from bblcheck.ifc.entity import library
from bblcheck.ifc.header import Header
from bblcheck.ifc.ils import conditions as module
from bblcheck.ifc.ils import validity
from bblcheck.ifc.ils.acceptance import acceptance
from bblcheck.ifc.ils.conditions import Conditions, conditions
from bblcheck.ifc.readifc import read_ifc
from tests.ifc.reading import vocabulary
from tests.ifc.steptext import StepText

SAMPLES = Path(__file__).parents[3] / "samples"

BROKEN = (
    "IFCDIRECTION((0.,0.,0.))",
    "IFCDIRECTION((0.,0.,1.))",
    "IFCCARTESIANPOINT((0.,0.,0.))",
    "IFCAXIS2PLACEMENT3D(#{2},#{1},#{1})",
    "IFCRECTANGLEPROFILEDEF(.AREA.,$,$,-3.,4.)",
    "IFCPROPERTYSINGLEVALUE('x',$,IFCNORMALISEDRATIOMEASURE(2.),$)",
    "IFCPROPERTYSINGLEVALUE('x',$,IFCPOSITIVELENGTHMEASURE(0.),$)",
    "IFCPROPERTYSET('0000000000000000000aaa',$,'s',$,(#{5},#{6}))",
    "IFCSITE('0000000000000000000aab',$,$,$,$,$,$,$,.ELEMENT.,(52,70,-3,0),(500,1,1),$,$,$)",
    "IFCPERSON($,$,$,$,$,$,$,$)",
    "IFCPROJECT('0000000000000000000aac',$,'p',$,$,$,$,$,$)",
    "IFCPROPERTYLISTVALUE('l',$,(IFCPOSITIVELENGTHMEASURE(-1.)),$)",
)
"""Records that break a condition each, or that others need; `{n}` is the number of the n-th of them."""


def broken(schema: str) -> Any:  # noqa: ANN401
    model = StepText(schema=schema)
    first = len(model.records) + 1
    numbers = [str(first + number) for number in range(len(BROKEN))]
    model.records += [f"#{at}={record.format(*numbers)};" for at, record in zip(numbers, BROKEN, strict=True)]
    return library().file.from_string(model.text())


def theirs(file: Any) -> set[tuple[int, str]]:  # noqa: ANN401
    """What the library itself says; its way of running the conditions needs a test tool."""
    executor: Any = import_module("ifcopenshell.express.rule_executor")
    validate: Any = import_module("ifcopenshell.validate")
    log = validate.json_logger()
    executor.run(file, log)
    return {(_number(each.get("instance")), _last(each["attribute"])) for each in log.statements}


def _number(instance: Any) -> int:  # noqa: ANN401
    return instance.id() if instance is not None else 0


def _last(name: str) -> str:
    return name.rpartition(".")[2]


@pytest.mark.parametrize("schema", ["IFC2X3", "IFC4", "IFC4X3_ADD2"])
def test_the_same_conditions_are_broken_as_the_library_says(schema: str) -> None:
    file = broken(schema)
    found = conditions(file)
    assert {(number, _last(name)) for number, _, name in found.broken} == theirs(file)
    assert len(found.broken) > 10
    assert not found.undecided


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*/model.ifc")), ids=lambda path: path.parent.name)
def test_the_samples_meet_the_first_criterion_in_the_limited_child(path: Path) -> None:
    model = read_ifc(path, vocabulary(), ils=True)
    (first, *_) = acceptance(path, model.schema, model.header, (), model.ils, "strict", "M3").criteria
    assert (first.id, first.met, first.reasons) == ("AC1", "met", ())


def test_a_broken_condition_is_named_by_the_child_that_reads_quickly(tmp_path: Path) -> None:
    model = StepText()
    model.room("Slaapkamer", 3.0, 4.0, 2.6)
    number = len(model.records) + 1
    model.records.append(f"#{number}=IFCRECTANGLEPROFILEDEF(.AREA.,$,$,-3.,4.);")
    path = tmp_path / "model.ifc"
    path.write_text(model.text())
    read = read_ifc(path, vocabulary(), ils=True)
    (first, *_) = acceptance(path, "IFC4", Header(), (), read.ils, "strict", "M3").criteria
    assert first.met == "not_met"
    assert first.reasons == (
        "voorwaarden van het schema waaraan niet is voldaan: 1",
        f"#{number} IfcRectangleProfileDef.IfcPositiveLengthMeasure.WR1: niet volgens het schema",
    )


def test_a_condition_that_breaks_down_is_undecided_and_the_criterion_stays_open(tmp_path: Path) -> None:
    def falls(_: object) -> None:
        raise TypeError("x")

    found = Conditions()
    found.hold(lambda: falls, None, (3, "IfcWall", "WR1"))
    assert (found.broken, found.undecided) == (set(), {(3, "IfcWall", "WR1")})
    schema = {"attributes": [], "broken": [], "undecided": ["#3 IfcWall.WR1"], "skipped": False}
    first = first_criterion(tmp_path, schema)
    assert first.met == "open" and "#3 IfcWall.WR1: niet uit te maken" in first.reasons


def test_a_model_with_too_many_records_is_not_worked_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = broken("IFC4")
    monkeypatch.setattr(validity, "MOST_RECORDS", 10)
    found = validity.schema_problems(file)
    assert (found["broken"], found["skipped"]) == ([], True)
    assert first_criterion(tmp_path, {**found, "attributes": []}).met == "open"
    assert module.MOST_RECORDS > 100_000


def test_nothing_is_worked_out_when_the_ils_was_not_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "model.ifc"
    path.write_text(StepText().text())
    assert read_ifc(path, vocabulary(), preflight=True).ils == {}


def first_criterion(folder: Path, schema: Any) -> Any:  # noqa: ANN401
    path = folder / "x.ifc"
    path.write_text("")
    found = {
        "specs": [],
        "quantities": [],
        "schema": schema,
        "areas": {"problems": [], "count": 0},
        "place": {"outside": [], "plots": [], "spot": []},
    }
    return acceptance(path, "IFC4", Header(), (), found, "strict", "M3").criteria[0]
