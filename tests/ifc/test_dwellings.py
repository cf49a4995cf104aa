"""Homes that are one space or zone, and openings that may be of more than one home."""

from __future__ import annotations

from pathlib import Path

import pytest

from bblcheck.home.content import Home
from bblcheck.ifc.profilefile import read_tables
from bblcheck.ifc.readifc import IfcModel, read_ifc
from tests.ifc.reading import read_text, value, vocabulary
from tests.ifc.steptext import NOTDEFINED, Raw, Ref, StepText, Typed
from tests.ifc.test_homes import declare_complete

every_schema = pytest.mark.parametrize("schema", ["IFC2X3", "IFC4", "IFC4X3_ADD2"])


def names(home: Home, plural: str = "ruimten") -> list[str | None]:
    part = home.content.lists.get(plural)
    return [item.name for item in part.items] if part else []


def rooms_of(found: IfcModel) -> dict[str, list[str | None]]:
    return {home.name: names(home) for home in found.homes}


def codes(found: IfcModel, code: str) -> list[str | None]:
    return [finding.name for finding in found.findings if finding.code == code]


# --- by a relation


def composed(schema: str, *named: tuple[str, str | None]) -> StepText:
    """Per name (and long name) a space of two rooms."""
    model = StepText(schema=schema)
    for name, long_name in named:
        unit = model.space(name, long_name=long_name)
        for room in ("Woonkamer", "Slaapkamer"):
            model.space(f"{room}", within=unit)
    return model


@every_schema
@pytest.mark.parametrize(
    "name", ["Appartement 0.1", "Unit S-25", "woning A", "3 - Wooneenheid", "Dwelling unit 12b"]
)
def test_a_space_of_rooms_with_the_name_of_a_home_is_a_home_and_no_room(schema: str, name: str) -> None:
    found = read_text(composed(schema, (name, None), ("Woning 2", None)))
    assert rooms_of(found) == {
        name: ["Woonkamer", "Slaapkamer"],
        "Woning 2": ["Woonkamer", "Slaapkamer"],
    }
    assert not codes(found, "ifc-ruimte-samengesteld")
    assert not codes(found, "ifc-ruimte-niet-herkend")


def test_a_long_name_counts_for_a_space_that_is_composed_of_others() -> None:
    found = read_text(composed("IFC4", ("0.01", "Appartement"), ("0.02", "Appartement")))
    assert [home.name for home in found.homes] == ["0.01", "0.02"]


def test_a_space_of_rooms_without_such_a_name_is_no_home() -> None:
    found = read_text(composed("IFC4", ("Verdieping 1", None), ("Verdieping 2", None)))
    (home,) = found.homes
    assert len(names(home)) == 4
    assert codes(found, "ifc-ruimte-samengesteld") == ["Verdieping 1", "Verdieping 2"]


def test_the_long_name_of_a_room_of_the_ils_names_its_home_and_makes_it_none() -> None:
    model = StepText()
    for unit in ("Unit 1", "Unit 2"):
        model.space("Slaapkamer", object_type="Verblijfsruimte", long_name=unit)
        model.space("12", long_name=unit)
    (home,) = read_text(model).homes
    assert names(home) == ["Slaapkamer", "12", "Slaapkamer", "12"]


@every_schema
def test_rooms_within_spaces_within_a_home_are_its_rooms(schema: str) -> None:
    model = composed(schema, ("Woning 1", None), ("Woning 2", None))
    above = model.space("Woning 3")
    level = model.space("Verdieping", within=above)
    model.space("Keuken", within=level)
    assert rooms_of(read_text(model))["Woning 3"] == ["Keuken"]


def test_a_home_by_its_classification() -> None:
    model = composed("IFC4", ("A", None), ("B", None))
    spaces = [
        n for n, row in enumerate(model.records, 1) if "IFCSPACE(" in row and ("'A'" in row or "'B'" in row)
    ]
    for number in spaces:
        model.classify(Ref(number), "Omgevingswet-Ruimten", "Gebruikseenheid")
    assert rooms_of(read_text(model)) == {"A": ["Woonkamer", "Slaapkamer"], "B": ["Woonkamer", "Slaapkamer"]}


def test_groups_go_before_spaces() -> None:
    model = composed("IFC4", ("Woning 1", None), ("Woning 2", None))
    rooms = [Ref(n) for n, row in enumerate(model.records, 1) if "'Woonkamer'" in row]
    for number, room in enumerate(rooms, 1):
        model.group(f"Groep {number}", "woonfunctie", (room,))
    found = read_text(model)
    assert rooms_of(found) == {"Groep 1": ["Woonkamer"], "Groep 2": ["Woonkamer"]}
    assert codes(found, "ifc-zonder-woning") == ["Slaapkamer", "Slaapkamer"]


