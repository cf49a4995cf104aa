"""A model that says another size than its shape has: a finding, both numbers kept, and leden for a person to judge."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from bblcheck.decision.checking import CheckRequest, check_file
from bblcheck.engine.facts import Fact
from bblcheck.engine.values import Interval
from bblcheck.ifc import IfcModel, read_ifc
from bblcheck.law.load import load_rules
from bblcheck.law.rulebook import Rulebook
from bblcheck.result.model import LidResult

MODEL = Path(__file__).parents[2] / "samples" / "studio" / "model.ifc"
ROOM = "Woon-slaapkamer met keuken"
AREAS = ("IFCQUANTITYAREA('NetFloorArea',$,$,{},$)", "'vloeroppervlakte',$,IFCAREAMEASURE({}),$")
"""Where the model says the floor area of its living room, which is 17,28 m2."""
HEIGHTS = ("IFCQUANTITYLENGTH('Height',$,$,{},$)", "'hoogte',$,IFCLENGTHMEASURE({}),$")


@cache
def book() -> Rulebook:
    return load_rules(None, examples=False)


def saying(tmp_path: Path, places: tuple[str, ...], old: str, new: str) -> Path:
    text = MODEL.read_text(encoding="ascii")
    for place in places:
        assert place.format(old) in text
        text = text.replace(place.format(old), place.format(new), 1)
    path = tmp_path / "model.ifc"
    path.write_text(text, encoding="ascii")
    return path


def judged(path: Path) -> Mapping[tuple[str, str], LidResult]:
    (result,) = check_file(path, book(), CheckRequest(as_="nieuwbouw"))
    return {(lid.rule, lid.subject.name if lid.subject else ""): lid for lid in result.results}


def area_of(model: IfcModel) -> Fact:
    (room,) = [item for item in model.homes[0].content.lists["ruimten"].items if item.name == ROOM]
    fact = room.facts["vloeroppervlakte"]
    assert isinstance(fact, Fact)
    return fact


def number(fact: Fact) -> float:
    assert isinstance(fact.value, Interval) and fact.value.low is not None
    return float(fact.value.low)


def test_the_finding_and_the_fact_hold_both_numbers(tmp_path: Path) -> None:
    model = read_ifc(saying(tmp_path, AREAS, "17.28", "19.28"), book().vocabulary)
    (finding,) = [each for each in model.findings if each.code == "ifc-waarde-wijkt-af"]
    assert finding.name == ROOM
    assert "19,28" in finding.message and "17,28" in finding.message
    fact = area_of(model)
    assert number(fact) == 19.28
    assert [(number(other), other.source.kind) for other in fact.conflict] == [(17.28, "geometry")]


def test_a_lid_that_needs_the_size_is_to_be_judged_with_both_numbers(tmp_path: Path) -> None:
    before = judged(MODEL)
    after = judged(saying(tmp_path, AREAS, "17.28", "19.28"))
    changed = {key: lid for key, lid in after.items() if lid.verdict != before[key].verdict}
    assert "Bbl 4.164 lid 3" in {rule for rule, _ in changed}
    for lid in changed.values():
        assert lid.verdict.value == "review_required"
        assert "19,28 m2 en 17,28 m2" in " ".join(gap.reason for gap in lid.missing)


def test_also_where_both_numbers_would_meet_the_lid_or_fail_it(tmp_path: Path) -> None:
    after = judged(saying(tmp_path, AREAS, "17.28", "9.0"))
    assert after["Bbl 4.164 lid 3", ""].verdict.value == "review_required"


def test_a_height_that_deviates_is_to_be_judged_in_every_lid_of_height(tmp_path: Path) -> None:
    after = judged(saying(tmp_path, HEIGHTS, "2500.", "2650."))
    (lid,) = [lid for (rule, room), lid in after.items() if rule == "Bbl 4.164 lid 4" and room == ROOM]
    assert lid.verdict.value == "review_required"
    assert "2,65 m en 2,5 m" in " ".join(gap.reason for gap in lid.missing)


@pytest.mark.parametrize("area", ["17.3", "17.5"])
def test_within_the_tolerance_what_the_model_says_counts(tmp_path: Path, area: str) -> None:
    path = saying(tmp_path, AREAS, "17.28", area)
    assert "ifc-waarde-wijkt-af" not in {each.code for each in read_ifc(path, book().vocabulary).findings}
    before, after = judged(MODEL), judged(path)
    assert {key: lid.verdict for key, lid in after.items()} == {
        key: lid.verdict for key, lid in before.items()
    }
