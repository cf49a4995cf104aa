"""Plots, railings and ramps: what their shape says of distances, heights, gaps and slopes."""

from __future__ import annotations

import math
from fractions import Fraction

import pytest

from bblcheck.engine.facts import Fact, Unknown
from bblcheck.home.content import Facts
from tests.ifc.reading import content_of, number, only, read_text, reason, span, value
from tests.ifc.steptext import NOTDEFINED, Raw, Ref, StepText, Typed
from tests.ifc.test_sides import House, every_way

GUARDRAIL, HANDRAIL = Raw(".GUARDRAIL."), Raw(".HANDRAIL.")


# --- the plot


def footprint(model: StepText, *corners: tuple[float, float]) -> None:
    """The boundary of the plot, on a site of its own."""
    points = [model.point(*corner) for corner in corners]
    line = model.add("IfcPolyline", (*points, points[0]))
    curves = model.add("IfcGeometricCurveSet", (line,))
    context = Ref(next(n for n, row in enumerate(model.records, 1) if "REPRESENTATIONCONTEXT" in row))
    shape = model.add("IfcShapeRepresentation", context, "FootPrint", "GeometricCurveSet", (curves,))
    shapes = model.add("IfcProductDefinitionShape", None, None, (shape,))
    empty = (None, None, None, None, None)
    site = model.root(
        "IfcSite", "Kavel", None, None, model.placement(), shapes, None, Raw(".ELEMENT."), *empty
    )
    model.aggregate(model.project, site)


def zone(model: StepText, *corners: tuple[float, float]) -> None:
    """The plot as the ILS carries it."""
    model.space("Kavel 12", model.body(model.extruded(model.polygon(*corners), 5.0)), "Bouwwerkperceel")


SQUARE = ((-4.0, -3.3), (10.0, -3.3), (10.0, 12.0), (-4.0, 12.0))


def window(house: House) -> Facts:
    return only(content_of(house.model), "ramen")


@every_way
@pytest.mark.parametrize("plot", [footprint, zone])
def test_a_window_is_so_far_from_the_boundary(
    plot: object, schema: str, unit: str, angle: float, origin: tuple[float, float]
) -> None:
    house = House(schema, unit, angle, origin)
    house.outer("IfcWindow", 3.0, 0.9, 1.8, 1.4)
    assert callable(plot)
    plot(house.model, *SQUARE)
    fact = window(house)["afstand_tot_perceelsgrens"]
    assert isinstance(fact, Fact) and fact.bound
    assert span(fact) == (Fraction("2.95"), None), (
        "from the outside of a hole that is 5 cm deeper than the wall"
    )


def test_a_slanting_boundary_counts_where_it_is_nearest() -> None:
    house = House()
    house.outer("IfcWindow", 3.0, 0.9, 1.8, 1.4)
    footprint(house.model, (-4.0, -4.3), (3.9, -2.3), (10.0, -4.3), (10.0, 12.0), (-4.0, 12.0))
    assert span(window(house)["afstand_tot_perceelsgrens"])[0] == Fraction("1.95")


@pytest.mark.parametrize("shift", [(100.0, 0.0), (0.0, -30.0)])
def test_a_window_that_does_not_stand_on_the_plot_is_for_a_person(shift: tuple[float, float]) -> None:
    house = House()
    house.outer("IfcWindow", 3.0, 0.9, 1.8, 1.4)
    footprint(house.model, *((x + shift[0], y + shift[1]) for x, y in SQUARE))
    fact = window(house)["afstand_tot_perceelsgrens"]
    assert isinstance(fact, Unknown) and fact.kind == "review" and "niet op het perceel" in fact.reason


def test_two_plots_are_not_one() -> None:
    house = House()
    house.outer("IfcWindow", 3.0, 0.9, 1.8, 1.4)
    zone(house.model, *SQUARE)
    zone(house.model, *SQUARE)
    assert "meer dan een perceel" in reason(window(house)["afstand_tot_perceelsgrens"])


def test_a_model_without_a_plot_says_nothing_of_its_boundary() -> None:
    house = House()
    house.outer("IfcWindow", 3.0, 0.9, 1.8, 1.4)
    assert "afstand_tot_perceelsgrens" not in window(house)


