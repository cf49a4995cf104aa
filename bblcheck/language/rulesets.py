"""The names that stand after `besluit` and are no decree: sets of rules beside the law."""

from __future__ import annotations

INTERPRETATION = "uitleg"
"""Our own readings: part of the law as it is run, and marked as such."""

ANNOUNCED = "aangekondigd"
"""What was announced and is not in force."""

RTHF = "rthf"
"""The conditions of the subsidy for placing homes again (Regeling tegemoetkoming herplaatsing flexwoningen)."""

OPTIONAL = frozenset((ANNOUNCED, RTHF))
"""The sets that are left out of the law unless they are asked for."""

ABOUT_THE_DECREE = frozenset((INTERPRETATION, ANNOUNCED))
"""The sets whose targets are articles of the decree in force."""
