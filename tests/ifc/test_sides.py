"""Which rooms lie beside a door or window, and what follows from it, by where they stand in the model."""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path

import pytest

from bblcheck.engine.facts import Fact, Unknown
from bblcheck.home.content import Facts, HomeContent
from bblcheck.ifc import read_ifc
from bblcheck.ifc.kinds import CUPBOARDS, LIVING, PASSED
from bblcheck.ifc.readifc import IfcModel
from bblcheck.language.tree import Comparison, Disjunction, Reference
from tests.ifc.reading import content_of, items, number, only, read_text, reason, span, value, vocabulary
from tests.ifc.steptext import NOTDEFINED, Ref, StepText, Typed

DUPLEX = Path(__file__).parents[3] / "shared" / "ifc" / "Duplex_A_20110907_ifc2x3.ifc"
THICK, INNER = 0.3, 0.1
WAYS = [
    ("IFC4", "mm", 0.0, (0.0, 0.0)),
    ("IFC4", "m", 33.0, (0.0, 0.0)),
    ("IFC2X3", "foot", 270.0, (0.0, 0.0)),
    ("IFC4X3_ADD2", "mm", 77.7, (100_000.0, 450_000.0)),
]
every_way = pytest.mark.parametrize(("schema", "unit", "angle", "origin"), WAYS)


class House:
    """A hall of 2 m wide left of a bedroom of 4 m, both 5 m deep, with walls around and between them."""

    def __init__(
        self,
        schema: str = "IFC4",
        unit: str = "mm",
        angle: float = 0.0,
        origin: tuple[float, float] = (0.0, 0.0),
        names: tuple[str, str] = ("Hal", "Slaapkamer"),
    ) -> None:
        self.model = model = StepText(schema, unit, origin, angle)
        self.rooms = [self.room(names[0], 0.0, 2.0), self.room(names[1], 2.0 + INNER, 4.0)]
        width = 6.0 + INNER
        self.front = model.wall("Voorgevel", width, THICK, 2.8, model.placement(0.0, -THICK, 0.0))
        self.back = model.wall("Achtergevel", width, THICK, 2.8, model.placement(0.0, 5.0, 0.0))
        self.inner = model.wall("Binnenwand", 5.0, INNER, 2.6, model.placement(2.0 + INNER, 0.0, 0.0, 90.0))

    def room(self, name: str, left: float, width: float) -> Ref:
        model = self.model
        shape = model.body(model.extruded(model.rectangle(width, 5.0), 2.6))
        return model.space(name, shape, placement=model.placement(left, 0.0, 0.0))

    def outer(self, kind: str, x: float, z: float, width: float, height: float, name: str = "opening") -> Ref:
        """A door or window in the front wall, with a hole a little deeper than the wall."""
        at = self.model.placement(x, -THICK - 0.05, z)
        filling = self.model.opening(kind, name, width, height, at)
        self.model.hole(self.front, (width, THICK + 0.1, height), at, filling)
        return filling

    def between(self, name: str = "Tussendeur", width: float = 0.93) -> Ref:
        at = self.model.placement(2.0 + INNER + 0.05, 1.0, 0.0, 90.0)
        door = self.model.opening("IfcDoor", name, width, 2.315, at)
        self.model.hole(self.inner, (width, INNER + 0.1, 2.315), at, door)
        return door


def named(content: HomeContent, plural: str, name: str) -> Facts:
    (item,) = [item for item in items(content, plural) if item.name == name]
    return item.facts


def room_name(content: HomeContent, fact: Fact | Unknown | None) -> str | None:
    return next(item.name for item in items(content, "ruimten") if item.id == value(fact))


@every_way
def test_openings_find_their_rooms_without_boundaries(
    schema: str, unit: str, angle: float, origin: tuple[float, float]
) -> None:
    house = House(schema, unit, angle, origin)
    house.outer("IfcDoor", 0.5, 0.0, 0.93, 2.315, "Voordeur")
    house.outer("IfcWindow", 3.0, 0.9, 1.8, 1.4, "Raam")
    house.between()
    content = content_of(house.model)
    assert room_name(content, named(content, "ramen", "Raam")["ruimte"]) == "Slaapkamer"
    assert number(named(content, "ramen", "Raam")["afscheiding_onder_raam"]) == Fraction("0.9")
    front = named(content, "deuren", "Voordeur")
    assert room_name(content, front["ruimte"]) == "Hal"
    assert value(front["thermische_schil"]) is True
    assert "hoofdtoegang" in reason(front["soort"])
    inner = named(content, "deuren", "Tussendeur")
    assert room_name(content, inner["ruimte"]) == "Slaapkamer"
    assert value(inner["soort"]) == "binnendeur"
    assert "verwarmd" in reason(inner["thermische_schil"])


