"""A home is called what a person called it; what a drawing program fills in of itself is no name."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import run

MODEL = Path(__file__).parents[2] / "samples" / "studio" / "model.ifc"


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("Project Number", "ontwerp-7"),
        ("Default", "ontwerp-7"),
        ("Project Name", "ontwerp-7"),
        ("<Building>", "ontwerp-7"),
        ("Studio Zilt", "Studio Zilt"),
        ("Project Noord", "Project Noord"),
    ],
)
def test_a_name_that_was_filled_in_gives_way_to_the_file_name(given: str, shown: str, tmp_path: Path) -> None:
    model = tmp_path / "ontwerp-7.ifc"
    model.write_text(
        MODEL.read_text(encoding="utf-8").replace("'Studio Zilt'", f"'{given}'"), encoding="utf-8"
    )
    assert f" {shown}: " in run("check", str(model)).stdout.splitlines()[0]
