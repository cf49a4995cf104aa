"""`rules mutate`: what no example notices fails, unless it is listed with a reason; work to do is no reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from bblcheck.result.exits import Exit
from tests.cli.running import run
from tests.law.test_mutation import book_of, lid

EXAMPLES = """\
    voorbeelden gegeven woning.soort is gewoon
      | woning.stil | uitkomst     |
      | waar        | voldoet      |
      | onwaar      | voldoet niet |
"""
UNNOTICED = "zonder als woning.soort is gewoon"


@pytest.mark.parametrize(
    ("reason", "code", "said"),
    [
        (None, Exit.FAIL, "0 vermeld, 1 overleven"),
        ("Het maakt hier niet uit.", Exit.OK, "1 vermeld, 0 overleven"),
        ("Nog geen voorbeeld: te doen.", Exit.FAIL, "1 vermelde mutanten wachten nog op een voorbeeld"),
    ],
)
def test_a_survivor_needs_a_reason(reason: str | None, code: Exit, said: str, tmp_path: Path) -> None:
    book_of(tmp_path, lid("als woning.soort is gewoon", "eis woning.stil", examples=EXAMPLES))
    if reason is not None:
        entry = f'[[mutant]]\nregel = "bbl 4.2 lid 1"\nwijziging = "{UNNOTICED}"\nreden = "{reason}"\n'
        (tmp_path / "mutanten.toml").write_text(entry, encoding="utf-8")
    done = run("rules", "mutate", "--rules", str(tmp_path))
    assert done.code == int(code), done
    assert said in done.stdout
