"""AC1: whether every record has what the schema of IFC asks: kinds of values, what must be there, how many; in the
child. The rules that a schema writes as conditions are not among it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from bblcheck.ifc.entity import Entity

if TYPE_CHECKING:
    from bblcheck.ifc.wire import Json


def schema_problems(file: Entity) -> list[Json]:
    """Per problem which record, of which kind, and which attribute; each once, in the order of the records."""
    validating: Entity = import_module("ifcopenshell.validate")
    log = validating.json_logger()
    validating.validate(file, log)
    found = {_place(statement) for statement in log.statements}
    return [f"#{number} {kind}{attribute}" for number, kind, attribute in sorted(found)]


def _place(statement: Entity) -> tuple[int, str, str]:
    instance, attribute = statement.get("instance"), str(statement.get("attribute") or "")
    number, kind = (instance.id(), instance.is_a()) if instance is not None else (0, "")
    return number, kind, f".{attribute.rpartition('.')[2]}" if attribute else ""