def test_what_was_found_by_place_says_how() -> None:
    house = House()
    house.outer("IfcWindow", 3.0, 0.9, 1.8, 1.4)
    fact = only(content_of(house.model), "ramen")["ruimte"]
    assert isinstance(fact, Fact) and fact.source.kind == "geometry"
    assert fact.source.where.endswith("meetkunde: ruimten naast de opening, tot 0,45 m van de wand")


def test_an_opening_without_a_hole_stands_where_its_own_placement_is() -> None:
    house = House()
    house.model.opening("IfcWindow", "Raam", 1.8, 1.4, house.model.placement(3.0, -0.1, 0.9))
    content = content_of(house.model)
    assert room_name(content, only(content, "ramen")["ruimte"]) == "Slaapkamer"


@pytest.mark.parametrize(("angle", "found"), [(90.0, "Slaapkamer"), (45.0, None)])
def test_a_hole_tells_the_direction_of_a_window_that_is_drawn_in_another(
    angle: float, found: str | None
) -> None:
    house = House()
    model = house.model
    window = model.opening("IfcWindow", "Raam", 1.8, 1.4, model.placement(3.0, -0.1, 0.9, angle))
    at = model.placement(3.0, -THICK - 0.05, 0.9)
    model.hole(house.front, (1.8, THICK + 0.1, 1.4), at, window)
    content = content_of(model)
    fact = only(content, "ramen")["ruimte"]
    assert (room_name(content, fact) if isinstance(fact, Fact) else None) == found


@pytest.mark.parametrize(
    ("x", "y", "z", "why"),
    [
        (3.0, -1.5, 0.9, "naast de opening ligt geen ruimte"),
        (3.0, -0.1, 9.0, "naast de opening ligt geen ruimte"),
        (3.0, 2.5, 0.9, "midden in een ruimte: Slaapkamer"),
    ],
)
def test_an_opening_that_stands_nowhere_has_no_room(x: float, y: float, z: float, why: str) -> None:
    house = House()
    house.model.opening("IfcWindow", "Raam", 1.8, 1.4, house.model.placement(x, y, z))
    assert why in reason(only(content_of(house.model), "ramen")["ruimte"])


def test_an_opening_without_a_placement_does_not_stand_at_the_origin() -> None:
    house = House()
    nowhere = house.model.opening("IfcWindow", "Raam", 1.8, 1.4)
    record = house.model.records[nowhere.number - 1]
    house.model.records[nowhere.number - 1] = re.sub(r"\$,\$,#\d+,", "$,$,$,", record, count=1)
    assert "geen plaatsing" in reason(only(content_of(house.model), "ramen")["ruimte"])


def test_a_window_before_two_rooms_belongs_to_neither() -> None:
    house = House()
    house.outer("IfcWindow", 1.0, 0.9, 2.4, 1.4)
    assert "meer dan een ruimte: Hal, Slaapkamer" in reason(only(content_of(house.model), "ramen")["ruimte"])


def test_a_window_of_two_rooms_on_one_spot_belongs_to_neither() -> None:
    house = House()
    house.room("Werkkamer", 2.0 + INNER, 4.0)
    house.outer("IfcWindow", 3.0, 0.9, 1.8, 1.4)
    assert "Slaapkamer, Werkkamer" in reason(only(content_of(house.model), "ramen")["ruimte"])


def test_a_wall_beyond_a_door_may_hide_a_room() -> None:
    house = House()
    house.outer("IfcDoor", 0.5, 0.0, 0.93, 2.315, "Voordeur")
    model = house.model
    model.wall("Wand verderop", 4.0, THICK, 2.8, model.placement(-1.0, -3.0, 0.0))
    facts = only(content_of(model), "deuren")
    assert "zegt niet of dit een buitendeur is" in reason(facts["thermische_schil"])


def external(model: StepText, entity: Ref, set_name: str, outer: bool) -> None:
    model.properties(entity, set_name, {"IsExternal": Typed("IfcBoolean", outer)})


def test_a_property_that_contradicts_the_place_is_for_a_person() -> None:
    house = House()
    door = house.outer("IfcDoor", 0.5, 0.0, 0.93, 2.315)
    external(house.model, door, "Pset_DoorCommon", False)
    fact = only(content_of(house.model), "deuren")["thermische_schil"]
    assert isinstance(fact, Unknown) and fact.kind == "review"
    assert "binnendeur (" in fact.reason and "buitendeur (" in fact.reason


