"""AC4: what a model itself says of its place is decided, and what remains for a person is said."""

from __future__ import annotations

import math

import pytest

from bblcheck.ifc.findings import Finding
from tests.ifc.ils.test_modes import judged
from tests.ifc.steptext import METRES_PER_UNIT, Ref, StepText, Typed


def placed(unit: str = "mm", turn: float = 0.0, east: float = 171250.0) -> StepText:
    """A room of 4 by 4 m whose middle is at x 2 and y 2 of a model that stands in RD."""
    model = StepText(unit=unit)
    context = next(n for n, row in enumerate(model.records, 1) if "REPRESENTATIONCONTEXT" in row)
    crs = model.add("IfcProjectedCRS", "EPSG:7415", None, None, "EPSG:5709", None, None, None)
    axis = (math.cos(turn), math.sin(turn))
    model.add("IfcMapConversion", Ref(context), crs, east, 485120.0, 1.2, *axis, METRES_PER_UNIT[unit])
    shape = model.body(model.extruded(model.rectangle(4.0, 4.0), 2.6))
    model.space("Woonkamer", shape, placement=model.placement(0.0, 0.0))
    return model


def plot(model: StepText, left: float, right: float, name: str = "Kavel 12") -> Ref:
    corners = ((left, -1.0), (right, -1.0), (right, 5.0), (left, 5.0))
    return model.space(name, model.body(model.extruded(model.polygon(*corners), 5.0)), "Bouwwerkperceel")


def fourth(model: StepText, *findings: Finding) -> tuple[str, tuple[str, ...]]:
    found = judged(model.text(), "strict", findings=findings).criteria[3]
    assert found.id == "AC4"
    return found.met, found.reasons


@pytest.mark.parametrize(
    ("unit", "turn", "spot"),
    [
        ("mm", 0.0, "x 171252 en y 485122"),
        ("m", 0.0, "x 171252 en y 485122"),
        ("mm", math.pi / 2, "x 171248 en y 485122"),
        ("m", math.pi, "x 171248 en y 485118"),
    ],
)
def test_a_model_without_a_plot_says_where_to_look(unit: str, turn: float, spot: str) -> None:
    met, reasons = fourth(placed(unit, turn))
    assert met == "open"
    assert reasons == (
        "het stelsel klopt en de plaats ligt in Nederland",
        f"het midden van de ruimten ligt op {spot} (RD, in meters)",
        "het model noemt geen perceel",
        "zoek deze plaats op de kadastrale kaart: ligt zij op de percelen van de aanvraag?",
    )


def test_rooms_on_the_plots_of_the_model_leave_only_the_map_to_a_person() -> None:
    model = placed()
    number = plot(model, -3.0, 2.0)
    plot(model, 2.0, 9.0, "Kavel 13")
    model.properties(number, "Pset_LandRegistration", {"LandID": Typed("IfcIdentifier", "HDK00-C-4411")})
    met, reasons = fourth(model)
    assert met == "open"
    assert reasons[2:] == (
        "alle ruimten liggen op de percelen in het model: HDK00-C-4411, Kavel 13",
        "leg deze percelen op de kadastrale kaart: liggen zij daar zo, en zijn het die van de aanvraag?",
    )


@pytest.mark.parametrize(("right", "met"), [(3.95, "open"), (3.85, "not_met"), (-2.0, "not_met")])
def test_a_room_beside_the_plot_is_no_question(right: float, met: str) -> None:
    model = placed()
    plot(model, -3.0, right)
    assert fourth(model)[0] == met
    if met == "not_met":
        assert fourth(model)[1] == ("Woonkamer: ligt niet op een perceel in het model",)


def test_a_plot_that_cannot_be_read_is_not_taken_for_one_that_lies_elsewhere() -> None:
    model = placed()
    plot(model, 20.0, 30.0)
    model.space("Kavel 13", object_type="Bouwwerkperceel")
    met, reasons = fourth(model)
    assert met == "open"
    assert reasons[2].startswith("van de percelen in het model is niet elke grens te lezen")
    assert "Kavel 12, Kavel 13" in reasons[2]


def test_a_room_that_cannot_be_read_is_not_said_to_lie_on_the_plot() -> None:
    model = placed()
    plot(model, -3.0, 9.0)
    model.space("Slaapkamer")
    assert not any("alle ruimten" in reason for reason in fourth(model)[1])


def test_a_place_that_is_wrong_is_wrong_whatever_the_plots_say() -> None:
    assert fourth(placed(), Finding("ifc-georeferentie", "x"))[0] == "not_met"


@pytest.mark.parametrize("east", [math.inf, 1e300, -1.0])
def test_a_place_that_is_nowhere_gives_no_spot(east: float) -> None:
    text = placed(east=1.0).text().replace(",1.0,485120.0,", f",{east:E},485120.0,".replace("INF", "1.E300"))
    found = judged(text, "strict", findings=()).criteria[3]
    assert not any("RD" in reason for reason in found.reasons)
