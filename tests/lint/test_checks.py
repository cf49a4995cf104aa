"""Each static check: what it finds, and what it lets pass."""

from __future__ import annotations

from datetime import date

import pytest

from bblcheck import lint
from bblcheck.language.parse import parse

VERSIONS = {
    "bbl": (date(2024, 1, 1), date(2025, 1, 1), date(2026, 9, 24)),
    "bouwbesluit2012": (date(2012, 4, 1), date(2023, 9, 7)),
}
VOCABULARY = """\
begrip woning "De woning."
  kenmerk oppervlakte [m2] "oppervlakte"
  kenmerk geluid [dB] "geluid op de gevel" locatiegebonden
  kenmerk stil ja_nee "stil"
    volgt uit woning.geluid ten hoogste 50 dB
begrip ruimte meervoud ruimten "Een ruimte."
  kenmerk hoogte [m] "hoogte"
  kenmerk afstand [m] "afstand tot de perceelsgrens" locatiegebonden
begrip vrije_ruimte meervoud vrije_ruimten is een ruimte waarvoor afstand meer dan 2 m "Een vrije ruimte."
"""
EXAMPLES = """
    voorbeelden
      | woning.oppervlakte | uitkomst           |
      | 18 m2              | voldoet            |
      | 17 m2              | voldoet niet       |
      | ?                  | gegevens ontbreken |
"""
OPEN = 'artikel 4.1 "x" geldig vanaf 2024-01-01'
LID = '\n  lid 1\n    strekking "Ten minste 18 m2."\n    eis woning.oppervlakte ten minste 18 m2' + EXAMPLES


def codes(text: str) -> list[str]:
    """The codes of the findings in `text`, beside the vocabulary."""
    files = [parse(VOCABULARY, "begrippen.bbl"), parse(f"besluit bbl hoofdstuk 4\n{text}", "x.bbl")]
    return [finding.code for finding in lint.run(files, VERSIONS)]


def lid(eis: str, summary: str, *clauses: str) -> str:
    """An article with one lid that asks `eis`, with examples that say nothing of it."""
    return (
        "\n".join(
            (
                OPEN,
                "  lid 1",
                f'    strekking "{summary}"',
                *(f"    {clause}" for clause in clauses),
                f"    eis {eis}",
            )
        )
        + EXAMPLES
    )


def steered(cells: str, lid_number: str = "1") -> str:
    """An article, its lid, and a table that steers it."""
    return (
        'artikel 4.9 "aansturing" geldig vanaf 2024-01-01\n  tabel 4.9\n    | geval | 4.1 |\n'
        f"    | overige | {cells} |\n{OPEN}{LID.replace('lid 1', f'lid {lid_number}')}"
    )


def tabled(end: str) -> str:
    """Two tables of one number."""
    table = "\n  tabel 4.9\n    | geval | getal |\n    | overige | 3 |\n"
    return (
        f'artikel 4.8 "a" geldig vanaf 2024-01-01 {end}{table}artikel 4.9 "b" geldig vanaf 2025-01-01{table}'
    )


def test_a_good_lid_has_no_finding() -> None:
    assert codes(OPEN + LID) == []


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("E301", f"{OPEN} tot 2025-01-01{LID}{OPEN.replace('2024-01-01', '2026-09-24')}{LID}"),
        ("E302", tabled("")),
        ("E303", OPEN.replace("2024-01-01", "2024-02-01") + LID),
        ("E303", f"{OPEN} tot 2024-02-01{LID}"),
        ("E304", f"{OPEN} gelezen in 2024-01-01, 2024-03-01{LID}"),
        (
            "E305",
            OPEN
            + LID.replace("strekking", "uitleg").replace(
                "eis woning.oppervlakte ten minste 18 m2", "eis waar"
            ),
        ),
        ("E306", OPEN + LID.replace("voldoet niet      ", "voldoet           ")),
        ("E306", f'{OPEN}\n  strekking "Ten minste 18 m2."\n  eis woning.oppervlakte ten minste 18 m2\n'),
        ("E307", OPEN + LID.replace("Ten minste 18 m2.", "Groot genoeg.")),
        ("E308", lid("woning.geluid ten hoogste 50 dB", "Ten hoogste 50 dB.")),
        ("E308", lid("woning.stil", "Stil.")),
        ("E308", lid("r.hoogte ten minste 2 m", "Ten minste 2 m.", "voor elke r in vrije_ruimten")),
        ("E308", lid("woning.oppervlakte ten minste 18 m2", "Ten minste 18 m2.", "locatiegebonden")),
        ("E309", steered("1, 2")),
        ("E310", steered("-")),
    ],
)
def test_what_is_wrong_is_found(code: str, text: str) -> None:
    assert set(codes(text)) == {code}


@pytest.mark.parametrize(
    "text",
    [
        f"{OPEN} tot 2025-01-01{LID}{OPEN.replace('2024-01-01', '2025-01-01')}{LID}",
        tabled("tot 2025-01-01"),
        f"{OPEN} gelezen in 2024-01-01, 2026-09-24{LID}",
        lid("woning.geluid ten hoogste 50 dB", "Ten hoogste 50 dB.", "locatiegebonden"),
        lid(
            "woning.oppervlakte ten minste 18 m2",
            "Ten minste 18 m2.",
            "locatiegebonden",
            'uitleg "De wet zegt het."',
        ),
        lid("r.hoogte ten minste 2,6 m", "Ten minste 2600 mm.", "voor elke r in ruimten"),
        lid("r.hoogte ten minste 2,6 m", "Ten minste 2,6 meter.", "voor elke r in ruimten"),
        lid("aantal(r in ruimten) ten minste 3", "Ten minste drie ruimten."),
        lid("aantal(r in ruimten) ten minste 1", "Er is een ruimte."),
        steered("1"),
        steered("alle", "3"),
        'artikel 4.7 "aansturing" geldig vanaf 2024-01-01\n  uitleg "De tabel staat elders."\n',
    ],
)
def test_what_is_right_passes(text: str) -> None:
    assert codes(text) == []


def test_a_table_that_steers_no_rule_is_found() -> None:
    table = 'artikel 4.9 "aansturing" geldig vanaf 2024-01-01\n  tabel 4.9\n    | geval | 4.8 |\n    | overige | 1 |\n'
    assert codes(table) == ["E309"]


def test_the_end_of_a_decree_may_be_a_version_of_the_next() -> None:
    text = 'besluit bouwbesluit2012 hoofdstuk 1\nartikel 1.1 "x" geldig vanaf 2012-04-01 tot 2024-01-01' + LID
    files = [parse(VOCABULARY, "begrippen.bbl"), parse(text, "x.bbl")]
    assert lint.run(files, VERSIONS) == []


def test_a_decree_without_versions_is_said() -> None:
    files = [parse(VOCABULARY, "begrippen.bbl"), parse("besluit wet hoofdstuk 1\n" + OPEN + LID, "x.bbl")]
    (finding,) = lint.run(files, VERSIONS)
    assert (finding.code, finding.hint) == ("E303", "zet het besluit met zijn versies in versies.toml")


def test_findings_of_the_checker_are_included_and_in_order() -> None:
    found = codes(lid("woning.hoogte ten minste 18 m2", "Groot."))
    assert found == ["E102", "E307"]


def test_every_check_has_its_own_code_and_the_name_of_its_module() -> None:
    assert len({check.code for check in lint.CHECKS}) == len(lint.CHECKS)
    for check in lint.CHECKS:
        module = check.find.__module__.rsplit(".", 1)[1]
        assert module.startswith(f"{check.code.lower()}_")
        assert check.title
        assert check.explanation
