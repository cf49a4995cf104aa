"""Two states of one home compared: start reading at `compare`."""

from bblcheck.composition.compare import compare, compare_homes, only_declared
from bblcheck.composition.facts import composition_layer
from bblcheck.composition.model import Change, Composition, Difference, Evidence

__all__ = [
    "Change",
    "Composition",
    "Difference",
    "Evidence",
    "compare",
    "compare_homes",
    "composition_layer",
    "only_declared",
]
