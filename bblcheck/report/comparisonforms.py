"""The one table of the forms in which a comparison of two states can be written down."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from typing import TypeAlias

from bblcheck.report.texts import Language
from bblcheck.result.comparison import StateComparison

Writer: TypeAlias = Callable[..., str]

COMPARISON_FORMS: Mapping[str, tuple[str, str]] = {
    "text": ("bblcheck.report.comparisontext", "om te lezen"),
    "json": ("bblcheck.report.comparisonjson", "de hele uitkomst, voor programma's"),
    "html": ("bblcheck.report.html.comparing", "een bladzijde met de tekening van voor en na"),
    "markdown": ("bblcheck.report.comparisonmarkdown", "tabellen voor een brief of beoordeling"),
}
"""For each form the module that has `document(result, language, everything=)`, and what it is for."""


def written(name: str, result: StateComparison, language: Language, *, everything: bool) -> str:
    """The comparison in one form: text that ends with a line break."""
    module, _ = COMPARISON_FORMS[name]
    document: Writer = importlib.import_module(module).document
    return document(result, language, everything=everything)
