"""A lid that a sub-row of the woonfunctie does not carry does not apply to it, and the result says which table says
so: asked of the public API."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bblcheck import check
from bblcheck.engine.tables import assigned_by, row_name
from bblcheck.law.rulebook import Law, Rulebook
from bblcheck.result.model import Result

ORDINARY = {"soort": "zelfstandig", "in_woongebouw": False, "particulier_eigendom": False, "drijvend": False}
SUBROWS: dict[str, dict[str, object]] = {
    "andere woonfunctie": {},
    "in een woongebouw": {"in_woongebouw": True},
    "woonwagen": {"soort": "woonwagen"},
    "studenten": {"soort": "studenten"},
    "zorg": {"soort": "zorg", "gebruiksoppervlakte": {"value": 60, "unit": "m2"}},
    "kamergewijze verhuur": {"soort": "kamergewijze_verhuur"},
    "particulier eigendom": {"particulier_eigendom": True},
    "drijvend": {"drijvend": True},
}


@pytest.fixture(scope="module")
def judged(book: Rulebook, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Result]:
    """Every sub-row as new build."""
    folder = tmp_path_factory.mktemp("rijen")
    return {name: _check(folder / f"{index}.json", name, book) for index, name in enumerate(SUBROWS)}


def _check(file: Path, name: str, book: Rulebook) -> Result:
    home = {"format": "bblcheck.home/1", "naam": name, "woonfunctie": ORDINARY | SUBROWS[name]}
    file.write_text(json.dumps(home), encoding="utf-8")
    (result,) = check(file, book, as_="nieuwbouw", scope="home")
    return result


def because(result: Result, citation: str) -> set[tuple[str, str]]:
    """Verdict and reason of a lid, of every subject; nothing when it was not called in."""
    return {(str(lid.verdict), lid.because) for lid in result.results if lid.rule == f"Bbl {citation}"}


@pytest.mark.parametrize(
    ("name", "citation", "table"),
    [
        ("andere woonfunctie", "4.45a lid 3", "tabel 4.42, rij overige"),
        ("andere woonfunctie", "4.208 lid 1", "tabel 4.207, rij overige"),
        ("in een woongebouw", "4.184 lid 2", "tabel 4.183, rij overige"),
        ("woonwagen", "4.69 lid 7", "tabel 4.64, rij woonfunctie.soort is woonwagen"),
        ("studenten", "4.172 lid 1", "tabel 4.171, rij woonfunctie.soort is studenten"),
        ("studenten", "4.175 lid 1", "tabel 4.174, rij woonfunctie.soort is studenten"),
        ("zorg", "4.172 lid 1", "tabel 4.171, rij woonfunctie.soort is zorg"),
        ("zorg", "4.177 lid 1", "tabel 4.176, rij woonfunctie.soort is zorg"),
        ("kamergewijze verhuur", "4.208 lid 1", "tabel 4.207, rij woonfunctie.soort is kamergewijze_verhuur"),
        ("particulier eigendom", "4.45a lid 3", "tabel 4.42, rij overige"),
        ("drijvend", "4.45a lid 3", "tabel 4.42, rij overige"),
    ],
)
def test_the_result_says_which_row_leaves_a_lid_out(
    judged: dict[str, Result], name: str, citation: str, table: str
) -> None:
    assert because(judged[name], citation) == {("not_applicable", table)}


@pytest.mark.parametrize("name", SUBROWS)
def test_every_row_that_a_result_names_leaves_the_lid_out(
    judged: dict[str, Result], book: Rulebook, name: str
) -> None:
    law = book.at(book.newest())
    named = [(lid.rule, lid.because) for lid in judged[name].results if lid.because.startswith("tabel ")]
    assert len(named) > 10
    assert [each for each in named if not _left_out(*each, law)] == []


def _left_out(citation: str, reason: str, law: Law) -> bool:
    rule = law.by_id[citation.replace("Bbl", "bbl")]
    return any(
        row_name(column.table, index) == reason and not assigned_by(row[column.column], rule)
        for column in law.steering(rule)
        for index, row in enumerate(column.table.rows)
    )


@pytest.mark.parametrize(("name", "article"), [("particulier eigendom", "4.9"), ("drijvend", "4.10 lid 1")])
def test_what_4_9_and_4_10_take_out_is_not_asked_and_the_existing_level_is(
    judged: dict[str, Result], name: str, article: str
) -> None:
    result = judged[name]
    assert because(result, "4.172 lid 1") == set()
    assert because(judged["andere woonfunctie"], "4.172 lid 1") != set()
    assert {lid.level for lid in result.results if lid.rule == "Bbl 3.92"} == {"bestaand"}
    assert f"Bbl {article}" in {step.rule for step in result.regime.basis}
