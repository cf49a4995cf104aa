"""Which files make up the samples, and writing them."""

from __future__ import annotations

from pathlib import Path

from samples.making.description import Home
from samples.making.homejson import home_text
from samples.making.homes.studio import AMERSFOORT, studio
from samples.making.ifcbuild import build


def write_all(folder: Path) -> None:
    """Write every sample below `folder`."""
    for name, home in models().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        build(home).write(path)
    for name, text in texts().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def models() -> dict[str, Home]:
    """The IFC models by file name."""
    before = studio()
    return {
        "studio/model.ifc": before,
        "studio/model-voor.ifc": before,
        "studio/model-na.ifc": studio(AMERSFOORT, "schroefpaal"),
    }


def texts() -> dict[str, str]:
    """The JSON files by file name."""
    return {"studio/home.json": home_text(studio())}
