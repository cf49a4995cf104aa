"""What the checker lets pass: correct rules, of every kind, without a finding."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings

from bblcheck.language import tree as t
from bblcheck.language.check import check
from bblcheck.language.checking.findings import CODES
from bblcheck.language.errors import RuleError
from bblcheck.language.parse import parse, parse_file

from .test_store import expressions, file_with

HERE = Path(__file__).parent
RULES = sorted((HERE.parents[1] / "rules").rglob("*.bbl"))
VOCABULARY = parse((HERE / "woordenlijst.bbl").read_text(encoding="utf-8"), "woordenlijst.bbl")

TABLE = """\
besluit bbl hoofdstuk 4 afdeling 4.5
artikel 4.162 "aansturing" geldig vanaf 2024-01-01
  tabel 4.162
    | geval                                    | 4.164 | hoogte [m] | klasse | aandeel                |
    | woning.soort is woonwagen                | 1     | 2,2        | B      | 0,5 * woning.oppervlakte |
    | woning.oppervlakte meer dan 7 m2 en ten hoogste 13 m2 | - | 2100 mm | C | 3 m2                |
    | overige                                  | alle  | -          | A1     | -                      |
artikel 4.164 "afmetingen" geldig vanaf 2024-01-01
  lid 1
"""


def findings(*clauses: str, head: str = TABLE) -> list[RuleError]:
    """The findings on one lid with these clauses, beside the shared vocabulary."""
    lid = "".join(f"    {clause}\n" for clause in clauses)
    return check([VOCABULARY, parse(head + lid, "x.bbl")])


@pytest.mark.parametrize(
    "eis",
    [
        "woning.oppervlakte volgens NEN 2580 ten minste 18 m2",
        "woning.oppervlakte meer dan 7 m2 en ten hoogste 130000 mm2",
        "woning.soort is studenten of niet (woning.te_huur is waar)",
        "woning.glasdeel ten hoogste 20 procent",
        "woning.dak gedeeld door woning.oppervlakte ten minste 50 procent",
        "woning.dak gedeeld door woning.oppervlakte ten minste 0,5",
        "woning.dak * woning.glasdeel ten minste 2 m2",
        "woning.bewoners ten hoogste aantal(r in verblijfsruimten) * 2",
        "aantal(r in ruimten waarvoor aantal(r in r.ramen) ten minste 1) ten minste 1",
        "som(r.oppervlakte voor elke r in verblijfsruimten waarvoor r.hoogte meer dan 2 m) ten minste 18 m2",
        "grootste(r.hoogte * r.breedte voor elke r in ruimten) ten minste 2 m2",
        "kleinste(x.breedte voor elke x in ruimten, ramen) ten minste 0,5 m",
        "aantal(r in ruimten waarvoor aantal(x in r.ramen) ten minste 1) ten minste 1",
        "plaatsing.begin + 15 jaar ten minste plaatsing.einde",
        "plaatsing.begin - 3 maand ten hoogste peildatum",
        "plaatsing.einde - plaatsing.begin ten hoogste 365 dag",
        "plaatsing.begin minder dan 2024-07-01",
        "plaatsing.termijn ten hoogste 15 jaar",
        "woning.oppervlakte ten minste tabel 4.162 kolom aandeel met een maximum van 20 m2",
        'woning.eigenaar is "corporatie"',
    ],
)
def test_a_correct_eis_gives_no_finding(eis: str) -> None:
    assert findings(f"eis {eis}") == []


@pytest.mark.parametrize(
    "eis",
    [
        "r.hoogte ten minste grens hoogte = tabel 4.162 kolom hoogte",
        "r.ventilatie volgens NEN 8087 ten minste 1 dm3/s per m2 * r.oppervlakte met een minimum van 7 dm3/s",
        "r.ventilatie gedeeld door r.oppervlakte ten minste 3,24 m3/h per m2",
        "r.hoogte * r.breedte * 2 m ten minste 3 m3",
        "r.soort is keuken",
    ],
)
def test_a_correct_eis_about_a_room_gives_no_finding(eis: str) -> None:
    assert (
        findings("voor elke r in ruimten, verblijfsruimten waarvoor r.breedte meer dan 1 m", f"eis {eis}")
        == []
    )


def test_a_class_is_compared_with_a_column_of_classes() -> None:
    quantifier = "voor elke x in ramen"
    assert findings(quantifier, "eis x.brandklasse ten minste tabel 4.162 kolom klasse") == []
    assert findings(quantifier, "eis x.brandklasse ten minste B en ten hoogste A1") == []


def test_quantifiers_nest_over_a_list_of_the_element() -> None:
    assert (
        findings("voor elke r in ruimten", "voor ten minste een x in r.ramen", "eis x.breedte meer dan 1 m")
        == []
    )


def test_examples_give_facts_of_singles_variables_and_root_lists() -> None:
    assert (
        findings(
            "voor elke r in verblijfsruimten, ruimten",
            "eis r.hoogte ten minste 2,6 m",
            "voorbeelden gegeven woning.soort is studenten, plaatsing.begin is 2024-01-01",
            "  | woning.te_huur | r.hoogte      | ramen.breedte | ruimten | peildatum  | uitkomst |",
            "  | waar           | 2,6 m, 260 cm | 1 m, ...      | leeg    | 2024-01-01 | voldoet  |",
            "  | ? | ? | leeg | ? | ? | gegevens ontbreken: r.hoogte |",
        )
        == []
    )


def test_examples_of_a_lid_know_the_variables_of_its_parts() -> None:
    assert (
        findings(
            "voorbeelden",
            "  | r.hoogte | uitkomst |",
            "  | 2 m      | voldoet  |",
            "onderdeel a",
            "  voor elke r in ruimten",
            "  eis r.hoogte ten minste 2 m",
        )
        == []
    )


def test_a_moved_limit_is_read_in_the_unit_of_the_lid() -> None:
    head = TABLE.replace(
        "artikel 4.164",
        'artikel 4.163 "tijdelijk" geldig vanaf 2024-01-01\n  van toepassing is '
        "artikel 4.164 op niveau tijdelijk met grens hoogte = grens - 10 cm\nartikel 4.164",
        1,
    )
    assert findings("voor elke r in ruimten", "eis r.hoogte ten minste grens hoogte = 2,6 m", head=head) == []


def test_an_article_may_follow_an_earlier_one() -> None:
    before = parse(
        'besluit bbl\nartikel 4.164 "x" geldig vanaf 2024-01-01 tot 2025-01-01\n  eis woning.te_huur\n'
        'artikel 4.164 "x" geldig vanaf 2025-01-01 gelezen in 2026-09-24\n  eis woning.te_huur\n',
        "x.bbl",
    )
    assert check([VOCABULARY, before]) == []


@pytest.mark.parametrize(("cell", "codes"), [("-", []), ("1", ["W132"])])
def test_a_route_may_name_an_article_that_no_row_assigns(cell: str, codes: list[str]) -> None:
    steering = f"""\
