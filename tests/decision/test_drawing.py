"""What a result carries for drawings: the stays of the home, and where its rooms lie."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from bblcheck.decision.checking import CheckRequest, check_file
from bblcheck.decision.relocating import RelocateRequest, relocate_file
from bblcheck.law.rulebook import Rulebook

SAMPLES = Path(__file__).parents[2] / "samples"


def test_every_stay_is_told_with_the_law_it_was_filed_under(book: Rulebook) -> None:
    site = SAMPLES / "studio/site-amersfoort.json"
    (result,) = relocate_file(SAMPLES / "studio/dossier.json", book, RelocateRequest(site=site))
    first, planned = result.placements
    assert (first.law, first.law_version) == ("Bouwbesluit 2012", date(2018, 11, 3))
    assert (planned.law_version, planned.planned) == (date(2026, 9, 24), True)
    assert first.start < planned.start


def test_a_home_of_a_block_is_drawn_alone(book: Rulebook) -> None:
    *results, shared = check_file(SAMPLES / "blok/model.ifc", book, CheckRequest(as_="bestaand", scope="home"))
    assert shared.home.shares == 12 and shared.shapes.rooms == ()
    drawn = [{room.id for room in result.shapes.rooms if "Galerij" not in room.name} for result in results]
    assert all(drawn)
    assert not set.intersection(*drawn)
    assert results[0].shapes.rooms[0].area is not None


def test_a_home_without_a_model_has_no_shapes(book: Rulebook) -> None:
    (result,) = check_file(SAMPLES / "twee-kamers/home.json", book, CheckRequest(scope="home"))
    assert result.shapes.rooms == ()