def test_an_air_opening_is_at_least_its_shortest_distance_away() -> None:
    model = StepText()
    footprint(model, *SQUARE)
    shape = model.body(model.extruded(model.rectangle(0.2, 0.1), 0.1))
    model.root(
        "IfcBuildingElementProxy", "Rooster", None, "luchtopening", model.placement(2.0, -0.3, 2.2), shape, None,
        NOTDEFINED,
    )  # fmt: skip
    fact = only(content_of(model), "luchtopeningen")["afstand_tot_perceelsgrens"]
    assert span(fact) == (Fraction(3), None) and isinstance(fact, Fact) and fact.bound


# --- railings


class Balcony:
    """A slab of 4 m by 1,5 m with its top at 3 m, and a railing of bars along its outer edge."""

    def __init__(
        self,
        schema: str = "IFC4",
        unit: str = "mm",
        angle: float = 0.0,
        origin: tuple[float, float] = (0.0, 0.0),
    ) -> None:
        self.model = model = StepText(schema, unit, origin, angle)
        at = model.placement(0.0, 0.0, 2.8)
        shape = model.body(model.extruded(model.rectangle(4.0, 1.5), 0.2))
        model.root("IfcSlab", "Balkonvloer", None, None, at, shape, None, Raw(".FLOOR."))

    def box(self, x: float, z: float, width: float, height: float) -> Ref:
        """A piece of 5 cm thick."""
        model = self.model
        up = model.add("IfcDirection", (0.0, 0.0, 1.0))
        profile, at = model.rectangle(width, 0.05), model.axes((x, 0.0, z))
        return model.add("IfcExtrudedAreaSolid", profile, at, up, model.length(height))

    def railing(self, kind: Raw, *boxes: Ref, y: float = 0.0, within: Ref | None = None) -> Ref:
        model = self.model
        context = Ref(next(n for n, row in enumerate(model.records, 1) if "REPRESENTATIONCONTEXT" in row))
        shape = model.add("IfcShapeRepresentation", context, "Body", "SweptSolid", boxes)
        shapes = model.add("IfcProductDefinitionShape", None, None, (shape,))
        railing = model.root(
            "IfcRailing", "Hek", None, None, model.placement(0.0, y, 3.0), shapes, None, kind
        )
        if within is not None:
            model.aggregate(within, railing)
        return railing

    def bars(self, gap: float, low: float = 0.06, top: float = 1.05) -> list[Ref]:
        """End posts on the floor, a bottom and a top rail between them, bars of 5 cm with this gap between them."""
        count = round((4.0 - 0.05) / (0.05 + gap))
        rails = [self.box(0.0, top - 0.05, 4.0, 0.05), self.box(0.0, low, 4.0, 0.04)]
        posts = [self.box(x, 0.0, 0.05, top) for x in (0.0, 3.95)]
        inner = [self.box(round(n * (0.05 + gap), 6), low, 0.05, top - low - 0.05) for n in range(1, count)]
        return [*rails, *posts, *inner]

    def edge(self) -> Facts:
        return only(content_of(self.model), "randen")


@every_way
def test_a_railing_of_bars(schema: str, unit: str, angle: float, origin: tuple[float, float]) -> None:
    balcony = Balcony(schema, unit, angle, origin)
    balcony.railing(GUARDRAIL, *balcony.bars(0.108, 0.1))
    facts = balcony.edge()
    assert value(facts["soort"]) == "vloer" and value(facts["afscheiding"]) is True
    assert number(facts["afscheiding_hoogte"]) == Fraction("1.05")
    assert number(facts["spleet"]) == 0
    assert number(facts["grootste_opening"]) == Fraction("0.108")
    low, high = span(facts["grootste_opening_onderaan"])
    assert low == high == Fraction("0.108")


def test_the_gap_under_a_railing_counts() -> None:
    balcony = Balcony()
    balcony.railing(GUARDRAIL, *balcony.bars(0.1, 0.15))
    assert number(balcony.edge()["grootste_opening_onder"]) == Fraction("0.15")


