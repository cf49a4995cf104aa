"""The rows, overlays and acceptance vectors of law/regimes.md section 8, with a model on both sides of the move.

Nothing is declared: that the composition is unchanged, changed or unknown is read from two models. The second one is
always another export: new GlobalIds and order, turned, and at another place.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from bblcheck.result.published import results_from_json
from tests.cli.running import Done, run
from tests.decision.making import Json, permanent, placed, planned
from tests.variants.changes import changed, wider_window
from tests.variants.noops import all_at_once, fresh

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
BEFORE = "voor.ifc"
AREA = "0qQ7i8NvTNseo__tV087jG"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The studio before the move, and after it: unchanged, changed, and in a model that does not say it is whole."""
    made = tmp_path_factory.mktemp("verplaatst")
    before = (SAMPLES / "studio" / "model-voor.ifc").read_text(encoding="utf-8")
    wider, _ = changed(before, wider_window)
    whole = "'Volledig',$,IFCBOOLEAN(.T.)"
    assert whole in before
    texts = {
        BEFORE: before,
        "ongewijzigd.ifc": all_at_once(before),
        "gewijzigd.ifc": all_at_once(wider),
        "onbekend.ifc": all_at_once(before).replace(whole, "'Volledig',$,IFCBOOLEAN(.F.)"),
    }
    for name, text in texts.items():
        (made / name).write_text(text, encoding="utf-8")
    return made


def relocated(folder: Path, after: str, *events: Mapping[str, object], options: tuple[str, ...] = ()) -> Done:
    """`relocate` from `voor.ifc` to a state after."""
    told = [_with_state(event, after) for event in events]
    content = {"format": "bblcheck.dossier/1", "naam": "Studio", "gebeurtenissen": told}
    path = folder / "dossier.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    return run("relocate", str(path), "--format", "json", *options)


def _with_state(event: Mapping[str, object], after: str) -> Mapping[str, object]:
    if event["soort"] != "plaatsing":
        return event
    return {**event, "staat": after if event.get("gepland") else BEFORE}


def write(folder: Path, place: Mapping[str, object]) -> str:
    """A site file, as an argument."""
    path = folder / "plaats.json"
    path.write_text(json.dumps({"format": "bblcheck.site/1", "naam": "Zwolle", **place}), encoding="utf-8")
    return str(path)


def result_of(done: Done) -> dict[str, Any]:
    result: dict[str, Any] = json.loads(done.stdout)
    return result


FIRST = (("R1", permanent(planned()), "nieuwbouw"), ("R2", planned(), "tijdelijk"))


@pytest.mark.parametrize(("row", "plan", "level"), FIRST, ids=[row for row, *_ in FIRST])
def test_a_first_placement_is_no_move_and_check_answers_it(
    row: str, plan: Json, level: str, folder: Path
) -> None:
    done = relocated(folder, "ongewijzigd.ifc", plan)
    assert (done.code, done.stdout.count('"decision"')) == (4, 0)
    assert "er is niets om te verplaatsen" in done.stderr and "bblcheck check" in done.stderr
    regime = result_of(run("check", str(folder / "dossier.json"), "--format", "json"))["regime"]
    assert (regime["row"], regime["level"]) == (row, level)


ROWS = (
    ("ongewijzigd.ifc", (placed(), planned(datum_aanvraag="2023-12-15")), "R0", "keeps_first_placement"),
    (
        "ongewijzigd.ifc",
        (placed(), planned(plaats="Almere", van="2026-11-01", blijft_na_termijn=True)),
        "R3",
        "needs_new_build_checks",
    ),
    ("ongewijzigd.ifc", (placed(), planned(plaats="Almere", van="2026-11-01")), "R4", "no_move"),
    ("onbekend.ifc", (placed(), planned()), "R5", "undetermined"),
    ("onbekend.ifc", (placed(), permanent(planned())), "R5", "needs_new_build_checks"),
    ("gewijzigd.ifc", (placed(), planned()), "R6", "needs_new_build_checks"),
    ("gewijzigd.ifc", (placed(), permanent(planned())), "R7", "needs_new_build_checks"),
    ("ongewijzigd.ifc", (placed(), permanent(planned())), "R8", "needs_new_build_checks"),
    ("ongewijzigd.ifc", (placed(), planned()), "R9", "keeps_first_placement"),
    ("ongewijzigd.ifc", (permanent(placed()), planned()), "R9", "keeps_first_placement"),
    ("ongewijzigd.ifc", (permanent(placed()), permanent(planned())), "R9", "keeps_first_placement"),
)


