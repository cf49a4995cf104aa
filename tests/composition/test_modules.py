"""Modules of home files: which stands where, by serial number, type and place; and beside the modules of a model."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import Done, run

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
Module = dict[str, object]


def module(identity: str, kind: str, layer: int, place: str, serial: str = "") -> Module:
    found: Module = {"id": identity, "naam": identity, "type": kind, "laag": layer, "plaats": place}
    return found | ({"serienummer": serial} if serial else {})


BLOCK = (
    module("m1", "hoek", 1, "A", "S1"),
    module("m2", "midden", 1, "B", "S2"),
    module("m3", "midden", 2, "A", "S3"),
    module("m4", "midden", 2, "B", "S4"),
)


def without(name: str, *modules: Module) -> list[Module]:
    return [{key: value for key, value in each.items() if key != name} for each in modules]


def exchanged(first: int, second: int, *modules: Module) -> list[Module]:
    """Two modules stand in each other's place."""
    found = [dict(each) for each in modules]
    for name in ("laag", "plaats"):
        found[first][name], found[second][name] = found[second][name], found[first][name]
    return found


def said(folder: Path, name: str, modules: list[Module] | None, **other: object) -> str:
    home: dict[str, object] = {"format": "bblcheck.home/1", "volledig": True}
    facts = {"value": 40, "unit": "m2", "method": "NEN 2580"}
    home["woonfunctie"] = {"gebruiksoppervlakte": facts}
    home["bouwwerk"] = {"bouwlagen": 2, "woonfuncties": 1}
    if modules is not None:
        home["modules"] = modules
    file = folder / name
    file.write_text(json.dumps(home | other), encoding="utf-8")
    return str(file)


def compared(folder: Path, before: list[Module] | None, after: list[Module] | None) -> dict[str, Any]:
    return result_of(
        run("compare", said(folder, "voor.json", before), said(folder, "na.json", after), "--format", "json")
    )


def result_of(done: Done) -> dict[str, Any]:
    assert not done.stderr
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def told(result: Mapping[str, Any]) -> dict[str, list[str]]:
    """The classes of the modules that changed, by the name that they had, else have."""
    found: dict[str, list[str]] = {}
    for each in result["elements"]:
        if each["changes"]:
            found.setdefault(each["status"], []).append((each["before"] or each["after"])["id"])
    return {status: sorted(names) for status, names in found.items()}


LIKE = without("serienummer", *BLOCK)
RENAMED = [each | {"id": f"x{number}", "naam": f"deel {number}"} for number, each in enumerate(BLOCK)]
RENAMED_LIKE = [each | {"id": f"x{number}"} for number, each in enumerate(LIKE)]

CASES: Mapping[str, tuple[list[Module], list[Module], str, dict[str, list[str]]]] = {
    "the same": ([*BLOCK], [*BLOCK], "unchanged", {}),
    "other ids, names and order": ([*BLOCK], RENAMED[::-1], "unchanged", {}),
    "other ids without serial numbers": (LIKE, RENAMED_LIKE[::-1], "unchanged", {}),
    "unlike ones swapped": (LIKE, exchanged(0, 1, *LIKE), "changed", {"regrouped": ["m1", "m2"]}),
    "like ones swapped": (LIKE, exchanged(1, 2, *LIKE), "unchanged", {}),
    "like ones with serial numbers swapped": (
        [*BLOCK],
        exchanged(1, 2, *RENAMED),
        "changed",
        {"regrouped": ["m2", "m3"]},
    ),
    "stacked otherwise": (
        [*BLOCK],
        [*BLOCK[:3], BLOCK[3] | {"laag": 3, "plaats": "A"}],
        "changed",
        {"regrouped": ["m4"]},
    ),
    "a subset": ([*BLOCK], [*BLOCK[:2]], "changed", {"regrouped": ["m3", "m4"]}),
    "combined with another": (
        [*BLOCK],
        [*BLOCK, module("m9", "midden", 1, "C", "S9")],
        "changed",
        {"regrouped": ["m9"]},
    ),
    "another copy in its place": (
        [*BLOCK],
        [BLOCK[0] | {"id": "n1", "serienummer": "S8"}, *BLOCK[1:]],
        "changed",
        {"replaced": ["m1"]},
    ),
    "another type in its place": (
        LIKE,
        [LIKE[0] | {"id": "n1", "type": "smal"}, *LIKE[1:]],
        "changed",
        {"replaced": ["m1"]},
    ),
    "a place that is not told": ([*BLOCK], [*BLOCK[:3], *without("plaats", BLOCK[3])], "unknown", {}),
    "no type and no serial number": (without("type", *LIKE), without("type", *RENAMED_LIKE), "unknown", {}),
}


