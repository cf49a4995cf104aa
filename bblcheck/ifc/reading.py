"""The story of reading a model, in the child: rooms, what borders them, everything else, then the homes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

from bblcheck.ifc.borders import Borders
from bblcheck.ifc.byplace import by_place
from bblcheck.ifc.doors import read_doors
from bblcheck.ifc.doorsteps import Doorsteps
from bblcheck.ifc.edges import compared_edges
from bblcheck.ifc.elements import read_others
from bblcheck.ifc.findings import Finding
from bblcheck.ifc.footprints import footprints
from bblcheck.ifc.homes import IfcHome, read_homes
from bblcheck.ifc.joints import Joints
from bblcheck.ifc.model import Model
from bblcheck.ifc.opening import Opened
from bblcheck.ifc.plots import Plots
from bblcheck.ifc.preflight.everything import look_at_everything
from bblcheck.ifc.preflight.volumes import without_doubles
from bblcheck.ifc.profile import profile_of
from bblcheck.ifc.railings import read_railings
from bblcheck.ifc.ramps import read_ramps
from bblcheck.ifc.references import checked
from bblcheck.ifc.request import concepts_of
from bblcheck.ifc.rooms import Rooms, read_living_areas, read_rooms, read_storeys
from bblcheck.ifc.signature import read_parts
from bblcheck.ifc.sources import Read
from bblcheck.ifc.stairs import read_stairs
from bblcheck.ifc.terrain import Terrain
from bblcheck.ifc.walking import Walks
from bblcheck.ifc.windows import read_windows
from bblcheck.ifc.wire import ElementTable, Json


def read(opened: Opened, request: Mapping[str, Any]) -> dict[str, Json]:
    """The answer to one request: homes, how rooms were recognised, findings, and the parts when asked for."""
    model = Model.of(
        opened,
        concepts_of(request["concepts"]),
        profile_of(request["profile"]),
        request["geometry"],
        dict(request["same_sets"]),
    )
    _report_opening(model, opened)
    rooms = read_rooms(model)
    rooms = replace(rooms, rooms=without_doubles(model, rooms.rooms))
    borders = Borders(model, rooms.rooms)
    preflight = bool(request.get("preflight"))
    found = checked(model, _elements(model, rooms, borders, preflight), request["references"])
    homes = read_homes(model, found, rooms.floors, borders)
    ils = look_at_everything(model, rooms.rooms, opened.text, preflight, bool(request.get("ils")))
    table = ElementTable()
    return {
        "homes": [_encode_home(home, table) for home in homes],
        "elements": table.rows,
        "facts": table.facts,
        "recognised": [asdict(item) for item in rooms.recognised],
        "findings": [asdict(item) for item in model.findings.found],
        "footprints": asdict(footprints(model, found.get("ruimte", ()), found.get("bouwlaag", ()))),
        "ils": ils,
        "parts": None if request.get("parts") is None else read_parts(model, request["parts"]),
    }


def _elements(model: Model, rooms: Rooms, borders: Borders, preflight: bool) -> dict[str, list[Read]]:
    """Every element of the model by concept."""
    plots, steps = Plots(model), Doorsteps(model, borders, Terrain(model))
    found: dict[str, list[Read]] = {
        "bouwlaag": list(read_storeys(model)),
        "ruimte": list(rooms.rooms),
        "verblijfsgebied": list(read_living_areas(model, rooms.covers)),
        "raam": list(read_windows(model, borders, plots)),
        "deur": list(read_doors(model, borders, steps)),
        "trap": list(read_stairs(model, rooms.covers)),
        "hellingbaan": list(read_ramps(model)),
    }
    already = frozenset(item.entity.id() for items in found.values() for item in items)
    joints = Joints(model, borders, rooms.rooms, found["deur"])
    found["ruimte"] = steps.with_ways_out(rooms.rooms, joints)
    rooms.floors.ground = steps.ground(rooms.rooms, joints)
    placed = by_place(borders, plots, joints, Walks(model, joints, rooms.covers))
    for concept, items in read_others(model, already, placed).items():
        found.setdefault(concept, []).extend(items)
    railings = read_railings(model, rooms.covers)
    said = found.get("rand")
    found["rand"] = compared_edges(model, said, railings, preflight) if said else list(railings)
    return found


def _report_opening(model: Model, opened: Opened) -> None:
    for line in opened.log:
        model.findings.add(Finding("ifc-lezer", line.text, line=line.line))
    doubles = [
        entity
        for entity in model.instances("IfcRoot")
        if opened.double_ids and entity.GlobalId in opened.double_ids
    ]
    for entity in doubles:
        advice = "Laat het tekenprogramma nieuwe GlobalIds maken; tot die tijd telt het nummer van het gegeven mee."
        model.find("ifc-dubbele-globalid", "deze GlobalId staat op meer dan een object", entity, advice)


def _encode_home(home: IfcHome, table: ElementTable) -> Json:
    return {
        "id": home.id,
        "name": home.name,
        "complete": home.complete,
        "singles": {name: table.add(element) for name, element in home.singles.items()},
        "lists": {name: table.add_list(found) for name, found in home.lists.items()},
    }
