"""`bblcheck dossier` as a user meets it: begin, add, show, check."""

from __future__ import annotations

import json
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import jsonschema
import pytest

from tests.cli.running import run

PLACED = (
    "id=p1",
    "plaats=Kade 1, Almere",
    "van=2020-03-01",
    "tijdelijk=ja",
    "instandhoudingstermijn=10 jaar",
)


@pytest.fixture
def life(tmp_path: Path) -> Path:
    """A dossier with a paper in its folder and one placement."""
    path = tmp_path / "woning.json"
    (tmp_path / "rapport.pdf").write_bytes(b"rapport")
    assert run("dossier", "init", str(path), "--naam", "Studio").code == 0
    assert run("dossier", "add", str(path), "plaatsing", *PLACED).code == 0
    return path


def add(path: Path, *words: str) -> int:
    return run("dossier", "add", str(path), *words).code


def test_what_was_added_is_a_valid_dossier(life: Path) -> None:
    add(life, "bouw", "datum=2020-02-01", "bron=Zilt BV", "documenten=rapport.pdf")
    schema = json.loads(run("schema", "dossier").stdout)
    content = json.loads(life.read_text(encoding="utf-8"))
    jsonschema.validate(content, schema)
    assert len(content["keten"]) == 3
    assert len(content["gebeurtenissen"][1]["documenten"][0]["sha256"]) == 64


def test_a_dossier_is_not_begun_over_another_file(life: Path) -> None:
    before = life.read_bytes()
    assert run("dossier", "init", str(life), "--naam", "Andere").code == 2
    assert life.read_bytes() == before


def test_a_folder_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    done = run("dossier", "init", str(tmp_path / "weg" / "d.json"), "--naam", "Studio")
    assert (done.code, done.stdout) == (2, "")
    assert "deze map bestaat niet" in done.stderr


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("werk", "datum=2026-01-01"), 4),
        (("werkje",), 4),
        ((), 2),
        (("werk", "datum=2026-01-01", "aard=vervangen", "omschrijving=x", "documenten=er-niet.pdf"), 4),
        (("--from", "er-niet.json"), 4),
    ],
)
def test_a_refused_event_leaves_the_file_as_it_was(life: Path, words: tuple[str, ...], code: int) -> None:
    before = life.read_bytes()
    done = run("dossier", "add", str(life), *words)
    assert (done.code, life.read_bytes()) == (code, before)
    assert done.stderr


def test_an_event_from_a_file(life: Path) -> None:
    event = life.with_name("gebeurtenis.json")
    event.write_text('{"soort": "inspectie", "datum": "2024-01-01", "persoon": "A", "uitkomst": "in orde"}')
    assert add(life, "--from", str(event)) == 0
    assert "2024-01-01  geinspecteerd: in orde" in run("dossier", "show", str(life)).stdout


def test_adding_names_the_contradiction_it_brings(life: Path) -> None:
    done = run("dossier", "add", str(life), "bouw", "datum=2020-04-01")
    assert done.code == 0
    assert "/gebeurtenissen/0/van: de woning staat hier op 2020-03-01" in done.stderr


def _add_work(path: str, day: int) -> int:
    return add(Path(path), "werk", f"datum=2024-01-{day:02}", "aard=vervangen", "omschrijving=x")


def test_two_who_add_at_the_same_time_both_stay(life: Path) -> None:
    with ProcessPoolExecutor(4) as pool:
        codes = list(pool.map(_add_work, [str(life)] * 8, range(1, 9)))
    content = json.loads(life.read_text(encoding="utf-8"))
    days = {event["datum"] for event in content["gebeurtenissen"][1:]}
    assert codes == [0] * 8
    assert len(days) == 8
    assert run("dossier", "check", str(life)).code == 0


def test_the_timeline_has_the_law_of_each_day(life: Path) -> None:
    add(
        life,
        "plaatsing",
        "id=p2",
        "plaats=Delft",
        "van=2026-11-01",
        "gepland=ja",
        "datum_aanvraag=2026-10-01",
    )
    shown = run("dossier", "show", str(life)).stdout
    assert "p1  Kade 1, Almere, vanaf 2020-03-01" in shown
    assert "wet van toen: Bouwbesluit 2012, 2019-07-01" in shown
    assert "wet van toen: Besluit bouwwerken leefomgeving, 2026-09-24" in shown
    content = json.loads(run("dossier", "show", str(life), "--format", "json").stdout)
    assert [stay["law_version"] for stay in content["placements"]] == ["2019-07-01", "2026-09-24"]


def test_check_is_green_when_nothing_is_wrong(life: Path) -> None:
    done = run("dossier", "check", str(life), "--reference-date", "2026-10-01")
    assert done.code == 0
    assert "1 van 1 gebeurtenissen vastgelegd" in done.stdout


def test_check_sees_a_paper_that_changed(life: Path) -> None:
    add(life, "bouw", "datum=2020-02-01", "documenten=rapport.pdf")
    life.with_name("rapport.pdf").write_bytes(b"anders")
    done = run("dossier", "check", str(life))
    assert done.code == 1
    assert "het bestand is veranderd (/gebeurtenissen/1/documenten/0)" in done.stdout
    life.with_name("rapport.pdf").unlink()
    assert run("dossier", "check", str(life)).code == 3


def test_check_warns_for_a_term_that_is_over(life: Path) -> None:
    done = run("dossier", "check", str(life), "--reference-date", "2030-03-01", "--lang", "en")
    assert done.code == 3
    assert "over since 2030-03-01: term of maintenance" in done.stdout


def test_a_noted_stand_shows_a_dossier_that_was_made_again(life: Path) -> None:
    stand = json.loads(run("dossier", "check", str(life), "--format", "json").stdout)["stand"]
    add(life, "bouw", "datum=2020-02-01")
    assert run("dossier", "check", str(life), "--since", stand).code == 0
    content = json.loads(life.read_text(encoding="utf-8"))
    content["gebeurtenissen"][0]["plaats"] = "Elders"
    del content["keten"]
    life.write_text(json.dumps(content), encoding="utf-8")
    assert run("dossier", "check", str(life), "--since", stand).code == 1


def test_names_cannot_steer_a_terminal(tmp_path: Path) -> None:
    path = tmp_path / "d.json"
    run("dossier", "init", str(path), "--naam", "A\x1b[2JB")
    assert "\x1b" not in run("dossier", "show", str(path)).stdout
