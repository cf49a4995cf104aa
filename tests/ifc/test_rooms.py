"""Rooms: area, height and width, by what the model says and by what can be measured."""

from __future__ import annotations

from fractions import Fraction

import pytest

from bblcheck.engine.facts import Fact, Unknown
from bblcheck.home.content import Facts
from tests.ifc.reading import content_of, items, number, only, read_text, reason, span, value
from tests.ifc.steptext import Raw, Ref, StepText, Typed

L_SHAPE = ((0.0, 0.0), (5.0, 0.0), (5.0, 2.0), (2.0, 2.0), (2.0, 4.0), (0.0, 4.0))


@pytest.mark.parametrize("schema", ["IFC2X3", "IFC4", "IFC4X3_ADD2"])
@pytest.mark.parametrize("unit", ["m", "mm", "foot"])
@pytest.mark.parametrize(("origin", "angle"), [((0.0, 0.0), 0.0), ((100_000.0, 463_000.0), 33.3)])
def test_a_rectangle_is_measured_to_the_millimetre(
    schema: str, unit: str, origin: tuple[float, float], angle: float
) -> None:
    model = StepText(schema, unit, origin, angle)
    model.room("Woonkamer", 5.4, 3.2, 2.6)
    room = only(content_of(model), "ruimten")
    assert number(room["vloeroppervlakte"]) == Fraction("17.28")
    assert number(room["hoogte"]) == Fraction("2.6")
    assert number(room["breedte"]) == Fraction("3.2")
    fact = room["hoogte"]
    assert isinstance(fact, Fact) and fact.source.kind == "geometry"


def test_what_the_model_says_comes_first_and_is_held_against_the_shape() -> None:
    model = StepText()
    room = model.room("Woonkamer", 5.0, 4.0, 2.6)
    model.quantities(
        room, "Qto_SpaceBaseQuantities", {"NetFloorArea": ("Area", 20.1), "Height": ("Length", 2610.0)}
    )
    facts = only(content_of(model), "ruimten")
    assert number(facts["vloeroppervlakte"]) == Fraction("20.1")
    assert number(facts["hoogte"]) == Fraction("2.61")
    fact = facts["vloeroppervlakte"]
    assert isinstance(fact, Fact)
    assert fact.source.kind == "ifc quantity"
    assert fact.source.where.endswith("Qto_SpaceBaseQuantities.NetFloorArea")


def test_two_numbers_that_differ_are_a_conflict_with_both() -> None:
    model = StepText()
    room = model.room("Zolder slaapkamer", 5.0, 4.0, 2.6)
    model.quantities(
        room, "Qto_SpaceBaseQuantities", {"NetFloorArea": ("Area", 14.0), "Height": ("Length", 2621.0)}
    )
    facts = only(content_of(model), "ruimten")
    for name, said, measured in (("vloeroppervlakte", "14", "20"), ("hoogte", "2.621", "2.6")):
        fact = facts[name]
        assert isinstance(fact, Fact)
        (other,) = fact.conflict
        assert span(fact) == (Fraction(said), Fraction(said))
        assert span(other) == (Fraction(measured), Fraction(measured))


@pytest.mark.parametrize(
    ("area", "said"),
    [
        (20_000_000.0, "20000000 m2 is niet aannemelijk"),
        (0.0, "0 m2 is niet aannemelijk"),
        (-20.0, "-20 m2 kan niet"),
    ],
)
def test_an_area_in_the_wrong_unit_is_unknown_and_not_passed_over(area: float, said: str) -> None:
    model = StepText()
    room = model.room("Woonkamer", 5.0, 4.0, 2.6)
    model.quantities(room, "Qto_SpaceBaseQuantities", {"NetFloorArea": ("Area", area)})
    found = read_text(model)
    fact = items(found.homes[0].content, "ruimten")[0].facts["vloeroppervlakte"]
    assert isinstance(fact, Unknown) and fact.kind == "review"
    assert said in fact.reason
    assert "geeft 20" in fact.reason
    assert "ifc-onbruikbare-waarde" in [finding.code for finding in found.findings]


def test_a_project_without_units_gives_no_lengths() -> None:
    model = StepText()
    room = model.room("Woonkamer", 5.0, 4.0, 2.6)
    model.quantities(room, "Qto_SpaceBaseQuantities", {"Height": ("Length", 2600.0)})
    text = model.text().replace("=IFCUNITASSIGNMENT((", "=IFCUNITASSIGNMENT(($,", 1)
    text = text.replace(".LENGTHUNIT.", ".PRESSUREUNIT.")
    content = content_of(text.replace("(($,", "((", 1))
    facts = only(content, "ruimten")
    assert "LENGTHUNIT" in reason(facts["hoogte"])
    assert "LENGTHUNIT" in reason(facts["breedte"])


