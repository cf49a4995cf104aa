"""What was read from a model as JSON and back: for receipts and manifests, which do without the model."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TypeAlias, cast

from bblcheck.decision.files import ModelRead
from bblcheck.home import layerstore, parts
from bblcheck.result.model import RoomRead
from bblcheck.result.published import read_shapes, to_json

Json: TypeAlias = layerstore.Json


def encode(read: ModelRead) -> dict[str, Json]:
    """Homes, findings, rooms and shapes, and the parts when they were read for a comparison."""
    rooms: list[Json] = [cast("dict[str, Json]", asdict(room)) for room in read.rooms]
    found: dict[str, Json] = {
        "homes": layerstore.encode(read.homes),
        "findings": list(read.findings),
        "rooms": rooms,
        "shapes": cast("Json", json.loads(to_json(read.shapes))),
    }
    if read.parts is not None:
        found["parts"] = cast("Json", parts.encode(read.parts))
    return found


def decode(data: dict[str, Json]) -> ModelRead:
    """What `encode` wrote. Raises KeyError, IndexError, TypeError or ValueError for anything else."""
    rooms = cast("list[dict[str, str]]", data["rooms"])
    kept = data.get("parts")
    return ModelRead(
        layerstore.decode(cast("dict[str, Json]", data["homes"])),
        tuple(cast("list[str]", data["findings"])),
        tuple(RoomRead(**room) for room in rooms),
        read_shapes(data.get("shapes", {})),
        None if kept is None else parts.decode(cast("dict[str, object]", kept)),
    )
