"""Runs the examples of every rule, each block in the law of the day it begins."""

from __future__ import annotations

from dataclasses import dataclass

from bblcheck.language.rulesets import OPTIONAL
from bblcheck.law.elsewhere import run_elsewhere
from bblcheck.law.examples import ExampleFailure, count_examples, run_examples
from bblcheck.law.rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class ExampleReport:
    """How many examples ran, in how many rules, and which of them came out otherwise."""

    run: int
    rules: int
    failures: tuple[ExampleFailure, ...]


def prove(book: Rulebook, prefix: str = "") -> ExampleReport:
    """Run every example of the rules whose article begins with `prefix`, in every version of the text."""
    starts = sorted({article.validity.start for file in book.files for article in file.articles})
    run = rules = 0
    failures: list[ExampleFailure] = []
    for start in starts:
        law = book.at(start, OPTIONAL)
        chosen = [
            rule for rule in law.rules if rule.validity.start == start and rule.article.startswith(prefix)
        ]
        run += count_examples(chosen)
        rules += len(chosen)
        failures.extend(run_examples(law, chosen))
        failures.extend(run_elsewhere(law, chosen))
    return ExampleReport(run, rules, tuple(failures))
