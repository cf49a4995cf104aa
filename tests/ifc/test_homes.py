"""Homes in a model: one, or one per group; what is complete, and what belongs to whom."""

from __future__ import annotations

from cProfile import Profile
from fractions import Fraction

from bblcheck.engine.facts import Fact, Unknown
from tests.ifc.reading import content_of, number, only, read_text, value
from tests.ifc.steptext import Ref, StepText, Typed


def declare_complete(model: StepText) -> None:
    model.properties(model.building, "Bblcheck_bouwwerk", {"Volledig": Typed("IfcBoolean", True)})


def test_lists_are_not_complete_unless_the_model_says_so() -> None:
    model = StepText()
    model.room("Woonkamer", 5.0, 4.0, 2.6)
    rooms = content_of(model).lists["ruimten"]
    assert rooms.complete is False
    assert "Volledig" in rooms.reason


def test_a_model_may_say_that_it_holds_everything() -> None:
    model = StepText()
    model.room("Woonkamer", 5.0, 4.0, 2.6)
    declare_complete(model)
    content = content_of(model)
    assert content.complete is True
    assert content.lists["ruimten"].complete is True


def test_one_room_that_is_not_recognised_makes_the_rooms_incomplete() -> None:
    model = StepText()
    model.room("Woonkamer", 5.0, 4.0, 2.6)
    model.room("Ruimte X", 5.0, 4.0, 2.6)
    model.opening("IfcWindow", "Raam", 1.0, 1.0)
    declare_complete(model)
    lists = content_of(model).lists
    assert lists["ruimten"].complete is False
    assert "Ruimte X" in lists["ruimten"].reason
    assert lists["ramen"].complete is True


def test_singles_stand_on_the_building() -> None:
    model = StepText()
    model.properties(model.building, "Bblcheck_woonfunctie", {"soort": Typed("IfcLabel", "zelfstandig")})
    model.properties(model.building, "Bblcheck_bouwwerk", {"bouwlagen": Typed("IfcInteger", 2)})
    singles = content_of(model).singles
    assert value(singles["woonfunctie"]["soort"]) == "zelfstandig"
    assert number(singles["bouwwerk"]["bouwlagen"]) == 2


def test_the_usable_area_of_the_ils() -> None:
    model = StepText()
    area = model.group("Woonfunctie", "Gebruiksfunctie", (), "IfcZone")
    text = model.text().replace(
        "'Woonfunctie',$,'Gebruiksfunctie'", "'Woonfunctie','Gebruiksinhoud','Gebruiksfunctie'"
    )
    assert "woonfunctie" not in content_of(text).singles
    model.quantities(area, "Qto_SpaceBaseQuantities", {"NetFloorArea": ("Area", 48.5)})
    text = model.text().replace(
        "'Woonfunctie',$,'Gebruiksfunctie'", "'Woonfunctie','Gebruiksinhoud','Gebruiksfunctie'"
    )
    fact = content_of(text).singles["woonfunctie"]["gebruiksoppervlakte"]
    assert number(fact) == Fraction("48.5")
    assert isinstance(fact, Fact) and fact.method == "NEN 2580"
    assert "woonfunctie" not in content_of(model).singles


def test_an_object_may_name_its_begrip() -> None:
    model = StepText()
    piece = model.proxy("Hoek keuken", "opstelplaats")
    model.properties(piece, "Bblcheck_opstelplaats", {"breedte": Typed("IfcLengthMeasure", 600.0)})
    model.group("BC 1", "Brandcompartiment", (), "IfcZone")
    content = content_of(model)
    assert number(only(content, "opstelplaatsen")["breedte"]) == Fraction("0.6")
    assert value(only(content, "brandcompartimenten")["naam"]) == "BC 1"


def two_homes() -> tuple[StepText, list[Ref]]:
    model = StepText()
    rooms = [model.room("Woonkamer", 5.0, 4.0, 2.6), model.room("Studio", 6.0, 4.0, 2.6)]
    for number_, room in enumerate(rooms, 1):
        window = model.opening("IfcWindow", f"Raam {number_}", 1.0, 1.2)
        model.boundary(room, window)
        home = model.group(f"Woning {number_}", "woonfunctie", (room,))
        model.properties(home, "Bblcheck_woonfunctie", {"te_huur": Typed("IfcBoolean", number_ == 1)})
    model.properties(model.building, "Bblcheck_woonfunctie", {"drijvend": Typed("IfcBoolean", False)})
    return model, rooms


def test_a_group_is_a_home_with_its_rooms_and_their_windows() -> None:
    model, _ = two_homes()
    homes = read_text(model).homes
    assert [home.name for home in homes] == ["Woning 1", "Woning 2"]
    for number_, home in enumerate(homes, 1):
        assert [item.name for item in home.content.lists["ramen"].items] == [f"Raam {number_}"]
        assert len(home.content.lists["ruimten"].items) == 1
        assert value(home.content.singles["woonfunctie"]["te_huur"]) is (number_ == 1)
        assert value(home.content.singles["woonfunctie"]["drijvend"]) is False


