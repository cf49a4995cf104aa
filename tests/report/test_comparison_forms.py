"""A comparison in every form: the same answer and changes, safe names, and a page that needs nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from bblcheck.decision.comparison import compare_files
from bblcheck.decision.inputs import Inputs
from bblcheck.report import comparisonmarkdown, comparisontext
from bblcheck.report.comparisonforms import COMPARISON_FORMS, written
from bblcheck.report.comparisonparts import ORDER
from bblcheck.report.html.page import policy
from bblcheck.report.texts import Language
from bblcheck.result.comparison import ElementRef, StateComparison, comparison_from_json
from tests.cli.running import run
from tests.report.html.reading import Page
from tests.report.making import book

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
PAIRS = {
    "window": ("twee-kamers/model.ifc", "twee-kamers/model-na-aanpassing.ifc"),
    "block": ("blok/model.ifc", "blok/model-herplaatst.ifc"),
    "foundation": ("studio/model-voor.ifc", "studio/model-na.ifc"),
    "facts": ("studio/home.json", "woonwagen/home.json"),
}
FORMS = tuple(each for each in COMPARISON_FORMS if each != "json")
every_pair = pytest.mark.parametrize("pair", PAIRS)


@cache
def compared(pair: str) -> StateComparison:
    before, after = (SAMPLES / name for name in PAIRS[pair])
    return compare_files(before, after, book(), inputs=Inputs(book().vocabulary))


def page_of(result: StateComparison, language: Language = "nl") -> Page:
    page = Page()
    page.feed(written("html", result, language, everything=True))
    return page


def told(result: StateComparison) -> Iterator[str]:
    """What every form must name: each changed element that is told by itself, with its values."""
    for element in result.elements:
        if element.changes and not element.with_module:
            yield (element.before or element.after or ElementRef(id="", name="")).name
            yield from (change.after for change in element.changes if change.property)


@every_pair
@pytest.mark.parametrize("form", FORMS)
def test_every_form_tells_the_answer_and_every_change(form: str, pair: str) -> None:
    result = compared(pair)
    text = page_of(result).text if form == "html" else written(form, result, "nl", everything=True)
    said = {"unchanged": "De samenstelling is ongewijzigd.", "changed": "De samenstelling is gewijzigd."}
    assert said[result.verdict] in text
    assert [each for each in told(result) if each not in text.replace("\\", "")] == []


def test_the_json_is_the_whole_result() -> None:
    result = compared("window")
    assert comparison_from_json(written("json", result, "nl", everything=False)) == result
    assert result.shapes.rooms and result.shapes_before.rooms


@every_pair
@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_page_loads_and_runs_nothing(pair: str, language: Language) -> None:
    page = page_of(compared(pair), language)
    (meta,) = [each for each in page.named("meta") if each.get("http-equiv") == "Content-Security-Policy"]
    assert meta["content"] == policy(page.inside["style"], "")
    assert "default-src 'none'" in meta["content"] and "script-src" not in meta["content"]
    assert not {"script", "link", "img", "iframe", "object", "embed", "base", "image"} & {
        tag for tag, _ in page.elements
    }
    assert [link for link in page.values("href") if not link.startswith("#")] == []
    assert not page.values("src") and not page.values("style")
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert page.named("html")[0]["lang"] == language


def test_states_that_can_be_drawn_are_drawn_and_home_files_are_not() -> None:
    for pair, drawn in (("window", 1), ("block", 1), ("facts", 0)):
        assert bool(page_of(compared(pair)).named("svg")) is bool(drawn)


def test_a_module_that_is_gone_is_drawn_where_it_stood() -> None:
    result = compared("block")
    gone = {each.before.id for each in result.elements if each.status == "regrouped" and each.before}
    drawn = {part.id for part in result.shapes_before.parts if part.role == "changed"}
    assert gone and gone <= drawn
    assert not gone & {part.id for part in result.shapes.parts}


def test_a_manifest_is_drawn_as_the_model_is(tmp_path: Path) -> None:
    manifest = tmp_path / "manifest.json"
    before, after = (str(SAMPLES / name) for name in PAIRS["window"])
    assert run("compare", before, "--manifest", str(manifest)).code == 0
    done = run("compare", str(manifest), after, "--format", "html")
    assert (done.code, done.stderr) == (1, "")
    (drawing,) = [line for line in done.stdout.splitlines() if "<svg" in line]
    assert drawing in run("compare", before, after, "--format", "html").stdout


HOSTILE = '<img src=x onerror="alert(1)"> | `x` [l](http://kwaad.example) \x1b[31m{{ 7*7 }}'


@pytest.mark.parametrize("form", FORMS)
def test_hostile_names_stay_words(form: str) -> None:
    result = compared("window")
    hostile = ElementRef(id="</td><script>", name=HOSTILE)
    elements = tuple(replace(each, before=hostile, after=hostile) for each in result.elements)
    text = written(form, replace(result, elements=elements), "nl", everything=True)
    assert "\x1b" not in text
    if form == "html":
        assert "<img" not in text and "<script>" not in text and "{{ 7*7 }}" in text
    if form == "markdown":
        assert "<img" not in text.replace("\\<", "") and "](http" not in text.replace("\\]", "")
        rows = [line for line in text.splitlines() if line.startswith("| ") and "onerror" in line]
        assert rows and all(line.replace("\\|", "").count("|") == 5 for line in rows)


def test_a_form_that_is_not_there_is_refused() -> None:
    done = run("compare", *(str(SAMPLES / name) for name in PAIRS["foundation"]), "--format", "pdf")
    assert (done.code, done.stdout) == (2, "")


def test_every_form_of_text_tells_the_same_parts() -> None:
    assert set(comparisontext.PARTS) == set(comparisonmarkdown.PARTS) == set(ORDER)
    assert len(ORDER) == len(set(ORDER))
