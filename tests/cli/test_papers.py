"""Documents behind values on the command line: what holds counts and is shown, what does not is missing."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.cli.running import Done, run
from tests.home.making import ROOT

NAME = "Meetrapport luchtverversing Waal 50 (M-2026-118, 2026-09-30)"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "samples" / "twee-kamers", tmp_path / "twee-kamers"))


def check(folder: Path, *options: str) -> Done:
    home, measured = folder / "home.json", folder / "metingen-2026.json"
    return run("check", str(home), "--as", "bestaand", "--scope", "home", "--with", str(measured), *options)


@dataclass(frozen=True)
class Found:
    proven: int
    """verdicts that rest on the report"""
    findings: list[str]
    assumptions: list[str]


def found(folder: Path, *options: str) -> Found:
    result = json.loads(check(folder, "--format", "json", *options).stdout)
    rests = [
        item
        for item in result["results"]
        if item["verdict"] == "compliant" and any(source["papers"] for source in item["sources"])
    ]
    return Found(len(rests), result["findings"], result["assumptions"])


def rename(folder: Path, change: Callable[[dict[str, object]], None]) -> None:
    path = folder / "metingen-2026.json"
    data = json.loads(path.read_text())
    change(data["documenten"]["meetrapport"])
    path.write_text(json.dumps(data))


def test_what_holds_decides(folder: Path) -> None:
    run_ = found(folder)
    assert run_.proven >= 5 and not run_.findings


def test_a_report_that_was_changed_proves_nothing(folder: Path) -> None:
    with (folder / "meetrapport-2026.txt").open("a") as report:
        report.write("woonkeuken: ventilatie 99\n")
    run_ = found(folder)
    assert run_.proven == 0
    (finding,) = run_.findings
    assert "waarden tellen niet mee" in finding and "niet het document met de hash" in finding


def test_a_report_that_is_gone_proves_nothing(folder: Path) -> None:
    (folder / "meetrapport-2026.txt").unlink()
    run_ = found(folder)
    assert run_.proven == 0 and "meetrapport-2026.txt is er niet" in run_.findings[0]


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("geldig_tot", "2026-10-01", ""),
        ("typen", ["Waal 50"], ""),
        ("typen", ["Studio 28"], "niet voor deze woning"),
        ("serienummers", ["WAL-2024-0032"], "niet voor deze woning"),
    ],
)
def test_what_a_report_is_for(folder: Path, key: str, value: object, said: str) -> None:
    rename(folder, lambda paper: paper.update({key: value}))
    run_ = found(folder)
    assert (run_.proven == 0) is bool(said)
    assert all(said in finding for finding in run_.findings) and len(run_.findings) == bool(said)


def test_a_report_that_has_run_out_on_the_day(folder: Path) -> None:
    rename(folder, lambda paper: paper.update({"geldig_tot": "2026-10-01"}))
    assert found(folder, "--reference-date", "2026-09-30").proven
    late = found(folder, "--reference-date", "2026-10-01")
    assert late.proven == 0 and f"{NAME} gold tot 2026-10-01" in late.findings[0]


def test_without_papers_values_by_a_method_are_declared_only(folder: Path) -> None:
    lax, strict = found(folder), found(folder, "--require-papers")
    assert any("tellen als opgave" in each for each in lax.assumptions)
    assert not any("tellen als opgave" in each for each in strict.assumptions)
    assert strict.proven == lax.proven
    assert any("geen document met nummer, datum en hash" in each for each in strict.findings)


def test_required_papers_never_turn_an_open_lid_into_a_pass(folder: Path) -> None:
    def verdicts(*options: str) -> dict[tuple[str, str], str]:
        result = json.loads(check(folder, "--format", "json", *options).stdout)
        return {(item["rule"], item["subject"]["id"]): item["verdict"] for item in result["results"]}

    lax, strict = verdicts(), verdicts("--require-papers")
    changed = {key for key in lax if strict.get(key, lax[key]) != lax[key]}
    assert changed and all(strict[key] != "compliant" for key in changed)


@pytest.mark.parametrize("form", ["text", "html", "letter"])
def test_the_english_says_it_too(folder: Path, form: str) -> None:
    (folder / "meetrapport-2026.txt").unlink()
    out = check(folder, "--format", form, "--lang", "en").stdout
    assert "tellen niet mee" not in out and "tellen als opgave" not in out


def test_the_page_and_explain_show_what_a_person_can_check(folder: Path) -> None:
    page = check(folder, "--format", "html").stdout
    assert NAME in page and "SHA-256 12eeb13146f0…" in page
    said = run(
        "explain", "3.67.1", str(folder / "home.json"), "--as", "bestaand",
        "--with", str(folder / "metingen-2026.json"),
    ).stdout  # fmt: skip
    assert f"{NAME}, SHA-256 12eeb13146f0…" in said


def test_the_receipt_works_without_the_papers(folder: Path, tmp_path: Path) -> None:
    receipt = tmp_path / "receipt.json"
    check(folder, "--receipt", str(receipt))
    shutil.rmtree(folder)
    assert run("verify", str(receipt)).code == 0
    assert run("replay", str(receipt)).code == 0


def test_a_declaration_in_a_dossier_is_held_against_its_document(folder: Path) -> None:
    path = folder / "dossier.json"
    dossier = json.loads(path.read_text())
    dossier.pop("keten", None)
    dossier["gebeurtenissen"].append(
        {
            "soort": "verklaring",
            "datum": "2026-11-01",
            "feiten": {
                "bouwwerk": {"bezwijkt_niet_restlevensduur": {"value": True, "method": "NEN 8700"}},
            },
            "document": {"naam": "Berekening", "nummer": "C-1", "typen": ["Studio 28"]},
        }
    )
    path.write_text(json.dumps(dossier))
    result = json.loads(run("relocate", str(path), "--format", "json").stdout)
    assert any("Berekening (C-1) geldt voor Studio 28" in each for each in result["findings"])
