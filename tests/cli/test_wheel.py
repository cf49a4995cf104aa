"""The wheel, installed in another folder without the checkout and without ifcopenshell, works."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.cli.cases import SAMPLES, STUDIO

ROOT = SAMPLES.parent
BUILD_PARTS = ("bblcheck", "rules", "pyproject.toml", "README.md", "LICENSE")
ABSENT = "raise ModuleNotFoundError(\"No module named 'ifcopenshell'\", name='ifcopenshell')\n"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with only the wheel, built from a copy so that the checkout stays as it is."""
    if find_spec("hatchling") is None:
        pytest.skip("hatchling, which builds the wheel, is not installed")
    folder = tmp_path_factory.mktemp("wheel")
    source, wheels, target = (folder / name for name in ("source", "wheels", "installed"))
    source.mkdir()
    for name in BUILD_PARTS:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copyfile
        copy(ROOT / name, source / name)
    _pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(wheels), str(source))
    (wheel,) = wheels.glob("*.whl")
    _pip("install", "--no-deps", "--target", str(target), str(wheel))
    (target / "ifcopenshell").mkdir()
    (target / "ifcopenshell" / "__init__.py").write_text(ABSENT, encoding="utf-8")
    return target


def _pip(*arguments: str) -> None:
    command = [sys.executable, "-m", "pip", "-q", "--disable-pip-version-check", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def _python(installed: Path, cwd: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Python with the wheel before everything else, run from `cwd`."""
    surroundings = os.environ | {
        "PYTHONPATH": str(installed),
        "PYTHONIOENCODING": "utf-8",
        "BBLCHECK_CACHE": str(cwd / "cache"),
    }
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=cwd, env=surroundings, capture_output=True, text=True, check=False)


def test_the_rules_are_in_the_wheel(installed: Path, tmp_path: Path) -> None:
    code = "import bblcheck.law.rulebook as r; print(r.rules_folder())"
    assert _python(installed, tmp_path, "-c", code).stdout.strip() == str(installed / "bblcheck" / "_rules")


def test_a_home_file_is_checked_from_another_folder(installed: Path, tmp_path: Path) -> None:
    shutil.copyfile(STUDIO / "home.json", tmp_path / "home.json")
    done = _python(installed, tmp_path, "-m", "bblcheck", "check", "home.json", "--as", "bestaand")
    assert (done.returncode, done.stderr) == (3, "")
    assert "Studio Zilt" in done.stdout
    assert not (tmp_path / "cache").exists(), (
        "the wheel has the rules as parsed: the first run reads no rule text"
    )


def test_a_model_asks_for_the_extra_that_reads_it(installed: Path, tmp_path: Path) -> None:
    shutil.copyfile(STUDIO / "model.ifc", tmp_path / "model.ifc")
    done = _python(installed, tmp_path, "-m", "bblcheck", "check", "model.ifc")
    assert (done.returncode, done.stdout) == (4, "")
    assert "bblcheck[ifc]" in done.stderr
    assert "Traceback" not in done.stderr