def test_an_opening_that_reaches_the_end_of_a_railing_is_at_least_so_large() -> None:
    balcony = Balcony()
    balcony.railing(GUARDRAIL, balcony.box(0.0, 0.12, 4.0, 0.9))
    fact = balcony.edge()["grootste_opening"]
    assert span(fact) == (Fraction("0.12"), None) and isinstance(fact, Fact) and fact.bound


def test_a_closed_panel_does_not_say_that_it_has_no_openings() -> None:
    balcony = Balcony()
    balcony.railing(GUARDRAIL, balcony.box(0.0, 0.0, 4.0, 1.0))
    facts = balcony.edge()
    assert number(facts["afscheiding_hoogte"]) == 1
    assert "dicht vlak" in reason(facts["grootste_opening"])


def test_a_railing_before_the_edge_leaves_a_gap() -> None:
    balcony = Balcony()
    balcony.railing(GUARDRAIL, balcony.box(0.0, -0.1, 4.0, 1.1), y=-0.12)
    facts = balcony.edge()
    assert number(facts["spleet"]) == Fraction("0.07")
    assert number(facts["afscheiding_hoogte"]) == 1


def test_a_handrail_is_no_edge() -> None:
    balcony = Balcony()
    balcony.railing(HANDRAIL, balcony.box(0.0, 0.85, 4.0, 0.05))
    assert "randen" not in content_of(balcony.model).lists


def test_a_railing_that_may_be_a_handrail_is_no_edge_but_is_reported() -> None:
    balcony = Balcony()
    balcony.railing(NOTDEFINED, balcony.box(0.0, 0.0, 4.0, 1.0))
    found = read_text(balcony.model)
    assert "randen" not in found.homes[0].content.lists
    (finding,) = [each for each in found.findings if each.code == "ifc-hekwerk-onbekend"]
    assert "leuning of een afscheiding" in finding.message and "GUARDRAIL" in finding.advice


def test_a_railing_above_nothing_has_no_height() -> None:
    balcony = Balcony()
    balcony.railing(GUARDRAIL, balcony.box(0.0, 0.0, 4.0, 1.0), y=9.0)
    facts = balcony.edge()
    assert "geen vlakke vloer" in reason(facts["afscheiding_hoogte"]) and "spleet" not in facts


def test_a_floor_far_below_a_railing_is_not_its_floor() -> None:
    balcony = Balcony()
    balcony.railing(GUARDRAIL, balcony.box(0.0, 2.0, 4.0, 1.0))
    assert "geen vlakke vloer" in reason(balcony.edge()["afscheiding_hoogte"])


def test_a_stepped_railing_has_no_one_height() -> None:
    balcony = Balcony()
    balcony.railing(GUARDRAIL, balcony.box(0.0, 0.0, 2.0, 1.0), balcony.box(2.0, 0.0, 2.0, 0.7))
    assert "even hoog" in reason(balcony.edge()["afscheiding_hoogte"])


def test_a_railing_of_a_stair_without_treads_has_no_height() -> None:
    balcony = Balcony()
    stair, _ = balcony.model.stair("Trap", 0.18, 0.22)
    balcony.railing(GUARDRAIL, balcony.box(0.0, 0.0, 4.0, 1.0), within=stair)
    facts = balcony.edge()
    assert value(facts["soort"]) == "trap" and "rechte arm" in reason(facts["afscheiding_hoogte"])


def test_a_model_that_names_its_edges_itself_is_not_given_more() -> None:
    balcony = Balcony()
    balcony.railing(GUARDRAIL, balcony.box(0.0, 0.0, 4.0, 1.0))
    edge = balcony.model.proxy("Rand balkon", "rand")
    balcony.model.properties(edge, "Bblcheck_rand", {"soort": Typed("IfcLabel", "vloer")})
    assert list(balcony.edge()) == ["naam", "soort"]


def test_a_stated_height_beside_another_measured_one_is_a_conflict() -> None:
    balcony = Balcony()
    railing = balcony.railing(GUARDRAIL, balcony.box(0.0, 0.0, 4.0, 0.9))
    balcony.model.properties(
        railing, "Pset_RailingCommon", {"Height": Typed("IfcPositiveLengthMeasure", 1000.0)}
    )
    fact = balcony.edge()["afscheiding_hoogte"]
    assert isinstance(fact, Fact) and span(fact)[0] == 1
    assert [span(other)[0] for other in fact.conflict] == [Fraction("0.9")]