@pytest.mark.parametrize(
    ("after", "events", "row", "outcome"), ROWS, ids=[f"{row} {after}" for after, _, row, _ in ROWS]
)
def test_the_row_of_a_move_follows_from_two_models(
    after: str, events: tuple[Json, ...], row: str, outcome: str, folder: Path
) -> None:
    decision = result_of(relocated(folder, after, *events))["decision"]
    assert (decision["row"], decision["outcome"]) == (row, outcome)


def test_the_change_is_named_in_the_decision(folder: Path) -> None:
    decision = result_of(relocated(folder, "gewijzigd.ifc", placed(), planned()))["decision"]
    named = [
        (each["element"], each["fact"], each["before"], each["after"], each["change"])
        for each in decision["composition"]["differences"]
    ]
    assert ("raam Raam voorgevel", "breedte", "1,8 m", "1,9 m", "replaced") in named
    assert decision["composition"]["verdict"] == "changed"
    assert "artikel 5.6 is niet toepasbaar: de samenstelling is gewijzigd" in decision["reasons"]


def test_o1_a_new_foundation_changes_nothing(folder: Path) -> None:
    done = relocated(folder, "ongewijzigd.ifc", placed(), planned(fundering_gewijzigd=True))
    decision = result_of(done)["decision"]
    assert (decision["row"], set(decision["foundation"])) == ("R9", {"strict", "lenient"})


def test_o2_an_alteration_that_the_dossier_names_breaks_the_strict_reading_only(folder: Path) -> None:
    events = (placed(), planned(verbouwde_delen=["Raam voorgevel", "Opening Raam voorgevel"]))
    done = relocated(folder, "gewijzigd.ifc", *events)
    decision = result_of(done)["decision"]
    assert decision["readings"] == {"strict": "needs_new_build_checks", "lenient": "keeps_first_placement"}
    assert {each["change"] for each in decision["composition"]["differences"]} == {"alteration"}


def test_under_a_chosen_reading_the_rules_say_whether_maintenance_counts(folder: Path) -> None:
    work: Json = {
        "soort": "werk",
        "datum": "2026-10-20",
        "omschrijving": "kit vernieuwd",
        "aard": "onderhoud_gelijk",
        "onderdelen": ["Raam voorgevel"],
    }
    for reading, row, verdict in (("strict", "R6", "changed"), ("lenient", "R9", "unchanged")):
        done = relocated(folder, "ongewijzigd.ifc", placed(), planned(), work, options=("--reading", reading))
        decision = result_of(done)["decision"]
        assert (decision["row"], decision["composition"]["verdict"]) == (row, verdict)
        refused = "artikel 5.6 is niet toepasbaar: de samenstelling is gewijzigd" in decision["reasons"]
        assert refused is (reading == "strict")


def test_o3_another_function_is_judged_by_chapter_3_and_told(folder: Path) -> None:
    for changed_, flagged in ((True, True), (False, False)):
        done = relocated(folder, "ongewijzigd.ifc", placed(), planned(functie_gewijzigd=changed_))
        result = result_of(done)
        decision = result["decision"]
        assert (decision["row"], result["regime"]["level"]) == ("R9", "bestaand")
        assert decision["composition"]["verdict"] == "unchanged"
        assert any(flag.startswith("O3") and "5.7" in flag for flag in decision["flags"]) is flagged


KINDS = ("maatwerkvoorschrift", "vergunning_afwijking", "gelijkwaardige_maatregel")


@pytest.mark.parametrize("kind", KINDS)
def test_o4_a_decision_of_the_dossier_goes_before_the_rule_and_changes_no_row(
    kind: str, folder: Path
) -> None:
    decided: Json = {
        "soort": "besluit",
        "datum": "2026-09-01",
        "soort_besluit": kind,
        "artikelen": ["bbl 3.40"],
        "inhoud": "wbdbo 30 minuten",
        "documenten": [{"naam": "besluit 12"}],
    }
    decision = result_of(relocated(folder, "ongewijzigd.ifc", placed(), planned(), decided))["decision"]
    assert (decision["row"], decision["composition"]["verdict"]) == ("R9", "unchanged")
    (flag,) = [flag for flag in decision["flags"] if flag.startswith("O4")]
    assert kind.replace("_", " ") in flag and "Bbl 3.40" in flag and "wbdbo 30 minuten" in flag


