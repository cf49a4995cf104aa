"""All that is looked at before every check, in the child, beside what was found while reading."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bblcheck.ifc.model import Model
from bblcheck.ifc.preflight.contents import look_at_contents
from bblcheck.ifc.preflight.context import look_at_context
from bblcheck.ifc.preflight.volumes import look_at_volumes
from bblcheck.ifc.sources import Read

if TYPE_CHECKING:
    from bblcheck.ifc.wire import Json


def look_at_everything(model: Model, rooms: Sequence[Read], text: str, preflight: bool, ils: bool) -> Json:
    """Report everything that is odd about the model, whose STEP text is `text`; overlapping rooms were reported
    when they were read.

    A `preflight` names each value that no fact is read from. The answer is what the acceptance criteria of the `ils`
    need, when they are asked for."""
    look_at_context(model)
    look_at_volumes(model, rooms)
    look_at_contents(model, text, preflight)
    if not ils:
        return None
    from bblcheck.ifc.ils.bodies import area_problems
    from bblcheck.ifc.ils.place import place_of
    from bblcheck.ifc.ils.quantities import compared_quantities
    from bblcheck.ifc.ils.testing import held_against
    from bblcheck.ifc.ils.validity import schema_problems

    return {
        "specs": held_against(model),
        "quantities": compared_quantities(model, rooms),
        "schema": schema_problems(model.file),
        "place": place_of(model, rooms),
        "areas": area_problems(model, len(rooms)),
    }