@pytest.mark.parametrize("case", CASES)
def test_modules_are_told_by_what_they_are_and_where_they_stand(case: str, tmp_path: Path) -> None:
    before, after, verdict, classes = CASES[case]
    result = compared(tmp_path, before, after)
    assert (result["verdict"], told(result)) == (verdict, classes)
    back = compared(tmp_path, after, before)
    assert back["verdict"] == verdict
    assert {name: len(found) for name, found in told(back).items()} == {
        name: len(found) for name, found in classes.items()
    }


def test_both_readings_count_a_module_that_stands_elsewhere(tmp_path: Path) -> None:
    result = compared(tmp_path, [*BLOCK], exchanged(0, 1, *BLOCK))
    assert result["readings"] == {"strict": "changed", "lenient": "changed"}
    changes = [change for each in result["elements"] for change in each["changes"]]
    assert {(each["property"], each["before"], each["after"]) for each in changes} == {
        ("plaats", "A", "B"),
        ("plaats", "B", "A"),
    }


def test_of_like_modules_that_all_stand_elsewhere_it_is_not_guessed_which_is_which(tmp_path: Path) -> None:
    moved = [each | {"id": f"x{number}", "laag": 3} for number, each in enumerate(LIKE[1:])]
    result = compared(tmp_path, LIKE, [LIKE[0], *moved])
    found = [each for each in result["elements"] if each["changes"]]
    assert len(found) == 3
    assert all(each["ambiguous"] and len(each["twins"]) == 3 for each in found)


def test_where_modules_stand_is_an_assumption_when_neither_state_tells(tmp_path: Path) -> None:
    loose = without("laag", *without("plaats", *BLOCK))
    result = compared(tmp_path, loose, loose)
    assert result["verdict"] == "unchanged"
    assert any(each.startswith("aanname: modules niet anders gegroepeerd") for each in result["evidence"])
    alone = compared(tmp_path, loose[:1], loose[:1])
    assert not any("modules" in each for each in alone["evidence"])


# --- beside a model


def home_of(sample: str, folder: Path, change: Callable[[dict[str, Any]], None]) -> str:
    home = json.loads((SAMPLES / sample / "home.json").read_text(encoding="utf-8"))
    change(home)
    file = folder / "home.json"
    file.write_text(json.dumps(home), encoding="utf-8")
    return str(file)


MODEL = str(SAMPLES / "twee-kamers" / "model.ifc")


def test_the_modules_of_a_model_are_those_of_a_home_file(tmp_path: Path) -> None:
    same = home_of("twee-kamers", tmp_path, lambda home: None)
    result = result_of(run("compare", MODEL, same, "--format", "json"))
    assert (result["verdict"], told(result)) == ("unchanged", {})
    assert any("modules niet anders gegroepeerd" in each for each in result["evidence"])


def test_a_module_less_than_the_model_has_is_regrouped(tmp_path: Path) -> None:
    fewer = home_of("twee-kamers", tmp_path, lambda home: home["modules"].pop())
    result = result_of(run("compare", MODEL, fewer, "--format", "json"))
    assert (result["verdict"], set(told(result))) == ("changed", {"regrouped"})


def test_a_home_file_that_does_not_name_modules_says_nothing_of_those_of_a_model(tmp_path: Path) -> None:
    silent = home_of("twee-kamers", tmp_path, lambda home: home.pop("modules"))
    result = result_of(run("compare", MODEL, silent, "--format", "json"))
    assert (result["verdict"], result["not_compared"]) == ("unknown", ["modules: niet opgegeven na"])


def test_converting_a_model_keeps_its_modules(tmp_path: Path) -> None:
    done = run("home", "convert", MODEL)
    modules = json.loads(done.stdout)["modules"]
    items = modules["items"] if isinstance(modules, dict) else modules
    assert [each["serienummer"] for each in items] and all(each["id"] for each in items)
