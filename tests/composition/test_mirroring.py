"""A home in mirror image is never unchanged, and is called mirrored; one that is its own mirror image is the same."""

from __future__ import annotations

import math
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from bblcheck.composition.classes import ClassedModels, classed
from bblcheck.composition.elements import compare_models
from bblcheck.composition.model import MIRRORED
from bblcheck.composition.motion import Motion
from bblcheck.home.parts import Parts
from tests.composition.parts import (
    HOME,
    block,
    elsewhere,
    named,
    part,
    parts,
    renamed,
    row,
    shuffled,
    with_other,
)
from tests.variants.mirrors import opposite

TURNED = Motion(math.radians(37), (0.0, 0.0, 0.0), (120.0, -40.0, 1.5))
OWN_IMAGE = ("vloer", "links", "rechts", "voor", "achter", "kamer")


def mirrored(found: Parts) -> Parts:
    """Every part in the mirror, with its own shape."""
    return Parts(
        tuple(replace(each, pose=opposite(each, shapes=False)) if each.pose else each for each in found.parts)
    )


def compared(before: Parts, after: Parts) -> ClassedModels:
    return classed(compare_models(before, after))


def other_shapes(found: Parts) -> Parts:
    """The same with every shape described otherwise."""
    return Parts(tuple(replace(each, shape=f"m{each.shape}", mark=f"m{each.mark}") for each in found.parts))


def test_a_mirrored_home_is_told_as_such_wherever_it_stands() -> None:
    home = parts()
    for other in (mirrored(home), shuffled(renamed(elsewhere(mirrored(home), TURNED)), 3)):
        for found in (compared(home, other), compared(other, home)):
            assert found.mirrored
            assert MIRRORED in found.of_the_whole()


def test_also_when_every_shape_is_described_otherwise() -> None:
    home = parts()
    found = compared(home, other_shapes(elsewhere(mirrored(home), TURNED)))
    assert found.mirrored and found.not_compared


def test_another_description_alone_is_no_mirroring() -> None:
    home = parts()
    assert not compared(home, other_shapes(elsewhere(home, TURNED))).mirrored


def test_a_home_that_is_its_own_mirror_image_is_the_same() -> None:
    home = parts([named(HOME, name) for name in OWN_IMAGE])
    found = compared(home, mirrored(home))
    assert not found.mirrored and not found.not_compared
    assert all(not each.differs for each in found.pairs)


def test_one_real_change_is_no_mirroring() -> None:
    window = named(HOME, "raam")
    assert window.pose is not None
    moved = replace(window, pose=replace(window.pose, origin=(1.3, 0.0, 1.0)))
    for after in (with_other(HOME, "raam", moved), HOME[:-2], [*HOME, part("balkon", (-1.5, 2.0, 0.0))]):
        assert not compared(parts(), parts(after)).mirrored


def test_modules_in_another_order_are_no_mirroring_and_a_mirrored_row_is() -> None:
    home = block(row(4), layers={0: "steen"})
    assert not compared(home, block(row(4), layers={3: "steen"})).mirrored
    assert compared(home, mirrored(home)).mirrored


@settings(max_examples=30)
@given(
    st.lists(st.tuples(st.floats(0.4, 3.2), st.floats(0.5, 7.0)), min_size=1, max_size=6),
    st.floats(-math.pi, math.pi),
)
def test_a_mirrored_home_is_never_unchanged(places: list[tuple[float, float]], turn: float) -> None:
    loose = [part(f"kolom {i}", (x, y, 0.2), (0.11 + i / 100, 0.2, 2.5)) for i, (x, y) in enumerate(places)]
    home = parts([*HOME, *loose])
    motion = Motion(turn, (0.0, 0.0, 0.0), (50.0, 20.0, 0.0))
    found = compared(home, elsewhere(mirrored(home), motion))
    assert found.mirrored
