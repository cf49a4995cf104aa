"""Top rails of railings, and railings of stairs, held against railings of which everything is known."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import pytest

from bblcheck.engine.facts import Fact
from bblcheck.home.content import Facts
from tests.ifc.reading import content_of, items, number, reason, span, value
from tests.ifc.steptext import Raw, Ref, StepText
from tests.ifc.test_places import GUARDRAIL, Balcony
from tests.ifc.test_sides import every_way
from tests.ifc.test_stairs import even, stair_of
from tests.ifc.test_walking import most, upstairs, walked

RISER, GOING, COUNT = 0.185, 0.22, 14
LENGTH = (COUNT - 1) * GOING + 0.24


def walled(balcony: Balcony, left: float = -0.3, right: float = 4.0) -> Balcony:
    """The same with a wall at both ends of the balcony."""
    model = balcony.model
    for x in (left, right):
        model.wall("Zijwand", 0.3, 2.0, 3.0, model.placement(x, -0.2, 2.0))
    return balcony


@every_way
def test_a_whole_top_rail_between_walls(
    schema: str, unit: str, angle: float, origin: tuple[float, float]
) -> None:
    balcony = walled(Balcony(schema, unit, angle, origin))
    balcony.railing(GUARDRAIL, *balcony.bars(0.1))
    facts = balcony.edge()
    assert number(facts["bovenregel_breedte"]) == Fraction("0.05")
    assert number(facts["onderbreking_bovenregel"]) == 0


def test_an_end_near_a_wall_interrupts_the_top_rail_by_so_much() -> None:
    balcony = walled(Balcony(), left=-0.38)
    balcony.railing(GUARDRAIL, *balcony.bars(0.1))
    assert float(number(balcony.edge()["onderbreking_bovenregel"])) == pytest.approx(0.08, abs=0.001)


def test_past_an_open_end_a_top_rail_may_be_interrupted() -> None:
    balcony = Balcony()
    balcony.railing(GUARDRAIL, *balcony.bars(0.1))
    fact = balcony.edge()["onderbreking_bovenregel"]
    assert isinstance(fact, Fact) and fact.bound and span(fact) == (Fraction(0), None)


def test_a_gap_in_the_top_rail_is_measured() -> None:
    balcony = walled(Balcony())
    rails = [balcony.box(0.0, 0.95, 1.5, 0.05), balcony.box(1.62, 0.95, 2.38, 0.05)]
    balcony.railing(GUARDRAIL, balcony.box(0.0, 0.0, 4.0, 0.6), *rails)
    facts = balcony.edge()
    assert number(facts["onderbreking_bovenregel"]) == Fraction("0.12")
    assert "geen vlakke regel" in reason(facts["bovenregel_breedte"])


def test_the_walls_beside_must_be_as_high_as_the_railing() -> None:
    balcony = Balcony()
    model = balcony.model
    for x in (-0.3, 4.0):
        model.wall("Muurtje", 0.3, 2.0, 1.5, model.placement(x, -0.2, 2.0))
    balcony.railing(GUARDRAIL, *balcony.bars(0.1))
    assert span(balcony.edge()["onderbreking_bovenregel"]) == (Fraction(0), None)


# --- stairs


def brep_box(model: StepText, outline: Sequence[tuple[float, float]], y: float, depth: float) -> Ref:
    """What stands upright along the stair: an outline of x and z, from y to y + depth."""
    front = [(x, y, z) for x, z in outline]
    back = [(x, y + depth, z) for x, z in reversed(outline)]
    sides = []
    for (x, z), (u, w) in zip(outline, [*outline[1:], outline[0]], strict=True):
        sides.append([(x, y, z), (x, y + depth, z), (u, y + depth, w), (u, y, w)])
    return model.brep(front, back, *sides)


def sloped(low: float, high: float, start: float = 0.0, end: float = LENGTH) -> list[tuple[float, float]]:
    """A rail between these heights over the line along the front edges of the treads."""

    def line(x: float) -> float:
        return RISER + x * RISER / GOING

    return [
        (start, line(start) + low),
        (end, line(end) + low),
        (end, line(end) + high),
        (start, line(start) + high),
    ]


def stair_with(
    pieces: Sequence[Sequence[tuple[float, float]]], model: StepText | None = None, y: float = -0.06,
    turn: bool = False,
) -> Facts:  # fmt: skip
    model = model or StepText()
    stair_of(model, even(COUNT, RISER, GOING), risers=COUNT + 1, turn=turn)
    boxes = [brep_box(model, piece, y, 0.05) for piece in pieces]
    railing = model.root(
        "IfcRailing",
        "Hek",
        None,
        None,
        model.placement(),
        model.body(boxes[0], "Brep", *boxes[1:]),
        None,
        GUARDRAIL,
    )
    stair = next(number for number, row in enumerate(model.records, 1) if "=IFCSTAIR(" in row)
    model.aggregate(Ref(stair), railing)
    (item,) = items(content_of(model), "randen")
    return item.facts


@every_way
def test_the_railing_of_a_stair_is_measured_from_the_front_of_the_treads(
    schema: str, unit: str, angle: float, origin: tuple[float, float]
) -> None:
    facts = stair_with([sloped(0.85, 0.9), sloped(0.1, 0.14)], StepText(schema, unit, origin, angle))
    assert value(facts["soort"]) == "trap"
    assert number(facts["afscheiding_hoogte"]) == Fraction("0.9")
    assert float(number(facts["spleet"])) == pytest.approx(0.01, abs=0.0006)
    assert "bovenregel_breedte" not in facts


def test_the_lowest_place_of_a_railing_counts() -> None:
    low, high = sloped(0.0, 0.9), sloped(0.0, 0.8)
    facts = stair_with([[low[0], low[1], high[2], low[3]]])
    low_side, high_side = span(facts["afscheiding_hoogte"])
    # 0,8 m at the end of the last tread, 0,1 m more at its other end of 3,1 m: 0,8077 m over the last front
    assert low_side is not None and high_side is not None and low_side <= Fraction("0.8078") <= high_side


@pytest.mark.parametrize(
    ("pieces", "y", "turn", "why"),
    [
        ([sloped(0.0, 0.9, 0.6)], -0.06, False, "niet langs alle treden"),
        ([sloped(0.0, 0.9)], -0.5, False, "niet naast de trap"),
        ([sloped(0.0, 0.9)], -0.06, True, "rechte arm"),
        (
            [sloped(0.0, 0.9, step * GOING - 0.01, step * GOING + 0.01) for step in range(COUNT)],
            -0.06,
            False,
            "loopt niet door",
        ),
    ],
    ids=["half", "aside", "turned", "bars"],
)
def test_a_railing_that_is_not_clear_has_no_height(
    pieces: Sequence[Sequence[tuple[float, float]]], y: float, turn: bool, why: str
) -> None:
    assert why in reason(stair_with(pieces, y=y, turn=turn)["afscheiding_hoogte"])


def test_strings_that_reach_past_the_treads_do_not_close_the_way_over_a_stair() -> None:
    model = upstairs()
    string = brep_box(model, sloped(-0.25, 0.02, -0.15, LENGTH + 0.1), -0.04, 0.03)
    row = next(
        number
        for number, text in enumerate(model.records)
        if "SHAPEREPRESENTATION" in text and text.count("#") > 9
    )
    model.records[row] = model.records[row].removesuffix("));") + f",#{string.number}));"
    # the foot and the top lie 0,15 m and 0,1 m further from the flight than without strings
    assert 12.4 < most(walked(model)) < 12.8


def test_a_railing_beside_no_treads_of_its_stair_is_no_part_of_another() -> None:
    model = StepText()
    stair_of(model, even(COUNT, RISER, GOING), risers=COUNT + 1)
    other, _ = model.stair("Andere trap", 0.18, 0.22)
    box = brep_box(model, sloped(0.0, 0.9), -0.06, 0.05)
    railing = model.root(
        "IfcRailing", "Hek", None, None, model.placement(), model.body(box, "Brep"), None, Raw(".BALUSTRADE.")
    )
    model.aggregate(other, railing)
    (item,) = items(content_of(model), "randen")
    assert "rechte arm" in reason(item.facts["afscheiding_hoogte"])
