"""Tables: the first row that holds, unknown heads, cells that ask nothing, and steering."""

import pytest

from tests.engine.book import gaps, home, only, verdict

LAW = """
artikel 4.1 "aansturing" geldig vanaf 2024-01-01
  tabel 4.1
    | geval                        | 4.2  | hoogte [m] | klasse | klein [m] |
    | woning.soort is woonwagen    | 1    | 2,2        | C      | -         |
    | woning.soort is studenten    | -    | 2,6        | B      | 2,5       |
    | overige                      | alle | 2,6        | B      | -         |
artikel 4.2 "hoogte" geldig vanaf 2024-01-01
  lid 1
    eis {}
"""
HEIGHT = LAW.format("woning.hoogte ten minste tabel 4.1 kolom hoogte")


@pytest.mark.parametrize(
    ("soort", "height", "expected"),
    [
        ("woonwagen", "2,2 m", "compliant"),
        ("zelfstandig", "2,59 m", "non_compliant"),
        (None, "2,1 m", "insufficient_data"),
        ("studenten", "1 m", "not_applicable"),
    ],
)
def test_the_first_row_that_holds(soort: str | None, height: str, expected: str) -> None:
    assert verdict(HEIGHT, home(soort=soort, hoogte=height)) == expected


def test_rows_that_may_hold_decide_together() -> None:
    law = LAW.replace("| -    | 2,6 ", "| 1    | 2,6 ").format(
        "woning.hoogte ten minste tabel 4.1 kolom hoogte"
    )
    assert verdict(law, home(hoogte="2,7 m")) == "compliant"
    assert verdict(law, home(hoogte="2,1 m")) == "non_compliant"
    assert gaps(law, home(hoogte="2,4 m")) == ["woning.soort: niet opgegeven"]


def test_a_lid_that_the_row_does_not_assign_says_which_row() -> None:
    outcome = only(HEIGHT, home(soort="studenten", hoogte="1 m"))
    assert outcome.because == ("tabel 4.1, rij woning.soort is studenten",)


def test_an_open_assignment_is_missing_data_unless_it_does_not_matter() -> None:
    assert gaps(HEIGHT, home(hoogte="3 m")) == ["woning.soort: niet opgegeven"]
    conditional = HEIGHT.replace("    eis", "    als woning.groot\n    eis")
    assert verdict(conditional, home(hoogte="3 m", groot=False)) == "not_applicable"


def test_a_cell_that_asks_nothing() -> None:
    law = LAW.format("woning.hoogte ten minste tabel 4.1 kolom klein")
    outcome = only(law, home(soort="zelfstandig", hoogte="1 m"))
    assert (str(outcome.verdict), outcome.because) == ("not_applicable", ("tabel 4.1, rij overige",))
    either = LAW.replace("| -    | 2,6 ", "| 1    | 2,6 ").format(
        "woning.hoogte ten minste tabel 4.1 kolom klein"
    )
    assert verdict(either, home(hoogte="1 m")) == "insufficient_data"


def test_classes_in_cells() -> None:
    law = LAW.format("woning.klasse ten minste tabel 4.1 kolom klasse")
    assert verdict(law, home(soort="woonwagen", klasse="C")) == "compliant"
    assert verdict(law, home(soort="zelfstandig", klasse="C")) == "non_compliant"


def test_no_row_that_fits_is_for_a_person() -> None:
    law = """
artikel 4.1 "a" geldig vanaf 2024-01-01
  tabel 4.1
    | geval        | hoogte [m] |
    | woning.groot | 2,2        |
  lid 1
    eis woning.hoogte ten minste tabel 4.1 kolom hoogte
"""
    assert verdict(law, home(groot=False, hoogte="3 m")) == "review_required"
