"""Where parts of a model lie in plan, for the drawing of a difference."""

from __future__ import annotations

import math

from bblcheck.decision.partdrawing import parts_in_plan
from bblcheck.home.parts import Extent, Part, Parts, Pose, Scope, Vector

BOX = Extent((0.0, 0.0, 0.0), (4.0, 0.3, 2.6), (2.0, 0.15, 1.3), (0.0,) * 6)
UP = (0.0, 0.0, 1.0)


def part(
    name: str,
    *,
    at: Vector | None = (0.0, 0.0, 0.0),
    x: Vector = (1.0, 0.0, 0.0),
    extent: Extent | None = BOX,
    scope: Scope = Scope.ELEMENT,
    whole: int | None = None,
    is_module: bool = False,
) -> Part:
    pose = None if at is None else Pose(at, x, UP)
    return Part(name, name, "IfcWall", scope, "m", "s", pose, extent, (), {}, "", whole, is_module)


def outline(*parts: Part, changed: str = "a") -> tuple[tuple[int, int], ...]:
    (found,) = parts_in_plan(Parts(parts), {changed}, context=False)
    return found.outline


def test_a_part_is_drawn_where_its_box_stands() -> None:
    assert set(outline(part("a", at=(1.0, 2.0, 0.5)))) == {
        (1000, 2000),
        (5000, 2000),
        (5000, 2300),
        (1000, 2300),
    }
    (found,) = parts_in_plan(Parts((part("a", at=(1.0, 2.0, 0.5)),)), {"a"}, context=False)
    assert (found.low, found.high, found.role, found.kind) == (500, 3100, "changed", "IfcWall")


def test_a_turned_part_is_turned_on_the_drawing() -> None:
    side = math.sqrt(0.5)
    corners = outline(part("a", x=(side, side, 0.0)))
    assert (2828, 2828) in corners and (-212, 212) in corners


def test_a_module_is_the_box_around_its_parts() -> None:
    module = part("a", at=None, extent=None, is_module=True)
    corners = outline(module, part("b", whole=0), part("c", at=(0.0, 5.0, 0.0), whole=0))
    assert set(corners) == {(0, 0), (4000, 0), (4000, 5300), (0, 5300)}


def test_a_ring_of_parts_ends() -> None:
    one = part("a", at=None, extent=None, whole=1)
    assert (
        list(parts_in_plan(Parts((one, part("b", at=None, extent=None, whole=0))), {"a"}, context=False))
        == []
    )


def test_what_has_no_shape_is_a_point_and_what_has_no_place_is_not_drawn() -> None:
    assert outline(part("a", at=(1.0, 2.0, 0.0), extent=None)) == ((1000, 2000),)
    for nowhere in (part("a", at=None), part("a", at=(math.inf, 0.0, 0.0)), part("a", at=(1e9, 0.0, 0.0))):
        assert list(parts_in_plan(Parts((nowhere,)), {"a"}, context=False)) == []


def test_the_foundation_is_drawn_unasked_and_walls_where_no_room_is() -> None:
    parts = Parts((part("a"), part("f", scope=Scope.FOUNDATION), part("t", scope=Scope.TERRAIN)))
    assert [(each.id, each.role) for each in parts_in_plan(parts, (), context=False)] == [("f", "foundation")]
    found = [(each.id, each.role) for each in parts_in_plan(parts, (), context=True)]
    assert found == [("a", "context"), ("f", "foundation")]
