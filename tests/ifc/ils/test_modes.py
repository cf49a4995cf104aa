"""The ILS in three readings: as shipped no home passes; repaired, a home passes that carries what is asked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bblcheck.ifc.findings import Finding
from bblcheck.ifc.header import Header
from bblcheck.ifc.ils import MILESTONES, MODES, Mode
from bblcheck.ifc.ils.acceptance import Acceptance, acceptance
from bblcheck.ifc.ils.repairs import REPAIRS, repaired, touching
from bblcheck.ifc.ils.specs import beyond, of_milestone, shipped
from bblcheck.ifc.opening import open_model
from bblcheck.ifc.reading import read
from bblcheck.ifc.request import request, wanted
from bblcheck.ifc.scan import scan
from tests.ifc.reading import vocabulary
from tests.ifc.steptext import StepText, Typed

SAMPLE = Path(__file__).parents[3] / "samples" / "studio" / "model.ifc"
FILLED = Header("n", "2026", "a", "o", "p", "s", "geen")


def said(text: str) -> Any:  # noqa: ANN401
    scanned = scan(text.encode(), "model.ifc")
    asked = json.loads(json.dumps(request(scanned, wanted(vocabulary(), "kernel", ils=True))))
    found: Any = read(open_model(scanned.content.decode("ascii"), scanned.count), asked)["ils"]
    return found


def outcome_of(text: str, spec: str) -> Any:  # noqa: ANN401
    return next(each for each in said(text)["specs"] if each["spec"] == spec)


def judged(text: str, mode: Mode, path: Path = SAMPLE, **changed: Any) -> Acceptance:  # noqa: ANN401
    given: dict[str, Any] = {"schema": "IFC4", "header": FILLED, "findings": (), "milestone": "M3", **changed}
    return acceptance(path, found=said(text), mode=mode, **given)


def met(found: Acceptance) -> dict[str, str]:
    return {criterion.id: criterion.met for criterion in found.criteria}


def test_there_are_42_specifications_each_with_a_title_and_each_milestone_names_known_ones() -> None:
    names = [spec.id for spec in shipped()]
    assert len(names) == 42
    assert set(names) == set(beyond()["titels"])
    sizes = {milestone: len(of_milestone(milestone)) for milestone in MILESTONES}
    assert sizes == {"M1": 12, "M2": 22, "M3": 40}
    assert all(set(of_milestone(milestone)) <= set(names) for milestone in MILESTONES)


@pytest.mark.parametrize("defect", REPAIRS)
def test_every_repair_changes_a_specification_and_is_described(defect: str) -> None:
    assert any(defect in touching(spec) for spec in shipped())
    assert beyond()["gebreken"][defect]


def test_a_repair_twice_is_a_repair_once() -> None:
    for spec in shipped():
        once = repaired(spec)
        if spec.id not in ("9.18e", "9.16a", "9.16b"):
            assert repaired(once) == once


def test_the_sample_fails_as_shipped_and_says_why_by_defect() -> None:
    text = SAMPLE.read_text(encoding="ascii")
    area = outcome_of(text, "9.10b")
    assert area["outcomes"] == {"strict": "fail", "as-applied": "fail", "repaired": "pass"}
    assert area["defects"] == ("D1",)
    assert outcome_of(text, "9.18a")["outcomes"] == {
        "strict": "fail",
        "as-applied": "not_applicable",
        "repaired": "not_applicable",
    }
    for mode in MODES:
        assert met(judged(text, mode))["AC3"] == "not_met"


def wall(schema_type: str) -> str:
    model = StepText()
    made = model.root("IfcWallStandardCase", "Wand", None, None, model.placement(), None, None, None)
    values = {
        "LoadBearing": Typed("IfcBoolean", True),
        "ThermalTransmittance": Typed(schema_type, 0.2),
    }
    model.properties(made, "Pset_WallCommon", values)
    plain = model.root("IfcWall", "Wand 2", None, None, model.placement(), None, None, None)
    model.properties(plain, "Pset_WallCommon", values)
    return model.text()


def test_a_correct_u_value_of_a_wall_fails_only_as_shipped() -> None:
    found = outcome_of(wall("IfcThermalTransmittanceMeasure"), "9.18h")
    assert (found["outcomes"]["strict"], found["outcomes"]["repaired"]) == ("fail", "pass")
    assert found["defects"] == ("D7",)
    assert found["found"]["strict"] == 1  # the subtype is not seen as shipped (D12)
    assert outcome_of(wall("IfcReal"), "9.18h")["outcomes"]["strict"] == "pass"


def test_a_missing_property_of_a_subtype_is_seen_only_when_repaired() -> None:
    model = StepText()
    model.root("IfcWallStandardCase", "Wand", None, None, model.placement(), None, None, None)
    found = outcome_of(model.text(), "9.18h")
    assert found["problems"]["strict"][0]["step_id"] is None
    assert found["problems"]["repaired"][0]["message"] == "Pset_WallCommon.LoadBearing ontbreekt"


def door(rating: str, placeholders: str = "") -> str:
    model = StepText()
    made = model.opening("IfcDoor", "Voordeur", 0.9, 2.3)
    flags = {name: Typed("IfcBoolean", False) for name in ("FireExit", "SelfClosing", "SmokeStop")}
    model.properties(made, "Pset_DoorCommon", {**flags, "FireRating": Typed("IfcLabel", rating)})
    if placeholders:
        model.properties(made, "BM13_Placeholders", {"Lijst": Typed("IfcText", placeholders)})
    return model.text()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (door("ONBEKEND"), "Pset_DoorCommon.FireRating is alleen een plaatshouder"),
        (door("-"), "Pset_DoorCommon.FireRating is alleen een plaatshouder"),
        (door("EI 30", "SmokeStop"), "Pset_DoorCommon.SmokeStop is alleen een plaatshouder"),
    ],
)
def test_a_placeholder_passes_only_as_shipped(text: str, problem: str) -> None:
    found = outcome_of(text, "9.18e")
    assert found["outcomes"] == {"strict": "pass", "as-applied": "pass", "repaired": "fail"}
    assert [each["message"] for each in found["problems"]["repaired"]] == [problem]
    assert found["defects"] == ("D21",)
    assert outcome_of(door("EI 30"), "9.18e")["outcomes"]["repaired"] == "pass"


@pytest.mark.parametrize(
    ("name", "strict", "fixed"),
    [
        ("00 begane grond", "pass", "pass"),
        ("Niveau 01 eerste verdieping", "pass", "pass"),
        ("00 Begane grond", "fail", "pass"),
        ("22 tweeëntwintigste verdieping", "fail", "pass"),
        ("00a tussenverdieping", "fail", "pass"),
        ("101 dak", "pass", "fail"),
        ("zolder", "fail", "fail"),
    ],
)
def test_the_name_of_a_storey(name: str, strict: str, fixed: str) -> None:
    written = name.replace("ë", "\\X2\\00EB\\X0\\")
    text = StepText().text().replace("'00 begane grond',$,$", f"'{written}',$,'Bouwlaag'")
    found = outcome_of(_with_entrance(text), "9.06a")
    assert (found["outcomes"]["strict"], found["outcomes"]["repaired"]) == (strict, fixed)
    assert found["defects"] == (("D27",) if strict != fixed else ())


def _with_entrance(text: str) -> str:
    """The model whose storey says whether it is at the level of the entrance."""
    number = next(line for line in text.splitlines() if "IFCBUILDINGSTOREY" in line).partition("=")[0]
    records = (
        "#9001=IFCPROPERTYSINGLEVALUE('EntranceLevel',$,IFCBOOLEAN(.T.),$);",
        "#9002=IFCPROPERTYSET('0000000000000000009aaa',$,'Pset_BuildingStoreyCommon',$,(#9001));",
        f"#9003=IFCRELDEFINESBYPROPERTIES('0000000000000000009aab',$,$,$,({number}),#9002);",
    )
    return text.replace("ENDSEC;\nEND-ISO", "\n".join((*records, "ENDSEC;\nEND-ISO")))


@pytest.mark.parametrize(
    ("object_type", "method", "strict"),
    [
        ("Tarra Ruimte", "Tarra Inhoud", "pass"),
        ("TarraRuimte", "Tarra Inhoud", "fail"),
        ("Tarra-Ruimte", "tarra-inhoud", "fail"),
    ],
)
def test_other_spellings_of_the_ils_itself(object_type: str, method: str, strict: str) -> None:
    model = StepText()
    group = model.group("Tarra", object_type, (), "IfcZone")
    row = model.records[group.number - 1]
    model.records[group.number - 1] = row.replace("'Tarra',$", f"'Tarra','{method}'")
    found = outcome_of(model.text(), "9.17")
    assert (found["outcomes"]["strict"], found["outcomes"]["repaired"]) == (strict, "pass")


@pytest.mark.parametrize(
    ("phase", "strict"), [("UIT", "fail"), ("1.1 Initiatief", "fail"), ("2.2 Voorontwerp", "pass")]
)
def test_a_phase_that_the_ils_names_elsewhere(phase: str, strict: str) -> None:
    text = StepText().text().replace("'Project',$,$,$,$", f"'Project','x',$,$,'{phase}'")
    assert phase in text
    found = outcome_of(text, "9.02")
    assert (found["outcomes"]["strict"], found["outcomes"]["repaired"]) == (strict, "pass")


# --- the criteria that are no specifications


def test_the_header_the_schema_and_the_name_of_the_file() -> None:
    text = StepText().text()
    assert met(judged(text, "strict", schema="IFC2X3"))["AC1"] == "not_met"
    assert met(judged(text, "strict"))["AC1"] == "met"
    assert met(judged(text, "strict", header=Header()))["AC2"] == "not_met"
    assert met(judged(text, "strict"))["AC2"] == "met"


def test_a_record_that_is_not_as_the_schema_asks_it_is_named() -> None:
    model = StepText()
    model.add("IfcCartesianPoint", (1.0, 2.0, 3.0, 4.0))
    number = len(model.records)
    (first, *_) = judged(model.text(), "strict").criteria
    assert (first.id, first.met) == ("AC1", "not_met")
    assert first.reasons == (
        "attributen die niet zijn zoals het schema ze vraagt: 1",
        f"#{number} IfcCartesianPoint.Coordinates: niet volgens het schema",
    )


@pytest.mark.parametrize(
    ("name", "fits"),
    [
        ("FLEX001_ARC_ZZ_M3D_ZZZ.ifc", "met"),
        ("FLEX001_A_ARC_XX_M3D_P00_0001.ifc", "met"),
        ("model.ifc", "not_met"),
    ],
)
def test_the_name_of_the_file(tmp_path: Path, name: str, fits: str) -> None:
    path = tmp_path / name
    path.write_text("")
    assert met(judged(StepText().text(), "strict", path=path))["AC7"] == fits


def test_the_place_and_the_volumes_come_from_the_findings() -> None:
    assert met(judged(StepText().text(), "strict"))["AC5"] == "not_applicable"
    model = StepText()
    model.room("Slaapkamer", 3.0, 4.0, 2.6)
    text = model.text()
    assert met(judged(text, "strict"))["AC4"] == "open"
    assert met(judged(text, "strict", findings=(Finding("ifc-georeferentie", "x"),)))["AC4"] == "not_met"
    assert met(judged(text, "strict"))["AC5"] == "met"
    assert met(judged(text, "strict", findings=(Finding("ifc-ruimte-open", "x"),)))["AC5"] == "not_met"


def with_area(x: float, object_type: str = "Verblijfsgebied") -> StepText:
    """Two areas of 3 by 4 m, the second at `x`."""
    model = StepText()
    for name, at in (("Een", 0.0), ("Twee", x)):
        shape = model.body(model.extruded(model.rectangle(3.0, 4.0), 2.6))
        model.space(name, shape, object_type, placement=model.placement(at))
    return model


def fifth(model: StepText) -> tuple[str, tuple[str, ...]]:
    found = judged(model.text(), "strict").criteria[4]
    assert found.id == "AC5"
    return found.met, found.reasons


def test_areas_of_one_kind_lie_apart() -> None:
    assert fifth(with_area(3.0)) == ("met", ())
    assert fifth(with_area(2.0)) == ("not_met", ("Een: overlapt met Twee over 4,00 m2",))
    assert fifth(with_area(2.0, "Vluchtroute")) == ("met", ())


def test_an_area_is_a_closed_body() -> None:
    model = with_area(3.0)
    model.space("Drie", object_type="Verblijfsgebied")
    floor, top = (
        ((0.0, 9.0, z), (0.0, 10.0, z), (1.0, 9.0, z))
        if z == 0.0
        else ((0.0, 9.0, z), (1.0, 9.0, z), (0.0, 10.0, z))
        for z in (0.0, 2.0)
    )
    model.space("Vier", model.body(model.brep(floor, top), "Brep"), "Verblijfsgebied")
    assert fifth(model) == (
        "not_met",
        ("Drie: heeft geen leesbaar volume", "Vier: het volume is niet gesloten"),
    )


@pytest.mark.parametrize(
    ("delivered", "outcome"), [(12.0, "met"), (12.24, "met"), (12.25, "not_met"), (11.0, "not_met")]
)
def test_a_delivered_area_may_deviate_two_per_cent(delivered: float, outcome: str) -> None:
    model = StepText()
    room = model.room("Slaapkamer", 3.0, 4.0, 2.6)
    model.quantities(room, "Qto_SpaceBaseQuantities", {"NetFloorArea": ("Area", delivered)})
    assert met(judged(model.text(), "repaired"))["AC6"] == outcome


def test_without_quantities_or_at_the_first_milestone_there_is_nothing_to_compare() -> None:
    model = StepText()
    model.room("Slaapkamer", 3.0, 4.0, 2.6)
    assert met(judged(model.text(), "strict"))["AC6"] == "not_applicable"
    assert met(judged(model.text(), "strict", milestone="M1"))["AC6"] == "not_applicable"
