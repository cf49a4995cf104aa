"""Preflight finds what is wrong with a model, names where, and keeps it from becoming a fact."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bblcheck.engine.facts import Unknown
from bblcheck.ifc.findings import Finding
from bblcheck.ifc.header import header_of
from bblcheck.ifc.opening import open_model
from bblcheck.ifc.preflight.flying import preflight
from bblcheck.ifc.preflight.levels import level_of
from bblcheck.ifc.preflight.volumes import open_edges
from bblcheck.ifc.readifc import IfcModel, model_from
from bblcheck.ifc.reading import read
from bblcheck.ifc.request import request, wanted
from bblcheck.ifc.scan import scan
from bblcheck.ifc.shape import Face, Point
from tests.ifc.reading import content_of, items, number, vocabulary
from tests.ifc.steptext import Raw, Ref, StepText, Typed


def looked_at(text: StepText) -> IfcModel:
    """The model after a preflight, without a child process."""
    scanned = scan(text.text().encode(), "model.ifc")
    asked = json.loads(json.dumps(request(scanned, wanted(vocabulary(), "kernel", preflight=True))))
    answer = read(open_model(scanned.content.decode("ascii"), scanned.count), asked)
    return model_from("model.ifc", scanned, json.loads(json.dumps(answer)))


def found(text: StepText, code: str) -> list[Finding]:
    return [finding for finding in looked_at(text).findings if finding.code == code]


def messages(text: StepText, code: str) -> list[str]:
    return [finding.message for finding in found(text, code)]


def room_at(model: StepText, name: str, x: float, y: float, z: float = 0.0, size: float = 3.0) -> Ref:
    shape = model.body(model.extruded(model.rectangle(size, size), 2.6))
    return model.space(name, shape, placement=model.placement(x, y, z))


# --- volumes


def test_rooms_over_each_other_have_no_area() -> None:
    model = StepText()
    room_at(model, "Slaapkamer 1", 0, 0)
    room_at(model, "Slaapkamer 2", 2, 0)
    room_at(model, "Hal", 10, 0)
    (one,) = found(model, "ifc-ruimte-overlapt")
    assert (one.name, one.message) == ("Slaapkamer 1", "overlapt met ruimte Slaapkamer 2 over 3,00 m2")
    assert one.global_id and one.step_id and one.advice
    rooms = {item.name: item.facts for item in items(content_of(model), "ruimten")}
    for name in ("Slaapkamer 1", "Slaapkamer 2"):
        area = rooms[name]["vloeroppervlakte"]
        assert isinstance(area, Unknown) and area.kind == "review" and "dubbel tellen" in area.reason
    assert number(rooms["Hal"]["vloeroppervlakte"]) == 9


@pytest.mark.parametrize("angle", [0.0, 33.0])
def test_rooms_beside_and_above_each_other_do_not_overlap(angle: float) -> None:
    model = StepText(angle=angle, origin=(1000.0, 2000.0))
    room_at(model, "Slaapkamer 1", 0, 0)
    room_at(model, "Slaapkamer 2", 3, 0)
    room_at(model, "Slaapkamer 3", 0, 0, 2.8)
    assert not [each for each in looked_at(model).findings if "overlapt" in each.message]


def test_a_room_in_the_corner_of_an_l_does_not_overlap_it() -> None:
    model = StepText()
    l_shape = model.polygon((0, 0), (6, 0), (6, 2), (2, 2), (2, 6), (0, 6))
    model.space("Woonkamer", model.body(model.extruded(l_shape, 2.6)))
    room_at(model, "Slaapkamer", 2, 2)
    assert not messages(model, "ifc-ruimte-overlapt")


def test_a_room_that_reaches_into_the_next_storey_keeps_its_area() -> None:
    model = StepText()
    room_at(model, "Hal", 0, 0)
    room_at(model, "Overloop", 0, 0, 1.5)
    assert messages(model, "ifc-ruimte-te-hoog") == ["overlapt met ruimte Overloop over 9,00 m2"]
    assert [number(item.facts["vloeroppervlakte"]) for item in items(content_of(model), "ruimten")] == [9, 9]


def box(*skipped: int) -> list[Face]:
    low: list[Point] = [(0, 0, 0), (3, 0, 0), (3, 4, 0), (0, 4, 0)]
    high: list[Point] = [(x, y, 2.6) for x, y, _ in low]
    sides = [(low[i - 1], low[i], high[i], high[i - 1]) for i in range(4)]
    faces = [Face((tuple(low),)), Face((tuple(high),)), *(Face((side,)) for side in sides)]
    return [face for index, face in enumerate(faces) if index not in skipped]


def test_a_box_is_closed_and_a_box_without_a_side_is_not() -> None:
    assert open_edges(box()) == 0
    assert open_edges(box(3)) == 4


def test_a_long_side_against_two_short_ones_is_closed() -> None:
    faces = box(2)
    halves: list[tuple[Point, ...]] = [
        ((0, 4, 0), (0, 0, 0), (0, 0, 1), (0, 4, 1)),
        ((0, 4, 1), (0, 0, 1), (0, 0, 2.6), (0, 4, 2.6)),
    ]
    assert open_edges([*faces, *(Face((half,)) for half in halves)]) == 0


def test_an_open_and_a_missing_volume_are_told() -> None:
    model = StepText()
    model.space("Hal")
    floor = ((0, 0, 0), (3, 0, 0), (3, 3, 0), (0, 3, 0))
    ceiling = tuple((x, y, 2.6) for x, y, _ in floor)
    model.space("Slaapkamer", model.body(model.brep(floor, ceiling), "Brep"))
    assert messages(model, "ifc-ruimte-zonder-volume") == [
        "de ruimte heeft geen leesbaar volume: geen vorm in het model"
    ]
    assert messages(model, "ifc-ruimte-open") == [
        "het volume van de ruimte is niet gesloten: 8 randen hebben geen tweede vlak"
    ]


# --- the frame


def test_a_room_outside_storeys_is_named() -> None:
    model = StepText()
    loose = model.space("Hal", within=model.building)
    (one,) = found(model, "ifc-ruimte-zonder-bouwlaag")
    assert one.step_id == loose.number


def georeferenced(eastings: float, scale: float, name: str = "EPSG:7415") -> StepText:
    model = StepText()
    crs = model.add("IfcProjectedCRS", name, None, None, None, None, None, None)
    model.add("IfcMapConversion", Ref(5), crs, eastings, 437000.0, 1.0, 1.0, 0.0, scale)
    context = next(n for n, text in enumerate(model.records, 1) if "REPRESENTATIONCONTEXT" in text)
    model.records[-1] = model.records[-1].replace("(#5,", f"(#{context},")
    return model


@pytest.mark.parametrize(
    ("model", "says"),
    [
        (StepText(), ["ontbreekt"]),
        (georeferenced(92000.0, 0.001), []),
        (georeferenced(92000.0, 1.0), ["schaal"]),
        (georeferenced(-92000.0, 0.001), ["niet in Nederland"]),
        (georeferenced(92000.0, 0.001, "EPSG:4326"), ["stelsel EPSG:4326"]),
    ],
)
def test_the_place_in_the_country_is_looked_at(model: StepText, says: list[str]) -> None:
    told = messages(model, "ifc-georeferentie")
    assert len(told) == len(says)
    assert all(part in message for part, message in zip(says, told, strict=True))


# --- values


def with_value(
    value: object, name: str = "ThermalTransmittance", set_name: str = "Pset_WindowCommon"
) -> StepText:
    model = StepText()
    window = model.opening("IfcWindow", "Raam", 1.2, 1.5)
    model.properties(window, set_name, {name: value})  # type: ignore[dict-item]
    return model


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (Typed("IfcLabel", "1,2"), "ifc-waarde-komma"),
        (Typed("IfcLabel", "ONBEKEND"), "ifc-waarde-plaatshouder"),
        (Typed("IfcLabel", "ThermalTransmittance"), "ifc-waarde-plaatshouder"),
        (Typed("IfcThermalTransmittanceMeasure", -1.2), "ifc-waarde-getal"),
        (Typed("IfcReal", Raw("1.E30")), "ifc-waarde-getal"),
    ],
)
def test_a_value_that_cannot_be_is_named(value: object, code: str) -> None:
    (one,) = found(with_value(value), code)
    assert "Pset_WindowCommon.ThermalTransmittance" in one.message
    assert one.name == "Raam" and level_of(one) == "unusable"


def test_a_value_that_no_fact_reads_is_only_a_note() -> None:
    (one,) = found(with_value(Typed("IfcLabel", "ntb"), "Leverancier", "Eigen"), "ifc-waarde-elders")
    assert level_of(one) == "note"


def test_a_good_value_is_not_told() -> None:
    codes = {
        finding.code
        for finding in looked_at(with_value(Typed("IfcThermalTransmittanceMeasure", 1.2))).findings
    }
    assert not {code for code in codes if code.startswith("ifc-waarde")}


def test_the_same_placeholder_is_told_once_with_how_often() -> None:
    model = StepText()
    for number_ in range(3):
        window = model.opening("IfcWindow", f"Raam {number_}", 1.2, 1.5)
        model.properties(window, "Pset_WindowCommon", {"ThermalTransmittance": Typed("IfcLabel", "ntb")})
    (message,) = messages(model, "ifc-waarde-plaatshouder")
    assert "op 3 objecten" in message


def test_a_set_without_a_name_and_a_property_that_is_there_twice() -> None:
    model = StepText()
    window = model.opening("IfcWindow", "Raam", 1.2, 1.5)
    model.properties(window, "", {"A": Typed("IfcLabel", "x")})
    one, two = (
        model.add("IfcPropertySingleValue", "B", None, Typed("IfcLabel", text), None) for text in "xy"
    )
    double = model.root("IfcPropertySet", "Eigen", None, (one, two))
    model.root("IfcRelDefinesByProperties", None, None, (window,), double)
    assert messages(model, "ifc-set-zonder-naam")
    assert messages(model, "ifc-dubbele-eigenschap") == ["Eigen.B staat er 2 keer met andere waarden"]


def test_doors_that_all_say_no_to_everything_are_doubted() -> None:
    model = StepText()
    for number_ in range(2):
        door = model.opening("IfcDoor", f"Deur {number_}", 0.9, 2.3)
        model.properties(door, "Pset_DoorCommon", {"FireExit": Typed("IfcBoolean", False)})
    assert "alle 2 objecten van soort IfcDoor" in messages(model, "ifc-overal-onwaar")[0]


# --- the header and the whole


def test_the_header_is_read_with_its_lists_and_quotes() -> None:
    content = b"HEADER;FILE_NAME('a''b','2026',('x','y'),('') ,'p',/* no */'s',$);FILE_SCHEMA(('IFC4'));DATA;"
    header = header_of(content)
    assert (header.name, header.author, header.system) == ("a'b", "x, y", "s")
    assert header.empty == ("organisatie", "machtiging")


def test_a_refused_model_is_an_answer(tmp_path: Path) -> None:
    path = tmp_path / "model.ifc"
    path.write_text(StepText().text().replace("END-ISO-10303-21;", ""))
    flight = preflight(path, vocabulary())
    assert flight.state == "refused"
    assert flight.refused is not None and flight.refused.cause == "incomplete"


def test_a_good_model_has_its_records_counted_twice(tmp_path: Path) -> None:
    model = georeferenced(92000.0, 0.001)
    model.room("Slaapkamer", 3.0, 4.0, 2.6)
    path = tmp_path / "model.ifc"
    path.write_text(model.text())
    flight = preflight(path, vocabulary())
    assert (flight.state, flight.count, flight.rooms, flight.recognised) == (
        "ready",
        len(model.records),
        1,
        1,
    )
