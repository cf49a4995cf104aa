"""`--format json`: the result itself; several results, problems or a comparison in one envelope, in which what the
results of one file have in common is said once (`result.blocks`)."""

from __future__ import annotations

from bblcheck.report.escaping import json_text
from bblcheck.report.report import Report
from bblcheck.result.blocks import several
from bblcheck.result.published import RESULTS as FORMAT
from bblcheck.result.published import to_json


def document(report: Report) -> str:
    """The JSON of a run."""
    return json_text(to_json(_content(report))) + "\n"


def _content(report: Report) -> object:
    if len(report.results) == 1 and not report.problems and report.comparison is None:
        return report.results[0]
    envelope: dict[str, object] = {
        "format": FORMAT,
        **several(report.results),
        "problems": report.problems,
    }
    if report.comparison is not None:
        from bblcheck.report.delta import delta_content

        envelope["baseline"] = delta_content(report.comparison)
    return envelope
