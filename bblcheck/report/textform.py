"""`--format text`: the results to read, and what a baseline says of them."""

from __future__ import annotations

from bblcheck.report.report import Report
from bblcheck.report.text import render_all


def document(report: Report) -> str:
    """The results as text, with the comparison below them."""
    shown = render_all(report.results, report.language, everything=report.everything)
    if report.comparison is None:
        return shown
    from bblcheck.report.delta import delta

    return "\n".join([shown, *delta(report.comparison, report.language), ""])
