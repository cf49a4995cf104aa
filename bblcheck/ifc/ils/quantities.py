"""AC6: quantities that the author delivers against those that we compute, in the child."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import TYPE_CHECKING

from bblcheck.engine.facts import Fact
from bblcheck.engine.values import Interval
from bblcheck.ifc.measuring import measured
from bblcheck.ifc.model import Model
from bblcheck.ifc.sources import Read

if TYPE_CHECKING:
    from bblcheck.ifc.wire import Json

_SET = "Qto_SpaceBaseQuantities"
_COMPARED = {"vloeroppervlakte": "NetFloorArea", "hoogte": "Height"}


def compared_quantities(model: Model, rooms: Iterable[Read]) -> list[Json]:
    """Per room and quantity what is delivered and what is computed (lowest and highest), in m or m2."""
    found: list[Json] = []
    for room in rooms:
        computed = measured(model, room.entity, "ruimte")
        for kenmerk, quantity in _COMPARED.items():
            attribute = model.concepts["ruimte"].attributes[kenmerk]
            for value in model.properties.find(room.entity, _SET, quantity)[:1]:
                delivered = _number(model.converter.reading(value, "ruimte", attribute, False))
                own = _number(computed[kenmerk][0])
                if delivered is not None and own is not None:
                    found.append(
                        {
                            "room": room.element.name,
                            "id": room.element.id,
                            "quantity": quantity,
                            "delivered": float(delivered[0]),
                            "low": float(own[0]),
                            "high": float(own[1]),
                        }
                    )
    return found


def _number(reading: object) -> tuple[Fraction, Fraction] | None:
    if not isinstance(reading, Fact) or not isinstance(reading.value, Interval):
        return None
    low, high = reading.value.low, reading.value.high
    return None if low is None or high is None else (low, high)
