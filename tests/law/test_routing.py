"""Which leden apply: exclusions of exclusions, parts of the building, and tables whose rows agree."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from bblcheck.engine.compile import compile_rule
from bblcheck.engine.evaluate import applies
from bblcheck.engine.facts import Element, Fact, Situation, Source, Value
from bblcheck.engine.library import library_of
from bblcheck.engine.rule import Rule
from bblcheck.engine.truth import TRUE, Truth
from bblcheck.engine.values import exactly
from bblcheck.law.load import RuleErrors
from bblcheck.law.routing import Choice, route
from bblcheck.law.rulebook import Law, Rulebook
from tests.law.test_mutation import book_of

HERE = Source("example", "test")
NORM = """\
artikel 4.2 "hoogte" geldig vanaf 2024-01-01
  strekking "Ten minste 2,6 m."
  eis woning.hoogte ten minste grens hoogte = 2,6 m
"""
CALL = """\
artikel 4.1 "bereik" geldig vanaf 2024-01-01
  strekking "Hoofdstuk 4 geldt."
  van toepassing is artikel 4.2 op niveau nieuwbouw
"""
OUT = """\
artikel 4.3 "uitzondering" geldig vanaf 2024-01-01
  strekking "In een warme woning geldt 4.2 niet."
  als woning.warm
  niet van toepassing is artikel 4.2
"""
BACK = """\
artikel 4.4 "uitzondering op de uitzondering" geldig vanaf 2024-01-01
  strekking "In een stille woning geldt 4.3 niet."
  als woning.stil
  niet van toepassing is artikel 4.3
"""
WAGON = """\
artikel 4.5 "uitzondering daar weer op" geldig vanaf 2024-01-01
  strekking "In een woonwagen geldt 4.4 niet."
  als woning.soort is woonwagen
  niet van toepassing is artikel 4.4
"""


def situation(day: date = date(2026, 9, 24), /, **singles: Mapping[str, Value]) -> Situation:
    """Facts of concepts without a plural, by concept."""
    elements = {
        name: Element(name, name, name, {key: Fact(value, HERE) for key, value in facts.items()})
        for name, facts in singles.items()
    }
    return Situation(elements, {}, day)


def law_of(folder: Path, *articles: str) -> Law:
    book = book_of(folder, "".join(articles))
    return book.at(book.newest())


def chosen(law: Law, **facts: Value) -> dict[str, Choice]:
    """What is said of every rule that may apply; `4.2 gewijzigde_delen` for a part."""
    return _by_name(route(law, situation(woning=facts)).choices)


def _by_name(choices: tuple[Choice, ...]) -> dict[str, Choice]:
    return {" ".join((c.rule.id[4:], *filter(None, (c.variants[0].part,)))): c for c in choices}


# --- exclusions


@pytest.mark.parametrize(
    ("soort", "warm", "stil", "stays"),
    [
        ("gewoon", False, False, True),
        ("gewoon", True, False, False),
        ("gewoon", True, True, True),
        ("woonwagen", True, True, False),
        ("woonwagen", True, False, False),
        ("woonwagen", False, True, True),
    ],
)
def test_an_exclusion_that_is_itself_taken_out_takes_nothing_out(
    tmp_path: Path, soort: str, warm: bool, stil: bool, stays: bool
) -> None:
    law = law_of(tmp_path, CALL, NORM, OUT, BACK, WAGON)
    assert ("4.2" in chosen(law, soort=soort, warm=warm, stil=stil)) is stays


def test_an_exclusion_that_may_be_taken_out_stays_open(tmp_path: Path) -> None:
    choice = chosen(law_of(tmp_path, CALL, NORM, OUT, BACK), warm=True)["4.2"]
    assert (choice.certain, choice.may_not_apply) == (False, True)
    assert [gap.path for gap in choice.truth.gaps] == ["woning.stil"]


def test_a_zin_takes_out_only_where_its_own_condition_holds(tmp_path: Path) -> None:
    back = BACK.replace(
        "  als woning.stil\n  niet van toepassing is artikel 4.3\n",
        "  zin 1\n    als woning.stil\n    niet van toepassing is artikel 4.3\n"
        "  zin 2\n    als niet woning.stil\n    van toepassing is artikel 4.2 op niveau nieuwbouw\n",
    )
    law = law_of(tmp_path, CALL, NORM, OUT, back)
    assert "4.2" in chosen(law, warm=True, stil=True)
    assert "4.2" not in chosen(law, warm=True, stil=False)


def test_exclusions_in_a_circle_are_an_error(tmp_path: Path) -> None:
    wide = [
        text.replace("niet van toepassing is artikel 4.2", "niet van toepassing is hoofdstuk 4")
        for text in (OUT, BACK)
    ]
    with pytest.raises(RuleErrors, match=r"4\.3 en bbl 4\.4 verwijzen in een kring"):
        law_of(tmp_path, CALL, NORM, wide[0], wide[1].replace("artikel 4.3\n", "hoofdstuk 4\n"))


def test_private_ownership_and_floating_keep_the_existing_rule_for_a_temporary_building(
    book: Rulebook,
) -> None:
    law = book.at(book.newest())
    for owner, floating in ((True, False), (False, True), (True, True)):
        assert "3.19 lid 1" in _temporary(law, owner, floating)
    assert "3.19 lid 1" not in _temporary(law, owner=False, floating=False)


def _temporary(law: Law, owner: bool, floating: bool) -> dict[str, Choice]:
    home = situation(
        woonfunctie={"particulier_eigendom": owner, "drijvend": floating, "soort": "zelfstandig"},
        bouwwerk={"wordt_gebouwd": True, "handeling": "bouwen", "tijdelijk": True},
    )
    return _by_name(route(law, home).choices)


# --- parts of the building

PARTS = """\
artikel 4.1 "verbouw" geldig vanaf 2024-01-01
  strekking "Hoofdstuk 4 op het rechtens verkregen niveau."
  van toepassing is hoofdstuk 4 op niveau rechtens_verkregen voor deel gewijzigde_delen
