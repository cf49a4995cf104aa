"""The samples in the repository are what their descriptions say, byte for byte."""

from __future__ import annotations

from pathlib import Path

import pytest

from samples.making.write import write_all

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("samples")
    write_all(folder)
    return folder


def names(folder: Path) -> list[str]:
    return sorted(
        str(path.relative_to(folder)) for suffix in ("ifc", "json") for path in folder.rglob(f"*.{suffix}")
    )


def test_a_rerun_writes_the_same_files(written: Path) -> None:
    assert names(written) == names(SAMPLES)


@pytest.mark.parametrize("name", names(SAMPLES))
def test_a_rerun_writes_the_same_bytes(written: Path, name: str) -> None:
    assert (written / name).read_bytes() == (SAMPLES / name).read_bytes()
