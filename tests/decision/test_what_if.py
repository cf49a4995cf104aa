"""What if: a supposition about the plan or a fact, and what it changes."""

from __future__ import annotations

from pathlib import Path

import pytest

import bblcheck
from bblcheck.decision.inputs import Inputs
from bblcheck.decision.receipts import make_receipt, replay_receipt
from bblcheck.decision.relocating import RelocateRequest, relocate_file
from bblcheck.engine.verdicts import Verdict
from bblcheck.home.errors import BadSettings
from bblcheck.law.load import rule_texts
from bblcheck.law.rulebook import Rulebook, rules_folder
from bblcheck.report.text import render
from bblcheck.result.model import Result, WhatIf
from bblcheck.result.published import from_json, to_json
from tests.decision.making import (
    DECLARED_UNCHANGED,
    PROOF,
    permanent,
    placed,
    planned,
    write_dossier,
    write_site,
)


def supposed(folder: Path, book: Rulebook, *settings: str, plan: dict[str, object] | None = None) -> Result:
    path = write_dossier(folder, placed(), plan or planned(), DECLARED_UNCHANGED, PROOF)
    (result,) = bblcheck.relocate(path, book, settings=settings)
    return result


def what_if(result: Result) -> WhatIf:
    assert result.what_if is not None
    return result.what_if


@pytest.mark.parametrize(
    ("setting", "row"),
    [
        ("doel.permanent=ja", "R8"),
        ("doel.termijn=15 jaar", "R9"),
        ("doel.termijn=15 jaar 1 dag", "R8"),
        ("doel.plaats=Elders", "R9"),
        ("doel.datum_aanvraag=2023-12-15", "R0"),
        ("bouwwerk.samenstelling=gewijzigd", "R6"),
    ],
)
def test_a_supposition_shows_where_it_leads(tmp_path: Path, book: Rulebook, setting: str, row: str) -> None:
    result = supposed(tmp_path, book, setting)
    found = what_if(result)
    assert (found.before.row, found.after.row, result.regime.row) == ("R9", row, row)
    assert found.settings == (setting,)


def test_a_term_makes_a_permanent_plan_temporary(tmp_path: Path, book: Rulebook) -> None:
    found = what_if(supposed(tmp_path, book, "doel.termijn=10 jaar", plan=permanent(planned())))
    assert (found.before.row, found.after.row) == ("R8", "R9")


def test_the_leden_that_change_are_listed_and_no_others(tmp_path: Path, book: Rulebook) -> None:
    result = supposed(tmp_path, book, "bouwwerk.gevaar_bekend=ja")
    (change,) = [each for each in what_if(result).changes if each.rule == "Bbl 3.5"]
    assert (change.before, change.after) == (Verdict.INSUFFICIENT_DATA, Verdict.REVIEW_REQUIRED)
    assert "? -> !" not in render(result)
    assert "gegevens ontbreken -> beoordelen" in render(result)


def test_a_supposition_that_changes_nothing_says_so(tmp_path: Path, book: Rulebook) -> None:
    result = supposed(tmp_path, book, "doel.plaats=Elders")
    assert what_if(result).changes == ()
    assert "geen enkel lid verandert" in render(result)


def test_without_a_supposition_there_is_nothing_to_compare(tmp_path: Path, book: Rulebook) -> None:
    assert supposed(tmp_path, book).what_if is None


def test_another_place(tmp_path: Path, book: Rulebook) -> None:
    site = write_site(tmp_path, gasnet=True)
    found = what_if(supposed(tmp_path, book, f"doel.site={site}", "doel.plaats=Zwolle"))
    assert (found.before.site, found.after.site) == ("Zwolle", "Zwolle")
    result = supposed(tmp_path, book, f"doel.site={site}")
    assert site.as_posix() in [ref.path for ref in result.receipt.inputs]


@pytest.mark.parametrize(
    ("setting", "message"),
    [
        ("doel.permanet=ja", 'Bedoelt u "permanent"?'),
        ("doel.permanent=nee", "dit kan alleen ja zijn"),
        ("doel.termijn=lang", "geen termijn"),
        ("doel.id=x", "niets van een plaatsing"),
        ("doel.permanent", "geen SLEUTEL=WAARDE"),
    ],
)
def test_a_supposition_that_is_not_understood_is_wrong_usage(
    tmp_path: Path, book: Rulebook, setting: str, message: str
) -> None:
    with pytest.raises(BadSettings) as raised:
        supposed(tmp_path, book, setting)
    assert message in str(raised.value)


def test_a_supposition_replays_from_its_receipt(tmp_path: Path, book: Rulebook) -> None:
    path = write_dossier(tmp_path, placed(), planned(), DECLARED_UNCHANGED, PROOF)
    other = tmp_path / "elders"
    other.mkdir()
    settings = ("doel.termijn=12 jaar", f"doel.site={write_site(other)}")
    request = RelocateRequest(site=write_site(tmp_path, gasnet=True), settings=settings)
    inputs = Inputs(book.vocabulary)
    results = relocate_file(path, book, request, inputs)
    receipt = make_receipt(path, request, inputs, rule_texts(rules_folder()), results)
    assert replay_receipt(receipt).same
    assert from_json(to_json(results[0])) == results[0]
