"""A layer over the two-room home: air flows measured again by the norm for existing buildings.

The home was designed by NEN 1087; chapter 3 asks for NEN 8087. With source and document the layer overrides.
"""

from __future__ import annotations

import hashlib

from bblcheck.home.paperreader import PAPERS
from samples.making.description import Home
from samples.making.homejson import FORMAT, Json, dumps
from samples.making.identity import global_id
from samples.making.ifcmodel import item_path

REPORT_FILE = "meetrapport-2026.txt"
_REPORT = "meetrapport"
_NAME = "Meetrapport luchtverversing Waal 50"
_DAY = "2026-09-30"
_MEASURED: dict[str, dict[str, float]] = {
    "woonkeuken": {"ventilatie": 22.4, "afvoer_direct_naar_buiten": 21.3, "spuicapaciteit": 155.0},
    "slaapkamer": {"ventilatie": 11.6, "spuicapaciteit": 73.0},
    "badkamer": {"ventilatie": 14.2},
    "toilet": {"ventilatie": 7.1},
}


def report_text() -> str:
    """The document that the measured values rest on."""
    lines = [f"{_NAME}, M-2026-118, {_DAY}", "Gemeten volgens NEN 8087, in dm3/s.", ""]
    lines += [f"{room}: {name} {value}" for room, found in _MEASURED.items() for name, value in found.items()]
    return "\n".join(lines) + "\n"


def measurements_text(home: Home) -> str:
    """The layer of facts, which names the document with number, date and digest."""
    rooms: list[Json] = [
        {
            "id": global_id(home.key, *item_path(room)),
            **{name: _measured(value) for name, value in found.items()},
        }
        for room, found in _MEASURED.items()
    ]
    paper: Json = {
        "pad": REPORT_FILE,
        "naam": _NAME,
        "nummer": "M-2026-118",
        "datum": _DAY,
        "sha256": hashlib.sha256(report_text().encode()).hexdigest(),
    }
    papers: Json = {_REPORT: paper}
    return dumps({"format": FORMAT, "naam": f"{_NAME}, {_DAY}", PAPERS: papers, "ruimten": rooms})


def _measured(value: float) -> Json:
    return {
        "value": value,
        "unit": "dm3/s",
        "method": "NEN 8087",
        "source": "gemeten op de plaats",
        "document": _REPORT,
    }
