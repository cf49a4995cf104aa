"""A layer over the two-room home: air flows measured again by the norm for existing buildings.

The home was designed by NEN 1087; chapter 3 asks for NEN 8087. With source and document the layer overrides.
"""

from __future__ import annotations

from samples.making.description import Home
from samples.making.homejson import FORMAT, Json, dumps
from samples.making.identity import global_id
from samples.making.ifcmodel import item_path

_DOCUMENT = "Meetrapport luchtverversing Waal 50, 2026-09-30"
_MEASURED: dict[str, dict[str, float]] = {
    "woonkeuken": {"ventilatie": 22.4, "afvoer_direct_naar_buiten": 21.3, "spuicapaciteit": 155.0},
    "slaapkamer": {"ventilatie": 11.6, "spuicapaciteit": 73.0},
    "badkamer": {"ventilatie": 14.2},
    "toilet": {"ventilatie": 7.1},
}


def measurements_text(home: Home) -> str:
    rooms: list[Json] = [
        {
            "id": global_id(home.key, *item_path(room)),
            **{name: _measured(value) for name, value in found.items()},
        }
        for room, found in _MEASURED.items()
    ]
    return dumps({"format": FORMAT, "naam": _DOCUMENT, "ruimten": rooms})


def _measured(value: float) -> Json:
    return {
        "value": value,
        "unit": "dm3/s",
        "method": "NEN 8087",
        "source": "gemeten op de plaats",
        "document": _DOCUMENT,
    }
