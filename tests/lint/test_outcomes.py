"""E321: every outcome that a lid can give stands in one of its examples."""

from __future__ import annotations

import pytest

from bblcheck import lint
from bblcheck.lint.samples import VERSIONS, sample_files

LID = """\
artikel 4.1 "x" geldig vanaf 2024-01-01 gelezen in 2024-01-01
  lid 1
    strekking "Ten minste 18 m2."
"""
EIS = "    eis woning.oppervlakte ten minste 18 m2\n"
SHOWN = ("voldoet", "voldoet niet", "gegevens ontbreken")
STEERING = """\
artikel 4.9 "aansturing" geldig vanaf 2024-01-01 gelezen in 2024-01-01
  tabel 4.9
    | geval                     | 4.1 |
    | woning.soort is woonwagen | {} |
    | overige                   | 1   |
"""


def messages(clauses: str, *outcomes: str, table: str = "", about: str = "") -> list[str]:
    rows = "".join(f"      | 18 m2 | {outcome} |\n" for outcome in outcomes)
    examples = f"    voorbeelden{about}\n      | woning.oppervlakte | uitkomst |\n{rows}" if outcomes else ""
    found = lint.run(sample_files(f"{table}{LID}{clauses}{examples}"), VERSIONS)
    return [finding.message for finding in found if finding.code == "E321"]


@pytest.mark.parametrize(
    ("clauses", "missing"),
    [
        (EIS, None),
        (f"    als woning.stil\n{EIS}", "`niet van toepassing`"),
        ('    beoordeel "Is het goed?"\n', "`beoordelen`"),
        (
            "    als woning.stil\n    van toepassing is hoofdstuk 4\n",
            "`van toepassing` en `niet van toepassing`",
        ),
    ],
)
def test_what_is_not_shown(clauses: str, missing: str | None) -> None:
    found = messages(clauses, *SHOWN)
    assert found == ([f"geen voorbeeld met de uitkomst {missing}"] if missing else [])


def test_a_row_that_gives_the_lid_to_nobody_asks_for_an_example() -> None:
    assert messages(EIS, *SHOWN, table=STEERING.format("1  ")) == []
    assert messages(EIS, *SHOWN, table=STEERING.format("-  ")) != []
    assert messages(EIS, *SHOWN, "niet van toepassing", table=STEERING.format("-  ")) == []


def test_examples_about_other_leden_do_not_count() -> None:
    own = f"    als woning.stil\n{EIS}"
    assert messages(own, *SHOWN, "niet van toepassing", about=" van lid 1") != []