artikel 4.6 "eigen niveau" geldig vanaf 2024-01-01
  strekking "In een warme woning op nieuwbouwniveau."
  als woning.warm
  van toepassing is artikel 4.2 op niveau nieuwbouw voor deel gewijzigde_delen
"""


@pytest.mark.parametrize(
    ("facts", "levels"),
    [
        ({"warm": True}, ["nieuwbouw"]),
        ({"warm": False}, ["rechtens_verkregen"]),
        ({}, ["rechtens_verkregen", "nieuwbouw"]),
    ],
)
def test_for_a_part_the_narrowest_route_says_the_level(
    tmp_path: Path, facts: Mapping[str, Value], levels: list[str]
) -> None:
    choice = chosen(law_of(tmp_path, PARTS, NORM), **facts)["4.2 gewijzigde_delen"]
    assert [variant.level for variant in choice.variants] == levels
    assert choice.certain is (len(levels) == 1)


def test_two_routes_for_the_whole_building_that_differ_stay_open(tmp_path: Path) -> None:
    law = law_of(tmp_path, PARTS.replace(" voor deel gewijzigde_delen", ""), NORM)
    assert len(chosen(law, warm=True)["4.2"].variants) == 2


def test_what_is_taken_out_for_a_part_stands_for_the_rest(tmp_path: Path) -> None:
    out = OUT.replace("artikel 4.2\n", "artikel 4.2 voor deel gewijzigde_delen\n")
    called = CALL.replace("4.1", "4.7")
    assert set(chosen(law_of(tmp_path, PARTS, NORM, called, out), warm=True)) == {"4.2"}


def test_alteration_has_its_own_level_where_division_5_3_says_so(book: Rulebook) -> None:
    law = book.at(book.newest())
    home = situation(
        woonfunctie={"soort": "zelfstandig", "in_woongebouw": False, "drijvend": False},
        bouwwerk={"handeling": "verbouwen", "verplaatst": False, "wordt_gebouwd": False},
    )
    found = _by_name(route(law, home).choices)
    assert [v.level for v in found["4.38 gewijzigde_delen"].variants] == ["nieuwbouw"]
    assert [v.level for v in found["4.35 lid 1 gewijzigde_delen"].variants] == ["rechtens_verkregen"]


# --- tables whose rows agree


def assigned(rule: Rule, law: Law, home: Situation) -> Truth:
    """Whether the steering tables assign a rule; True without a table."""
    steering = compile_rule(rule, law).steering
    return steering(library_of(law).run(home)).truth if steering is not None else TRUE


def test_a_table_whose_bands_agree_does_not_ask_for_the_number(tmp_path: Path) -> None:
    table = """\
artikel 4.1 "aansturing" geldig vanaf 2024-01-01
  tabel 4.1
    | geval                                              | 4.2  | 4.3  |
    | woning.hoogte ten hoogste 2 m                      | alle | alle |
    | woning.hoogte meer dan 2 m en ten hoogste 3 m      | alle | -    |
    | overige                                            | alle | alle |
"""
    law = law_of(tmp_path, table, NORM, OUT)
    said = {rule.article: assigned(rule, law, situation(woning={})) for rule in law.rules}
    assert (said["4.2"].value, said["4.2"].gaps) == (True, ())
    assert (said["4.3"].value, [gap.path for gap in said["4.3"].gaps]) == (None, ["woning.hoogte"])


def test_of_the_law_no_lid_of_an_ordinary_dwelling_waits_for_a_number(book: Rulebook) -> None:
    """With the kind of dwelling known, every row of the bands of table 4.148A assigns the same."""
    law = book.at(book.newest())
    home = situation(woonfunctie={"soort": "zelfstandig", "in_woongebouw": False, "drijvend": False})
    assert [rule.id for rule in law.rules if assigned(rule, law, home).value is None] == []


def test_a_rule_applies_as_its_table_and_its_conditions_say(tmp_path: Path) -> None:
    table = """\
artikel 4.1 "aansturing" geldig vanaf 2024-01-01
  tabel 4.1
    | geval                     | 4.3  |
    | woning.soort is woonwagen | -    |
    | overige                   | alle |
"""
    law = law_of(tmp_path, table, NORM, OUT)
    rule = law.by_id["bbl 4.3"]
    for soort, warm, expected in (
        ("gewoon", True, True),
        ("gewoon", False, False),
        ("woonwagen", True, False),
    ):
        assert applies(rule, law, situation(woning={"soort": soort, "warm": warm})).value is expected


def test_a_number_of_a_fact_is_read_in_its_band(tmp_path: Path) -> None:
    law = law_of(tmp_path, CALL, NORM, OUT.replace("woning.warm", "woning.hoogte ten minste 3 m"))
    assert "4.2" in chosen(law, hoogte=exactly(Fraction(29, 10)))
    assert "4.2" not in chosen(law, hoogte=exactly(Fraction(3)))
