"""A second reading of a model comes from the cache, and only when it is the same reading."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from bblcheck.decision.files import Disk
from bblcheck.ifc import readifc
from bblcheck.ifc.errors import IfcError
from tests.ifc.reading import vocabulary

SAMPLE = Path(__file__).parents[2] / "samples" / "studio" / "model.ifc"


def test_the_second_reading_is_equal_and_starts_no_reader(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = Disk(cache=tmp_path / "cache")
    first = disk.model(SAMPLE, vocabulary(), parts=True)
    monkeypatch.setattr(readifc, "Child", None)
    assert disk.model(SAMPLE, vocabulary(), parts=True) == first
    elsewhere = tmp_path / "ander.ifc"
    shutil.copy(SAMPLE, elsewhere)
    assert disk.model(elsewhere, vocabulary(), parts=True).homes.file == str(elsewhere)


def test_another_profile_file_or_question_is_read_anew(tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    changed = tmp_path / "model.ifc"
    changed.write_bytes(SAMPLE.read_bytes() + b"\n")
    Disk(cache=folder).model(SAMPLE, vocabulary())
    Disk(cache=folder).model(SAMPLE, vocabulary())
    Disk("ifc4-plain", folder).model(SAMPLE, vocabulary())
    Disk(cache=folder).model(SAMPLE, vocabulary(), parts=True)
    Disk(cache=folder).model(changed, vocabulary())
    assert len(list(folder.glob("*.json"))) == 4


@pytest.mark.parametrize("spoil", ["", "{", "[]", '{"format": 1}', "cut", "number"])
def test_a_spoiled_file_is_read_anew(tmp_path: Path, spoil: str) -> None:
    disk = Disk(cache=tmp_path)
    first = disk.model(SAMPLE, vocabulary())
    (kept,) = tmp_path.glob("*.json")
    text = kept.read_text()
    if spoil == "cut":
        spoil = text[: len(text) // 2]
    elif spoil == "number":
        content = json.loads(text)
        content["model"]["rooms"][0]["recognised_as"] = "keuken"
        spoil = json.dumps(content)
    kept.write_text(spoil)
    assert disk.model(SAMPLE, vocabulary()) == first


def test_what_is_refused_is_not_kept(tmp_path: Path) -> None:
    bad = tmp_path / "slecht.ifc"
    bad.write_text("rommel")
    with pytest.raises(IfcError):
        Disk(cache=tmp_path / "cache").model(bad, vocabulary())
    assert not list(tmp_path.glob("cache/*.json"))
