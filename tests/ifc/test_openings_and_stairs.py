"""Windows, doors and stairs: sizes, bounds, and the rooms they border on."""

from __future__ import annotations

from fractions import Fraction

import pytest

from bblcheck.engine.facts import Fact, Unknown
from tests.ifc.reading import content_of, items, number, only, read_text, reason, span, value
from tests.ifc.steptext import NOTDEFINED, StepText, Typed


@pytest.mark.parametrize("schema", ["IFC2X3", "IFC4", "IFC4X3_ADD2"])
@pytest.mark.parametrize("unit", ["m", "mm", "foot"])
def test_a_window_has_the_size_of_its_frame(schema: str, unit: str) -> None:
    model = StepText(schema, unit)
    room = model.room("Woonkamer", 5.0, 4.0, 2.6)
    window = model.opening("IfcWindow", "Raam 1", 1.8, 1.4)
    model.boundary(room, window)
    model.properties(
        window, "Pset_WindowCommon", {"ThermalTransmittance": Typed("IfcThermalTransmittanceMeasure", 1.2)}
    )
    content = content_of(model)
    facts = only(content, "ramen")
    assert (number(facts["breedte"]), number(facts["hoogte"])) == (Fraction("1.8"), Fraction("1.4"))
    assert number(facts["u_waarde"]) == Fraction("1.2")
    assert value(facts["ruimte"]) == items(content, "ruimten")[0].id


def test_a_door_frame_only_bounds_the_clear_passage() -> None:
    model = StepText()
    model.opening("IfcDoor", "Voordeur", 0.93, 2.315)
    facts = only(content_of(model), "deuren")
    for name, size in (("vrije_breedte", "0.93"), ("vrije_hoogte", "2.315")):
        fact = facts[name]
        assert isinstance(fact, Fact) and fact.bound
        assert span(fact) == (Fraction(0), Fraction(size))


def test_a_clear_passage_that_is_said_is_exact() -> None:
    model = StepText()
    door = model.opening("IfcDoor", "Voordeur", 0.93, 2.315)
    model.properties(door, "Bblcheck_deur", {"vrije_breedte": Typed("IfcLengthMeasure", 850.0)})
    assert number(only(content_of(model), "deuren")["vrije_breedte"]) == Fraction("0.85")


def test_a_clear_passage_wider_than_the_frame_is_a_conflict() -> None:
    model = StepText()
    door = model.opening("IfcDoor", "Voordeur", 0.8, 2.315)
    model.properties(door, "Bblcheck_deur", {"vrije_breedte": Typed("IfcLengthMeasure", 850.0)})
    fact = only(content_of(model), "deuren")["vrije_breedte"]
    assert isinstance(fact, Fact) and len(fact.conflict) == 1


def test_an_opening_without_a_border_far_from_every_room_has_no_room() -> None:
    model = StepText()
    model.room("Woonkamer", 5.0, 4.0, 2.6)
    model.opening("IfcWindow", "Raam 1", 1.8, 1.4, model.placement(20.0, 20.0))
    assert "naast de opening ligt geen ruimte" in reason(only(content_of(model), "ramen")["ruimte"])


def _door_between(first: str, second: str, said: str | None = None) -> StepText:
    made = StepText()
    rooms = [made.room(name, 2.0, 2.0, 2.6) for name in (first, second)]
    door = made.opening("IfcDoor", "Deur", 0.9, 2.3)
    for room in rooms:
        made.boundary(room, door)
    if said:
        made.properties(door, "Bblcheck_deur", {"ruimte": Typed("IfcIdentifier", said)})
    return made


def test_a_door_between_two_rooms_belongs_to_neither_unless_said() -> None:
    content = content_of(_door_between("Keuken", "Woonkamer"))
    assert "Keuken, Woonkamer" in reason(only(content, "deuren")["ruimte"])
    living = items(content, "ruimten")[1].id
    said = content_of(_door_between("Keuken", "Woonkamer", living))
    assert value(only(said, "deuren")["ruimte"]) == living


def test_a_door_from_a_hall_leads_to_the_other_room() -> None:
    content = content_of(_door_between("Hal", "Toilet"))
    assert value(only(content, "deuren")["ruimte"]) == items(content, "ruimten")[1].id
    hall = items(content, "ruimten")[0].id
    fact = only(content_of(_door_between("Hal", "Toilet", hall)), "deuren")["ruimte"]
    assert isinstance(fact, Fact) and fact.value == hall and not fact.conflict


def test_a_room_that_does_not_exist_is_not_named() -> None:
    model = StepText()
    window = model.opening("IfcWindow", "Raam 1", 1.8, 1.4)
    model.properties(window, "Bblcheck_raam", {"ruimte": Typed("IfcIdentifier", "nergens")})
    found = read_text(model)
    fact = only(found.homes[0].content, "ramen")["ruimte"]
    assert isinstance(fact, Unknown) and fact.kind == "review"
    assert "ifc-verwijzing-onbekend" in [finding.code for finding in found.findings]


def test_a_size_that_cannot_be_is_unknown() -> None:
    model = StepText()
    model.opening("IfcWindow", "Raam 1", 0.0, 1400.0)
    facts = only(content_of(model), "ramen")
    assert "niet aannemelijk" in reason(facts["breedte"])
    assert "niet aannemelijk" in reason(facts["hoogte"])


def test_a_type_gives_what_the_occurrence_leaves_out() -> None:
    model = StepText("IFC2X3")
    window = model.opening("IfcWindow", "Raam 1", 1.8, 1.4)
    made = model.add(
        "IfcPropertySingleValue",
        "ThermalTransmittance",
        None,
        Typed("IfcThermalTransmittanceMeasure", 1.5),
        None,
    )
    of_type = model.root("IfcPropertySet", "Pset_WindowCommon", None, (made,))
    style = model.root(
        "IfcWindowStyle",
        "Type A",
        None,
        None,
        (of_type,),
        None,
        None,
        NOTDEFINED,
        NOTDEFINED,
        False,
        False,
    )
    model.root("IfcRelDefinesByType", None, None, (window,), style)
    fact = only(content_of(model), "ramen")["u_waarde"]
    assert number(fact) == Fraction("1.5")
    assert isinstance(fact, Fact) and fact.source.where.endswith("(type)")


@pytest.mark.parametrize("schema", ["IFC2X3", "IFC4", "IFC4X3_ADD2"])
def test_a_stair_has_the_risers_of_its_flight(schema: str) -> None:
    model = StepText(schema)
    model.stair("Trap", 0.185, 0.22)
    facts = only(content_of(model), "trappen")
    assert (number(facts["optrede"]), number(facts["aantrede"])) == (Fraction("0.185"), Fraction("0.22"))


def test_a_set_and_an_attribute_that_differ_are_a_conflict() -> None:
    model = StepText()
    stair, _ = model.stair("Trap", 0.6356, None)
    model.properties(stair, "Pset_StairCommon", {"RiserHeight": Typed("IfcPositiveLengthMeasure", 193.75)})
    fact = only(content_of(model), "trappen")["optrede"]
    assert isinstance(fact, Fact) and [span(other)[0] for other in fact.conflict] == [Fraction("0.6356")]


def test_no_stair_in_the_model_is_unknown_and_not_none() -> None:
    assert "trappen" not in content_of(StepText()).lists