def test_the_wall_of_a_door_says_that_it_is_outside() -> None:
    house = House()
    house.outer("IfcDoor", 0.5, 0.0, 0.93, 2.315)
    external(house.model, house.front, "Pset_WallCommon", True)
    fact = only(content_of(house.model), "deuren")["thermische_schil"]
    assert isinstance(fact, Fact) and fact.value is True
    assert fact.source.where.endswith("Pset_WallCommon.IsExternal")


def test_an_outer_door_of_a_storage_is_not_said_to_be_in_the_shell() -> None:
    house = House(names=("Buitenberging", "Slaapkamer"))
    door = house.outer("IfcDoor", 0.5, 0.0, 0.93, 2.315)
    external(house.model, door, "Pset_DoorCommon", True)
    assert "thermische schil" in reason(only(content_of(house.model), "deuren")["thermische_schil"])


def test_a_door_to_a_balcony_is_an_outer_door() -> None:
    house = House(names=("Balkon", "Slaapkamer"))
    house.between()
    facts = only(content_of(house.model), "deuren")
    assert value(facts["thermische_schil"]) is True
    assert isinstance(facts["ruimte"], Unknown)


@pytest.mark.parametrize(
    ("names", "sort"),
    [
        (("Hal", "Toilet"), "binnendeur"),
        (("Hal", "Meterkast"), "overig"),
        (("Woonkamer", "Slaapkamer"), "binnendeur"),
    ],
)
def test_the_rooms_on_both_sides_tell_the_sort_of_door(names: tuple[str, str], sort: str) -> None:
    house = House(names=names)
    house.between()
    assert value(only(content_of(house.model), "deuren")["soort"]) == sort


@pytest.mark.parametrize("names", [("Hal", "Berging"), ("Hal", "Kamer X")])
def test_other_rooms_leave_the_sort_of_door_open(names: tuple[str, str]) -> None:
    house = House(names=names)
    house.between()
    assert "weerszijden" in reason(only(content_of(house.model), "deuren")["soort"])


def shared(model: StepText, room: Ref, said: bool) -> None:
    model.properties(room, "Bblcheck_ruimte", {"gemeenschappelijk": Typed("IfcBoolean", said)})


def test_a_door_from_a_shared_hall_leads_into_the_home_and_is_no_inner_door() -> None:
    house = House(names=("Hal", "Entree"))
    house.between()
    for room, said in zip(house.rooms, (True, False), strict=True):
        shared(house.model, room, said)
    content = content_of(house.model)
    facts = only(content, "deuren")
    assert room_name(content, facts["ruimte"]) == "Entree"
    assert isinstance(facts["soort"], Unknown)
    assert "gemeenschappelijke_ruimte" not in facts


@pytest.mark.parametrize(("said", "found"), [(False, False), (True, None)])
def test_a_window_gives_access_to_the_room_behind_it(said: bool, found: bool | None) -> None:
    house = House()
    house.outer("IfcWindow", 3.0, 0.9, 1.8, 1.4)
    shared(house.model, house.rooms[1], said)
    fact = only(content_of(house.model), "ramen").get("gemeenschappelijke_ruimte")
    assert (value(fact) if fact is not None else None) is found


def test_an_outer_door_of_a_shared_room_gives_access_to_it() -> None:
    house = House()
    house.outer("IfcDoor", 0.5, 0.0, 0.93, 2.315)
    shared(house.model, house.rooms[0], True)
    facts = only(content_of(house.model), "deuren")
    assert value(facts["gemeenschappelijke_ruimte"]) is True
    assert isinstance(facts["thermische_schil"], Unknown)


# --- under a window


def test_a_window_above_another_has_no_wall_down_to_the_floor() -> None:
    house = House()
    house.outer("IfcWindow", 3.0, 0.9, 1.8, 1.4, "Boven")
    house.outer("IfcWindow", 3.5, 0.1, 0.8, 0.5, "Onder")
    content = content_of(house.model)
    assert "afscheiding_onder_raam" not in named(content, "ramen", "Boven")
    assert number(named(content, "ramen", "Onder")["afscheiding_onder_raam"]) == Fraction("0.1")


def test_a_wall_that_does_not_reach_the_floor_is_no_parapet() -> None:
    house = House()
    model = house.model
    high = model.wall("Bovenstuk", 6.0, THICK, 1.0, model.placement(0.0, -THICK, 1.2))
    at = model.placement(3.0, -THICK - 0.05, 1.4)
    window = model.opening("IfcWindow", "Raam", 1.0, 0.6, at)
    model.hole(high, (1.0, THICK + 0.1, 0.6), at, window)
    assert "afscheiding_onder_raam" not in only(content_of(model), "ramen")


