"""Every broken file in `broken/` gives the messages beside it: NAME.bbl, NAME.txt.

`UPDATE_GOLDEN=1 pytest tests/language/test_broken.py` writes the messages anew; the diff is the review.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bblcheck.language.check import check
from bblcheck.language.errors import RuleError, render
from bblcheck.language.parse import parse, parse_bytes

HERE = Path(__file__).parent
BROKEN = sorted((HERE / "broken").glob("*.bbl"))


def messages(path: Path) -> str:
    """What a person reads about one file, beside the shared vocabulary."""
    vocabulary = parse((HERE / "woordenlijst.bbl").read_text(encoding="utf-8"), "woordenlijst.bbl")
    content = path.read_bytes()
    try:
        findings = check([vocabulary, parse_bytes(content, path.name)])
    except RuleError as error:
        findings = [error]
    source = content.decode("utf-8")
    return "".join(f"{render(finding, source)}\n" for finding in findings)


def test_there_are_enough_broken_files() -> None:
    assert len(BROKEN) >= 35


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_message(path: Path) -> None:
    golden = path.with_suffix(".txt")
    found = messages(path)
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(found, encoding="utf-8")
    assert found, f"{path.name} is not broken"
    assert found == golden.read_text(encoding="utf-8")