def test_one_space_for_the_whole_home_gives_its_facts_and_is_no_room() -> None:
    model = composed("IFC4", ("Woning", None))
    unit = next(n for n, row in enumerate(model.records, 1) if "'Woning',$,$" in row and "IFCSPACE" in row)
    model.properties(Ref(unit), "Bblcheck_woonfunctie", {"te_huur": Typed("IfcBoolean", True)})
    (home,) = read_text(model).homes
    assert names(home) == ["Woonkamer", "Slaapkamer"]
    assert value(home.content.singles["woonfunctie"]["te_huur"]) is True


# --- by place


def standing(schema: str = "IFC4", unit: str = "mm", origin: tuple[float, float] = (0.0, 0.0)) -> StepText:
    """Two homes of 6 by 5 m beside each other, as spaces of their class, and three rooms that no relation puts in."""
    model = StepText(schema=schema, unit=unit, origin=origin, angle=30.0)
    for number, x in ((1, 0.0), (2, 6.2)):
        shape = model.body(model.extruded(model.rectangle(6.0, 5.0), 3.0))
        model.space(f"Woning {number}", shape, "Gebruikseenheid", placement=model.placement(x))
    for name, x in (("Woonkamer", 0.1), ("Slaapkamer", 3.2), ("Keuken", 6.3)):
        place(model, name, x)
    return model


def place(model: StepText, name: str, x: float, z: float = 0.0, width: float = 2.5) -> Ref:
    shape = model.body(model.extruded(model.rectangle(width, 4.8), 2.6))
    return model.space(name, shape, placement=model.placement(x, 0.1, z))


@every_schema
@pytest.mark.parametrize(
    ("unit", "origin"), [("mm", (0.0, 0.0)), ("m", (100_000.0, 0.0)), ("foot", (5.0, 5.0))]
)
def test_rooms_lie_in_the_home_around_them(schema: str, unit: str, origin: tuple[float, float]) -> None:
    found = read_text(standing(schema, unit, origin))
    assert rooms_of(found) == {"Woning 1": ["Woonkamer", "Slaapkamer"], "Woning 2": ["Keuken"]}


def test_a_room_across_two_homes_or_above_them_or_beside_them_is_in_none() -> None:
    model = standing()
    place(model, "Gang", 5.0, width=3.0)
    place(model, "Zolder", 0.5, z=3.1)
    place(model, "Schuur", 30.0)
    declare_complete(model)
    found = read_text(model)
    assert codes(found, "ifc-zonder-woning") == ["Gang", "Zolder", "Schuur"]
    assert all(not home.content.lists["ruimten"].complete for home in found.homes)


def test_a_shared_room_within_a_home_is_of_all_homes() -> None:
    model = standing()
    hall = place(model, "Gang", 3.0)
    model.properties(hall, "Bblcheck_ruimte", {"gemeenschappelijk": Typed("IfcBoolean", True)})
    assert [("Gang" in rooms) for rooms in rooms_of(read_text(model)).values()] == [True, True]


def test_a_room_in_two_homes_that_lie_over_each_other_is_in_none() -> None:
    model = standing()
    shape = model.body(model.extruded(model.rectangle(6.0, 5.0), 3.0))
    model.space("Woning 1 nog eens", shape, "Gebruikseenheid", placement=model.placement(0.0))
    found = read_text(model)
    assert rooms_of(found) == {"Woning 1": [], "Woning 2": ["Keuken"], "Woning 1 nog eens": []}
    assert codes(found, "ifc-zonder-woning") == ["Woonkamer", "Slaapkamer"]


def test_a_relation_goes_before_the_place() -> None:
    model = standing()
    other = next(n for n, row in enumerate(model.records, 1) if "'Woning 2'" in row and "IFCSPACE(" in row)
    room = model.space("Badkamer", model.body(model.extruded(model.rectangle(2, 2), 2.6)), within=Ref(other))
    assert room
    assert rooms_of(read_text(model))["Woning 2"] == ["Keuken", "Badkamer"]


def test_a_home_without_any_room_is_told_and_never_complete() -> None:
    model = standing()
    model.space("Woning 3", object_type="Gebruikseenheid")
    declare_complete(model)
    found = read_text(model)
    assert codes(found, "ifc-woningen-zonder-inhoud") == ["Woning 3"]
    assert [home.content.complete for home in found.homes] == [True, True, None]


# --- what the profile says


def with_profile(folder: Path, model: StepText, text: str) -> IfcModel:
    path, profile = folder / "model.ifc", folder / "eigen.toml"
    path.write_text(model.text())
    profile.write_text(f'op = "ifc4-plain"\n{text}')
    return read_ifc(path, vocabulary(), profile=read_tables(str(profile), vocabulary()))


