"""The page says what the result says, needs nothing else, and lets nothing else in."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from bblcheck import relocate
from bblcheck.engine.verdicts import Verdict
from bblcheck.report.html.page import policy
from bblcheck.report.reporttexts import REPORT_TEXTS
from bblcheck.report.texts import counted
from bblcheck.result.baseline import Accepted, compare, findings
from tests.report.html.reading import page_of, parsed
from tests.report.making import KINDS, ROOT, book, of, results, shown

every_kind = pytest.mark.parametrize("kind", KINDS)
SVG = "http://www.w3.org/2000/svg"


@every_kind
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_sample_makes_a_page_in_both_languages(kind: str, language: str) -> None:
    page = page_of(kind, language)
    assert page.named("html")[0]["lang"] == language
    assert all(result.home.name in page.text for result in results(kind))


@every_kind
def test_nothing_is_loaded(kind: str) -> None:
    page = page_of(kind)
    assert not {"link", "img", "iframe", "object", "embed", "base", "image", "use"} & {
        tag for tag, _ in page.elements
    }
    assert not page.values("src") and not page.values("style") and not page.values("srcset")
    outside = [link for link in page.values("href") if not link.startswith("#")]
    assert all(link.startswith("https://wetten.overheid.nl/") for link in outside)
    assert "url(" not in page.inside["style"] and "@import" not in page.inside["style"]
    assert all(found.startswith("url(#") for found in page.values("fill") if "url" in found)


@every_kind
def test_nothing_runs_but_the_script_of_the_policy(kind: str) -> None:
    page = page_of(kind)
    assert [len(page.named(tag)) for tag in ("script", "style")] == [1, 1]
    (meta,) = [each for each in page.named("meta") if each.get("http-equiv") == "Content-Security-Policy"]
    assert meta["content"] == policy(page.inside["style"], page.inside["script"])
    assert "unsafe" not in meta["content"] and "default-src 'none'" in meta["content"]
    assert not [name for _, found in page.elements for name in found if name.startswith("on")]


@every_kind
def test_ids_are_unique_and_every_link_inside_leads_somewhere(kind: str) -> None:
    page = page_of(kind)
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in page.values("href") if link.startswith("#")} <= set(ids)
    for name in ("for", "aria-labelledby"):
        assert {each for value in page.values(name) for each in value.split()} <= set(ids)


@every_kind
def test_the_contents_stand_in_the_order_of_the_page(kind: str) -> None:
    page = shown("html", of(results(kind)))
    for contents in re.findall(r'<nav class="contents".*?</nav>', page, re.DOTALL):
        places = [page.index(f'id="{name}"') for name in re.findall(r'href="#([^"]+)"', contents)]
        assert len(places) > 3 and places == sorted(places)


@every_kind
def test_the_counts_are_those_of_the_result(kind: str) -> None:
    page = page_of(kind)
    for result in results(kind):
        for verdict in Verdict:
            assert counted(result.counts.of(verdict), verdict, "nl") in page.text


@every_kind
def test_every_point_stands_in_the_checklist_with_its_verdict(kind: str) -> None:
    page = page_of(kind)
    rows = [
        found["class"] for tag, found in page.elements if tag == "tr" and "class" in found and "id" in found
    ]
    for verdict in Verdict:
        if verdict is Verdict.NOT_APPLICABLE:
            continue
        wanted = sum(result.counts.of(verdict) for result in results(kind))
        assert rows.count(verdict.value) == wanted


@every_kind
def test_it_says_what_it_is_not(kind: str) -> None:
    page = page_of(kind)
    assert "Hulpmiddel, geen besluit" in page.text
    assert "Wat niet is beoordeeld" in page.text
    assert results(kind)[0].receipt.results_sha256 in page.text


def test_the_first_words_are_the_decision() -> None:
    assert (
        "De nieuwbouweisen komen terug, en de woning voldoet niet aan 11 van de 130 regels"
        in page_of("moves").text
    )
    assert "Nog niet te bepalen of de nieuwbouweisen terugkomen" in page_of("undecided").text


def test_a_failure_shows_its_numbers_and_formula() -> None:
    text = page_of("fails").text
    assert "2,58 m" in text and "ten minste 2,6 m" in text and "0,02 m te weinig" in text
    assert "ruimten[Slaapkamer].hoogte 2,58 m ten minste 2,6 m" in text


def test_an_open_point_has_no_margin() -> None:
    """A bound is not a shortage: nobody measured it."""
    content = shown("html", of(results("lacks")))
    rows = re.findall(r'<tr id="[^"]+" class="(?:insufficient_data|review_required)">.*?</tr>', content)
    assert rows
    assert not [row for row in rows if "te weinig" in row or "te veel" in row or " over<" in row]


def test_english_leaves_no_dutch_of_its_own() -> None:
    """What is not marked as Dutch is English: the fixed texts are all translated."""
    own = " ".join(" ".join(page_of("moves", "en").own).split())
    for key, (dutch, english) in REPORT_TEXTS.items():
        if len(dutch) > 12 and dutch != english and "{" not in dutch:
            assert dutch not in own, key


def test_every_text_has_both_languages() -> None:
    assert [key for key, (dutch, english) in REPORT_TEXTS.items() if not english] == []
    assert [key for key, (dutch, _) in REPORT_TEXTS.items() if not dutch] == ["page.language"]


def test_the_same_run_gives_the_same_page() -> None:
    assert shown("html", of(results("moves"))) == shown("html", of(results("moves")))


def test_a_file_that_gave_nothing_is_told() -> None:
    content = shown("html", of(results("fails"), problems=("kapot.ifc: <b>onleesbaar</b>",)))
    assert "kapot.ifc: &lt;b&gt;onleesbaar&lt;/b&gt;" in content


def test_what_was_asked_for_stands_beside_the_decision() -> None:
    studio = ROOT / "samples/studio"
    found = relocate(
        studio / "dossier-permanent.json",
        book(),
        site=studio / "site-zwolle.json",
        announced=True,
        rthf=True,
    )
    decision = found[0].decision
    assert decision and decision.announced and decision.rthf and decision.procedure
    text = parsed(shown("html", of(found))).text
    assert "Naast het besluit" in text and decision.announced.source in text
    assert all(item.summary in text for item in decision.rthf.results)
    assert all(paper.name in text for paper in decision.procedure.papers)
    assert "Naast het besluit" not in page_of("moves").text


def test_the_procedure_names_what_is_open_in_words() -> None:
    decision = results("moves")[0].decision
    assert decision and decision.procedure and decision.procedure.open
    text = page_of("moves").text
    assert f"Eerst nog te weten of te beoordelen ({len(decision.procedure.open)})" in text
    assert any(line.startswith("Bbl ") for line in decision.procedure.open)
    assert ": procedure." not in text and "procedure.grondgebonden: " not in text


def test_a_baseline_tells_what_is_new_worse_and_fixed() -> None:
    found = results("fails")
    known, gone, *_ = findings(found)
    other = replace(gone, key=replace(gone.key, rule="Bbl 9.99"))
    comparison = compare(found, [Accepted(known, "vergunning 12"), Accepted(other, "oud")])
    assert comparison.solved == () and len(comparison.gone) == 1
    page = parsed(shown("html", of(found, comparison=comparison)))
    states = [len(comparison.of(state)) for state in ("new", "worse", "known")]
    said = (
        f"{states[0]} nieuw, {states[1]} slechter, 0 opgelost, 1 niet meer beoordeeld, 1 bekend en aanvaard"
    )
    assert said in page.text
    assert "aanvaard: vergunning 12" in page.text
    tags = [found.get("class") for tag, found in page.elements if tag == "span"].count("tag")
    assert tags >= sum(states)
    assert "Tegenover de vorige keer" not in page_of("fails").text


def test_a_home_without_model_says_that_nothing_is_drawn() -> None:
    page = page_of("lacks")
    assert "Geen tekening: een woningbestand zegt niet waar de ruimten liggen" in page.text
    assert "Per ruimte en onderdeel" in page.text and not page.named("svg")
