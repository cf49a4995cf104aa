"""Fixed sentences of a result in English."""

from __future__ import annotations

import pytest

from bblcheck.report.phrases import english


@pytest.mark.parametrize(
    ("dutch", "expected"),
    [
        ("niet opgegeven", "not given"),
        (
            "eerst tijdelijk, daarna onbekend (artikel 5.6 lid 2)",
            "first temporary, then unknown (article 5.6 lid 2)",
        ),
        ("niveau: nieuwbouw", "level: new build"),
        ("2 verschillen", "2 differences"),
        ("bergruimten: geen; niet het geval: a en b", "bergruimten: none; not the case: a and b"),
        ("tabel 4.162, rij overige", "table 4.162, other rows"),
        ("alternatief voor bbl 3.16 lid 1, niet gebruikt", "alternative to bbl 3.16 lid 1, not used"),
    ],
)
def test_a_fixed_sentence_has_its_english(dutch: str, expected: str) -> None:
    assert english(dutch) == expected


def test_what_is_not_fixed_stays_as_it_is() -> None:
    assert english("Is de deur open?") is None
    assert english("niet opgegeven; Is de deur open?") is None
