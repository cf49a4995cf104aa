"""A comparison of two states as JSON: everything, in the words of the tool whatever the language."""

from __future__ import annotations

from bblcheck.report.texts import Language
from bblcheck.result.comparison import StateComparison
from bblcheck.result.published import to_json


def document(result: StateComparison, language: Language, *, everything: bool = False) -> str:
    """The whole result; neither language nor `everything` changes it."""
    return f"{to_json(result)}\n"
