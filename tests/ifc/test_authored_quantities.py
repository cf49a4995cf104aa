"""What authoring tools wrote of their rooms, held against what is measured: every deviation is listed and bounded.

The golden table was reviewed; `BBLCHECK_WRITE_GOLDEN=1 pytest` writes it anew.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path

import pytest

from bblcheck.engine.facts import Fact
from bblcheck.engine.values import Interval
from bblcheck.ifc.covers import Covers
from bblcheck.ifc.measuring import measured
from bblcheck.ifc.model import Model, name_of
from bblcheck.ifc.opening import open_model
from bblcheck.ifc.profile import profile_of
from bblcheck.ifc.profilefile import default_tables
from bblcheck.ifc.request import concepts_of, request, wanted
from bblcheck.ifc.scan import scan
from bblcheck.ifc.values import shown
from tests.ifc.reading import vocabulary

SHARED = Path(__file__).parents[3] / "shared" / "ifc"
SAMPLES = Path(__file__).parents[2] / "samples"
GOLDEN = Path(__file__).parent / "golden" / "quantities" / "table.txt"

WRITTEN = (
    *(("vloeroppervlakte", "Qto_SpaceBaseQuantities", name) for name in ("NetFloorArea", "GrossFloorArea")),
    *(("vloeroppervlakte", "BaseQuantities", name) for name in ("NetFloorArea", "GrossFloorArea")),
    ("vloeroppervlakte", "GSA Space Areas", "GSA BIM Area"),
    ("vloeroppervlakte", "PSet_Revit_Dimensions", "Area"),
    ("vloeroppervlakte", "Dimensions", "Area"),
    ("vloeroppervlakte", "Pset_SpaceCommon", "NetPlannedArea"),
    ("hoogte", "Qto_SpaceBaseQuantities", "Height"),
    ("hoogte", "BaseQuantities", "Height"),
    ("hoogte", "PSet_Revit_Dimensions", "Unbounded Height"),
    ("hoogte", "Dimensions", "Unbounded Height"),
)
"""Where tools write the area or the height of a room."""

DEVIATING = {
    ("Duplex_A_20110907_ifc2x3", "GSA Space Areas.GSA BIM Area"): (0.24, "to the middle of the walls"),
    ("Duplex_A_20110907_ifc2x3", "PSet_Revit_Dimensions.Area"): (0.24, "to the middle of the walls"),
    ("Duplex_A_20110907_ifc2x3", "PSet_Revit_Dimensions.Unbounded Height"): (
        0.01,
        "from under the finished floor",
    ),
    ("SampleHouse4_Revit_ifc4", "BaseQuantities.Height"): (0.13, "the ceiling at 2,2 m is not left out"),
    ("SampleHouse4_Revit_ifc4", "Dimensions.Unbounded Height"): (
        0.13,
        "the ceiling at 2,2 m is not left out",
    ),
    ("TallBuilding", "BaseQuantities.Height"): (0.04, "the floor above is not left out"),
    ("TallBuilding", "Dimensions.Unbounded Height"): (0.04, "the floor above is not left out"),
}
"""Model and place -> by what part what is written may differ from what is measured at most, and why it does."""
AGREES = 0.005


@dataclass(frozen=True, slots=True)
class Row:
    """One quantity of one room in m or m2; `deviation` from the nearest end of what was measured, as a part."""

    model: str
    place: str
    room: str
    written: float
    low: float
    high: float

    @property
    def deviation(self) -> float:
        nearest = min(max(self.written, self.low), self.high)
        return (self.written - nearest) / self.written

    def __str__(self) -> str:
        found = (
            _number(self.low) if self.low == self.high else f"{_number(self.low)} tot {_number(self.high)}"
        )
        part = f"{self.deviation * 100:+.1f} %".replace(".", ",")
        return f"{self.model}; {self.place}; {self.room}: {_number(self.written)}, gemeten {found}, {part}"


def _number(number: float) -> str:
    return shown(Fraction(round(number * 10**4), 10**4))


def _models() -> list[Path]:
    shared = [path for path in SHARED.glob("*.ifc") if path.stem != "errorfile"]
    return [*sorted(shared), *sorted(SAMPLES.glob("*/model*.ifc"))]


@cache
def rows() -> tuple[Row, ...]:
    return tuple(row for path in _models() for row in _rows(path))


def _rows(path: Path) -> Iterator[Row]:
    model = _opened(path)
    covers = Covers.of(model)
    name = path.stem if path.parent == SHARED else f"{path.parent.name}/{path.stem}"
    for space in model.instances("IfcSpace"):
        found = measured(model, space, "ruimte", covers)
        for kenmerk, set_name, quantity in WRITTEN:
            written = model.properties.find(space, set_name, quantity)
            (reading,) = found[kenmerk]
            if not written or not isinstance(reading, Fact) or not isinstance(reading.value, Interval):
                continue
            value = written[0].value
            low, high = reading.value.low, reading.value.high
            assert isinstance(value, float) and low is not None and high is not None
            unit = model.units.factor("LENGTHUNIT" if kenmerk == "hoogte" else "AREAUNIT")
            yield Row(
                name, f"{set_name}.{quantity}", name_of(space), value * float(unit), float(low), float(high)
            )


def _opened(path: Path) -> Model:
    scanned = scan(path.read_bytes(), path.name)
    asked = json.loads(json.dumps(request(scanned, wanted(vocabulary(), "kernel"))))
    opened = open_model(scanned.content.decode("ascii"), scanned.count)
    return Model.of(opened, concepts_of(asked["concepts"]), profile_of(default_tables()), "kernel")


needs_models = pytest.mark.skipif(not SHARED.is_dir(), reason="the models are not part of the project")


@needs_models
def test_the_table_of_what_was_written_and_measured_is_the_one_that_was_reviewed() -> None:
    found = "".join(f"{row}\n" for row in rows() if "/" not in row.model)
    if os.environ.get("BBLCHECK_WRITE_GOLDEN"):
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(found, encoding="utf-8")
    assert found == GOLDEN.read_text(encoding="utf-8")


def test_what_deviates_is_known_and_bounded() -> None:
    assert rows()
    for row in rows():
        bound, _ = DEVIATING.get((row.model, row.place), (AGREES, ""))
        assert abs(row.deviation) <= bound, str(row)


@needs_models
def test_no_known_deviation_is_larger_than_it_need_be() -> None:
    largest: dict[tuple[str, str], float] = {}
    for row in rows():
        key = (row.model, row.place)
        largest[key] = max(largest.get(key, 0.0), abs(row.deviation))
    assert {key for key, size in largest.items() if size > AGREES} == set(DEVIATING)
    for key, (bound, _) in DEVIATING.items():
        assert largest[key] > bound - 0.02, key


@pytest.mark.parametrize("sample", sorted(path.parent.name for path in SAMPLES.glob("*/model.ifc")))
def test_every_room_of_a_sample_is_compared(sample: str) -> None:
    found = [row for row in rows() if row.model == f"{sample}/model"]
    assert found and len(found) % 3 == 0
