"""`home preflight` and `home show` as a user runs them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.cli.cases import SAMPLES
from tests.cli.running import run
from tests.cli.test_english import leaked
from tests.ifc.steptext import StepText

STUDIO = SAMPLES / "studio" / "model.ifc"
MODES = ("strict", "as-applied", "repaired")


def doubtful(folder: Path) -> Path:
    """A bedroom that nobody doubts, one that overlaps it, and a room without a known name."""
    model = StepText()
    model.room("Slaapkamer", 3.0, 4.0, 2.6)
    shape = model.body(model.extruded(model.rectangle(3, 3), 2.6))
    model.space("Slaapkamer 2", shape, placement=model.placement(2.0, 0.0))
    model.space("Xyz", shape, placement=model.placement(9.0, 0.0))
    path = folder / "model.ifc"
    path.write_text(model.text())
    return path


def test_a_good_model_is_ready() -> None:
    done = run("home", "preflight", str(STUDIO))
    assert done.code == 0 and "klaar om te toetsen" in done.stdout


def test_a_doubtful_model_names_object_and_what_to_do(tmp_path: Path) -> None:
    path = doubtful(tmp_path)
    done = run("home", "preflight", str(path))
    assert done.code == 3
    (line,) = [line for line in done.stdout.splitlines() if "overlapt met" in line]
    for part in ("Slaapkamer", "#", "regel", "Maak de ruimten los"):
        assert part in line
    told = json.loads(run("home", "preflight", str(path), "--format", "json").stdout)["files"][0]
    found = {finding["code"]: finding for finding in told["findings"]}
    assert found["ifc-ruimte-overlapt"]["level"] == "unusable"
    assert found["ifc-ruimte-overlapt"]["step_id"] and found["ifc-ruimte-overlapt"]["global_id"]


@pytest.mark.parametrize("mode", MODES)
def test_the_ils_in_a_mode(mode: str) -> None:
    told = json.loads(run("home", "preflight", str(STUDIO), "--ils", mode, "--format", "json").stdout)
    ils = told["files"][0]["ils"]
    assert ils["mode"] == mode
    assert [item["id"] for item in ils["criteria"]] == [f"AC{number}" for number in range(1, 8)]
    assert len(ils["specifications"]) == 42


def test_several_files_are_told_and_the_worst_counts(tmp_path: Path) -> None:
    bad = tmp_path / "slecht.ifc"
    bad.write_text("rommel")
    done = run("home", "preflight", str(STUDIO), str(bad))
    assert done.code == 4
    assert "klaar om te toetsen" in done.stdout and "geweigerd" in done.stdout


@pytest.mark.parametrize("extra", [(), ("--ils", "strict"), ("--ils", "repaired", "--all")])
def test_preflight_is_english(tmp_path: Path, extra: tuple[str, ...]) -> None:
    for path in (STUDIO, doubtful(tmp_path)):
        said = run("home", "preflight", str(path), "--lang", "en", *extra).stdout
        bare = re.sub(r"\(ifc-[a-z-]+\)|Vloer of dak|met bezettingsgraad", "", said)
        assert leaked(bare) == []


def test_show_tells_every_room_and_draws_it(tmp_path: Path) -> None:
    plan = tmp_path / "plan.svg"
    done = run("home", "show", str(doubtful(tmp_path)), "--svg", str(plan))
    assert done.code == 0
    rows = [line.split() for line in done.stdout.splitlines()]
    assert ["Xyz", "?", "9", "2,6", "3"] in [row[:5] for row in rows]
    assert ["Slaapkamer", "slaapkamer", "?", "2,6", "3", "naam"] in rows
    drawing = plan.read_text()
    assert drawing.startswith("<svg") and "niet herkend" in drawing and "slaapkamer (naam)" in drawing
    assert "herkend-0-insufficient" in drawing


def test_show_of_a_home_file_has_no_plan(tmp_path: Path) -> None:
    plan = tmp_path / "plan.svg"
    done = run("home", "show", str(SAMPLES / "studio" / "home.json"), "--svg", str(plan))
    assert done.code == 0 and not plan.exists()
    assert "geen plattegrond" in done.stderr


def test_show_never_writes_over_its_model(tmp_path: Path) -> None:
    path = doubtful(tmp_path)
    before = path.read_text()
    assert run("home", "show", str(path), "--svg", str(path)).code == 2
    assert path.read_text() == before


def test_show_is_english(tmp_path: Path) -> None:
    assert leaked(run("home", "show", str(doubtful(tmp_path)), "--lang", "en").stdout) == []
