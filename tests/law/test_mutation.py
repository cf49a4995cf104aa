"""Changed rules: what is changed, what an example notices, and what of the rules themselves goes unnoticed."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from bblcheck.language.errors import RuleError
from bblcheck.language.tree import Position
from bblcheck.law.load import load_rules
from bblcheck.law.mutation import Mutant, MutationReport, mutants, run_mutants, sample
from bblcheck.law.mutation_expressions import last_digit
from bblcheck.law.mutation_list import Listed, load_listed
from bblcheck.law.rulebook import Rulebook, rules_folder

VERSIONS = """\
[bbl]
naam = "Besluit bouwwerken leefomgeving"
bwb = "BWBR0041297"
versies = [2024-01-01]

[bouwbesluit2012]
naam = "Bouwbesluit 2012"
bwb = "BWBR0030461"
einde = 2024-01-01
versies = [2012-04-01]
"""
VOCABULARY = """\
begrip woning "De woning."
  kenmerk soort keuze (gewoon, woonwagen) "soort"
  kenmerk hoogte [m] "hoogte"
  kenmerk klasse klasse (A, B, C) "klasse"
  kenmerk lucht [dm3/s] "lucht" methode NEN 1
  kenmerk oppervlakte [m2] "oppervlakte"
  kenmerk stil ja_nee "stil"
  kenmerk warm ja_nee "warm"
  kenmerk aanleg datum "aanleg"
begrip ruimte meervoud ruimten "Een ruimte."
  kenmerk hoogte [m] "hoogte"
  kenmerk soort keuze (kamer, gang) "soort"
"""
TABLE = """\
artikel 4.1 "aansturing" geldig vanaf 2024-01-01
  tabel 4.1
    | geval                     | 4.2  | hoogte [m] |
    | woning.soort is woonwagen | -    | 2,2        |
    | overige                   | 1, 2 | 2,6        |
"""
HEIGHT = """\
    voorbeelden gegeven woning.soort is gewoon
      | woning.hoogte | uitkomst           |
      | 2,6 m         | voldoet            |
      | 2,59 m        | voldoet niet       |
      | ?             | gegevens ontbreken |
