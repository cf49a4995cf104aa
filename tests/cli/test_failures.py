"""What a user meets when something is wrong: one message with the place, the exit code, nothing written."""

from __future__ import annotations

import json
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


@pytest.mark.parametrize("part", ["command", "path", "request", "inputs", "rules"])
@pytest.mark.parametrize("command", ["verify", "replay"])
def test_a_damaged_receipt_is_told(command: str, part: str, tmp_path: Path) -> None:
    receipt = tmp_path / "bewijs.json"
    run("relocate", DOSSIER, "--site", SITE, "--receipt", str(receipt))
    body = json.loads(receipt.read_text(encoding="utf-8"))
    receipt.write_text(json.dumps({**body, part: 5}), encoding="utf-8")
    done = run(command, str(receipt))
    assert done.code in {1, 4}
    assert done.stdout or done.stderr.startswith("fout: ")


def test_what_was_not_measured_is_not_shown_as_nothing() -> None:
    woonwagen = STUDIO.parent / "woonwagen"
    done = run("relocate", str(woonwagen / "dossier.json"), "--site", str(woonwagen / "site-tilburg.json"))
    assert "Woonkamer met keuken ? ten minste 13,72 dm3/s" in done.stdout.replace("? dm3/s ten", "? ten")


def test_the_decision_is_shown_for_homes_without_findings() -> None:
    blok = STUDIO.parent / "blok"
    done = run("relocate", str(blok / "dossier.json"), "--site", str(blok / "site-leeuwarden.json"))
    assert "Woning 0.1: De nieuwbouweisen komen terug" in done.stdout
    assert "De drie vragen van een verplaatsing" in done.stdout
    assert "voldoet niet (0 voldoen niet" not in done.stdout
