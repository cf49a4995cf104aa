"""One home out of many: by name, by GlobalId, by number; and what is shared told once."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from bblcheck.home.choosing import chosen
from bblcheck.home.content import EMPTY, Home, HomeFile
from bblcheck.home.errors import InputError
from tests.cli.cases import SAMPLES
from tests.cli.running import run
from tests.ifc.steptext import StepText, Typed
from tests.ifc.test_dwellings import composed

FILE = HomeFile(
    "blok.ifc",
    "Blok",
    None,
    None,
    tuple(
        Home(id_, name, EMPTY)
        for id_, name in (("a1", "Woning 1"), ("b2", "Woning 2"), ("c3", "Hoek"), ("d4", "hoek"), ("e5", "2"))
    ),
)


def ids(*wanted: str) -> list[str]:
    return [home.id for home in chosen(FILE, wanted)]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ((), ["a1", "b2", "c3", "d4", "e5"]),
        (("Woning 2",), ["b2"]),
        (("woning 2 ",), ["b2"]),
        (("d4",), ["d4"]),
        (("3",), ["c3"]),
        (("2",), ["e5"]),
        (("b2", "Woning 1", "1"), ["a1", "b2"]),
    ],
)
def test_a_home_by_id_name_or_number(wanted: tuple[str, ...], found: list[str]) -> None:
    assert ids(*wanted) == found


@pytest.mark.parametrize(
    ("wanted", "message", "hint"),
    [
        ("Wonig 2", "staat niet in het bestand", "Bedoelde u Woning 2?"),
        ("Woning 3", "staat niet in het bestand", "Kies uit: 1 Woning 1 (a1), 2 Woning 2 (b2)"),
        ("zolder", "staat niet in het bestand", "1 Woning 1 (a1), 2 Woning 2 (b2)"),
        ("HOEK", "2 woningen heten zo", "3 Hoek (c3), 4 hoek (d4)"),
        ("0", "staat niet in het bestand", "Kies uit"),
        ("6", "staat niet in het bestand", "Kies uit"),
        ("٣", "staat niet in het bestand", "Kies uit"),
        ("", "staat niet in het bestand", "Kies uit"),
    ],
)
def test_what_names_no_home_or_more_than_one_is_told(wanted: str, message: str, hint: str) -> None:
    with pytest.raises(InputError) as caught:
        chosen(FILE, [wanted])
    assert message in str(caught.value) and hint in str(caught.value)


@pytest.fixture(scope="module")
def block(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three homes and a gallery that they share."""
    path = tmp_path_factory.mktemp("blok") / "blok.ifc"
    model = composed("IFC4", *((f"Woning {number}", None) for number in (1, 2, 3)))
    _share(model)
    path.write_text(model.text())
    return path


def _share(model: StepText) -> None:
    gallery = model.room("Gang", 9.0, 1.5, 2.6)
    model.properties(gallery, "Bblcheck_ruimte", {"gemeenschappelijk": Typed("IfcBoolean", True)})


def test_check_and_missing_judge_only_the_home_that_is_asked_for(block: Path) -> None:
    one = json.loads(run("check", str(block), "--home", "woning 2", "--format", "json").stdout)
    assert (one["home"]["name"], one["receipt"]["configuration"]["home"]) == ("Woning 2", "woning 2")
    every = json.loads(run("check", str(block), "--format", "json").stdout)
    assert [each["home"]["shares"] for each in every["results"]] == [0, 0, 0, 3]
    assert run("home", "missing", str(block), "--home", "3", "--format", "json").code == 3


def test_a_home_that_is_converted_alone_is_judged_as_in_its_block(block: Path, tmp_path: Path) -> None:
    target = tmp_path / "woning.json"
    assert run("home", "convert", str(block), "--home", "2", "--output", str(target)).code == 0
    said = [
        json.loads(run("check", *arguments, "--format", "json").stdout)
        for arguments in ((str(block), "--home", "2"), (str(target),))
    ]
    assert said[0]["home"]["name"] == said[1]["home"]["name"] == "Woning 2"
    assert said[0]["counts"] == said[1]["counts"]


