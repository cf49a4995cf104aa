"""What a result carries for drawings: the stays of the home, and where its rooms lie."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from bblcheck.decision.checking import CheckRequest, check_file
from bblcheck.decision.drawing import Drawings
from bblcheck.decision.relocating import RelocateRequest, relocate_file
from bblcheck.home.content import Home, HomeContent, Item, ListPart
from bblcheck.law.rulebook import Rulebook
from bblcheck.report.drawings.situation import block_around
from bblcheck.result.model import RoomShape, Shapes

SAMPLES = Path(__file__).parents[2] / "samples"


def test_every_stay_is_told_with_the_law_it_was_filed_under(book: Rulebook) -> None:
    site = SAMPLES / "studio/site-amersfoort.json"
    (result,) = relocate_file(SAMPLES / "studio/dossier.json", book, RelocateRequest(site=site))
    first, planned = result.placements
    assert (first.law, first.law_version) == ("Bouwbesluit 2012", date(2018, 11, 3))
    assert (planned.law_version, planned.planned) == (date(2026, 9, 24), True)
    assert first.start < planned.start


def test_a_home_of_a_block_is_drawn_alone(book: Rulebook) -> None:
    *results, shared = check_file(
        SAMPLES / "blok/model.ifc", book, CheckRequest(as_="bestaand", scope="home")
    )
    assert shared.home.shares == 12 and shared.shapes.rooms == ()
    drawn = [{room.id for room in result.shapes.rooms if "Galerij" not in room.name} for result in results]
    assert all(drawn)
    assert not set.intersection(*drawn)
    assert results[0].shapes.rooms[0].area is not None


def test_the_other_homes_of_a_block_stand_around_each_without_what_they_share(book: Rulebook) -> None:
    rooms = [
        RoomShape(id=name, name=name, storey="", outlines=(((0, 0), (number, 1), (1, 1)),), low=0, high=1)
        for number, name in enumerate(("a", "hal", "b", "c"), 1)
    ]
    homes = [_home("1", "hal", "a"), _home("2", "hal", "b"), _home("3", "c")]
    drawings = Drawings(homes, Shapes(rooms=tuple(rooms)))
    first, _, third = map(drawings.of, homes)
    result, *_ = check_file(SAMPLES / "blok/model.ifc", book, CheckRequest(as_="bestaand", scope="home"))
    around = [
        block_around(
            replace(result, home=replace(result.home, id=home.id), shapes=drawn, building=drawings.building)
        )
        for home, drawn in ((homes[0], first), (homes[2], third))
    ]
    outline = {room.id: room.outlines[0] for room in rooms}
    assert [room.id for room in first.rooms] == ["a", "hal"]
    assert [(each.id, each.name) for each in drawings.building] == [(n, f"Woning {n}") for n in "123"]
    assert around == [
        [outline["b"], outline["c"]],
        [outline["a"], outline["hal"], outline["hal"], outline["b"]],
    ]
    assert first.neighbours == third.neighbours == ()


def _home(number: str, *rooms: str) -> Home:
    items = tuple(Item(room, room, {}) for room in rooms)
    return Home(number, f"Woning {number}", HomeContent("", {}, {"ruimten": ListPart(items)}))


def test_a_home_without_a_model_has_no_shapes(book: Rulebook) -> None:
    (result,) = check_file(SAMPLES / "twee-kamers/home.json", book, CheckRequest(scope="home"))
    assert result.shapes.rooms == ()
