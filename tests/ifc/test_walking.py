"""How far it is to walk to an exit, and which rooms are joined, held against plans of which everything is known."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TypeAlias

import pytest

from bblcheck.engine.facts import Fact
from bblcheck.home.content import Facts
from tests.ifc.reading import content_of, only, reason, span, value
from tests.ifc.steptext import NOTDEFINED, Raw, Ref, StepText, Typed
from tests.ifc.test_sides import THICK, House, every_way
from tests.ifc.test_stairs import even, stair_of

Loop: TypeAlias = list[tuple[float, float, float]]
NAMES = ("loopafstand", "gecorrigeerde_loopafstand")
L_SHAPE = [(0.0, 0.0), (6.0, 0.0), (6.0, 2.0), (2.0, 2.0), (2.0, 6.0), (0.0, 6.0)]


def compartment(model: StepText, rooms: Sequence[Ref]) -> Ref:
    return model.group("Woning", "Subbrandcompartiment", rooms, "IfcZone")


def entrance(model: StepText, door: Ref, sort: str = "hoofdtoegang") -> None:
    model.properties(door, "Bblcheck_deur", {"soort": Typed("IfcLabel", sort)})


def complete(model: StepText) -> None:
    model.properties(model.building, "Bblcheck_bouwwerk", {"Volledig": Typed("IfcBoolean", True)})


def walked(model: StepText) -> Facts:
    return only(content_of(model), "subbrandcompartimenten")


def most(facts: Facts) -> float:
    """The upper bound of the walking distance; the corrected one is half as much again."""
    found = [facts[name] for name in NAMES]
    assert all(isinstance(fact, Fact) and fact.bound and fact.source.kind == "geometry" for fact in found)
    (low, high), (corrected_low, corrected) = (span(fact) for fact in found)
    assert high is not None and corrected == high * Fraction(3, 2) and low == corrected_low
    return float(high)


def home(
    schema: str = "IFC4", unit: str = "mm", angle: float = 0.0, origin: tuple[float, float] = (0, 0)
) -> House:
    """A hall and a bedroom in one compartment, a front door in the hall and a door between the two."""
    house = House(schema, unit, angle, origin)
    house.outer("IfcDoor", 0.5, 0.0, 0.93, 2.315, "Voordeur")
    house.between()
    compartment(house.model, house.rooms)
    return house


@every_way
def test_the_way_leads_through_the_doors(
    schema: str, unit: str, angle: float, origin: tuple[float, float]
) -> None:
    house = House(schema, unit, angle, origin)
    entrance(house.model, house.outer("IfcDoor", 0.5, 0.0, 0.93, 2.315, "Voordeur"))
    house.between()
    compartment(house.model, house.rooms)
    facts = walked(house.model)
    # from the far corner of the bedroom to 0,3 m inside, to its door, through it, over the hall, out
    assert most(facts) == 7.68 == pytest.approx(0.45 + 4.696 + 0.7 + 1.377 + 0.45, abs=0.011)
    assert span(facts["loopafstand"])[0] == 0


def alone(corners: Sequence[tuple[float, float]], angle: float = 0.0) -> Facts:
    """A living room 6 m wide with this floor, its front door at the right."""
    model = StepText(angle=angle)
    room = model.space("Woonkamer", model.body(model.extruded(model.polygon(*corners), 2.6)))
    wall = model.wall("Voorgevel", 6.0, THICK, 2.8, model.placement(0.0, -THICK, 0.0))
    at = model.placement(5.0, -THICK, 0.0)
    door = model.opening("IfcDoor", "Voordeur", 0.93, 2.315, at)
    model.hole(wall, (0.93, THICK, 2.315), at, door)
    entrance(model, door)
    compartment(model, [room])
    return walked(model)


@pytest.mark.parametrize("angle", [0.0, 33.0])
def test_the_way_goes_round_the_corner_of_a_room(angle: float) -> None:
    # straight to the door it would be 8,1 m; round the inner corner, 0,3 m off it, and out
    assert most(alone(L_SHAPE, angle)) == pytest.approx(0.45 + 4.238 + 4.018 + 0.45, abs=0.011)


def test_a_niche_is_left_straight_before_the_way_begins() -> None:
    wall = [(0.0, 0.0), (6.0, 0.0), (6.0, 4.0)]
    niche = [(3.5, 4.0), (3.5, 5.2), (3.0, 5.2), (3.0, 4.0)]
    without = most(alone([*wall, (0.0, 4.0)]))
    assert most(alone([*wall, *niche, (0.0, 4.0)])) == pytest.approx(without + 1.16, abs=0.05)
    bent = [(3.5, 4.0), (3.5, 5.2), (2.0, 5.2), (2.0, 4.7), (3.0, 4.7), (3.0, 4.0)]
    assert "een nis in de ruimte" in reason(alone([*wall, *bent, (0.0, 4.0)])["loopafstand"])


def upstairs(*more: float, exit_said: bool = True, turn: bool = False) -> StepText:
    """Two rooms of 6 m by 4 m over each other with a straight stair between them, the exit near its foot."""
    model = StepText(angle=15.0)
    rooms = []
    for name, height in (("Woonkamer", 0.0), ("Slaapkamer", 2.775)):
        shape = model.body(model.extruded(model.rectangle(6.0, 4.0), 2.6))
        rooms.append(model.space(name, shape, placement=model.placement(-1.5, 0.0, height)))
    stair_of(model, even(*[int(each) for each in more] or [14]), risers=15, turn=turn)
    wall = model.wall("Voorgevel", 6.0, THICK, 2.8, model.placement(-1.5, -THICK, 0.0))
    at = model.placement(-1.3, -THICK, 0.0)
    door = model.opening("IfcDoor", "Voordeur", 0.93, 2.315, at)
    model.hole(wall, (0.93, THICK, 2.315), at, door)
    if exit_said:
        entrance(model, door)
    compartment(model, rooms)
    return model


def test_the_way_down_a_stair_goes_round_the_hole_in_the_floor() -> None:
    stair = 0.42 + (2.86**2 + 2.405**2) ** 0.5 + 2 * 0.185 + 0.42
    over = 0.45 + 5.2355 + 0.75
    assert most(walked(upstairs())) == pytest.approx(over + stair + 0.5556 + 0.45, abs=0.011)


def test_over_a_stair_that_turns_every_tread_counts_for_its_longest_side() -> None:
    high = most(walked(upstairs(turn=True)))
    treads, rise = 14 * (0.24**2 + 0.9**2) ** 0.5, 15 * 0.185
    assert treads + rise + 0.42 + 0.42 < high < treads + rise + 8.0


def test_a_wall_before_the_foot_of_a_stair_closes_it() -> None:
    model = upstairs()
    model.wall("Wandje", 1.3, 0.1, 2.6, model.placement(-0.05, 0.0, 0.0, 90.0))
    assert "Slaapkamer: geen weg naar een uitgang" in reason(walked(model)["loopafstand"])


def test_a_stair_without_flights_is_walked_as_well() -> None:
    model = upstairs()
    flight = next(n for n, text in enumerate(model.records) if "=IFCSTAIRFLIGHT(" in text)
    stair = next(n for n, text in enumerate(model.records) if "=IFCSTAIR(" in text)
    shape = model.records[flight].split(",")[6]
    said = model.records[stair].split(",")
    model.records[stair] = ",".join([*said[:6], shape, *said[7:]])
    model.records[flight] = model.records[flight].replace(f",{shape},", ",$,")
    assert most(walked(model)) == most(walked(upstairs()))


def test_a_stair_that_ends_under_the_floor_leads_nowhere() -> None:
    assert "Slaapkamer: geen weg naar een uitgang" in reason(walked(upstairs(11))["loopafstand"])


# --- which door is an exit


def test_without_an_exit_nothing_is_said() -> None:
    facts = walked(home().model)
    for name in NAMES:
        assert "niet welke deur een uitgang is" in reason(facts[name])


def test_the_only_door_out_of_a_complete_model_is_an_exit() -> None:
    house = home()
    complete(house.model)
    facts = walked(house.model)
    assert most(facts) == pytest.approx(7.68, abs=0.011)
    low, high = span(facts["loopafstand"])
    # straight from 0,3 m off the corner to the nearest jamb: no way is shorter
    assert low is not None and high is not None
    assert float(low) == pytest.approx(((5.8 - 1.43) ** 2 + 4.85**2) ** 0.5, abs=0.011)


def test_one_of_two_doors_out_is_not_said_to_be_an_exit() -> None:
    house = home()
    house.outer("IfcDoor", 3.0, 0.0, 0.93, 2.315, "Tuindeur")
    complete(house.model)
    assert "niet welke deur een uitgang is" in reason(walked(house.model)["loopafstand"])


def test_the_only_door_is_no_exit_onto_a_balcony() -> None:
    house = home()
    model = house.model
    shape = model.body(model.extruded(model.rectangle(6.1, 2.0), 2.6))
    model.space("Balkon", shape, placement=model.placement(0.0, -2.3, 0.0))
    complete(model)
    assert "niet welke deur een uitgang is" in reason(walked(model)["loopafstand"])


def test_the_only_door_is_no_exit_beside_an_opening_to_the_outside() -> None:
    house = home()
    house.model.hole(house.front, (0.9, THICK + 0.1, 2.3), house.model.placement(3.0, -THICK - 0.05, 0.0))
    complete(house.model)
    assert "niet welke deur een uitgang is" in reason(walked(house.model)["loopafstand"])


def test_the_only_door_is_no_exit_while_rooms_lie_elsewhere() -> None:
    house = home()
    house.room("Berging", 20.0, 2.0)
    complete(house.model)
    assert "niet welke deur een uitgang is" in reason(walked(house.model)["loopafstand"])


def test_a_door_between_two_rooms_of_the_compartment_is_no_exit_whatever_it_says() -> None:
    house = House()
    entrance(house.model, house.between())
    compartment(house.model, house.rooms)
    assert "niet welke deur een uitgang is" in reason(walked(house.model)["loopafstand"])


@pytest.mark.parametrize(("said", "known"), [(True, True), (False, False)])
def test_a_door_may_be_said_to_be_for_escape(said: bool, known: bool) -> None:
    house = home()
    door = house.outer("IfcDoor", 3.0, 0.0, 0.93, 2.315, "Tuindeur")
    house.model.properties(door, "Pset_DoorCommon", {"FireExit": Typed("IfcBoolean", said)})
    assert isinstance(walked(house.model)["loopafstand"], Fact) is known


def test_a_door_for_escape_before_a_wall_may_lead_into_the_home() -> None:
    house = home()
    door = house.outer("IfcDoor", 3.0, 0.0, 0.93, 2.315, "Tuindeur")
    house.model.properties(door, "Pset_DoorCommon", {"FireExit": Typed("IfcBoolean", True)})
    house.model.wall("Gang zonder ruimte", 6.0, 0.1, 2.6, house.model.placement(0.0, -2.0, 0.0))
    assert "niet welke deur een uitgang is" in reason(walked(house.model)["loopafstand"])


def test_a_door_that_the_model_puts_between_two_rooms_of_the_home_does_not_lead_out() -> None:
    house = home()
    door = house.outer("IfcDoor", 3.0, 0.0, 0.93, 2.315, "Tuindeur")
    entrance(house.model, door)
    for room in house.rooms:
        house.model.boundary(room, door)
    assert "niet welke deur een uitgang is" in reason(walked(house.model)["loopafstand"])


# --- what makes a way unknown


def with_exit(house: House) -> Facts:
    entrance(house.model, house.outer("IfcDoor", 0.5, 0.0, 0.93, 2.315, "Voordeur"))
    compartment(house.model, house.rooms)
    return walked(house.model)


def test_a_room_without_a_door_is_not_reached() -> None:
    assert "Slaapkamer: geen weg naar een uitgang" in reason(with_exit(House())["loopafstand"])


def test_a_room_whose_floor_is_not_read_may_lie_behind_any_door() -> None:
    house = House()
    house.between()
    house.rooms.append(house.model.space("Hal 2"))
    assert "Hal 2: de vloer is niet te lezen" in reason(with_exit(house)["loopafstand"])


def test_a_doorway_narrower_than_a_person_is_no_way() -> None:
    house = House()
    house.between(width=0.55)
    assert "Slaapkamer: geen weg naar een uitgang" in reason(with_exit(house)["loopafstand"])


def column(house: House, x: float, y: float, width: float, depth: float) -> None:
    model = house.model
    shape = model.body(model.extruded(model.rectangle(width, depth), 2.6))
    at = model.placement(x, y, 0.0)
    model.root("IfcColumn", "Kolom", None, None, at, shape, None, NOTDEFINED)


def test_the_way_goes_round_a_column() -> None:
    house = House()
    house.between()
    column(house, 3.5, 2.0, 0.4, 1.6)
    assert 7.68 < most(with_exit(house)) < 9.5


def test_a_wall_through_a_room_bars_the_way() -> None:
    house = House()
    house.between()
    column(house, 2.1, 3.0, 4.0, 0.1)
    assert "losse stukken" in reason(with_exit(house)["loopafstand"])


def test_a_part_of_the_building_that_cannot_be_read_may_stand_in_the_way() -> None:
    house = House()
    house.between()
    model = house.model
    shape = model.body(model.extruded(model.rectangle(0.3, 0.3), 2.6))
    model.root("IfcColumn", "Kolom", None, None, None, shape, None, NOTDEFINED)
    assert "waar Kolom staat is niet te lezen" in reason(with_exit(house)["loopafstand"])


def test_the_way_goes_round_a_shape_that_only_the_kernel_reads() -> None:
    house = House()
    house.between()
    model = house.model
    ball = model.body(model.add("IfcSphere", model.axes((0.0, 0.0, 0.0)), model.length(0.5)), "CSG")
    model.root("IfcColumn", "Bol", None, None, model.placement(4.0, 2.5, 0.5), ball, None, NOTDEFINED)
    assert 7.7 < most(with_exit(house)) < 10


def test_a_hole_in_the_floor_is_walked_round() -> None:
    house = House()
    house.between()
    model = house.model
    floor = model.body(model.extruded(model.rectangle(6.1, 5.0), 0.2))
    slab = model.root(
        "IfcSlab", "Vloer", None, None, model.placement(0.0, 0.0, -0.2), floor, None, Raw(".FLOOR.")
    )
    model.hole(slab, (1.0, 2.0, 0.2), model.placement(3.5, 1.6, -0.2))
    assert 7.68 < most(with_exit(house)) < 11


@pytest.mark.parametrize(("gap", "round_it"), [(1.0, True), (0.25, False)])
def test_a_floor_that_is_drawn_with_a_gap_is_walked_round(gap: float, round_it: bool) -> None:
    house = House()
    house.between()
    model = house.model
    corners = [
        (0.0, 0.0),
        (3.5, 0.0),
        (3.5, 2.0),
        (3.5 + gap, 2.0),
        (3.5 + gap, 0.0),
        (6.1, 0.0),
        (6.1, 5.0),
        (0.0, 5.0),
    ]
    floor = model.body(model.extruded(model.polygon(*corners), 0.2))
    model.root("IfcSlab", "Vloer", None, None, model.placement(0.0, 0.0, -0.2), floor, None, Raw(".FLOOR."))
    assert (most(with_exit(house)) > 7.7) is round_it


def test_a_slab_under_a_corner_of_a_room_is_not_its_floor() -> None:
    house = House()
    house.between()
    model = house.model
    floor = model.body(model.extruded(model.rectangle(2.5, 2.0), 0.2))
    model.root("IfcSlab", "Stoep", None, None, model.placement(2.1, 0.0, -0.2), floor, None, Raw(".FLOOR."))
    assert most(with_exit(house)) == pytest.approx(7.68, abs=0.011)


def test_a_platform_in_a_room_leaves_part_of_its_floor_unmeasured() -> None:
    house = House()
    house.between()
    model = house.model
    low: Loop = [(6.2, 0, 0), (9, 0, 0), (9, 5, 0), (6.2, 5, 0)]
    step: Loop = [(9, 0, 1), (12, 0, 1), (12, 5, 1), (9, 5, 1)]
    top: Loop = [(6.2, 0, 3), (6.2, 5, 3), (12, 5, 3), (12, 0, 3)]
    sides: list[Loop] = [
        [(6.2, 0, 0), (6.2, 5, 0), (6.2, 5, 3), (6.2, 0, 3)],
        [(12, 0, 1), (12, 0, 3), (12, 5, 3), (12, 5, 1)],
        [(9, 0, 0), (9, 0, 1), (9, 5, 1), (9, 5, 0)],
        [(6.2, 0, 0), (6.2, 0, 3), (12, 0, 3), (12, 0, 1), (9, 0, 1), (9, 0, 0)],
        [(6.2, 5, 0), (9, 5, 0), (9, 5, 1), (12, 5, 1), (12, 5, 3), (6.2, 5, 3)],
    ]
    house.rooms.append(model.space("Studio", model.body(model.brep(low, step, top, *sides), "Brep")))
    assert "een deel van de vloer ligt hoger" in reason(with_exit(house)["loopafstand"])


def test_a_compartment_without_rooms_says_nothing() -> None:
    house = House()
    house.model.proxy("Compartiment", "Subbrandcompartiment")
    assert not set(NAMES) & set(walked(house.model))


def test_a_compartment_without_a_room_to_use_has_no_distance() -> None:
    house = House(names=("Hal", "Badkamer"))
    house.between()
    assert "geen ruimte van een gebruiksgebied" in reason(with_exit(house)["loopafstand"])


def test_a_distance_that_the_model_states_is_held_against_the_way() -> None:
    house = House()
    house.between()
    entrance(house.model, house.outer("IfcDoor", 0.5, 0.0, 0.93, 2.315, "Voordeur"))
    zone = compartment(house.model, house.rooms)
    said = {name: Typed("IfcReal", size) for name, size in zip(NAMES, (7.0, 30.0), strict=True)}
    house.model.properties(zone, "Bblcheck_subbrandcompartiment", said)
    facts = walked(house.model)
    first, second = (facts[name] for name in NAMES)
    assert isinstance(first, Fact) and not first.conflict and span(first) == (Fraction(7), Fraction(7))
    assert isinstance(second, Fact) and second.conflict


# --- which rooms are joined


def sound(model: StepText, rooms: Sequence[Ref]) -> Facts:
    model.group("Geluid", "Geluidscheiding", rooms)
    return only(content_of(model), "geluidscheidingen")


def test_a_door_joins_two_rooms() -> None:
    house = House()
    house.between()
    assert value(sound(house.model, house.rooms)["open_verbinding"]) is True


def test_a_wall_between_two_rooms_stands_for_both() -> None:
    house = House()
    house.between()
    house.model.properties(house.inner, "Bblcheck_geluidscheiding", {"naam": Typed("IfcLabel", "Wand")})
    assert value(only(content_of(house.model), "geluidscheidingen")["open_verbinding"]) is True


@pytest.mark.parametrize(("height", "found"), [(2.3, True), (0.8, None)])
def test_an_opening_in_which_nothing_stands_joins_when_a_person_can_go_through(
    height: float, found: bool | None
) -> None:
    house = House()
    at = house.model.placement(2.15, 1.0, 0.0, 90.0)
    house.model.hole(house.inner, (0.93, 0.2, height), at)
    complete(house.model)
    fact = sound(house.model, house.rooms).get("open_verbinding")
    assert (value(fact) if fact is not None else None) is found


def test_only_a_complete_model_says_that_rooms_are_not_joined() -> None:
    house = House()
    assert "open_verbinding" not in sound(house.model, house.rooms)
    house = House()
    complete(house.model)
    assert value(sound(house.model, house.rooms)["open_verbinding"]) is False


def test_a_door_that_stands_nowhere_may_join_them() -> None:
    house = House()
    house.model.opening("IfcDoor", "Deur", 0.93, 2.315, house.model.placement(50.0, 50.0, 0.0))
    complete(house.model)
    assert "open_verbinding" not in sound(house.model, house.rooms)


def side_by_side(schema: str = "IFC4") -> tuple[StepText, list[Ref]]:
    """A kitchen and a living room that touch, without a wall between them."""
    model = StepText(schema)
    shape = [model.body(model.extruded(model.rectangle(3.0, 4.0), 2.6)) for _ in range(2)]
    rooms = [
        model.space(name, body, placement=model.placement(x, 0.0, 0.0))
        for name, body, x in (("Keuken", shape[0], 0.0), ("Woonkamer", shape[1], 3.0))
    ]
    return model, rooms


def test_rooms_that_touch_may_be_joined() -> None:
    model, rooms = side_by_side()
    complete(model)
    assert "open_verbinding" not in sound(model, rooms)


@pytest.mark.parametrize("schema", ["IFC2X3", "IFC4", "IFC4X3_ADD2"])
def test_a_border_without_a_wall_joins_and_is_walked_over(schema: str) -> None:
    model, rooms = side_by_side(schema)
    newer = (None,) if schema == "IFC4X3_ADD2" else ()
    border = model.root("IfcVirtualElement", "Grens", None, None, model.placement(), None, None, *newer)
    for room in rooms:
        model.boundary(room, border)
    wall = model.wall("Voorgevel", 6.0, THICK, 2.8, model.placement(0.0, -THICK, 0.0))
    at = model.placement(0.5, -THICK, 0.0)
    door = model.opening("IfcDoor", "Voordeur", 0.93, 2.315, at)
    model.hole(wall, (0.93, THICK, 2.315), at, door)
    entrance(model, door)
    compartment(model, rooms)
    content = content_of(model)
    # over the middle of the border: 0,45 + from a corner to (3,3, 2) + 0,6 + to the door + 0,45
    far = ((5.7 - 3.3) ** 2 + 1.7**2) ** 0.5
    near = ((2.7 - 0.965) ** 2 + 1.7**2) ** 0.5
    assert most(only(content, "subbrandcompartimenten")) == pytest.approx(
        0.45 + far + 0.6 + near + 0.45, abs=0.011
    )
    assert value(sound(model, rooms)["open_verbinding"]) is True


@pytest.mark.parametrize(("between", "joined"), [(None, True), (0.05, None), (3.5, True)])
def test_rooms_that_touch_and_have_virtual_boundaries_are_joined_where_no_wall_stands(
    between: float | None, joined: bool | None
) -> None:
    model, rooms = side_by_side("IFC2X3")
    for room in rooms:
        model.root("IfcRelSpaceBoundary", None, None, room, None, None, Raw(".VIRTUAL."), Raw(".INTERNAL."))
    if between is not None:
        model.wall("Wand", 3.9 - between, 0.1, 2.6, model.placement(3.05, between, 0.0, 90.0))
    fact = sound(model, rooms).get("open_verbinding")
    assert (value(fact) if fact is not None else None) is joined
