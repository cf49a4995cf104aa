"""The bytes of a model: files and archives within limits."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from bblcheck.ifc import source
from bblcheck.ifc.errors import IfcError
from bblcheck.ifc.source import read_bytes


def packed(path: Path, **members: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("_", "."), content)
    return path


def refused(path: Path) -> IfcError:
    with pytest.raises(IfcError) as caught:
        read_bytes(path)
    return caught.value


def test_reads_the_only_model_of_an_archive(tmp_path: Path) -> None:
    assert read_bytes(packed(tmp_path / "a.ifczip", model_ifc=b"ISO", readme_txt=b"x")) == b"ISO"


@pytest.mark.parametrize("members", [{}, {"a_txt": b"x"}, {"a_ifc": b"x", "b_ifc": b"y"}])
def test_refuses_an_archive_without_exactly_one_model(tmp_path: Path, members: dict[str, bytes]) -> None:
    error = refused(packed(tmp_path / "a.ifczip", **members))
    assert error.cause == "archive"
    assert "precies een" in error.message


def test_refuses_what_is_no_archive(tmp_path: Path) -> None:
    path = tmp_path / "a.ifczip"
    path.write_bytes(b"ISO-10303-21;")
    assert refused(path).cause == "archive"


def test_refuses_an_archive_that_is_cut(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.ifczip", model_ifc=bytes(range(256)) * 100)
    path.write_bytes(path.read_bytes()[:150])
    assert refused(path).cause == "archive"


def test_refuses_an_archive_with_a_spoiled_member(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.ifczip", model_ifc=bytes(range(256)) * 100)
    spoiled = bytearray(path.read_bytes())
    spoiled[60:90] = b"\xff" * 30
    path.write_bytes(spoiled)
    assert refused(path).cause == "archive"


def test_stops_unpacking_a_bomb(tmp_path: Path) -> None:
    assert refused(packed(tmp_path / "a.ifczip", model_ifc=bytes(30_000_000))).cause == "too large"


def test_refuses_a_file_over_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "MAXIMUM_SIZE", 10)
    path = tmp_path / "a.ifc"
    path.write_bytes(b"x" * 11)
    assert refused(path).cause == "too large"


def test_refuses_what_is_no_file(tmp_path: Path) -> None:
    assert refused(tmp_path).cause == "unreadable"
    assert refused(tmp_path / "absent.ifc").cause == "unreadable"
