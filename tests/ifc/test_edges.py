"""Edges that a model names itself are compared with the railings drawn in it; both are kept."""

from __future__ import annotations

from fractions import Fraction

import pytest

from bblcheck.engine.facts import Fact
from bblcheck.home.content import Facts
from bblcheck.ifc.readifc import IfcModel
from tests.ifc.reading import items, number, span, value
from tests.ifc.reading import read_text as read
from tests.ifc.steptext import Raw, Ref, StepText, Typed
from tests.ifc.test_places import GUARDRAIL, HANDRAIL, Balcony


def height(model: StepText, edge: Ref, metres: float) -> None:
    model.properties(
        edge,
        "Bblcheck_rand",
        {
            "soort": Typed("IfcLabel", "vloer"),
            "afscheiding_hoogte": Typed("IfcLengthMeasure", model.length(metres)),
        },
    )


def panel(balcony: Balcony, y: float = 0.0) -> Ref:
    return balcony.railing(GUARDRAIL, balcony.box(0.0, 0.0, 4.0, 0.9), y=y)


def read_text(model: StepText) -> IfcModel:
    return read(model, preflight=True)


def edges(found: IfcModel) -> list[Facts]:
    (home,) = found.homes
    return [item.facts for item in items(home.content, "randen")]


def codes(found: IfcModel) -> list[str]:
    return [finding.code for finding in found.findings]


def drawn(balcony: Balcony, x: float = 0.0, length: float = 4.0) -> Ref:
    """An edge as a thin strip on the floor."""
    model = balcony.model
    shape = model.body(model.extruded(model.rectangle(length, 0.05), 0.02))
    newer = (Raw(".NOTDEFINED."),)
    at = model.placement(x, 0.0, 3.0)
    return model.root("IfcBuildingElementProxy", "Rand", None, "rand", at, shape, None, *newer)


def named_by_itself(balcony: Balcony) -> Ref:
    return panel(balcony)


def named_by_a_group(balcony: Balcony) -> Ref:
    return balcony.model.group("Rand", "rand", (panel(balcony),))


def named_by_a_whole(balcony: Balcony) -> Ref:
    model = balcony.model
    edge = model.proxy("Rand", "rand")
    model.aggregate(edge, panel(balcony))
    return edge


def named_by_its_place(balcony: Balcony) -> Ref:
    panel(balcony)
    return drawn(balcony)


every_edge = pytest.mark.parametrize(
    "name", [named_by_itself, named_by_a_group, named_by_a_whole, named_by_its_place]
)


@every_edge
@pytest.mark.parametrize("unit", ["mm", "m"])
def test_a_height_that_deviates_keeps_both_and_is_found(name: object, unit: str) -> None:
    balcony = Balcony(unit=unit)
    assert callable(name)
    height(balcony.model, name(balcony), 1.0)
    found = read_text(balcony.model)
    (facts,) = edges(found)
    fact = facts["afscheiding_hoogte"]
    assert isinstance(fact, Fact) and span(fact)[0] == 1
    assert [span(other)[0] for other in fact.conflict] == [Fraction("0.9")]
    assert "meetkunde" in fact.conflict[0].source.where
    assert codes(found).count("ifc-waarde-wijkt-af") == 1


@every_edge
def test_a_height_that_agrees_is_one_fact_and_the_railing_tells_the_rest(name: object) -> None:
    balcony = Balcony()
    assert callable(name)
    height(balcony.model, name(balcony), 0.91)
    found = read_text(balcony.model)
    (facts,) = edges(found)
    assert number(facts["afscheiding_hoogte"]) == Fraction("0.91")
    assert value(facts["afscheiding"]) is True
    assert number(facts["spleet"]) == 0
    assert not {"ifc-waarde-wijkt-af", "ifc-hekwerk-zonder-rand"} & set(codes(found))


def test_an_edge_said_to_have_no_railing_with_one_drawn_on_it_is_a_conflict() -> None:
    balcony = Balcony()
    edge = named_by_its_place(balcony)
    balcony.model.properties(edge, "Bblcheck_rand", {"afscheiding": Typed("IfcBoolean", False)})
    (facts,) = edges(read_text(balcony.model))
    fact = facts["afscheiding"]
    assert isinstance(fact, Fact) and fact.value is False and [each.value for each in fact.conflict] == [True]


def test_the_name_of_the_edge_stays() -> None:
    balcony = Balcony()
    height(balcony.model, named_by_its_place(balcony), 0.9)
    (facts,) = edges(read_text(balcony.model))
    assert value(facts["naam"]) == "Rand"


@pytest.mark.parametrize(("x", "length"), [(0.5, 4.0), (0.0, 2.0), (20.0, 4.0)])
def test_a_railing_elsewhere_is_not_compared_and_reported(x: float, length: float) -> None:
    balcony = Balcony()
    panel(balcony)
    height(balcony.model, drawn(balcony, x, length), 1.0)
    found = read_text(balcony.model)
    (facts,) = edges(found)
    assert number(facts["afscheiding_hoogte"]) == 1 and "spleet" not in facts
    assert codes(found).count("ifc-hekwerk-zonder-rand") == 1


def test_only_a_preflight_reports_a_railing_without_an_edge() -> None:
    balcony = Balcony()
    panel(balcony)
    height(balcony.model, drawn(balcony, 20.0), 1.0)
    assert "ifc-hekwerk-zonder-rand" not in codes(read(balcony.model))


def test_an_edge_with_two_railings_is_compared_with_neither() -> None:
    balcony = Balcony()
    railings = (panel(balcony), panel(balcony, y=-0.1))
    height(balcony.model, balcony.model.group("Rand", "rand", railings), 1.0)
    found = read_text(balcony.model)
    (facts,) = edges(found)
    assert number(facts["afscheiding_hoogte"]) == 1
    assert codes(found).count("ifc-hekwerk-zonder-rand") == 2


def test_two_edges_on_one_railing_are_not_compared() -> None:
    balcony = Balcony()
    panel(balcony)
    for edge in (drawn(balcony), drawn(balcony)):
        height(balcony.model, edge, 1.0)
    assert all(number(facts["afscheiding_hoogte"]) == 1 for facts in edges(read_text(balcony.model)))


def test_a_handrail_is_no_railing_to_compare_with() -> None:
    balcony = Balcony()
    rail = balcony.railing(HANDRAIL, balcony.box(0.0, 0.85, 4.0, 0.05))
    height(balcony.model, rail, 1.0)
    found = read_text(balcony.model)
    (facts,) = edges(found)
    assert number(facts["afscheiding_hoogte"]) == 1
    assert "ifc-hekwerk-zonder-rand" not in codes(found)
