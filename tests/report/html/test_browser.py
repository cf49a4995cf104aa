"""The page in a real browser: its script runs under its policy, filters, searches, and axe finds nothing wrong."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bblcheck.report.texts import Language
from tests.report.html.axe import violations
from tests.report.html.chromium import dom, needs_browser, picture, printed
from tests.report.making import of, results, shown

pytestmark = needs_browser


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("page") / "report.html"
    file.write_text(shown("html", of(results("moves"))), encoding="utf-8")
    return file


def driven(page: Path, script: str, *options: str) -> str:
    """The page after somebody did something; the copy lacks the policy, which keeps the doing out."""
    content = re.sub(r"<meta http-equiv=\"Content-Security[^>]*>", "", page.read_text(encoding="utf-8"))
    copy = page.with_name("driven.html")
    copy.write_text(content.replace("</body>", f"<script>{script}</script></body>"), encoding="utf-8")
    return dom(copy, *options)


def visible_leden(content: str) -> list[str]:
    tags = re.findall(r'<(?:details|tr) class="lid[^>]*>', content)
    return [tag for tag in tags if " hidden" not in tag]


def test_the_script_runs_under_the_policy_of_the_page(page: Path) -> None:
    (form,) = re.findall(r'<form class="find"[^>]*>', dom(page))
    assert "hidden" not in form


def test_search_shows_only_what_holds_the_words(page: Path) -> None:
    found = driven(
        page,
        "const search = document.querySelector('[type=search]'); search.value = '4.164 hoogte';"
        "search.dispatchEvent(new Event('input', {bubbles: true}))",
    )
    assert 0 < len(visible_leden(found)) < 12
    assert "leden getoond" in found


def test_a_box_hides_a_verdict(page: Path) -> None:
    found = driven(page, "document.querySelector('[value=not_applicable]').click()")
    assert not [tag for tag in visible_leden(found) if "not_applicable" in tag]
    assert [tag for tag in visible_leden(found) if "non_compliant" in tag]


def test_a_room_in_the_plan_leads_to_its_points(page: Path) -> None:
    found = driven(
        page,
        "const click = new MouseEvent('click', {bubbles: true, cancelable: true});"
        "document.querySelector('.drawing a').dispatchEvent(click);"
        "document.title = document.querySelector('[type=search]').value",
    )
    assert "<title>Woon-slaapkamer met keuken</title>" in found


def test_everything_opens_for_print(page: Path) -> None:
    found = driven(page, "dispatchEvent(new Event('beforeprint'))")
    assert not re.findall(r"<details(?![^>]* open)[^>]*>", found)


def test_it_prints_and_pictures(page: Path, tmp_path: Path) -> None:
    printed(page, tmp_path / "a.pdf")
    picture(page, tmp_path / "a.png", 500, 900)
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "a.png").stat().st_size > 10_000


NARROW = "--window-size=500,900"
WIDE = "--window-size=1280,900"
OVERFLOW = """
for (const details of document.querySelectorAll("details")) details.open = true;
const wide = [...document.querySelectorAll(".scroll:has(table), body")];
document.title = wide.filter((each) => each.scrollWidth > each.clientWidth + 1).length + " of " + wide.length;
"""


def test_on_a_phone_no_table_scrolls_sideways(page: Path) -> None:
    found = re.search(r"<title>(\d+) of (\d+)</title>", driven(page, OVERFLOW, NARROW))
    assert found is not None and found[1] == "0" and int(found[2]) > 10


def test_on_a_phone_a_cell_says_what_it_is_and_stays_a_cell(page: Path) -> None:
    label = "getComputedStyle(document.querySelector('.rows td'), '::before').content"
    found = driven(page, f"document.title = {label}", NARROW)
    assert '<title>"Uitkomst: "</title>' in found.replace("&quot;", '"')
    assert (
        '<td role="cell" data-label="Uitkomst">' in found and '<th scope="col" role="columnheader">' in found
    )
    assert "<title>none</title>" in driven(page, f"document.title = {label}", WIDE)


def test_axe_finds_nothing_on_a_phone(page: Path, tmp_path: Path) -> None:
    assert violations(page, tmp_path, width=500) == []


@pytest.mark.parametrize(
    ("kind", "language"),
    [("moves", "nl"), ("model", "nl"), ("undecided", "nl"), ("many", "nl"), ("moves", "en")],
)
def test_axe_finds_nothing(kind: str, language: Language, tmp_path: Path) -> None:
    file = tmp_path / f"{kind}.html"
    given = of(results(kind), language=language)
    file.write_text(shown("html", given), encoding="utf-8")
    assert violations(file, tmp_path) == []
