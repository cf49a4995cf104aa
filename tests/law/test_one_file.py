"""Adding a lid touches one file: what is written there is loaded, proven, linted, routed and judged."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from bblcheck import check, lint
from bblcheck.law.examples import run_examples
from bblcheck.law.load import load_rules
from bblcheck.law.rulebook import Rulebook, rules_folder

FILE = Path("bbl/hoofdstuk-4/afdeling-4-5/paragraaf-4-5-2-verblijfsgebied.bbl")
LID = """
artikel 4.164z "proef" geldig vanaf 2026-09-24 gelezen in 2026-09-24
  lid 1
    onderwerp verblijfsruimte.proef
    strekking "Een verblijfsruimte is ten minste 9 m breed."
    voor elke r in verblijfsruimten
    eis r.breedte ten minste 9 m
    voorbeelden
      | r.breedte  | uitkomst                      |
      | 9 m        | voldoet                       |
      | 8,99 m     | voldoet niet                  |
      | ?          | gegevens ontbreken: r.breedte |
      | 9 m, 8,9 m | voldoet niet                  |
"""
HOME = {
    "format": "bblcheck.home/1",
    "naam": "proef",
    "woonfunctie": {
        "soort": "zelfstandig",
        "in_woongebouw": False,
        "particulier_eigendom": False,
        "drijvend": False,
    },
    "ruimten": [{"id": "kamer", "soort": "slaapkamer", "breedte": {"value": 3, "unit": "m"}}],
}


@pytest.fixture(scope="module")
def extended(tmp_path_factory: pytest.TempPathFactory) -> Rulebook:
    """The rule book with one lid more, in one file."""
    folder = tmp_path_factory.mktemp("regels") / "rules"
    shutil.copytree(rules_folder(), folder)
    with (folder / FILE).open("a", encoding="utf-8") as file:
        file.write(LID)
    return load_rules(folder, cache=False)


def test_its_examples_are_run(extended: Rulebook) -> None:
    law = extended.at(extended.newest())
    assert run_examples(law, [law.by_id["bbl 4.164z lid 1"]]) == ()


def test_it_passes_the_lint(extended: Rulebook) -> None:
    versions = {key: decree.versions for key, decree in extended.decrees.items()}
    found = lint.run(extended.files, versions)
    assert [str(each) for each in found if each.at.file == str(FILE) and each.code.startswith("E")] == []


def test_it_is_called_in_and_judged(extended: Rulebook, tmp_path: Path) -> None:
    file = tmp_path / "home.json"
    file.write_text(json.dumps(HOME), encoding="utf-8")
    (result,) = check(file, extended, as_="nieuwbouw", scope="home")
    said = [(lid.level, str(lid.verdict)) for lid in result.results if lid.rule == "Bbl 4.164z lid 1"]
    assert said == [("nieuwbouw", "non_compliant")]