def zones() -> StepText:
    model = StepText()
    for number in (1, 2):
        room = model.room("Woonkamer", 3.0, 4.0, 2.6)
        kind = Raw(".OCCUPANCY.")
        zone = model.root("IfcSpatialZone", f"U{number}", None, None, model.placement(), None, None, kind)
        model.root("IfcRelReferencedInSpatialStructure", None, None, (room,), zone)
    return model


def test_a_zone_of_a_kind_that_the_profile_names_is_a_home(tmp_path: Path) -> None:
    found = with_profile(tmp_path, zones(), '[woningen]\nsoorten = ["OCCUPANCY"]')
    assert rooms_of(found) == {"U1": ["Woonkamer"], "U2": ["Woonkamer"]}
    assert len(read_text(zones()).homes) == 1


def test_a_zone_of_one_trade_with_the_name_of_a_home_is_none() -> None:
    model = composed("IFC4", ("Woning 1", None), ("Woning 2", None))
    for kind in ("FIRESAFETY", "THERMAL", "OCCUPANCY"):
        model.root("IfcSpatialZone", "Woning 3", None, None, model.placement(), None, None, Raw(f".{kind}."))
    assert [home.name for home in read_text(model).homes] == ["Woning 1", "Woning 2", "Woning 3"]


def test_a_name_of_your_own_for_a_home(tmp_path: Path) -> None:
    model = composed("IFC4", ("Cabin 1", None), ("Cabin 2", None))
    found = with_profile(tmp_path, model, '[woningen]\nruimtenamen = ["cabin"]')
    assert list(rooms_of(found)) == ["Cabin 1", "Cabin 2"]
    assert len(read_text(model).homes) == 1


def test_a_class_of_your_own_for_a_home_makes_no_rooms_of_them(tmp_path: Path) -> None:
    model = StepText()
    for number in (1, 2):
        unit = model.space(f"F{number}", object_type="Flexwoning")
        model.space("Studio", within=unit)
    found = with_profile(tmp_path, model, '[woningen]\nnamen = ["flexwoning"]')
    assert rooms_of(found) == {"F1": ["Studio"], "F2": ["Studio"]}


# --- what is in whose home


@every_schema
def test_what_stands_in_a_room_is_of_its_home(schema: str) -> None:
    model = composed(schema, ("Woning 1", None), ("Woning 2", None))
    rooms = [Ref(n) for n, row in enumerate(model.records, 1) if "'Slaapkamer'" in row]
    stoves = [
        model.root(
            "IfcBuildingElementProxy",
            f"Plek {n}",
            None,
            "opstelplaats",
            model.placement(),
            None,
            None,
            NOTDEFINED,
        )
        for n in (1, 2, 3)
    ]
    for stove, room in zip(stoves, rooms, strict=False):
        model.root("IfcRelContainedInSpatialStructure", None, None, (stove,), room)
    first, second = read_text(model).homes
    assert names(first, "opstelplaatsen") == ["Plek 1", "Plek 3"]
    assert names(second, "opstelplaatsen") == ["Plek 2", "Plek 3"]


def test_a_module_is_of_the_homes_of_what_is_in_it() -> None:
    model = composed("IFC4", ("Woning 1", None), ("Woning 2", None))
    rooms = [Ref(n) for n, row in enumerate(model.records, 1) if "'Slaapkamer'" in row]
    windows = []
    for number, room in enumerate(rooms, 1):
        window = model.opening("IfcWindow", f"Raam {number}", 1.0, 1.0)
        model.root("IfcRelContainedInSpatialStructure", None, None, (window,), room)
        windows.append(window)
    modules = [assembly(model, f"Module {number}") for number in (1, 2, 3, 4)]
    for module, parts in zip(modules, (windows[:1], windows[1:], windows, ()), strict=True):
        model.aggregate(module, *parts)
    first, second = read_text(model).homes
    assert names(first, "modules") == ["Module 1", "Module 3", "Module 4"]
    assert names(second, "modules") == ["Module 2", "Module 3", "Module 4"]


def assembly(model: StepText, name: str) -> Ref:
    kinds = (Raw(".FACTORY."), NOTDEFINED)
    return model.root("IfcElementAssembly", name, None, "Module", model.placement(), None, None, *kinds)


