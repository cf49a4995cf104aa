"""Every format comes from the one result: it agrees on statuses, numbers, and what stands beside the decision."""

from __future__ import annotations

import re

import pytest

from bblcheck import relocate
from bblcheck.engine.verdicts import Verdict
from bblcheck.report.amounts import amount
from bblcheck.report.formats import FORMATS
from bblcheck.report.html.showing import NO_BREAK
from bblcheck.report.sentences import exact
from bblcheck.report.texts import counted, verdict_word
from bblcheck.result.baseline import FINDINGS
from bblcheck.result.model import Result
from tests.cli.test_terminal import plain, seen
from tests.report.html.reading import parsed
from tests.report.making import KINDS, ROOT, book, of, report, results
from tests.report.unpacking import read

EXACT = ("json", "jsonl", "junit", "sarif")
TELLING = [name for name, form in FORMATS.items() if not form.asks]
every_form = pytest.mark.parametrize("form", [*TELLING, "terminal"])


def told(form: str, found: tuple[Result, ...], *, everything: bool = True) -> str:
    """The words of a format, without line breaks, escapes and the spaces that only lay them out."""
    given = of(found, everything=everything)
    if form == "terminal":
        text = plain(seen(given, width=400))
    elif form == "html":
        text = parsed(read(form, given)).text
    else:
        text = read(form, given)
    text = text.replace(NO_BREAK, " ").replace("\\\\", "\\")
    if form == "letter":
        text = re.sub(r"\\(.)", r"\1", text)
    if form in ("json", "jsonl", "sarif"):
        text = text.replace('\\"', '"')
    text = text.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").replace("%25", "%")
    return re.sub(r"\s+", "", text)


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


@every_form
@pytest.mark.parametrize("kind", ["fails", "moves", "model"])
def test_every_finding_is_told_with_its_verdict_and_numbers(form: str, kind: str) -> None:
    text = told(form, results(kind))
    for result in results(kind):
        for item in result.results:
            if item.verdict not in FINDINGS:
                continue
            assert squeezed(item.rule) in text
            if item.verdict is not Verdict.NON_COMPLIANT or form == "json":
                continue
            for value in (item.measured, item.required):
                if value is not None and item.required is not None and item.measured is not None:
                    assert squeezed(_number(form, exact(value), amount(value, "nl"))) in text, item.rule


def _number(form: str, precise: str, words: str) -> str:
    """A number as the format writes it, without its unit: pages write m² and programs m2."""
    if form == "junit":
        return precise.split(" ")[0]
    if form in EXACT:
        return f'"value":"{precise.split(" ")[0]}"'
    return words.split(" ")[0]


@every_form
@pytest.mark.parametrize("kind", KINDS)
def test_the_counts_and_statuses_agree(form: str, kind: str) -> None:
    text = told(form, results(kind))
    for result in results(kind):
        for verdict in Verdict:
            number = result.counts.of(verdict)
            if form in ("json", "jsonl"):
                assert f'"{verdict.value}":{number}' in text
            elif form == "sarif":
                assert text.count(f'"verdict":"{verdict.value}"') >= number
            elif form == "junit":
                assert text.count(f"verdict:{verdict.value}") >= number
            elif form in ("bcf", "bcf3"):
                word = squeezed(verdict_word(verdict, "nl"))
                assert text.count(f">{word}<") >= number
            elif number:
                assert squeezed(counted(number, verdict, "nl")) in text


@pytest.fixture(scope="module")
def beside() -> tuple[Result, ...]:
    studio = ROOT / "samples/studio"
    site = studio / "site-zwolle.json"
    return relocate(studio / "dossier-permanent.json", book(), site=site, announced=True, rthf=True)


@every_form
def test_what_stands_beside_the_decision_is_told(form: str, beside: tuple[Result, ...]) -> None:
    (decision,) = (result.decision for result in beside)
    assert decision and decision.announced and decision.rthf and decision.procedure
    text = told(form, beside)
    assert squeezed(decision.announced.source) in text
    assert squeezed(decision.rthf.title) in text
    for paper in decision.procedure.papers:
        assert squeezed(paper.name) in text


@every_form
def test_it_is_an_aid_and_no_decision(form: str) -> None:
    text = told(form, results("moves")).lower()
    assert "hulpmiddel,geenbesluit" in text or form in ("junit", "pdf")


@every_form
def test_a_run_does_not_depend_on_the_run_before(form: str) -> None:
    assert told(form, results("lacks"), everything=False) == told(form, results("lacks"), everything=False)
    assert report("lacks").results is results("lacks")
