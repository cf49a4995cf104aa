"""Each static check: what it finds, and what it lets pass."""

from __future__ import annotations

import pytest

from bblcheck import lint
from bblcheck.language.parse import parse
from bblcheck.lint.samples import VERSIONS, VOCABULARY, sample_files

EXAMPLES = """
    voorbeelden
      | woning.oppervlakte | uitkomst           |
      | 18 m2              | voldoet            |
      | 17 m2              | voldoet niet       |
      | ?                  | gegevens ontbreken |
"""
OPEN = 'artikel 4.1 "x" geldig vanaf 2024-01-01'
LID = '\n  lid 1\n    strekking "Ten minste 18 m2."\n    eis woning.oppervlakte ten minste 18 m2' + EXAMPLES


BESIDE = ("W318", "E320", "E321")
"""No sample reads every kenmerk of the vocabulary, and most leave out which text was read and examples of every
outcome."""


def codes(text: str) -> list[str]:
    """The codes of the findings in `text`, beside the vocabulary."""
    found = [finding.code for finding in lint.run(sample_files(text), VERSIONS)]
    return [code for code in found if code not in BESIDE]


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


def rows(*cases: str) -> str:
    """A table that divides by these cases."""
    lines = "".join(f"    | {case} | {number} |\n" for number, case in enumerate(cases))
    return f'artikel 4.9 "aansturing" geldig vanaf 2024-01-01\n  tabel 4.9\n    | geval | getal |\n{lines}'


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("E311", rows("woning.hoogte ten hoogste 3 m", "woning.hoogte ten hoogste 7 m", "overige")),
        (
            "E311",
            rows(
                "woning.stil en woning.hoogte ten hoogste 3 m",
                "woning.stil en woning.hoogte ten minste 3 m",
                "overige",
            ),
        ),
        ("E316", rows("woning.hoogte ten hoogste 3 m", "woning.hoogte meer dan 4 m")),
        ("E316", rows("aantal(r in ruimten) meer dan 3", "aantal(r in ruimten) ten hoogste 3")),
        ("E317", rows("woning.stil", "niet woning.stil", "overige")),
        ("E317", rows("woning.soort is gewoon en woning.soort is woonwagen", "overige")),
    ],
)
def test_what_is_wrong_in_the_rows_of_a_table_is_found(code: str, text: str) -> None:
    found = codes(text)
    assert code in found


@pytest.mark.parametrize(
    "text",
    [
        rows("woning.hoogte ten hoogste 3 m", "woning.hoogte meer dan 3 m"),
        rows("woning.soort is gewoon", "woning.soort is woonwagen", "woning.soort is studenten"),
        rows("woning.stil", "niet woning.stil"),
        rows("woning.stil en woning.hoogte ten hoogste 3 m", "woning.hoogte ten hoogste 7 m", "overige"),
        rows("woning.stil en woning.soort is gewoon", "woning.soort is gewoon", "overige"),
    ],
)
def test_rows_that_divide_every_case_pass(text: str) -> None:
    assert codes(text) == []


def exception(number: int, limit: int, *clauses: str) -> str:
    """A lid that replaces lid 1."""
    lines = "".join(f"    {clause}\n" for clause in ("in afwijking van lid 1", *clauses))
    return (
        LID.replace("lid 1", f"lid {number}")
        .replace("18 m2.", f"{limit} m2.")
        .replace(
            "    eis woning.oppervlakte ten minste 18",
            f"{lines}    eis woning.oppervlakte ten minste {limit}",
        )
    )


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (exception(2, 17, "als woning.stil"), exception(3, 16, "als woning.soort is gewoon"), ["E312"]),
        (exception(2, 17, "als woning.stil"), exception(3, 16, "als niet woning.stil"), []),
        (exception(2, 17, "als woning.stil"), exception(3, 17, "als woning.soort is gewoon"), []),
        (
            exception(2, 17, "als woning.stil"),
            exception(3, 16, "als woning.soort is gewoon", "in afwijking van lid 2"),
            [],
        ),
        (
            exception(2, 17, "als woning.stil"),
            exception(3, 16, "als woning.soort is gewoon", "niet van toepassing is lid 2"),
            [],
        ),
    ],
)
def test_exceptions_disagree_when_both_can_hold(one: str, other: str, found: list[str]) -> None:
    site = "E308"
    assert [code for code in codes(OPEN + LID + one + other) if code != site] == found


