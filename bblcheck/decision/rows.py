"""What each row of the decision means for a move (DESIGN 7; law/regimes.md section 8)."""

from __future__ import annotations

from bblcheck.result.model import Outcome

UNKNOWN_ROW = "R5"
OUTCOMES: dict[str, Outcome] = {
    "R0": "keeps_first_placement",
    "R1": "no_move",
    "R2": "no_move",
    "R3": "needs_new_build_checks",
    "R4": "no_move",
    "R5": "undetermined",
    "R6": "needs_new_build_checks",
    "R7": "needs_new_build_checks",
    "R8": "needs_new_build_checks",
    "R9": "keeps_first_placement",
}


def outcome_of(row: str | None) -> Outcome:
    """The outcome of a row; without a row nothing is decided."""
    return OUTCOMES[row] if row is not None else "undetermined"
