"""Laws of the comparison: nothing beside itself, mirrored when swapped, blind to names, order and place."""

from __future__ import annotations

import json
import math
from collections import Counter
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from bblcheck.composition.classes import ClassedModels, Status, classed
from bblcheck.composition.elements import compare_models
from bblcheck.composition.grid import Grid
from bblcheck.composition.manifest import digest_of, middle, module_digests, shifted
from bblcheck.composition.motion import TOLERANCE, Motion
from bblcheck.composition.pairing import by_shape, placed, relative
from bblcheck.composition.voting import find_motion, turn_between
from bblcheck.home.parts import Part, Parts, Pose, decode, encode
from tests.composition.parts import HOME, UP, block, elsewhere, part, parts, renamed, shuffled

SIZES = st.sampled_from([(1.0, 0.2, 2.6), (1.2, 0.1, 1.4), (0.3, 0.3, 3.0)])
GRID = st.integers(0, 6).map(lambda number: number * 1.37)
MATERIALS = st.sampled_from([("hout",), ("steen", "wol")])
EXTRA = st.builds(
    lambda number, x, y, size, material: part(f"los {number}", (x, y, 0.2), size, material=material),
    st.integers(0, 999),
    GRID,
    GRID,
    SIZES,
    MATERIALS,
)
HOMES = st.lists(EXTRA, max_size=5, unique_by=lambda each: (each.name, each.pose)).map(
    lambda found: parts([*HOME, *found])
)
MOTIONS = st.builds(
    lambda turn, x, y, z: Motion(turn, (0.0, 0.0, 0.0), (x, y, z)),
    st.floats(-math.pi, math.pi),
    st.floats(-200_000, 200_000),
    st.floats(-200_000, 200_000),
    st.floats(-50, 50),
)
SEEDS = st.integers(0, 1000)
MIRROR = {Status.ADDED: Status.REMOVED, Status.REMOVED: Status.ADDED}
AS_IT_WAS = {Status.UNCHANGED, Status.MOVED_WITH_HOME}


def compared(before: Parts, after: Parts) -> ClassedModels:
    return classed(compare_models(before, after))


def classes(found: ClassedModels) -> Counter[Status]:
    return Counter(found.counts())


@given(HOMES)
def test_a_home_beside_itself_is_unchanged(home: Parts) -> None:
    found = compared(home, home)
    assert set(found.counts()) == {Status.UNCHANGED}
    assert found.not_compared == ()


@given(HOMES, MOTIONS, SEEDS)
def test_names_order_and_place_say_nothing(home: Parts, motion: Motion, seed: int) -> None:
    found = compared(home, shuffled(renamed(elsewhere(home, motion)), seed))
    assert set(found.counts()) <= AS_IT_WAS
    assert found.not_compared == ()


@given(HOMES, HOMES)
def test_swapping_the_states_mirrors_the_answer(one: Parts, other: Parts) -> None:
    there, back = compared(one, other), compared(other, one)
    mirrored = Counter({MIRROR.get(status, status): number for status, number in back.counts().items()})
    assert classes(there) == mirrored
    assert len(there.not_compared) == len(back.not_compared)


SPOTS = [(3.0 * x, 7.0 * y, 3.0 * z) for z in range(2) for y in range(2) for x in range(3)]


@st.composite
def blocks(draw: st.DrawFn) -> Parts:
    """Up to six modules anywhere on two layers, with or without serial numbers, of two sorts."""
    count = draw(st.integers(1, 6))
    places = draw(st.permutations(SPOTS))[:count]
    numbers = draw(st.permutations([f"S{number}" for number in range(6)]))[:count]
    floors = {number: draw(st.sampled_from(["hout", "steen"])) for number in range(count)}
    return block(places, list(numbers) if draw(st.booleans()) else None, floors)


@given(blocks())
@settings(max_examples=50)
def test_a_block_beside_itself_is_unchanged(found: Parts) -> None:
    assert set(compared(found, found).counts()) == {Status.UNCHANGED}


@given(blocks(), blocks())
def test_swapping_two_blocks_mirrors_the_answer(one: Parts, other: Parts) -> None:
    there, back = compared(one, other), compared(other, one)
    mirrored = Counter({MIRROR.get(status, status): number for status, number in back.counts().items()})
    assert classes(there) == mirrored


def found_changes(found: ClassedModels) -> Counter[Status]:
    return Counter({status: number for status, number in found.counts().items() if status not in AS_IT_WAS})


@given(HOMES, HOMES, MOTIONS, SEEDS)
@settings(max_examples=50)
def test_that_something_changed_does_not_depend_on_where_the_home_went_or_on_order(
    one: Parts, other: Parts, motion: Motion, seed: int
) -> None:
    """Of parts that look equally much alike it may be told otherwise which became which."""
    here = found_changes(compared(one, other))
    away = found_changes(compared(one, shuffled(renamed(elsewhere(other, motion)), seed)))
    assert bool(here) == bool(away)
    gone = [each[Status.REMOVED] - each[Status.ADDED] for each in (here, away)]
    assert gone[0] == gone[1] == len(one.parts) - len(other.parts)


@given(HOMES, st.data())
def test_a_part_that_is_gone_is_the_only_thing_found(home: Parts, data: st.DataObject) -> None:
    number = data.draw(st.integers(0, len(home.parts) - 1))
    fewer = Parts(home.parts[:number] + home.parts[number + 1 :])
    found = compared(home, fewer)
    assert {s: n for s, n in found.counts().items() if s not in AS_IT_WAS} == {Status.REMOVED: 1}


