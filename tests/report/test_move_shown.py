"""What a result tells of a move besides its verdicts stands on the page and in the PDF, in both languages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bblcheck.report.html.showing import NO_BREAK, Showing
from bblcheck.report.pdf.blocks import Cell, Heading, Listing, Paragraph, Table
from bblcheck.report.pdf.setting import pages_of
from bblcheck.report.summing import capitalised
from bblcheck.report.texts import Language
from bblcheck.report.whatiftext import shifts
from bblcheck.result.model import Result
from tests.report.eventful import eventful
from tests.report.html.axe import violations
from tests.report.html.chromium import needs_browser
from tests.report.html.reading import parsed
from tests.report.making import of, results, shown

FORMS = ("html", "pdf")


def said(form: str, result: Result, language: Language) -> str:
    """The words of a format, with single spaces."""
    report = of((result,), language=language)
    if form == "html":
        return parsed(shown("html", report)).text
    words = " ".join(text for block in pages_of(report).blocks for text in _texts(block))
    return " ".join(words.replace(NO_BREAK, " ").split())


def _texts(block: object) -> Iterator[str]:
    match block:
        case Heading():
            yield block.text
        case Paragraph():
            yield from _words([block.words])
        case Listing():
            yield from _words(block.items)
        case Table():
            yield from block.head
            for row in block.rows:
                yield from _words(row)


def _words(cells: object) -> Iterator[str]:
    assert isinstance(cells, list | tuple)
    for each in cells:
        found: Cell = each
        yield "".join(word.text for word in found)


def plain(text: str) -> str:
    return text.replace(NO_BREAK, " ")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_distance_names_every_change_with_its_numbers(form: str, language: Language) -> None:
    result, show = eventful(), Showing(language)
    assert result.decision and result.decision.distance
    text, distance = said(form, result, language), result.decision.distance
    assert text.count(show.distance(distance)) == 3  # of the decision, of a reading, of a possibility
    assert show.t("move.holds", leden=show.leden(len(distance.holds))) in text
    for each in distance.changes:
        assert f"{each.rule} " in text
        if each.measured is not None:
            told = " ".join((show.amount(each.measured), show.required(each), show.off(each)))
            assert plain(told) in text
    assert all(rule in text for rule in distance.holds)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_if_shows_before_and_after(form: str, language: Language) -> None:
    result, show = eventful(), Showing(language)
    what_if = result.what_if
    assert what_if is not None and what_if.changes
    text = said(form, result, language)
    before, after = (show.t(f"outcome.{each.outcome}") for each in (what_if.before, what_if.after))
    assert f"{show.t('move.outcome')} {before} {after}" in text
    assert all(setting in text for setting in what_if.settings)
    found = shifts(what_if.changes)
    assert sum(each.number for each in found) == len(what_if.changes)
    for each in found:
        to = show.asked(each.after)
        assert f"{to}: {show.rules(each.number)}" in text.replace(" : ", ": ")
        assert ", ".join(each.rules) in text


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_contradictions_terms_and_papers_stand_with_the_life_of_the_home(
    form: str, language: Language
) -> None:
    result, show = eventful(), Showing(language)
    text = said(form, result, language)
    life = text[text.rindex(show.t("time.title")) :]
    assert "de woning is hier al <b>verplaatst</b>" in life and result.contradictions[0].pointer in life
    assert {each.state for each in result.deadlines} == {"expired", "soon", "running"}
    for term in result.deadlines:
        state = show.life(f"state.{term.state}", end=show.day(term.end))
        assert state in life and term.about in life
        what = show.life(f"term.{term.kind}")
        assert what in life or capitalised(what) in life
    assert show.life("paper.changed") in life


@pytest.mark.parametrize("form", FORMS)
def test_what_is_not_there_has_no_heading(form: str) -> None:
    text = said(form, results("fails")[0], "nl")
    show = Showing("nl")
    for key in ("what_if", "contradictions", "deadlines", "papers"):
        assert show.life(key) not in text
    assert show.t("move.distance") not in text and show.t("time.title") not in text


def test_a_hostile_contradiction_is_escaped() -> None:
    assert "al &lt;b&gt;verplaatst&lt;/b&gt;" in shown("html", of((eventful(),)))


@needs_browser
def test_the_page_with_everything_is_accessible(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("eventful")
    page = folder / "eventful.html"
    page.write_text(shown("html", of((eventful(),), language="en")), encoding="utf-8")
    assert violations(page, folder) == []
