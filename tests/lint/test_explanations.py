"""Every check is explained by a rule in which it finds something, and one in which it finds nothing."""

from __future__ import annotations

import pytest

from bblcheck import lint
from bblcheck.lint.samples import VERSIONS, sample_files

UNREAD = "W318"
SHORT = "E321"
"""The samples of the other checks leave out examples that do not matter to them."""


def codes(check: lint.Check, text: str) -> set[str]:
    """The codes of the findings in `text`; the sample vocabulary has facts that no sample reads."""
    places = [(finding.code, finding.at.file) for finding in lint.run(sample_files(text), VERSIONS)]
    found = {code for code, file in places if code != UNREAD or file != "begrippen.bbl"}
    return found if check.code == SHORT else found - {SHORT}


@pytest.mark.parametrize("check", lint.CHECKS, ids=lambda check: check.code)
def test_the_bad_example_is_found_and_nothing_else(check: lint.Check) -> None:
    assert codes(check, check.bad) == {check.code}


@pytest.mark.parametrize("check", lint.CHECKS, ids=lambda check: check.code)
def test_the_good_example_passes(check: lint.Check) -> None:
    assert codes(check, check.good) == set()


@pytest.mark.parametrize("check", lint.CHECKS, ids=lambda check: check.code)
def test_the_explanation_shows_both(check: lint.Check) -> None:
    text = lint.explain(check.code.lower())
    assert text.startswith(f"{check.code}: {check.title}")
    assert text.index("Fout:") < text.index("Goed:")


def test_the_checks_are_in_the_order_of_their_numbers() -> None:
    numbers = [check.code[1:] for check in lint.CHECKS]
    assert numbers == sorted(numbers)


def test_an_unknown_code_lists_the_checks() -> None:
    with pytest.raises(lint.UnknownCheck, match=r"(?s)E999.*E302  overlap in de tijd"):
        lint.explain("E999")
