"""The IDS of a model whose homes are spaces: it names their rooms and doors, fails, and passes once all is added."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bblcheck.ifc.entity import library
from tests.cli.running import run
from tests.ifc.steptext import Ref, StepText
from tests.report.test_idsfile import completed, missing, written


def homes_as_spaces(folder: Path) -> tuple[Path, list[str]]:
    """Two homes of two rooms that lie in them, a door between the rooms of each, and one between the homes."""
    model = StepText(unit="m")
    rooms: list[Ref] = []
    for number, x in ((1, 0.0), (2, 8.2)):
        shape = model.body(model.extruded(model.rectangle(8.0, 5.0), 3.0))
        model.space(f"Woning {number}", shape, "Gebruikseenheid", placement=model.placement(x))
        for name, at in (("Woonkamer", x + 0.1), ("Slaapkamer", x + 4.1)):
            shape = model.body(model.extruded(model.rectangle(3.8, 4.8), 2.7))
            rooms.append(model.space(name, shape, placement=model.placement(at, 0.1)))
    for number, sides in enumerate(((0, 1), (2, 3), (1, 2)), 1):
        door = model.opening("IfcDoor", f"Deur {number}", 0.9, 2.3)
        for side in sides:
            model.boundary(rooms[side], door)
    path = folder / "woningen.ifc"
    path.write_text(model.text())
    return path, [model.records[room.number - 1].split("'")[1] for room in rooms]


def objects(document: Any) -> set[str]:  # noqa: ANN401
    """The GlobalIds of the objects that are asked for something."""
    return {each.GlobalId for spec in document.specifications for each in spec.applicable_entities}


def test_the_rooms_and_doors_of_homes_that_are_spaces_are_asked_and_pass_once_completed(
    tmp_path: Path,
) -> None:
    pytest.importorskip("ifctester.ids")
    path, rooms = homes_as_spaces(tmp_path)
    document = written(path, tmp_path)
    document.validate(library().open(str(path)))
    assert not [each.name for each in document.specifications if each.status]
    model: Any = library().open(str(path))
    units = {each.GlobalId for each in model.by_type("IfcSpace") if each.ObjectType == "Gebruikseenheid"}
    doors = {each.Name: each.GlobalId for each in model.by_type("IfcDoor")}
    assert set(rooms) <= objects(document) and not units & objects(document)
    assert {doors["Deur 1"], doors["Deur 2"]} <= objects(document)
    assert doors["Deur 3"] not in objects(document)
    before = missing(path)
    better = completed(path, document, tmp_path)
    document.validate(library().open(str(better)))
    assert not [each.name for each in document.specifications if not each.status]
    added = {specification.name.rpartition(".")[2] for specification in document.specifications}
    after = {fact for fact, _ in missing(better) & before}
    assert not {fact for fact in after if fact.rpartition(".")[2] in added and not fact.startswith("locatie")}


def test_missing_names_the_door_between_two_homes_and_what_to_do(tmp_path: Path) -> None:
    path, _ = homes_as_spaces(tmp_path)
    for command in (("home", "missing"), ("home", "show")):
        said = run(*command, str(path)).stdout
        assert "Deur 3 grenst aan meer dan een woning, zeg bij welke het hoort: Woning 1, Woning 2" in said
    found = json.loads(run("check", str(path), "--format", "json").stdout)
    subjects = {item["subject"]["name"] for result in found["results"] for item in result["results"]}
    assert "Slaapkamer" in subjects and not any("Deur 3" in name for name in subjects)


def test_the_reason_is_said_in_english_too(tmp_path: Path) -> None:
    path, _ = homes_as_spaces(tmp_path)
    said = run("--lang", "en", "home", "show", str(path)).stdout
    assert "Deur 3 borders on more than one home, say to which it belongs: Woning 1, Woning 2" in said
