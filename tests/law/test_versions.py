"""A table of versions that cannot be read is told as any other error in the rules."""

from __future__ import annotations

from datetime import date

import pytest

from bblcheck.language.errors import RuleError
from bblcheck.law.versions import parse_versions

BBL = '[bbl]\nnaam = "Bbl"\nbwb = "BWBR0041297"\nversies = [2026-01-01, 2024-01-01]\n'


def test_versions_are_in_order() -> None:
    assert parse_versions(BBL)["bbl"].versions == (date(2024, 1, 1), date(2026, 1, 1))


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("[bbl]\nnaam = [", 2, "geen leesbare TOML"),
        ("", 1, "`bbl` ontbreekt"),
        ("bbl = 3", 1, "`bbl` is niet volledig"),
        (BBL.replace("naam", "name"), 1, "`bbl` is niet volledig"),
        (BBL.replace("2024-01-01", '"2024-01-01"'), 1, "geen datum"),
        (BBL.replace("2026-01-01, 2024-01-01", ""), 1, "`bbl` is niet volledig"),
        (BBL + "einde = 2030", 1, "geen datum"),
    ],
)
def test_what_cannot_be_read_is_told(text: str, line: int, message: str) -> None:
    with pytest.raises(RuleError) as raised:
        parse_versions(text)
    assert message in raised.value.message
    assert (raised.value.at.file, raised.value.at.line) == ("versies.toml", line)