def test_a_stated_parapet_that_differs_is_kept_beside_the_measured_one() -> None:
    house = House()
    window = house.outer("IfcWindow", 3.0, 0.6, 1.8, 1.4)
    stated = {"afscheiding_onder_raam": Typed("IfcLengthMeasure", 900.0)}
    house.model.properties(window, "Bblcheck_raam", stated)
    fact = only(content_of(house.model), "ramen")["afscheiding_onder_raam"]
    assert isinstance(fact, Fact) and [span(other) for other in fact.conflict] == [
        (Fraction("0.6"), Fraction("0.6"))
    ]


# --- the clear passage


def test_the_lining_of_a_door_narrows_its_passage() -> None:
    house = House("IFC2X3")
    door = house.between()
    model = house.model
    sizes = [model.length(size) for size in (0.1, 0.04)]
    lining = model.root("IfcDoorLiningProperties", None, None, *sizes, *[None] * 9)
    style = model.root(
        "IfcDoorStyle", "Type", None, None, (lining,), None, None, NOTDEFINED, NOTDEFINED, False, False
    )
    model.root("IfcRelDefinesByType", None, None, (door,), style)
    facts = only(content_of(model), "deuren")
    assert span(facts["vrije_breedte"]) == (Fraction(0), Fraction("0.85"))
    assert span(facts["vrije_hoogte"]) == (Fraction(0), Fraction("2.275"))
    fact = facts["vrije_breedte"]
    assert isinstance(fact, Fact) and fact.bound and "LiningThickness (type)" in fact.source.where


# --- walls


def test_an_outer_wall_along_a_bedroom_borders_on_a_living_area() -> None:
    house = House()
    for wall in (house.front, house.inner):
        house.model.properties(wall, "Bblcheck_uitwendige_scheiding", {"soort": Typed("IfcLabel", "gevel")})
    hall = house.model.wall("Zijgevel", 5.0, THICK, 2.8, house.model.placement(0.0, 0.0, 0.0, 90.0))
    house.model.properties(hall, "Bblcheck_uitwendige_scheiding", {"soort": Typed("IfcLabel", "gevel")})
    content = content_of(house.model)
    plural = "uitwendige_scheidingen"
    assert value(named(content, plural, "Voorgevel")["aan_verblijfsgebied"]) is True
    assert value(named(content, plural, "Binnenwand")["aan_verblijfsgebied"]) is True
    assert "aan_verblijfsgebied" not in named(content, plural, "Zijgevel")


# --- real models and the words


@pytest.fixture(scope="module")
def duplex() -> IfcModel:
    if not DUPLEX.is_file():
        pytest.skip("the models are not part of the project")
    return read_ifc(DUPLEX, vocabulary())


def test_places_agree_with_the_space_boundaries_of_a_real_model(duplex: IfcModel) -> None:
    text = DUPLEX.read_text(encoding="ascii").replace("IFCRELSPACEBOUNDARY(", "IFCRELASSIGNSTOGROUP_(")
    kept = [line for line in text.splitlines(keepends=True) if "IFCRELASSIGNSTOGROUP_(" not in line]
    bare = read_text("".join(kept))
    for plural in ("deuren", "ramen"):
        said = {item.id: item.facts["ruimte"] for item in items(duplex.homes[0].content, plural)}
        found = {item.id: item.facts["ruimte"] for item in items(bare.homes[0].content, plural)}
        known = {name: value(fact) for name, fact in said.items() if isinstance(fact, Fact)}
        assert {name: value(found[name]) for name in known} == known
        assert len(known) >= 10


def test_the_inner_doors_of_a_real_model_are_too_narrow_for_new_build(duplex: IfcModel) -> None:
    doors = items(duplex.homes[0].content, "deuren")
    inner = [
        door for door in doors if isinstance(fact := door.facts["soort"], Fact) and fact.value == "binnendeur"
    ]
    widths = sorted(span(door.facts["vrije_breedte"])[1] or Fraction(0) for door in inner)
    assert len(inner) == 8 and widths[0] == Fraction("0.762")


def test_the_kinds_of_rooms_are_those_of_the_vocabulary() -> None:
    view = vocabulary().concepts["verblijfsruimte"].where
    assert isinstance(view, Disjunction)
    named = [test.limit for each in view.parts if isinstance(each, Comparison) for test in each.tests]
    assert {limit.path[0] for limit in named if isinstance(limit, Reference)} == LIVING
    known = set(vocabulary().concepts["ruimte"].attributes["soort"].kind.options)
    assert known >= PASSED | CUPBOARDS
