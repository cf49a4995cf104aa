"""The page without a mouse and on the narrowest screen: real keys, under the policy of the page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.report.eventful import eventful
from tests.report.html.chromium import needs_browser
from tests.report.html.devtools import Driven, opened
from tests.report.making import of, results, shown

pytestmark = needs_browser

NARROWEST = 320
AT = "document.activeElement.matches({!r})"
SHOWN = "document.querySelectorAll('.lid:not([hidden])').length"
FOCUS = """(() => { const at = document.activeElement, box = at.getBoundingClientRect(), how = getComputedStyle(at);
return [box.bottom > 0 && box.top < innerHeight, how.outlineStyle !== 'none' && parseFloat(how.outlineWidth) > 1,
at.tabIndex].join() })()"""
WIDE = """(() => { for (const each of document.querySelectorAll('details')) each.open = true;
const screens = [document.documentElement, ...document.querySelectorAll('.scroll:has(table)')];
return screens.filter((each) => each.scrollWidth > each.clientWidth + 1).length })()"""


def written(folder: Path, kind: str) -> Path:
    file = folder / f"{kind}.html"
    found = (eventful(),) if kind == "eventful" else results(kind)
    file.write_text(shown("html", of(found)), encoding="utf-8")
    return file


@pytest.fixture
def driven(tmp_path: Path) -> Iterator[Driven]:
    with opened(written(tmp_path, "moves")) as page:
        yield page


def go(page: Driven, selector: str) -> None:
    """Press Tab until what the selector means has the focus."""
    for _ in range(400):
        page.press("Tab")
        if page.value(AT.format(selector)):
            return
    raise AssertionError(f"Tab never comes at {selector}")


def test_the_first_key_offers_to_skip_to_the_content(driven: Driven) -> None:
    driven.press("Tab")
    assert driven.value(AT.format("a[href='#content']"))
    driven.press("Enter")
    assert driven.value("location.hash") == "#content"


def test_what_has_the_focus_is_seen_and_stands_in_the_order_of_the_page(driven: Driven) -> None:
    for _ in range(40):
        driven.press("Tab")
        assert driven.value(FOCUS) == "true,true,0"


def test_a_key_opens_and_closes_what_is_folded(driven: Driven) -> None:
    go(driven, "summary")
    opened_now = "document.activeElement.parentElement.open"
    assert driven.value(opened_now) is False
    driven.press("Enter")
    assert driven.value(opened_now) is True
    driven.press(" ")
    assert driven.value(opened_now) is False


def test_a_key_in_the_plan_leads_to_the_points_of_the_room(driven: Driven) -> None:
    go(driven, ".drawing a")
    room = driven.value("document.activeElement.dataset.name")
    driven.press("Enter")
    assert driven.value("document.activeElement.value") == room
    assert driven.value("document.activeElement.type") == "search"


def test_searching_and_filtering_go_by_keys(driven: Driven) -> None:
    every = driven.value(SHOWN)
    go(driven, "[type=search]")
    for key in "4.164":
        driven.press(key)
    found = driven.value(SHOWN)
    assert isinstance(every, int) and isinstance(found, int) and 0 < found < every
    go(driven, "[type=checkbox][value=non_compliant]")
    driven.press(" ")
    left = driven.value(SHOWN)
    assert isinstance(left, int) and left < found
    go(driven, "[data-do=clear]")
    driven.press("Enter")
    assert driven.value(SHOWN) == every


@pytest.mark.parametrize("kind", ["moves", "undecided", "many", "eventful"])
def test_nothing_scrolls_sideways_on_the_narrowest_screen(kind: str, tmp_path: Path) -> None:
    with opened(written(tmp_path, kind), NARROWEST) as page:
        assert page.value("innerWidth") == NARROWEST
        assert page.value(WIDE) == 0
