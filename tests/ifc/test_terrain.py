"""The surface of the ground in a model: the step before a door, and how high floors lie above it."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import pytest

from bblcheck.engine.facts import Fact
from bblcheck.home.content import Facts
from tests.ifc.reading import content_of, items, number, only, reason, span
from tests.ifc.steptext import NOTDEFINED, Raw, Ref, StepText, Typed
from tests.ifc.test_sides import THICK, House, every_way, named
from tests.ifc.test_walking import complete, entrance

Corners = Sequence[tuple[float, float, float]]
HIGHEST = ("hoogste_vloer_verblijfsgebied", "hoogste_vloer_personen", "hoogste_vloer_toegang")


def context_of(model: StepText) -> Ref:
    return Ref(next(n for n, row in enumerate(model.records, 1) if "REPRESENTATIONCONTEXT" in row))


def site(model: StepText, kind: str, *surfaces: Ref) -> None:
    """A site of its own with these surfaces as its shape."""
    shape = model.add("IfcShapeRepresentation", context_of(model), kind, "Tessellation", surfaces)
    shapes = model.add("IfcProductDefinitionShape", None, None, (shape,))
    empty = (None, None, None, None, None)
    ground = model.root(
        "IfcSite", "Maaiveld", None, None, model.placement(), shapes, None, Raw(".ELEMENT."), *empty
    )
    model.aggregate(model.project, ground)


def triangles(model: StepText, *corners: tuple[float, float, float], network: bool = False) -> Ref:
    """A surface through four corners around: two triangles."""
    spots = tuple(tuple(model.length(each) for each in corner) for corner in corners)
    points = model.add("IfcCartesianPointList3D", spots, *((None,) if model.schema == "IFC4X3_ADD2" else ()))
    index = ((1, 2, 3), (1, 3, 4))
    if network:
        return model.add("IfcTriangulatedIrregularNetwork", points, None, None, index, None, (0, 0))
    return model.add("IfcTriangulatedFaceSet", points, None, None, index, None)


def faces(model: StepText, corners: Corners) -> Ref:
    """The same as a face of an older sort, that every schema has."""
    loop = model.add("IfcPolyLoop", tuple(model.point(*corner) for corner in corners))
    face = model.add("IfcFace", (model.add("IfcFaceOuterBound", loop, True),))
    return model.add("IfcFaceBasedSurfaceModel", (model.add("IfcConnectedFaceSet", (face,)),))


def plane(low: float, high: float | None = None) -> list[tuple[float, float, float]]:
    """A ground of 60 m wide around the house; it rises along x from `low` at x = -20 to `high` at x = 40."""
    top = low if high is None else high
    return [(-20.0, -20.0, low), (40.0, -20.0, top), (40.0, 40.0, top), (-20.0, 40.0, low)]


def step_of(house: House) -> Facts:
    return named(content_of(house.model), "deuren", "Voordeur")


@every_way
def test_the_step_before_a_door_is_measured(
    schema: str, unit: str, angle: float, origin: tuple[float, float]
) -> None:
    house = House(schema, unit, angle, origin)
    house.outer("IfcDoor", 0.5, 0.0, 0.93, 2.315, "Voordeur")
    house.between()
    site(house.model, "Surface", faces(house.model, plane(-0.15)))
    content = content_of(house.model)
    fact = named(content, "deuren", "Voordeur")["hoogteverschil"]
    assert number(fact) == Fraction("0.15")
    assert isinstance(fact, Fact) and fact.source.where.endswith("van de vloer tot het terrein voor de deur")
    assert "hoogteverschil" not in named(content, "deuren", "Tussendeur")


@pytest.mark.parametrize("network", [False, True])
def test_a_ground_of_triangles_that_slopes_gives_the_least_and_the_most(network: bool) -> None:
    house = House("IFC4X3_ADD2")
    house.outer("IfcDoor", 0.5, 0.0, 0.93, 2.315, "Voordeur")
    site(house.model, "Body", triangles(house.model, *plane(-0.41, 0.19), network=network))
    fact = step_of(house)["hoogteverschil"]
    low, high = span(fact)
    assert isinstance(fact, Fact) and fact.bound and low is not None and high is not None
    # one centimetre per metre: -0,205 m at one jamb, -0,1957 m at the other
    assert float(low) == pytest.approx(0.1957, abs=0.0006) and float(high) == pytest.approx(0.205, abs=0.0006)


def test_a_body_of_earth_counts_by_its_top() -> None:
    house = House()
    model = house.model
    house.outer("IfcDoor", 0.5, 0.0, 0.93, 2.315, "Voordeur")
    up = model.add("IfcDirection", (0.0, 0.0, 1.0))
    earth = model.add(
        "IfcExtrudedAreaSolid", model.polygon(*((x, y) for x, y, _ in plane(0.0))), model.axes((0.0, 0.0, -2.0)),
        up, model.length(1.9),
    )  # fmt: skip
    site(model, "Body", earth)
    assert number(step_of(house)["hoogteverschil"]) == Fraction("0.1")


@pytest.mark.parametrize(
    "ground",
    [
        plane(-2.0),
        [(-20.0, 1.0, -0.15), (40.0, 1.0, -0.15), (40.0, 40.0, -0.15), (-20.0, 40.0, -0.15)],
        [(0.9, -20.0, -0.15), (40.0, -20.0, -0.15), (40.0, 40.0, -0.15), (0.9, 40.0, -0.15)],
        [(-20.0, -20.0, -0.15), (40.0, -20.0, 0.5), (40.0, 40.0, -0.15), (-20.0, 40.0, 0.5)],
    ],
    ids=["far below", "elsewhere", "half", "not plane"],
)
def test_a_ground_that_does_not_adjoin_says_nothing(ground: Corners) -> None:
    house = House()
    house.outer("IfcDoor", 0.5, 0.0, 0.93, 2.315, "Voordeur")
    site(house.model, "Surface", faces(house.model, ground))
    assert "hoogteverschil" not in step_of(house)


@pytest.mark.parametrize(("top", "known"), [(-0.05, False), (2.9, True)])
def test_what_is_laid_before_a_door_is_stepped_on_first(top: float, known: bool) -> None:
    house = House()
    model = house.model
    house.outer("IfcDoor", 0.5, 0.0, 0.93, 2.315, "Voordeur")
    site(model, "Surface", faces(model, plane(-0.15)))
    shape = model.body(model.extruded(model.rectangle(2.0, 1.0), 0.1))
    model.root("IfcSlab", "Stoep", None, None, model.placement(0.0, -1.4, top - 0.1), shape, None, NOTDEFINED)
    assert ("hoogteverschil" in step_of(house)) is known


def test_lines_are_no_surface() -> None:
    house = House()
    model = house.model
    house.outer("IfcDoor", 0.5, 0.0, 0.93, 2.315, "Voordeur")
    line = model.add("IfcPolyline", tuple(model.point(*corner) for corner in plane(-0.15)))
    site(model, "Body", model.add("IfcGeometricCurveSet", (line,)))
    assert "hoogteverschil" not in step_of(house)


def test_a_step_that_the_model_states_differs_from_the_ground() -> None:
    house = House()
    door = house.outer("IfcDoor", 0.5, 0.0, 0.93, 2.315, "Voordeur")
    site(house.model, "Surface", faces(house.model, plane(-0.15)))
    house.model.properties(door, "Bblcheck_deur", {"hoogteverschil": Typed("IfcReal", 0.02)})
    fact = step_of(house)["hoogteverschil"]
    assert isinstance(fact, Fact) and fact.conflict


# --- storage, and the building


def storage(said: float | None = None) -> House:
    house = House(names=("Hal", "Buitenberging"))
    house.outer("IfcDoor", 3.0, 0.0, 0.93, 2.315, "Bergingdeur")
    site(house.model, "Surface", faces(house.model, plane(-0.02)))
    if said is not None:
        value = {"hoogteverschil_naar_buiten": Typed("IfcReal", said)}
        house.model.properties(house.rooms[1], "Bblcheck_ruimte", value)
    return house


def test_outside_storage_lies_at_most_its_best_step_above_the_ground() -> None:
    house = storage()
    fact = named(content_of(house.model), "ruimten", "Buitenberging")["hoogteverschil_naar_buiten"]
    assert isinstance(fact, Fact) and fact.bound and span(fact) == (Fraction(0), Fraction("0.02"))
    complete(house.model)
    rooms = content_of(house.model)
    assert number(named(rooms, "ruimten", "Buitenberging")["hoogteverschil_naar_buiten"]) == Fraction("0.02")
    assert "hoogteverschil_naar_buiten" not in named(rooms, "ruimten", "Hal")


def test_what_storage_states_of_its_step_is_held_against_the_ground() -> None:
    house = storage(said=0.3)
    fact = named(content_of(house.model), "ruimten", "Buitenberging")["hoogteverschil_naar_buiten"]
    assert isinstance(fact, Fact) and fact.conflict


def two_storeys(ground: float, said: bool = True, whole: bool = True) -> StepText:
    """A living room on the ground and a bedroom 2,9 m higher, with a front door."""
    model = StepText(angle=20.0)
    model.room("Woonkamer", 5.0, 4.0, 2.6)
    upper = model.body(model.extruded(model.rectangle(5.0, 4.0), 2.6))
    model.space("Slaapkamer", upper, placement=model.placement(0.0, 0.0, 2.9))
    wall = model.wall("Voorgevel", 5.0, THICK, 5.5, model.placement(0.0, -THICK, 0.0))
    at = model.placement(1.0, -THICK, 0.0)
    door = model.opening("IfcDoor", "Voordeur", 0.93, 2.315, at)
    model.hole(wall, (0.93, THICK, 2.315), at, door)
    if said:
        entrance(model, door)
    if whole:
        complete(model)
    site(model, "Surface", faces(model, plane(ground)))
    return model


def test_floors_lie_above_the_ground_at_the_entrance() -> None:
    building = content_of(two_storeys(-0.35)).singles["bouwwerk"]
    assert [span(building[name]) for name in HIGHEST] == [
        (Fraction("3.25"), Fraction("3.25")),
        (Fraction("3.25"), Fraction("3.25")),
        (None, Fraction("3.25")),
    ]


def test_a_model_that_may_leave_out_floors_only_says_how_high_they_lie_at_least() -> None:
    building = content_of(two_storeys(-0.35, whole=False)).singles["bouwwerk"]
    assert span(building[HIGHEST[0]]) == (Fraction("3.25"), None)
    assert HIGHEST[2] not in building


def test_without_an_entrance_the_lowest_ground_along_the_building_counts() -> None:
    building = content_of(two_storeys(-0.35, said=False)).singles["bouwwerk"]
    assert [span(building[name]) for name in HIGHEST] == [(None, Fraction("3.25"))] * 3


def test_two_grounds_that_differ_are_for_a_person() -> None:
    text = two_storeys(-0.35).text()
    head, tail = text.split("=IFCBUILDING(", 1)
    before, rest = tail.split(",$,$,$);", 1)
    building = content_of(f"{head}=IFCBUILDING({before},0.,0.,$);{rest}").singles["bouwwerk"]
    assert "verschillende hoogten" in reason(building[HIGHEST[0]])


def test_a_model_without_a_ground_says_nothing_new() -> None:
    house = House()
    house.outer("IfcDoor", 0.5, 0.0, 0.93, 2.315, "Voordeur")
    content = content_of(house.model)
    assert "hoogteverschil" not in only(content, "deuren")
    assert not set(HIGHEST) & set(content.singles.get("bouwwerk", {}))
    assert items(content, "ruimten")
