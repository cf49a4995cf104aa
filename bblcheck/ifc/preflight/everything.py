"""All that preflight looks at, in the child, after the model was read."""

from __future__ import annotations

from collections.abc import Sequence

from bblcheck.ifc.ils.quantities import compared_quantities
from bblcheck.ifc.ils.testing import held_against
from bblcheck.ifc.model import Model
from bblcheck.ifc.preflight.contents import look_at_contents
from bblcheck.ifc.preflight.context import look_at_context
from bblcheck.ifc.preflight.volumes import look_at_volumes
from bblcheck.ifc.sources import Read
from bblcheck.ifc.wire import Json


def look_at_everything(model: Model, rooms: Sequence[Read]) -> Json:
    """Report everything that is odd about the model; overlapping rooms were reported when they were read.

    The answer is what the acceptance criteria of the ILS need."""
    look_at_context(model)
    look_at_volumes(model, rooms)
    look_at_contents(model)
    return {"specs": held_against(model), "quantities": compared_quantities(model, rooms)}
