"""Where rooms, doors and windows lie in plan, for drawings."""

from __future__ import annotations

from pathlib import Path

from bblcheck.ifc.footprint import Footprints, decode_footprints
from tests.ifc.reading import read_text

SAMPLES = Path(__file__).parents[2] / "samples"


def _footprints(sample: str) -> Footprints:
    return read_text((SAMPLES / sample).read_text(encoding="utf-8")).footprints


def test_a_room_lies_where_its_placements_put_it() -> None:
    found = {room.name: room for room in _footprints("studio/model.ifc").rooms}
    hall = found["Hal"]
    assert hall.outlines == (((5500, 0), (7500, 0), (7500, 1600), (5500, 1600)),)
    assert (hall.storey, hall.low, hall.high) == ("00 begane grond", 0, 2500)


def test_rooms_of_upper_storeys_lie_above_those_below() -> None:
    found = {room.name: room for room in _footprints("blok/model.ifc").rooms}
    assert [found[f"Galerij {level}"].low for level in range(3)] == [0, 3300, 6600]


def test_a_door_runs_from_jamb_to_jamb_along_its_wall() -> None:
    found = {item.name: item for item in _footprints("studio/model.ifc").openings}
    door, window = found["Deur hal - woonkamer"], found["Raam voorgevel"]
    assert (door.kind, door.start, door.end) == ("door", (5500, 350), (5500, 1330))
    assert (window.kind, window.end[1] - window.start[1], window.low) == ("window", 1800, 850)


def test_footprints_travel_as_json() -> None:
    assert decode_footprints({"rooms": [], "openings": []}).rooms == ()


def test_a_room_without_a_readable_shape_is_not_drawn() -> None:
    text = (SAMPLES / "studio/model.ifc").read_text(encoding="utf-8")
    broken = text.replace("IFCLOCALPLACEMENT($,#20)", "IFCLOCALPLACEMENT($,$)", 1)
    model = read_text(broken)
    assert model.footprints.rooms == ()
    assert len(model.recognised) == 3
