"""What can be measured of a stair, held against a stair of which everything is known."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import pytest

from bblcheck.engine.facts import Fact
from bblcheck.home.content import Facts
from tests.ifc.reading import content_of, number, only, read_text, reason, span
from tests.ifc.steptext import NOTDEFINED, Raw, Ref, StepText, Typed


def stair_of(
    model: StepText,
    treads: Sequence[tuple[float, float, float]],
    risers: int | None = None,
    turn: bool = False,
) -> Ref:
    """A flight of boards 0,9 m wide, 0,04 m thick: of each the front, the depth and the height of its top."""
    boards = []
    for front, depth, top in treads:
        outline = model.polygon((front, 0), (front + depth, 0), (front + depth, 0.9), (front, 0.9))
        if turn and front > 0.7:
            outline = model.polygon((0.8, front), (1.7, front), (1.7, front + depth), (0.8, front + depth))
        up = model.add("IfcDirection", (0.0, 0.0, 1.0))
        at = model.add("IfcAxis2Placement3D", model.point(0.0, 0.0, top - 0.04), None, None)
        boards.append(model.add("IfcExtrudedAreaSolid", outline, at, up, model.length(0.04)))
    whole = model.body(boards[0], "SweptSolid", *boards[1:])
    stair = model.root("IfcStair", "Trap", None, None, model.placement(), None, None, NOTDEFINED)
    newer = () if model.schema == "IFC2X3" else (NOTDEFINED,)
    flight = model.root(
        "IfcStairFlight", "Arm", None, None, model.placement(), whole, None, risers, None, None, None, *newer
    )
    model.aggregate(stair, flight)
    return flight


def even(
    count: int = 14, riser: float = 0.185, going: float = 0.22, depth: float = 0.24
) -> list[tuple[float, float, float]]:
    return [(step * going, depth, (step + 1) * riser) for step in range(count)]


def measured(model: StepText) -> Facts:
    return only(content_of(model), "trappen")


@pytest.mark.parametrize("schema", ["IFC2X3", "IFC4", "IFC4X3_ADD2"])
@pytest.mark.parametrize("unit", ["m", "mm"])
@pytest.mark.parametrize(("origin", "angle"), [((0.0, 0.0), 0.0), ((100_000.0, 463_000.0), 33.3)])
def test_a_straight_flight_is_measured_to_the_millimetre(
    schema: str, unit: str, origin: tuple[float, float], angle: float
) -> None:
    model = StepText(schema, unit, origin, angle)
    stair_of(model, even(), risers=15)
    facts = measured(model)
    expected = {
        "optrede": "0.185",
        "aantrede": "0.22",
        "breedte": "0.9",
        "tredevlak_breedte": "0.24",
        "tredevlak_breedte_klimlijn": "0.24",
        "hoogteverschil": "2.775",
    }
    assert {name: number(facts[name]) for name in expected} == {
        name: Fraction(size) for name, size in expected.items()
    }
    fact = facts["optrede"]
    assert isinstance(fact, Fact) and fact.source.kind == "geometry"


def test_without_a_number_of_risers_the_rise_is_a_bound() -> None:
    model = StepText()
    stair_of(model, even())
    rise = measured(model)["hoogteverschil"]
    assert isinstance(rise, Fact) and rise.bound
    assert span(rise) == (Fraction("2.405"), Fraction("2.775"))


def test_treads_that_differ_give_the_smallest_and_the_largest() -> None:
    model = StepText()
    treads = even()
    treads[5] = (treads[5][0] + 0.02, *treads[5][1:])
    stair_of(model, treads)
    going = measured(model)["aantrede"]
    assert isinstance(going, Fact) and going.bound
    assert span(going) == (Fraction("0.2"), Fraction("0.24"))


def test_something_between_the_treads_leaves_doubt() -> None:
    model = StepText()
    treads = even()
    treads.insert(6, (treads[6][0] - 0.15, 0.24, treads[6][2] - 0.09))
    stair_of(model, treads)
    riser = measured(model)["optrede"]
    assert isinstance(riser, Fact) and riser.bound


def test_a_flight_that_turns_has_no_measured_going() -> None:
    model = StepText()
    stair_of(model, even(), turn=True)
    facts = measured(model)
    assert number(facts["optrede"]) == Fraction("0.185")
    assert not {"aantrede", "breedte", "tredevlak_breedte"} & set(facts)


def test_what_hangs_over_the_treads_bounds_the_headroom() -> None:
    model = StepText()
    stair_of(model, even())
    slab = model.body(model.extruded(model.rectangle(1.0, 2.0), 0.3))
    model.root("IfcSlab", "Vloer", None, None, model.placement(0.0, -0.5, 2.7), slab, None, Raw(".FLOOR."))
    headroom = measured(model)["vrije_hoogte"]
    assert isinstance(headroom, Fact) and headroom.bound
    assert span(headroom) == (Fraction(0), Fraction("1.775"))  # over the fifth tread, at 0,925 m


def test_nothing_over_the_treads_says_nothing_of_the_headroom() -> None:
    model = StepText()
    stair_of(model, even())
    assert "vrije_hoogte" not in measured(model)


def test_a_slab_that_the_stair_goes_through_is_no_headroom() -> None:
    model = StepText()
    stair_of(model, even())
    slab = model.body(model.extruded(model.rectangle(8.0, 8.0), 0.3))
    model.root("IfcSlab", "Vloer", None, None, model.placement(-2.0, -2.0, 2.3), slab, None, Raw(".FLOOR."))
    assert "vrije_hoogte" not in measured(model)


def test_a_headroom_that_is_said_is_held_against_what_hangs_there() -> None:
    model = StepText()
    flight = stair_of(model, even())
    said = {"Headroom": Typed("IfcPositiveLengthMeasure", 2300.0)}
    model.properties(flight, "Pset_StairFlightCommon", said)
    assert number(measured(model)["vrije_hoogte"]) == Fraction("2.3")
    slab = model.body(model.extruded(model.rectangle(1.0, 2.0), 0.3))
    model.root("IfcSlab", "Vloer", None, None, model.placement(0.0, -0.5, 2.7), slab, None, Raw(".FLOOR."))
    fact = measured(model)["vrije_hoogte"]
    assert isinstance(fact, Fact) and len(fact.conflict) == 1


def test_a_riser_that_is_said_otherwise_is_a_finding_with_both_numbers() -> None:
    model = StepText()
    flight = stair_of(model, even())
    model.properties(flight, "Pset_StairFlightCommon", {"RiserHeight": Typed("IfcLengthMeasure", 150.0)})
    found = read_text(model)
    messages = [each.message for each in found.findings if each.code == "ifc-waarde-wijkt-af"]
    assert len(messages) == 1 and "0,15 " in messages[0] and "0,185 " in messages[0]


def test_a_stair_without_treads_to_see_says_so() -> None:
    model = StepText()
    stair_of(model, even(2))
    assert "geen drie treden" in reason(measured(model)["optrede"])
