"""Home files for the measurements: one home of the samples, as often as is asked."""

from __future__ import annotations

import json
from pathlib import Path

from tests.benchmarks.measuring import ROOT

SAMPLES = ROOT / "samples"
MODELS = ROOT.parent / "shared" / "ifc"
HOME = SAMPLES / "twee-kamers" / "home.json"
OWN_LISTS = ("format", "naam", "type", "serienummer", "woningen")


def many_homes(count: int, folder: Path) -> Path:
    """A home file of `count` homes, each with all that the two-room home has."""
    base = json.loads(HOME.read_text(encoding="utf-8"))
    content = {key: value for key, value in base.items() if key not in OWN_LISTS}
    homes = [{"id": f"w{number}", "naam": f"Woning {number}", **content} for number in range(1, count + 1)]
    file = folder / f"homes-{count}.json"
    file.write_text(
        json.dumps({"format": base["format"], "naam": "Rij", "woningen": homes}), encoding="utf-8"
    )
    return file


def sample_models() -> list[Path]:
    """The model of every sample, then those that are shared, if they are there."""
    shared = sorted(MODELS.glob("*.ifc")) if MODELS.is_dir() else []
    return [*sorted(SAMPLES.glob("*/model.ifc")), *shared]
