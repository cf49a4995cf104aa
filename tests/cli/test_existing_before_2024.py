"""A home that merely exists on a day before 2024 is held to the existing level of the Bouwbesluit 2012."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import cast

import pytest

from tests.cli.running import run

SAMPLE = Path(__file__).parents[2] / "samples" / "twee-kamers"
HOME = SAMPLE / "home.json"
SITE = SAMPLE / "site-nijmegen.json"


def checked(day: str, *options: str, home: Path = HOME) -> tuple[int, Mapping[str, object]]:
    """The exit code, and the result as JSON."""
    asked = ("--as", "bestaand", "--reference-date", day, "--site", str(SITE), "--format", "json")
    done = run("check", str(home), *asked, *options)
    return done.code, cast("Mapping[str, object]", json.loads(done.stdout))


def verdicts(result: Mapping[str, object], rule: str) -> set[str]:
    found = cast("list[Mapping[str, str]]", result["results"])
    return {item["verdict"] for item in found if item["rule"] == rule}


@pytest.mark.parametrize("day", ["2012-04-01", "2016-01-01", "2023-12-31"])
def test_the_existing_level_of_that_day_holds(day: str) -> None:
    code, result = checked(day)
    assert code == 3
    assert cast("Mapping[str, object]", result["law"])["id"] == "bouwbesluit2012"
    assert verdicts(result, "Bouwbesluit 2012 4.7 lid 1") == {"compliant"}
    assert not verdicts(result, "Bouwbesluit 2012 4.3 lid 6")
    assert not verdicts(result, "Bbl 3.90 lid 2")


def test_the_basis_is_called_an_interpretation_of_the_old_decree() -> None:
    done = run("check", str(HOME), "--as", "bestaand", "--reference-date", "2023-10-01")
    assert "bestaande bouw (rij R4)" in done.stdout
    assert "Uitleg bij Bouwbesluit 2012 1.1 lid 1" in done.stdout


def test_a_bedroom_of_2_09_m_is_too_low_then_as_well(tmp_path: Path) -> None:
    content = json.loads(HOME.read_text(encoding="utf-8"))
    for room in content["ruimten"]:
        if room["naam"] == "Slaapkamer":
            room["hoogte"] = 2.09
    low = tmp_path / "home.json"
    low.write_text(json.dumps(content), encoding="utf-8")
    code, result = checked("2023-10-01", home=low)
    assert code == 1
    assert "non_compliant" in verdicts(result, "Bouwbesluit 2012 4.7 lid 1")


def test_from_2024_chapter_3_of_the_bbl_holds() -> None:
    _, result = checked("2024-01-01")
    assert verdicts(result, "Bbl 3.90 lid 2") == {"compliant"}
    assert not verdicts(result, "Bouwbesluit 2012 4.7 lid 1")


def test_a_home_permitted_before_2012_owes_no_road_for_the_fire_service() -> None:
    rule = "Bouwbesluit 2012 6.37 lid 1"
    _, newer = checked("2023-10-01", "--set=bouwwerk.vergund_voor_2012=onwaar")
    _, older = checked("2023-10-01", "--set=bouwwerk.vergund_voor_2012=waar")
    assert verdicts(newer, rule)
    assert not verdicts(older, rule)
