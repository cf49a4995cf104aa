"""Reading the text and the bytes of a rule file."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bblcheck.language import tree as t
from bblcheck.language.errors import RuleError, render
from bblcheck.language.parse import grammar, parse, parse_bytes, parse_file

ARTICLE = (
    "besluit bbl hoofdstuk 4 afdeling 4.5\n"
    'artikel 4.164 "hoogte" geldig vanaf 2024-01-01\n'
    "  lid 1\n"
    '    strekking "Hoogte in meter: één à twee."\n'
    "    voor elke r in ruimten\n"
    "    eis r.hoogte ten minste 2,6 m\n"
)


def eis(text: str) -> t.Expr:
    """The tree of one eis."""
    file = parse(f'besluit bbl\nartikel 4.1 "x" geldig vanaf 2024-01-01\n  eis {text}\n', "x.bbl")
    assert file.articles[0].body is not None
    return file.articles[0].body.requirements[0]


def test_the_grammar_has_no_conflict_and_no_colliding_terminal() -> None:
    grammar(strict=True)


def test_an_article_is_read_with_its_places() -> None:
    file = parse(ARTICLE, "x.bbl")
    article = file.articles[0]
    assert file.header == t.Header("bbl", "4", "4.5", t.Position("x.bbl", 1, 1))
    assert article.validity.start == date(2024, 1, 1)
    assert article.leden[0].body.quantifiers[0].lists == (("ruimten",),)
    assert article.leden[0].body.requirements[0].at == t.Position("x.bbl", 6, 9)


def test_numbers_are_exact() -> None:
    comparison = eis("woning.breedte ten minste 2,60 m")
    assert isinstance(comparison, t.Comparison)
    limit = comparison.tests[0].limit
    assert isinstance(limit, t.Quantity)
    assert (limit.value, limit.unit) == (Fraction(13, 5), "m")


def test_a_method_between_quotes_has_no_quotes() -> None:
    comparison = eis('woning.mpg volgens "Bepalingsmethode" ten hoogste 1')
    assert isinstance(comparison, t.Comparison)
    assert isinstance(comparison.left, t.Reference)
    assert comparison.left.method == "Bepalingsmethode"


def test_a_name_may_begin_with_a_keyword() -> None:
    comparison = eis("isolatie.waarde ten minste eisen.ennui")
    assert isinstance(comparison, t.Comparison)
    assert isinstance(comparison.left, t.Reference)
    assert comparison.left.path == ("isolatie", "waarde")


@pytest.mark.parametrize("change", [("\n", "\r\n"), ("\n", "\r"), ("besluit", "\ufeffbesluit"), ("  ", "\t")])
def test_line_ends_a_byte_order_mark_and_tabs_do_not_matter(change: tuple[str, str]) -> None:
    changed = parse_bytes(ARTICLE.replace(*change).encode(), "x.bbl")
    body = parse(ARTICLE, "x.bbl").articles[0].leden[0].body
    assert changed.articles[0].leden[0].body.summary == body.summary
    assert changed.articles[0].leden[0].at.line == 3


def test_bytes_that_are_not_utf8_are_named_with_their_place() -> None:
    with pytest.raises(RuleError) as caught:
        parse_bytes(ARTICLE.encode("latin-1"), "x.bbl")
    assert caught.value.at == t.Position("x.bbl", 4, 33)
    assert "geen UTF-8" in render(caught.value)
    assert caught.value.hint == "sla het bestand op als UTF-8"


def test_a_file_that_cannot_be_read_is_a_rule_error(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="kan niet worden gelezen"):
        parse_file(tmp_path / "er-is-niets.bbl")


def test_a_file_on_disk_is_read(tmp_path: Path) -> None:
    path = tmp_path / "hoogte.bbl"
    path.write_bytes(ARTICLE.encode())
    assert parse_file(path).file == str(path)


def test_an_error_prints_its_line_with_a_caret() -> None:
    with pytest.raises(RuleError) as caught:
        parse(ARTICLE.replace("ten minste", "ten minst"), "x.bbl")
    assert str(caught.value) == (
        "x.bbl:6:18: E001 `ten minst` past hier niet\n"
        "    6 |     eis r.hoogte ten minst 2,6 m\n"
        "      |                  ^\n"
        "  bedoelt u `ten minste`?"
    )


WORDS = st.sampled_from(
    [*ARTICLE.split(), '"', "|", "--", "\n", "2,", "é", "(", "[m]", "\t", "tabel", "?", "."]
)


@given(st.lists(WORDS, max_size=30))
def test_whatever_stands_there_gives_a_tree_or_a_rule_error(words: list[str]) -> None:
    text = " ".join(words)
    try:
        parse(text, "x.bbl")
    except RuleError as error:
        assert error.at.line <= text.count("\n") + 1
        assert render(error).count("\n") <= 5


@given(st.integers(0, len(ARTICLE)), st.text(max_size=3))
def test_a_change_anywhere_gives_a_tree_or_a_rule_error(where: int, inserted: str) -> None:
    try:
        parse(ARTICLE[:where] + inserted + ARTICLE[where:], "x.bbl")
    except RuleError as error:
        assert render(error).startswith(f"x.bbl:{error.at.line}:{error.at.column}: E001 ")


@given(st.binary(max_size=60))
def test_any_bytes_give_a_tree_or_a_rule_error(content: bytes) -> None:
    try:
        parse_bytes(content, "x.bbl")
    except RuleError as error:
        assert error.message