"""


def book_of(folder: Path, articles: str) -> Rulebook:
    """A rule book with these articles."""
    (folder / "versies.toml").write_text(VERSIONS, encoding="utf-8")
    (folder / "begrippen.bbl").write_text(VOCABULARY, encoding="utf-8")
    (folder / "regels.bbl").write_text(f"besluit bbl hoofdstuk 4\n{articles}", encoding="utf-8")
    return load_rules(folder, cache=False)


def lid(*clauses: str, examples: str = "") -> str:
    """An article with one lid."""
    lines = "".join(f"    {clause}\n" for clause in clauses)
    return (
        f'artikel 4.2 "x" geldig vanaf 2024-01-01\n  lid 1\n    strekking "Eigen woorden."\n{lines}{examples}'
    )


def changes_of(folder: Path, *clauses: str) -> set[str]:
    """What is changed in a lid with these clauses."""
    return {mutant.what for mutant in mutants(book_of(folder, lid(*clauses)))}


@pytest.mark.parametrize(
    ("clauses", "expected"),
    [
        (
            ["eis woning.hoogte ten minste 2,6 m"],
            {
                "eis: 2,6 m wordt 2,5 m",
                "eis: 2,6 m wordt 2,7 m",
                "eis: 2,6 m wordt 2,6 cm",
                "eis: meer dan in woning.hoogte ten minste 2,6 m",
            },
        ),
        (
            ["eis woning.klasse ten minste B"],
            {
                "eis: meer dan in woning.klasse ten minste B",
                "eis: B wordt A in woning.klasse ten minste B",
                "eis: B wordt C in woning.klasse ten minste B",
            },
        ),
        (
            ["eis woning.aanleg minder dan 2024-03-01"],
            {
                "eis: 2024-03-01 wordt 2024-02-29",
                "eis: 2024-03-01 wordt 2024-03-02",
                "eis: ten hoogste in woning.aanleg minder dan 2024-03-01",
            },
        ),
        (
            ["als woning.stil", "eis woning.warm"],
            {"zonder als woning.stil", "als: niet (woning.stil)"},
        ),
        (
            ["eis woning.stil of niet woning.warm"],
            {
                "eis: of wordt en in woning.stil of niet woning.warm",
                "eis: niet (woning.stil)",
                "eis: niet (niet woning.warm)",
            },
        ),
        (
            ["eis woning.stil", "eis woning.warm"],
            {"zonder eis woning.stil", "zonder eis woning.warm"},
        ),
        (
            ["onderdeel a", "  eis woning.stil", "onderdeel b", "  eis woning.warm"],
            {"een van de onderdelen volstaat", "zonder onderdeel a", "zonder onderdeel b"},
        ),
        (
            ["een van de onderdelen", "onderdeel a", "  eis woning.stil", "onderdeel b", "  eis woning.warm"],
            {"alle onderdelen nodig", "zonder onderdeel a", "zonder onderdeel b"},
        ),
        (
            ["voor elke r in ruimten waarvoor r.soort is kamer", "eis r.soort is kamer"],
            {
                "voor ten minste een r",
                "zonder waarvoor r.soort is kamer",
                "waarvoor: niet (r.soort is kamer)",
            },
        ),
        (
            ["voor ten minste een r in ruimten", "eis r.soort is kamer"],
            {"voor elke r"},
        ),
        (
            ["eis som(r.hoogte voor elke r in ruimten waarvoor r.soort is kamer) is woning.hoogte"],
            {
                f"eis: {what} in som(r.hoogte voor elke r in ruimten waarvoor r.soort is kamer)"
                for what in ("grootste", "zonder waarvoor", "waarvoor omgekeerd")
            },
        ),
        (
            ["eis woning.hoogte + woning.hoogte is woning.hoogte"],
            {"eis: - in woning.hoogte + woning.hoogte"},
        ),
    ],
)
def test_what_is_changed_in_a_lid(clauses: list[str], expected: set[str], tmp_path: Path) -> None:
    assert changes_of(tmp_path, *clauses) == expected


def test_a_method_and_the_bounds_of_a_limit_are_changed(tmp_path: Path) -> None:
    found = changes_of(
        tmp_path,
        "eis woning.lucht volgens NEN 1 ten minste 1 dm3/s met een minimum van 2 dm3/s met een maximum van 3 dm3/s",
    )
    assert {
        "eis: volgens NEN 1 wordt volgens NEN 0",
        "eis: zonder een minimum van 2 dm3/s",
        "eis: zonder een maximum van 3 dm3/s",
        "eis: 1 dm3/s wordt 0 dm3/s",
        "eis: 3 dm3/s wordt 3 m3/s",
    } <= found


def test_what_is_changed_in_a_table(tmp_path: Path) -> None:
    found = {mutant.what for mutant in mutants(book_of(tmp_path, TABLE + lid("eis woning.stil")), "4.1")}
    row = "tabel 4.1, rij woning.soort is woonwagen"
    assert found == {
        "tabel 4.1, kolom hoogte: in cm",
        f"{row}: niet (woning.soort is woonwagen)",
        f"{row}, kolom 4.2: ook lid 1",
        f"{row}, kolom hoogte: 2,2 wordt 2,1",
        f"{row}, kolom hoogte: 2,2 wordt 2,3",
        f"{row}, kolom hoogte: geen waarde",
        "tabel 4.1, rij overige, kolom 4.2: zonder lid 1",
        "tabel 4.1, rij overige, kolom 4.2: zonder lid 2",
        "tabel 4.1, rij overige, kolom hoogte: 2,6 wordt 2,5",
        "tabel 4.1, rij overige, kolom hoogte: 2,6 wordt 2,7",
        "tabel 4.1, rij overige, kolom hoogte: geen waarde",
    }


def test_changes_that_read_the_same_are_told_apart(tmp_path: Path) -> None:
    found = changes_of(tmp_path, "eis woning.hoogte ten minste 2 m of woning.hoogte is 2 m")
    assert {"eis: 2 m wordt 1 m", "eis: 2 m wordt 1 m (2)"} <= found


@pytest.mark.parametrize(("value", "digit"), [("18", "1"), ("2,6", "0,1"), ("0,05", "0,01"), ("100", "1")])
def test_the_last_digit_is_that_of_the_number_as_written(value: str, digit: str) -> None:
    assert last_digit(Fraction(value.replace(",", "."))) == Fraction(digit.replace(",", "."))


def survivors_of(folder: Path, articles: str) -> set[str]:
    return {mutant.what for mutant in run_mutants(mutants(book_of(folder, articles))).survivors}


def test_examples_at_the_limit_and_past_it_notice_every_change(tmp_path: Path) -> None:
    assert survivors_of(tmp_path, lid("eis woning.hoogte ten minste 2,6 m", examples=HEIGHT)) == set()


def test_without_the_example_past_the_limit_a_lower_limit_survives(tmp_path: Path) -> None:
    examples = HEIGHT.replace("2,59 m        | voldoet niet", "1 m           | voldoet niet")
    survivors = survivors_of(tmp_path, lid("eis woning.hoogte ten minste 2,6 m", examples=examples))
    assert survivors == {"eis: 2,6 m wordt 2,5 m"}


def test_an_example_notices_a_cell_of_its_table(tmp_path: Path) -> None:
    eis = "eis woning.hoogte ten minste grens hoogte = tabel 4.1 kolom hoogte"
    row = "tabel 4.1, rij woning.soort is woonwagen"
    assert survivors_of(tmp_path, TABLE + lid(eis, examples=HEIGHT).replace("lid 1", "lid 2")) == {
        f"{row}, kolom hoogte: 2,2 wordt 2,1",
        f"{row}, kolom hoogte: 2,2 wordt 2,3",
        f"{row}, kolom hoogte: geen waarde",
        f"{row}, kolom 4.2: ook lid 2",
        "tabel 4.1, rij overige, kolom 4.2: zonder lid 1",
    }


def test_a_table_is_tried_on_the_day_that_a_lid_begins_which_uses_it(tmp_path: Path) -> None:
    eis = "eis woning.hoogte ten minste tabel 4.1 kolom hoogte"
    later = lid(eis, examples=HEIGHT).replace("lid 1", "lid 2").replace("2024-01-01", "2024-07-01")
    row = "tabel 4.1, rij overige, kolom hoogte"
    assert not {f"{row}: 2,6 wordt 2,5", f"{row}: 2,6 wordt 2,7"} & survivors_of(tmp_path, TABLE + later)


def test_the_home_of_an_example_does_not_follow_the_change(tmp_path: Path) -> None:
    """A row that names no `soort` stands for a kamer, also when the changed lid asks for something else."""
    examples = (
        "    voorbeelden\n      | r.hoogte | uitkomst     |\n      | 2 m      | voldoet      |\n"
        "      | 1,9 m    | voldoet niet |\n"
    )
    articles = lid(
        "voor elke r in ruimten waarvoor r.soort is kamer", "eis r.hoogte ten minste 2 m", examples=examples
    )
    assert "waarvoor: niet (r.soort is kamer)" not in survivors_of(tmp_path, articles)


def always(name: str, killed: bool) -> Mutant:
    return Mutant("bbl 4.2 lid 1", name, Position("x.bbl", 1, 1), lambda: killed)


def test_a_listed_survivor_is_counted_apart_and_a_stale_entry_is_said() -> None:
    chosen = [always("a", True), always("b", False), always("c", False)]
    listed = [Listed("bbl 4.2 lid 1", name, "Maakt niet uit.") for name in "abd"]
    report = run_mutants(chosen, listed, whole=True)
    assert report == MutationReport(3, 1, 1, (chosen[2],), (listed[0], listed[2]))
    assert run_mutants(chosen, listed).stale == ()


def test_a_sample_is_spread_evenly() -> None:
    every = [always(str(number), True) for number in range(10)]
    assert [mutant.what for mutant in sample(every, 4)] == ["0", "2", "5", "7"]
    assert len(sample(every, 20)) == 10


def test_the_list_is_read_and_checked(tmp_path: Path) -> None:
    assert load_listed(tmp_path) == ()
    path = tmp_path / "mutanten.toml"
    path.write_text('[[mutant]]\nregel = "bbl 4.2"\nwijziging = "eis"\nreden = "Daarom."\n', encoding="utf-8")
    assert load_listed(tmp_path) == (Listed("bbl 4.2", "eis", "Daarom."),)
    path.write_text('[[mutant]]\nregel = "bbl 4.2"\nwijziging = "eis"\n', encoding="utf-8")
    with pytest.raises(RuleError, match="mutant 1 is niet af"):
        load_listed(tmp_path)
    path.write_text("[[mutant]", encoding="utf-8")
    with pytest.raises(RuleError, match="geen TOML"):
        load_listed(tmp_path)


def test_the_list_tells_what_waits_for_an_example() -> None:
    assert Listed("bbl 4.2", "eis", "Nog geen voorbeeld: te doen.").waits
    assert not Listed("bbl 4.2", "eis", "De zinnen sluiten elkaar uit.").waits


@pytest.fixture(scope="module")
def every() -> list[Mutant]:
    """Every change of the rules themselves."""
    return mutants(load_rules())


def test_a_sample_of_the_changes_of_the_rules_themselves_is_noticed_or_listed(every: list[Mutant]) -> None:
    chosen = sample(every, 400)
    report = run_mutants(chosen, load_listed(rules_folder()))
    assert [str(mutant) for mutant in report.survivors] == []
    assert report.killed > 350


def test_what_is_listed_is_a_change_of_the_rules_themselves(every: list[Mutant]) -> None:
    keys = {mutant.key for mutant in every}
    assert [entry for entry in load_listed(rules_folder()) if entry.key not in keys] == []


def test_nothing_in_the_list_waits_for_an_example() -> None:
    assert [entry.key for entry in load_listed(rules_folder()) if entry.waits] == []
