"""The same home exported in another way is the same home: units, place, turn, GlobalIds, schema, order."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from bblcheck.engine.facts import Fact, Unknown
from bblcheck.engine.values import Interval
from bblcheck.home.content import Facts, HomeContent
from tests.ifc.reading import content_of
from tests.ifc.steptext import StepText, Typed

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*/model.ifc"))


def told(content: HomeContent) -> Mapping[str, list[tuple[str, dict[str, object]]]]:
    """Everything that is said, without where it stands."""
    lists = {
        plural: sorted(((item.name or "", _facts(item.facts)) for item in part.items), key=repr)
        for plural, part in content.lists.items()
    }
    return {**lists, **{name: [(name, _facts(facts))] for name, facts in content.singles.items()}}


def _facts(facts: Facts) -> dict[str, object]:
    return {name: _fact(name, fact) for name, fact in facts.items()}


def _fact(name: str, fact: Fact | Unknown) -> object:
    if isinstance(fact, Unknown):
        return "onbekend", fact.kind
    if name in ("ruimte", "bouwlaag"):
        return "id"
    value = fact.value
    shown = (value.low, value.high) if isinstance(value, Interval) else value
    return shown, fact.method, fact.bound, tuple(str(_fact(name, other)) for other in fact.conflict)


# --- the samples, changed as text


def other_ids(text: str) -> str:
    """Every GlobalId another one, also where a property names it."""
    old = re.findall(r"=IFC(?!PROPERTYSINGLE|QUANTITY)[A-Z0-9]+\('([0-9A-Za-z_$]{22})'", text)
    new = {name: f"{number:022d}" for number, name in enumerate(dict.fromkeys(old))}
    return re.sub(r"[0-9A-Za-z_$]{22}", lambda found: new.get(found[0], found[0]), text)


def other_order(text: str) -> str:
    """The records in another order; their numbers stay."""
    head, data = text.split("DATA;\n")
    records, tail = data.split("ENDSEC;", 1)
    lines = records.splitlines(keepends=True)
    random.Random(4).shuffle(lines)
    return f"{head}DATA;\n{''.join(lines)}ENDSEC;{tail}"


def other_numbers(text: str) -> str:
    """Every record another number: the last becomes the first."""
    head, data = text.split("DATA;\n")
    largest = max(map(int, re.findall(r"^#(\d+)", data, re.MULTILINE))) + 1
    parts = re.split(r"('(?:[^']|'')*')", data)
    parts[::2] = [re.sub(r"#(\d+)", lambda found: f"#{largest - int(found[1])}", part) for part in parts[::2]]
    return f"{head}DATA;\n{''.join(parts)}"


def moved(text: str) -> str:
    """The map conversion 100 km further: the home itself stays the same."""
    changed, times = re.subn(
        r"(IFCMAPCONVERSION\(#\d+,#\d+,)([\d.]+)", lambda f: f"{f[1]}{float(f[2]) + 1e5}", text
    )
    assert times == 1
    return changed


CHANGES: tuple[Callable[[str], str], ...] = (other_ids, other_order, other_numbers, moved)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
@pytest.mark.parametrize(
    "path", [path for path in SAMPLES if path.parent.name != "blok"], ids=lambda p: p.parent.name
)
def test_a_sample_exported_anew_says_the_same(path: Path, change: Callable[[str], str]) -> None:
    text = path.read_text(encoding="ascii")
    assert change(text) != text
    assert told(content_of(change(text))) == told(content_of(text))


# --- a home made in every way


def home(
    schema: str = "IFC4", unit: str = "mm", origin: tuple[float, float] = (0.0, 0.0), angle: float = 0.0
) -> StepText:
    model = StepText(schema=schema, unit=unit, origin=origin, angle=angle)
    bedroom = model.room("Slaapkamer", 3.05, 4.125, 2.625)
    l_shape = model.polygon((4, 0), (9.5, 0), (9.5, 3.2), (7.25, 3.2), (7.25, 6), (4, 6))
    living = model.space("Woonkamer", model.body(model.extruded(l_shape, 2.61)))
    model.quantities(bedroom, "Qto_SpaceBaseQuantities", {"NetFloorArea": ("Area", 12.58125)})
    window = model.opening("IfcWindow", "Raam", 1.2, 1.525)
    model.boundary(living, window)
    model.properties(
        window, "Pset_WindowCommon", {"ThermalTransmittance": Typed("IfcThermalTransmittanceMeasure", 1.1)}
    )
    model.boundary(bedroom, model.opening("IfcDoor", "Deur", 0.93, 2.315))
    model.stair("Trap", 0.185, 0.23)
    return model


@pytest.mark.parametrize(
    "other",
    [
        home(unit="m"),
        home(unit="foot"),
        home(angle=33.0),
        home(angle=270.0),
        home(origin=(100_000.0, 450_000.0)),
        home(unit="m", origin=(100_000.0, 450_000.0), angle=77.7),
        home(schema="IFC2X3"),
        home(schema="IFC4X3_ADD2"),
        home(schema="IFC4X3_ADD2", unit="m", angle=12.5),
    ],
    ids=lambda model: f"{model.schema}-{model.unit}-{model.angle:g}-{model.origin[0]:g}",
)
def test_the_same_home_in_other_units_places_and_schemas_says_the_same(other: StepText) -> None:
    assert told(content_of(other)) == told(content_of(home()))


def test_what_is_compared_is_something() -> None:
    said = told(content_of(home()))
    assert {len(said["ruimten"]), len(said["ramen"]), len(said["deuren"]), len(said["trappen"])} == {2, 1}
    assert any("Fraction" in str(facts) for _, facts in said["ruimten"])
