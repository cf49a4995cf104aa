"""The ready action and the pre-commit hooks: what is in their files is run, as far as that goes offline."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.report.making import ROOT

ACTION = ROOT / ".github/actions/bblcheck/action.yml"
HOOKS = ROOT / ".pre-commit-hooks.yaml"
FAILS = "samples/twee-kamers/home.json"
SITE = "--site=samples/twee-kamers/site-nijmegen.json"


def action() -> Any:  # noqa: ANN401
    return yaml.safe_load(ACTION.read_text(encoding="utf-8"))


def hooks() -> Any:  # noqa: ANN401
    return yaml.safe_load(HOOKS.read_text(encoding="utf-8"))


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """A PATH on which `bblcheck` is this checkout."""
    folder = tmp_path / "bin"
    folder.mkdir()
    program = folder / "bblcheck"
    code = "from bblcheck.cli import main; main()"
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -c "{code}" "$@"\n')
    program.chmod(0o755)
    path = f"{folder}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), "GITHUB_OUTPUT": str(tmp_path / "output")}


def step(environment: dict[str, str], **inputs: str) -> subprocess.CompletedProcess[str]:
    """Run the check step as the runner does: inputs with their defaults, put in its environment."""
    given = {name: entry.get("default", "") for name, entry in action()["inputs"].items()}
    given |= {name.replace("_", "-"): value for name, value in inputs.items()}
    check = action()["runs"]["steps"][1]
    filled = {
        name: re.sub(r"\$\{\{ inputs\.([a-z-]+) \}\}", lambda found: given[found[1]], value)
        for name, value in check["env"].items()
    }
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", check["run"]]
    return subprocess.run(
        command,
        cwd=ROOT,
        env={**environment, **filled},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def test_the_action_is_a_composite_action() -> None:
    content = action()
    assert content["runs"]["using"] == "composite"
    assert all(each["shell"] == "bash" for each in content["runs"]["steps"])
    assert all(entry["description"] for entry in (*content["inputs"].values(), *content["outputs"].values()))


def test_no_input_is_pasted_into_a_script() -> None:
    for each in action()["runs"]["steps"]:
        assert "${{" not in each["run"]
        names = re.findall(r"inputs\.([a-z-]+)", " ".join(each["env"].values()))
        assert set(names) <= set(action()["inputs"])


def test_the_action_installs_this_checkout(tmp_path: Path) -> None:
    recorder = tmp_path / "python"
    recorder.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {tmp_path}/asked\n')
    recorder.chmod(0o755)
    values = {"PYTHON": str(recorder), "ACTION_PATH": str(ACTION.parent)}
    script = action()["runs"]["steps"][0]["run"]
    subprocess.run(["bash", "-ec", script], env={**os.environ, **values}, check=True)
    assert (tmp_path / "asked").read_text().splitlines()[-1] == f"{ROOT}[ifc]"


def test_the_action_annotates_reports_and_fails(environment: dict[str, str], tmp_path: Path) -> None:
    report = tmp_path / "uit met spatie.sarif"
    done = step(environment, files=FAILS, options=f"--as=nieuwbouw\n{SITE}\n", report=str(report))
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::error file=samples/twee-kamers/home.json,")
    assert Path(environment["GITHUB_OUTPUT"]).read_text() == "exit-code=1\n"
    assert json.loads(report.read_text(encoding="utf-8"))["version"] == "2.1.0"


def test_the_action_takes_a_baseline(environment: dict[str, str], tmp_path: Path) -> None:
    file = tmp_path / "baseline.json"
    command = [
        "bblcheck",
        "check",
        FAILS,
        "--as=nieuwbouw",
        SITE,
        f"--write-baseline={file}",
        "--reason=bekend",
    ]
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
    done = step(environment, files=FAILS, options=f"--as=nieuwbouw\n{SITE}", baseline=str(file))
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_hostile_file_name_is_only_a_file_name(environment: dict[str, str], tmp_path: Path) -> None:
    done = step(environment, files=f"--version\n$(touch {tmp_path}/gedaan)`touch {tmp_path}/gedaan`.json")
    assert done.returncode == 4
    assert not (tmp_path / "gedaan").exists()


def test_the_hooks_have_what_pre_commit_asks() -> None:
    for hook in hooks():
        assert {"id", "name", "entry", "language", "files", "description"} <= set(hook)
        re.compile(hook["files"])
    assert len({hook["id"] for hook in hooks()}) == len(hooks())


@pytest.mark.parametrize(
    ("hook", "file", "fits"),
    [
        ("bblcheck-model", "models/woning.ifc", True),
        ("bblcheck-model", "models/woning.ifczip", True),
        ("bblcheck-model", "woning.ifc.md", False),
        ("bblcheck-home", "samples/studio/home.json", True),
        ("bblcheck-home", "home-b.json", True),
        ("bblcheck-home", "samples/studio/dossier.json", False),
        ("bblcheck-rules", "rules/bbl/hoofdstuk-3/afdeling-3-1-algemeen.bbl", True),
    ],
)
def test_a_hook_runs_on_its_files(hook: str, file: str, fits: bool) -> None:
    pattern = next(each["files"] for each in hooks() if each["id"] == hook)
    assert bool(re.search(pattern, file)) is fits


@pytest.mark.parametrize(
    ("hook", "files", "code"),
    [
        ("bblcheck-model", ["samples/studio/model.ifc"], 1),
        ("bblcheck-home", ["samples/woonwagen/home.json"], 1),
        ("bblcheck-home", [FAILS], 1),
        ("bblcheck-rules", [], 0),
    ],
)
def test_a_hook_does_what_it_says(
    hook: str, files: list[str], code: int, environment: dict[str, str]
) -> None:
    entry = next(each["entry"] for each in hooks() if each["id"] == hook)
    done = subprocess.run(
        [*shlex.split(entry), *files], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == code, done.stdout + done.stderr