def doors(*between: tuple[int, ...]) -> IfcModel:
    """Homes 1 (rooms 0 and 1), 2 (room 2) and 3 (room 3), a shared gallery (4), a hall of nobody (5), and per door the
    rooms on both sides."""
    model = StepText()
    kinds = ("Woonkamer", "Slaapkamer", "Hal", "Studio", "Gang", "Portaal")
    rooms = [model.room(kind, 3.0, 4.0, 2.6) for kind in kinds]
    model.properties(rooms[4], "Bblcheck_ruimte", {"gemeenschappelijk": Typed("IfcBoolean", True)})
    for number, own in enumerate((rooms[:2], rooms[2:3], rooms[3:4]), 1):
        model.group(f"Woning {number}", "woonfunctie", own)
    if not any(5 in sides for sides in between):
        text = f"#{rooms[5].number}="
        model.properties(rooms[5], "Bblcheck_ruimte", {"gemeenschappelijk": Typed("IfcBoolean", True)})
        assert text
    for number, sides in enumerate(between, 1):
        door = model.opening("IfcDoor", f"Deur {number}", 0.9, 2.3, model.placement(500.0))
        for side in sides:
            model.boundary(rooms[side], door)
    declare_complete(model)
    return read_text(model)


def doors_of(found: IfcModel) -> list[list[str | None]]:
    return [names(home, "deuren") for home in found.homes]


def test_a_door_between_two_rooms_of_one_home_is_of_that_home() -> None:
    found = doors((0, 1))
    assert doors_of(found) == [["Deur 1"], [], []]
    assert not codes(found, "ifc-zonder-woning")


def test_a_door_of_which_one_room_is_shared_is_of_the_home_of_the_other() -> None:
    assert doors_of(doors((2, 4), (4, 4))) == [["Deur 2"], ["Deur 1", "Deur 2"], ["Deur 2"]]


def test_a_door_to_a_room_of_nobody_is_of_the_home_on_the_other_side_and_perhaps_of_another() -> None:
    found = doors((2, 5))
    assert doors_of(found) == [[], ["Deur 1"], []]
    assert codes(found, "ifc-zonder-woning") == ["Portaal"]
    for home in found.homes:
        assert home.content.lists["deuren"].complete is False
        assert "ruimten die bij geen woning horen" in home.content.lists["deuren"].reason


def test_a_door_between_two_homes_is_in_neither_and_both_may_miss_it() -> None:
    found = doors((0, 3), (1, 2, 3))
    assert doors_of(found) == [[], [], []]
    told = [f for f in found.findings if f.code == "ifc-tussen-woningen"]
    assert [f.message for f in told] == [
        "grenst aan meer dan een woning en staat daarom bij geen: Woning 1, Woning 3",
        "grenst aan meer dan een woning en staat daarom bij geen: Woning 1, Woning 2, Woning 3",
    ]
    assert "Bblcheck_deur" in told[0].advice
    first, second, third = (home.content.lists["deuren"] for home in found.homes)
    assert (first.complete, second.complete, third.complete) == (False, False, False)
    said = "Deur 1 grenst aan meer dan een woning, zeg bij welke het hoort: Woning 1, Woning 3"
    assert said in first.reason
    assert "Deur 1" not in second.reason


def test_a_door_between_two_others_leaves_the_doors_of_a_third_home_complete() -> None:
    found = doors((0, 2), (3,))
    first, second, third = (home.content.lists["deuren"] for home in found.homes)
    assert (first.complete, second.complete, third.complete) == (False, False, True)


def test_the_model_may_say_of_which_room_a_door_is() -> None:
    model = StepText()
    rooms = [model.room(kind, 3.0, 4.0, 2.6) for kind in ("Woonkamer", "Slaapkamer")]
    for number, room in enumerate(rooms, 1):
        model.group(f"Woning {number}", "woonfunctie", (room,))
    door = model.opening("IfcDoor", "Deur", 0.9, 2.3)
    for room in rooms:
        model.boundary(room, door)
    second = model.records[rooms[1].number - 1].split("'")[1]
    model.properties(door, "Bblcheck_deur", {"ruimte": Typed("IfcIdentifier", second)})
    assert doors_of(read_text(model)) == [[], ["Deur"]]


def test_a_door_in_the_boundary_of_a_home_without_rooms_is_of_that_home() -> None:
    model = StepText()
    units = [model.space(f"Woning {number}", object_type="Gebruikseenheid") for number in (1, 2)]
    for number, sides in enumerate((units[:1], units), 1):
        door = model.opening("IfcDoor", f"Deur {number}", 0.9, 2.3)
        for unit in sides:
            model.boundary(unit, door)
    found = read_text(model)
    assert doors_of(found) == [["Deur 1"], []]
    assert codes(found, "ifc-tussen-woningen") == ["Deur 2"]


def test_a_zone_of_the_oldest_schema_names_its_rooms() -> None:
    model = StepText(schema="IFC2X3")
    units = [model.space(f"Woning {number}", object_type="Gebruikseenheid") for number in (1, 2)]
    rooms = [model.space(name) for name in ("Keuken", "Studio")]
    for unit, room in zip(units, rooms, strict=True):
        model.root("IfcRelReferencedInSpatialStructure", None, None, (room,), unit)
    assert rooms_of(read_text(model)) == {"Woning 1": ["Keuken"], "Woning 2": ["Studio"]}
