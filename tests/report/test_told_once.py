"""What the homes of a block have alike is told once, and what they share is spoken of as what they share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from bblcheck import relocate
from bblcheck.engine.verdicts import Verdict
from bblcheck.report.html.gathering import views_of
from bblcheck.report.html.showing import Showing
from bblcheck.report.inenglish import english_result
from bblcheck.report.pdf.blocks import Block, Heading, Listing, Paragraph, Table
from bblcheck.report.pdf.home import home_blocks
from bblcheck.report.pdf.saying import Saying
from bblcheck.report.pdf.setting import pages_of
from bblcheck.report.reporttexts import text
from bblcheck.report.sentences import headline
from bblcheck.report.text import render_all
from bblcheck.report.texts import Language
from bblcheck.report.together import together, told_before
from bblcheck.result.model import Counts, Gap, Result
from tests.report.eventful import eventful
from tests.report.html.axe import violations
from tests.report.html.chromium import needs_browser
from tests.report.html.reading import parsed
from tests.report.making import ROOT, book, of, results, shown

LANGUAGES: tuple[Language, ...] = ("nl", "en")
languages = pytest.mark.parametrize("language", LANGUAGES)


@cache
def block() -> tuple[Result, ...]:
    """Two homes of a block that is moved, on two storeys, and what all its homes share."""
    found = relocate(ROOT / "samples/blok/dossier.json", book())
    return found[0], found[-2], found[-1]


@cache
def not_alike() -> tuple[Result, ...]:
    """The same, as if one of the homes was changed in less."""
    first, other, shared = block()
    assert first.decision and first.decision.composition
    less = replace(first.decision.composition, differences=first.decision.composition.differences[:3])
    return replace(first, decision=replace(first.decision, composition=less)), other, shared


def test_what_all_homes_say_alike_is_found_with_its_first() -> None:
    (found,) = together(block())
    assert (found.homes, found.topics) == ((0, 1), ("procedure", "difference", "life"))
    same = {"procedure": 0, "difference": 0, "life": 0}
    assert told_before(block()) == ({}, same, {"difference": 0, "life": 0})


def test_what_one_home_says_otherwise_is_not_alike() -> None:
    (found,) = together(not_alike())
    assert found.topics == ("procedure", "life")
    assert [each.get("difference") for each in told_before(not_alike())] == [None, None, 1]
    (found,) = together((*block()[:2], not_alike()[0]))
    assert found.topics == ("procedure", "life")


def test_homes_of_different_files_have_nothing_alike() -> None:
    one, other, _ = block()
    receipt = replace(other.receipt, inputs=other.receipt.inputs[:1])
    assert not list(together((one, replace(other, receipt=receipt))))
    assert told_before((one, replace(other, receipt=receipt))) == ({}, {})
    assert not list(together((one,)))


@languages
def test_the_page_tells_it_once_and_leads_to_it(language: Language) -> None:
    content = shown("html", of(block(), language=language))
    page = parsed(content)
    for name in ("difference", "procedure", "time"):
        assert content.count(f'class="{name}"') == 1, name
    links = page.values("href")
    assert links.count("#b1-diff") == 3 and links.count("#b1-time") == 3
    assert links.count("#b1-procedure") == 4  # from each home twice: its card, and what is alike
    ids = page.values("id")
    assert len(ids) == len(set(ids)) and {link[1:] for link in links if link[0] == "#"} <= set(ids)
    assert page.text.count(text("together.title", language).format(count=2)) == 1
    assert text("shared.diff.title", language) in page.text


@needs_browser
@languages
def test_the_page_of_a_block_is_accessible(language: Language, tmp_path: Path) -> None:
    page = tmp_path / "block.html"
    page.write_text(shown("html", of(block(), language=language)), encoding="utf-8")
    assert violations(page, tmp_path) == []


def test_the_page_tells_with_each_home_what_is_not_alike() -> None:
    content = shown("html", of(not_alike()))
    assert content.count('class="difference"') == 3 and content.count('class="procedure"') == 1
    assert "#b1-diff" not in content and 'id="h1-diff"' in content and 'id="h2-diff"' in content


def test_the_drawing_of_a_block_has_the_rooms_of_all_homes() -> None:
    blocks, homes = views_of(of(block()), Showing("nl"))
    assert not any(home.difference or home.timeline for home in homes)
    rooms = {room.id for home in homes[:2] for room in home.result.shapes.rooms}
    drawn = [room.id for room in blocks[0].view.result.shapes.rooms]
    assert len(drawn) == len(set(drawn)) and set(drawn) == rooms
    assert "<svg" in blocks[0].view.difference and "<svg" in blocks[0].view.timeline


def headings(blocks: Sequence[Block]) -> list[str]:
    return [each.text for each in blocks if isinstance(each, Heading)]


def test_the_pages_tell_it_once_and_lead_to_it() -> None:
    blocks = pages_of(of(block())).blocks
    titles = headings(blocks)
    for key in ("label.procedure", "shared.diff.title", "shared.time.title"):
        assert titles.count(text(key, "nl")) == 1, key
    assert text("diff.title", "nl") not in titles and text("time.title", "nl") not in titles
    anchors = [each.anchor for each in blocks if isinstance(each, Heading) and each.anchor]
    links = {
        words.link[1:]
        for each in blocks
        for cell in (
            [each.words] if isinstance(each, Paragraph) else each.items if isinstance(each, Listing) else []
        )
        for words in cell
        if words.link.startswith("#")
    }
    assert len(anchors) == len(set(anchors)) and links <= set(anchors)
    assert {"b1-procedure", "b1-difference", "b1-life"} <= links


def test_no_table_of_a_home_is_lost_on_the_pages() -> None:
    report = of(block())
    say = Saying(Showing("nl"))
    _, homes = views_of(report, say.showing)
    tables = [each for home in homes for each in home_blocks(home, say) if isinstance(each, Table)]
    told = [each for each in pages_of(report).blocks if isinstance(each, Table)]
    assert all(each in told for each in tables)
    assert len(told) < len(tables)


def test_the_first_page_of_several_homes_has_every_outcome() -> None:
    first, index, *_ = pages_of(of(block())).blocks
    assert isinstance(first, Heading) and isinstance(index, Table)
    assert [row[0][0].text for row in index.rows] == [result.home.name for result in block()]


@languages
@pytest.mark.parametrize("everything", [True, False])
def test_the_text_tells_it_once_and_says_where(language: Language, everything: bool) -> None:
    found = block() if language == "nl" else tuple(map(english_result, block()))
    said = render_all(found, language, everything=everything)
    assert found[0].decision and found[0].decision.composition
    line = f"    {found[0].decision.composition.differences[0].element}: "
    assert said.count(line) == 1
    see = text("together.with", language).format(name="Woning 0.1")
    assert said.count(f"({see})") == (2 if everything else 1)
    assert said.count(f"{text('label.procedure', language)}: {see}") == (1 if everything else 0)


# --- what homes share


@cache
def with_courses() -> Result:
    """What homes share, with a result for every reading and possibility, and what if."""
    shared, other = block()[-1], eventful()
    assert shared.decision and other.decision
    courses = replace(
        shared.decision,
        branches=other.decision.branches,
        by_reading=other.decision.by_reading,
        readings=other.decision.readings,
    )
    return replace(shared, decision=courses, what_if=other.what_if)


@languages
@pytest.mark.parametrize("form", ["text", "html", "letter", "github", "junit", "sarif"])
def test_no_line_about_what_homes_share_speaks_of_a_home(form: str, language: Language) -> None:
    said = shown(form, of((with_courses(),), language=language, everything=True))
    for outcome in ("keeps_first_placement", "needs_new_build_checks"):
        assert text(f"outcome.{outcome}", language) not in said
    if form in ("text", "html"):
        assert said.count(text("shared.outcome.needs_new_build_checks", language)) >= 3
        assert text("shared.outcome.keeps_first_placement", language) in said


@languages
def test_no_page_about_what_homes_share_speaks_of_a_home(language: Language) -> None:
    said = repr(pages_of(of((with_courses(),), language=language)).blocks)
    assert text("outcome.needs_new_build_checks", language) not in said
    assert said.count(text("shared.outcome.needs_new_build_checks", language)) >= 3
    assert text("move.distance", language) not in said and text("shared.move.distance", language) in said


@languages
def test_readings_that_lead_to_an_outcome_alone_speak_of_what_homes_share(language: Language) -> None:
    shared = with_courses()
    assert shared.decision
    alone = replace(shared, decision=replace(shared.decision, by_reading=(), branches=()), what_if=None)
    for said in (
        shown("html", of((alone,), language=language)),
        repr(pages_of(of((alone,), language=language)).blocks),
    ):
        assert text("shared.outcome.needs_new_build_checks", language) in said
        assert text("outcome.needs_new_build_checks", language) not in said


# --- a move that brings no new build back


def kept(now: Verdict, counts: Counts, shares: int = 0) -> Result:
    (found,) = results("moves")
    assert found.decision
    decision = replace(found.decision, outcome="keeps_first_placement", row="R9", now_applies=now)
    home = replace(found.home, shares=shares)
    return replace(found, decision=decision, counts=counts, home=home)


@languages
@pytest.mark.parametrize("shares", [0, 4])
def test_a_home_that_meets_the_new_place_may_be_moved_as_it_is(shares: int, language: Language) -> None:
    said = headline(kept(Verdict.COMPLIANT, Counts(compliant=3), shares), language)
    assert ("mag zo verplaatst worden" if language == "nl" else "may be moved as it is") in said


@languages
@pytest.mark.parametrize("shares", [0, 4])
@pytest.mark.parametrize(
    ("now", "counts", "number"),
    [
        (Verdict.NON_COMPLIANT, Counts(non_compliant=2, compliant=5), "2"),
        (Verdict.NON_COMPLIANT, Counts(compliant=5), ""),
        (Verdict.NON_COMPLIANT, Counts(), ""),
        (Verdict.INSUFFICIENT_DATA, Counts(insufficient_data=3, compliant=5), "3"),
        (Verdict.REVIEW_REQUIRED, Counts(review_required=4), "4"),
        (Verdict.INSUFFICIENT_DATA, Counts(), ""),
    ],
)
def test_a_home_that_does_not_is_not_said_to_be_movable(
    now: Verdict, counts: Counts, number: str, shares: int, language: Language
) -> None:
    said = headline(kept(now, counts, shares), language)
    assert "mag zo verplaatst" not in said and "may be moved" not in said
    assert number in said
    assert said.startswith(text("outcome.keeps_first_placement", language).rstrip("."))


# --- English


def test_what_is_missing_in_a_formula_is_english_with_all_around_it() -> None:
    (found,) = results("moves")
    reason = "bepaald volgens NEN 1087, gevraagd is NEN 8087"
    gap = Gap(fact="ruimten[Kamer van Jan].ventilatie", reason=reason, kind="missing")
    line = f"  r.ventilatie volgens NEN 8087 ten minste 7,5 dm3/s: gegevens ontbreken, {gap.fact}: {reason}"
    item = replace(found.results[0], missing=(gap,), formula=(line,))
    (said,) = english_result(replace(found, results=(item,))).results
    assert said.formula == (
        "  r.ventilatie by NEN 8087 at least 7.5 dm3/s: data missing, ruimten[Kamer van Jan].ventilatie: "
        "determined by NEN 1087, asked is NEN 8087",
    )


def test_a_gap_that_is_no_gap_of_the_result_leaves_the_formula_english() -> None:
    (found,) = results("moves")
    line = "r.hoogte ten minste 2 m: gegevens ontbreken, r.hoogte: bepaald volgens NEN 1, gevraagd is NEN 2"
    item = replace(found.results[0], missing=(), formula=(line,))
    (said,) = english_result(replace(found, results=(item,))).results
    assert said.formula[0].startswith("r.hoogte at least 2 m: data missing, r.hoogte: ")


@languages
def test_the_table_of_homes_says_that_a_move_brings_the_new_build_back(language: Language) -> None:
    moved = of(block(), language=language)
    page = parsed(shown("html", moved)).text
    table = page[: page.index(text("together.note", language)[:20])]
    assert table.count(text("page.needs_new_build_checks", language)) == 3
    assert Showing(language).word(Verdict.NON_COMPLIANT) not in table.split("Woning 0.1", 1)[1]
