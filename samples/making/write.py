"""Which files make up the samples, and writing them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from samples.making import dossiers, sites
from samples.making.description import Home
from samples.making.dossiers import dossier_text
from samples.making.homejson import home_text
from samples.making.homes.blok import blok
from samples.making.homes.studio import AMERSFOORT, studio
from samples.making.homes.twee_kamers import twee_kamers
from samples.making.homes.woonwagen import woonwagen
from samples.making.ifcbuild import build
from samples.making.measurements import REPORT_FILE, measurements_text, report_text
from samples.making.sitejson import Site, site_text


def write_all(folder: Path) -> None:
    """Write every sample below `folder`."""
    for name, home in models().items():
        build(home).write(_path(folder, name))
    for name, text in texts().items():
        _path(folder, name).write_text(text, encoding="utf-8")


def _path(folder: Path, name: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def models() -> dict[str, Home]:
    """The IFC models by file name."""
    return {
        "studio/model.ifc": studio(),
        "studio/model-voor.ifc": studio(),
        "studio/model-na.ifc": studio(AMERSFOORT, "schroefpaal"),
        "twee-kamers/model.ifc": twee_kamers(),
        "twee-kamers/model-na-aanpassing.ifc": twee_kamers(side_window=1.9),
        "blok/model.ifc": blok(),
        "blok/model-herplaatst.ifc": blok(10),
        "woonwagen/model.ifc": woonwagen(),
    }


def texts() -> dict[str, str]:
    """The JSON files by file name."""
    homes = {"studio": studio(), "twee-kamers": twee_kamers(), "blok": blok(), "woonwagen": woonwagen()}
    files = {f"{name}/home.json": home_text(home) for name, home in homes.items()}
    for name, places in SITES.items():
        files |= {f"{name}/site-{place}.json": site_text(homes[name], site) for place, site in places.items()}
    for name, lives in DOSSIERS.items():
        home = homes[name]
        files |= {
            f"{name}/{file}": dossier_text(home.name, home.type, home.serial, events())
            for file, events in lives.items()
        }
    files["twee-kamers/metingen-2026.json"] = measurements_text(homes["twee-kamers"])
    files[f"twee-kamers/{REPORT_FILE}"] = report_text()
    return files


DOSSIERS: dict[str, dict[str, Callable[[], list[dossiers.Event]]]] = {
    "studio": {"dossier.json": dossiers.studio, "dossier-permanent.json": dossiers.studio_permanent},
    "twee-kamers": {
        "dossier.json": dossiers.two_rooms,
        "dossier-aanpassing.json": dossiers.two_rooms_changed,
    },
    "blok": {"dossier.json": dossiers.block, "dossier-permanent.json": dossiers.block_permanent},
    "woonwagen": {"dossier.json": dossiers.caravan, "dossier-onvolledig.json": dossiers.caravan_unknown},
}
SITES: dict[str, dict[str, Site]] = {
    "studio": {"harderwijk": sites.HARDERWIJK, "amersfoort": sites.AMERSFOORT, "zwolle": sites.ZWOLLE},
    "twee-kamers": {"nijmegen": sites.NIJMEGEN, "arnhem": sites.ARNHEM},
    "blok": {"leeuwarden": sites.LEEUWARDEN, "groningen": sites.GRONINGEN},
    "woonwagen": {"oss": sites.OSS, "tilburg": sites.TILBURG},
}
