"""Ceilings, finished floors and slabs that the volume of a room does not leave out: they take from its height."""

from __future__ import annotations

from fractions import Fraction

import pytest

from bblcheck.engine.facts import Fact
from bblcheck.home.content import Facts
from tests.ifc.reading import content_of, items, number, only, read_text, span
from tests.ifc.steptext import Raw, Ref, StepText


def plate(
    model: StepText,
    kind: str,
    predefined: str,
    size: tuple[float, float],
    at: tuple[float, float, float],
    thick: float = 0.05,
) -> Ref:
    """A level plate of that size, its lowest corner at `at`, in metres."""
    shape = model.body(model.extruded(model.rectangle(*size), thick))
    return model.root(
        kind, f"{kind} {predefined}", None, None, model.placement(*at), shape, None, Raw(f".{predefined}.")
    )


def room_with(
    *plates: tuple[str, str, tuple[float, float], tuple[float, float, float]], **more: object
) -> Facts:
    model = StepText(**more)  # type: ignore[arg-type]
    model.room("Woonkamer", 5.0, 4.0, 2.7)
    for kind, predefined, size, at in plates:
        plate(model, kind, predefined, size, at)
    return only(content_of(model), "ruimten")


def note(facts: Facts) -> str:
    fact = facts["hoogte"]
    assert isinstance(fact, Fact)
    return fact.source.note or ""


@pytest.mark.parametrize("schema", ["IFC2X3", "IFC4", "IFC4X3_ADD2"])
@pytest.mark.parametrize("unit", ["m", "mm"])
@pytest.mark.parametrize(("origin", "angle"), [((0.0, 0.0), 0.0), ((100_000.0, 463_000.0), 33.3)])
def test_a_ceiling_over_the_whole_room_is_its_height(
    schema: str, unit: str, origin: tuple[float, float], angle: float
) -> None:
    ceiling = ("IfcCovering", "CEILING", (6.0, 5.0), (-0.5, -0.5, 2.55))
    facts = room_with(ceiling, schema=schema, unit=unit, origin=origin, angle=angle)
    assert number(facts["hoogte"]) == Fraction("2.55")
    assert number(facts["vloeroppervlakte"]) == 20
    assert "IfcCovering CEILING" in note(facts)


def test_a_ceiling_over_a_part_bounds_the_height_with_the_area_under_each() -> None:
    facts = room_with(("IfcCovering", "CEILING", (2.0, 4.0), (0.0, 0.0, 2.4)))
    height = facts["hoogte"]
    assert isinstance(height, Fact) and height.bound
    assert span(height) == (Fraction("2.4"), Fraction("2.7"))
    assert "2,4 m (8 m2), 2,7 m (12 m2)" in note(facts)


def test_a_finished_floor_and_a_slab_count_from_both_sides() -> None:
    floor = ("IfcCovering", "FLOORING", (5.0, 4.0), (0.0, 0.0, 0.0))
    slab = ("IfcSlab", "FLOOR", (5.0, 4.0), (0.0, 0.0, 2.65))
    assert number(room_with(floor, slab)["hoogte"]) == Fraction("2.6")


@pytest.mark.parametrize(
    "elsewhere",
    [
        ("IfcCovering", "CEILING", (5.0, 4.0), (0.0, 0.0, 2.7)),
        ("IfcCovering", "CEILING", (5.0, 4.0), (5.0, 0.0, 2.4)),
        ("IfcCovering", "CEILING", (5.0, 4.0), (4.99, 0.0, 2.4)),
        ("IfcSlab", "FLOOR", (5.0, 4.0), (0.0, 0.0, -0.05)),
        ("IfcCovering", "CLADDING", (5.0, 4.0), (0.0, 0.0, 2.4)),
    ],
)
def test_what_only_touches_the_room_or_is_no_ceiling_takes_nothing(
    elsewhere: tuple[str, str, tuple[float, float], tuple[float, float, float]],
) -> None:
    facts = room_with(elsewhere)
    assert number(facts["hoogte"]) == Fraction("2.7")
    assert note(facts) == ""


def test_a_stairwell_in_a_slab_leaves_the_height_free() -> None:
    model = StepText()
    model.room("Trappenhuis", 2.0, 3.0, 5.4)
    slab = plate(model, "IfcSlab", "FLOOR", (8.0, 8.0), (-2.0, -2.0, 2.7), 0.3)
    cut = model.body(model.extruded(model.rectangle(2.2, 3.2), 1.0))
    newer = () if model.schema == "IFC2X3" else (Raw(".OPENING."),)
    opening = model.root(
        "IfcOpeningElement", "Trapgat", None, None, model.placement(-0.1, -0.1, 2.4), cut, None, *newer
    )
    model.root("IfcRelVoidsElement", None, None, slab, opening)
    assert number(only(content_of(model), "ruimten")["hoogte"]) == Fraction("5.4")


def test_a_height_that_is_said_without_its_ceiling_is_a_finding() -> None:
    model = StepText()
    room = model.room("Woonkamer", 5.0, 4.0, 2.7)
    model.quantities(room, "Qto_SpaceBaseQuantities", {"Height": ("Length", 2700.0)})
    plate(model, "IfcCovering", "CEILING", (5.0, 4.0), (0.0, 0.0, 2.55))
    found = read_text(model)
    fact = items(found.homes[0].content, "ruimten")[0].facts["hoogte"]
    assert isinstance(fact, Fact)
    assert [span(fact), *(span(other) for other in fact.conflict)] == [
        (Fraction("2.7"), Fraction("2.7")),
        (Fraction("2.55"), Fraction("2.55")),
    ]
    assert "ifc-waarde-wijkt-af" in [finding.code for finding in found.findings]


def test_a_ceiling_of_many_tiles_is_one_ceiling() -> None:
    model = StepText(angle=15.0)
    model.room("Woonkamer", 6.0, 6.0, 2.7)
    for column in range(10):
        for row in range(10):
            plate(model, "IfcCovering", "CEILING", (0.6, 0.6), (column * 0.6, row * 0.6, 2.55), 0.02)
    facts = only(content_of(model), "ruimten")
    assert number(facts["hoogte"]) == Fraction("2.55")
    assert note(facts).count("IfcCovering CEILING") == 1


def test_the_ceiling_of_many_rooms_is_looked_up_by_place() -> None:
    model = StepText()
    for number_, height in enumerate((2.4, 2.45, 2.5)):
        at = model.placement(number_ * 20.0)
        shape = model.body(model.extruded(model.rectangle(5.0, 4.0), 2.7))
        model.space(f"Slaapkamer {number_}", shape, placement=at)
        plate(model, "IfcCovering", "CEILING", (5.0, 4.0), (number_ * 20.0, 0.0, height))
    heights = [number(item.facts["hoogte"]) for item in items(content_of(model), "ruimten")]
    assert heights == [Fraction("2.4"), Fraction("2.45"), Fraction("2.5")]
