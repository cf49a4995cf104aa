"""What changed between two days, with a home on which the two versions decide differently."""

from __future__ import annotations

from datetime import date

import pytest

from bblcheck.language.parse import parse
from bblcheck.law.difference import Change, Kind, changes
from bblcheck.law.rulebook import Rulebook
from tests.cli.running import run

RULES = """
besluit bbl hoofdstuk 4 afdeling 4.9
begrip woning "De woning."
  kenmerk breedte [m] "breedte"
  kenmerk hoogte [m] "hoogte"
  kenmerk groot ja_nee "is groot"
  kenmerk score getal "score" methode NEN 1, NEN 2

artikel 4.900 "gelijk" geldig vanaf 2024-01-01 tot 2025-01-01
  lid 1
    strekking "In de oude woorden ten minste 2 m."
    eis woning.breedte ten minste 2 m
artikel 4.900 "gelijk" geldig vanaf 2025-01-01
  lid 1
    strekking "In nieuwe woorden ten minste 2 m."
    eis woning.breedte ten minste 2 m

artikel 4.901 "strenger" geldig vanaf 2024-01-01 tot 2025-01-01
  eis woning.breedte ten minste 2 m
  voorbeelden
    | woning.breedte | uitkomst |
    | 2 m            | voldoet  |
artikel 4.901 "strenger" geldig vanaf 2025-01-01
  eis woning.breedte ten minste 3 m
  voorbeelden
    | woning.breedte | uitkomst |
    | 3 m            | voldoet  |

artikel 4.902 "tabel" geldig vanaf 2024-01-01 tot 2025-01-01
  tabel 4.902
    | geval        | breedte [m] | hoogte [m] |
    | woning.groot | 3           | 1          |
    | overige      | 2           | 1          |
artikel 4.902 "tabel" geldig vanaf 2025-01-01
  tabel 4.902
    | geval        | breedte [m] | hoogte [m] |
    | woning.groot | 2,5         | 1          |
    | overige      | 2           | 1          |
artikel 4.903 "soepeler door de tabel" geldig vanaf 2024-01-01
  lid 1
    eis woning.breedte ten minste tabel 4.902 kolom breedte
    voorbeelden
      | woning.groot | woning.breedte | uitkomst |
      | waar         | 2,9 m          | voldoet  |
  lid 2
    eis woning.hoogte ten minste tabel 4.902 kolom hoogte

artikel 4.904 "verschoven" geldig vanaf 2024-01-01 tot 2025-01-01
  lid 1
    eis woning.breedte ten minste 2 m
artikel 4.904 "verschoven" geldig vanaf 2025-01-01
  lid 1
    eis woning.groot
    voorbeelden
      | woning.groot | uitkomst     |
      | waar         | voldoet      |
      | onwaar       | voldoet niet |
  lid 2
    eis woning.breedte ten minste 2 m

artikel 4.905 "methode" geldig vanaf 2024-01-01 tot 2025-01-01
  eis woning.score volgens NEN 1 ten hoogste 0,8
artikel 4.905 "methode" geldig vanaf 2025-01-01
  eis woning.score volgens NEN 2 ten hoogste 1,6
  voorbeelden
    | woning.score | uitkomst |
    | 1,6          | voldoet  |

artikel 4.906 "beide kanten" geldig vanaf 2024-01-01 tot 2025-01-01
  eis woning.breedte ten minste 2 m
  voorbeelden
    | woning.breedte | uitkomst     |
    | 2 m            | voldoet      |
    | 1,9 m          | voldoet niet |
artikel 4.906 "beide kanten" geldig vanaf 2025-01-01
  eis woning.hoogte ten minste 2 m
  voorbeelden
    | woning.hoogte | uitkomst     |
    | 2 m           | voldoet      |
    | 1,9 m         | voldoet niet |

artikel 4.907 "noemt meer" geldig vanaf 2024-01-01 tot 2025-01-01
  als woning.groot
  niet van toepassing is artikel 4.901
artikel 4.907 "noemt meer" geldig vanaf 2025-01-01
  als woning.groot
  niet van toepassing is artikel 4.901, artikel 4.903
"""
OLD, NEW = date(2024, 6, 1), date(2025, 6, 1)


@pytest.fixture(scope="module")
def small(book: Rulebook) -> dict[str, Change]:
    """The changes of a small law, by article and lid."""
    own = Rulebook((parse(RULES, "verschil.bbl"),), book.decrees, {})
    return {change.rule.id.removeprefix("bbl "): change for change in changes(own, OLD, NEW)}


