"""What the homes of a block share is told once: not with every home, and never lost."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from bblcheck.decision.checking import CheckRequest, check_file
from bblcheck.decision.sharing import TOLD_APART
from bblcheck.law.load import load_rules
from bblcheck.result.exits import exit_of
from bblcheck.result.model import OF_BUILDING, LidResult, Result

BLOCK = Path(__file__).parents[2] / "samples" / "blok"


@cache
def results(path: Path) -> tuple[Result, ...]:
    return check_file(path, load_rules(examples=False), CheckRequest(as_="nieuwbouw"))


@cache
def block() -> tuple[tuple[Result, ...], Result]:
    *homes, shared = results(BLOCK / "home.json")
    return tuple(homes), shared


def alone(folder: Path, number: int) -> Result:
    """One home of the block in a file of its own."""
    whole = json.loads((BLOCK / "home.json").read_text(encoding="utf-8"))
    whole["woningen"] = [whole["woningen"][number]]
    path = folder / "woning.json"
    path.write_text(json.dumps(whole), encoding="utf-8")
    (result,) = results(path)
    return result


def said(item: LidResult) -> tuple[object, ...]:
    return (
        *(
            item.rule,
            item.subject.id,
            item.subject.name,
            item.verdict,
            item.measured,
            item.required,
            item.margin,
        ),
        *(item.missing, item.because, item.formula),
    )


def test_a_block_gives_a_result_per_home_and_one_for_what_they_share() -> None:
    homes, shared = block()
    assert (len(homes), shared.home.shares, shared.home.id) == (12, 12, "")
    assert all(home.home.shares == 0 and TOLD_APART in home.assumptions for home in homes)
    assert shared.counts.judged > 0


def test_what_is_asked_of_no_part_is_asked_of_the_building_they_share() -> None:
    homes, shared = block()
    whole = [item.subject.concept for item in shared.results if not item.subject.id and not item.subject.name]
    assert set(whole) == {OF_BUILDING}
    assert OF_BUILDING not in {item.subject.concept for home in homes for item in home.results}


@pytest.mark.parametrize("number", [0, 5, 11])
def test_a_home_and_what_it_shares_are_what_it_gives_alone(tmp_path: Path, number: int) -> None:
    homes, shared = block()
    together = sorted(map(repr, map(said, (*homes[number].results, *shared.results))))
    whole = alone(tmp_path, number)
    assert TOLD_APART not in whole.assumptions
    assert together == sorted(map(repr, map(said, whole.results)))


def test_a_stairwell_and_the_structure_are_shared_and_a_bedroom_is_not() -> None:
    homes, shared = block()
    concepts = {item.subject.concept for item in shared.results}
    assert "trap" in concepts
    assert "Bbl 4.12" in {item.rule for item in shared.results}
    assert not {"Bbl 4.12"} & {item.rule for home in homes for item in home.results}
    names = {item.subject.name for item in shared.results}
    assert not any("laapkamer" in name for name in names)


def test_the_model_and_the_home_file_share_the_same() -> None:
    *_, of_model = results(BLOCK / "model.ifc")
    _, shared = block()
    assert [said(item)[:4] for item in of_model.results] == [said(item)[:4] for item in shared.results]


def test_what_fails_for_all_homes_still_counts() -> None:
    _, shared = block()
    assert shared.counts.non_compliant > 0
    assert exit_of(shared, frozenset(("fail", "missing", "review"))) == 1


def numbered(folder: Path, *heights: float, common: bool = False) -> Path:
    """Homes that call their only room alike, as files of facts may."""
    rooms = [
        {
            "id": "r1",
            "naam": "Kamer",
            "soort": "verkeersruimte",
            "hoogte": height,
            "gemeenschappelijk": common,
        }
        for height in heights
    ]
    homes = [{"id": f"w{n}", "naam": f"W{n}", "ruimten": {"items": [room]}} for n, room in enumerate(rooms)]
    source = json.loads((BLOCK / "home.json").read_text(encoding="utf-8"))
    path = folder / "rij.json"
    content = {"format": source["format"], "naam": "Rij", "woningen": homes}
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def test_rooms_with_the_same_number_in_two_homes_are_two_rooms(tmp_path: Path) -> None:
    one, two, shared = results(numbered(tmp_path, 2.6, 2.6))
    assert all(item.subject.id != "r1" for item in shared.results)
    assert all(any(item.subject.id == "r1" for item in home.results) for home in (one, two))


def test_a_common_room_of_which_the_homes_say_different_things_stays_with_each(tmp_path: Path) -> None:
    one, two, shared = results(numbered(tmp_path, 2.6, 2.2, common=True))
    assert all(item.subject.id != "r1" for item in shared.results)
    assert all(any(item.subject.id == "r1" for item in home.results) for home in (one, two))


def test_a_common_room_of_which_they_say_the_same_is_told_once(tmp_path: Path) -> None:
    one, two, shared = results(numbered(tmp_path, 2.6, 2.6, common=True))
    assert any(item.subject.id == "r1" for item in shared.results)
    assert not any(item.subject.id == "r1" for home in (one, two) for item in home.results)