besluit bbl
artikel 4.73 "aansturing" geldig vanaf 2024-01-01
  tabel 4.73
    | geval   | 4.80   |
    | overige | {cell} |
artikel 4.82 "tijdelijk bouwwerk" geldig vanaf 2024-01-01
  lid 1
"""
    found = findings("van toepassing is artikel 4.80", head=steering)
    assert [finding.code for finding in found] == codes


def test_our_readings_name_articles_of_any_decree() -> None:
    reading = parse(
        'besluit uitleg\nartikel 1.1 "x" geldig vanaf 2024-01-01\n'
        "  niet van toepassing is lid 1 van artikel 4.164\n",
        "u.bbl",
    )
    assert check([VOCABULARY, parse(TABLE + "    eis woning.te_huur\n", "x.bbl"), reading]) == []


def test_findings_are_in_the_order_of_the_lines() -> None:
    found = findings("eis woning.x", "eis woning.y", "als woning.z")
    assert [finding.at.line for finding in found] == sorted(finding.at.line for finding in found)
    assert len(found) == 3


def test_a_finding_does_not_depend_on_the_order_of_the_files() -> None:
    broken = parse(TABLE + "    eis woning.x\n", "x.bbl")
    assert [str(f) for f in check([VOCABULARY, broken])] == [str(f) for f in check([broken, VOCABULARY])]


def test_the_rules_of_the_house_have_no_error() -> None:
    found = check([parse_file(path) for path in RULES])
    assert [str(finding) for finding in found if finding.is_error] == []


@settings(max_examples=60)
@given(expressions)
def test_any_expression_gives_findings_and_no_crash(expr: t.Expr) -> None:
    assert {finding.code for finding in check([VOCABULARY, file_with(expr)])} <= set(CODES)