def test_other_words_are_no_change(small: dict[str, Change]) -> None:
    assert "4.900 lid 1" not in small


def test_a_home_that_only_the_new_version_fails_makes_it_stricter(small: dict[str, Change]) -> None:
    change = small["4.901"]
    assert change.kind is Kind.STRICTER
    assert change.witness is not None
    assert change.witness.facts == ("woning.breedte is 2 m",)
    assert (change.witness.before, change.witness.after) == ("voldoet", "voldoet niet")


def test_a_value_in_a_table_changes_the_leden_that_read_it(small: dict[str, Change]) -> None:
    assert small["4.903 lid 1"].kind is Kind.LOOSER
    assert "4.903 lid 2" not in small


def test_a_lid_that_moved_is_renumbered_and_what_took_its_place_is_new(small: dict[str, Change]) -> None:
    moved = small["4.904 lid 2"]
    assert moved.kind is Kind.RENUMBERED
    assert moved.before is not None
    assert moved.before.lid == "1"
    assert small["4.904 lid 1"].kind is Kind.NEW
    assert small["4.904 lid 1"].witness is not None
    assert small["4.904 lid 1"].witness.facts == ("woning.groot is onwaar",)


def test_a_value_counts_as_determined_the_way_each_version_wants(small: dict[str, Change]) -> None:
    change = small["4.905"]
    assert change.kind is Kind.LOOSER
    assert change.witness is not None
    assert change.witness.methods == (("NEN 1", "NEN 2"),)


def test_what_is_stricter_for_one_home_and_looser_for_another_is_different(small: dict[str, Change]) -> None:
    change = small["4.906"]
    assert change.kind is Kind.DIFFERENT
    assert change.witness is not None
    assert set(change.witness.facts) == {"woning.breedte is 2 m", "woning.hoogte is 1,9 m"}


def test_a_route_tells_what_it_names_more(small: dict[str, Change]) -> None:
    assert small["4.907"].named == ("4.903",)
    assert small["4.907"].unnamed == ()


def test_nothing_differs_from_itself(book: Rulebook) -> None:
    assert changes(book, NEW, NEW) == ()


def test_turning_the_days_around_turns_the_change_around(book: Rulebook) -> None:
    first, second = date(2026, 6, 30), date(2026, 7, 1)
    turned = {
        Kind.NEW: Kind.ENDED,
        Kind.LOOSER: Kind.STRICTER,
        Kind.STRICTER: Kind.LOOSER,
        Kind.ENDED: Kind.NEW,
    }
    forward = {
        change.rule.id: turned.get(change.kind, change.kind) for change in changes(book, first, second)
    }
    assert forward == {change.rule.id: change.kind for change in changes(book, second, first)}


def test_the_milieuprestatie_is_looser_from_july_2026(book: Rulebook) -> None:
    found = {change.rule.id: change for change in changes(book, date(2026, 6, 30), date(2026, 7, 1))}
    change = found["bbl 4.159 lid 1"]
    assert change.kind is Kind.LOOSER
    assert change.witness is not None
    assert "bouwwerk.milieuprestatie is 1,6" in change.witness.facts
    assert (change.witness.before, change.witness.after) == ("voldoet niet", "voldoet")


@pytest.mark.parametrize("article", ["4.30", "4.31", "4.160b lid 3", "3.98", "4.192 lid 3", "4.182 lid 2"])
def test_what_the_law_notes_record_as_changed_is_found(book: Rulebook, article: str) -> None:
    found = {change.rule.id for change in changes(book, date(2024, 1, 1), date(2026, 9, 24))}
    assert f"bbl {article}" in found


def test_every_stricter_or_looser_lid_has_a_home_that_shows_it(book: Rulebook) -> None:
    for change in changes(book, date(2024, 1, 1), date(2026, 9, 24)):
        if change.kind in {Kind.STRICTER, Kind.LOOSER}:
            assert change.witness is not None, change.rule.id


def test_the_command_tells_the_change_and_the_home() -> None:
    done = run("rules", "diff", "2026-06-30", "2026-07-01")
    assert done.code == 0
    assert "bbl 4.159 lid 1: soepeler" in done.stdout
    assert "bouwwerk.milieuprestatie is 1,6\n    voldoet niet -> voldoet" in done.stdout
    assert done.stdout.endswith("4 leden verschillen tussen 2026-06-30 en 2026-07-01: 3 nieuw, 1 soepeler\n")


def test_the_command_refuses_a_day_that_is_none() -> None:
    assert run("rules", "diff", "2026-02-30", "2026-07-01").code == 2