@pytest.mark.parametrize("command", [("check",), ("home", "show"), ("home", "missing"), ("home", "convert")])
def test_a_name_that_is_not_there_is_wrong_input(block: Path, command: tuple[str, ...]) -> None:
    done = run(*command, str(block), "--home", "Woning 4")
    assert done.code == 4
    assert "deze woning staat niet in het bestand" in done.stderr and "Traceback" not in done.stderr


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_command_that_judges_or_compares_knows_the_homes(language: str) -> None:
    dossier, home = str(SAMPLES / "blok/dossier.json"), str(SAMPLES / "blok/home.json")
    for command in (
        ("relocate", dossier),
        ("relocate", dossier, "--all-targets", str(SAMPLES / "blok")),
        ("compare", home, home),
        ("explain", "4.164", home),
    ):
        done = run(*command, "--home", "zolder", "--lang", language)
        told = "this home is not in the file" if language == "en" else "deze woning staat niet in het bestand"
        assert (done.code, done.stdout, done.stderr.count(told)) == (4, "", 1)


def test_explain_is_about_the_home_that_is_asked_for() -> None:
    done = run("explain", "4.164.2", str(SAMPLES / "blok/home.json"), "--home", "Woning 0.3")
    places = set(re.findall(r"#/woningen/(\d+)/", done.stdout))
    assert (done.code, places) == (0, {"2"})


def test_explain_of_all_homes_tells_the_rule_once_and_each_home_by_name() -> None:
    said = run("explain", "4.164.2", str(SAMPLES / "blok/home.json")).stdout
    named = [line for line in said.splitlines() if line.startswith("Woning ")]
    assert (said.count("onderwerp "), len(named)) == (1, 12)


def test_explain_of_a_room_that_only_one_home_has() -> None:
    homes = json.loads((SAMPLES / "blok/home.json").read_text(encoding="utf-8"))["woningen"]
    room = homes[2]["ruimten"][1]["id"]
    done = run("explain", "4.164.4", str(SAMPLES / "blok/home.json"), "--at", room)
    assert (done.code, done.stdout.count("Woning 0.")) == (0, 1)
    wrong = run("explain", "4.164.4", str(SAMPLES / "blok/home.json"), "--home", "1", "--at", room)
    assert (wrong.code, "geen onderdeel met naam of id" in wrong.stderr) == (2, True)


def test_explain_of_a_route_for_a_home_that_does_not_move_says_so() -> None:
    done = run("explain", "5.6.2", str(SAMPLES / "blok/dossier.json"), "--home", "Woning 2.3")
    assert (done.code, done.stdout) == (4, "")
    assert "Zij staat wel in" in done.stderr


def test_explain_of_a_route_is_about_that_home_of_the_move() -> None:
    said = run("explain", "5.6.2", str(SAMPLES / "blok/dossier.json"), "--home", "3").stdout
    assert "Woning 0.3: " in said and "Woning 0.2" not in said


def test_places_are_compared_for_the_home_that_is_asked_for() -> None:
    dossier = str(SAMPLES / "blok/dossier.json")
    said = run("relocate", dossier, "--all-targets", str(SAMPLES / "blok"), "--home", "woning 0.2").stdout
    assert said.startswith("Blok Noorderstroom: Woning 0.2: 2 plaatsen vergeleken")


def test_the_manifest_of_one_state_is_of_the_whole_model(tmp_path: Path) -> None:
    target = tmp_path / "manifest.json"
    model = str(SAMPLES / "blok/model.ifc")
    done = run("compare", model, "--manifest", str(target), "--home", "1")
    assert (done.code, target.exists()) == (2, False)
    assert "een manifest bewaart het hele model" in done.stderr


def test_show_tells_the_homes_apart_and_the_shared_once(block: Path) -> None:
    lines = run("home", "show", str(block)).stdout.splitlines()
    titles = [line for line in lines if not line.startswith(" ")]
    assert [title.partition(" (")[0] for title in titles[:4]] == [
        "woning 1 van 3: Woning 1",
        "woning 2 van 3: Woning 2",
        "woning 3 van 3: Woning 3",
        "gedeeld door 3 woningen",
    ]
    (gallery,) = [line for line in lines if "Gang" in line]
    assert "verkeersruimte" in gallery and gallery.endswith("naam")


def test_show_of_one_home_leaves_out_the_others(block: Path) -> None:
    said = run("home", "show", str(block), "--home", "2").stdout
    assert "Woning 2" in said and "Woning 1" not in said and "Gang" in said


def test_show_says_why_a_list_may_not_be_all(tmp_path: Path) -> None:
    path = tmp_path / "model.ifc"
    path.write_text(composed("IFC4", ("Woning 1", None), ("Woning 2", None)).text())
    said = run("home", "show", str(path)).stdout
    assert said.count("ruimten, bouwlagen: het model zegt niet dat alles erin staat") == 2
