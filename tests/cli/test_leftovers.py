"""What testers met: a closed pipe, a directory for a file, options that contradict, one of something, routes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.cases import HOME, SAMPLES, STUDIO
from tests.cli.running import run

ROOT = SAMPLES.parent


def test_a_reader_that_stops_is_no_failure_of_the_program() -> None:
    """141, as a shell tells of a closed pipe: not 0, for nobody saw the whole answer."""
    reading, writing = os.pipe()
    command = [sys.executable, "-m", "bblcheck", "rules", "list"]
    with subprocess.Popen(command, cwd=ROOT, stdout=writing, stderr=subprocess.PIPE) as process:
        os.close(writing)
        os.close(reading)
        _, said = process.communicate(timeout=120)
    assert (process.returncode, said) == (141, b"")


@pytest.mark.parametrize("name", ["x.ifc", "x.json"])
@pytest.mark.parametrize("command", ["check", "relocate"])
def test_a_directory_is_no_file(command: str, name: str, tmp_path: Path) -> None:
    (tmp_path / name).mkdir()
    done = run(command, str(tmp_path / name))
    assert (done.code, done.stdout.count("Traceback")) == (4, 0)
    assert f"{name}: dit is een map, geen bestand" in done.stderr


def test_a_directory_is_no_rule_file(tmp_path: Path) -> None:
    (tmp_path / "x.bbl").mkdir()
    (tmp_path / "versies.toml").write_bytes((ROOT / "rules" / "versies.toml").read_bytes())
    done = run("rules", "lint", "--rules", str(tmp_path))
    assert done.code == 4
    assert "x.bbl: dit is een map, geen bestand" in done.stderr


def test_a_product_without_a_site_takes_no_site() -> None:
    done = run("check", HOME, "--scope", "home", "--site", str(STUDIO / "site-zwolle.json"))
    assert done.code == 2
    assert "--scope home toetst zonder plaats; laat --site weg" in done.stderr


def test_one_of_something_is_told_in_the_singular() -> None:
    assert run("rules", "test", "4.102").stdout.strip().endswith(" voorbeelden in 1 regel, 0 fout")


def test_a_routing_article_says_what_it_means_for_this_move() -> None:
    done = run("explain", "5.6", str(STUDIO / "dossier.json"))
    assert done.code == 0
    assert "wat geldt: bestaande bouw (rij R9)" in done.stdout
    assert "  Bbl 5.6 lid 1: deze route geldt voor deze woning" in done.stdout
    assert "  Bbl 5.6 lid 2: deze route geldt niet voor deze woning" in done.stdout


def test_a_routing_article_that_does_not_lead_names_what_does() -> None:
    done = run("explain", "5.6", HOME)
    assert done.code == 0
    assert "  Bbl 5.6 lid 1: deze route geldt niet voor deze woning" in done.stdout
    assert "  omdat Bbl 4.1 lid 1: " in done.stdout


# --- a state that a dossier names


@pytest.mark.parametrize("command", ["check", "relocate"])
@pytest.mark.parametrize("state", ["/etc/hostname", "../home.json", "weg/../../home.json"])
def test_a_dossier_does_not_make_us_read_outside_its_folder(command: str, state: str, tmp_path: Path) -> None:
    (tmp_path / "home.json").write_text(Path(HOME).read_text(encoding="utf-8"), encoding="utf-8")
    done = run(command, str(_dossier(tmp_path / "map", state)))
    assert done.code == 4
    assert "/staat: een staat buiten de map van het dossier wordt niet gelezen" in done.stderr


@pytest.mark.parametrize("command", ["check", "relocate"])
def test_a_state_that_is_not_there_is_told_at_its_place(command: str, tmp_path: Path) -> None:
    done = run(command, str(_dossier(tmp_path / "map", "weg.json")))
    assert done.code == 4
    assert "dossier.json#/gebeurtenissen/" in done.stderr
    assert '/staat: het bestand van deze staat bestaat niet; gevonden: "weg.json"' in done.stderr


def test_files_given_with_the_command_go_before_what_the_dossier_names(tmp_path: Path) -> None:
    dossier = _dossier(tmp_path / "map", "/etc/hostname")
    done = run("relocate", str(dossier), "--before", HOME, "--after", HOME)
    assert done.code != 4
    assert done.stdout


def _dossier(folder: Path, state: str) -> Path:
    content = json.loads((STUDIO / "dossier.json").read_text(encoding="utf-8"))
    for event in content["gebeurtenissen"]:
        if event["soort"] == "plaatsing":
            event["staat"] = state
    folder.mkdir()
    target = folder / "dossier.json"
    target.write_text(json.dumps(content), encoding="utf-8")
    return target


# --- what a result is about


@pytest.mark.parametrize("command", [("check", HOME), ("relocate", str(STUDIO / "dossier.json"))])
def test_a_day_before_all_law_says_which_law_there_is(command: tuple[str, ...]) -> None:
    done = run(*command, "--reference-date", "1900-01-01")
    assert done.code in (3, 5)
    assert (
        "op 1900-01-01 gold geen besluit dat de regels kennen, dus er is niets te beoordelen" in done.stdout
    )
    assert "Bouwbesluit 2012 vanaf 2012-04-01" in done.stdout


def test_rooms_are_counted_in_the_state_that_is_judged(tmp_path: Path) -> None:
    models = [str(STUDIO / name) for name in ("model-voor.ifc", "model-na.ifc")]
    said = run("relocate", str(STUDIO / "dossier.json"), "--before", models[0], "--after", models[1]).stdout
    assert "ruimten in het model: 3 van 3 herkend" in said


def test_what_is_exact_and_what_is_only_a_bound_can_be_told_apart(tmp_path: Path) -> None:
    content = json.loads(Path(HOME).read_text(encoding="utf-8"))
    for room in content["ruimten"]:
        room["hoogte"] = {"min": 2.7, "unit": "m"}
    home = tmp_path / "home.json"
    home.write_text(json.dumps(content), encoding="utf-8")
    heights = [
        item["measured"]
        for item in json.loads(run("check", str(home), "--format", "json").stdout)["results"]
        if item["rule"] == "Bbl 4.164 lid 4"
    ]
    assert {"value": "2.7", "unit": "m", "high": None, "exact": False} in heights
    assert {"value": "2.58", "unit": "m", "high": None, "exact": True} in heights
    said = run("check", str(home), "--all").stdout
    assert "2,7 – … m ten minste 2,6 m" in said
    assert "2,58 m ten minste 2,6 m" in said
