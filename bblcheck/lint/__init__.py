"""Static checks between rules: what is written correctly and still cannot be right.

run(files, versions) -> list[Finding]     everything, sorted by place; includes `language.check`
explain(code) -> str                      what a check is for, with a rule that is wrong and one that is right
CHECKS                                    the checks, in the order of their codes
"""

from __future__ import annotations

from collections.abc import Sequence

from bblcheck.language.check import check
from bblcheck.language.errors import Finding
from bblcheck.language.tree import RuleFile
from bblcheck.lint import (
    e301_gap,
    e302_overlap,
    e303_unpublished_date,
    e304_unpublished_reading,
    e305_no_summary,
    e306_missing_example,
    e307_loose_number,
    e308_site_bound,
    e309_steered_lid_missing,
    e310_lid_outside_table,
    e311_overlapping_bands,
    e312_exceptions_disagree,
    e313_never_applies,
    e314_unknown_word,
    e315_subject,
    e316_no_other_row,
    e317_row_never_reached,
    e319_no_interpretation,
    e320_start_not_read,
    e321_outcome_not_shown,
    w318_unread_fact,
)
from bblcheck.lint.registry import Book, Check, Versions

CHECKS: tuple[Check, ...] = (
    e301_gap.CHECK,
    e302_overlap.CHECK,
    e303_unpublished_date.CHECK,
    e304_unpublished_reading.CHECK,
    e305_no_summary.CHECK,
    e306_missing_example.CHECK,
    e307_loose_number.CHECK,
    e308_site_bound.CHECK,
    e309_steered_lid_missing.CHECK,
    e310_lid_outside_table.CHECK,
    e311_overlapping_bands.CHECK,
    e312_exceptions_disagree.CHECK,
    e313_never_applies.CHECK,
    e314_unknown_word.CHECK,
    e315_subject.CHECK,
    e316_no_other_row.CHECK,
    e317_row_never_reached.CHECK,
    w318_unread_fact.CHECK,
    e319_no_interpretation.CHECK,
    e320_start_not_read.CHECK,
    e321_outcome_not_shown.CHECK,
)


def run(book_files: Sequence[RuleFile], versions: Versions) -> list[Finding]:
    """Every finding of `language.check` and of the checks here, sorted by place and code."""
    book = Book(tuple(book_files), versions)
    findings = check(book_files)
    for item in CHECKS:
        findings.extend(item.findings(book))
    return sorted(findings, key=lambda finding: finding.sort_key)


def explain(code: str) -> str:
    """What a check is for, with a rule that is wrong and one that is right. Raises `UnknownCheck`."""
    for check_ in CHECKS:
        if check_.code == code.strip().upper():
            return (
                f"{check_.code}: {check_.title}\n\n{check_.explanation}\n\nFout:\n\n{_indented(check_.bad)}"
                f"\n\nGoed:\n\n{_indented(check_.good)}"
            )
    raise UnknownCheck(code)


def _indented(text: str) -> str:
    return "\n".join(f"    {line}".rstrip() for line in text.rstrip().split("\n"))


class UnknownCheck(Exception):
    """There is no check with this code; the message lists the checks there are."""

    def __init__(self, code: str) -> None:
        listed = "\n".join(f"  {item.code}  {item.title}" for item in CHECKS)
        super().__init__(f"er is geen controle {code}; de controles zijn:\n{listed}")


__all__ = ["CHECKS", "Book", "Check", "UnknownCheck", "explain", "run"]
