"""Why a model that was opened could not be read: its records that are not as the schema of IFC asks; in the child."""

from __future__ import annotations

from bblcheck.ifc.ils.validity import wrong_attributes
from bblcheck.ifc.opening import Opened, Refused, line_of

_SHOWN = 3


def refusal_of(opened: Opened) -> Refused | None:
    """The refusal that names the first of them; None when there are none, for then the fault is ours."""
    wrong = sorted(place for place in wrong_attributes(opened.model) if place[0])
    if not wrong:
        return None
    named = ", ".join(f"#{number} {kind}.{name}" for number, kind, name in wrong[:_SHOWN])
    more = " ..." if len(wrong) > _SHOWN else ""
    message = f"het model is niet te lezen; niet volgens het schema van IFC: {named}{more}"
    return Refused("parser", message, line_of(wrong[0][0], opened.text))