def test_two_length_units_give_no_lengths() -> None:
    model = StepText()
    model.room("Woonkamer", 5.0, 4.0, 2.6)
    extra = model.add("IfcSIUnit", Raw("*"), Raw(".LENGTHUNIT."), None, Raw(".METRE."))
    text = model.text().replace("=IFCUNITASSIGNMENT((", f"=IFCUNITASSIGNMENT((#{extra.number},", 1)
    assert "meer dan een eenheid" in reason(only(content_of(text), "ruimten")["breedte"])


def test_an_l_shape_has_an_exact_area_and_a_bounded_width() -> None:
    model = StepText(angle=12.5)
    model.space("Woonkamer", model.body(model.extruded(model.polygon(*L_SHAPE), 2.6)))
    facts = only(content_of(model), "ruimten")
    assert number(facts["vloeroppervlakte"]) == 14
    width = facts["breedte"]
    assert isinstance(width, Fact) and width.bound
    low, high = span(width)
    assert low == 2 and high is not None and 2.34 < high < 2.35
    low, high = span(facts["lengte"])
    assert low == 5 and high is not None and 6.4 < high < 6.41  # no longer than its corners are apart
    assert note(width).endswith("de grootste rechthoek langs de langste wand is 2 bij 5 m")


def test_a_shape_off_the_millimetre_is_an_interval() -> None:
    model = StepText()
    model.room("Woonkamer", 5.0, 4.0, 2.5996)
    low, high = span(only(content_of(model), "ruimten")["hoogte"])
    assert low is not None and high is not None
    assert low < Fraction("2.5996") < high
    assert high - low == Fraction("0.001")


def sloping_room(model: StepText) -> None:
    """4 m by 3 m, 1,5 m high at one side and 3 m at the other."""
    floor = ((0.0, 0.0, 0.0), (0.0, 3.0, 0.0), (4.0, 3.0, 0.0), (4.0, 0.0, 0.0))
    roof = ((0.0, 0.0, 1.5), (4.0, 0.0, 1.5), (4.0, 3.0, 3.0), (0.0, 3.0, 3.0))
    sides = [(floor[0], floor[3], roof[1], roof[0]), (floor[3], floor[2], roof[2], roof[1])]
    sides += [(floor[2], floor[1], roof[3], roof[2]), (floor[1], floor[0], roof[0], roof[3])]
    room = model.space("Slaapkamer", model.body(model.brep(floor, roof, *sides), "Brep"))
    model.properties(room, "Bblcheck_ruimte", {"gemeenschappelijk": Typed("IfcBoolean", True)})


def room_of_section(*corners: tuple[float, float]) -> Facts:
    """The only room: an upright section of these corners, 3 m deep."""
    model = StepText()
    model.space("Slaapkamer", model.body(standing(model, model.polygon(*corners), 3.0)))
    return only(content_of(model), "ruimten")


def note(fact: Fact | Unknown | None) -> str:
    assert isinstance(fact, Fact)
    return fact.source.note or ""


@pytest.mark.parametrize("unit", ["m", "mm"])
@pytest.mark.parametrize("angle", [0.0, 33.3])
def test_a_sloping_ceiling_bounds_the_height(unit: str, angle: float) -> None:
    model = StepText(unit=unit, angle=angle, origin=(100_000.0, 463_000.0))
    sloping_room(model)
    facts = only(content_of(model), "ruimten")
    height = facts["hoogte"]
    assert isinstance(height, Fact) and height.bound
    assert span(height) == (Fraction("1.5"), Fraction(3))
    assert note(height).endswith("laagste en hoogste maat: 1,5-3 m (12 m2)")
    assert number(facts["vloeroppervlakte"]) == 12
    assert number(facts["breedte"]) == 3
    assert number(facts["lengte"]) == 4
    assert span(facts["volume"]) == (27 - Fraction("0.006"), 27 + Fraction("0.006"))


def test_a_step_in_the_floor_is_floor_and_takes_from_the_height() -> None:
    facts = room_of_section((0.0, 0.2), (2.0, 0.2), (2.0, 0.0), (4.0, 0.0), (4.0, 3.0), (0.0, 3.0))
    assert number(facts["vloeroppervlakte"]) == 12
    assert [number(facts[name]) for name in ("breedte", "lengte")] == [3, 4]
    assert span(facts["hoogte"]) == (Fraction("2.8"), Fraction(3))
    assert note(facts["hoogte"]).endswith("2,8 m (6 m2), 3 m (6 m2)")


