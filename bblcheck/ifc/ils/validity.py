"""AC1: whether every record has what the schema of IFC asks: kinds of values, what must be there, how many, and the
conditions of the schema; in the child."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from typing import TYPE_CHECKING

from bblcheck.ifc.entity import Entity
from bblcheck.ifc.ils.conditions import MOST_RECORDS, Conditions, conditions

if TYPE_CHECKING:
    from bblcheck.ifc.wire import Json


def schema_problems(file: Entity) -> dict[str, Json]:
    """`attributes`: per problem which record, of which kind, and which attribute; `broken` and `undecided`: the same
    for conditions. Each once, in the order of the records. `skipped`: the model has too many for its conditions."""
    skipped = len(file.entity_names()) > MOST_RECORDS
    found = Conditions() if skipped else conditions(file)
    return {
        "attributes": _told(wrong_attributes(file)),
        "broken": _told(found.broken),
        "undecided": _told(found.undecided),
        "skipped": skipped,
    }


def wrong_attributes(file: Entity) -> set[tuple[int, str, str]]:
    """Record, kind and attribute of all that is not as the schema asks it."""
    validating: Entity = import_module("ifcopenshell.validate")
    log = validating.json_logger()
    validating.validate(file, log)
    return {_place(statement) for statement in log.statements}


def _place(statement: Entity) -> tuple[int, str, str]:
    instance, attribute = statement.get("instance"), str(statement.get("attribute") or "")
    number, kind = (instance.id(), instance.is_a()) if instance is not None else (0, "")
    return number, kind, attribute.rpartition(".")[2]


def _told(places: Iterable[tuple[int, str, str]]) -> list[Json]:
    return [
        f"#{number} {kind}{'.' if name else ''}{name}" if number else name
        for number, kind, name in sorted(places)
    ]
