"""The one style: pairs of files before (`.in.bbl`) and after (`.out.bbl`), and every rule file proven unharmed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bblcheck.language import format as format_module
from bblcheck.language.errors import RuleError
from bblcheck.language.format import content, format_files, format_text
from bblcheck.language.parse import parse
from bblcheck.language.statements import Statement, statements
from bblcheck.law.rulebook import rules_folder

PAIRS = sorted(Path(__file__).with_name("format").glob("*.in.bbl"))
RULES = sorted(rules_folder().rglob("*.bbl"))
LONG = 120


def named(path: Path) -> str:
    return path.name.removesuffix(".in.bbl").removesuffix(".bbl")


@pytest.mark.parametrize("before", PAIRS, ids=named)
def test_a_file_gets_the_one_style(before: Path) -> None:
    after = before.with_name(before.name.replace(".in.", ".out."))
    assert format_text(before.read_text(encoding="utf-8"), before.name) == after.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", RULES, ids=named)
def test_a_rule_file_is_unharmed_and_the_style_is_stable(path: Path) -> None:
    """`format_text` itself raises when the tree, a comment or a second run would differ: see the next tests."""
    assert format_text(path.read_text(encoding="utf-8"), path.name)


@pytest.mark.parametrize("lost", ["  onderwerp a.b", "  -- waarom", "      | 2   | voldoet  |"])
def test_a_style_that_loses_something_is_refused(lost: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = (
        'besluit bbl hoofdstuk 4\nartikel 4.1 "a" geldig vanaf 2024-01-01\n  -- waarom\n'
        "  onderwerp a.b\n  eis a.b ten minste 2\n"
        "    voorbeelden\n      | a.b | uitkomst |\n      | 1   | beoordelen |\n      | 2   | voldoet  |\n"
    )
    lines = [line for line in text.rstrip().split("\n") if line != lost]
    monkeypatch.setattr(format_module, "_rendered", lambda items: iter(lines))
    with pytest.raises(RuleError, match="inhoud"):
        format_text(text, "x.bbl")


def test_a_style_that_is_not_stable_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = iter(('begrip a  "A."', 'begrip a   "A."'))
    monkeypatch.setattr(format_module, "_rendered", lambda items: iter([next(texts)]))
    with pytest.raises(RuleError, match="inhoud"):
        format_text('begrip a "A."\n', "x.bbl")


def test_a_tree_without_places_says_the_same() -> None:
    one, other = 'begrip a "A."\n  kenmerk b [m] "b"', 'begrip a\n"A." kenmerk b [m] "b"'
    assert parse(one, "x.bbl") != parse(other, "y.bbl")
    assert content(parse(one, "x.bbl")) == content(parse(other, "x.bbl"))
    assert content(parse(one, "x.bbl")) != content(parse(one.replace("[m]", "[cm]"), "x.bbl"))


@pytest.mark.parametrize("path", RULES[::10], ids=named)
def test_white_space_does_not_matter(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    mangled = re.sub(r"\n +(?=[a-z])", " \n\n", text).replace(" | ", "|").replace(" kolom ", "\n kolom\n")
    assert without_blanks(format_text(mangled, path.name)) == without_blanks(format_text(text, path.name))


def without_blanks(text: str) -> str:
    return re.sub(r"\n\n+", "\n", text)


@pytest.mark.parametrize("path", RULES[::10], ids=named)
def test_only_what_may_be_long_is_long(path: Path) -> None:
    text = format_text(path.read_text(encoding="utf-8"), path.name)
    for statement in (item for item in statements(text) if isinstance(item, Statement)):
        if statement.kind == "clause" and not any(token.type == "STRING" for token in statement.tokens):
            first, last = statement.tokens[0], statement.tokens[-1]
            if first.type != "_VOORBEELDEN":
                lines = text.split("\n")[(first.line or 1) - 1 : last.end_line]
                assert max(map(len, lines)) <= LONG


def test_what_is_no_rule_file_is_refused() -> None:
    with pytest.raises(RuleError) as error:
        format_text("besluit bbl\nartikel 4.1", "x.bbl")
    assert (error.value.at.file, error.value.at.line) == ("x.bbl", 2)


def test_carriage_returns_and_a_byte_order_mark_go() -> None:
    assert format_text('\ufeffbegrip a "A."\r\n', "x.bbl") == 'begrip a "A."\n'


def test_files_are_named_and_written_only_on_request(tmp_path: Path) -> None:
    good, other = tmp_path / "good.bbl", tmp_path / "other.bbl"
    good.write_text('begrip a "A."\n', encoding="utf-8")
    other.write_text('begrip   a "A."\n', encoding="utf-8")
    assert format_files([good, other], write=False) == [other]
    assert other.read_text(encoding="utf-8") == 'begrip   a "A."\n'
    assert format_files([good, other], write=True) == [other]
    assert other.read_text(encoding="utf-8") == 'begrip a "A."\n'


def test_nothing_is_written_when_one_file_cannot_be_read(tmp_path: Path) -> None:
    bad, other = tmp_path / "a.bbl", tmp_path / "b.bbl"
    bad.write_text("artikel", encoding="utf-8")
    other.write_text('begrip   a "A."\n', encoding="utf-8")
    with pytest.raises(RuleError):
        format_files([other, bad], write=True)
    assert other.read_text(encoding="utf-8") == 'begrip   a "A."\n'