def test_a_part_of_the_floor_that_lies_high_may_be_no_floor() -> None:
    facts = room_of_section((0.0, 0.5), (2.0, 0.5), (2.0, 0.0), (4.0, 0.0), (4.0, 3.0), (0.0, 3.0))
    area = facts["vloeroppervlakte"]
    assert isinstance(area, Fact) and area.bound
    assert span(area) == (Fraction(6), Fraction(12))
    assert span(facts["breedte"]) == (Fraction(0), Fraction(3))
    assert span(facts["hoogte"]) == (Fraction("2.5"), Fraction(3))
    assert "meer dan een trede hoger" in note(area)


def test_a_room_with_a_hollow_under_its_ceiling_is_not_measured() -> None:
    """Two floors over each other at one place: a niche in the wall, over the floor of which the room goes on."""
    niche = ((0.0, 0.0), (4.0, 0.0), (4.0, 3.0), (0.0, 3.0), (0.0, 2.0), (1.0, 2.0), (1.0, 1.0), (0.0, 1.0))
    assert "een nis of een open vorm" in reason(room_of_section(*niche)["hoogte"])


def test_a_lower_part_of_the_ceiling_bounds_the_height() -> None:
    facts = room_of_section((0.0, 0.0), (4.0, 0.0), (4.0, 3.0), (2.0, 3.0), (2.0, 2.5), (0.0, 2.5))
    assert number(facts["vloeroppervlakte"]) == 12
    assert span(facts["hoogte"]) == (Fraction("2.5"), Fraction(3))
    assert note(facts["hoogte"]).endswith("2,5 m (6 m2), 3 m (6 m2)")


def test_only_a_shared_room_has_a_volume_and_a_bound_for_turning() -> None:
    def facts(shared: bool) -> Facts:
        model = StepText()
        room = model.room("Gang", 5.0, 1.4, 2.6)
        model.properties(room, "Bblcheck_ruimte", {"gemeenschappelijk": Typed("IfcBoolean", shared)})
        return only(content_of(model), "ruimten")

    assert number(facts(True)["volume"]) == Fraction("18.2")
    turning = facts(True)["keerruimte"]
    assert isinstance(turning, Fact) and turning.bound
    assert span(turning) == (Fraction(0), Fraction("1.4"))
    assert not {"volume", "keerruimte"} & set(facts(False))


def standing(model: StepText, outline: Ref, depth: float) -> Ref:
    """The outline as an upright section, pulled out sideways."""
    across = model.add("IfcDirection", (0.0, -1.0, 0.0))
    along = model.add("IfcDirection", (1.0, 0.0, 0.0))
    at = model.add("IfcAxis2Placement3D", model.point(0.0, 0.0, 0.0), across, along)
    up = model.add("IfcDirection", (0.0, 0.0, 1.0))
    return model.add("IfcExtrudedAreaSolid", outline, at, up, model.length(depth))


def test_a_round_room_is_measured_by_the_kernel_and_its_width_is_a_bound() -> None:
    model = StepText()
    circle = model.add("IfcCircleProfileDef", Raw(".AREA."), None, None, 1500.0)
    model.space("Hal", model.body(model.extruded(circle, 2.6)))
    facts = only(content_of(model), "ruimten")
    low, high = span(facts["vloeroppervlakte"])
    assert low is not None and high is not None and 6.5 < low < high < 7.1
    assert number(facts["hoogte"]) == Fraction("2.6")
    width = facts["breedte"]
    assert isinstance(width, Fact) and width.bound


@pytest.mark.parametrize("angle", [0.0, 90.0, 180.0, 17.0])
def test_turning_and_moving_changes_no_number(angle: float) -> None:
    def measured(origin: tuple[float, float], turn: float) -> list[object]:
        model = StepText(origin=origin, angle=turn)
        model.space("Woonkamer", model.body(model.extruded(model.polygon(*L_SHAPE), 2.6)))
        facts = only(content_of(model), "ruimten")
        return [span(facts[name]) for name in ("vloeroppervlakte", "hoogte", "breedte")]

    assert measured((0.0, 0.0), 0.0) == measured((90_000.0, -100_000.0), angle)


def test_a_room_without_a_shape_says_so() -> None:
    model = StepText()
    model.space("Woonkamer")
    facts = only(content_of(model), "ruimten")
    assert "geen vorm" in reason(facts["hoogte"])
    assert value(facts["soort"]) == "woonkamer"


