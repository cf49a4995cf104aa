"""The leden to judge again at every site follow from the facts they read."""

from __future__ import annotations

from pathlib import Path

import pytest

from bblcheck.language.parse import parse
from bblcheck.law.rulebook import Law, Rulebook, rules_folder
from bblcheck.law.sitelist import LEVELS, Level, depends_on_site, site_facts, site_leden
from bblcheck.law.sitesources import differences, load_sources, stale
from tests.cli.running import run

RULES = """
besluit bbl hoofdstuk 3 afdeling 3.9
begrip locatie "De plaats."
  kenmerk afstand [m] "afstand tot de weg" locatiegebonden
begrip woning "De woning."
  kenmerk breedte [m] "breedte"
  kenmerk dichtbij ja_nee "staat dicht bij de weg"
    volgt uit locatie.afstand ten hoogste 5 m
begrip raam meervoud ramen "Een raam."
  kenmerk aan_weg ja_nee "ligt aan de weg" locatiegebonden
  kenmerk hoogte [m] "hoogte"
begrip straatraam meervoud straatramen is een raam waarvoor aan_weg "Een raam aan de weg."

artikel 3.900 "gewoon" geldig vanaf 2024-01-01
  eis woning.breedte ten minste 2 m
artikel 3.901 "rechtstreeks" geldig vanaf 2024-01-01
  eis locatie.afstand ten minste 2 m
artikel 3.902 "afgeleid" geldig vanaf 2024-01-01
  als woning.dichtbij
  eis woning.breedte ten minste 2 m
artikel 3.903 "zicht" geldig vanaf 2024-01-01
  voor elke r in straatramen
  eis r.hoogte ten minste 2 m
artikel 3.904 "tabel" geldig vanaf 2024-01-01
  tabel 3.904
    | geval                          | breedte [m] |
    | locatie.afstand minder dan 9 m | 3           |
    | overige                        | 2           |
  lid 1
    eis woning.breedte ten minste tabel 3.904 kolom breedte
artikel 3.905 "gestuurd" geldig vanaf 2024-01-01
  tabel 3.905
    | geval                          | 3.906 |
    | locatie.afstand minder dan 9 m | 1     |
    | overige                        | -     |
artikel 3.906 "gestuurd lid" geldig vanaf 2024-01-01
  lid 1
    eis woning.breedte ten minste 2 m
artikel 3.907 "gezegd" geldig vanaf 2024-01-01
  locatiegebonden
  beoordeel "Past de woning op deze plaats?"
"""


@pytest.fixture(scope="module")
def small(book: Rulebook) -> Law:
    """A law of one file."""
    own = Rulebook((parse(RULES, "plaats.bbl"),), book.decrees, {})
    return own.at(own.newest())


@pytest.mark.parametrize(
    ("article", "facts"),
    [
        ("3.900", []),
        ("3.901", ["locatie.afstand"]),
        ("3.902", ["locatie.afstand"]),
        ("3.903", ["raam.aan_weg"]),
        ("3.904", ["locatie.afstand"]),
        ("3.906", ["locatie.afstand"]),
        ("3.907", []),
    ],
)
def test_a_lid_needs_the_site_facts_it_reads_on_any_way(small: Law, article: str, facts: list[str]) -> None:
    (rule,) = (
        rule for rule in small.article("bbl", article) if rule.body.requirements or rule.body.questions
    )
    assert [fact.path for fact in site_facts(rule, small)] == facts


def test_a_lid_that_reads_no_site_fact_may_say_that_the_site_decides(small: Law) -> None:
    (rule,) = small.article("bbl", "3.907")
    assert depends_on_site(rule, small)


@pytest.mark.parametrize(
    ("level", "inside", "outside"),
    [
        ("bestaand", ["bbl 3.40 lid 1", "bbl 3.82 lid 1", "bbl 3.98"], ["bbl 4.53 lid 1", "bbl 3.90 lid 1"]),
        ("tijdelijk", ["bbl 4.53 lid 1", "bbl 3.82 lid 1"], ["bbl 4.147 lid 1", "bbl 4.192 lid 1"]),
        ("nieuwbouw", ["bbl 4.103 lid 1", "bbl 4.192 lid 1"], ["bbl 3.40 lid 1", "bbl 4.164 lid 4"]),
    ],
)
def test_each_regime_has_its_own_list(
    book: Rulebook, level: Level, inside: list[str], outside: list[str]
) -> None:
    found = {item.rule.id for item in site_leden(book.at(book.newest()), level)}
    assert found.issuperset(inside)
    assert found.isdisjoint(outside)


def test_daylight_asks_for_the_distance_to_the_plot_boundary(book: Rulebook) -> None:
    found = {item.rule.id: item for item in site_leden(book.at(book.newest()), "bestaand")}
    assert any("perceelsgrens" in fact.label for fact in found["bbl 3.82 lid 1"].facts)


def test_the_list_is_that_of_the_catalogue_and_section_7_but_for_explained_differences(
    book: Rulebook,
) -> None:
    law, sources = book.at(book.newest()), load_sources(rules_folder())
    assert [item.rule.id for item in differences(law, sources) if item.reason is None] == []
    assert list(stale(law, sources)) == []


@pytest.mark.parametrize("level", LEVELS)
def test_the_command_prints_each_lid_with_its_facts(level: Level) -> None:
    done = run("rules", "site", "--as", level)
    assert done.code == 0
    assert done.stdout.startswith(f"{level}: ")
    assert "bbl 3.40 lid 1" in done.stdout or level == "nieuwbouw"


def test_the_command_tells_every_difference_with_its_reason() -> None:
    done = run("rules", "site", "--differences")
    assert done.code == 0
    assert done.stdout.endswith("0 zonder reden\n")


def test_before_2024_no_list_of_the_bbl_is_shown() -> None:
    done = run("rules", "site", "--as", "bestaand", "--reference-date", "2011-01-01")
    assert done.code == 5


def test_rules_without_the_sources_get_one_message(tmp_path: Path) -> None:
    for name in ("versies.toml", "begrippen.bbl"):
        (tmp_path / name).write_bytes((rules_folder() / name).read_bytes())
    done = run("rules", "site", "--differences", "--rules", str(tmp_path))
    assert done.code == 2
    assert done.stderr.startswith("fout: ")
    assert "Traceback" not in done.stderr