def test_what_is_shared_is_in_every_home() -> None:
    model, _ = two_homes()
    gallery = model.room("Gang", 10.0, 1.2, 2.6)
    model.properties(gallery, "Bblcheck_ruimte", {"gemeenschappelijk": Typed("IfcBoolean", True)})
    model.stair("Trap", 0.18, 0.22)
    for home in read_text(model).homes:
        assert len(home.content.lists["ruimten"].items) == 2
        assert len(home.content.lists["trappen"].items) == 1


def test_a_window_of_a_shared_room_is_shared_and_of_a_lost_room_is_lost() -> None:
    model, _ = two_homes()
    gallery, lost = model.room("Gang", 10.0, 1.2, 2.6), model.room("Slaapkamer", 3.0, 4.0, 2.6)
    model.properties(gallery, "Bblcheck_ruimte", {"gemeenschappelijk": Typed("IfcBoolean", True)})
    for name, room in (("Gangraam", gallery), ("Los raam", lost)):
        model.boundary(room, model.opening("IfcWindow", name, 1.0, 1.0))
    declare_complete(model)
    for number_, home in enumerate(read_text(model).homes, 1):
        windows = home.content.lists["ramen"]
        assert [item.name for item in windows.items] == [f"Raam {number_}", "Gangraam"]
        assert windows.complete is False


def test_a_living_area_follows_its_rooms() -> None:
    model, rooms = two_homes()
    model.group("Verblijfsgebied 1", "Verblijfsgebied", rooms[:1], "IfcZone")
    first, second = read_text(model).homes
    assert len(first.content.lists["verblijfsgebieden"].items) == 1
    assert "verblijfsgebieden" not in second.content.lists


def test_a_living_area_over_two_homes_is_of_neither() -> None:
    model, rooms = two_homes()
    model.group("Verblijfsgebied 1", "Verblijfsgebied", rooms, "IfcZone")
    found = read_text(model)
    assert all(not home.content.lists["verblijfsgebieden"].items for home in found.homes)
    assert "ifc-zonder-woning" in [finding.code for finding in found.findings]


def test_homes_that_are_no_groups_are_reported_and_nothing_is_complete() -> None:
    model = StepText()
    for number_ in (1, 2):
        model.space(f"Unit {number_}", object_type="Gebruikseenheid")
    model.room("Slaapkamer", 3.0, 4.0, 2.6)
    declare_complete(model)
    found = read_text(model)
    assert "ifc-woningen-zonder-inhoud" in [finding.code for finding in found.findings]
    assert found.homes[0].content.lists["ruimten"].complete is False


def test_a_room_that_belongs_to_nobody_is_in_no_home_and_is_reported() -> None:
    model, _ = two_homes()
    model.room("Slaapkamer", 3.0, 4.0, 2.6)
    model.opening("IfcWindow", "Los raam", 1.0, 1.0, model.placement(50.0, 50.0))
    declare_complete(model)
    found = read_text(model)
    assert [f.name for f in found.findings if f.code == "ifc-zonder-woning"] == ["Slaapkamer", "Los raam"]
    for home in found.homes:
        assert len(home.content.lists["ruimten"].items) == 1
        assert home.content.lists["ruimten"].complete is False
        assert home.content.lists["ramen"].complete is False


def test_a_double_global_id_is_told_apart_and_reported() -> None:
    model = StepText()
    for name in ("Slaapkamer", "Keuken"):
        model.space(name, global_id="3iPgU7bUTXqNSnhn1GQ$Bl")
    found = read_text(model)
    ids = [item.id for item in found.homes[0].content.lists["ruimten"].items]
    assert len(set(ids)) == 2
    assert all(one.startswith("3iPgU7bUTXqNSnhn1GQ$Bl#") for one in ids)
    assert [f.code for f in found.findings if f.code == "ifc-dubbele-globalid"] == [
        "ifc-dubbele-globalid"
    ] * 2


def test_two_buildings_that_both_say_it_are_a_review() -> None:
    model = StepText()
    model.properties(model.building, "Bblcheck_bouwwerk", {"verwarmd": Typed("IfcBoolean", True)})
    other = model.root("IfcBuilding", "Schuur", None, None, None, None, None, None, None, None, None)
    model.properties(other, "Bblcheck_bouwwerk", {"verwarmd": Typed("IfcBoolean", False)})
    fact = content_of(model).singles["bouwwerk"]["verwarmd"]
    assert isinstance(fact, Unknown) and fact.kind == "review"


def work_for(homes: int) -> int:
    """How many calls it takes to read a model with so many homes of three rooms in a row."""
    model = StepText()
    for number_ in range(homes):
        rooms = []
        for each in range(3):
            shape = model.body(model.extruded(model.rectangle(5.0, 4.0), 2.6))
            at = model.placement(x=20.0 * number_ + 6.0 * each)
            rooms.append(model.space(f"Woonkamer {number_}.{each}", shape, placement=at))
        model.group(f"Verblijfsgebied {number_}", "Verblijfsgebied", rooms, "IfcZone")
        model.group(f"Woning {number_}", "woonfunctie", rooms)
    text = model.text()
    counting = Profile()
    counting.runcall(read_text, text)
    return sum(entry.callcount for entry in counting.getstats())


def test_each_home_more_takes_as_much_work() -> None:
    work_for(2)
    few, some, many = map(work_for, (10, 20, 40))
    assert (many - some) / 20 < 1.05 * (some - few) / 10
