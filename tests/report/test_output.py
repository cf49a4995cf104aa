"""`--output`: the file is there wholly or as it was, and nothing is written over what is read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bblcheck.cli.failures import UsageProblem
from bblcheck.cli.writing import write_whole
from tests.cli.running import run
from tests.report.making import ROOT

HOME = "samples/twee-kamers/home.json"


@pytest.fixture(autouse=True)
def _in_the_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


@pytest.mark.parametrize("form", ["text", "json", "jsonl", "junit", "sarif", "github", "letter"])
def test_the_file_holds_what_the_screen_would_show(form: str, tmp_path: Path) -> None:
    file = tmp_path / "uit"
    shown = run("check", HOME, "--format", form)
    written = run("check", HOME, "--format", form, "--output", str(file))
    assert file.read_text(encoding="utf-8") == shown.stdout
    assert written.stdout == "" and written.code == shown.code
    assert [each.name for each in tmp_path.iterdir()] == ["uit"]


def test_relocate_writes_too(tmp_path: Path) -> None:
    file = tmp_path / "uit.json"
    run("relocate", "samples/studio/dossier.json", "--format", "json", "-o", str(file))
    assert json.loads(file.read_text(encoding="utf-8"))["command"] == "relocate"


def test_what_is_read_is_never_written_over(tmp_path: Path) -> None:
    home = tmp_path / "home.json"
    home.write_bytes((ROOT / HOME).read_bytes())
    for option in ("--output", "--write-baseline"):
        extra = ("--reason", "x") if option == "--write-baseline" else ()
        done = run("check", str(home), option, str(tmp_path / "." / "home.json"), *extra)
        assert done.code == 2 and "ook invoer" in done.stderr
    assert home.read_bytes() == (ROOT / HOME).read_bytes()
    twice = run(
        "check", HOME, "-o", str(tmp_path / "x"), "--write-baseline", str(tmp_path / "x"), "--reason", "x"
    )
    assert twice.code == 2


def test_a_folder_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    done = run("check", HOME, "-o", str(tmp_path / "weg" / "uit.json"))
    assert done.code == 2 and "deze map bestaat niet" in done.stderr


def test_what_was_there_stays_when_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "uit"
    file.write_text("oud")

    def refuse(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(UsageProblem, match="niet te schrijven"):
        write_whole(file, "nieuw")
    assert file.read_text() == "oud"
    assert [each.name for each in tmp_path.iterdir()] == ["uit"]


def test_rights_of_the_file_stay(tmp_path: Path) -> None:
    file = tmp_path / "uit"
    file.write_text("oud")
    file.chmod(0o640)
    write_whole(file, "nieuw")
    assert file.stat().st_mode & 0o777 == 0o640


def test_a_difference_of_law_knows_text_and_json(tmp_path: Path) -> None:
    days = ("--law-from", "2026-06-30", "--law-to", "2026-07-01")
    assert run("check", HOME, *days, "--format", "sarif").code == 2
    done = run("check", HOME, *days, "-o", str(tmp_path / "uit"))
    assert done.stdout == "" and "uitkomsten verschillen" in (tmp_path / "uit").read_text(encoding="utf-8")
