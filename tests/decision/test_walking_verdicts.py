"""What the rules make of a walking distance that a model only bounds: a pass and a failure that hold for every way."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from bblcheck.decision.checking import CheckRequest, check_file
from bblcheck.law.load import load_rules
from bblcheck.law.rulebook import Rulebook
from bblcheck.result.model import LidResult
from tests.ifc.steptext import StepText
from tests.ifc.test_sides import THICK
from tests.ifc.test_walking import compartment, complete, entrance


@cache
def book() -> Rulebook:
    return load_rules(None, examples=False)


def studio(length: float, exit_said: bool = True, whole: bool = True) -> StepText:
    """A room of 4 m deep and this long, with a front door at one end."""
    model = StepText()
    room = model.room("Studio", length, 4.0, 2.6)
    wall = model.wall("Voorgevel", length, THICK, 2.8, model.placement(0.0, -THICK, 0.0))
    at = model.placement(0.5, -THICK, 0.0)
    doors = [model.opening("IfcDoor", "Voordeur", 0.93, 2.315, at)]
    model.hole(wall, (0.93, THICK, 2.315), at, doors[0])
    if exit_said:
        entrance(model, doors[0])
    else:
        at = model.placement(2.5, -THICK, 0.0)
        model.hole(wall, (0.93, THICK, 2.315), at, model.opening("IfcDoor", "Deur", 0.93, 2.315, at))
    if whole:
        complete(model)
    compartment(model, [room])
    return model


def judged(model: StepText, folder: Path) -> LidResult:
    """The first result of article 4.66 lid 1: a corrected walking distance of at most 30 m."""
    path = folder / "model.ifc"
    path.write_text(model.text(), encoding="ascii")
    (result,) = check_file(path, book(), CheckRequest(as_="nieuwbouw", scope="home"))
    return next(each for each in result.results if each.article == "4.66" and each.lid == "1")


@pytest.mark.parametrize(
    ("length", "verdict"), [(15.0, "compliant"), (25.0, "review_required"), (40.0, "non_compliant")]
)
def test_a_way_that_is_only_bounded_decides_where_no_way_is_otherwise(
    length: float, verdict: str, tmp_path: Path
) -> None:
    assert judged(studio(length), tmp_path).verdict == verdict


def test_without_an_exit_a_short_way_is_missing(tmp_path: Path) -> None:
    found = judged(studio(15.0, exit_said=False), tmp_path)
    assert found.verdict == "insufficient_data"
    assert any("niet welke deur een uitgang is" in gap.reason for gap in found.missing)


def test_a_model_that_may_leave_out_doors_never_fails_a_long_way(tmp_path: Path) -> None:
    assert judged(studio(40.0, whole=False), tmp_path).verdict == "review_required"
