"""The acceptance vectors of law/regimes.md section 8, on the sample homes and on dossiers made for them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import bblcheck
from bblcheck.law.rulebook import Rulebook
from bblcheck.result.model import LidResult, Result
from tests.decision.making import DECLARED_UNCHANGED, HOME, Json, permanent, placed, planned, write_dossier

SAMPLES = Path(__file__).resolve().parents[2] / "samples"


def applicable(result: Result, *articles: str) -> list[LidResult]:
    """The results of these articles that are about something."""
    return [item for item in result.results if item.article in articles and item.verdict != "not_applicable"]


def move(dossier: Path, book: Rulebook, site: Path | None = None) -> Result:
    return bblcheck.relocate(dossier, book, site=site)[0]


def test_1_old_temporary_home_to_a_ten_year_site_meets_the_existing_level(book: Rulebook) -> None:
    result = move(SAMPLES / "studio/dossier.json", book, SAMPLES / "studio/site-amersfoort.json")
    assert result.regime.level == "bestaand"
    assert result.decision is not None and result.decision.outcome == "keeps_first_placement"
    noise_and_energy = ("4.102", "4.103", "4.104", "4.149", "4.152", "4.153", "4.159")
    assert not applicable(result, *noise_and_energy)
    assert [item.verdict for item in applicable(result, "3.40")] == ["compliant"]
    assert result.decision.foundation["lenient"] == "compliant"


def test_2_the_same_home_to_a_permanent_site_fails_the_insulation(book: Rulebook) -> None:
    result = move(SAMPLES / "studio/dossier-permanent.json", book, SAMPLES / "studio/site-zwolle.json")
    assert (result.regime.level, result.regime.row) == ("nieuwbouw", "R8")
    assert [item for item in applicable(result, "4.152") if item.verdict == "non_compliant"]
    assert applicable(result, "4.149")
    assert applicable(result, "4.159")


def test_3_new_build_quality_to_a_permanent_site_is_legally_uncertain(book: Rulebook, tmp_path: Path) -> None:
    quality: Json = {"kwaliteit": "nieuwbouw", "documenten": [{"naam": "toets hoofdstuk 4"}]}
    events = (placed(**quality), permanent(planned()), DECLARED_UNCHANGED)
    result = move(write_dossier(tmp_path, *events), book)
    assert result.regime.row == "R8"
    assert result.decision is not None
    assert any(flag.startswith("JURIDISCH_ONZEKER") for flag in result.decision.flags)


def test_4_the_same_home_built_as_permanent_falls_under_the_existing_level(
    book: Rulebook, tmp_path: Path
) -> None:
    events = (permanent(placed()), permanent(planned()), DECLARED_UNCHANGED)
    result = move(write_dossier(tmp_path, *events), book)
    assert (result.regime.row, result.regime.level) == ("R9", "bestaand")
    assert result.decision is not None
    assert not any("JURIDISCH" in flag for flag in result.decision.flags)


def test_5_a_block_put_up_with_fewer_modules_is_new(book: Rulebook) -> None:
    result = move(SAMPLES / "blok/dossier.json", book)
    assert (result.regime.row, result.regime.level) == ("R6", "tijdelijk")
    assert result.decision is not None
    assert "artikel 5.6 is niet toepasbaar: de samenstelling is gewijzigd" in result.decision.reasons


@pytest.mark.parametrize(
    ("filed", "row"), [("2023-12-15", "R0"), ("2023-12-31", "R0"), ("2024-01-01", "R9"), ("2024-01-02", "R9")]
)
def test_6_the_filing_date_decides_between_the_old_law_and_the_bbl(
    filed: str, row: str, book: Rulebook, tmp_path: Path
) -> None:
    events = (placed(), planned(datum_aanvraag=filed), DECLARED_UNCHANGED)
    result = move(write_dossier(tmp_path, *events), book)
    assert result.regime.row == row
    assert result.law.id == ("bouwbesluit2012" if row == "R0" else "bbl")


@pytest.mark.parametrize(
    ("term", "limit"), [({"jaar": 10}, "10"), ({"jaar": 10, "dag": 1}, "20")], ids=["10 yr", "10 yr + 1 day"]
)
def test_7a_the_noise_relaxation_ends_after_ten_years(
    term: Json, limit: str, book: Rulebook, tmp_path: Path
) -> None:
    living: Json = {
        "id": "g",
        "geluidwering": {"value": 25, "unit": "dB", "method": "NEN 5077"},
    }
    home = HOME | {"verblijfsgebieden": {"items": [living], "volledig": True}}
    placement = planned(instandhoudingstermijn=term) | {"staat": "home.json"}
    (result,) = bblcheck.check(write_dossier(tmp_path, placement, home=home), book)
    limits = {item.required.value for item in result.results if item.article == "4.102" and item.required}
    assert limits == {limit}


@pytest.mark.parametrize(
    ("term", "row"), [({"jaar": 15}, "R2"), ({"jaar": 15, "dag": 1}, "R1")], ids=["15 yr", "15 yr + 1 day"]
)
def test_7b_a_building_is_temporary_up_to_fifteen_years(
    term: Json, row: str, book: Rulebook, tmp_path: Path
) -> None:
    placement = planned(instandhoudingstermijn=term)
    del placement["tijdelijk"]
    (result,) = bblcheck.check(write_dossier(tmp_path, placement | {"staat": "home.json"}), book)
    assert result.regime.row == row


@pytest.mark.parametrize(("distance", "verdict"), [("2", "compliant"), ("1.99", "non_compliant")])
def test_8_an_opening_within_two_metres_of_the_boundary_does_not_count(
    distance: str, verdict: str, book: Rulebook, tmp_path: Path
) -> None:
    window: Json = {
        "id": "w",
        "ruimte": "r",
        "daglichtoppervlakte": {"value": 1.2, "unit": "m2", "method": "NEN 2057"},
        "afstand_tot_perceelsgrens": float(distance),
    }
    home = HOME | (
        {
            "ruimten": {"items": [{"id": "r", "soort": "woonkamer"}], "volledig": True},
            "ramen": {"items": [window], "volledig": True},
        }
    )
    path = tmp_path / "home.json"
    path.write_text(json.dumps(home), encoding="utf-8")
    (result,) = bblcheck.check(path, book, as_="bestaand")
    found = [item.verdict for item in result.results if (item.article, item.lid) == ("3.82", "1")]
    assert found == [verdict]
