"""Models are read in the order in which they are asked for; what was read ahead is what would have been read."""

from __future__ import annotations

from pathlib import Path
from threading import Event, Lock

import pytest

from bblcheck.decision.files import Disk, ModelRead
from bblcheck.decision.readahead import ReadAhead
from bblcheck.home.content import HomeFile
from bblcheck.ifc import IfcError
from bblcheck.language.vocabulary import Vocabulary

WORDS = Vocabulary({}, {})


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The models that were read, in that order; two at the same time is an error."""
    names: list[str] = []
    busy = Lock()

    def read(self: Disk, path: Path, vocabulary: Vocabulary, parts: bool = False) -> ModelRead:
        assert busy.acquire(blocking=False)
        names.append(path.name)
        Event().wait(0.01)
        busy.release()
        if "slecht" in path.name:
            raise IfcError("unreadable", "onleesbaar", str(path))
        return ModelRead(HomeFile(str(path), path.stem, None, None, ()), (), ())

    monkeypatch.setattr(Disk, "model", read)
    return names


def ahead(*names: str) -> ReadAhead:
    return ReadAhead(Disk(), map(Path, names), WORDS)


def test_each_model_is_read_once_and_in_order(asked: list[str]) -> None:
    files = ahead("a.ifc", "b.json", "c.ifc")
    assert files.busy
    assert [files.model(Path(name), WORDS).homes.name for name in ("a.ifc", "c.ifc")] == ["a", "c"]
    assert asked == ["a.ifc", "c.ifc"] and not files.busy


def test_a_model_that_is_refused_is_told_when_it_is_asked_for(asked: list[str]) -> None:
    files = ahead("slecht.ifc", "goed.ifc")
    with pytest.raises(IfcError, match="onleesbaar"):
        files.model(Path("slecht.ifc"), WORDS)
    assert files.model(Path("goed.ifc"), WORDS).homes.name == "goed"


def test_another_model_waits_for_the_one_that_is_being_read(asked: list[str]) -> None:
    files = ahead("a.ifc")
    assert files.model(Path("erbij.ifc"), WORDS).homes.name == "erbij"
    assert files.model(Path("a.ifc"), WORDS).homes.name == "a"
    assert asked == ["a.ifc", "erbij.ifc"]


def test_home_files_are_not_read_ahead(asked: list[str]) -> None:
    assert not ahead("a.json", "b.json").busy and not asked