def test_o5_the_term_decides_on_the_noise_rules(folder: Path) -> None:
    for term, flagged in (({"jaar": 10}, False), ({"jaar": 10, "dag": 1}, True)):
        done = relocated(folder, "ongewijzigd.ifc", placed(), planned(instandhoudingstermijn=term))
        flags = result_of(done)["decision"]["flags"]
        assert any(flag.startswith("O5") for flag in flags) is flagged


def test_o6_without_a_site_nothing_of_the_place_passes(folder: Path) -> None:
    results = result_of(relocated(folder, "ongewijzigd.ifc", placed(), planned()))["results"]
    assert [each for each in results if each["article"] == "3.40" and each["verdict"] == "insufficient_data"]


# --- the acceptance vectors


def test_vectors_1_and_2_the_studio_on_another_foundation() -> None:
    for dossier, site, row in (("dossier", "amersfoort", "R9"), ("dossier-permanent", "zwolle", "R8")):
        studio = SAMPLES / "studio"
        options = ("--site", str(studio / f"site-{site}.json"), "--format", "json")
        result = result_of(run("relocate", str(studio / f"{dossier}.json"), *options))
        assert result["decision"]["row"] == row
        kinds = [each["kind"] for each in result["receipt"]["inputs"]]
        assert kinds.count("ifc") == 2
        open_ = ("non_compliant", "insufficient_data", "review_required")
        wanting = {each["article"] for each in result["results"] if each["verdict"] in open_}
        asked = {each["article"] for each in result["results"] if each["verdict"] != "not_applicable"}
        assert ({"4.102", "4.149", "4.152", "4.159"} & asked == set()) is (row == "R9")
        assert row == "R8" or {
            each["verdict"] for each in result["results"] if each["article"] == "3.40"
        } <= {"compliant", "not_applicable"}
        assert ({"4.152", "4.149", "4.159"} <= wanting) is (row == "R8")


def test_vector_3_proven_quality_to_a_permanent_place_is_uncertain(folder: Path) -> None:
    proven = placed(kwaliteit="nieuwbouw", documenten=[{"naam": "toets hoofdstuk 4"}])
    decision = result_of(relocated(folder, "ongewijzigd.ifc", proven, permanent(planned())))["decision"]
    assert decision["row"] == "R8"
    assert any(flag.startswith("JURIDISCH_ONZEKER") for flag in decision["flags"])


def test_vector_4_the_same_home_built_as_permanent(folder: Path) -> None:
    result = result_of(relocated(folder, "ongewijzigd.ifc", permanent(placed()), permanent(planned())))
    assert (result["regime"]["row"], result["regime"]["level"]) == ("R9", "bestaand")


def test_vector_5_twenty_of_twenty_four_modules() -> None:
    done = run("relocate", str(SAMPLES / "blok" / "dossier.json"), "--format", "json")
    result = results_from_json(done.stdout)[0]
    assert result.regime.row == "R6"
    assert result.decision is not None and result.decision.composition is not None
    gone = [each for each in result.decision.composition.differences if each.change == "regrouped"]
    assert sorted(each.element for each in gone if each.element.startswith("module ")) == [
        "module Woning 2.3 module l",
        "module Woning 2.3 module r",
        "module Woning 2.4 module l",
        "module Woning 2.4 module r",
    ]


@pytest.mark.parametrize(
    ("filed", "row"),
    [("2023-12-15", "R0"), ("2023-12-31", "R0"), ("2024-01-01", "R9"), ("2024-01-02", "R9")],
)
def test_vector_6_the_filing_date(filed: str, row: str, folder: Path) -> None:
    result = result_of(relocated(folder, "ongewijzigd.ifc", placed(), planned(datum_aanvraag=filed)))
    assert result["regime"]["row"] == row


@pytest.mark.parametrize(("term", "row"), [({"jaar": 15}, "R6"), ({"jaar": 15, "dag": 1}, "R7")])
def test_vector_7_temporary_up_to_fifteen_years(term: Json, row: str, folder: Path) -> None:
    plan = planned(instandhoudingstermijn=term)
    del plan["tijdelijk"]
    assert result_of(relocated(folder, "gewijzigd.ifc", placed(), plan))["decision"]["row"] == row