@given(HOMES, HOMES)
def test_every_part_is_told_once(one: Parts, other: Parts) -> None:
    found = compared(one, other)
    for side, whole in (("before", one), ("after", other)):
        told = [getattr(each.pair, side) for each in found.pairs if getattr(each.pair, side) is not None]
        assert Counter(map(id, told)) == Counter(map(id, whole.parts))


@given(st.integers(1, 12), st.integers(0, 11), MOTIONS)
@settings(max_examples=30)
def test_in_a_block_of_equal_modules_one_other_floor_is_found(count: int, which: int, motion: Motion) -> None:
    places = [(3.0 * (n % 4), 7.0 * (n // 4), 0.0) for n in range(count)]
    serials = [f"S{n}" for n in range(count)]
    other = block(places, serials, {which % count: "steen"})
    found = compared(block(places, serials), elsewhere(other, motion))
    changed = [each for each in found.pairs if each.status not in AS_IT_WAS]
    assert [(each.status, each.pair.before and each.pair.before.name) for each in changed] == [
        (Status.REPLACED, f"m{which % count} vloer")
    ]


# --- motions, poses, files


@given(MOTIONS)
def test_the_motion_of_a_home_is_found(motion: Motion) -> None:
    before, after = parts(), elsewhere(parts(), motion)
    numbers = range(len(HOME))
    found = find_motion(placed(before, numbers, by_shape), placed(after, numbers, by_shape))
    assert found is not None and len(found.match.pairs) == len(HOME)
    for each in HOME:
        assert each.pose is not None
        assert (
            math.dist(found.motion.point(each.pose.origin), motion.point(each.pose.origin)) < 1.1 * TOLERANCE
        )


@given(st.floats(-3.1, 3.1))
def test_a_turn_about_the_vertical_is_measured(angle: float) -> None:
    there = Pose((0.0, 0.0, 0.0), (math.cos(angle), math.sin(angle), 0.0), UP)
    found = turn_between(Pose((5.0, 5.0, 5.0), (1.0, 0.0, 0.0), UP), there)
    assert found is not None and math.isclose(found, angle, abs_tol=1e-9)


@given(MOTIONS, HOMES)
def test_what_a_pose_is_relative_to_another_does_not_change_when_both_move(
    motion: Motion, home: Parts
) -> None:
    poses = [each.pose for each in home.parts if each.pose is not None]
    for pose in poses[1:]:
        first = relative(pose, poses[0])
        second = relative(motion.pose(pose), motion.pose(poses[0]))
        assert math.dist(first.origin, second.origin) < 1e-4
        assert math.dist(first.x, second.x) < 1e-6


@given(HOMES)
def test_parts_survive_their_file(home: Parts) -> None:
    assert decode(json.loads(json.dumps(encode(home)))) == home


# --- digests


@given(HOMES, st.floats(-3, 3), SEEDS)
def test_a_digest_does_not_depend_on_names_order_or_place(home: Parts, turn: float, seed: int) -> None:
    motion = Motion(turn, (0.0, 0.0, 0.0), (12.0, -7.0, 3.0))
    other = shuffled(renamed(elsewhere(home, motion)), seed)
    assert digest_of(other.parts) == digest_of(home.parts)


def test_a_digest_tells_a_shifted_part_and_another_material() -> None:
    digest = digest_of(HOME)
    for other in (
        part("raam", (1.1, 0.0, 1.0), (1.2, 0.1, 1.4), kind="IfcWindow", properties={"Pset.U": 1.1}),
        part("raam", (1.0, 0.0, 1.0), (1.2, 0.1, 1.4), kind="IfcWindow", properties={"Pset.U": 1.2}),
    ):
        changed: list[Part] = [other if each.name == "raam" else each for each in HOME]
        assert digest_of(changed) != digest


def test_equal_modules_have_equal_digests_and_the_rest_one_of_its_own() -> None:
    found = module_digests(block([(0.0, 0.0, 0.0), (3.0, 0.0, 0.0), (0.0, 0.0, 3.0)], ["a", "b", "c"]))
    assert len({each.digest for each in found}) == 1
    assert [(each.name, each.serial, each.parts) for each in found] == [
        ("m0", "a", 5),
        ("m1", "b", 5),
        ("m2", "c", 5),
    ]
    assert [each.name for each in module_digests(parts())] == [""]


def test_parts_shifted_to_their_middle_and_back_are_the_same() -> None:
    x, y, z = middle(parts())
    assert shifted(shifted(parts(), (-x, -y, -z)), (x, y, z)) == parts()
    bare = parts([replace(each, pose=None) for each in HOME])
    assert middle(bare) == (0.0, 0.0, 0.0) and shifted(bare, (1.0, 1.0, 1.0)) == bare


@given(HOMES, MOTIONS, st.integers(0, 12))
def test_a_match_with_enough_pairs_is_whole_and_one_without_may_end_early(
    home: Parts, motion: Motion, fewest: int
) -> None:
    ours = placed(home, range(len(home.parts)), by_shape)
    gone = [replace(each, pose=motion.pose(each.pose)) for each in ours[::2]]
    grid = Grid([*gone, *ours[1::2]])
    whole, found = grid.match(ours, motion), grid.match(ours, motion, fewest)
    assert found == whole if len(whole.pairs) >= fewest else len(found.pairs) < fewest
