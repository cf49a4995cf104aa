"""Static checks between rules: what is written correctly and still cannot be right.

run(files, versions) -> list[Finding]     everything, sorted by place; includes `language.check`
CHECKS                                    the checks, for a list and for `--explain`
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
)


def run(book_files: Sequence[RuleFile], versions: Versions) -> list[Finding]:
    """Every finding of `language.check` and of the checks here, sorted by place and code."""
    book = Book(tuple(book_files), versions)
    findings = check(book_files)
    for item in CHECKS:
        findings.extend(item.findings(book))
    return sorted(findings, key=lambda finding: finding.sort_key)


__all__ = ["CHECKS", "Book", "Check", "run"]