@pytest.mark.parametrize(
    "shape",
    [
        ("IfcRectangleProfileDef", Raw(".AREA."), None, None, 0.0, 100.0),
        ("IfcRectangleProfileDef", Raw(".AREA."), None, None, -5.0, 100.0),
        ("IfcArbitraryClosedProfileDef", Raw(".AREA."), None, None),
        ("IfcCircleProfileDef", Raw(".AREA."), None, None, -1.0),
    ],
)
def test_a_spoiled_shape_gives_no_measures(shape: tuple[object, ...]) -> None:
    model = StepText()
    profile = model.add(*shape)  # type: ignore[arg-type]
    model.space("Woonkamer", model.body(model.extruded(profile, 2.6)))
    facts = only(content_of(model), "ruimten")
    assert all(isinstance(facts[name], Unknown) for name in ("vloeroppervlakte", "hoogte", "breedte"))


def test_a_doubled_set_with_two_values_is_unknown_and_reported() -> None:
    model = StepText()
    room = model.room("Woonkamer", 5.0, 4.0, 2.6)
    for area in (20.0, 25.0):
        model.quantities(room, "Qto_SpaceBaseQuantities", {"NetFloorArea": ("Area", area)})
    found = read_text(model)
    fact = items(found.homes[0].content, "ruimten")[0].facts["vloeroppervlakte"]
    assert "20.0 en 25.0" in reason(fact)
    assert "ifc-dubbele-eigenschappenset" in [finding.code for finding in found.findings]


def test_our_own_set_says_anything_in_the_words_of_the_vocabulary() -> None:
    model = StepText()
    room = model.room("Woonkamer", 5.0, 4.0, 2.6)
    model.properties(
        room,
        "Bblcheck_ruimte",
        {
            "ventilatie": Typed("IfcReal", 21.0),
            "ventilatie_methode": Typed("IfcLabel", "NEN 1087"),
            "ventilatie_document": Typed("IfcLabel", "rapport 12"),
            "rookmelder": Typed("IfcBoolean", True),
            "breedte": Typed("IfcLengthMeasure", 4000.0),
        },
    )
    facts = only(content_of(model), "ruimten")
    assert number(facts["ventilatie"]) == 21
    fact = facts["ventilatie"]
    assert isinstance(fact, Fact)
    assert (fact.method, fact.source.document) == ("NEN 1087", "rapport 12")
    assert value(facts["rookmelder"]) is True
    assert number(facts["breedte"]) == 4


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"ventilatie": Typed("IfcLabel", "21")}, "geen getal"),
        ({"ventilatie": Typed("IfcLengthMeasure", 21.0)}, "geen dm3/s"),
        ({"rookmelder": Typed("IfcLabel", "ja")}, "geen ja of nee"),
        ({"rookmelder": Typed("IfcLogical", Raw(".U."))}, "plaatshouder"),
        ({"soort": Typed("IfcLabel", "balzaal")}, "geen bekende keuze"),
        ({"ventilatie": Typed("IfcLabel", "ONBEKEND")}, "plaatshouder"),
        ({"ventilatie": Typed("IfcLabel", "Ventilatie")}, "plaatshouder"),
        ({"ventilatie": Typed("IfcLabel", "")}, "is leeg"),
        ({"ventilatie": None}, "geen waarde"),
        ({"ventilatie": Typed("IfcReal", Raw("-NAN"))}, "geen getal"),
    ],
)
def test_a_value_that_says_nothing_usable_is_unknown_with_the_reason(
    said: dict[str, Typed | None], why: str
) -> None:
    model = StepText()
    room = model.room("Woonkamer", 5.0, 4.0, 2.6)
    model.properties(room, "Bblcheck_ruimte", said)
    (name,) = said
    assert why in reason(only(content_of(model), "ruimten")[name])


def test_a_typing_error_in_our_own_set_is_reported() -> None:
    model = StepText()
    room = model.room("Woonkamer", 5.0, 4.0, 2.6)
    model.properties(room, "Bblcheck_ruimte", {"ventilaite": Typed("IfcReal", 21.0)})
    model.properties(room, "Bblcheck_kamer", {"hoogte": Typed("IfcReal", 2.6)})
    found = read_text(model)
    codes = {finding.code: finding for finding in found.findings}
    assert codes["ifc-kenmerk-onbekend"].advice == "Bedoelde u ventilatie?"
    assert codes["ifc-kenmerk-onbekend"].line is not None
    assert "ifc-begrip-onbekend" in codes


def test_values_listed_as_placeholders_are_unknown() -> None:
    model = StepText()
    window = model.opening("IfcWindow", "Raam", 1.0, 1.2)
    model.properties(
        window, "Pset_WindowCommon", {"ThermalTransmittance": Typed("IfcThermalTransmittanceMeasure", 1.2)}
    )
    model.properties(
        window, "BM13_Placeholders", {"Lijst": Typed("IfcText", "FireRating, ThermalTransmittance")}
    )
    assert "plaatshouder" in reason(only(content_of(model), "ramen")["u_waarde"])
