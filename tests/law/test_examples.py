"""Examples in the leden, run as tests: what a row means, and how a failure reads."""

import pytest

from bblcheck.law.examples import count_examples, run_examples
from tests.engine.book import ARTICLE, law


def failures(text: str) -> list[str]:
    return [str(failure) for failure in run_examples(law(text))]


def lid(clauses: str, table: str) -> str:
    return f"lid 1\n{clauses}\n voorbeelden {table}"


HEIGHT = " voor elke r in kamers\n eis r.hoogte ten minste 2,6 m"


@pytest.mark.parametrize(
    ("cell", "outcome"),
    [
        ("2,6 m", "voldoet"),
        ("2,59 m", "voldoet niet"),
        ("?", "gegevens ontbreken: r.hoogte"),
        ("3 m, 2 m", "voldoet niet"),
        ("3 m, 3 m", "voldoet"),
        ("3 m, ...", "gegevens ontbreken: kamers"),
        ("2 m, ...", "voldoet niet"),
        ("leeg", "niet van toepassing"),
    ],
)
def test_cells_of_a_bound_variable(cell: str, outcome: str) -> None:
    assert failures(lid(HEIGHT, f"\n | r.hoogte | uitkomst |\n | {cell} | {outcome} |\n")) == []


def test_a_failure_names_the_place_what_was_expected_and_what_came_out() -> None:
    text = lid(HEIGHT, "\n | r.hoogte | uitkomst |\n | ? | voldoet |\n")
    assert failures(text) == [
        "test.bbl:8: bbl 4.1 lid 1: verwacht voldoet, uitkomst gegevens ontbreken: ruimten[kamer 1].hoogte"
    ]


def test_missing_facts_are_compared_as_a_set() -> None:
    clauses = " eis woning.groot en woning.verwarmd"
    head = "\n | woning.groot | woning.verwarmd | uitkomst |\n"
    assert (
        failures(lid(clauses, head + " | ? | ? | gegevens ontbreken: woning.verwarmd, woning.groot |\n"))
        == []
    )
    assert len(failures(lid(clauses, head + " | ? | ? | gegevens ontbreken: woning.groot |\n"))) == 1
    assert failures(lid(clauses, head + " | ? | ? | gegevens ontbreken |\n")) == []


def test_given_facts_hold_for_every_row() -> None:
    clauses = " als woning.soort is woonwagen\n eis woning.hoogte ten minste 2,2 m"
    table = "gegeven woning.soort is woonwagen\n | woning.hoogte | uitkomst |\n | 2,2 m | voldoet |\n"
    assert failures(lid(clauses, table)) == []


def test_the_method_need_not_be_said() -> None:
    clauses = " voor elke r in ruimten\n eis r.lucht volgens NEN 1087 ten minste 7 dm3/s"
    assert failures(lid(clauses, "\n | r.lucht | uitkomst |\n | 7 dm3/s | voldoet |\n")) == []


def test_either_of_two_methods_may_make_the_row_come_out() -> None:
    clauses = (
        " voor elke r in ruimten\n"
        " eis r.lucht volgens NEN 1087 ten minste 7 dm3/s of r.lucht volgens NEN 8087 ten minste 5 dm3/s"
    )
    assert failures(lid(clauses, "\n | r.lucht | uitkomst |\n | 5 dm3/s | voldoet |\n")) == []


def test_the_first_list_has_the_elements_and_the_others_are_empty() -> None:
    clauses = " voor elke r in kamers, toiletten\n eis r.hoogte ten minste 2,6 m"
    assert failures(lid(clauses, "\n | r.hoogte | uitkomst |\n | 2,6 m | voldoet |\n")) == []


def test_nested_and_summed_variables() -> None:
    nested = " voor elke b in bouwlagen\n voor ten minste een r in b.ruimten\n eis r.melder"
    assert failures(lid(nested, "\n | r.melder | uitkomst |\n | onwaar, waar | voldoet |\n")) == []
    summed = " eis som(r.oppervlakte voor elke r in ruimten) ten minste 20 m2"
    rows = "\n | r.oppervlakte | uitkomst |\n | 12 m2, 8 m2 | voldoet |\n | 12 m2, 7 m2 | voldoet niet |\n"
    assert failures(lid(summed, rows)) == []


def test_root_lists_and_counts() -> None:
    clauses = " eis aantal(r in ruimten) ten minste 2"
    rows = "\n | ruimten | uitkomst |\n | 2 | voldoet |\n | leeg | voldoet niet |\n"
    rows += " | ? | gegevens ontbreken: ruimten |\n"
    assert failures(lid(clauses, rows)) == []


def test_routes_say_whether_they_apply() -> None:
    clauses = " als woning.groot\n van toepassing is hoofdstuk 3"
    rows = (
        "\n | woning.groot | uitkomst |\n | waar | van toepassing |\n | onwaar | niet van toepassing |\n"
        " | ? | gegevens ontbreken: woning.groot |\n"
    )
    assert failures(lid(clauses, rows)) == []


def test_leden_that_bear_on_the_lid_are_taken_along() -> None:
    text = """lid 1
 eis woning.hoogte ten minste 2,6 m
 voorbeelden
  | woning.hoogte | woning.groot | uitkomst            |
  | 2,3 m         | waar         | niet van toepassing |
  | 2,3 m         | onwaar       | voldoet niet        |
lid 2
 in afwijking van lid 1
 als woning.groot
 eis woning.hoogte ten minste 2,2 m
 voorbeelden
  | woning.hoogte | woning.groot | uitkomst                         |
  | 2,2 m         | waar         | voldoet                          |
  | 2,2 m         | ?            | gegevens ontbreken: woning.groot |
"""
    assert failures(text) == []
    assert count_examples(law(text).rules) == 4


def test_an_alternative_is_tested_for_what_it_says() -> None:
    text = """lid 1
 eis woning.hoogte ten minste 2,6 m
lid 2
 mag in plaats van lid 1
 eis woning.groot
 voorbeelden
  | woning.groot | uitkomst     |
  | onwaar       | voldoet niet |
"""
    assert failures(text) == []


def test_a_part_is_tested_alone() -> None:
    text = """lid 1
 als woning.groot
 onderdeel a
  eis woning.hoogte ten minste 2 m
  voorbeelden gegeven woning.groot is waar
   | woning.hoogte | uitkomst |
   | 2 m           | voldoet  |
 onderdeel b
  eis woning.verwarmd
"""
    assert failures(text) == []


def test_steering_tables_and_the_reference_date() -> None:
    text = (
        ARTICLE.format("4.1")
        + """
 tabel 4.1
  | geval                     | 4.2 |
  | woning.soort is woonwagen | -   |
  | overige                   | 1   |
"""
        + ARTICLE.format("4.2")
        + """
 lid 1
  eis peildatum ten minste woning.geplaatst
  voorbeelden
   | woning.soort | woning.geplaatst | peildatum  | uitkomst            |
   | zelfstandig  | 2025-01-01       | 2025-01-01 | voldoet             |
   | zelfstandig  | 2025-01-02       | 2025-01-01 | voldoet niet        |
   | woonwagen    | 2025-01-02       | 2025-01-01 | niet van toepassing |
"""
    )
    assert failures(text) == []


def test_a_cell_that_does_not_fit_is_a_failure_with_its_place() -> None:
    text = lid(" eis woning.groot", "\n | woning.groot | uitkomst |\n | 2 m | voldoet |\n")
    assert failures(text) == [
        "test.bbl:7: bbl 4.1 lid 1: verwacht voldoet, uitkomst deze waarde past niet bij groot"
    ]
