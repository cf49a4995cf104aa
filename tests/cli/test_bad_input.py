"""Bad input: one clear message that names the place, the right exit code, no traceback, nothing written halfway."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest

from tests.cli.cases import HOME, STUDIO, TWO_ROOMS, Json, broken_home, changed
from tests.cli.running import Done, run

RULES = Path(__file__).resolve().parents[2] / "rules"


def first_room(home: Json) -> Json:
    return cast("list[Json]", home["ruimten"])[0]


def events(dossier: Json) -> list[Json]:
    return cast("list[Json]", dossier["gebeurtenissen"])


def dossier_in(folder: Path) -> Path:
    """A dossier beside the files it names."""
    for name in ("home.json", "model-voor.ifc", "model-na.ifc", "model.ifc"):
        shutil.copyfile(STUDIO / name, folder / name)
    return folder / "dossier.json"


def refused(done: Done, *words: str, code: int = 4) -> None:
    """The run ended with `code`, printed nothing, and its message has all `words`."""
    assert (done.code, done.stdout) == (code, "")
    assert done.stderr.startswith("fout: ")
    assert "Traceback" not in done.stderr
    for word in words:
        assert word in done.stderr


def test_broken_json_names_the_line(tmp_path: Path) -> None:
    refused(run("check", broken_home(tmp_path)), "stuk.json", "regel")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda home: first_room(home).update(hoogte="hoog"), ("#/ruimten/0/hoogte", '"hoog"')),
        (lambda home: first_room(home).update(hoogte=True), ("#/ruimten/0/hoogte", "true")),
        (lambda home: home.update(ruimten="geen"), ("#/ruimten", '"geen"')),
        (lambda home: first_room(home).update(hogte=2.6), ("#/ruimten/0/hogte", 'Bedoelt u "hoogte"?')),
        (lambda home: first_room(home).update(hoogte={"value": 2.6}), ("#/ruimten/0/hoogte", "unit")),
        (
            lambda home: first_room(home).update(hoogte={"value": 2.6, "unit": "m2"}),
            ("/ruimten/0/hoogte", "m2"),
        ),
        (lambda home: first_room(home).update(soort="slaapkamr"), ("#/ruimten/0/soort", "slaapkamr")),
    ],
)
def test_a_bad_fact_names_its_place_and_what_was_found(
    change: Callable[[Json], object], words: tuple[str, ...], tmp_path: Path
) -> None:
    refused(
        run("check", changed(TWO_ROOMS / "home.json", tmp_path / "fout.json", change)), "fout.json", *words
    )


def test_several_mistakes_are_told_together(tmp_path: Path) -> None:
    def change(home: Json) -> None:
        first_room(home).update(hogte=2.6, soort=5)

    done = run("check", changed(TWO_ROOMS / "home.json", tmp_path / "fout.json", change))
    refused(done, "hogte", "/soort")
    assert len(done.stderr.splitlines()) == 2


def test_a_date_that_does_not_exist(tmp_path: Path) -> None:
    def change(dossier: Json) -> None:
        next(event for event in events(dossier) if "van" in event)["van"] = "2023-02-30"

    refused(
        run("relocate", changed(STUDIO / "dossier.json", dossier_in(tmp_path), change)), "2023-02-30", "/van"
    )


def test_placements_that_overlap(tmp_path: Path) -> None:
    def change(dossier: Json) -> None:
        placed = [event for event in events(dossier) if event["soort"] == "plaatsing"]
        placed[1]["van"] = placed[0]["van"]

    done = run("relocate", changed(STUDIO / "dossier.json", dossier_in(tmp_path), change))
    refused(done, "dossier.json#/gebeurtenissen/")


def test_a_move_without_a_target(tmp_path: Path) -> None:
    def change(dossier: Json) -> None:
        planned = next(event for event in events(dossier) if event.get("gepland"))
        kept = [
            event
            for event in events(dossier)
            if planned["id"] not in (event.get("id"), event.get("plaatsing"))
        ]
        dossier["gebeurtenissen"] = kept

    done = run("relocate", changed(STUDIO / "dossier.json", dossier_in(tmp_path), change))
    refused(done, "gepland", code=2)


def test_a_file_that_does_not_exist(tmp_path: Path) -> None:
    refused(run("check", str(tmp_path / "weg.json")), "weg.json", "bestaat niet")
    refused(run("check", HOME, "--site", str(tmp_path / "weg.json")), "weg.json", "bestaat niet")


@pytest.mark.parametrize(
    ("content", "word"),
    [(b"", "leeg"), (b"dit is geen model", ""), (b"ISO-10303-21;\nHEADER;\nENDSEC;\nDATA;\n#1=IFCWALL(", "")],
    ids=["empty", "no IFC", "truncated"],
)
def test_a_model_that_is_none(content: bytes, word: str, tmp_path: Path) -> None:
    file = tmp_path / "model.ifc"
    file.write_bytes(content)
    refused(run("check", str(file)), "model.ifc", word)


def test_half_a_model(tmp_path: Path) -> None:
    whole = (STUDIO / "model.ifc").read_bytes()
    file = tmp_path / "half.ifc"
    file.write_bytes(whole[: len(whole) // 2])
    refused(run("check", str(file)), "half.ifc")


def test_a_folder_of_rules_with_one_bad_file(tmp_path: Path) -> None:
    folder = tmp_path / "rules"
    shutil.copytree(RULES, folder)
    (folder / "fout.bbl").write_text("besluit bbl hoofdstuk 4\nartikl 4.1\n", encoding="utf-8")
    done = run("check", HOME, "--rules", str(folder))
    refused(done, "fout.bbl:2:1", "artikl", "artikel", code=2)


def test_a_folder_without_rules(tmp_path: Path) -> None:
    done = run("check", HOME, "--rules", str(tmp_path / "weg"))
    assert done.code in (2, 4)
    assert str(tmp_path / "weg") in done.stderr


# --- nothing is written halfway


def test_a_home_file_is_not_written_when_the_model_is_refused(tmp_path: Path) -> None:
    model, target = tmp_path / "model.ifc", tmp_path / "home.json"
    model.write_bytes(b"dit is geen model")
    target.write_text("van vroeger", encoding="utf-8")
    refused(run("home", "convert", str(model), "-o", str(target)), "model.ifc")
    assert target.read_text(encoding="utf-8") == "van vroeger"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["home.json", "model.ifc"]


def test_a_home_file_is_written_whole_and_can_be_checked(tmp_path: Path) -> None:
    target = tmp_path / "home.json"
    done = run("home", "convert", str(STUDIO / "model.ifc"), "-o", str(target))
    assert (done.code, done.stdout) == (0, "")
    assert [path.name for path in tmp_path.iterdir()] == ["home.json"]
    assert run("check", str(target)).code in (1, 3)