@pytest.mark.parametrize(("term", "limits"), [({"jaar": 10}, {"10"}), ({"jaar": 10, "dag": 1}, {"20"})])
def test_vector_7_the_noise_relaxation(term: Json, limits: set[str], folder: Path) -> None:
    plan = planned(instandhoudingstermijn=term)
    area = {"id": fresh(AREA), "geluidwering": {"value": 25, "unit": "dB", "method": "NEN 5077"}}
    facts = folder / "geluid.json"
    facts.write_text(json.dumps({"format": "bblcheck.home/1", "verblijfsgebieden": [area]}), encoding="utf-8")
    options = ("--with", str(facts))
    results = result_of(relocated(folder, "gewijzigd.ifc", placed(), plan, options=options))["results"]
    assert {
        each["required"]["value"] for each in results if each["article"] == "4.102" and each["required"]
    } == limits


@pytest.mark.parametrize(("distance", "verdict"), [(2.0, "compliant"), (1.99, "non_compliant")])
def test_vector_8_a_window_near_the_boundary(distance: float, verdict: str, folder: Path) -> None:
    angle = {"value": 25, "unit": "graad", "method": "NEN 2057"}
    window = {"id": "*", "afstand_tot_perceelsgrens": distance, "belemmeringshoek_bestaand": angle}
    options = ("--site", write(folder, {"ramen": [window]}))
    done = relocated(folder, "ongewijzigd.ifc", placed(), planned(), options=options)
    found = {
        each["verdict"]
        for each in result_of(done)["results"]
        if (each["article"], each["lid"]) == ("3.82", "1")
    }
    assert found == {verdict}, done.stderr


# --- nothing left out

LAW = SAMPLES.parents[1] / "shared" / "law" / "regimes.md"


@pytest.mark.skipif(not LAW.is_file(), reason="the law data is not here")
def test_every_row_overlay_and_vector_of_the_law_has_a_test_here() -> None:
    text = LAW.read_text(encoding="utf-8")
    table = text[text.index("## 8. Decision table") : text.index("## 9. Open questions")]
    named, _, vectors = table.partition("### Suggested acceptance vectors")
    labels = set(re.findall(r"^\| ([RO]\d)\b", named, re.MULTILINE))
    numbers = set(re.findall(r"^(\d)\. ", vectors, re.MULTILINE))
    assert labels == {f"R{n}" for n in range(10)} | {f"O{n}" for n in range(1, 7)}
    tests = [name for name in globals() if name.startswith("test_")]
    rows = {row for _, _, row, _ in ROWS} | {row for row, *_ in FIRST}
    overlays = {found[1].upper() for name in tests if (found := re.match(r"test_(o\d)_", name))}
    told = {number for name in tests if name.startswith("test_vector") for number in re.findall(r"\d", name)}
    assert labels - rows - overlays == set()
    assert numbers - told == set() and len(numbers) == 8


# --- without the models


@pytest.mark.parametrize("after", ["ongewijzigd.ifc", "gewijzigd.ifc"])
def test_a_later_move_is_decided_from_the_manifest_as_from_the_model(after: str, folder: Path) -> None:
    direct = result_of(relocated(folder, after, placed(), planned()))
    assert run("compare", str(folder / BEFORE), "--manifest", str(folder / "manifest.json")).code == 0
    events = (placed(), planned(staat=after))
    content = [_with_state(event, after) for event in events]
    content[0] = {**content[0], "staat": "manifest.json"}
    path = folder / "met-manifest.json"
    dossier = {"format": "bblcheck.dossier/1", "naam": "Studio", "gebeurtenissen": content}
    path.write_text(json.dumps(dossier), encoding="utf-8")
    kept = result_of(run("relocate", str(path), "--format", "json"))
    assert "manifest" in [each["kind"] for each in kept["receipt"]["inputs"]]
    for part in ("regime", "counts", "results"):
        assert kept[part] == direct[part]
    for part in ("outcome", "row", "composition", "reasons", "readings"):
        assert kept["decision"][part] == direct["decision"][part]


def test_a_receipt_of_two_models_replays_without_them(folder: Path, tmp_path: Path) -> None:
    for name in (BEFORE, "gewijzigd.ifc"):
        (tmp_path / name).write_bytes((folder / name).read_bytes())
    receipt = tmp_path / "bewijs.json"
    relocated(tmp_path, "gewijzigd.ifc", placed(), planned(), options=("--receipt", str(receipt)))
    for path in tmp_path.glob("*.ifc"):
        path.unlink()
    (tmp_path / "dossier.json").unlink()
    for command in ("verify", "replay"):
        done = run(command, str(receipt))
        assert done.code == 0, done.stderr
