"""How high floors lie: above the terrain that the building states, and outdoor spaces beside the home."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest

from bblcheck.engine.facts import Fact
from bblcheck.home.content import Facts, HomeContent
from tests.ifc.reading import content_of, items, span
from tests.ifc.steptext import StepText, Typed

NAMES = ("hoogste_vloer_verblijfsgebied", "hoogste_vloer_toegang", "hoogste_vloer_personen")


def storeys(
    unit: str = "mm",
    said: dict[str, Typed] | None = None,
    volledig: bool = True,
    terrain: str | None = "-0.35",
) -> HomeContent:
    """Two rooms over each other, the terrain 0,35 m under the zero of the building, which is 4 m above NAP."""
    model = StepText(unit=unit, angle=20.0)
    model.room("Woonkamer", 5.0, 4.0, 2.6)
    upper = model.body(model.extruded(model.rectangle(5.0, 4.0), 2.6))
    model.space("Slaapkamer", upper, placement=model.placement(0.0, 0.0, 2.9))
    complete = {"Volledig": Typed("IfcBoolean", volledig)}
    model.properties(model.building, "Bblcheck_bouwwerk", {**complete, **(said or {})})
    text = model.text()
    if terrain is not None:
        heights = [model.length(4.0), model.length(4.0 + float(terrain))]
        text, times = re.subn(
            r"(=IFCBUILDING\(.*),\$,\$,\$\);",
            lambda found: f"{found[1]},{heights[0]!r},{heights[1]!r},$);",
            text,
        )
        assert times == 1
    return content_of(text)


@pytest.mark.parametrize("unit", ["m", "mm"])
def test_no_floor_of_a_complete_model_lies_higher_above_the_terrain(unit: str) -> None:
    facts = storeys(unit).singles["bouwwerk"]
    for name in NAMES:
        fact = facts[name]
        assert isinstance(fact, Fact) and fact.bound and fact.source.kind == "geometry"
        assert span(fact) == (None, Fraction("3.25"))


@pytest.mark.parametrize(
    "content", [storeys(terrain=None), storeys(volledig=False)], ids=["terrein", "volledig"]
)
def test_without_terrain_or_with_rooms_left_out_nothing_is_known(content: HomeContent) -> None:
    assert not set(NAMES) & set(content.singles["bouwwerk"])


def test_what_the_model_says_itself_counts() -> None:
    said = {NAMES[0]: Typed("IfcLengthMeasure", 2900.0)}
    facts = storeys(said=said).singles["bouwwerk"]
    assert span(facts[NAMES[0]]) == (Fraction("2.9"), Fraction("2.9"))
    assert span(facts[NAMES[1]]) == (None, Fraction("3.25"))


def balcony(height: float, shape: bool = True) -> Facts:
    model = StepText()
    model.room("Woonkamer", 5.0, 4.0, 2.6)
    body = model.body(model.extruded(model.rectangle(2.0, 2.0), 2.4)) if shape else None
    model.space("Balkon", body, placement=model.placement(5.2, 0.0, height))
    return items(content_of(model), "ruimten")[1].facts


@pytest.mark.parametrize(("height", "least"), [(-0.15, "0.15"), (0.04, "0.04"), (0.0, "0")])
def test_an_outdoor_space_differs_at_least_as_much_as_its_floor(height: float, least: str) -> None:
    fact = balcony(height)["hoogteverschil_met_woning"]
    assert isinstance(fact, Fact) and fact.bound
    assert span(fact) == (Fraction(least), None)


def test_an_outdoor_space_without_a_shape_says_nothing_of_it() -> None:
    assert "hoogteverschil_met_woning" not in balcony(0.0, shape=False)
