"""What makes a part what it is, read from a model: the same however it is written, and never read by half."""

from __future__ import annotations

import pytest

from bblcheck.home.parts import UNREAD, Part, decode
from bblcheck.ifc.entity import Entity
from bblcheck.ifc.model import Model
from bblcheck.ifc.opening import open_model
from bblcheck.ifc.profile import profile_of
from bblcheck.ifc.request import concepts_of, request, wanted
from bblcheck.ifc.scan import scan
from bblcheck.ifc.signature import read_parts
from tests.ifc.reading import vocabulary
from tests.ifc.steptext import Ref, StepText, Typed

FACES = (
    ((0.0, 0.0, 0.0), (3.0, 0.0, 0.0), (0.0, 3.0, 0.0)),
    ((0.0, 0.0, 0.0), (3.0, 0.0, 0.0), (0.0, 0.0, 3.0)),
)


def parts(model: StepText) -> dict[str, Part]:
    """The parts of a model, by name."""
    scanned = scan(model.text().encode(), "model.ifc")
    asked: Entity = request(scanned, wanted(vocabulary(), "plain", parts=True))
    opened = open_model(scanned.content.decode("ascii"), scanned.count)
    read = Model.of(opened, concepts_of(asked["concepts"]), profile_of(asked["profile"]), "plain")
    return {part.name: part for part in decode(read_parts(read, asked["parts"])).parts}


def wall(model: StepText, name: str, item: Ref) -> Ref:
    kind = () if model.schema == "IFC2X3" else (None,)
    return model.root("IfcWall", name, None, None, model.placement(), model.body(item), None, *kind)


@pytest.mark.parametrize("schema", ["IFC2X3", "IFC4"])
@pytest.mark.parametrize("unit", ["m", "mm", "foot"])
def test_a_shape_has_the_same_digest_in_every_unit_and_schema(schema: str, unit: str) -> None:
    model = StepText(schema, unit)
    wall(model, "profiel", model.extruded(model.rectangle(2.0, 0.3), 2.6))
    wall(model, "vlakken", model.brep(*FACES))
    wall(model, "omgekeerd", model.brep(*reversed(FACES)))
    found = parts(model)
    assert found["profiel"].shape == "a5d3d16b99791cf49734bf8d"
    assert found["vlakken"].shape == found["omgekeerd"].shape == "6857da3f784687b47e4b6dd3"


def test_a_shape_that_is_not_read_is_not_read_in_the_second_part_that_has_it_either() -> None:
    model = StepText()
    nothing = model.add("IfcMappedItem", None, None)
    wall(model, "een", nothing)
    wall(model, "twee", nothing)
    found = parts(model)
    assert (found["een"].shape, found["twee"].shape) == (UNREAD, UNREAD)


def test_of_two_values_of_one_name_the_last_one_counts_in_every_part() -> None:
    model = StepText()
    for name, values in {"een": ("rood", "wit"), "twee": ("wit", "rood"), "drie": ("rood", "wit")}.items():
        painted = wall(model, name, model.extruded(model.rectangle(2.0, 0.3), 2.6))
        for value in values:
            model.properties(painted, "Pset_Verf", {"Kleur": Typed("IfcLabel", value)})
    found = parts(model)
    assert found["een"].properties["Pset_Verf.Kleur"] == "wit"
    assert found["twee"].properties["Pset_Verf.Kleur"] == "rood"
    assert found["een"].mark == found["drie"].mark != found["twee"].mark
    assert found["een"].extent is not None and found["een"].extent == found["twee"].extent


def test_one_is_not_yes() -> None:
    model = StepText()
    for name, value in {"ja": Typed("IfcBoolean", True), "een": Typed("IfcReal", 1.0)}.items():
        painted = wall(model, name, model.extruded(model.rectangle(2.0, 0.3), 2.6))
        model.properties(painted, "Pset_Verf", {"Gegrond": value})
    found = parts(model)
    assert found["ja"].properties["Pset_Verf.Gegrond"] is True
    assert found["een"].properties["Pset_Verf.Gegrond"] == 1.0
    assert found["een"].properties["Pset_Verf.Gegrond"] is not True
    assert found["ja"].mark != found["een"].mark
