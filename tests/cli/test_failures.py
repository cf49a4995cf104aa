"""What a user meets when something is wrong: one message with the place, the exit code, nothing written."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.running import run

STUDIO = Path(__file__).parents[2] / "samples" / "studio"
HOME, SITE, DOSSIER = (str(STUDIO / name) for name in ("home.json", "site-amersfoort.json", "dossier.json"))


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("check", SITE), f"{SITE}#/format: dit is een plaatsbestand, geen woningbestand"),
        (("check", HOME, "--site", HOME), f"{HOME}#/format: dit is een woningbestand, geen plaatsbestand"),
        (("check", HOME, "--site", DOSSIER), f"{DOSSIER}#/format: dit is een dossier, geen plaatsbestand"),
        (("check", HOME, "--with", DOSSIER), f"{DOSSIER}#/format: dit is een dossier, geen woningbestand"),
        (("relocate", HOME), f"{HOME}#/format: dit is een woningbestand, geen dossier"),
    ],
)  # fmt: skip
def test_another_kind_of_file_is_one_complaint(arguments: tuple[str, ...], message: str) -> None:
    done = run(*arguments)
    assert (done.code, done.stdout) == (4, "")
    (line,) = done.stderr.splitlines()
    assert message in line


def test_a_model_given_as_dossier() -> None:
    done = run("relocate", str(STUDIO / "model.ifc"))
    assert done.code == 4
    assert "model.ifc: dit is een IFC-model, geen JSON" in done.stderr


@pytest.mark.parametrize("option", [("check", "--output"), ("check", "--receipt"), ("home convert", "-o")])
@pytest.mark.parametrize(
    ("name", "reason"), [("weg/uit.json", "deze map bestaat niet"), ("map", "dit is een map")]
)
def test_what_cannot_be_written_names_the_file_that_was_asked_for(
    option: tuple[str, str], name: str, reason: str, tmp_path: Path
) -> None:
    (tmp_path / "map").mkdir()
    command, flag = option
    done = run(*command.split(), HOME, flag, str(tmp_path / name))
    assert done.code == 2
    assert f"{tmp_path / name}: niet te schrijven: {reason}" in done.stderr
    assert [each.name for each in tmp_path.iterdir()] == ["map"]


@pytest.mark.parametrize("option", [("check", "--receipt"), ("home convert", "-o")])
def test_an_input_is_not_overwritten(option: tuple[str, str], tmp_path: Path) -> None:
    home = tmp_path / "home.json"
    shutil.copyfile(HOME, home)
    command, flag = option
    done = run(*command.split(), str(home), flag, str(home))
    assert done.code == 2
    assert "is ook invoer" in done.stderr
    assert home.read_text(encoding="utf-8") == Path(HOME).read_text(encoding="utf-8")


@pytest.mark.parametrize("command", ["verify", "replay"])
def test_what_is_no_receipt_is_named(command: str) -> None:
    done = run(command, HOME)
    assert done.code == 4
    assert f"{HOME}: dit is geen bewijsstuk" in done.stderr


def test_columns_of_an_unknown_subject_says_so() -> None:
    done = run("rules", "columns", "bestaatniet")
    assert (done.code, done.stdout, done.stderr) == (5, "", "geen onderwerp begint met bestaatniet\n")


def test_a_move_filed_before_any_rule_evaluates_nothing() -> None:
    done = run("relocate", DOSSIER, "--site", SITE, "--reference-date", "1900-01-01")
    assert done.code in {3, 5}
    assert "Traceback" not in done.stderr
