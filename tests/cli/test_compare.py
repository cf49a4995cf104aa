"""`bblcheck compare`: what it says, how it ends, its published schema, and states that a dossier or manifest keeps."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from bblcheck.law.rulebook import Rulebook
from bblcheck.result.comparison import comparison_from_json, comparison_schema
from tests.cli.cases import STUDIO, TWO_ROOMS, broken_home, changed, open_home
from tests.cli.running import Done, run
from tests.variants.changes import NO_PARTS, mirror_image
from tests.variants.changes import changed as changed_model
from tests.variants.measuring import state_of

BEFORE, AFTER = str(STUDIO / "model-voor.ifc"), str(STUDIO / "model-na.ifc")
WINDOW = (str(TWO_ROOMS / "model.ifc"), str(TWO_ROOMS / "model-na-aanpassing.ifc"))
HOME = STUDIO / "home.json"


def compared(*arguments: str) -> dict[str, Any]:
    done = run("compare", *arguments, "--format", "json")
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def changes(result: dict[str, Any]) -> list[tuple[str, str, str, str, str]]:
    return [
        (element["status"], element["after"]["name"], change["property"], change["before"], change["after"])
        for element in result["elements"]
        for change in element["changes"]
    ]


def test_the_same_home_on_another_foundation_is_unchanged() -> None:
    done = run("compare", BEFORE, AFTER)
    assert done.code == 0
    assert done.stdout.startswith("✓ De samenstelling is ongewijzigd.")
    assert "43 ongewijzigd, 14 fundering" in done.stdout


def test_a_wider_window_is_named_with_both_values_and_the_readings() -> None:
    assert run("compare", *WINDOW).code == 1
    result = compared(*WINDOW)
    assert changes(result) == [
        ("replaced", "Opening Raam woonkamer zijgevel", "maat langs x", "1,8 m", "1,9 m"),
        ("replaced", "Raam woonkamer zijgevel", "breedte", "1,8 m", "1,9 m"),
    ]
    assert all(e["readings"] == ["strict", "lenient"] for e in result["elements"] if e["changes"])
    assert result["readings"] == {"strict": "changed", "lenient": "changed"}
    assert "soepel" in result["interpretation"].casefold()


def test_a_home_beside_itself_has_no_change() -> None:
    for state in (BEFORE, str(HOME), str(STUDIO / "dossier.json")):
        result = compared(state, state)
        assert (result["verdict"], changes(result)) == ("unchanged", [])


def test_json_homes_are_compared_by_their_elements(tmp_path: Path) -> None:
    def wider(home: dict[str, object]) -> None:
        home["ramen"][0]["breedte"] = 1.55  # type: ignore[index]

    other = changed(HOME, tmp_path / "anders.json", wider)
    found = changes(compared(str(HOME), other))
    assert [(status, name) for status, _, name, *_ in found] == [("replaced", "breedte")]
    assert found[0][4] == "1,55 m"


def said_mirrored(folder: Path, said: bool) -> str:
    """The home file, which says whether it was built in mirror image."""
    home = json.loads(HOME.read_text(encoding="utf-8"))
    home["bouwwerk"]["wijziging_gespiegeld"] = said
    file = folder / "na.json"
    file.write_text(json.dumps(home), encoding="utf-8")
    return str(file)


def test_a_model_and_a_home_file_are_compared_by_their_facts(tmp_path: Path) -> None:
    assert compared(BEFORE, said_mirrored(tmp_path, False))["verdict"] == "unchanged"


def test_facts_alone_name_the_assumption_that_a_home_is_not_mirrored(tmp_path: Path) -> None:
    result = compared(BEFORE, str(HOME))
    assert (result["verdict"], set(result["readings"].values())) == ("unchanged", {"unchanged"})
    assert [each[:24] for each in result["evidence"]] == ["aanname: niet gespiegeld"]
    assert compared(BEFORE, said_mirrored(tmp_path, False))["evidence"] == []


def test_a_home_file_that_says_it_is_mirrored_is_changed(tmp_path: Path) -> None:
    done = run("compare", str(HOME), said_mirrored(tmp_path, True))
    assert done.code == 1
    assert "DE HELE WONING: telt in de strenge en de soepele lezing" in done.stdout
    assert "opbouw: zoals voor -> gespiegeld" in done.stdout


def test_the_same_missing_fact_of_several_elements_is_one_line(tmp_path: Path) -> None:
    home = json.loads(HOME.read_text(encoding="utf-8"))
    for room in home["ruimten"]:
        room.pop("hoogte", None)
    file = tmp_path / "home.json"
    file.write_text(json.dumps(home), encoding="utf-8")
    count = len(home["ruimten"])
    assert (
        f"ruimte.hoogte ({count} keer): niet bekend voor en na" in run("compare", str(file), str(file)).stdout
    )
    assert "keer)" not in run("compare", str(file), str(file), "--all").stdout


def test_what_is_not_known_is_never_unchanged(tmp_path: Path) -> None:
    empty = open_home(tmp_path)
    done = run("compare", empty, empty)
    assert done.code == 3
    assert "NIET VERGELEKEN" in done.stdout


SHARED = Path(__file__).resolve().parents[3] / "shared" / "ifc"
REAL = (
    "Duplex_A_20110907_ifc2x3",
    "SampleHouse4_Revit_ifc4",
    "TallBuilding",
    "doubleguids",
    "GEELEN-Dakvloer_old",
)


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared models are not here")
@pytest.mark.parametrize("name", REAL)
def test_a_real_model_beside_itself_has_no_change_and_tells_what_is_not_known(name: str) -> None:
    file = str(SHARED / f"{name}.ifc")
    result = compared(file, file)
    assert changes(result) == [] == result["differences"]
    assert set(result["counts"]) <= {"unchanged", "foundation", "furniture", "site_works", "undecided"}
    assert result["verdict"] == "unknown"
    lacking = {each.partition(": ")[0] for each in result["not_compared"]}
    assert {"woonfunctie.gebruiksoppervlakte", "bouwwerk.bouwlagen", "verblijfsgebieden"} <= lacking


def test_equal_models_that_say_too_little_are_told_as_such(tmp_path: Path) -> None:
    model = (STUDIO / "model-voor.ifc").read_text(encoding="utf-8")
    whole = "'Volledig',$,IFCBOOLEAN(.T.)"
    assert whole in model
    file = tmp_path / "open.ifc"
    file.write_text(model.replace(whole, "'Volledig',$,IFCBOOLEAN(.F.)"), encoding="utf-8")
    done = run("compare", str(file), str(file))
    assert done.code == 3
    assert done.stdout.startswith("? Geen verschil gevonden, maar er is te weinig bekend")
    assert "ramen, deuren" in done.stdout and "gebeurtenis samenstelling" in done.stdout
    changed_ = compared(str(file), AFTER)
    assert changed_["verdict"] == "unknown"


def test_states_of_a_dossier_are_named_by_placement() -> None:
    dossier = STUDIO / "dossier.json"
    result = compared(f"{dossier}#p1", f"{dossier}#p2")
    assert (result["before"]["path"], result["after"]["path"]) == (BEFORE, AFTER)
    assert [each["change"] for each in result["differences"]] == ["foundation"]


def test_works_of_the_dossier_count_under_one_reading(tmp_path: Path) -> None:
    event = {
        "soort": "werk",
        "datum": "2026-11-20",
        "omschrijving": "kit vernieuwd",
        "aard": "onderhoud_gelijk",
        "onderdelen": ["Vloer"],
    }

    def with_work(dossier: dict[str, object]) -> None:
        events = dossier["gebeurtenissen"]
        assert isinstance(events, list)
        for each in events:
            if "staat" in each:
                shutil.copyfile(STUDIO / each["staat"], tmp_path / each["staat"])
        events.append(event)

    dossier = changed(STUDIO / "dossier.json", tmp_path / "dossier.json", with_work)
    states = (f"{dossier}#p1", f"{dossier}#p2")
    result = compared(*states)
    assert result["readings"] == {"strict": "changed", "lenient": "unchanged"}
    assert result["verdict"] == "unknown"
    work = next(each for each in result["differences"] if each["change"] == "maintenance")
    assert work["readings"] == ["strict"]
    assert [run("compare", *states, "--reading", each).code for each in ("strict", "lenient")] == [1, 0]


def test_a_manifest_stands_for_the_model(tmp_path: Path) -> None:
    for before, after in ((BEFORE, AFTER), WINDOW):
        manifest = tmp_path / "manifest.json"
        assert run("compare", before, "--manifest", str(manifest)).code == 0
        direct, kept = compared(before, after), compared(str(manifest), after)
        assert kept.pop("before")["kind"] == "manifest"
        del direct["before"]
        assert kept == direct


def test_comparing_also_keeps_the_later_state(tmp_path: Path) -> None:
    manifest = tmp_path / "manifest.json"
    assert run("compare", BEFORE, AFTER, "--manifest", str(manifest)).code == 0
    assert json.loads(manifest.read_text())["model"]["pad"] == AFTER


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda kept: kept.update(digest="0" * 32), "veranderd: de digest klopt niet"),
        (lambda kept: kept.pop("staat"), "beschadigd"),
        (lambda kept: kept["staat"]["parts"]["parts"].pop(), "veranderd"),
        (lambda kept: kept["staat"]["parts"].update(parts=[[1]]), "beschadigd"),
        (lambda kept: kept.update(oorsprong=["a", 0, 0]), "beschadigd"),
    ],
)
def test_an_altered_manifest_is_refused(
    change: Callable[[dict[str, Any]], object], said: str, tmp_path: Path
) -> None:
    manifest = tmp_path / "manifest.json"
    run("compare", BEFORE, "--manifest", str(manifest))
    altered = changed(manifest, tmp_path / "veranderd.json", change)
    done = run("compare", altered, AFTER)
    assert (done.code, done.stdout) == (4, "")
    assert said in done.stderr and "--manifest" in done.stderr


def refused(code: int, said: str, *arguments: str) -> None:
    done: Done = run("compare", *arguments)
    assert (done.code, done.stdout) == (code, "")
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_bad_input_is_one_message_and_the_right_exit(tmp_path: Path) -> None:
    refused(2, "geef twee staten", BEFORE)
    refused(2, "een manifest wordt van een IFC-model gemaakt", str(HOME), "--manifest", str(tmp_path / "m"))
    refused(2, "is ook invoer", BEFORE, AFTER, "--output", AFTER)
    refused(4, "dit bestand bestaat niet", "weg.ifc", AFTER)
    refused(4, "geen plaatsing", f"{STUDIO / 'dossier.json'}#p9", AFTER)
    refused(4, "alleen een dossier", f"{AFTER}#p1", AFTER)
    refused(4, "fout", broken_home(tmp_path), AFTER)
    assert not (tmp_path / "m").exists()


def test_the_json_follows_the_published_schema() -> None:
    done = run("schema", "comparison")
    schema = json.loads(done.stdout)
    assert schema == comparison_schema()
    text = run("compare", *WINDOW, "--format", "json").stdout
    jsonschema.validate(json.loads(text), schema)
    assert comparison_from_json(text).verdict == "changed"
    broken = json.loads(text) | {"extra": 1}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(broken, schema)


def test_english_says_the_same_in_english() -> None:
    done = run("compare", *WINDOW, "--lang", "en")
    assert done.stdout.startswith("✗ The composition was changed.")
    assert "REPLACED BY SOMETHING DIFFERENT (2): counts in the strict and the lenient reading" in done.stdout


def test_all_shows_what_is_as_it_was() -> None:
    assert "ONGEWIJZIGD (43)" in run("compare", BEFORE, AFTER, "--all").stdout


def test_output_is_written_whole(tmp_path: Path) -> None:
    target = tmp_path / "uit.txt"
    assert run("compare", BEFORE, AFTER, "-o", str(target)).stdout == ""
    assert target.read_text() == run("compare", BEFORE, AFTER).stdout


def moved(*after: str) -> str:
    site = str(STUDIO / "site-amersfoort.json")
    return run("relocate", str(STUDIO / "dossier.json"), "--site", site, "--after", *after).stdout


def test_a_move_of_a_home_in_mirror_image_is_told_as_such(tmp_path: Path, book: Rulebook) -> None:
    text = Path(AFTER).read_text(encoding="utf-8")
    file = tmp_path / "gespiegeld.ifc"
    file.write_text(
        changed_model(text, mirror_image, state_of(text, book).parts or NO_PARTS)[0], encoding="utf-8"
    )
    assert run("compare", AFTER, str(file)).code == 1
    told = moved(str(file))
    assert "nee. gespiegeld opgebouwd; " in told
    assert "het geheel opbouw: zoals voor -> gespiegeld" in told


def test_a_move_to_a_home_file_names_what_is_assumed() -> None:
    assert "(de fundering telt niet mee)? ja. aanname: niet gespiegeld opgebouwd" in moved(str(HOME))
