"""Everything that is said of a dossier is said in English too."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from bblcheck.report.phrases import english
from tests.cli.running import run
from tests.home.test_dossier import FIRST, NEXT
from tests.home.test_dossier_life import BUILT, STORED, UNCHANGED, WORK

CONTRADICTED = [
    {**FIRST, "tijdelijk": True, "instandhoudingstermijn": {"jaar": 16}, "datum_aanvraag": "2019-05-02"},
    {**BUILT, "datum": "2019-05-03"},
    {
        **NEXT,
        "datum_aanvraag": "2026-10-01",
        "begin_bouw": "2026-09-01",
        "tijdelijk": True,
        "onbepaalde_tijd": True,
    },
    {**WORK, "datum": "2026-11-24"},
    {**STORED, "van": "2026-09-01", "tot": "2026-09-01"},
    UNCHANGED,
    {**UNCHANGED, "oordeel": "gewijzigd"},
]


@pytest.fixture
def contradicted(tmp_path: Path) -> Path:
    path = tmp_path / "dossier.json"
    content = {"format": "bblcheck.dossier/1", "naam": "Studio", "gebeurtenissen": CONTRADICTED}
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def test_every_contradiction_is_put_in_english(contradicted: Path) -> None:
    found = json.loads(run("dossier", "check", str(contradicted), "--format", "json").stdout)[
        "contradictions"
    ]
    assert len(found) >= 7
    assert [each["text"] for each in found if english(each["text"]) is None] == []


def test_check_and_show_have_no_dutch_of_our_own(contradicted: Path) -> None:
    for command in ("check", "show"):
        said = run("dossier", command, str(contradicted), "--lang", "en").stdout
        assert not re.search(r"\b(het|een|niet|deze|woning)\b", said), said
