"""Two models compared part by part: what ends in which class, with which values, and what is not guessed."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import pytest

from bblcheck.composition.classes import ClassedModels, Status, classed
from bblcheck.composition.elements import compare_models
from bblcheck.composition.model import Change, Difference, Work
from bblcheck.composition.motion import STILL, Motion
from bblcheck.home.parts import UNREAD, Part, Parts, Scope
from tests.composition.parts import (
    FOOTING,
    HOME,
    block,
    elsewhere,
    named,
    part,
    parts,
    renamed,
    row,
    with_other,
    without,
)

WINDOW = named(HOME, "raam")
WALL = named(HOME, "voor")
AWAY = Motion(math.radians(37), (0.0, 0.0, 0.0), (60_000.0, 80_000.0, 3.0))


def compared(before: Parts, after: Parts, *works: Work) -> ClassedModels:
    return classed(compare_models(before, after), works)


def changed(found: ClassedModels) -> dict[str, str]:
    """The class of everything that is not as it was, by name."""
    quiet = (Status.UNCHANGED, Status.MOVED_WITH_HOME)
    return {
        (each.pair.before or each.pair.after).name: each.status.value  # type: ignore[union-attr]
        for each in found.pairs
        if each.status not in quiet
    }


def differences(found: ClassedModels) -> tuple[Difference, ...]:
    told = [each for each in found.pairs if not each.told_with_module]
    return (*(item for each in told for item in each.differences()), *found.in_short())


def said(found: ClassedModels) -> list[tuple[str, str, str, str]]:
    return [(each.element, each.fact, each.before, each.after) for each in differences(found)]


def with_window(other: Part) -> Parts:
    return parts(with_other(HOME, "raam", other))


def test_a_home_beside_itself_is_unchanged_everywhere() -> None:
    found = compared(parts(), parts())
    assert found.counts() == {Status.UNCHANGED: len(HOME)}
    assert (differences(found), found.not_compared) == ((), ())


def test_a_home_that_stands_elsewhere_moved_with_all_its_parts() -> None:
    found = compared(parts(), renamed(elsewhere(parts(), AWAY)))
    assert found.counts() == {Status.MOVED_WITH_HOME: len(HOME)}
    assert found.motion.degrees == pytest.approx(37)
    assert differences(found) == ()


def test_an_element_wider_is_named_with_both_sizes() -> None:
    other = part("raam 2", (1.0, 0.0, 1.0), (1.3, 0.1, 1.4), kind="IfcWindow", properties={"Pset.U": 1.1})
    found = compared(parts(), with_window(other))
    assert changed(found) == {"raam": "replaced"}
    assert said(found) == [("raam", "maat langs x", "1,2 m", "1,3 m")]
    assert differences(found)[0].other == "raam 2"


def test_another_property_is_named_with_both_values() -> None:
    other = part("raam", (1.0, 0.0, 1.0), (1.2, 0.1, 1.4), kind="IfcWindow", properties={"Pset.U": 1.65})
    assert said(compared(parts(), with_window(other))) == [("raam", "Pset.U", "1,1", "1,65")]


def test_a_property_that_one_side_does_not_say_is_unknown_and_no_change() -> None:
    found = compared(parts(), with_window(replace(WINDOW, properties={}, mark="other")))
    assert changed(found) == {}
    assert found.not_compared == ("raam: eigenschap Pset.U: alleen voor bekend",)


def test_another_layer_is_named_with_both_materials() -> None:
    layered = part("voor", (0.2, 0.0, 0.2), (3.6, 0.2, 2.6), material=("hout 20 mm", "wol 180 mm"))
    other = part("voor", (0.2, 0.0, 0.2), (3.6, 0.2, 2.6), material=("hout 20 mm", "PIR 180 mm"))
    found = compared(parts(with_other(HOME, "voor", layered)), parts(with_other(HOME, "voor", other)))
    assert said(found) == [("wand voor", "materiaal van laag 2", "wol 180 mm", "PIR 180 mm")]
    assert said(compared(parts(with_other(HOME, "voor", layered)), parts())) == [
        ("wand voor", "opbouw", "hout 20 mm | wol 180 mm", "hout")
    ]


def test_an_element_that_stands_elsewhere_moved_within_the_home() -> None:
    other = part("raam", (2.0, 0.0, 1.0), (1.2, 0.1, 1.4), kind="IfcWindow", properties={"Pset.U": 1.1})
    found = compared(parts(), with_window(other))
    assert changed(found) == {"raam": "moved_within"}
    assert said(found) == [("raam", "plaats", "op zijn plaats", "1 m opzij")]


def test_an_element_that_turned_in_its_place_moved_within_the_home() -> None:
    turned = replace(WINDOW, pose=part("x", (1.0, 0.0, 1.0), turn=math.radians(90)).pose)
    found = compared(parts(), with_window(turned))
    assert changed(found) == {"raam": "moved_within"}
    assert ("raam", "stand", "zoals het stond", "90,0 graden gedraaid") in said(found)


def test_something_else_in_its_place_is_a_replacement() -> None:
    other = part("pui", (1.0, 0.0, 1.0), (1.2, 0.1, 1.4), kind="IfcDoor", properties={"Pset.U": 1.1})
    found = compared(parts(), with_window(other))
    assert changed(found) == {"raam": "replaced"}
    assert ("raam", "soort", "IfcWindow", "IfcDoor") in said(found)


@pytest.mark.parametrize("name", [each.name for each in HOME])
def test_whatever_is_gone_is_removed_and_the_other_way_round_added(name: str) -> None:
    fewer = parts(without(HOME, name))
    assert changed(compared(parts(), fewer)) == {name: "removed"}
    assert changed(compared(fewer, parts())) == {name: "added"}


def test_the_foundation_furniture_and_terrain_are_set_apart() -> None:
    table = part("tafel", (1.0, 1.0, 0.2), kind="IfcFurnishingElement", scope=Scope.FURNITURE)
    path = part("pad", (0.0, -3.0, 0.0), kind="IfcSite", scope=Scope.TERRAIN)
    other = part("paal", (2.0, 2.0, -4.0), (0.2, 0.2, 4.0), kind="IfcPile", scope=Scope.FOUNDATION)
    found = compared(parts([*HOME, FOOTING, table, path]), parts([*HOME, other]))
    assert changed(found) == {
        "poer": "foundation",
        "tafel": "furniture",
        "pad": "site_works",
        "paal": "foundation",
    }
    assert [each.change for each in differences(found)] == [Change.FOUNDATION]
    assert said(found) == [("fundering", "onderdelen", "1", "1, waarvan 0 gelijk")]


def test_what_is_a_foundation_on_one_side_only_counts() -> None:
    found = compared(parts([*HOME, FOOTING]), parts([*HOME, replace(FOOTING, scope=Scope.ELEMENT)]))
    assert found.pairs[len(HOME)].pair.scope in (Scope.ELEMENT, Scope.FOUNDATION)
    assert Status.ADDED in found.counts() or Status.UNCHANGED in found.counts()


# --- works of the dossier


def test_maintenance_is_known_from_the_dossier_only() -> None:
    work = Work(("raam",), Change.MAINTENANCE, "nieuwe kit", "d.json")
    assert changed(compared(parts(), parts(), work)) == {"raam": "maintenance"}


def test_maintenance_does_not_hide_that_something_else_came() -> None:
    other = part("raam", (1.0, 0.0, 1.0), (1.3, 0.1, 1.4), kind="IfcWindow", properties={"Pset.U": 1.1})
    work = Work(("raam",), Change.MAINTENANCE, "nieuw raam", "d.json")
    assert changed(compared(parts(), with_window(other), work)) == {"raam": "replaced"}


def test_what_the_dossier_calls_an_alteration_is_one() -> None:
    work = Work(("id raam",), Change.ALTERATION, "verbouwde delen", "d.json")
    assert changed(compared(parts(), parts(without(HOME, "raam")), work)) == {"raam": "alteration"}


# --- modules

FOUR = row(4)


def swapped(
    places: Sequence[tuple[float, float, float]], one: int, other: int
) -> list[tuple[float, float, float]]:
    found = list(places)
    found[one], found[other] = found[other], found[one]
    return found


def test_two_unlike_modules_that_changed_places_are_regrouped() -> None:
    other = {1: "steen"}
    found = compared(block(row(6), layers=other), block(swapped(row(6), 1, 4), layers=other))
    assert set(changed(found).values()) == {"regrouped"}
    assert {"m1", "m4"} <= set(changed(found))
    assert {each.change for each in differences(found)} == {Change.REGROUPED}


def test_two_like_modules_that_changed_places_are_seen_by_their_serial_numbers() -> None:
    serials = ["S1", "S2", "S3", "S4"]
    found = compared(block(FOUR, serials), block(FOUR, swapped_names(serials, 0, 2)))
    assert changed(found) == {"m0": "regrouped", "m2": "regrouped"}
    assert ("module m0", "serienummer", "S1", "S3") in said(found)


def swapped_names(names: list[str], one: int, other: int) -> list[str]:
    found = list(names)
    found[one], found[other] = found[other], found[one]
    return found


def test_another_copy_of_a_module_is_a_replacement() -> None:
    found = compared(block(FOUR, ["S1", "S2", "S3", "S4"]), block(FOUR, ["S1", "S2", "S9", "S4"]))
    assert changed(found) == {"m2": "replaced"}


def test_like_modules_without_serial_numbers_can_be_exchanged() -> None:
    assert changed(compared(block(FOUR), block(swapped(FOUR, 0, 2)))) == {}


def test_a_module_stacked_otherwise_is_regrouped() -> None:
    stacked = [*FOUR[:3], (0.0, 0.0, 3.0)]
    found = compared(block(FOUR, ["1", "2", "3", "4"]), block(stacked, ["1", "2", "3", "4"]))
    assert set(changed(found)) >= {"m3"}
    assert set(changed(found).values()) == {"regrouped"}


def test_a_module_left_behind_is_told_as_one() -> None:
    serials = ["1", "2", "3", "4"]
    found = compared(block(FOUR, serials), block(FOUR[:3], serials[:3]))
    assert changed(found)["m3"] == "regrouped"
    told = [
        each for each in found.pairs if not each.told_with_module and each.status not in (Status.UNCHANGED,)
    ]
    assert [each.pair.before.name for each in told if each.pair.before] == ["m3"]


def test_of_equal_modules_at_both_ends_it_is_not_guessed_which_one_is_gone() -> None:
    found = compared(block(FOUR), block(row(3)))
    gone = [
        each.pair
        for each in found.pairs
        if each.pair.before and not each.pair.after and each.pair.before.shape
    ]
    assert gone and all(pair.twins for pair in gone)


def test_of_equal_loose_parts_it_is_not_guessed_which_one_is_gone() -> None:
    lamps = [part(f"lamp {n}", None, None, kind="IfcLamp") for n in range(3)]
    found = compared(parts([*HOME, *lamps]), parts([*HOME, *lamps[:2]]))
    (gone,) = [each.pair for each in found.pairs if each.status is Status.REMOVED]
    assert set(gone.twins) == {"lamp 0", "lamp 1", "lamp 2"}
    assert "één van 3 gelijke" in differences(found)[0].element


def test_equal_parts_in_the_same_place_stay_with_their_whole() -> None:
    def wholes(*names: str) -> Parts:
        found = list(HOME)
        for name in names:
            found.append(part(name, None, None, kind="IfcElementAssembly", properties={"Set.naam": name}))
            found.append(part(f"rooster {name}", (1.0, 1.0, 1.0), kind="IfcPlate", whole=len(found) - 1))
        return parts(found)

    assert changed(compared(wholes("A", "B"), wholes("B", "A"))) == {}


# --- what cannot be told


def test_another_home_is_unknown_and_never_unchanged() -> None:
    other = [part(f"a{n}", (n * 2.0, n * n * 1.0, 0.0), (n + 1.3, 0.7, 3.1)) for n in range(8)]
    found = compared(parts(), parts(other))
    assert found.pairs == ()
    assert "te weinig is vergelijkbaar" in found.not_compared[0]


def test_models_with_hardly_a_shape_are_unknown() -> None:
    bare = parts([replace(each, shape="", extent=None, pose=None) for each in HOME])
    for before, after in ((bare, bare), (parts(), bare), (bare, parts())):
        assert "te weinig onderdelen met een vorm" in compared(before, after).not_compared[0]


def test_models_without_a_unit_are_unknown() -> None:
    broken = Parts(HOME, "geen lengte-eenheid")
    found = compared(broken, parts())
    assert (found.pairs, found.not_compared) == (
        (),
        ("plaats en maat zijn niet te lezen: geen lengte-eenheid",),
    )


def test_a_model_without_materials_cannot_be_unchanged() -> None:
    bare = parts([replace(each, material=()) for each in HOME])
    found = compared(bare, bare)
    assert found.counts() == {Status.UNCHANGED: len(HOME)}
    assert "geen materiaal bekend" in found.not_compared[0]


def test_a_shape_that_could_not_be_read_is_unknown() -> None:
    unread = replace(WALL, shape=UNREAD, mark="x")
    found = compared(parts(with_other(HOME, "voor", unread)), parts(with_other(HOME, "voor", unread)))
    assert changed(found) == {"voor": "undecided"}
    assert any("vorm: niet gelezen" in text for text in found.not_compared)


def test_the_same_corners_described_otherwise_are_unknown() -> None:
    other = replace(WALL, shape="anders beschreven", mark="x")
    found = compared(parts(), parts(with_other(HOME, "voor", other)))
    assert changed(found) == {"voor": "undecided"}
    assert "anders beschreven, met dezelfde hoekpunten" in found.not_compared[0]


def test_a_home_that_fell_over_is_not_the_same() -> None:
    fallen = parts([replace(each, pose=None if each.pose is None else _tilted(each)) for each in HOME])
    found = compared(parts(), fallen)
    assert Status.UNCHANGED not in found.counts() and Status.MOVED_WITH_HOME not in found.counts()


def _tilted(each: Part):  # type: ignore[no-untyped-def]
    assert each.pose is not None
    x, y, z = each.pose.origin
    return replace(each.pose, origin=(x, -z, y), z=(0.0, -1.0, 0.0))


def test_nothing_moves_without_a_motion() -> None:
    assert STILL.stays and STILL.point((1.0, 2.0, 3.0)) == (1.0, 2.0, 3.0)
