"""Every sample says the same when another program writes it: in another unit or schema, moved and turned, with other
GlobalIds, in another order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.ifc.reading import read_text
from tests.ifc.test_faithful import CHANGES, told
from tests.samples.test_moved import turned_and_moved

ifcopenshell = pytest.importorskip("ifcopenshell")
SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*/model.ifc"))
NOT_IN_IFC2X3 = ("IfcMapConversion", "IfcProjectedCRS")


@cache
def text_of(path: Path) -> str:
    return path.read_text(encoding="ascii")


def said(text: str) -> list[Mapping[str, Any]]:
    """What is said of each home, with who it is; the order of homes is that of the file."""
    found = [dict(told(home.content)) for home in read_text(text).homes]
    return sorted(found, key=repr)


@cache
def as_made(path: Path) -> list[Mapping[str, Any]]:
    return said(text_of(path))


def in_unit(name: str) -> Callable[[str], str]:
    from ifcopenshell.util.unit import convert_file_length_units

    def written(text: str) -> str:
        converted: Any = convert_file_length_units(ifcopenshell.file.from_string(text), name)
        return str(converted.to_string())

    return written


def in_schema(name: str, without: tuple[str, ...] = ()) -> Callable[[str], str]:
    from ifcopenshell.util.schema import Migrator

    def written(text: str) -> str:
        source, target, migrator = (
            ifcopenshell.file.from_string(text),
            ifcopenshell.file(schema=name),
            Migrator(),
        )
        for entity in source:
            if entity.is_a() not in without:
                migrator.migrate(entity, target)
        return str(target.to_string())

    return written


def elsewhere(text: str) -> str:
    model = ifcopenshell.file.from_string(text)
    assert turned_and_moved(model, 33.3) == 1
    return str(model.to_string())


WAYS: Mapping[str, Callable[[str], str]] = {
    "metres": in_unit("METRE"),
    "feet": in_unit("FOOT"),
    "IFC4X3_ADD2": in_schema("IFC4X3_ADD2"),
    "100 km further and turned": elsewhere,
    **{change.__name__: change for change in CHANGES},
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.parent.name)
def test_a_sample_written_in_another_way_says_the_same(path: Path, way: str) -> None:
    text = text_of(path)
    written = WAYS[way](text)
    assert written != text
    assert said(written) == as_made(path)


def without_zones(text: str) -> str:
    """The model without its living areas: IFC2X3 has no spatial zones to hold them."""
    model = ifcopenshell.file.from_string(text)
    for zone in model.by_type("IfcSpatialZone"):
        for relation in model.get_inverse(zone):
            members = getattr(relation, "RelatedObjects", None)
            if members is not None and len(members) > 1:
                relation.RelatedObjects = [member for member in members if member != zone]
            else:
                model.remove(relation)
        model.remove(zone)
    return str(model.to_string())


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.parent.name)
def test_a_sample_written_in_ifc2x3_says_the_same_but_for_its_living_areas(path: Path) -> None:
    bare = without_zones(text_of(path))
    written = in_schema("IFC2X3", NOT_IN_IFC2X3)(bare)
    assert "FILE_SCHEMA(('IFC2X3'))" in written
    assert said(written) == said(bare)
    assert all(home["ruimten"] for home in said(written))


def test_what_is_compared_is_something() -> None:
    assert all(sum(map(len, home.values())) > 20 for path in SAMPLES for home in as_made(path))
