"""Variants of a model in which nothing was changed: another export, another place, other units, another order."""

from __future__ import annotations

import hashlib
import math
import re
from collections.abc import Callable, Mapping
from contextlib import redirect_stdout
from io import StringIO
from random import Random
from typing import Literal

import ifcopenshell
import ifcopenshell.util.schema
import ifcopenshell.util.unit
from ifcopenshell.guid import compress

from bblcheck.ifc.entity import Entity

Noop = Callable[[str], str]
_RECORD = re.compile(r"^#(\d+)\s*=(.*)$", re.DOTALL)
_REFERENCE = re.compile(r"'(?:[^']|'')*'|#(\d+)")
_GLOBAL_ID = re.compile(r"'([0-3][0-9A-Za-z_$]{21})'")
SEED = 7


def same(text: str) -> str:
    """The very same file."""
    return text


def new_ids(text: str) -> str:
    """Every GlobalId is another one, as an exporter makes that does not keep them; who refers to it follows."""

    return _GLOBAL_ID.sub(lambda found: f"'{fresh(found[1])}'", text)


def fresh(identity: str) -> str:
    """The GlobalId that `new_ids` gives for one."""
    return str(compress(hashlib.md5(identity.encode()).hexdigest()))


def new_order(text: str) -> str:
    """Other numbers, and the records in another order."""
    head, data, tail = _sections(text)
    records = [match for record in data if (match := _RECORD.match(record))]
    random = Random(SEED)
    numbers = [int(match[1]) for match in records]
    shuffled = random.sample(range(1, 3 * len(numbers) + 1), len(numbers))
    renumbered = {str(old): str(new) for old, new in zip(numbers, shuffled, strict=True)}

    def there(found: re.Match[str]) -> str:
        return found[0] if found[1] is None else f"#{renumbered[found[1]]}"

    lines = [f"#{renumbered[match[1]]}={_REFERENCE.sub(there, match[2])}" for match in records]
    random.shuffle(lines)
    return head + "".join(f"{line};\n" for line in lines) + tail


def other_unit(text: str) -> str:
    """Metres for millimetres, millimetres for anything else."""
    file = ifcopenshell.file.from_string(text)
    unit = ifcopenshell.util.unit.get_project_unit(file, "LENGTHUNIT")
    millimetres = getattr(unit, "Prefix", None) == "MILLI"
    converted = ifcopenshell.util.unit.convert_file_length_units(
        file, "METER" if millimetres else "MILLIMETER"
    )
    return written(converted)


def turned(text: str) -> str:
    """The whole building is turned by 37 degrees."""
    return _placed(text, math.radians(37), (0.0, 0.0, 0.0))


def moved(text: str) -> str:
    """The whole building is moved 100 km, and 3 m up."""
    return _placed(text, 0.0, (60_000.0, 80_000.0, 3.0))


def all_at_once(text: str) -> str:
    """Everything together."""
    return new_order(new_ids(_placed(text, math.radians(-112.5), (155_000.0, 463_000.0, -1.2))))


def renamed(text: str) -> str:
    """Other names and tags of elements, other authors and tools. Rooms keep theirs: by it they are recognised."""
    file = ifcopenshell.file.from_string(text)
    for number, element in enumerate(file.by_type("IfcElement")):
        element.Name, element.Tag = f"Element {number}", str(900_000 - number)
    for application in file.by_type("IfcApplication"):
        application.ApplicationFullName, application.Version = "Ander programma", "99"
    for person in file.by_type("IfcPerson"):
        person.FamilyName = "Ander"
    return written(file)


def other_schema(text: str) -> str:
    """The same in another schema, as an exporter of today writes it."""
    file = ifcopenshell.file.from_string(text)
    return _migrated(file, "IFC4" if file.schema == "IFC2X3" else "IFC4X3")


NOOPS: Mapping[str, Noop] = {
    "same file": same,
    "new GlobalIds": new_ids,
    "other STEP order": new_order,
    "other names": renamed,
    "mm/m": other_unit,
    "turned 37 degrees": turned,
    "moved 100 km": moved,
    "other schema": other_schema,
    "turned, moved, re-exported": all_at_once,
}


# --- how


def written(file: Entity) -> str:
    """The model as text."""
    return str(file.to_string())


def _sections(text: str) -> tuple[str, list[str], str]:
    start = text.index("DATA;") + len("DATA;")
    end = text.rindex("ENDSEC;")
    data = [record.strip() for record in _statements(text[start:end])]
    return text[:start] + "\n", [record for record in data if record], text[end:]


def _statements(text: str) -> list[str]:
    """Records, at semicolons outside texts."""
    found: list[str] = []
    current: list[str] = []
    for part in re.findall(r"'(?:[^']|'')*'|;|[^';]+", text):
        if part == ";":
            found.append("".join(current))
            current = []
        else:
            current.append(part)
    return found


def _placed(text: str, turn: float, shift: tuple[float, float, float]) -> str:
    """The text with what is placed in nothing turned and moved (metres)."""
    file = ifcopenshell.file.from_string(text)
    unit = ifcopenshell.util.unit.calculate_unit_scale(file)
    cos, sin = math.cos(turn), math.sin(turn)

    def turned_point(point: tuple[float, ...]) -> tuple[float, float, float]:
        x, y, z = (*point, 0.0)[:3]
        return (cos * x - sin * y, sin * x + cos * y, z)

    for placement in file.by_type("IfcLocalPlacement"):
        if placement.PlacementRelTo is not None:
            continue
        own = placement.RelativePlacement
        x, y, z = turned_point(own.Location.Coordinates)
        a, b, c = (part / unit for part in shift)
        axis = own.Axis.DirectionRatios if own.Axis else (0.0, 0.0, 1.0)
        side = own.RefDirection.DirectionRatios if own.RefDirection else (1.0, 0.0, 0.0)
        placement.RelativePlacement = file.createIfcAxis2Placement3D(
            file.createIfcCartesianPoint((x + a, y + b, z + c)),
            file.createIfcDirection(turned_point(axis)),
            file.createIfcDirection(turned_point(side)),
        )
    return written(file)


def _migrated(file: Entity, schema: Literal["IFC4", "IFC4X3"]) -> str:
    other: Entity = ifcopenshell.file(schema=schema)
    migrator = ifcopenshell.util.schema.Migrator()
    with redirect_stdout(StringIO()):
        for entity in file:
            migrator.migrate(entity, other)
    return written(other)