# --- ramps


def ramp(
    model: StepText, run: float = 3.0, rise: float = 0.25, width: float = 1.2, thick: float = 0.0
) -> Ref:
    """A wedge that rises along x, of one flight; or a sloping slab that is so thick."""
    corners = ((0.0, 0.0), (run, 0.0), (run, width), (0.0, width))
    top = [(x, y, rise * x / run) for x, y in corners]
    low = [(x, y, z - thick if thick else 0.0) for x, y, z in top]
    faces = [top, low[::-1], (low[1], low[2], top[2], top[1])]
    if thick:
        faces.append((low[3], low[0], top[0], top[3]))
        faces += [(low[a], low[b], top[b], top[a]) for a, b in ((0, 1), (2, 3))]
    else:
        faces += [(top[0], low[1], top[1]), (top[3], top[2], low[2])]
    shape = model.brep(*faces)
    whole = model.root("IfcRamp", "Hellingbaan", None, None, model.placement(), None, None, NOTDEFINED)
    newer = () if model.schema == "IFC2X3" else (NOTDEFINED,)
    at, body = model.placement(1.0, 2.0, 0.1), model.body(shape, "Brep")
    flight = model.root("IfcRampFlight", "Loopvlak", None, None, at, body, None, *newer)
    model.aggregate(whole, flight)
    return flight


@every_way
def test_a_ramp_slopes_rises_and_is_so_wide(
    schema: str, unit: str, angle: float, origin: tuple[float, float]
) -> None:
    model = StepText(schema, unit, origin, angle)
    ramp(model)
    facts = only(content_of(model), "hellingbanen")
    low, high = span(facts["helling"])
    assert (
        low is not None
        and high is not None
        and low <= Fraction(1, 12) <= high
        and high - low < Fraction(1, 2000)
    )
    assert number(facts["hoogteverschil"]) == Fraction("0.25")
    assert span(facts["breedte"]) == (Fraction(0), Fraction("1.2"))


def test_the_underside_of_a_sloping_slab_is_not_walked_on() -> None:
    model = StepText()
    ramp(model, thick=0.2)
    facts = only(content_of(model), "hellingbanen")
    assert number(facts["hoogteverschil"]) == Fraction("0.25")


def test_a_slope_that_is_given_as_an_angle_is_rise_over_run() -> None:
    model = StepText()
    flight = ramp(model)
    degrees = model.add("IfcSIUnit", Raw("*"), Raw(".PLANEANGLEUNIT."), None, Raw(".RADIAN."))
    units = next(n for n, row in enumerate(model.records) if "IFCUNITASSIGNMENT" in row)
    model.records[units] = model.records[units].replace("))", f",#{degrees.number}))")
    angle = Typed("IfcPlaneAngleMeasure", math.atan(1 / 10))
    model.properties(
        flight, "Pset_RampFlightCommon", {"Slope": angle, "ClearWidth": Typed("IfcLengthMeasure", 1100.0)}
    )
    facts = only(content_of(model), "hellingbanen")
    fact = facts["helling"]
    low, high = span(fact)
    assert low is not None and high is not None and low <= Fraction(1, 10) <= high
    assert isinstance(fact, Fact) and len(fact.conflict) == 1, "the shape slopes 1 in 12"
    assert span(facts["breedte"]) == (Fraction("1.1"), Fraction("1.1"))


def test_a_slope_without_a_unit_of_angle_is_not_guessed() -> None:
    model = StepText()
    slope = {"Slope": Typed("IfcPlaneAngleMeasure", 5.0)}
    model.properties(ramp(model), "Pset_RampFlightCommon", slope)
    fact = only(content_of(model), "hellingbanen")["helling"]
    assert isinstance(fact, Unknown) and "PLANEANGLEUNIT" in fact.reason


def test_a_ramp_without_a_shape_is_unknown_with_the_reason() -> None:
    model = StepText()
    model.root("IfcRamp", "Hellingbaan", None, None, model.placement(), None, None, NOTDEFINED)
    facts = only(content_of(model), "hellingbanen")
    assert {"geen vorm" in reason(facts[name]) for name in ("helling", "hoogteverschil", "breedte")} == {True}
