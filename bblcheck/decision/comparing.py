"""Two files of one home compared, without a dossier."""

from __future__ import annotations

from pathlib import Path

from bblcheck.composition.compare import compare_homes
from bblcheck.composition.model import Composition
from bblcheck.decision.composing import situations
from bblcheck.decision.inputs import Inputs
from bblcheck.law.rulebook import Rulebook


def compare_files(before: Path, after: Path, book: Rulebook) -> Composition:
    """The composition of two states; the homes of a building are compared by their ids."""
    inputs = Inputs(book.vocabulary)
    first, second = (situations(inputs.homes(path), book) for path in (before, after))
    return compare_homes(first, second, book.vocabulary)