def test_a_lid_whose_row_contradicts_its_condition_never_applies() -> None:
    table = (
        'artikel 4.9 "aansturing" geldig vanaf 2024-01-01\n  tabel 4.9\n    | geval | 4.1 |\n'
        "    | woning.soort is woonwagen | - |\n    | overige | 1 |\n"
    )
    eis = "woning.oppervlakte ten minste 18 m2"
    assert codes(table + lid(eis, "Ten minste 18 m2.", "als woning.soort is woonwagen")) == ["E313"]
    assert codes(table + lid(eis, "Ten minste 18 m2.", "als woning.soort is gewoon")) == []


def test_a_part_that_contradicts_its_lid_never_applies() -> None:
    text = (
        f'{OPEN}\n  lid 1\n    strekking "De woning is goed."\n    als woning.soort is gewoon\n'
        '    onderdeel a\n      als woning.soort is woonwagen\n      beoordeel "Goed?"\n'
    )
    assert codes(text) == ["E313"]


@pytest.mark.parametrize(
    ("route", "found"),
    [
        ("van toepassing is hoofdstuk 4 op niveau bestaand voor deel fundering rij R9", []),
        ("van toepassing is hoofdstuk 4 voor deel fundament", ["E314"]),
        ("van toepassing is hoofdstuk 4 rij R10", ["E314"]),
    ],
)
def test_the_words_of_a_route_are_known(route: str, found: list[str]) -> None:
    assert codes(f'{OPEN}\n  lid 1\n    strekking "Een verwijzing."\n    {route}\n') == found


@pytest.mark.parametrize("subject", ["woning", "woning.hoogte.vloer", "huis.hoogte"])
def test_an_onderwerp_is_a_begrip_and_a_name(subject: str) -> None:
    text = f'{OPEN}\n  lid 1\n    onderwerp {subject}\n    strekking "Goed."\n    beoordeel "Goed?"\n'
    assert codes(text) == ["E315"]


def test_a_table_that_steers_no_rule_is_found() -> None:
    table = 'artikel 4.9 "aansturing" geldig vanaf 2024-01-01\n  tabel 4.9\n    | geval | 4.8 |\n    | overige | 1 |\n'
    assert codes(table) == ["E309"]


def test_the_end_of_a_decree_may_be_a_version_of_the_next() -> None:
    text = 'besluit bouwbesluit2012 hoofdstuk 1\nartikel 1.1 "x" geldig vanaf 2012-04-01 tot 2024-01-01' + LID
    files = [parse(VOCABULARY, "begrippen.bbl"), parse(text, "x.bbl")]
    assert {finding.code for finding in lint.run(files, VERSIONS)} <= set(BESIDE)


def test_a_decree_without_versions_is_said() -> None:
    files = [parse(VOCABULARY, "begrippen.bbl"), parse("besluit wet hoofdstuk 1\n" + OPEN + LID, "x.bbl")]
    (finding,) = [finding for finding in lint.run(files, VERSIONS) if finding.code not in BESIDE]
    assert (finding.code, finding.hint) == ("E303", "zet het besluit met zijn versies in versies.toml")


def test_findings_of_the_checker_are_included_and_in_order() -> None:
    found = codes(lid("woning.breedte ten minste 18 m2", "Groot."))
    assert found == ["E102", "E307"]


def test_every_check_has_its_own_code_and_the_name_of_its_module() -> None:
    assert len({check.code for check in lint.CHECKS}) == len(lint.CHECKS)
    for check in lint.CHECKS:
        module = check.find.__module__.rsplit(".", 1)[1]
        assert module.startswith(f"{check.code.lower()}_")
        assert check.title
        assert check.explanation
